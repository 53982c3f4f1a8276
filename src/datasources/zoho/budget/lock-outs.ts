/**
 * Lock-outs: what Zoho refuses for now, how wide that reaches, and when it is over.
 *
 * Zoho says that it locked somebody out and not whom. So a lock-out names the narrowest unit that explains it, and
 * the wider ones are under suspicion: of the calls that share only those, one is let through as a scout. When it is
 * answered, they are clear; when it is refused as well, the lock-out is widened to what both have in common, and
 * nobody else is risked until its time is up. Then one call finds out whether it is over, while all others wait.
 */
import type { Scope } from './lanes.ts';
import { LIMIT_UNITS, type LimitUnit } from './units.ts';

/** What is known of a lock-out, and kept over restarts. */
export interface LockOut {
  readonly unit: LimitUnit;
  readonly key: string;
  /** Wider scopes that it may reach to. */
  readonly suspects: readonly Scope[];
  /** Epoch milliseconds when Zoho refused for the first time. */
  readonly since: number;
  /** Epoch milliseconds before which nothing is sent. */
  readonly until: number;
  /** Refusals in a row. */
  readonly times: number;
  /** What Zoho answered, in our words. */
  readonly reason: string;
}

/** Where lock-outs are kept. It must not throw and need not be quick. */
export interface LockStore {
  keep(lockOut: LockOut): void;
  forget(key: string): void;
}

export const noLockStore: LockStore = { keep: () => {}, forget: () => {} };

/** How long a lock-out is taken to last. */
export interface LockOutRules {
  /** Milliseconds when Zoho does not say, doubled each time it goes on. */
  readonly lockOutMs: number;
  readonly longestLockOutMs: number;
}

/** The call that is let through alone to find something out. */
export type Trial = symbol;

interface Lock {
  unit: LimitUnit;
  key: string;
  suspects: readonly Scope[];
  readonly since: number;
  until: number;
  times: number;
  reason: string;
  trial: Trial | null;
  /** A scout was refused: no other is risked before the time is up. */
  scouted: boolean;
}

export interface Refusal {
  readonly scopes: readonly Scope[];
  readonly trial: Trial | null;
  /** The narrowest unit that explains a first refusal. */
  readonly named: LimitUnit;
  /** Milliseconds that Zoho asked to wait; null when it did not say. */
  readonly forMs: number | null;
  readonly reason: string;
  readonly now: number;
}

/** More are not remembered: the oldest go. */
const MAX_LOCKS = 1_000;
const SHORTEST_MS = 1_000;

export class LockOuts {
  readonly #rules: LockOutRules;
  readonly #store: LockStore;
  #locks: Lock[];

  constructor(rules: LockOutRules, store: LockStore, known: readonly LockOut[] = []) {
    this.#rules = rules;
    this.#store = store;
    this.#locks = known.slice(0, MAX_LOCKS).map((lockOut) => ({ ...lockOut, trial: null, scouted: false }));
  }

  /** Whether nothing at all is locked, as nearly always. */
  get none(): boolean {
    return this.#locks.length === 0;
  }

