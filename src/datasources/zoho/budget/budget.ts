/**
 * The one gate in front of every call: how many may be sent, who is next, and who need not wait in vain. A call
 * draws from all limits that hold for it at once.
 */

import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { type Floors, type Gauge, type Lane, Lanes, type Leaves, wantsOf } from './lanes.ts';
import { type LockOut, type LockOutRules, LockOuts, type LockStore, noLockStore } from './lock-outs.ts';
import { type Mark, type MarkStore, Marks } from './marks.ts';
import type { BudgetRequest, Permit, RateLimitState } from './permit.ts';
import { type Bill, isOwed, placesOf, Queue, rankOf, type Waiter } from './queue.ts';
import { closing, gaveUp, lockedOut, rateLimited, tooSlow } from './refusals.ts';
import { Room } from './room.ts';
import type { SharedCall, SharedLog, Standing } from './shared-log.ts';
import type { Place } from './sliding-log.ts';
import { type CallerKeys, keyOf, LIMIT_UNITS, type LimitRule, type LimitUnit } from './units.ts';

export interface BudgetRules extends LockOutRules {
  /** The limits that hold together. */
  readonly limits: readonly LimitRule[];
  /** By what Zoho counts; `unknown` while nobody knows, so that a lock-out may be of anything. */
  readonly limitUnit: LimitUnit | 'unknown';
}

export interface BudgetLimits {
  /** Calls under way at once in each limit. */
  readonly concurrentCalls: number;
  /** Calls that may wait for one of Zoho's hosts. */
  readonly waitingCalls: number;
  readonly leaves: Leaves;
  readonly floors: Floors;
}

export interface BudgetOptions {
  readonly rules: BudgetRules;
  readonly limits: BudgetLimits;
  readonly clock: Clock;
  readonly memory: BudgetMemory;
  /** Where other gateways count their calls too; null where there are none. */
  readonly shared?: SharedLog | null;
  /** Told when lock-outs reach further than the unit that Zoho was said to count by. */
  readonly onWidened?: (unit: LimitUnit) => void;
}

/** What was known of the budget before the start, and where it is kept from now on; null for nowhere. */
export interface BudgetMemory {
  readonly lockOuts: readonly LockOut[];
  readonly marks: readonly Mark[];
  readonly store: (LockStore & MarkStore) | null;
}

export const NO_MEMORY: BudgetMemory = { lockOuts: [], marks: [], store: null };

/** The calls to one host that wait: no limit reaches beyond it. */
interface Pool {
  readonly queue: Queue<Permit>;
  wakeAt: number;
  forgetTimer: () => void;
}

/** Places taken, of all limits of a lane. */
type Hold = readonly (readonly [Gauge, Place])[];

/** Before it is asked again what could not be had, though nothing was known to be in the way. */
const ASK_AGAIN_MS = 250;
/** Before a log that could not be reached is asked again. */
const REACH_AGAIN_MS = 1_000;

const NEVER = Number.POSITIVE_INFINITY;

export class Budget {
  readonly #options: BudgetOptions;
  readonly #clock: Clock;
  readonly #lanes: Lanes;
  readonly #locks: LockOuts;
  readonly #room: Room;
  readonly #marks: Marks;
  readonly #named: LimitUnit;
  readonly #pools = new Map<string, Pool>();
  readonly #widened: LimitRule[] = [];
  readonly #shared: SharedLog | null;
  /** Whether this gateway goes by its share, since it does not hear of the others. */
  #isAlone = false;
  #order = 0;
  #pass = 0;
  #closed = false;

