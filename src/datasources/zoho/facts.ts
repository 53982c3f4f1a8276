import type { LimitRule, LimitUnit } from './budget/units.ts';

/**
 * What the client takes for true of Zoho without a word of the vendor that binds: one switch a fact, so that a
 * wrong one is corrected in one place, and so that tests can turn each around alone.
 */
export interface ZohoFacts {
  /** By what Zoho counts calls. While that is `unknown`, calls are counted so that the limit holds whatever it is. */
  readonly limitUnit: LimitUnit | 'unknown';
  /** A wider unit that lock-outs reached to, by which calls are counted as well; `none` while there was none. */
  readonly limitSeenBy: LimitUnit | 'none';
  /** Calls that may be sent in any window for one such unit: 30 by the quoted limits page, less a margin of ours. */
  readonly callsPerWindow: number;
  /** Length of that window in milliseconds. */
  readonly windowMs: number;
  /** Limits that hold beside that one, for example of single operations. */
  readonly furtherLimits: readonly LimitRule[];
  /** How long a lock-out is taken to last when the answer does not say; doubled while it goes on. */
  readonly lockOutMs: number;
  /** No lock-out is taken to last longer; 15 to 22 minutes were seen in a sister product. */
  readonly longestLockOutMs: number;
  /** The longest life of an access token in milliseconds, whatever its answer says. */
  readonly accessTokenMs: number;
  /** An access token is renewed when less than this is left of it. */
  readonly accessTokenMarginMs: number;
  /** Renewals that may be asked for in their window and grant: 10 by the vendor, less a margin of ours. */
  readonly renewalsPerWindow: number;
  /** Length of that window; a throttled grant is blocked for the rest of it. */
  readonly renewalWindowMs: number;
  /** Messages that one write may name; the vendor states no maximum. */
  readonly messagesPerWrite: number;
  /** Users that one page of their list may have; the vendor states no maximum. */
  readonly usersPerPage: number;
  /** Whether the list of groups is paged; an older page of the vendor says so, the newest names no parameters. */
  readonly groupsPaged: boolean;
  /** Number of the first mail in the list of those that a group holds: 1 by the page, 0 by its sample; found out before it matters while it is `unknown`. */
  readonly heldMailFrom: 0 | 1 | 'unknown';
  /** What the switch of POP is called in the call that turns it; two pages of the vendor disagree. */
  readonly popStatusKey: 'popAccessEnabled' | 'updatePOPStatus';
  /** Where stands that a task is deleted for good: in the address, or in the body; versions of the page disagree. */
  readonly taskForceDeleteIn: 'query' | 'body';
  /** Which word sets the address that answers go to: samples of a page of the vendor have the first, its table the other. */
  readonly replyToMode: 'updateReplyToStatus' | 'updateReplyTo';
  /** How an address to forward to is written: in a list of objects by the vendor, in a text by a public client. */
  readonly forwardsWritten: 'list' | 'text';
  /** Order of day and month in the dates of a vacation reply; month first by public clients. */
  readonly vacationDateOrder: 'MDY' | 'DMY';
  /** What the interval between two vacation replies is counted in: days by an old page, minutes by a public client. */
  readonly vacationIntervalUnit: 'days' | 'minutes';
  /** Which word takes a vacation reply away; neither is on a page that could be read. */
  readonly vacationRemovalMode: 'deleteVacationReply' | 'disableVacationReply';
  /** How the text of a message source became text when its bytes above 127 don't tell (see source-bytes.ts). */
  readonly sourceEncoding: 'utf8' | 'latin1';
  /** Whether the folder in the path of a message must be the one it is in; till it is known, a 404 is no proof. */
  readonly folderInPathEnforced: boolean | 'unknown';
  /** Whether reading a source marks the message as read; the first scan of an unread one finds out. */
  readonly readingMarksRead: boolean | 'unknown';
  /** Whether a message gets another id when it is moved; till it is known, whoever was moved is looked for. */
  readonly moveChangesId: boolean | 'unknown';
  /** On which side of `receivedTime` the mail lies that a search for `newMails` gives. */
  readonly newMailsReceived: 'after' | 'before';
  /** What stands behind `in:` and `label:` in a search. */
  readonly searchFolderBy: 'name' | 'id';
  readonly searchLabelBy: 'name' | 'id';
  /** The call that answers a message takes `replyall`; unproven, and not needed, as we name the recipients ourselves. */
  readonly replyAllByCall: boolean;
  /** The same call takes `forward` and passes the attachments on; unproven, so that we put the mail together ourselves. */
  readonly forwardByCall: boolean;
  /** Order of day and month in the time of a scheduled mail; found out before it matters while it is `unknown`. */
  readonly scheduleDateOrder: 'MDY' | 'DMY' | 'unknown';
  /** A draft has to be addressed to somebody; by the vendor's page, against a public client. */
  readonly draftsNeedRecipient: boolean;
  /** A draft takes what it answers, `inReplyTo` and `refHeader`; else that is kept here alone. */
  readonly draftsTakeReferences: boolean;
  /** Addresses of a mail may carry display names; by a public client in production. */
  readonly addressesTakeNames: boolean;
  /** Milliseconds after which a mail that Zoho has accepted is in Sent or Outbox for certain. */
  readonly sentVisibleMs: number;
  /** Largest sum of the files of one mail, in bytes. */
  readonly attachmentBytes: number;
  /** Recipients of one mail, all kinds together: the largest figure of the vendor's, for those of one's own organisation. */
  readonly recipientsPerMail: number;
}

