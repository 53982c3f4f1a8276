/** Hours of mixed load in a moment: the budget on one side, the simulator's own limits on the other, no wire between. */
import { Limits } from '../../simulator/limits/limits.ts';
import { Clock } from '../../simulator/state/clock.ts';
import type { Reply } from '../../simulator/wire/envelope.ts';
import type { Permit } from '../../src/datasources/zoho/budget/permit.ts';
import type { Caller } from '../../src/datasources/zoho/budget/units.ts';
import { CALL_CLASSES, type CallClass } from '../../src/datasources/zoho/call-context.ts';
import { readAnswer } from '../../src/datasources/zoho/envelope.ts';
import type { ZohoFacts } from '../../src/datasources/zoho/facts.ts';
import { operationOf } from '../../src/datasources/zoho/operations.ts';
import { isPosternError } from '../../src/errors.ts';
import { seeded } from '../chaos/seams.ts';
import { IVO, LENA, MIRA, MIRA_AGAIN, OTTO, setUp } from '../datasources/budget-harness.ts';
import { FakeClock, settled } from '../datasources/fake-clock.ts';
import type { Combination, Outcome } from './matrix.ts';

export interface VirtualLoad extends Combination {
  /** What the client is told; nothing by default. */
  readonly limitUnit?: ZohoFacts['limitUnit'];
  readonly minutes: number;
  readonly seed: number;
}

const CALLERS: readonly Caller[] = [MIRA, MIRA_AGAIN, IVO, LENA, OTTO];
/** So many ask at once, for ever: far more than any budget allows. */
const ASKERS = 40;
const MINUTE = 60_000;
const LOCK_MS = 3 * MINUTE;
const OPERATION = operationOf('listMessages');

export async function runVirtual({ minutes, seed, limitUnit = 'unknown', ...limit }: VirtualLoad): Promise<Outcome> {
  const clock = new FakeClock();
  const random = seeded(seed);
  const limits = new Limits(new Clock(clock.now, 1), { ...limit, lockMs: LOCK_MS, retryAfter: true });
  const { acquire, left } = setUp({ clock, limitUnit, concurrentCalls: 8 });
  const tally = { calls: 0, asked: 0, served: 0, risked: 0, beside: 0 };
  let running = true;
  let forced: { readonly until: number; known: boolean; left: number | null } | null = null;

  const arrive = (caller: Caller, sentKnowing: boolean): Reply | null => {
    tally.calls += 1;
    const reply = limits.arrive(
      { user: caller.userId, token: caller.refreshToken, organisation: caller.organisationId, address: 'ours' },
      OPERATION.id,
    );
    if (reply !== null && sentKnowing) tally.risked += 1;
    return reply;
  };

  /** The way there takes a time, the way back another. */
  const send = async (caller: Caller, permit: Permit): Promise<boolean> => {
    const sentKnowing = forced?.known === true;
    await pause(clock, 20 + random() * 1_500);
    const reply = arrive(caller, sentKnowing);
    await pause(clock, 20 + random() * 1_500);
    const outcome = reply === null ? null : readAnswer(OPERATION, answerOf(reply), clock.now());
    if (outcome === null) {
      permit.settle(true);
      if (forced?.known && clock.now() < forced.until) tally.beside += 1;
      if (caller === MIRA && forced !== null && clock.now() >= forced.until) forced.left ??= clock.now() - forced.until;
      return true;
    }
    if (outcome.kind !== 'locked-out') throw new Error(`a lock-out was read as ${outcome.kind}`);
    permit.lockedOut(outcome.forMs, outcome.reason);
    if (forced !== null) forced.known = true;
    return false;
  };

  /** One call, asked for until it is served: nobody gives up. */
  const serve = async (caller: Caller, callClass: CallClass): Promise<void> => {
    tally.asked += 1;
    for (;;) {
      try {
        const permit = await acquire({ caller, class: callClass, patienceMs: random() * 2 * MINUTE });
        if (await send(caller, permit)) break;
      } catch (error) {
        if (!isPosternError(error)) throw error;
        const { retryAfter } = error.details;
        await pause(clock, typeof retryAfter === 'number' ? retryAfter * 1_000 : 1_000);
      }
    }
    tally.served += 1;
  };

  const asker = async (index: number): Promise<void> => {
    while (running) {
      await pause(clock, random() * 5_000);
      if (running) await serve(pick(CALLERS, random), CALL_CLASSES[index % CALL_CLASSES.length] ?? 'sync');
    }
  };
  const all = Promise.all(Array.from({ length: ASKERS }, (_, index) => asker(index)));

  await clock.advance(minutes * MINUTE);
  limits.lockOut({ ...whom(limit.unit), operation: null }, LOCK_MS);
  forced = { until: clock.now() + LOCK_MS, known: false, left: null };
  await clock.advance(MINUTE);
  const shown = left(MIRA).lock?.unit ?? null;
  await clock.advance(LOCK_MS);
  running = false;
  await clock.advance(60 * MINUTE);
  await Promise.race([all, settled()]);
  return {
    ...tally,
    lockOuts: limits.lockOuts,
    leftAfterMs: forced.left ?? Number.POSITIVE_INFINITY,
    shown,
  };
}

/** Mira, in each way of counting. */
function whom(unit: Combination['unit']) {
  const of = { user: MIRA.userId, token: MIRA.refreshToken, organisation: MIRA.organisationId, address: 'ours' }[unit];
  return { unit, of: of ?? '' };
}

function answerOf({ status, body, text, headers }: Reply) {
  return {
    status,
    retryAfter: headers?.['retry-after'] ?? null,
    text: text?.content ?? JSON.stringify(body),
    scopesKnown: true,
  };
}

const pause = (clock: FakeClock, ms: number) => new Promise<void>((resolve) => clock.after(ms, resolve));

function pick<T>(items: readonly T[], random: () => number): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
}
