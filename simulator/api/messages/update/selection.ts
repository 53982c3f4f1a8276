/** Which messages a change of many touches. No word about any single one comes back. */
import { threadIdOf } from '../../../state/conversations.ts';
import type { Message } from '../../../state/model.ts';
import { badInput, badPattern, missing, tooMany } from '../../../wire/envelope.ts';
import { type Call, idOf, idsOf } from '../../rules.ts';

/** Keys of a change that may keep to one folder. */
export const IN_ONE_FOLDER = ['isFolderSpecific', 'folderId'];

/**
 * By id, by conversation, or both; unknown ids add nothing, or spoil it all.
 * @param keys that the change may have
 */
export function selected(call: Call, keys: readonly string[]): Message[] {
  const { mailbox, body } = call;
  const { messageId, threadId } = body;
  if (messageId === undefined && threadId === undefined) throw missing('messageId');
  const byId = messageId === undefined ? [] : batch(call, 'messageId').map((id) => mailbox.messages.get(id));
  const byThread = threadId === undefined ? [] : batch(call, 'threadId').flatMap((id) => inConversation(call, id));
  const found = [...byId, ...byThread];
  const isTouched = restriction(call, keys);
  if (call.world.facts.unknownIdFailsBatch && found.includes(undefined)) throw badInput('Invalid message id');
  return [...new Set(found)].filter((message) => message !== undefined).filter(isTouched);
}

function batch({ world, body }: Call, key: string): string[] {
  const ids = idsOf(body[key], key);
  if (ids.length > world.facts.batchMaximum) throw tooMany(key);
  return ids;
}

/** At least one, so that an unknown conversation is noticed like an unknown message. */
function inConversation({ mailbox }: Call, id: string): (Message | undefined)[] {
  const members = [...mailbox.messages.values()].filter((message) => threadIdOf(message) === id);
  return members.length === 0 ? [undefined] : members;
}

function restriction({ body }: Call, keys: readonly string[]): (message: Message) => boolean {
  const isFolderSpecific = truth(body, 'isFolderSpecific');
  // Where the key is there to be said, archived messages are touched only when it is.
  const mayTouchArchived = truth(body, 'isArchive') || !keys.includes('isArchive');
  const folderId = body.folderId === undefined ? null : idOf(body.folderId, 'folderId');
  if (isFolderSpecific && folderId === null) throw missing('folderId');
  return (message) => (!isFolderSpecific || message.folderId === folderId) && (!message.isArchived || mayTouchArchived);
}

function truth(body: Call['body'], key: string): boolean {
  const value = body[key];
  if (value !== undefined && typeof value !== 'boolean') throw badPattern(key);
  return value === true;
}
