/** The limits that hold for a call, found once for each caller and then by one look. */
import type { CallClass } from '../call-context.ts';
import { CALL_CLASSES } from '../call-context.ts';
import { SlidingLog } from './sliding-log.ts';
import { type CallerKeys, keyOf, LIMIT_UNITS, type LimitRule, type LimitUnit } from './units.ts';

/** One limit for one value of its unit. */
export interface Gauge {
  readonly unit: LimitUnit;
  readonly log: SlidingLog;
  /** Places that each class leaves free, by its rank. */
  readonly leaves: readonly number[];
  /** Calls that wait for it. */
  waiting: number;
  /** While the queue is gone through: in which pass, and how many of those ahead wait for it. */
  pass: number;
  ahead: number;
}

/** A value of a unit that a lock-out can be of. */
export interface Scope {
  readonly unit: LimitUnit;
  readonly key: string;
}

/** All calls that draw from the same limits. */
export interface Lane {
  /** Whom its calls go to. */
  readonly host: string;
  /** From the narrowest to the widest. */
  readonly scopes: readonly Scope[];
  readonly gauges: Gauge[];
}

/** Parts of a limit that only more important calls may use, by class. */
export type Leaves = Readonly<Record<CallClass, number>>;

const LANES_BEFORE_SWEEP = 1_000;

export class Lanes {
  readonly #rules: readonly LimitRule[];
  readonly #leaves: Leaves;
  readonly #lanes = new Map<string, Lane>();
  readonly #gauges = new Map<string, Gauge>();
  readonly #byEndpoint: boolean;
  #sweepAt = LANES_BEFORE_SWEEP;

  constructor(rules: readonly LimitRule[], leaves: Leaves) {
    this.#rules = rules;
    this.#leaves = leaves;
    this.#byEndpoint = rules.some(({ unit }) => unit === 'endpoint');
  }

  of(keys: CallerKeys, operation: string, now: number): Lane {
    // A grant may be given a user or an organisation later: then it draws from other limits.
    const name = `${keys.token} ${keys.user} ${keys.organisation}${this.#byEndpoint ? ` ${operation}` : ''}`;
    const known = this.#lanes.get(name);
    if (known !== undefined) return known;
    if (this.#lanes.size >= this.#sweepAt) this.#sweep(now);
    const lane = {
      host: keys.host,
      scopes: this.#scopesOf(keys, operation),
      gauges: this.#rules.map((rule) => this.#gauge(rule, keyOf(rule.unit, keys, operation))),
    };
    this.#lanes.set(name, lane);
    return lane;
  }

  #scopesOf(keys: CallerKeys, operation: string): Scope[] {
    return LIMIT_UNITS.filter(
      (unit) => (unit !== 'endpoint' || this.#byEndpoint) && (unit !== 'organisation' || keys.organisationKnown),
    ).map((unit) => ({ unit, key: keyOf(unit, keys, operation) }));
  }

  #gauge({ unit, calls, windowMs }: LimitRule, key: string): Gauge {
    const name = `${key} ${windowMs}`;
    const known = this.#gauges.get(name);
    if (known !== undefined) return known;
    const leaves = CALL_CLASSES.map((callClass) => Math.floor(calls * this.#leaves[callClass]));
    const gauge = { unit, log: new SlidingLog(calls, windowMs), leaves, waiting: 0, pass: 0, ahead: 0 };
    this.#gauges.set(name, gauge);
    return gauge;
  }

  /** Forgets limits of which nothing is used: they begin afresh anyway. */
  #sweep(now: number): void {
    const isIdle = ({ waiting, log }: Gauge) => waiting === 0 && log.isEmpty(now);
    for (const [name, gauge] of this.#gauges) if (isIdle(gauge)) this.#gauges.delete(name);
    const kept = new Set(this.#gauges.values());
    for (const [name, { gauges }] of this.#lanes) {
      if (!gauges.every((gauge) => kept.has(gauge))) this.#lanes.delete(name);
    }
    // Where all of them are in use, looking again at every new one would cost more than it frees.
    this.#sweepAt = Math.max(LANES_BEFORE_SWEEP, 2 * this.#lanes.size);
  }
}
