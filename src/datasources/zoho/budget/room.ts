/** Whether there is room for a call now, and when there will be at the earliest. */
import { CALL_CLASSES } from '../call-context.ts';
import type { Gauge, Lane } from './lanes.ts';
import type { LockOuts } from './lock-outs.ts';
import type { RateLimitState } from './permit.ts';

const SECURITY = CALL_CLASSES.indexOf('security');

export class Room {
  readonly #locks: LockOuts;
  readonly #concurrentCalls: number;

  constructor(locks: LockOuts, concurrentCalls: number) {
    this.#locks = locks;
    this.#concurrentCalls = concurrentCalls;
  }

  /** For a call of that rank. */
  isThere({ gauges, scopes }: Lane, rank: number, now: number): boolean {
    for (const { log, leaves } of gauges) {
      if (log.underWay >= this.#atOnce(rank) || log.free(now) <= (leaves[rank] ?? 0)) return false;
    }
    return this.#locks.none || this.#locks.mayPass(scopes, now);
  }

  /** Slow calls of others must not hold a security action up either: the last line is free for it. */
  #atOnce(rank: number): number {
    return rank === SECURITY ? this.#concurrentCalls : Math.max(1, this.#concurrentCalls - 1);
  }

  /** Whether there is none for anybody, since everybody draws from the address. */
  isNowhere({ gauges }: Lane, now: number): boolean {
    const address = gauges.find(({ unit }) => unit === 'address');
    return address !== undefined && (address.log.underWay >= this.#concurrentCalls || address.log.free(now) === 0);
  }

  /** Epoch milliseconds when it is a call's turn at the earliest, behind the others of each limit. */
  turnOf(
    lane: Lane,
    rank: number,
    now: number,
    ahead: (gauge: Gauge) => number,
    { behind }: { readonly behind: number | null } = { behind: null },
  ): number {
    const inLine = this.#freeAt(lane, rank, now, ahead);
    const [gauge] = lane.gauges;
    if (behind === null || behind === 0 || gauge === undefined) return inLine;
    // When its class is owed a place again it passes all others.
    const owedAt = Math.max(
      gauge.log.leftBy(rank, behind, now),
      this.#freeAt(lane, 0, now, () => 0),
    );
    return Math.min(inLine, owedAt);
  }

  #freeAt(lane: Lane, rank: number, now: number, ahead: (gauge: Gauge) => number): number {
    let at = this.#locks.none ? now : this.#locks.opensAt(lane.scopes, now);
    for (const gauge of lane.gauges) {
      at = Math.max(at, gauge.log.freeAt(now, ahead(gauge) + 1 + (gauge.leaves[rank] ?? 0)));
    }
    return at;
  }

  isLocked({ scopes }: Lane, now: number): boolean {
    return !this.#locks.none && this.#locks.holding(scopes, now) !== null;
  }

  stateOf({ gauges, scopes }: Lane, now: number): RateLimitState {
    const lock = this.#locks.none ? null : this.#locks.holding(scopes, now);
    if (lock !== null) return { remaining: 0, resetAt: lock.until, lock };
    let remaining = Number.POSITIVE_INFINITY;
    let resetAt: number | null = null;
    for (const { log, leaves } of gauges) {
      const free = log.free(now);
      remaining = Math.min(remaining, Math.max(0, free - (leaves[0] ?? 0)));
      if (!log.isEmpty(now)) resetAt = Math.max(resetAt ?? 0, log.freeAt(now, free + 1));
    }
    return { remaining, resetAt, lock: null };
  }
}
