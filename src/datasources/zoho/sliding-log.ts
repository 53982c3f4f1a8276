/**
 * The calls of one window. A call holds its place from before it is sent until a whole window after its answer:
 * it reached Zoho at some moment in between, so that whatever the network delays, Zoho never sees more than
 * `limit` calls in any window.
 */
export class SlidingLog {
  readonly #limit: number;
  readonly #windowMs: number;
  /** When calls were answered, oldest first. */
  #answered: number[] = [];
  #underWay = 0;

  constructor(limit: number, windowMs: number) {
    this.#limit = limit;
    this.#windowMs = windowMs;
  }

  take(): void {
    this.#underWay += 1;
  }

  answered(now: number): void {
    this.#underWay -= 1;
    this.#answered.push(Math.max(now, this.#answered.at(-1) ?? now));
  }

  /** Places that are free now. */
  free(now: number): number {
    this.#forget(now);
    return Math.max(0, this.#limit - this.#underWay - this.#answered.length);
  }

  /** Epoch milliseconds when `count` places are free at the earliest. */
  freeAt(now: number, count: number): number {
    if (count > this.#limit) return this.freeAt(now, count - this.#limit) + this.#windowMs;
    const missing = count - this.free(now);
    if (missing <= 0) return now;
    const leaving = this.#answered[missing - 1] ?? now;
    return leaving + this.#windowMs;
  }

  isEmpty(now: number): boolean {
    this.#forget(now);
    return this.#underWay === 0 && this.#answered.length === 0;
  }

  #forget(now: number): void {
    const gone = this.#answered.findIndex((at) => at + this.#windowMs > now);
    if (gone === -1) this.#answered = [];
    else if (gone > 0) this.#answered.splice(0, gone);
  }
}