  constructor(options: BudgetOptions) {
    const { rules, limits, memory } = options;
    this.#options = options;
    this.#clock = options.clock;
    this.#shared = options.shared ?? null;
    // What is shared is kept where it is shared.
    const store = this.#shared === null ? memory.store : null;
    this.#marks = new Marks(store, store === null ? [] : memory.marks, options.clock);
    this.#lanes = new Lanes(rules.limits, limits, this.#marks, options.clock.now());
    this.#locks = new LockOuts(rules, memory.store ?? noLockStore, memory.lockOuts);
    this.#room = new Room(this.#locks, limits.concurrentCalls);
    this.#named = rules.limitUnit === 'unknown' ? LIMIT_UNITS[0] : narrowest(rules.limits);
    this.#shared?.alone?.watch({
      lost: () => this.#beAlone(),
      whole: () => {
        this.#isAlone = false;
        this.#lanes.unite();
        this.#reviewEverybody();
      },
      took: (name, other) => this.#lanes.othersIn(name).add(other, this.#clock.now()),
      leaves: (name, id, inMs) => this.#lanes.othersIn(name).leaves(id, inMs, this.#clock.now()),
    });
  }

  /**
   * Waits for the right to send. Refuses at once with RATE_LIMITED (`retryAfter` in seconds) when it can't come
   * before the deadline, and with UPSTREAM_TIMEOUT when calls under way took until then.
   */
  acquire(request: BudgetRequest): Promise<Permit> {
    if (this.#closed) return Promise.reject(closing());
    if (request.signal.aborted) return Promise.reject(gaveUp());
    const now = this.#clock.now();
    const lane = this.#lanes.of(request.keys, request.operation, now);
    const rank = rankOf(request.class);
    const pool = this.#pool(lane.keys.host);
    const places = placesOf({ rank, owed: isOwed(rank, lane.gauges, now) });
    const isFree = lane.gauges.every(({ waiting }) => waiting === 0) && this.#room.isThere(lane, places, now);
    if (isFree && this.#shared === null) {
      const bill = pool.queue.bill(pool.queue.enter(lane, request), request.payers);
      return Promise.resolve(this.#permit(pool, lane, request, bill, this.#hold(lane, rank), null));
    }
    return this.#join(pool, lane, rank, request, now);
  }

  /** To be called when the class, deadline or payers of a waiting request were changed. */
  reconsider({ host }: CallerKeys): void {
    const pool = this.#pools.get(host);
    if (pool === undefined || pool.queue.length === 0) return;
    pool.queue.reorder();
    this.#review(pool);
  }

  snapshot(keys: CallerKeys, operation: string): RateLimitState {
    const now = this.#clock.now();
    return this.#room.stateOf(this.#lanes.of(keys, operation, now), now);
  }

  /** The same, with what other gateways sent till now. */
  async look(keys: CallerKeys, operation: string): Promise<RateLimitState> {
    const shared = this.#shared;
    const lane = this.#lanes.of(keys, operation, this.#clock.now());
    // Where they can't be asked, what was heard last has to do.
    if (shared !== null && !this.#isAlone) await shared.look(wantsOf(lane, 0)).then((all) => this.#learn(all), ignore);
    return this.snapshot(keys, operation);
  }

  /** Whether calls of the two draw from a limit together. */
  shares(one: CallerKeys, other: CallerKeys): boolean {
    const rules = [...this.#options.rules.limits, ...this.#widened].filter(({ unit }) => unit !== 'endpoint');
    return rules.some(({ unit }) => keyOf(unit, one, '') === keyOf(unit, other, ''));
  }

  /** Refuses whoever waits and whoever comes. */
  dispose(): void {
    this.#closed = true;
    for (const { queue, forgetTimer } of this.#pools.values()) {
      forgetTimer();
      for (const waiter of queue.inTurn(this.#clock.now())) {
        queue.leave(waiter);
        waiter.refuse(closing());
      }
    }
    this.#pools.clear();
  }

  #join(pool: Pool, lane: Lane, rank: number, request: BudgetRequest, now: number): Promise<Permit> {
    const { queue } = pool;
    return new Promise((resolve, reject) => {
      const leave = () => {
        waiter.gone = true;
        queue.leave(waiter);
        reject(gaveUp());
      };
      const done = () => request.signal.removeEventListener('abort', leave);
      const waiter: Waiter<Permit> = {
        lane,
        gauges: lane.gauges,
        order: this.#order++,
        rank,
        owed: false,
        behind: null,
        turn: queue.enter(lane, request),
        notBefore: 0,
        gone: false,
        request,
        grant: (permit) => {
          done();
          resolve(permit);
        },
        refuse: (error) => {
          waiter.gone = true;
          done();
          reject(error);
        },
      };
      request.signal.addEventListener('abort', leave, { once: true });
      const isLast = queue.join(waiter);
      const mayPass = (lane.gauges[0]?.floors[rank] ?? 0) > 0;
      if (!isLast || mayPass) return this.#review(pool);
      // Nobody who waited before is worse off: only the new one has to be looked at.
      const at = this.#place(pool, waiter, now, (gauge) => gauge.waiting - 1, queue.length - 1);
      if (at !== null) this.#wake(pool, at, now);
    });
  }

  #pool(host: string): Pool {
    const known = this.#pools.get(host);
    if (known !== undefined) return known;
    const pool = { queue: new Queue<Permit>(), wakeAt: NEVER, forgetTimer: () => {} };
    this.#pools.set(host, pool);
    return pool;
  }

  /** Serves whoever can go now, refuses whoever can't be served in time, and comes back when that changes. */
  #review(pool: Pool): void {
    const now = this.#clock.now();
    const pass = ++this.#pass;
    const ahead = (gauge: Gauge) => (gauge.pass === pass ? gauge.ahead : 0);
    let comeBackAt = NEVER;
    let index = 0;
    for (const waiter of pool.queue.inTurn(now)) {
      const at = this.#place(pool, waiter, now, ahead, index);
      if (at === null) continue;
      for (const gauge of waiter.gauges) {
        gauge.ahead = ahead(gauge) + 1;
        gauge.pass = pass;
      }
      comeBackAt = Math.min(comeBackAt, at);
      index += 1;
    }
    pool.forgetTimer();
    pool.wakeAt = NEVER;
    this.#wake(pool, comeBackAt, now);
  }

  /**
   * Grants or refuses the waiter at that place of the queue, or leaves it there: null when it is gone, else when to
   * look at it again.
   */
  #place(
    pool: Pool,
    waiter: Waiter<Permit>,
    now: number,
    ahead: (gauge: Gauge) => number,
    index: number,
  ): number | null {
    const { lane, request } = waiter;
    const places = placesOf(waiter);
    const at = Math.max(waiter.notBefore, this.#room.turnOf(lane, places, now, ahead, waiter));
    if (at <= now && this.#room.isThere(lane, places, now)) {
      this.#grant(pool, waiter);
      return null;
    }
    const hopeless = at > request.deadline || request.deadline <= now;
    if (!hopeless && index < this.#options.limits.waitingCalls) {
      return Math.min(at > now ? at : NEVER, request.deadline);
    }
    pool.queue.leave(waiter);
    if (at > now) waiter.refuse(this.#room.isLocked(lane, now) ? lockedOut(at - now) : rateLimited(at - now));
    else waiter.refuse(hopeless ? tooSlow() : rateLimited(1_000));
    return null;
  }

  /** Lets go whoever can now, after a place became free: costs nothing when nobody waits. */
  #serve(lane: Lane): void {
    if (lane.gauges.every(({ waiting }) => waiting === 0)) return;
    const pool = this.#pools.get(lane.keys.host);
    if (pool === undefined) return;
    const now = this.#clock.now();
    for (const waiter of pool.queue.inTurn(now)) {
      const isReady = waiter.notBefore <= now && this.#room.isThere(waiter.lane, placesOf(waiter), now);
      if (isReady) this.#grant(pool, waiter);
      else if (this.#room.isNowhere(waiter.lane, now)) return;
    }
  }

  #grant(pool: Pool, waiter: Waiter<Permit>): void {
    const bill = pool.queue.serve(waiter);
    const hold = this.#hold(waiter.lane, rankOf(waiter.request.class));
    if (this.#shared !== null) return void this.#ask(this.#shared, pool, waiter, bill, hold);
    waiter.grant(this.#permit(pool, waiter.lane, waiter.request, bill, hold, null));
  }

  /** There is room as far as is known here; whether there is, the log knows that all gateways share. */
  async #ask(shared: SharedLog, pool: Pool, waiter: Waiter<Permit>, bill: Bill, hold: Hold): Promise<void> {
    const { lane, request } = waiter;
    const call = { id: randomUUID(), rank: rankOf(request.class), wants: wantsOf(lane, placesOf(waiter)) };
    const isGranted = this.#isAlone ? began(shared, call) : await this.#take(shared, call, waiter);
    const isOpen = this.#locks.none || this.#locks.mayPass(lane.scopes, this.#clock.now());
    if (isGranted && isOpen && !waiter.gone) {
      return waiter.grant(this.#permit(pool, lane, request, bill, hold, call));
    }
    if (isGranted) shared.giveBack(call);
    for (const [{ log }, place] of hold) log.giveBack(place);
    pool.queue.unserve(waiter, bill);
    if (!this.#closed) return this.#review(pool);
    pool.queue.leave(waiter);
    waiter.refuse(closing());
  }

  async #take(shared: SharedLog, call: SharedCall, waiter: Waiter<Permit>): Promise<boolean> {
    try {
      const { granted, standings } = await shared.take(call);
      this.#learn(standings);
      if (!granted) waiter.notBefore = this.#clock.now() + ASK_AGAIN_MS;
      return granted;
    } catch {
      if (shared.alone !== null) this.#beAlone();
      else waiter.notBefore = this.#clock.now() + REACH_AGAIN_MS;
      return false;
    }
  }

  #learn(standings: readonly Standing[]): void {
    const now = this.#clock.now();
    for (const { name, others } of standings) {
      const known = this.#lanes.othersIn(name);
      // Who is told of each call as it happens may know of one that is newer than the answer.
      if (this.#shared?.alone === null) known.replace(others, now);
      else for (const other of others) known.add(other, now);
    }
  }

  /** From now on each gateway has its share of what was left. */
  #beAlone(): void {
    const alone = this.#shared?.alone;
    if (alone === undefined || alone === null) return;
    this.#isAlone = true;
    this.#lanes.divide(alone.gateways(), !alone.wasThere);
    this.#reviewEverybody();
  }

  #hold({ gauges }: Lane, rank: number): Hold {
    return gauges.map((gauge) => [gauge, gauge.log.take(rank)] as const);
  }

  #wake(pool: Pool, at: number, now: number): void {
    if (at >= pool.wakeAt) return;
    pool.forgetTimer();
    pool.wakeAt = at;
    pool.forgetTimer = this.#clock.after(at - now, () => this.#review(pool));
  }

  #permit(pool: Pool, lane: Lane, request: BudgetRequest, first: Bill, hold: Hold, call: SharedCall | null): Permit {
    const { gauges, scopes } = lane;
    let bill = first;
    const trial = this.#locks.none ? null : this.#locks.begin(scopes);
    let open = true;
    const close = (sent: boolean): boolean => {
      if (!open) return false;
      open = false;
      const now = this.#clock.now();
      for (const [{ log }, place] of hold) sent ? log.answered(now, place) : log.giveBack(place);
      if (call !== null) sent ? this.#shared?.answered(call) : this.#shared?.giveBack(call);
      // Whoever came to wait while it was under way pays his part.
      bill = pool.queue.rebill(bill, request.payers);
      return true;
    };
    const goOn = (passed: boolean) => {
      if (trial === null) return this.#serve(lane);
      if (passed) this.#locks.passed(trial, scopes);
      else this.#locks.abandoned(trial);
      this.#reviewAll(lane.keys.host);
    };
    return {
      ready: this.#marks.cover(gauges, this.#clock.now()),
      settle: (answered) => {
        if (close(true)) goOn(answered);
      },
      cancel: () => {
        if (close(false)) goOn(false);
      },
      lockedOut: (forMs, reason) => {
        const now = this.#clock.now();
        const lock = this.#locks.refused({ scopes, trial, named: this.#named, forMs, reason, now });
        this.#countBy(lock.unit);
        close(true);
        this.#reviewAll(lane.keys.host);
        return lock.until - now;
      },
    };
  }

  /** Where a lock-out is wider than Zoho was said to count, it counts wider: from now on we do as well. */
  #countBy(unit: LimitUnit): void {
    const { limits } = this.#options.rules;
    const [limit] = limits;
    const isCounted = [...limits, ...this.#widened].some((rule) => widthOf(rule.unit) >= widthOf(unit));
    if (limit === undefined || isCounted) return;
    const rule = { ...limit, unit };
    this.#widened.push(rule);
    this.#lanes.add(rule);
    this.#options.onWidened?.(unit);
  }

  #reviewEverybody(): void {
    for (const pool of this.#pools.values()) this.#review(pool);
  }

  #reviewAll(host: string): void {
    const pool = this.#pools.get(host);
    if (pool !== undefined) this.#review(pool);
  }
}

function began(shared: SharedLog, call: SharedCall): true {
  shared.began(call);
  return true;
}

const ignore = () => {};

function narrowest(limits: readonly LimitRule[]): LimitUnit {
  return LIMIT_UNITS.find((unit) => limits.some((limit) => limit.unit === unit)) ?? 'address';
}

const widthOf = (unit: LimitUnit): number => LIMIT_UNITS.indexOf(unit);
