/**
 * One flight a call: whoever asks for what is being asked for already waits for the same answer. A waiter who
 * leaves does not end it for the others; a flight with no waiter left is called off.
 */
import { PosternError } from '../../errors.ts';
import { type Payer, payersOf } from './budget/payers.ts';
import { CALL_CLASSES, type CallClass } from './call-context.ts';
import type { Clock } from './clock.ts';

export interface Waiting {
  readonly tenantId: string;
  readonly app?: string;
  readonly class: CallClass;
  /** Epoch milliseconds. */
  readonly deadline: number;
  readonly signal?: AbortSignal;
}

/** A call under way, as urgent as the most urgent of its waiters. */
export interface Flight {
  readonly class: CallClass;
  readonly deadline: number;
  /** Who waits for it now. */
  readonly payers: readonly Payer[];
  /** Aborted when nobody waits any more. */
  readonly signal: AbortSignal;
  /** To be set by whoever makes the call: told when a waiter raised class or deadline. */
  onRaised: () => void;
  /** To be set by whoever makes the call: what a waiter hears whose time is up. */
  whenLate: () => PosternError;
}

/** A flight as one waiter alone would have it. */
export function soloFlight(waiting: Waiting, signal: AbortSignal): Flight {
  const { class: urgency, deadline } = waiting;
  return {
    class: urgency,
    deadline,
    payers: [payerOf(waiting)],
    signal,
    onRaised: () => {},
    whenLate: () => new PosternError('UPSTREAM_TIMEOUT', 'Zoho did not answer in time.'),
  };
}

const payerOf = ({ tenantId, app }: Waiting): Payer => ({ tenantId, app: app ?? null });

interface OpenFlight<T> {
  readonly flight: { -readonly [K in keyof Flight]: Flight[K] };
  readonly controller: AbortController;
  readonly result: Promise<T>;
  readonly waiters: Set<Payer>;
}

export class Flights<T> {
  readonly #shared = new Map<string, OpenFlight<T>>();
  readonly #clock: Clock;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /**
   * Joins the flight of that key, or begins one. A null key is a call that nobody else may share.
   * `joined` says which; `result` also fails when this waiter's time is up or its signal aborts.
   */
  take(
    key: string | null,
    waiting: Waiting,
    begin: (flight: Flight) => Promise<T>,
  ): { joined: boolean; result: Promise<T> } {
    const known = key === null ? undefined : this.#shared.get(key);
    if (known !== undefined) {
      const result = this.#wait(key, known, waiting);
      raise(known.flight, waiting);
      return { joined: true, result };
    }
    return { joined: false, result: this.#wait(key, this.#begin(key, waiting, begin), waiting) };
  }

  isOpen(key: string): boolean {
    return this.#shared.has(key);
  }

  #begin(key: string | null, waiting: Waiting, begin: (flight: Flight) => Promise<T>): OpenFlight<T> {
    const controller = new AbortController();
    const flight = soloFlight(waiting, controller.signal);
    const result = begin(flight).finally(() => this.#close(key, open));
    // Every waiter has its own copy of the outcome; the flight itself may end unobserved.
    result.catch(() => {});
    const open = { flight, controller, result, waiters: new Set<Payer>() };
    if (key !== null) this.#shared.set(key, open);
    return open;
  }

  #close(key: string | null, open: OpenFlight<T>): void {
    if (key !== null && this.#shared.get(key) === open) this.#shared.delete(key);
  }

  #wait(key: string | null, open: OpenFlight<T>, waiting: Waiting): Promise<T> {
    const waiter = payerOf(waiting);
    open.waiters.add(waiter);
    open.flight.payers = payersOf([...open.flight.payers, waiter]);
    return new Promise<T>((resolve, reject) => {
      const leave = () => {
        stay();
        const why = open.flight.whenLate();
        open.waiters.delete(waiter);
        if (open.waiters.size === 0) {
          this.#close(key, open);
          open.controller.abort();
        } else {
          open.flight.payers = payersOf(open.waiters);
        }
        reject(why);
      };
      const forgetTimer = this.#clock.after(waiting.deadline - this.#clock.now(), leave);
      const stay = () => {
        forgetTimer();
        waiting.signal?.removeEventListener('abort', leave);
      };
      waiting.signal?.addEventListener('abort', leave, { once: true });
      open.result.finally(stay).then(resolve, reject);
      if (waiting.signal?.aborted) leave();
    });
  }
}

function raise(flight: OpenFlight<unknown>['flight'], waiting: Waiting): void {
  if (CALL_CLASSES.indexOf(waiting.class) < CALL_CLASSES.indexOf(flight.class)) flight.class = waiting.class;
  flight.deadline = Math.max(flight.deadline, waiting.deadline);
  flight.onRaised();
}
