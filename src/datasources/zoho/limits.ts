import type { BreakerLimits } from './breaker.ts';
import type { BudgetLimits } from './budget/budget.ts';
import type { RetryLimits } from './retries.ts';

/** Bounds of our own making, unlike the facts about Zoho: how much the client takes in, holds and waits for. */
export interface ClientLimits extends BudgetLimits, RetryLimits, BreakerLimits {
  /** Largest answer in bytes, except for those below. */
  readonly answerBytes: number;
  /** Largest message source or attachment in bytes. */
  readonly contentBytes: number;
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
  waitingCalls: 2_000,
  // Nobody but security actions uses up the last places; what has time leaves more to people.
  leaves: { security: 0, interactive: 1 / 9, scan: 1 / 9, sync: 2 / 9, backfill: 3 / 9 },
  // Without them apps that ask without end would keep the filters from ever reading a message, or acting on it.
  floors: { security: 1 / 3, interactive: 0, scan: 1 / 9, sync: 2 / 27, backfill: 1 / 27 },
  connectMs: 10_000,
  headersMs: 30_000,
  bodyMs: 30_000,
  renewalMs: 15_000,
  attempts: 3,
  retryMs: 200,
  longestRetryMs: 2_000,
  retryShare: 0.1,
  breakerFailures: 5,
  breakerMs: 5_000,
  longestBreakerMs: 60_000,
};
