/**
 * The calls of one window. A call holds its place from before it is sent until a whole window after its answer:
 * it reached Zoho at some moment in between, so that whatever the network delays, Zoho never sees more than
 * `limit` calls in any window.
 */
export class SlidingLog {
  readonly limit: number;
  readonly #windowMs: number;
  /** When calls were answered, oldest first; those before `#start` are out of the window. */
  #answered: number[] = [];
  /** Of which class they were. */
  #ranks: number[] = [];
  #start = 0;
  #underWay = 0;
  /** Places that each class has. */
  readonly #byRank: number[] = [];

  constructor(limit: number, windowMs: number) {
    this.limit = limit;
    this.#windowMs = windowMs;
  }

  take(rank = 0): void {
    this.#underWay += 1;
    this.#byRank[rank] = (this.#byRank[rank] ?? 0) + 1;
  }

  answered(now: number, rank = 0): void {
    this.#underWay -= 1;
    this.#push(now, rank);
  }

  /** The call was never sent. */
  giveBack(rank = 0): void {
    this.#underWay -= 1;
    this.#byRank[rank] = (this.#byRank[rank] ?? 0) - 1;
  }

  /** Calls that were taken and neither answered nor given back. */
  get underWay(): number {
    return this.#underWay;
  }

  /** Calls of before the start of this log, as if they had been answered then. */
  assume(calls: number, at: number): void {
    for (let call = 0; call < Math.min(calls, this.limit); call += 1) this.#push(at, UNKNOWN_RANK);
  }

  /** Places that are taken now. */
  used(now: number): number {
    this.#forget(now);
    return this.#underWay + this.#inWindow;
  }

  /** Places that a class has now. */
  usedBy(rank: number, now: number): number {
    this.#forget(now);
    return this.#byRank[rank] ?? 0;
  }

  /** Places that are free now. */
  free(now: number): number {
    return Math.max(0, this.limit - this.used(now));
  }

  /** Epoch milliseconds when `count` places are free at the earliest. */
  freeAt(now: number, count: number): number {
    if (count > this.limit) return this.freeAt(now, count - this.limit) + this.#windowMs;
    const missing = count - this.free(now);
    if (missing <= 0) return now;
    const leaving = this.#answered[this.#start + missing - 1] ?? now;
    return leaving + this.#windowMs;
  }

  /** Epoch milliseconds when `count` calls of a class have left at the earliest. */
  leftBy(rank: number, count: number, now: number): number {
    let missing = count;
    for (let index = this.#start; index < this.#answered.length; index += 1) {
      if (this.#ranks[index] === rank && --missing === 0) return (this.#answered[index] ?? now) + this.#windowMs;
    }
    return now + this.#windowMs;
  }

  isEmpty(now: number): boolean {
    this.#forget(now);
    return this.#underWay === 0 && this.#inWindow === 0;
  }

  #push(at: number, rank: number): void {
    this.#answered.push(Math.max(at, this.#answered.at(-1) ?? at));
    this.#ranks.push(rank);
  }

  get #inWindow(): number {
    return this.#answered.length - this.#start;
  }

  #forget(now: number): void {
    const out = now - this.#windowMs;
    while (this.#start < this.#answered.length && (this.#answered[this.#start] ?? now) <= out) {
      const rank = this.#ranks[this.#start] ?? UNKNOWN_RANK;
      if (rank !== UNKNOWN_RANK) this.#byRank[rank] = (this.#byRank[rank] ?? 0) - 1;
      this.#start += 1;
    }
    // Moving the rest to the front costs as much as it is long: only when as much again has gone.
    if (this.#start > this.#inWindow) {
      this.#answered = this.#answered.slice(this.#start);
      this.#ranks = this.#ranks.slice(this.#start);
      this.#start = 0;
    }
  }
}

/** Of calls from before the start nobody knows what they were for. */
const UNKNOWN_RANK = -1;
