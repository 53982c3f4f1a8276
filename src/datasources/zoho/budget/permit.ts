/** What a call asks of the budget, and what it gets. */
import type { BudgetSnapshot, CallClass } from '../call-context.ts';
import type { LockOut } from './lock-outs.ts';
import type { Payer } from './payers.ts';
import type { CallerKeys } from './units.ts';

/** Class, deadline and payers are read anew at every turn: somebody more urgent may join the call while it waits. */
export interface BudgetRequest {
  readonly keys: CallerKeys;
  readonly operation: string;
  readonly signal: AbortSignal;
  readonly class: CallClass;
  /** Epoch milliseconds. */
  readonly deadline: number;
  /** Who waits for the call; one at least. */
  readonly payers: readonly Payer[];
}

/** The right to send one call. It has to be given back, once, when the call is over. */
export interface Permit {
  /** To be waited for before the call is sent; null where nothing has to be. */
  readonly ready: Promise<unknown> | null;
  /** Zoho answered, and not with a lock-out; or it got the call and no answer came. */
  settle(answered: boolean): void;
  /** The call was never sent: nothing is spent. */
  cancel(): void;
  /** Zoho answered with a lock-out. Returns the milliseconds to wait, where Zoho did not say (null) by our own rule. */
  lockedOut(forMs: number | null, reason: string): number;
}

export interface RateLimitState extends BudgetSnapshot {
  /** The lock-out that holds these calls back; null when there is none. */
  readonly lock: LockOut | null;
}
