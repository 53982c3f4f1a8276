/** The one gate in front of every call: how many may be sent, who is next, and who need not wait in vain. */
import { PosternError } from '../../errors.ts';
import { type BudgetSnapshot, CALL_CLASSES, type CallClass } from './call-context.ts';
import type { Clock } from './clock.ts';
import type { ZohoFacts } from './facts.ts';
import type { ClientLimits } from './limits.ts';
import { SlidingLog } from './sliding-log.ts';

/** Whose calls are counted together: a Zoho user at a data centre. */
export type BudgetKey = string;

export function budgetKeyOf(grant: { readonly dataCentre: string; readonly userId: string }): BudgetKey {
  return `${grant.dataCentre}:${grant.userId}`;
}

/** Class and deadline are read anew at every turn: somebody more urgent may join the call while it waits. */
export interface BudgetRequest {
  readonly key: BudgetKey;
  readonly signal: AbortSignal;
  readonly class: CallClass;
  /** Epoch milliseconds. */
  readonly deadline: number;
}

/** The right to send one call. It has to be given back, once, when the call is over. */
export interface Permit {
  /** The call was answered, or given up. */
  settle(): void;
  /** Zoho answered with a lock-out. Returns the milliseconds to wait, where Zoho did not say (null) by our own rule. */
  lockedOut(forMs: number | null): number;
}

interface Waiter {
  readonly request: BudgetRequest;
  readonly order: number;
  readonly grant: (permit: Permit) => void;
  readonly refuse: (error: PosternError) => void;
}

interface Account {
  readonly log: SlidingLog;
  queue: Waiter[];
  underWay: number;
  lockedUntil: number;
  lockOuts: number;
  forgetTimer: () => void;
}

const KEYS_BEFORE_SWEEP = 1_000;

export class Budget {
  readonly #accounts = new Map<BudgetKey, Account>();
  readonly #facts: ZohoFacts;
  readonly #limits: ClientLimits;
  readonly #clock: Clock;
  /** Places that only security actions may take. */
  readonly #reserve: number;
  #order = 0;
  #closed = false;

  constructor(facts: ZohoFacts, limits: ClientLimits, clock: Clock) {
    this.#facts = facts;
    this.#limits = limits;
    this.#clock = clock;
    this.#reserve = Math.floor(facts.callsPerWindow / 9);
  }

