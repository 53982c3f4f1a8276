/** Bounds of our own making, unlike the facts about Zoho: how much the client takes in, holds and waits for. */
export interface ClientLimits {
  /** Largest answer in bytes, except for those below. */
  readonly answerBytes: number;
  /** Largest message source or attachment in bytes. */
  readonly contentBytes: number;
  /** Calls under way at once for one user. */
  readonly concurrentCalls: number;
  /** Calls that may wait for one user. */
  readonly waitingCalls: number;
  readonly connectMs: number;
  /** Longest silence before the head of an answer. */
  readonly headersMs: number;
  /** Longest silence inside the body of an answer. */
  readonly bodyMs: number;
  /** Longest renewal of an access token. */
  readonly renewalMs: number;
}

export const DEFAULT_LIMITS: ClientLimits = {
  answerBytes: 8 * 1024 * 1024,
  contentBytes: 40 * 1024 * 1024,
  concurrentCalls: 8,
  waitingCalls: 1_000,
  connectMs: 10_000,
  headersMs: 30_000,
  bodyMs: 30_000,
  renewalMs: 15_000,
};
