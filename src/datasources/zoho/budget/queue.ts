/**
 * The calls that wait for their turn: the most urgent first, and those of one class and limit fairly between those
 * who pay. A class that had less than its share of late goes before all others, so that people who ask without end
 * never stop the filters.
 */
import type { PosternError } from '../../../errors.ts';
import { CALL_CLASSES, type CallClass } from '../call-context.ts';
import { Contest } from './contest.ts';
import type { Gauge, Lane } from './lanes.ts';
import { type Payer, payerKey } from './payers.ts';
import type { BudgetRequest } from './permit.ts';

type Request = Pick<BudgetRequest, 'class' | 'payers'>;

/** What a call has on its payer's account, and where it begins there. */
interface Turn {
  readonly contest: Contest;
  readonly payer: string;
  at: number;
  /** How many paid together when it was last looked at. */
  readonly payers: number;
}

/** What a call that was let through cost, and whom. */
export interface Bill {
  readonly contest: Contest;
  readonly payers: ReadonlySet<string>;
}

export interface Waiter<Permit> {
  readonly lane: Lane;
  /** As they were when it joined: a lane can get more. */
  readonly gauges: readonly Gauge[];
  readonly order: number;
  rank: number;
  /** Whether its class is owed a place. */
  owed: boolean;
  /** If not: how many calls of its class have to leave the window before it is; null for a class that is owed nothing. */
  behind: number | null;
  turn: Turn;
  /** Epoch milliseconds before which it is not looked at. */
  notBefore: number;
  /** Whether nobody waits for it any more. */
  gone: boolean;
  readonly request: BudgetRequest;
  readonly grant: (permit: Permit) => void;
  readonly refuse: (error: PosternError) => void;
}

const RANK = new Map<CallClass, number>(CALL_CLASSES.map((name, rank) => [name, rank]));

/** 0 is the most urgent. */
export const rankOf = (callClass: CallClass): number => RANK.get(callClass) ?? CALL_CLASSES.length - 1;

const SECURITY = rankOf('security');

/** The class whose places it may take: what is owed a place may come as close to the reserve as people may. */
export const placesOf = ({ rank, owed }: { readonly rank: number; readonly owed: boolean }): number =>
  owed && rank > SECURITY ? 0 : rank;

/** Whether a class is owed a place now. */
export const isOwed = (rank: number, [gauge]: readonly Gauge[], now: number): boolean => {
  const floor = gauge?.floors[rank] ?? 0;
  return gauge !== undefined && floor > 0 && gauge.log.usedBy(rank, now) < floor;
};

export class Queue<Permit> {
  #waiters: Waiter<Permit>[] = [];
  /** By class. Apart for each limit: calls that don't compete are nothing to be fair about. */
  readonly #contests = new WeakMap<Gauge, Contest[]>();
  readonly #elsewhere = new Contest();
  #sorted = true;

  get length(): number {
    return this.#waiters.length;
  }

  /** Puts a call to the account of whoever pays for it and has the earliest turn. */
  enter({ gauges: [gauge] }: Pick<Lane, 'gauges'>, { class: callClass, payers }: Request): Turn {
    const contest = this.#contest(gauge, rankOf(callClass));
    const [first = '', ...others] = payers.map(payerKey);
    let payer = first;
    for (const other of others) if (contest.startOf(other) < contest.startOf(payer)) payer = other;
    const at = contest.charge(payer, 1);
    return { contest, payer, at, payers: payers.length };
  }

  /** True when nobody is behind it: whoever waits already need not be looked at again. */
  join(waiter: Waiter<Permit>): boolean {
    for (const gauge of waiter.gauges) gauge.waiting += 1;
    const last = this.#inOrder().at(-1);
    this.#waiters.push(waiter);
    if (last === undefined || inOrder(last, waiter) < 0) return true;
    this.#sorted = false;
    return false;
  }

  /** Everybody, in the order in which they are served. */
  inTurn(now: number): readonly Waiter<Permit>[] {
    const waiters = this.#inOrder();
    const left = new Map<Gauge, number[]>();
    const first: Waiter<Permit>[] = [];
    const rest: Waiter<Permit>[] = [];
    for (const waiter of waiters) {
      waiter.behind = this.#takeOwed(waiter, left, now);
      waiter.owed = waiter.behind === 0;
      (waiter.owed ? first : rest).push(waiter);
    }
    return [...first, ...rest];
  }

