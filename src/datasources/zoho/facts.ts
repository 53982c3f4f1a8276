/**
 * What the client takes for true of Zoho without a word of the vendor that binds: one switch a fact, so that a
 * wrong one is corrected in one place, and so that tests can turn each around alone.
 */
export interface ZohoFacts {
  /** Calls that may be sent in any window for one user: 30 by the quoted limits page, less a margin of ours. */
  readonly callsPerWindow: number;
  /** Length of that window in milliseconds. */
  readonly windowMs: number;
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
  /** How the text of a message source became text when its bytes above 127 don't tell (see source-bytes.ts). */
  readonly sourceEncoding: 'utf8' | 'latin1';
}

export const DEFAULT_FACTS: ZohoFacts = {
  callsPerWindow: 27,
  windowMs: 60_000,
  lockOutMs: 60_000,
  longestLockOutMs: 30 * 60_000,
  accessTokenMs: 60 * 60_000,
  accessTokenMarginMs: 5 * 60_000,
  renewalsPerWindow: 9,
  renewalWindowMs: 10 * 60_000,
  messagesPerWrite: 100,
  sourceEncoding: 'utf8',
};

export function withFacts(facts: Partial<ZohoFacts> = {}): ZohoFacts {
  return { ...DEFAULT_FACTS, ...facts };
}
