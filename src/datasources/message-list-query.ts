/** What Zoho can narrow and order a list of messages by, in its own words, whose spelling is uneven. */
import { PosternError } from '../errors.ts';
import type { MessageFlag } from './rows/message-row.ts';
import { digits } from './zoho/operations.ts';

/** Rows that Zoho gives for one call. */
export const LONGEST_PAGE = 200;

export interface PageRange {
  /** 1 is the first. */
  readonly start: number;
  /** 1 to 200. */
  readonly limit: number;
}

export type MessageTrait = 'WITH_ATTACHMENTS' | 'WITH_INLINE_IMAGES' | 'FLAGGED' | 'ANSWERED' | 'IN_CONVERSATION';
export type MessageOrder = 'RECEIVED_DESC' | 'RECEIVED_ASC' | 'SIZE_DESC' | 'SIZE_ASC';

export interface ListNarrowing {
  readonly isRead?: boolean | undefined;
  readonly flag?: MessageFlag | undefined;
  readonly labelId?: string | undefined;
  readonly threadId?: string | undefined;
  readonly traits?: readonly MessageTrait[] | undefined;
  readonly includeSent?: boolean | undefined;
  readonly includeArchived?: boolean | undefined;
  readonly orderBy?: MessageOrder | undefined;
}

type Query = Readonly<Record<string, string | number | boolean>>;

/** Numbers here, names in rows. */
const FLAGS: Record<MessageFlag, number> = { NONE: 0, INFO: 1, IMPORTANT: 2, FOLLOW_UP: 3 };

const TRAITS: Record<MessageTrait, Query> = {
  WITH_ATTACHMENTS: { attachedMails: true },
  WITH_INLINE_IMAGES: { inlinedMails: true },
  FLAGGED: { flaggedMails: true },
  ANSWERED: { respondedMails: true },
  IN_CONVERSATION: { threadedMails: true },
};

const ORDERS: Record<MessageOrder, Query> = {
  RECEIVED_DESC: {},
  RECEIVED_ASC: { sortBy: 'date', sortorder: true },
  SIZE_DESC: { sortBy: 'size', sortorder: false },
  SIZE_ASC: { sortBy: 'size', sortorder: true },
};

/** Nothing is sent that is as Zoho has it anyhow. Throws BAD_USER_INPUT for an id that is none. */
export function listQuery(narrowed: ListNarrowing): Query {
  const { isRead, flag, labelId, threadId, traits = [], includeSent, includeArchived, orderBy } = narrowed;
  const parts: readonly Query[] = [
    isRead === undefined ? {} : { status: isRead ? 'read' : 'unread' },
    flag === undefined ? {} : { flagid: FLAGS[flag] },
    labelId === undefined ? {} : { labelid: digits('labelId', labelId) },
    threadId === undefined ? {} : { threadId: digits('threadId', threadId) },
    ...traits.map((trait) => TRAITS[trait]),
    includeSent === true ? { includesent: true } : {},
    includeArchived === true ? { includearchive: true } : {},
    orderBy === undefined ? {} : ORDERS[orderBy],
  ];
  return Object.assign({}, ...parts);
}

/** Throws BAD_USER_INPUT outside what Zoho takes. */
export function rangeOf({ start, limit }: PageRange): Query {
  if (!Number.isInteger(start) || start < 1) throw outOfRange('start');
  if (!Number.isInteger(limit) || limit < 1 || limit > LONGEST_PAGE) throw outOfRange('limit');
  return { start, limit };
}

export const outOfRange = (argument: string) =>
  new PosternError('BAD_USER_INPUT', `${argument} is out of range.`, { details: { argument } });
