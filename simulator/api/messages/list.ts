/** GET messages/view: pages of messages, by what they are and where they lie. */
import { threadIdOf } from '../../state/conversations.ts';
import { FLAGS, type Mailbox, type Message } from '../../state/model.ts';
import { success } from '../../wire/envelope.ts';
import { BOOLEAN, type Call, type Rule } from '../rules.ts';
import { READS } from './find.ts';
import { orderBy } from './order.ts';
import { PAGE, pageOf } from './page.ts';
import { hasAttachment, hasInline } from './row.ts';

const ID = /^[0-9]+$/;
const QUERY = {
  ...PAGE,
  folderId: ID,
  status: /^(read|unread|all)$/,
  flagid: /^[0-3]$/,
  labelid: ID,
  threadId: ID,
  sortBy: /^(date|messageId|size)$/,
  sortorder: BOOLEAN,
  includesent: BOOLEAN,
  includearchive: BOOLEAN,
  attachedMails: BOOLEAN,
  inlinedMails: BOOLEAN,
  flaggedMails: BOOLEAN,
  respondedMails: BOOLEAN,
  threadedMails: BOOLEAN,
};

function list(call: Call) {
  const { mailbox, query } = call;
  const wanted = [...mailbox.messages.values()].filter(
    (message) => isInView(mailbox, message, query) && isWanted(message, query),
  );
  return success(pageOf(call, wanted.sort(orderBy(query.sortBy, query.sortorder === 'true'))));
}

/** A named folder is shown whole; across folders, sent and archived mail only when it is asked for. */
function isInView({ folders }: Mailbox, message: Message, query: Call['query']): boolean {
  if (message.isArchived && query.includearchive !== 'true') return false;
  if (query.folderId !== undefined) return message.folderId === query.folderId;
  const type = folders.get(message.folderId)?.folderType;
  return (type !== 'Sent' || query.includesent === 'true') && (type !== 'Archive' || query.includearchive === 'true');
}

function isWanted(message: Message, query: Call['query']): boolean {
  if (query.status !== undefined && query.status !== 'all' && message.isRead !== (query.status === 'read'))
    return false;
  if (query.flagid !== undefined && message.flag !== FLAGS[Number(query.flagid)]) return false;
  if (query.labelid !== undefined && !message.labels.has(query.labelid)) return false;
  if (query.threadId !== undefined && threadIdOf(message) !== query.threadId) return false;
  return KINDS.every(([parameter, isOfKind]) => query[parameter] !== 'true' || isOfKind(message));
}

const KINDS: readonly (readonly [parameter: string, isOfKind: (message: Message) => boolean])[] = [
  ['attachedMails', hasAttachment],
  ['inlinedMails', hasInline],
  ['flaggedMails', ({ flag }) => flag !== 'flag_not_set'],
  ['respondedMails', ({ isReplied, isForwarded }) => isReplied || isForwarded],
  ['threadedMails', (message) => threadIdOf(message) !== null],
];

export const listing: Rule[] = [
  {
    ...READS,
    operation: 'listMessages',
    template: '/api/accounts/{accountId}/messages/view',
    query: QUERY,
    answer: list,
  },
];
