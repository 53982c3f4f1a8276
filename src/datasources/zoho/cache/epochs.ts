/** Counters of what may have changed (places.ts), that answers from before are held against. */
import { LRUCache } from 'lru-cache';

export interface Epochs {
  /** When it comes back, all that was raised before `since` (epoch milliseconds) is known here. */
  learn(names: readonly string[], since: number): void | Promise<void>;
  /** How the counters stand as far as is known here, in one text. Texts that differ mean that one was raised between. */
  known(names: readonly string[]): string;
  /** When it comes back, whoever reads from then on sees them raised. */
  raise(names: readonly string[]): void | Promise<void>;
}

const MOST_NAMES = 100_000;

/** For one gateway alone: what nobody else writes needs no asking. */
export class LocalEpochs implements Epochs {
  #last = 0;
  /** What a counter stands at that is not known, or not any more: never lower than what was forgotten. */
  #floor = 0;
  readonly #counters: LRUCache<string, number>;

  constructor(most = MOST_NAMES) {
    this.#counters = new LRUCache<string, number>({
      max: most,
      dispose: (value, _name, reason) => {
        if (reason === 'evict') this.#floor = Math.max(this.#floor, value);
      },
    });
  }

  learn(): void {}

  known(names: readonly string[]): string {
    return names.map((name) => this.#counters.get(name) ?? this.#floor).join(' ');
  }

  raise(names: readonly string[]): void {
    for (const name of names) this.#counters.set(name, ++this.#last);
  }
}