  /** Whoever leaves without having been served has paid nothing. */
  leave(waiter: Waiter<Permit>): void {
    if (!this.#remove(waiter)) return;
    this.#takeBack(waiter.turn);
  }

  /** The call is let through: its cost goes to all who wait for it, in equal parts. */
  serve(waiter: Waiter<Permit>): Bill {
    this.#remove(waiter);
    return this.bill(waiter.turn, waiter.request.payers);
  }

  /** Takes it back: the call could not be let through after all. */
  unserve(waiter: Waiter<Permit>, { contest, payers }: Bill): void {
    for (const payer of payers) this.#move(contest, payer, -1 / payers.size);
    if (waiter.gone) return;
    waiter.rank = rankOf(waiter.request.class);
    waiter.turn = this.enter({ gauges: waiter.gauges }, waiter.request);
    this.join(waiter);
  }

  /** The same for a call that did not have to wait. */
  bill({ contest, payer, at }: Turn, payers: readonly Payer[]): Bill {
    contest.began(at);
    return this.rebill({ contest, payers: new Set([payer]) }, payers);
  }

  /** To be called with a bill when others came to wait for the call meanwhile. */
  rebill(bill: Bill, payers: readonly Payer[]): Bill {
    const { contest, payers: before } = bill;
    const all = new Set([...before, ...payers.map(payerKey)]);
    if (all.size === before.size) return bill;
    for (const payer of before) this.#move(contest, payer, 1 / all.size - 1 / before.size);
    for (const payer of all) if (!before.has(payer)) this.#move(contest, payer, 1 / all.size);
    return { contest, payers: all };
  }

  /** To be called when others came to wait for calls that wait, or it became more urgent. */
  reorder(): void {
    for (const waiter of this.#waiters) {
      const { request, turn } = waiter;
      const rank = rankOf(request.class);
      if (rank === waiter.rank && request.payers.length === turn.payers) continue;
      this.#takeBack(turn);
      waiter.rank = rank;
      waiter.turn = this.enter({ gauges: waiter.gauges }, request);
      this.#sorted = false;
    }
  }

  #inOrder(): readonly Waiter<Permit>[] {
    if (!this.#sorted) this.#waiters.sort(inOrder);
    this.#sorted = true;
    return this.#waiters;
  }

  #takeOwed({ rank, gauges }: Waiter<Permit>, left: Map<Gauge, number[]>, now: number): number | null {
    const [gauge] = gauges;
    const floor = gauge?.floors[rank] ?? 0;
    if (gauge === undefined || floor === 0) return null;
    const byRank = left.get(gauge) ?? [];
    left.set(gauge, byRank);
    const places = byRank[rank] ?? floor - gauge.log.usedBy(rank, now);
    byRank[rank] = places - 1;
    return Math.max(0, 1 - places);
  }

  #remove(waiter: Waiter<Permit>): boolean {
    const index = this.#waiters.indexOf(waiter);
    if (index === -1) return false;
    this.#waiters.splice(index, 1);
    for (const gauge of waiter.gauges) gauge.waiting -= 1;
    return true;
  }

  #takeBack({ contest, payer, at }: Turn): void {
    contest.refund(payer, 1);
    this.#shift(contest, payer, -1, at);
  }

  #move(contest: Contest, payer: string, part: number): void {
    if (part > 0) contest.charge(payer, part);
    else contest.refund(payer, -part);
    this.#shift(contest, payer, part, Number.NEGATIVE_INFINITY);
  }

  /** The calls that a payer has waiting begin that much later, those from `after` on. */
  #shift(contest: Contest, payer: string, by: number, after: number): void {
    for (const { turn } of this.#waiters) {
      if (turn.contest !== contest || turn.payer !== payer || turn.at <= after) continue;
      turn.at += by;
      this.#sorted = false;
    }
  }

  #contest(gauge: Gauge | undefined, rank: number): Contest {
    if (gauge === undefined) return this.#elsewhere;
    const known = this.#contests.get(gauge) ?? CALL_CLASSES.map(() => new Contest());
    this.#contests.set(gauge, known);
    return known[rank] ?? this.#elsewhere;
  }
}

function inOrder<Permit>(a: Waiter<Permit>, b: Waiter<Permit>): number {
  return a.rank - b.rank || a.turn.at - b.turn.at || a.order - b.order;
}
