/**
 * Simulators that do something else than they are asked to. A scenario that is content with one of them has not
 * looked, and its operation does not count.
 */
import type { Call } from '../../simulator/api/rules.ts';
import type { Writing } from '../../simulator/sending/outbox.ts';
import type { Event } from '../../simulator/state/events.ts';
import type { Mailbox } from '../../simulator/state/model.ts';
import { neighbourInOrganisation } from './admin-mutants.ts';
import { neighbourOnShelf } from './shelf-mutants.ts';
import { neighbourOfTask } from './task-mutants.ts';

/** `operation` is the name in the reference of what is called. */
export type Mutant = (call: Call, operation: string | null) => Call;

/** Only one operation is bent: what else an answer needs is as it should be. */
export function only(operation: string, mutant: Mutant): Mutant {
  return (call, called) => (called === operation ? mutant(call, called) : call);
}

/** The neighbour's object in place of the one that was named; of a list the neighbour's list. */
/** They name no organisation: it is that of whoever asks. */
const OF_THE_OWN = new Set<string | null>(['getCurrentOrganization', 'createChildOrganization']);

export const neighbour: Mutant = (call, operation) => {
  const { mailbox, path, query, body } = call;
  if (path.zoid !== undefined || OF_THE_OWN.has(operation)) return neighbourInOrganisation(call);
  const beside = neighbourOnShelf(call);
  if (beside !== null) return beside;
  const task = neighbourOfTask(call);
  if (task !== null) return task;
  for (const name of ['attachmentId', 'messageId', 'labelId', 'folderId']) {
    const other = otherThan(mailbox, name, path[name], path);
    if (other !== null) return { ...call, path: { ...path, ...other } };
  }
  for (const name of ['threadId', 'labelid', 'folderId']) {
    const other = otherThan(mailbox, name, query[name], query);
    if (other !== null) return { ...call, query: { ...query, ...other } };
  }
  for (const name of ['messageId', 'threadId']) {
    const ids = body[name];
    if (!Array.isArray(ids)) continue;
    const others = ids.map((id) => otherThan(mailbox, name, String(id), {})?.[name] ?? id);
    return { ...call, body: { ...body, [name]: others } };
  }
  const stranger = call.world.mailboxes.find((one) => one !== mailbox && one.dataCentre === mailbox.dataCentre);
  return stranger === undefined ? call : { ...call, mailbox: stranger };
};

/** The newest other one of its kind: a scenario puts one there before its own. */
function otherThan(
  mailbox: Mailbox,
  name: string,
  id: string | undefined,
  place: Readonly<Record<string, string>>,
): Record<string, string> | null {
  if (id === undefined) return null;
  const newest = (ids: Iterable<string>) => [...ids].filter((one) => one !== id).at(-1);
  if (name === 'messageId') return pair(name, newest(mailbox.messages.keys()));
  if (name === 'labelId' || name === 'labelid') return pair(name, newest(mailbox.labels.keys()));
  if (name === 'folderId') return pair(name, newest(mailbox.folders.keys()));
  if (name === 'threadId') return pair(name, newest(threadsOf(mailbox)));
  // Of another message, under the same number.
  return pair('messageId', newest(withFiles(mailbox, place.messageId)));
}

const pair = (name: string, id: string | undefined) => (id === undefined ? null : { [name]: id });

const withFiles = ({ messages }: Mailbox, but: string | undefined) =>
  [...messages.values()]
    .filter(({ attachments, messageId }) => attachments.length > 0 && messageId !== but)
    .map(({ messageId }) => messageId);

function threadsOf({ messages }: Mailbox): Set<string> {
  const ids = [...messages.values()].map(({ conversation }) => conversation).filter(({ count }) => count > 1);
  return new Set(ids.map(({ id }) => id));
}

/** Every change is acknowledged, and none is made. */
export const idle: Mutant = (call) => ({
  ...call,
  record: () => {},
  outbox: bent(
    bent(call.outbox, 'write', async () => ({ messageId: '1', mailId: '<never@written>' })),
    'notify',
    async () => {},
  ),
});

/** What is made gets another name than was asked for. */
export const careless: Mutant = (call) => ({
  ...call,
  record: (event) => call.record(renamed(event)),
  outbox: bent(call.outbox, 'write', (writing: Writing) =>
    call.outbox.write({ ...writing, source: Buffer.from(writing.source.toString().replace(/^Subject: .*/m, '$& x')) }),
  ),
});

/** The same object but for one method. */
function bent<T extends object>(whole: T, method: keyof T, otherwise: (argument: Writing) => unknown): T {
  return new Proxy(whole, {
    get(target, name) {
      const value: unknown = name === method ? otherwise : Reflect.get(target, name);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

function renamed(event: Event): Event {
  switch (event.kind) {
    case 'folder.created':
      return { ...event, folderName: `${event.folderName} x`, path: `${event.path} x` };
    case 'label.created':
      return { ...event, displayName: `${event.displayName} x` };
    case 'user.created':
      return { ...event, user: { ...event.user, displayName: `${event.user.displayName} x` } };
    case 'domain.added':
      return { ...event, name: `x-${event.name}` };
    case 'policy.created':
    case 'restriction.created':
      return { ...event, name: `${event.name} x` };
    case 'group.created':
      return { ...event, settings: { ...event.settings, name: `${event.settings.name} x` } };
    case 'task.created':
      return { ...event, task: { ...event.task, title: `${event.task.title} x` } };
    case 'taskProject.created':
      return { ...event, project: { ...event.project, name: `${event.project.name} x` } };
    case 'taskStatus.created':
      return { ...event, status: { ...event.status, name: `${event.status.name} x` } };
    case 'section.put':
    case 'item.fileAdded':
    case 'upload.stored':
      return { ...event, name: `${event.name} x` };
    case 'item.added':
      return { ...event, fields: { ...event.fields, title: `${event.fields.title} x` } };
    default:
      return event;
  }
}
