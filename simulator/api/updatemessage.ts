/** PUT updatemessage: many messages at once, told apart by mode; no word about any single one in the answer. */
import type { Mailbox, Message } from '../state/model.ts';
import type { World } from '../state/world.ts';
import { badInput, badPattern, missing, Refusal, success } from '../wire/envelope.ts';
import { type Call, checkKeys, type Rule } from './rules.ts';

interface Mode {
  readonly required: readonly string[];
  readonly apply: (call: Call, message: Message) => void;
}

const MODES: Readonly<Record<string, Mode>> = {
  markAsRead: { required: [], apply: (call, message) => read(call, message, true) },
  markAsUnread: { required: [], apply: (call, message) => read(call, message, false) },
  moveMessage: {
    required: ['destfolderId'],
    apply: (call, message) => move(call, message, String(call.body.destfolderId), 'moveMessage'),
  },
  moveToSpam: { required: [], apply: (call, message) => move(call, message, system(call, 'Spam'), 'moveToSpam') },
  markNotSpam: { required: [], apply: (call, message) => move(call, message, system(call, 'Inbox'), 'markNotSpam') },
};

const system = ({ world, mailbox }: Call, type: string) => world.folderNamed(mailbox, type).folderId;

function update(call: Call) {
  const { world, mailbox, body } = call;
  const mode = MODES[String(body.mode)];
  if (mode === undefined) throw new Refusal(400, 'Invalid mode', { moreInfo: 'Invalid mode' });
  checkKeys(body, ['mode', ...mode.required], ['messageId', 'threadId', 'isArchive']);
  const wanted = idsOf(body.messageId);
  checkDestination(mailbox, body);
  const known = wanted.map((id) => mailbox.messages.get(id));
  if (world.facts.unknownIdFailsBatch && known.includes(undefined)) throw badInput('Invalid message id');
  for (const message of known) if (message !== undefined) mode.apply(call, message);
  return success();
}

function idsOf(value: unknown): string[] {
  if (value === undefined) throw missing('messageId');
  if (!Array.isArray(value) || value.length === 0) throw badPattern('messageId');
  return value.map((id) => {
    if (!/^[0-9]+$/.test(String(id))) throw badPattern('messageId');
    return String(id);
  });
}

function checkDestination(mailbox: Mailbox, body: Call['body']): void {
  if (body.destfolderId === undefined) return;
  if (!/^[0-9]+$/.test(String(body.destfolderId))) throw badPattern('destfolderId');
  if (!mailbox.folders.has(String(body.destfolderId))) throw badInput('The input passed is invalid');
}

/** Only a change is recorded: a message that is there already was not moved. */
function move({ world, mailbox }: Call, message: Message, to: string, mode: string): void {
  if (message.folderId === to) return;
  const { dataCentre, accountId } = mailbox;
  const { messageId, folderId } = message;
  const newMessageId = world.facts.moveChangesId ? freshId(world, messageId) : messageId;
  world.record({ kind: 'message.moved', dataCentre, accountId, messageId, newMessageId, from: folderId, to, mode });
}

function freshId(world: World, messageId: string): string {
  return `${messageId.slice(0, 13)}${String(900_000 + world.entries.length).slice(-6)}`;
}

function read({ world, mailbox }: Call, { messageId, isRead }: Message, wanted: boolean): void {
  if (isRead === wanted) return;
  const { dataCentre, accountId } = mailbox;
  world.record({ kind: 'message.read', dataCentre, accountId, messageId, isRead: wanted });
}

export const updatemessage: Rule[] = [
  {
    operation: 'updateMessages',
    method: 'PUT',
    template: '/api/accounts/{accountId}/updatemessage',
    scope: 'messages',
    permission: 'UPDATE',
    answer: update,
  },
];
