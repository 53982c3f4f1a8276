/** The limits that hold for a call, found once for each caller and then by one look. */
import type { CallClass } from '../call-context.ts';
import { CALL_CLASSES } from '../call-context.ts';
import type { Marks } from './marks.ts';
import { Others } from './others.ts';
import type { Want } from './shared-log.ts';
import { type Division, SlidingLog } from './sliding-log.ts';
import { type CallerKeys, keyOf, LIMIT_UNITS, type LimitRule, type LimitUnit } from './units.ts';

/** One limit for one value of its unit. */
export interface Gauge {
  readonly unit: LimitUnit;
  /** Of the limit and what it is for. */
  readonly name: string;
  readonly windowMs: number;
  readonly log: SlidingLog;
  /** Places that each class leaves free, by its rank. */
  readonly leaves: readonly number[];
  /** Places that each class has at least, by its rank, when it wants them. */
  readonly floors: readonly number[];
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
  /** Of its first call. */
  readonly keys: CallerKeys;
  readonly operation: string;
  /** From the narrowest to the widest. */
  readonly scopes: readonly Scope[];
  gauges: readonly Gauge[];
}

/** Parts of a limit that only more important calls may use, by class. */
export type Leaves = Readonly<Record<CallClass, number>>;

/** Parts of a limit that a class is served first with, by class; only as much of it as is asked for. */
export type Floors = Readonly<Record<CallClass, number>>;

const LANES_BEFORE_SWEEP = 1_000;

export class Lanes {
  readonly #marks: Marks;
  readonly #startedAt: number;
  #rules: readonly LimitRule[];
  readonly #leaves: Leaves;
  readonly #floors: Floors;
  readonly #lanes = new Map<string, Lane>();
  readonly #gauges = new Map<string, Gauge>();
  /** Of limits that this gateway does not use, too: it may come to. */
  readonly #others = new Map<string, Others>();
  readonly #division: { -readonly [K in keyof Division]: Division[K] } = { era: 0, gateways: 1 };
  /** Whether nothing was ever heard of others, who may have used up a limit before this gateway began. */
  #isStranger = false;
  readonly #byEndpoint: boolean;
  #sweepAt = LANES_BEFORE_SWEEP;

  constructor(
    rules: readonly LimitRule[],
    { leaves, floors }: { leaves: Leaves; floors: Floors },
    marks: Marks,
    now = 0,
  ) {
    this.#startedAt = now;
    this.#rules = rules;
    this.#marks = marks;
    this.#leaves = leaves;
    this.#floors = floors;
    this.#byEndpoint = rules.some(({ unit }) => unit === 'endpoint');
  }

  of(keys: CallerKeys, operation: string, now: number): Lane {
    // A grant may be given a user or an organisation later: then it draws from other limits.
    const name = `${keys.token} ${keys.user} ${keys.organisation}${this.#byEndpoint ? ` ${operation}` : ''}`;
    const known = this.#lanes.get(name);
    if (known !== undefined) return known;
    if (this.#lanes.size >= this.#sweepAt) this.#sweep(now);
    const lane = {
      scopes: this.#scopesOf(keys, operation),
      keys,
      operation,
      gauges: this.#gaugesOf(keys, operation),
    };
    this.#lanes.set(name, lane);
    return lane;
  }

  /** One more limit that holds from now on, for all calls. */
  add(rule: LimitRule): void {
    this.#rules = [...this.#rules, rule];
    for (const lane of this.#lanes.values()) lane.gauges = this.#gaugesOf(lane.keys, lane.operation);
  }

  /** What others have in a limit. */
  othersIn(name: string): Others {
    const known = this.#others.get(name) ?? new Others();
    this.#others.set(name, known);
    return known;
  }

  /** From now on this gateway has its share of each limit, whatever it hears. */
  divide(gateways: number, isStranger: boolean): void {
    if (this.#division.gateways === 1) this.#division.era += 1;
    this.#division.gateways = Math.max(2, gateways);
    this.#isStranger = isStranger;
  }

  unite(): void {
    this.#division.gateways = 1;
    this.#isStranger = false;
  }

  #scopesOf(keys: CallerKeys, operation: string): Scope[] {
    return LIMIT_UNITS.filter(
      (unit) => (unit !== 'endpoint' || this.#byEndpoint) && (unit !== 'organisation' || keys.organisationKnown),
    ).map((unit) => ({ unit, key: keyOf(unit, keys, operation) }));
  }

  #gaugesOf(keys: CallerKeys, operation: string): Gauge[] {
    return this.#rules.map((rule) => this.#gauge(rule, keyOf(rule.unit, keys, operation)));
  }

  #gauge({ unit, calls, windowMs }: LimitRule, key: string): Gauge {
    const name = `${key} ${windowMs}`;
    const known = this.#gauges.get(name);
    if (known !== undefined) return known;
    const places = (parts: Leaves | Floors) => CALL_CLASSES.map((callClass) => Math.floor(calls * parts[callClass]));
    const log = new SlidingLog(calls, windowMs, this.othersIn(name), this.#division);
    if (this.#isStranger) log.assume(calls, this.#startedAt);
    const gauge = {
      unit,
      name,
      windowMs,
      log,
      leaves: places(this.#leaves),
      floors: places(this.#floors),
      waiting: 0,
      pass: 0,
      ahead: 0,
    };
    this.#marks.restore(gauge);
    this.#gauges.set(name, gauge);
    return gauge;
  }

  /** Forgets limits of which nothing is used: they begin afresh anyway. */
  #sweep(now: number): void {
    const isIdle = ({ waiting, log }: Gauge) => waiting === 0 && log.isEmpty(now);
    for (const [name, gauge] of this.#gauges) if (isIdle(gauge)) this.#gauges.delete(name);
    for (const [name, others] of this.#others) {
      if (!this.#gauges.has(name) && others.leaving(now).length === 0) this.#others.delete(name);
    }
    const kept = new Set(this.#gauges.values());
    for (const [name, { gauges }] of this.#lanes) {
      if (!gauges.every((gauge) => kept.has(gauge))) this.#lanes.delete(name);
    }
    // Where all of them are in use, looking again at every new one would cost more than it frees.
    this.#sweepAt = Math.max(LANES_BEFORE_SWEEP, 2 * this.#lanes.size);
  }
}

/** What a call needs of each limit that holds for it, if it may come that close to the reserve. */
export const wantsOf = ({ gauges }: Lane, rank: number): Want[] =>
  gauges.map(({ name, windowMs, log: { limit }, leaves }) => ({ name, limit, windowMs, leave: leaves[rank] ?? 0 }));
