/** The simulator's time: the machine's, until it is moved or held still. It never runs backwards. */

const LONGEST_TIMER_MS = 2_147_483_647;

interface Waiting {
  readonly time: number;
  readonly run: () => void;
  timer?: NodeJS.Timeout;
}

export class Clock {
  readonly #base: () => number;
  readonly #scale: number;
  #ahead = 0;
  #heldAt: number | null = null;
  readonly #waiting = new Set<Waiting>();

  /** @param scale by how much shorter every window, lock-out and life is here */
  constructor(base: () => number, scale: number) {
    this.#base = base;
    this.#scale = scale;
  }

  /** Epoch ms. */
  now(): number {
    return this.#heldAt ?? this.#base() + this.#ahead;
  }

  get frozen(): boolean {
    return this.#heldAt !== null;
  }

  /** How long something lasts here that lasts `ms` at Zoho. */
  span(ms: number): number {
    return ms / this.#scale;
  }

  advance(ms: number): void {
    if (this.#heldAt !== null) this.#heldAt += ms;
    else this.#ahead += ms;
    this.#recheck();
  }

  /** Held still it only moves by `advance`. */
  freeze(): void {
    this.#heldAt = this.now();
    this.#recheck();
  }

  /** Runs on from where it was held. */
  unfreeze(): void {
    if (this.#heldAt === null) return;
    this.#ahead = this.#heldAt - this.#base();
    this.#heldAt = null;
    this.#recheck();
  }

  /** What was written before is past, also when the clock had been moved then. */
  notBefore(time: number): void {
    if (this.now() < time) this.#ahead += time - this.now();
  }

  /** Runs once `time` has come, by itself or by a move. Gives what calls it off. */
  at(time: number, run: () => void): () => void {
    const waiting: Waiting = { time, run };
    this.#waiting.add(waiting);
    this.#arm(waiting);
    return () => this.#forget(waiting);
  }

  close(): void {
    for (const waiting of this.#waiting) this.#forget(waiting);
  }

  #recheck(): void {
    for (const waiting of [...this.#waiting]) {
      clearTimeout(waiting.timer);
      if (waiting.time <= this.now()) this.#run(waiting);
      else this.#arm(waiting);
    }
  }

  #arm(waiting: Waiting): void {
    if (this.frozen && waiting.time > this.now()) return;
    const left = Math.min(Math.max(waiting.time - this.now(), 0), LONGEST_TIMER_MS);
    waiting.timer = setTimeout(() => {
      if (waiting.time <= this.now()) this.#run(waiting);
      else this.#arm(waiting);
    }, left);
  }

  #run(waiting: Waiting): void {
    // One that another of the same moment has called off is not run.
    if (this.#waiting.has(waiting)) {
      this.#forget(waiting);
      waiting.run();
    }
  }

  #forget(waiting: Waiting): void {
    clearTimeout(waiting.timer);
    this.#waiting.delete(waiting);
  }
}
