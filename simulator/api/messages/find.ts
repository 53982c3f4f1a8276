/** The message a path names, and what reading it does to it. */
import type { Message } from '../../state/model.ts';
import { Refusal } from '../../wire/envelope.ts';
import type { Call } from '../rules.ts';

export const MESSAGE = '/api/accounts/{accountId}/folders/{folderId}/messages/{messageId}';
/** Of every rule that reads a message. */
export const READS = { method: 'GET', scope: 'messages', permission: 'READ' } as const;

/** @throws Refusal */
export function messageOf({ world, mailbox, path }: Call): Message {
  const message = mailbox.messages.get(path.messageId ?? '');
  const elsewhere =
    world.facts.folderInPathEnforced && path.folderId !== undefined && message?.folderId !== path.folderId;
  if (message === undefined || elsewhere) throw new Refusal(404, 'Invalid Input', { moreInfo: 'Invalid message id' });
  return message;
}

export function noteReading({ world, mailbox, record }: Call, { messageId, isRead }: Message): void {
  const { dataCentre, accountId } = mailbox;
  if (world.facts.readingMarksRead && !isRead) {
    record({ kind: 'message.read', dataCentre, accountId, messageId, isRead: true });
  }
}
