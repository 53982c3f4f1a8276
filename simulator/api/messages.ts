import type { Attachment, Message } from '../state/model.ts';
import { escapeHtml, notAcceptable, Refusal, success } from '../wire/envelope.ts';
import { sentDateInGmt } from '../wire/times.ts';
import { attachmentBytes } from './parts.ts';
import { BOOLEAN, type Call, type Rule } from './rules.ts';

const ID = /^[0-9]+$/;
const LIST_QUERY = {
  folderId: ID,
  start: /^[1-9][0-9]{0,8}$/,
  limit: /^([1-9]|[1-9][0-9]|1[0-9][0-9]|200)$/,
  status: /^(read|unread|all)$/,
  flagid: /^[0-3]$/,
  labelid: ID,
  threadId: ID,
  sortBy: /^(date|messageId|size)$/,
  sortorder: BOOLEAN,
  includeto: BOOLEAN,
  includesent: BOOLEAN,
  includearchive: BOOLEAN,
  attachedMails: BOOLEAN,
  inlinedMails: BOOLEAN,
  flaggedMails: BOOLEAN,
  respondedMails: BOOLEAN,
  threadedMails: BOOLEAN,
};

function rowOf(message: Message): Record<string, unknown> {
  const hasInline = message.attachments.some(({ inline }) => inline);
  const attached = message.attachments.some(({ inline }) => !inline);
  return {
    summary: escapeHtml(message.summary),
    sentDateInGMT: String(sentDateInGmt(message.receivedTime)),
    calendarType: 0,
    subject: message.subject,
    messageId: message.messageId,
    flagid: 'flag_not_set',
    status2: '0',
    priority: '3',
    hasInline: String(hasInline),
    toAddress: escapeHtml(message.toAddress),
    folderId: message.folderId,
    ccAddress: message.ccAddress === '' ? 'Not Provided' : escapeHtml(message.ccAddress),
    hasAttachment: attached ? '1' : '0',
    size: String(message.size),
    sender: message.senderName,
    receivedTime: String(message.receivedTime),
    fromAddress: message.fromAddress,
    status: message.isRead ? '1' : '0',
  };
}

function list({ world, mailbox, query }: Call) {
  const start = Number(query.start ?? 1);
  const limit = Number(query.limit ?? 10);
  const sent = world.folderNamed(mailbox, 'Sent').folderId;
  const isIn = ({ folderId }: Message) =>
    query.folderId === undefined ? folderId !== sent || query.includesent === 'true' : folderId === query.folderId;
  const rows = [...mailbox.messages.values()]
    .filter((message) => isIn(message) && isWanted(message, query))
    .sort(order(query));
  return success(rows.slice(start - 1, start - 1 + limit).map(rowOf));
}

function isWanted(message: Message, query: Call['query']): boolean {
  if (query.status === 'read' && !message.isRead) return false;
  if (query.status === 'unread' && message.isRead) return false;
  if (query.attachedMails === 'true' && !message.attachments.some(({ inline }) => !inline)) return false;
  if (query.inlinedMails === 'true' && !message.attachments.some(({ inline }) => inline)) return false;
  // Labels, flags, conversations and answers are of a later stage: nothing has any yet.
  const none = ['labelid', 'threadId'].some((name) => query[name] !== undefined);
  const flagged = query.flagid !== undefined && query.flagid !== '0';
  return (
    !none && !flagged && !['flaggedMails', 'respondedMails', 'threadedMails'].some((name) => query[name] === 'true')
  );
}

function order({ sortBy, sortorder }: Call['query']): (a: Message, b: Message) => number {
  const key = ({ size, receivedTime }: Message) =>
    sortBy === 'size' ? size : sortBy === 'messageId' ? 0 : receivedTime;
  const direction = sortorder === 'true' ? 1 : -1;
  return (a, b) => direction * (key(a) - key(b) || byId(a.messageId, b.messageId));
}

/** By number: strings of digits, the longer one is the larger. */
const byId = (a: string, b: string) => a.length - b.length || (a < b ? -1 : Number(a > b));

/** @throws Refusal */
export function messageOf({ world, mailbox, path }: Call): Message {
  const message = mailbox.messages.get(path.messageId ?? '');
  const elsewhere =
    world.facts.folderInPathEnforced && path.folderId !== undefined && message?.folderId !== path.folderId;
  if (message === undefined || elsewhere) throw new Refusal(404, 'Invalid Input', { moreInfo: 'Invalid message id' });
  return message;
}

function attachmentInfo(call: Call) {
  const message = messageOf(call);
  const describe = ({ attachmentId, name, size, cid }: Attachment) => ({
    attachmentSize: size,
    attachmentName: name,
    attachmentId,
    ...(cid === null ? {} : { cid }),
  });
  const of = (inline: boolean) => message.attachments.filter((one) => one.inline === inline).map(describe);
  return success({
    attachments: of(false),
    ...(call.query.includeInline === 'true' ? { inline: of(true) } : {}),
    messageId: message.messageId,
  });
}

async function download(call: Call) {
  const message = messageOf(call);
  const index = message.attachments.findIndex(({ attachmentId }) => attachmentId === call.path.attachmentId);
  if (index < 0) throw new Refusal(404, 'Invalid Input', { moreInfo: 'Invalid attachment id' });
  if (!call.accept.includes('*/*') && !call.accept.includes('octet-stream')) throw notAcceptable();
  return { status: 200, body: null, bytes: await attachmentBytes(call.world.source(message.sourceId), index) };
}

export const MESSAGE = '/api/accounts/{accountId}/folders/{folderId}/messages/{messageId}';
/** Of every rule that reads a message. */
export const READS = { method: 'GET', scope: 'messages', permission: 'READ' } as const;

export const messages: Rule[] = [
  {
    ...READS,
    operation: 'listMessages',
    template: '/api/accounts/{accountId}/messages/view',
    query: LIST_QUERY,
    answer: list,
  },
  {
    ...READS,
    operation: 'getMessage',
    template: `${MESSAGE}/details`,
    answer: (call) => success(rowOf(messageOf(call))),
  },
  {
    ...READS,
    operation: 'getMessageAttachmentInfo',
    template: `${MESSAGE}/attachmentinfo`,
    query: { includeInline: BOOLEAN },
    answer: attachmentInfo,
  },
  {
    ...READS,
    operation: 'getMessageAttachmentContent',
    template: `${MESSAGE}/attachments/{attachmentId}`,
    answer: download,
  },
];
