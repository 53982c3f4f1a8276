/**
 * Calls made again: only where Zoho surely did nothing or was only asked, only while that is rare, and never past the
 * deadline of whoever waits. Each one is paid from the budget like any other call.
 */
import { isPosternError } from '../../errors.ts';
import type { Clock } from './clock.ts';
import type { Outcome } from './envelope.ts';
import type { Flight } from './flights.ts';

export interface RetryLimits {
  /** Times that one call is sent at most. */
  readonly attempts: number;
  /** Wait before the first repetition in milliseconds, about; doubled each time. */
  readonly retryMs: number;
  readonly longestRetryMs: number;
  /** Repetitions that each call earns: where many calls fail, repeating them would only add to it. */
  readonly retryShare: number;
}

/** Repetitions that may be saved up. */
const MOST_SAVED = 10;

export class Retries {
  readonly #limits: RetryLimits;
  readonly #clock: Clock;
  /** From 0 up to 1, as Math.random. */
  readonly #random: () => number;
  readonly #saved = new Map<string, number>();
  readonly #sleepers = new Set<() => void>();
  #closed = false;

  constructor(limits: RetryLimits, clock: Clock, random: () => number) {
    this.#limits = limits;
    this.#clock = clock;
    this.#random = random;
  }

  /** Makes a call to a data centre, and again where that makes sense. The last outcome stands. */
  async run<T extends { readonly kind: string }>(
    dataCentre: string,
    flight: Flight,
    attempt: () => Promise<T | Outcome>,
    attempts = this.#limits.attempts,
  ): Promise<T | Outcome> {
    this.#earn(dataCentre);
    let outcome = await attempt();
    for (let times = 1; ; times += 1) {
      const waitMs = times < attempts ? this.#waitFor(outcome, times) : null;
      if (waitMs === null || this.#clock.now() + waitMs >= flight.deadline || !this.#spend(dataCentre)) return outcome;
      if (!(await this.#sleep(waitMs, flight.signal))) return outcome;
      try {
        outcome = await attempt();
      } catch (error) {
        // Why it was not sent once more says less than what it met when it was.
        if (isPosternError(error)) return outcome;
        throw error;
      }
    }
  }

  /** Ends all waiting: nothing is repeated any more. */
  dispose(): void {
    this.#closed = true;
    for (const wake of this.#sleepers) wake();
  }

  #waitFor(outcome: { readonly kind: string } | Outcome, times: number): number | null {
    if (!('again' in outcome) || outcome.again === null) return null;
    const { retryMs, longestRetryMs } = this.#limits;
    const own = Math.min(retryMs * 2 ** (times - 1), longestRetryMs) * (0.5 + this.#random());
    return Math.max(own, outcome.again.afterMs ?? 0);
  }

  #earn(dataCentre: string): void {
    const saved = this.#saved.get(dataCentre) ?? MOST_SAVED;
    this.#saved.set(dataCentre, Math.min(MOST_SAVED, saved + this.#limits.retryShare));
  }

  #spend(dataCentre: string): boolean {
    const saved = this.#saved.get(dataCentre) ?? 0;
    if (saved < 1) return false;
    this.#saved.set(dataCentre, saved - 1);
    return true;
  }

  /** False when nobody waits for the call any more. */
  #sleep(ms: number, signal: AbortSignal): Promise<boolean> {
    if (signal.aborted || this.#closed) return Promise.resolve(false);
    return new Promise((resolve) => {
      const end = (goOn: boolean) => {
        forgetTimer();
        signal.removeEventListener('abort', stop);
        this.#sleepers.delete(stop);
        resolve(goOn);
      };
      const stop = () => end(false);
      const forgetTimer = this.#clock.after(ms, () => end(true));
      signal.addEventListener('abort', stop, { once: true });
      this.#sleepers.add(stop);
    });
  }
}
