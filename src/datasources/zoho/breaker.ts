/**
 * A breaker for each data centre: when call after call fails there, the next ones fail at once instead of waiting
 * for what will not come, until a single call finds out that Zoho serves again.
 */
import { PosternError } from '../../errors.ts';
import type { Clock } from './clock.ts';

export interface BreakerLimits {
  /** Failures in a row that open it. */
  readonly breakerFailures: number;
  /** Milliseconds it stays open, doubled each time up to the longest. */
  readonly breakerMs: number;
  readonly longestBreakerMs: number;
}

/** Whether Zoho served a call; `unknown` when nobody waited for the answer. */
export type Service = 'served' | 'failed' | 'unknown';

interface Circuit {
  failures: number;
  /** Times that it was opened in a row; 0 while it is closed. */
  opened: number;
  openUntil: number;
  trying: boolean;
}

export class Breaker {
  readonly #limits: BreakerLimits;
  readonly #clock: Clock;
  readonly #circuits = new Map<string, Circuit>();

  constructor(limits: BreakerLimits, clock: Clock) {
    this.#limits = limits;
    this.#clock = clock;
  }

  /** Throws UPSTREAM_UNAVAILABLE (`retryAfter` in seconds) while calls to a data centre are not worth sending. */
  requireClosed(dataCentre: string): void {
    const circuit = this.#circuits.get(dataCentre);
    if (circuit === undefined || circuit.opened === 0) return;
    if (circuit.trying || circuit.openUntil > this.#clock.now()) throw this.#open(dataCentre, circuit);
  }

  /** Lets a call through, or throws like `requireClosed`. What is returned has to be told what came of it. */
  enter(dataCentre: string): (service: Service) => void {
    this.requireClosed(dataCentre);
    const circuit = this.#circuit(dataCentre);
    const isTrial = circuit.opened > 0;
    circuit.trying = isTrial;
    return (service) => {
      if (isTrial) circuit.trying = false;
      if (service === 'served') this.#close(circuit);
      else if (isTrial) this.#reopen(circuit);
      else if (service === 'failed') this.#count(circuit);
    };
  }

  #circuit(dataCentre: string): Circuit {
    const known = this.#circuits.get(dataCentre);
    if (known !== undefined) return known;
    const circuit = { failures: 0, opened: 0, openUntil: 0, trying: false };
    this.#circuits.set(dataCentre, circuit);
    return circuit;
  }

  #close(circuit: Circuit): void {
    circuit.failures = 0;
    circuit.opened = 0;
  }

  /** Calls that were under way when it opened say nothing more. */
  #count(circuit: Circuit): void {
    if (circuit.opened > 0) return;
    circuit.failures += 1;
    if (circuit.failures >= this.#limits.breakerFailures) this.#reopen(circuit);
  }

  #reopen(circuit: Circuit): void {
    const { breakerMs, longestBreakerMs } = this.#limits;
    circuit.openUntil = this.#clock.now() + Math.min(breakerMs * 2 ** circuit.opened, longestBreakerMs);
    circuit.opened += 1;
  }

  #open(dataCentre: string, circuit: Circuit): PosternError {
    const retryAfter = Math.max(1, Math.ceil((circuit.openUntil - this.#clock.now()) / 1_000));
    return new PosternError(
      'UPSTREAM_UNAVAILABLE',
      `Zoho (${dataCentre}) failed again and again; it is tried again in ${retryAfter} s.`,
      { details: { retryAfter } },
    );
  }
}
