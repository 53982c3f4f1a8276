/** PUT updatemessage: many messages at once, told apart by mode; no word about any single one in the answer. */
import { messageIdAt } from '../state/ids.ts';
import type { Message } from '../state/model.ts';
import { badInput, badPattern, invalidMode, missing, notSimulated, success } from '../wire/envelope.ts';
import { type Call, checkKeys, idOf, type Rule } from './rules.ts';

interface Mode {
  readonly required?: readonly string[];
  readonly optional?: readonly string[];
  readonly apply: (call: Call, message: Message) => void;
}

const IN_ONE_FOLDER = ['isFolderSpecific', 'folderId'];

const MODES: ReadonlyMap<unknown, Mode> = new Map<unknown, Mode>([
  ['markAsRead', { apply: (call, message) => read(call, message, true) }],
  ['markAsUnread', { apply: (call, message) => read(call, message, false) }],
  [
    'moveMessage',
    {
      required: ['destfolderId'],
      optional: [...IN_ONE_FOLDER, 'isArchive'],
      apply: (call, message) => move(call, message, idOf(call.body.destfolderId, 'destfolderId')),
    },
  ],
  ['moveToSpam', { optional: IN_ONE_FOLDER, apply: (call, message) => move(call, message, folder(call, 'Spam')) }],
  [
    'markNotSpam',
    {
      optional: [...IN_ONE_FOLDER, 'isArchive'],
      apply: (call, message) => {
        if (message.folderId === folder(call, 'Spam')) move(call, message, folder(call, 'Inbox'));
      },
    },
  ],
]);
const OTHER_MODES = ['setFlag', 'applyLabel', 'removeLabel', 'removeAllLabels', 'archiveMails', 'unArchiveMails'];

const folder = ({ world, mailbox }: Call, type: string) => world.folderNamed(mailbox, type).folderId;

function update(call: Call) {
  const { world, mailbox, body } = call;
  const { mode: name } = body;
  if (name === undefined) throw missing('mode');
  if (typeof name === 'string' && OTHER_MODES.includes(name)) throw notSimulated(`the mode ${name}`);
  const mode = MODES.get(name);
  if (mode === undefined) throw invalidMode();
  const { required = [], optional = [] } = mode;
  checkKeys(body, ['mode', ...required], ['messageId', 'threadId', ...optional]);
  const wanted = wantedIds(body);
  const within = restriction(body);
  checkDestination(call);
  const found = wanted.map((id) => mailbox.messages.get(id));
  if (world.facts.unknownIdFailsBatch && found.includes(undefined)) throw badInput('Invalid message id');
  for (const message of found) {
    if (message !== undefined && (within === null || message.folderId === within)) mode.apply(call, message);
  }
  return success();
}

/** Conversations may be named instead of messages; there are none here, so they add nothing. */
function wantedIds({ messageId, threadId }: Call['body']): string[] {
  if (messageId === undefined && threadId === undefined) throw missing('messageId');
  if (threadId !== undefined) idsOf(threadId, 'threadId');
  return messageId === undefined ? [] : idsOf(messageId, 'messageId');
}

function idsOf(value: unknown, key: string): string[] {
  if (!Array.isArray(value) || value.length === 0) throw badPattern(key);
  return [...new Set(value.map((id) => idOf(id, key)))];
}

/** The folder that alone is touched; null for all. */
function restriction({ isFolderSpecific, folderId }: Call['body']): string | null {
  if (isFolderSpecific !== undefined && typeof isFolderSpecific !== 'boolean') throw badPattern('isFolderSpecific');
  const named = folderId === undefined ? null : idOf(folderId, 'folderId');
  if (isFolderSpecific !== true) return null;
  if (named === null) throw missing('folderId');
  return named;
}

function checkDestination({ mailbox, body }: Call): void {
  if (body.destfolderId === undefined) return;
  if (!mailbox.folders.has(idOf(body.destfolderId, 'destfolderId'))) throw badInput('The input passed is invalid');
}

/** Only a change is recorded: a message that is there already was not moved. */
function move({ world, mailbox, body, record }: Call, { messageId, folderId: from }: Message, to: string): void {
  if (from === to) return;
  const { dataCentre, accountId } = mailbox;
  const newMessageId = world.facts.moveChangesId
    ? messageIdAt(Number(messageId.slice(0, 13)), world.nextSerial())
    : messageId;
  record({
    kind: 'message.moved',
    dataCentre,
    accountId,
    messageId,
    newMessageId,
    from,
    to,
    mode: String(body.mode),
  });
}

function read({ mailbox, record }: Call, { messageId, isRead }: Message, wanted: boolean): void {
  if (isRead === wanted) return;
  const { dataCentre, accountId } = mailbox;
  record({ kind: 'message.read', dataCentre, accountId, messageId, isRead: wanted });
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
