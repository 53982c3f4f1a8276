/**
 * How much of each limit is in use, written down, so that a process that starts after a kill does not send a second
 * time what Zoho has counted already. Not each call is written: a mark says how many there may be, and is raised some
 * calls ahead. A call waits for its mark only where these were used up quicker than one could be written.
 */
import type { Clock } from '../clock.ts';
import type { Gauge } from './lanes.ts';

export interface Mark {
  /** Of the limit and what it is for. */
  readonly name: string;
  /** No more calls than this may be in its window. */
  readonly calls: number;
  /** Epoch milliseconds; written anew while calls go on. */
  readonly at: number;
}

/** Where marks are kept. A write that failed costs a start after a kill its knowledge, and nothing else. */
export interface MarkStore {
  write(mark: Mark): Promise<void>;
}

interface State {
  calls: number;
  at: number;
  /** The write under way. */
  writing: Promise<void> | null;
  /** Calls since the start. */
  made: number;
}

/** Parts of a limit by which its mark is raised at most. */
const STEPS = 9;
/** Parts of a window after which a mark is written anew. */
const RENEWALS = 4;
const PATIENCE_MS = 1_000;

export class Marks {
  readonly #store: MarkStore | null;
  readonly #clock: Clock;
  readonly #startedAt: number;
  readonly #known: ReadonlyMap<string, Mark>;
  readonly #states = new WeakMap<Gauge, State>();

  constructor(store: MarkStore | null, known: readonly Mark[], clock: Clock) {
    this.#store = store;
    this.#clock = clock;
    this.#startedAt = clock.now();
    this.#known = new Map(known.map((mark) => [mark.name, mark]));
  }

  /** Puts into a fresh limit what was in use before the start, as if it had been till then. */
  restore({ name, windowMs, log }: Gauge): void {
    const mark = this.#known.get(name);
    // Between two writes of a mark calls may have come that it does not date.
    const isPast = mark === undefined || mark.at + windowMs / RENEWALS + windowMs <= this.#startedAt;
    if (!isPast) log.assume(mark.calls, this.#startedAt);
  }

  /** To be called when a call has taken its places: what it has to wait for before it is sent, null for nothing. */
  cover(gauges: readonly Gauge[], now: number): Promise<unknown> | null {
    if (this.#store === null) return null;
    let waits: Promise<unknown> | null = null;
    for (const gauge of gauges) {
      const wait = this.#coverOne(this.#store, gauge, now);
      if (wait !== null) waits = waits === null ? wait : Promise.all([waits, wait]);
    }
    return waits;
  }

  #coverOne(store: MarkStore, gauge: Gauge, now: number): Promise<void> | null {
    const { log, windowMs } = gauge;
    const state = this.#stateOf(gauge);
    const used = log.used(now);
    state.made += 1;
    if (used > state.calls) return this.#reach(store, gauge, state, used, now);
    const isLow = used + stepOf(gauge, state) / 2 > state.calls && state.calls < log.limit;
    const isOld = now - state.at >= windowMs / RENEWALS;
    if (state.writing === null && (isLow || isOld)) this.#write(store, gauge, state, used, now);
    return null;
  }

  async #reach(store: MarkStore, gauge: Gauge, state: State, used: number, now: number): Promise<void> {
    while (state.calls < used) {
      if (state.writing === null) this.#write(store, gauge, state, Math.max(used, gauge.log.used(now)), now);
      await state.writing;
    }
  }

  #write(store: MarkStore, gauge: Gauge, state: State, used: number, now: number): void {
    const calls = Math.min(gauge.log.limit, used + stepOf(gauge, state));
    // Lower at once: while the write is under way either of the two may be what is kept.
    state.calls = Math.min(state.calls, calls);
    const written = store.write({ name: gauge.name, calls, at: now });
    state.writing = this.#soon(written).then(() => {
      state.calls = calls;
      state.at = now;
      state.writing = null;
    });
  }

  /** A store that fails, or is slow, holds up nobody: what it does not know costs the next start alone. */
  #soon(written: Promise<void>): Promise<void> {
    return new Promise((resolve) => {
      const forgetTimer = this.#clock.after(PATIENCE_MS, resolve);
      const done = () => {
        forgetTimer();
        resolve();
      };
      written.then(done, done);
    });
  }

  #stateOf(gauge: Gauge): State {
    const known = this.#states.get(gauge);
    if (known !== undefined) return known;
    const state: State = { calls: 0, at: 0, writing: null, made: 0 };
    this.#states.set(gauge, state);
    return state;
  }
}

/** No more than were made since the start: a process that is killed again and again must not use up what it never used. */
const stepOf = ({ log }: Gauge, { made }: State): number => Math.min(made, Math.ceil(log.limit / STEPS));