export const DEFAULT_FACTS: ZohoFacts = {
  limitUnit: 'unknown',
  limitSeenBy: 'none',
  callsPerWindow: 27,
  windowMs: 60_000,
  furtherLimits: [],
  lockOutMs: 60_000,
  longestLockOutMs: 30 * 60_000,
  accessTokenMs: 60 * 60_000,
  accessTokenMarginMs: 5 * 60_000,
  renewalsPerWindow: 9,
  renewalWindowMs: 10 * 60_000,
  messagesPerWrite: 100,
  usersPerPage: 100,
  groupsPaged: true,
  heldMailFrom: 'unknown',
  popStatusKey: 'popAccessEnabled',
  taskForceDeleteIn: 'query',
  replyToMode: 'updateReplyToStatus',
  forwardsWritten: 'list',
  vacationDateOrder: 'MDY',
  vacationIntervalUnit: 'days',
  vacationRemovalMode: 'deleteVacationReply',
  sourceEncoding: 'utf8',
  folderInPathEnforced: 'unknown',
  readingMarksRead: 'unknown',
  moveChangesId: 'unknown',
  newMailsReceived: 'after',
  searchFolderBy: 'name',
  searchLabelBy: 'name',
  replyAllByCall: false,
  forwardByCall: false,
  scheduleDateOrder: 'unknown',
  draftsNeedRecipient: true,
  draftsTakeReferences: true,
  addressesTakeNames: true,
  sentVisibleMs: 120_000,
  attachmentBytes: 20 * 1024 * 1024,
  recipientsPerMail: 500,
};

export function withFacts(facts: Partial<ZohoFacts> = {}): ZohoFacts {
  return { ...DEFAULT_FACTS, ...facts };
}

/** Calls of one address are those of all users, organisations, clients and tokens together: no limit is narrower. */
export function limitRulesOf({
  limitUnit,
  limitSeenBy,
  callsPerWindow,
  windowMs,
  furtherLimits,
}: ZohoFacts): LimitRule[] {
  const unit = limitUnit === 'unknown' ? 'address' : limitUnit;
  const rule = { calls: callsPerWindow, windowMs };
  const seen = limitSeenBy === 'none' || limitSeenBy === unit ? [] : [{ unit: limitSeenBy, ...rule }];
  return [{ unit, ...rule }, ...seen, ...furtherLimits];
}
