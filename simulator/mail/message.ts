/** What the receiving server found when it checked the sender. */
export interface Authentication {
  spf: string;
  dkim: string;
  dmarc: string;
}

export type SeedMailbox = 'mira' | 'ivo';

/** One message the simulator holds, or delivers, from its first start on. */
export interface SeedMessage {
  /** Unique and the same on every load: `corpus/…` or `own/…`. */
  name: string;
  mailbox: SeedMailbox;
  /** Epoch milliseconds. For a recent message only the order counts. */
  receivedAt: number;
  /** The whole message (RFC 5322); lines end in CRLF in our own, in LF in most of the corpus. */
  source: Buffer;
  /** Absent for the corpus: nobody checked senders that way in 2002. */
  auth?: Authentication;
  /** Delivered after the demo grant exists, so that it is scanned. */
  recent: boolean;
}

/** A seed message before its place in time is known. */
export interface SeedDraft extends Omit<SeedMessage, 'receivedAt' | 'source'> {
  /** Gives the source; a message of our own is dated seconds before it came in. */
  compose(receivedAt: Date): Buffer;
}
