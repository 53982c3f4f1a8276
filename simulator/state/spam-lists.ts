/** The lists by which an organisation's mail is let in, marked, kept back or refused. */

/** As requests name them. */
export const SPAM_CATEGORIES = [
  ...['whiteListEmail', 'spamEmail', 'rejectEmail', 'quarantineEmail', 'trustedEmail'],
  ...['whiteListDomain', 'spamDomain', 'rejectDomain', 'quarantineDomain', 'trustedDomain'],
  ...['whiteListIP', 'spamIP', 'rejectIP', 'quarantineIP'],
  ...['spamTLD', 'rejectTLD', 'quarantineTLD'],
  ...['recipientSpamEmail', 'recipientRejectEmail', 'recipientQuarantineEmail'],
] as const;

/** Entries by the name of their list, in lower case and in the order they came. */
export type SpamLists = Readonly<Record<string, readonly string[]>>;

/** An address range that people may sign in from. */
export interface IpRange {
  readonly ipId: string;
  readonly from: string;
  readonly to: string;
  /** 0 users, 1 administrators, 2 the super administrator, -1 everyone. */
  readonly roleId: RoleId;
}

export const ROLE_IDS = [0, 1, 2, -1] as const;
export type RoleId = (typeof ROLE_IDS)[number];
