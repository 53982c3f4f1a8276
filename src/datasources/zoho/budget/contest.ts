/**
 * Whose turn it is among those who pay: start-time fair queueing. Each payer's calls are strung along a line of
 * virtual time, one after the other, and whoever begins first on it is served first. Who asks for much has his
 * later calls far out; who comes anew begins a little before where the line stands: nobody saves up turns by being
 * silent, but who was refused for want of time and asks again a minute later is not behind for it.
 */
export class Contest {
  /** Where the last call began that was let through. */
  #now = 0;
  readonly #ends = new Map<string, number>();
  #comers = 0;

  /** Where the next call of a payer begins. */
  startOf(payer: string): number {
    return Math.max(this.#now - CREDIT, this.#ends.get(payer) ?? 0);
  }

  /** Puts a part of a call, or a whole one, to a payer's account. Returns where it begins. */
  charge(payer: string, part: number): number {
    const end = this.#ends.get(payer);
    const from = this.startOf(payer);
    // Nobody begins where another does: so they go round in one order, and none is first now and last the next time.
    const start = from === end ? from : from + (++this.#comers % 1_000) * 1e-6;
    this.#ends.set(payer, start + part);
    return start;
  }

  /** Takes it off again. */
  refund(payer: string, part: number): void {
    const end = this.#ends.get(payer);
    if (end !== undefined) this.#ends.set(payer, end - part);
  }

  began(at: number): void {
    this.#now = Math.max(this.#now, at);
    if (this.#ends.size < PAYERS_BEFORE_SWEEP) return;
    // Whose line ends in the past begins where a new one does.
    for (const [payer, end] of this.#ends) if (end <= this.#now - CREDIT) this.#ends.delete(payer);
  }
}

/** Calls; more would show as unevenness between those who never stop asking. */
const CREDIT = 1;
const PAYERS_BEFORE_SWEEP = 1_000;