  /** Whether a call of these scopes may be sent now; if so, `begin` has to be called with them. */
  mayPass(scopes: readonly Scope[], now: number): boolean {
    return this.#locks.every((lock) => {
      if (!reaches(lock, scopes)) return true;
      const isScout = !covers(lock, scopes) && !lock.scouted;
      return lock.trial === null && (isScout || lock.until <= now);
    });
  }

  /** A call that passes where something is locked tries it for all others; null where nothing is. */
  begin(scopes: readonly Scope[]): Trial | null {
    const locks = this.#locks.filter((lock) => reaches(lock, scopes));
    if (locks.length === 0) return null;
    const trial = Symbol('trial');
    for (const lock of locks) lock.trial = trial;
    return trial;
  }

  /** Epoch milliseconds before which a call of these scopes is surely not sent. */
  opensAt(scopes: readonly Scope[], now: number): number {
    const holding = this.#locks.filter((lock) => covers(lock, scopes) || (lock.scouted && reaches(lock, scopes)));
    return holding.reduce((latest, { until }) => Math.max(latest, until), now);
  }

  /** The lock-out that holds calls of these scopes back. */
  holding(scopes: readonly Scope[], now: number): LockOut | null {
    const lock = this.#locks.find(
      (one) =>
        (one.until > now || one.trial !== null) && (covers(one, scopes) || (one.scouted && reaches(one, scopes))),
    );
    return lock === undefined ? null : recordOf(lock);
  }

  /** The trial was answered with something else than a lock-out. */
  passed(trial: Trial, scopes: readonly Scope[]): void {
    for (const lock of this.#locks.filter((one) => one.trial === trial)) {
      lock.trial = null;
      if (covers(lock, scopes)) {
        this.#remove(lock);
      } else {
        lock.suspects = lock.suspects.filter(({ key }) => !has(scopes, key));
        this.#store.keep(recordOf(lock));
      }
    }
  }

  /** The trial had no answer: the next one tries. */
  abandoned(trial: Trial): void {
    for (const lock of this.#locks) if (lock.trial === trial) lock.trial = null;
  }

  /** Zoho refused a call. Returns what is locked from now on. */
  refused({ scopes, trial, named, forMs, reason, now }: Refusal): LockOut {
    const lock = this.#locks.find((one) => covers(one, scopes)) ?? this.#locks.find((one) => reaches(one, scopes));
    if (trial !== null) this.abandoned(trial);
    if (lock === undefined) return this.#add(scopes, named, forMs, reason, now);
    if (!covers(lock, scopes)) {
      this.#widen(lock, scopes);
      // One that was under way before was no risk taken: a scout may still find out who is not concerned.
      lock.scouted ||= trial !== null;
    } else if (lock.until <= now) {
      // Calls that were under way together meet one lock-out, not several in a row.
      lock.times += 1;
      lock.scouted = false;
    } else {
      // A scout who was under way when somebody else's refusal widened the lock-out past it was the risk taken.
      lock.scouted ||= trial !== null;
    }
    lock.until = Math.max(lock.until, now + this.#wait(lock.times, forMs));
    lock.reason = reason;
    this.#store.keep(recordOf(lock));
    return recordOf(lock);
  }

  #add(scopes: readonly Scope[], named: LimitUnit, forMs: number | null, reason: string, now: number): LockOut {
    const from = scopes.findIndex(({ unit }) => LIMIT_UNITS.indexOf(unit) >= LIMIT_UNITS.indexOf(named));
    const [scope, ...suspects] = scopes.slice(from);
    if (scope === undefined) throw new TypeError('a call without a scope');
    const until = now + this.#wait(1, forMs);
    const lock: Lock = { ...scope, suspects, since: now, until, times: 1, reason, trial: null, scouted: false };
    this.#locks.push(lock);
    for (const oldest of this.#locks.slice(0, -MAX_LOCKS)) this.#remove(oldest);
    this.#store.keep(recordOf(lock));
    return recordOf(lock);
  }

  /** To the narrowest scope in common; lock-outs of its parts are this one from now on. */
  #widen(lock: Lock, scopes: readonly Scope[]): void {
    const at = lock.suspects.findIndex(({ key }) => has(scopes, key));
    const scope = lock.suspects[at];
    if (scope === undefined) return;
    this.#store.forget(lock.key);
    lock.unit = scope.unit;
    lock.key = scope.key;
    lock.suspects = lock.suspects.slice(at + 1);
  }

  #remove(lock: Lock): void {
    this.#locks = this.#locks.filter((other) => other !== lock);
    this.#store.forget(lock.key);
  }

  #wait(times: number, forMs: number | null): number {
    const { lockOutMs, longestLockOutMs } = this.#rules;
    return Math.min(Math.max(forMs ?? lockOutMs * 2 ** (times - 1), SHORTEST_MS), longestLockOutMs);
  }
}

const has = (scopes: readonly Scope[], key: string): boolean => scopes.some((scope) => scope.key === key);

const covers = (lock: Lock, scopes: readonly Scope[]): boolean => has(scopes, lock.key);

const reaches = (lock: Lock, scopes: readonly Scope[]): boolean =>
  covers(lock, scopes) || lock.suspects.some(({ key }) => has(scopes, key));

function recordOf({ unit, key, suspects, since, until, times, reason }: Lock): LockOut {
  return { unit, key, suspects, since, until, times, reason };
}
