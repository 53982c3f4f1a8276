/** The calls that wait for their turn, the most urgent first and those of one class in the order of arrival. */
import type { PosternError } from '../../../errors.ts';
import { CALL_CLASSES, type CallClass } from '../call-context.ts';
import type { Gauge, Lane } from './lanes.ts';

export interface Waiter<Permit> {
  readonly lane: Lane;
  /** As they were when it joined: a lane can get more. */
  readonly gauges: readonly Gauge[];
  readonly order: number;
  rank: number;
  readonly request: { readonly class: CallClass; readonly deadline: number };
  readonly grant: (permit: Permit) => void;
  readonly refuse: (error: PosternError) => void;
}

const RANK = new Map<CallClass, number>(CALL_CLASSES.map((name, rank) => [name, rank]));

/** 0 is the most urgent. */
export const rankOf = (callClass: CallClass): number => RANK.get(callClass) ?? CALL_CLASSES.length - 1;

export class Queue<Permit> {
  #waiters: Waiter<Permit>[] = [];

  get length(): number {
    return this.#waiters.length;
  }

  at(index: number): Waiter<Permit> | undefined {
    return this.#waiters[index];
  }

  /** True when nobody behind it: whoever waits already need not be looked at again. */
  join(waiter: Waiter<Permit>): boolean {
    for (const gauge of waiter.gauges) gauge.waiting += 1;
    const ahead = this.#placeOf(waiter);
    if (ahead === this.#waiters.length) {
      this.#waiters.push(waiter);
      return true;
    }
    this.#waiters.splice(ahead, 0, waiter);
    return false;
  }

  leave(waiter: Waiter<Permit>): void {
    const index = this.#waiters.indexOf(waiter);
    if (index !== -1) this.take(index);
  }

  take(index: number): Waiter<Permit> | undefined {
    const [taken] = this.#waiters.splice(index, 1);
    for (const gauge of taken?.gauges ?? []) gauge.waiting -= 1;
    return taken;
  }

  /** To be called when the class of waiting requests was raised. */
  reorder(): void {
    for (const waiter of this.#waiters) waiter.rank = rankOf(waiter.request.class);
    this.#waiters.sort((a, b) => a.rank - b.rank || a.order - b.order);
  }

  #placeOf({ rank, order }: Waiter<Permit>): number {
    let low = 0;
    let high = this.#waiters.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = this.#waiters[middle];
      if (other === undefined) break;
      if (other.rank < rank || (other.rank === rank && other.order < order)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