  /**
   * Waits for the right to send. Refuses at once with RATE_LIMITED (`retryAfter` in seconds) when it can't come
   * before the deadline, and with UPSTREAM_TIMEOUT when calls under way took until then.
   */
  acquire(request: BudgetRequest): Promise<Permit> {
    if (this.#closed) return Promise.reject(closing());
    const account = this.#account(request.key);
    return new Promise((resolve, reject) => {
      const leave = () => {
        account.queue = account.queue.filter((other) => other !== waiter);
        reject(gaveUp());
      };
      const done = () => request.signal.removeEventListener('abort', leave);
      const waiter: Waiter = {
        request,
        order: this.#order++,
        grant: (permit) => {
          done();
          resolve(permit);
        },
        refuse: (error) => {
          done();
          reject(error);
        },
      };
      if (request.signal.aborted) return reject(gaveUp());
      request.signal.addEventListener('abort', leave, { once: true });
      account.queue.push(waiter);
      this.#review(account);
    });
  }

  /** To be called when the class or deadline of a waiting request was changed. */
  reconsider(key: BudgetKey): void {
    const account = this.#accounts.get(key);
    if (account !== undefined) this.#review(account);
  }

  snapshot(key: BudgetKey): BudgetSnapshot {
    const now = this.#clock.now();
    const account = this.#accounts.get(key);
    if (account === undefined) return { remaining: this.#facts.callsPerWindow - this.#reserve, resetAt: null };
    if (account.lockedUntil > now) return { remaining: 0, resetAt: account.lockedUntil };
    const free = account.log.free(now);
    return {
      remaining: Math.max(0, free - this.#reserve),
      resetAt: account.log.isEmpty(now) ? null : account.log.freeAt(now, free + 1),
    };
  }

  /** Refuses whoever waits and whoever comes. */
  dispose(): void {
    this.#closed = true;
    for (const account of this.#accounts.values()) {
      account.forgetTimer();
      for (const waiter of account.queue) waiter.refuse(closing());
      account.queue = [];
    }
    this.#accounts.clear();
  }

  #account(key: BudgetKey): Account {
    const known = this.#accounts.get(key);
    if (known !== undefined) return known;
    if (this.#accounts.size >= KEYS_BEFORE_SWEEP) this.#sweep();
    const log = new SlidingLog(this.#facts.callsPerWindow, this.#facts.windowMs);
    const account = { log, queue: [], underWay: 0, lockedUntil: 0, lockOuts: 0, forgetTimer: () => {} };
    this.#accounts.set(key, account);
    return account;
  }

  /** Forgets users whose last call is out of the window: they begin afresh anyway. */
  #sweep(): void {
    const now = this.#clock.now();
    for (const [key, account] of this.#accounts) {
      const lockOutForgotten = account.lockedUntil + this.#facts.longestLockOutMs <= now || account.lockOuts === 0;
      if (account.queue.length === 0 && account.log.isEmpty(now) && lockOutForgotten) this.#accounts.delete(key);
    }
  }

  /** Serves whoever can go now, refuses whoever can't be served in time, and comes back when that changes. */
  #review(account: Account): void {
    account.forgetTimer();
    const now = this.#clock.now();
    const waiting: Waiter[] = [];
    let comeBackAt = Number.POSITIVE_INFINITY;
    for (const waiter of account.queue.sort(byUrgency)) {
      const at = this.#turnOf(account, waiter, waiting.length, now);
      if (at <= now && account.underWay < this.#width(account)) {
        waiter.grant(this.#permit(account));
      } else if (at > waiter.request.deadline || waiter.request.deadline <= now) {
        waiter.refuse(at > now ? rateLimited(at - now) : tooSlow());
      } else if (waiting.length >= this.#limits.waitingCalls) {
        waiter.refuse(rateLimited(Math.max(1_000, at - now)));
      } else {
        waiting.push(waiter);
        comeBackAt = Math.min(comeBackAt, at > now ? at : Number.POSITIVE_INFINITY, waiter.request.deadline);
      }
    }
    account.queue = waiting;
    account.forgetTimer =
      waiting.length === 0 ? () => {} : this.#clock.after(comeBackAt - now, () => this.#review(account));
  }

  /** When it is a waiter's turn at the earliest, behind `ahead` others. */
  #turnOf(account: Account, waiter: Waiter, ahead: number, now: number): number {
    const reserve = waiter.request.class === 'security' ? 0 : this.#reserve;
    return Math.max(account.lockedUntil, account.log.freeAt(now, ahead + 1 + reserve));
  }

  /** Calls that may be under way at once: after a lock-out a single one finds out whether it is over. */
  #width(account: Account): number {
    return account.lockOuts > 0 ? 1 : this.#limits.concurrentCalls;
  }

  #permit(account: Account): Permit {
    account.log.take();
    account.underWay += 1;
    let open = true;
    const close = () => {
      if (!open) return;
      open = false;
      account.underWay -= 1;
      account.log.answered(this.#clock.now());
    };
    return {
      settle: () => {
        if (!open) return;
        close();
        // Calls sent before a lock-out began say nothing about its end.
        if (account.lockedUntil <= this.#clock.now()) account.lockOuts = 0;
        this.#review(account);
      },
      lockedOut: (forMs) => {
        const now = this.#clock.now();
        // Calls that were under way together meet one lock-out, not several in a row.
        if (account.lockedUntil <= now) account.lockOuts += 1;
        const assumed = this.#facts.lockOutMs * 2 ** (account.lockOuts - 1);
        const waitMs = Math.min(Math.max(forMs ?? assumed, 1_000), this.#facts.longestLockOutMs);
        account.lockedUntil = Math.max(account.lockedUntil, now + waitMs);
        close();
        this.#review(account);
        return account.lockedUntil - now;
      },
    };
  }
}

const RANK = new Map<CallClass, number>(CALL_CLASSES.map((name, rank) => [name, rank]));

function byUrgency(a: Waiter, b: Waiter): number {
  return (RANK.get(a.request.class) ?? 0) - (RANK.get(b.request.class) ?? 0) || a.order - b.order;
}

/** Says when to come again: `retryAfter` in whole seconds. */
export function rateLimited(waitMs: number): PosternError {
  const retryAfter = Math.max(1, Math.ceil(waitMs / 1_000));
  return new PosternError('RATE_LIMITED', `Zoho's limit for this mailbox is used up for ${retryAfter} s.`, {
    details: { retryAfter },
  });
}

const tooSlow = () => new PosternError('UPSTREAM_TIMEOUT', 'Zoho was still busy with earlier calls of this mailbox.');
const gaveUp = () => new PosternError('UPSTREAM_TIMEOUT', 'The caller gave up before the call was sent.');
const closing = () => new PosternError('UPSTREAM_UNAVAILABLE', 'The gateway is stopping.');
