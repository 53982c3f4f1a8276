/** From ids to tasks and what they are ordered by, as far as this app reaches. */
import type { TaskPlace, TaskSpace } from '../../datasources/tasks.ts';
import type { Mailbox } from '../../mailbox/mailboxes.ts';
import type { OperationContext } from '../context.ts';
import { decodeId, encodeId, type NodeRef } from '../ids.ts';
import { nullWhenMissing } from '../organizations/reach.ts';
import type { TaskGroupParent, TaskParent, TaskProjectParent, TaskStatusParent } from '../parents.ts';
import { mailboxOf } from '../reach.ts';

type InSpace = 'Task' | 'TaskProject' | 'TaskStatus';

const PERSONAL = 'me';

export function idInSpace(
  type: InSpace,
  { mailbox, space, row }: { mailbox: Mailbox; space: TaskSpace; row: { id: string } },
) {
  const { dataCentre, accountId } = mailbox;
  return encodeId({ type, dataCentre, accountId, entity: `${space ?? PERSONAL}.${row.id}` });
}

export function taskGroupId({ mailbox, row }: TaskGroupParent): string {
  const { dataCentre, accountId } = mailbox;
  return encodeId({ type: 'TaskGroup', dataCentre, accountId, entity: row.id });
}

interface InMailbox {
  readonly mailbox: Mailbox;
  readonly space: TaskSpace;
}

/** What an id of this type names, without asking Zoho: whether it is there shows when something is done. */
export async function placeWithId(
  id: string,
  type: InSpace,
  context: OperationContext,
): Promise<(InMailbox & { readonly entity: string }) | null> {
  const ref = decodeId(id);
  return ref?.type === type ? placeOf(ref, context) : null;
}

async function placeOf(ref: NodeRef, context: OperationContext) {
  const mailbox = await mailboxOf(ref, context);
  const [space = '', entity = ''] = ref.entity.split('.');
  return mailbox === null ? null : { mailbox, space: space === PERSONAL ? null : space, entity };
}

export async function taskWithId(id: string, context: OperationContext): Promise<(InMailbox & TaskPlace) | null> {
  const place = await placeWithId(id, 'Task', context);
  return place === null ? null : { ...place, taskId: place.entity };
}

/** Whose tasks an account or a group has; of a task also which one. */
export async function ownerWithId(
  id: string,
  context: OperationContext,
): Promise<(InMailbox & { readonly parentTaskId: string | null }) | null> {
  const ref = decodeId(id);
  if (ref?.type === 'Task') {
    const place = await placeOf(ref, context);
    return place === null ? null : { ...place, parentTaskId: place.entity };
  }
  if (ref?.type !== 'Account' && ref?.type !== 'TaskGroup') return null;
  const mailbox = await mailboxOf(ref, context);
  if (mailbox === null) return null;
  return { mailbox, space: ref.type === 'TaskGroup' ? ref.entity : null, parentTaskId: null };
}

export async function findTask(ref: NodeRef, context: OperationContext): Promise<TaskParent | null> {
  const place = await placeOf(ref, context);
  if (place === null) return null;
  const { mailbox, space, entity: taskId } = place;
  const { tasks } = context.services.datasources;
  const row = await nullWhenMissing(tasks.find(context.readsFor(mailbox), { space, taskId }));
  return row === null ? null : { mailbox, space, row };
}

export async function findTaskGroup(ref: NodeRef, context: OperationContext): Promise<TaskGroupParent | null> {
  const mailbox = await mailboxOf(ref, context);
  return mailbox === null ? null : groupOf(mailbox, ref.entity, context);
}

/** Null for a person's own. */
export async function groupOf(
  mailbox: Mailbox,
  space: TaskSpace,
  { loadersOf }: OperationContext,
): Promise<TaskGroupParent | null> {
  if (space === null) return null;
  const rows = await loadersOf(mailbox).taskGroups.load(mailbox.accountId);
  const row = rows.find(({ id }) => id === space);
  return row === undefined ? null : { mailbox, row };
}

/** As many as one call has. */
const MOST_TASKS = 499;

/** Zoho does not list the projects of a person's own tasks: one is known by the tasks in it. */
export async function findProject(ref: NodeRef, context: OperationContext): Promise<TaskProjectParent | null> {
  const place = await placeOf(ref, context);
  if (place === null) return null;
  const { mailbox, space, entity } = place;
  const { tasks, taskGroups } = context.services.datasources;
  const reads = context.readsFor(mailbox);
  const all = { projectId: null, state: null };
  const rows =
    space === null
      ? (await tasks.list(reads, null, all, 0, MOST_TASKS)).rows.flatMap(({ project }) => project ?? [])
      : await nullWhenMissing(taskGroups.projects(reads, space));
  const row = rows?.find(({ id }) => id === entity);
  return row === undefined ? null : { mailbox, space, row };
}

export async function findStatus(ref: NodeRef, context: OperationContext): Promise<TaskStatusParent | null> {
  const place = await placeOf(ref, context);
  return place === null ? null : statusIn(place, place.entity, context);
}

export async function statusIn(
  { mailbox, space }: InMailbox,
  statusId: string,
  { services, readsFor }: OperationContext,
): Promise<TaskStatusParent | null> {
  const rows = await nullWhenMissing(services.datasources.taskGroups.statuses(readsFor(mailbox), space));
  const row = rows?.find(({ id }) => id === statusId);
  return row === undefined ? null : { mailbox, space, row };
}

const connected = new WeakMap<OperationContext, Promise<readonly Mailbox[]>>();

/** The mailbox of a person, at no call; null where it is not connected. All are looked up once an operation. */
export async function mailboxOfPerson(
  { mailbox }: { readonly mailbox: Mailbox },
  zuid: string,
  context: OperationContext,
): Promise<Mailbox | null> {
  const { principal, services } = context;
  const all = connected.get(context) ?? services.mailboxes.list(principal.tenantId);
  connected.set(context, all);
  return (await all).find(({ userId, dataCentre }) => userId === zuid && dataCentre === mailbox.dataCentre) ?? null;
}
