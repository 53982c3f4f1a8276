/** What a person sets for the own mail account, and administrators may set for it. */

export interface Signature {
  readonly signatureId: string;
  readonly name: string;
  readonly content: string;
  /** 0 below what is quoted, 1 above. */
  readonly position: 0 | 1;
  /** An administrator made it, and nobody else changes it. */
  readonly byAdministrator: boolean;
}

/** An address beside the primary one that mail is sent from. */
export interface AddedSender {
  readonly sendMailId: string;
  /** In lower case. */
  readonly address: string;
  readonly displayName: string;
}

/** Where answers go. Nothing is done with it until its owner has confirmed it. */
export interface ReplyTo {
  readonly address: string;
  readonly isConfirmed: boolean;
}

/** Where what comes in goes on to. */
export interface Forward {
  /** In lower case. */
  readonly address: string;
  readonly state: 'UNCONFIRMED' | 'CONFIRMED' | 'DISABLED';
  /** Mailed to the address: who knows it may confirm it. */
  readonly confirmKey: string;
}

/** Whom an answer goes to: contacts are those who were written to. */
export const SEND_TO = [
  'all',
  'contacts',
  'noncontacts',
  'org',
  'nonOrgAll',
  'nonOrgContacts',
  'nonOrgNonContacts',
] as const;

export interface Vacation {
  readonly vacationId: string;
  readonly subject: string;
  readonly content: string;
  readonly sendTo: (typeof SEND_TO)[number];
  /** Epoch ms, both ends included. */
  readonly from: number;
  readonly to: number;
  /** Between two answers to one sender. */
  readonly intervalMs: number;
}

export interface Settings {
  readonly signatures: readonly Signature[];
  /** Which signature a sender's address has, in lower case. */
  readonly signatureOf: Readonly<Record<string, string>>;
  /** One of the other addresses; null where the mailbox's own is the primary. */
  readonly primaryAddress: string | null;
  readonly addedSenders: readonly AddedSender[];
  readonly replyTo: ReplyTo | null;
  readonly forwards: readonly Forward[];
  /** What was forwarded does not stay. */
  readonly deleteForwarded: boolean;
  readonly vacation: Vacation | null;
  /** Among the accounts of the person, from 1. */
  readonly sequence: number;
}

/** What holds before anyone has set anything. */
export const PLAIN_SETTINGS: Settings = {
  signatures: [],
  signatureOf: {},
  primaryAddress: null,
  addedSenders: [],
  replyTo: null,
  forwards: [],
  deleteForwarded: false,
  vacation: null,
  sequence: 1,
};
