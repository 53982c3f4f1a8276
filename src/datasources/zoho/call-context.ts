/** For whom a call is made, how urgent it is, and what it cost. */
import { PosternError } from '../../errors.ts';

/** From the first served to the last. */
export const CALL_CLASSES = ['interactive', 'security', 'scan', 'sync', 'backfill'] as const;

/** Who is served first when calls have to wait; `security` has a reserve that the others leave alone. */
export type CallClass = (typeof CALL_CLASSES)[number];

export interface CallContext {
  /** Whose knowledge the answer becomes. */
  readonly tenantId: string;
  readonly grantId: string;
  /** Who asked; work of the filters, which no app asked for, has none. */
  readonly app?: string;
  readonly class: CallClass;
  /** Epoch milliseconds after which nobody waits for the answer. */
  readonly deadline: number;
  readonly signal?: AbortSignal;
  /**
   * Milliseconds: how old an answer may be that was had before; Infinity leaves it to the rules of cache/rules.ts.
   * Without it Zoho is asked.
   */
  readonly maxAgeMs?: number;
  /** Epoch milliseconds: whatever was written before has to show. Without it, whatever was written before the call. */
  readonly since?: number;
  /** Times the call may be sent, where that is fewer than the client would. */
  readonly attempts?: number;
  readonly meter: UpstreamMeter;
  /** What the call is for, for the record: a field of the graph, or a stage of the work. */
  readonly cause: string;
}

/** What is left of the limits that hold for a call. */
export interface BudgetSnapshot {
  /** Calls that an interactive caller could send now. */
  readonly remaining: number;
  /** Epoch milliseconds when more can be sent; null when nothing is used. */
  readonly resetAt: number | null;
}

export interface UpstreamAccount {
  readonly calls: number;
  readonly cached: number;
  readonly stale: number;
  readonly remaining: number | null;
  readonly resetAt: number | null;
}

/** What one operation spent at Zoho: requests sent to the mail API, and answers had without one. */
export class UpstreamMeter implements UpstreamAccount {
  calls = 0;
  cached = 0;
  stale = 0;
  /** As last seen; null until something was. */
  remaining: number | null = null;
  resetAt: number | null = null;
  /** Calls that were not made, because the cap was reached. */
  refused = 0;
  readonly #cap: number;
  #claimed = 0;

  /** `cap` is how many calls may be begun on this account, whatever was reckoned before. */
  constructor(cap = Number.POSITIVE_INFINITY) {
    this.#cap = cap;
  }

  /** To be asked before a call is begun. Throws COST_LIMIT when there were as many as there may be. */
  claim(): void {
    if (Math.max(this.#claimed, this.calls) < this.#cap) {
      this.#claimed += 1;
      return;
    }
    this.refused += 1;
    throw new PosternError(
      'COST_LIMIT',
      `This request has caused ${this.#cap} calls at Zoho, as many as it may. Ask for the same again: what it got is kept, so that it gets further each time.`,
      { details: { cap: this.#cap } },
    );
  }

  sent(): void {
    this.calls += 1;
  }

  /** Calls that somebody else sent for this operation. */
  add(calls: number): void {
    this.calls += calls;
  }

  served(fresh: boolean): void {
    this.cached += 1;
    if (!fresh) this.stale += 1;
  }

  observe(snapshot: BudgetSnapshot): void {
    this.remaining = snapshot.remaining;
    this.resetAt = snapshot.resetAt;
  }

  /** The figures alone, to be shown. */
  account(): UpstreamAccount {
    const { calls, cached, stale, remaining, resetAt } = this;
    return { calls, cached, stale, remaining, resetAt };
  }
}

/** One request to the mail API, for telemetry. */
export interface CallRecord {
  readonly operation: string;
  /** Null for operations that name no account. */
  readonly accountId: string | null;
  readonly class: CallClass;
  readonly cause: string;
  /** HTTP status; null when no answer came. */
  readonly status: number | null;
  readonly ms: number;
}

export type OnCall = (record: CallRecord) => void;

/** The moments of a call between which a process may be killed. */
export type Trace = (event: 'call-sent' | 'call-answered', operation: string) => void;
