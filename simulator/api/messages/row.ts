/** A message as lists, search and details show it: text nearly everywhere. */
import { threadIdOf } from '../../state/conversations.ts';
import type { Message } from '../../state/model.ts';
import { escapeHtml } from '../../wire/envelope.ts';
import { sentDateInGmt } from '../../wire/times.ts';
import type { Call } from '../rules.ts';

export function rowOf({ world, mailbox }: Call, message: Message): Record<string, unknown> {
  const threadId = threadIdOf(message);
  const count = world.facts.threadCountTrue ? message.conversation.count : 0;
  return {
    summary: escapeHtml(message.summary),
    sentDateInGMT: String(sentDateInGmt(message.receivedTime)),
    calendarType: 0,
    subject: message.subject,
    messageId: message.messageId,
    ...(threadId === null ? {} : { threadId, threadCount: String(count) }),
    flagid: message.flag,
    status2: String((message.isReplied ? 1 : 0) + (message.isForwarded ? 2 : 0)),
    priority: message.priority,
    hasInline: String(hasInline(message)),
    toAddress: escapeHtml(message.toAddress),
    folderId: message.folderId,
    ccAddress: message.ccAddress === '' ? 'Not Provided' : escapeHtml(message.ccAddress),
    hasAttachment: hasAttachment(message) ? '1' : '0',
    size: String(message.size),
    sender: message.senderName,
    receivedTime: String(message.receivedTime),
    fromAddress: message.fromAddress,
    status: message.isRead ? '1' : '0',
    ...(mailbox.folders.get(message.folderId)?.folderType === 'Sent'
      ? { toAddr: escapeHtml(message.toAddress), mailDeliveryStatus: 'success' }
      : {}),
  };
}

export const hasAttachment = ({ attachments }: Message) => attachments.some(({ inline }) => !inline);
export const hasInline = ({ attachments }: Message) => attachments.some(({ inline }) => inline);
