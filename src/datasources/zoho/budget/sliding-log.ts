/**
 * The calls of one window. A call holds its place from before it is sent until a whole window after its answer:
 * it reached Zoho at some moment in between, so that whatever the network delays, Zoho never sees more than
 * `limit` calls in any window.
 *
 * Calls of other gateways count as well. A gateway that can't hear of them any more gets its share of what they had
 * left when it last did: `limit` less the calls from before, divided by the gateways, less its own since.
 */
import { Others } from './others.ts';

/** A place that was taken. */
export interface Place {
  readonly rank: number;
  /** Before or after the gateway was left alone. */
  readonly era: number;
}

/** How many gateways share a limit without hearing of each other; one while they do, or there is one only. */
export interface Division {
  /** Raised each time that they lose each other. */
  readonly era: number;
  readonly gateways: number;
}

const UNDIVIDED: Division = { era: 0, gateways: 1 };

interface Answered extends Place {
  readonly at: number;
}

export class SlidingLog {
  readonly limit: number;
  readonly others: Others;
  readonly #windowMs: number;
  readonly #division: Division;
  /** Oldest first; those before `#start` are out of the window. */
  #answered: Answered[] = [];
  #start = 0;
  #underWay = 0;
  /** Places that each class has. */
  readonly #byRank: number[] = [];
  /** Places that were taken in this era. */
  #era = 0;
  #ofEra = 0;

  constructor(limit: number, windowMs: number, others = new Others(), division = UNDIVIDED) {
    this.limit = limit;
    this.#windowMs = windowMs;
    this.others = others;
    this.#division = division;
  }

  take(rank = 0): Place {
    this.#underWay += 1;
    return this.#count({ rank, era: this.#division.era }, 1);
  }

  answered(now: number, place = FIRST): void {
    this.#underWay -= 1;
    this.#push(now, place);
  }

  /** The call was never sent. */
  giveBack(place = FIRST): void {
    this.#underWay -= 1;
    this.#count(place, -1);
  }

  /** Calls that were taken and neither answered nor given back. */
  get underWay(): number {
    return this.#underWay;
  }

  /** Calls of before the start of this log, as if they had been answered then. */
  assume(calls: number, at: number): void {
    for (let call = 0; call < Math.min(calls, this.limit); call += 1) this.#push(at, BEFORE);
  }

  /** Places that are taken now, of others too. */
  used(now: number): number {
    this.#forget(now);
    return this.#underWay + this.#inWindow + this.others.leaving(now).length;
  }

  /** Places that a class has now. */
  usedBy(rank: number, now: number): number {
    this.#forget(now);
    return (this.#byRank[rank] ?? 0) + this.others.ofRank(rank, now);
  }

  /** Places that are free now. */
  free(now: number): number {
    const used = this.used(now);
    if (this.#division.gateways === 1) return Math.max(0, this.limit - used);
    const own = this.#ownOfEra();
    return Math.max(0, this.#share(used - own) - own);
  }

  /** Epoch milliseconds when `count` places are free at the earliest. */
  freeAt(now: number, count: number): number {
    const most = Math.max(1, this.#share(0));
    if (count > most) return this.freeAt(now, count - most) + this.#windowMs;
    const missing = count - this.free(now);
    if (missing <= 0) return now;
    const others = this.others.leaving(now);
    if (this.#division.gateways === 1 && others.length === 0) {
      return (this.#answered[this.#start + missing - 1]?.at ?? now) + this.#windowMs;
    }
    return this.#freeAfter(now, count, others);
  }

  /** Epoch milliseconds when `count` calls of a class have left at the earliest. */
  leftBy(rank: number, count: number, now: number): number {
    let missing = count;
    for (let index = this.#start; index < this.#answered.length; index += 1) {
      const one = this.#answered[index];
      if (one?.rank === rank && --missing === 0) return one.at + this.#windowMs;
    }
    return now + this.#windowMs;
  }

  isEmpty(now: number): boolean {
    return this.used(now) === 0;
  }

  /** Goes through what leaves, in its order, until there is enough. */
  #freeAfter(now: number, count: number, others: readonly number[]): number {
    const era = this.#division.era;
    const own = this.#answered.slice(this.#start).map((one) => ({
      at: one.at + this.#windowMs,
      isNew: one.era === era,
    }));
    const all = [...own, ...others.map((at) => ({ at, isNew: false }))].sort((a, b) => a.at - b.at);
    const isAlone = this.#division.gateways > 1;
    let fresh = isAlone ? this.#ownOfEra() : 0;
    let old = this.used(now) - fresh;
    for (const { at, isNew } of all) {
      if (isAlone && isNew) fresh -= 1;
      else old -= 1;
      if (this.#share(old) - fresh >= count) return at;
    }
    return now + this.#windowMs;
  }

  /** Of what is left beside `used` places. */
  #share(used: number): number {
    return Math.floor((this.limit - used) / this.#division.gateways);
  }

  #ownOfEra(): number {
    if (this.#era !== this.#division.era) {
      this.#era = this.#division.era;
      this.#ofEra = 0;
    }
    return this.#ofEra;
  }

  #count(place: Place, by: number): Place {
    const { rank, era } = place;
    if (rank >= 0) this.#byRank[rank] = (this.#byRank[rank] ?? 0) + by;
    const ofEra = this.#ownOfEra();
    if (era === this.#era) this.#ofEra = ofEra + by;
    return place;
  }

  #push(now: number, { rank, era }: Place): void {
    const last = this.#answered.at(-1)?.at ?? now;
    this.#answered.push({ at: Math.max(now, last), rank, era });
  }

  get #inWindow(): number {
    return this.#answered.length - this.#start;
  }

  #forget(now: number): void {
    const out = now - this.#windowMs;
    for (let one = this.#answered[this.#start]; one !== undefined && one.at <= out; one = this.#answered[this.#start]) {
      this.#count(one, -1);
      this.#start += 1;
    }
    // Moving the rest to the front costs as much as it is long: only when as much again has gone.
    if (this.#start > this.#inWindow) {
      this.#answered = this.#answered.slice(this.#start);
      this.#start = 0;
    }
  }
}

const FIRST: Place = { rank: 0, era: 0 };
/** Of calls from before the start nobody knows what they were for. */
const BEFORE: Place = { rank: -1, era: -1 };
