/** What other gateways have in a limit, as far as this one heard. */
import type { Other } from './shared-log.ts';

interface Place {
  readonly leavesAt: number;
  readonly rank: number;
}

export class Others {
  #places = new Map<string, Place>();
  /** When they leave, in order; null when that has to be found out again. */
  #leaving: number[] | null = [];

  /** Instead of all that was known. */
  replace(all: readonly Other[], now: number): void {
    this.#places = new Map(all.map(({ id, leavesInMs, rank }) => [id, { leavesAt: now + leavesInMs, rank }]));
    this.#leaving = null;
  }

  add({ id, leavesInMs, rank }: Other, now: number): void {
    this.#places.set(id, { leavesAt: now + leavesInMs, rank });
    this.#leaving = null;
  }

  /** One that is known leaves at another time. */
  leaves(id: string, inMs: number, now: number): void {
    const place = this.#places.get(id);
    if (place !== undefined) this.add({ id, leavesInMs: inMs, rank: place.rank }, now);
  }

  /** Epoch milliseconds when they leave, in order, those who have not yet. */
  leaving(now: number): readonly number[] {
    if (this.#places.size === 0) return NOBODY;
    const known = this.#leaving;
    if (known !== null && (known[0] ?? now) > now) return known;
    for (const [id, { leavesAt }] of this.#places) if (leavesAt <= now) this.#places.delete(id);
    this.#leaving = [...this.#places.values()].map(({ leavesAt }) => leavesAt).sort((a, b) => a - b);
    return this.#leaving;
  }

  ofRank(rank: number, now: number): number {
    if (this.leaving(now).length === 0) return 0;
    let count = 0;
    for (const place of this.#places.values()) if (place.rank === rank) count += 1;
    return count;
  }
}

const NOBODY: readonly number[] = [];
