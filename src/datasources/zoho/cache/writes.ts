/** Writes, with word of them to whoever keeps answers from before. */
import { isPosternError } from '../../../errors.ts';
import type { Clock } from '../clock.ts';
import type { Epochs } from './epochs.ts';

/** A call that nobody waits for any more may still be on its way for so long. */
const UNSETTLED_MS = 60_000;

export class Writes implements Disposable {
  readonly #epochs: Epochs;
  readonly #clock: Clock;
  readonly #later = new Set<() => void>();

  constructor(epochs: Epochs, clock: Clock) {
    this.#epochs = epochs;
    this.#clock = clock;
  }

  /**
   * `make` is given what it has to wait for before it sends anything. Comes back when every answer from before is
   * known to be one: a write that was refused unsent spoils none.
   */
  async run<T>(changed: readonly string[], make: (beforeSend: () => void | Promise<void>) => Promise<T>): Promise<T> {
    let begun = false;
    const beforeSend = () => {
      begun = true;
      return this.#epochs.raise(changed);
    };
    try {
      return await make(beforeSend);
    } catch (error) {
      if (isPosternError(error) && error.code === 'OUTCOME_UNKNOWN') this.#raiseLater(changed);
      throw error;
    } finally {
      // What was read while it was under way may be from before, too.
      if (begun) await this.#epochs.raise(changed);
    }
  }

  [Symbol.dispose](): void {
    for (const forget of this.#later) forget();
    this.#later.clear();
  }

  #raiseLater(changed: readonly string[]): void {
    const forget = this.#clock.after(UNSETTLED_MS, () => {
      this.#later.delete(forget);
      void Promise.resolve(this.#epochs.raise(changed)).catch(() => {});
    });
    this.#later.add(forget);
  }
}
