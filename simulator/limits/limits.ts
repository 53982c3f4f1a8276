/** Counts every call of the mail API where it arrives, and locks out whoever goes beyond the limit. */
import type { z } from 'zod';
import type { Clock } from '../state/clock.ts';
import type { Reply } from '../wire/envelope.ts';
import { refusalOf } from './answers.ts';
import { type Counter, createCounter } from './counters.ts';
import { DEFAULT_LIMITS, type LimitSettings, type limitChange, UNITS, type Unit } from './settings.ts';

/** Who a call is from; null where its credential does not say. */
export type Caller = Readonly<Record<Unit, string | null>>;

interface Lock {
  readonly unit: Unit;
  readonly of: string;
  /** Null for all of them. */
  readonly operation: string | null;
  /** By another program, which is not simulated. */
  readonly forced: boolean;
  readonly since: number;
  readonly lockMs: number;
  until: number;
  refused: number;
}

/** Callers that are counted; the one not seen for longest is forgotten beyond it. */
const MAX_CALLERS = 10_000;

export class Limits {
  readonly #clock: Clock;
  readonly settings: LimitSettings;
  readonly #counters = new Map<string, Counter>();
  readonly #locks = new Map<string, Lock>();
  /** Lock-outs so far, those forced by another program apart. */
  lockOuts = 0;
  forced = 0;
  refused = 0;

  constructor(clock: Clock, settings: Partial<LimitSettings>) {
    this.#clock = clock;
    this.settings = { ...DEFAULT_LIMITS, ...settings };
  }

  /** Null lets the call in; a reply is its refusal. */
  arrive(caller: Caller, operation: string): Reply | null {
    const now = this.#clock.now();
    const lock = this.#lockOn(caller, operation, now);
    if (lock !== undefined) {
      if (this.settings.countRefused) this.#count(caller, operation, now);
      if (this.settings.prolong) lock.until = now + lock.lockMs;
      return this.#refuse(lock, now);
    }
    const exceeded = this.#count(caller, operation, now);
    if (exceeded === null) return null;
    this.lockOuts += 1;
    return this.#refuse(this.#lock({ ...exceeded, forced: false }, this.#clock.span(this.settings.lockMs)), now);
  }

  /** What another program does that uses up the same limit. */
  lockOut(whom: Pick<Lock, 'unit' | 'of' | 'operation'>, lockMs = this.settings.lockMs): void {
    this.forced += 1;
    this.#lock({ ...whom, forced: true }, this.#clock.span(lockMs));
  }

  /** Lock-outs that still last. */
  locked(): Lock[] {
    const now = this.#clock.now();
    return [...this.#locks.values()].filter(({ until }) => until > now);
  }

  /** What was counted so far was counted by other rules. */
  change(settings: z.infer<typeof limitChange>): void {
    Object.assign(this.settings, settings);
    this.#counters.clear();
  }

  forget(): void {
    this.#counters.clear();
    this.#locks.clear();
    this.lockOuts = 0;
    this.forced = 0;
    this.refused = 0;
  }

  #lock(whom: Pick<Lock, 'unit' | 'of' | 'operation' | 'forced'>, lockMs: number): Lock {
    const since = this.#clock.now();
    for (const [name, { until }] of this.#locks) if (until <= since) this.#locks.delete(name);
    const lock = { ...whom, since, lockMs, until: since + lockMs, refused: 0 };
    this.#locks.set(nameOf(whom), lock);
    return lock;
  }

  #lockOn(caller: Caller, operation: string, now: number): Lock | undefined {
    return UNITS.flatMap((unit) => {
      const of = caller[unit];
      if (of === null) return [];
      return [null, operation].map((one) => this.#locks.get(nameOf({ unit, of, operation: one })));
    }).find((lock) => lock !== undefined && lock.until > now);
  }

  /** Counts the call in every limit it falls under; gives the first it goes beyond. */
  #count(caller: Caller, operation: string, now: number): Pick<Lock, 'unit' | 'of' | 'operation'> | null {
    const { unit, calls, windowMs, endpoints } = this.settings;
    const of = unit === 'off' ? null : caller[unit];
    if (unit === 'off' || of === null) return null;
    const own = Object.hasOwn(endpoints, operation) ? endpoints[operation] : undefined;
    const limits = [{ operation: null, calls, windowMs }, ...(own === undefined ? [] : [{ operation, ...own }])];
    const exceeded = limits.filter(
      (limit) => !this.#counter(nameOf({ unit, of, operation: limit.operation }), limit).take(now),
    );
    return exceeded[0] === undefined ? null : { unit, of, operation: exceeded[0].operation };
  }

  #counter(name: string, { calls, windowMs }: { calls: number; windowMs: number }): Counter {
    const { algorithm, countRefused } = this.settings;
    const counter =
      this.#counters.get(name) ??
      createCounter(algorithm, { calls, windowMs: this.#clock.span(windowMs), countRefused });
    this.#counters.delete(name);
    this.#counters.set(name, counter);
    const [oldest] = this.#counters.keys();
    if (this.#counters.size > MAX_CALLERS && oldest !== undefined) this.#counters.delete(oldest);
    return counter;
  }

  #refuse(lock: Lock, now: number): Reply {
    lock.refused += 1;
    this.refused += 1;
    return refusalOf(this.settings, lock.until - now);
  }
}

function nameOf({ unit, of, operation }: Pick<Lock, 'unit' | 'of' | 'operation'>): string {
  return JSON.stringify([unit, of, operation]);
}
