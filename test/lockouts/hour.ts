/**
 * An hour in a moment: twenty apps that never have enough, security actions, scans, looks for new mail and a backlog,
 * all on one mailbox's thirty calls a minute. What Zoho counted, how long security actions waited, and how fair it was.
 */
import { Limits } from '../../simulator/limits/limits.ts';
import { Clock } from '../../simulator/state/clock.ts';
import { CALL_CLASSES, type CallClass } from '../../src/datasources/zoho/call-context.ts';
import { isPosternError } from '../../src/errors.ts';
import { seeded } from '../chaos/seams.ts';
import { app, MIRA, setUp } from '../datasources/budget-harness.ts';
import { FakeClock, settled } from '../datasources/fake-clock.ts';

export interface HourOptions {
  readonly seed: number;
  readonly minutes: number;
  /** How long an app's call may wait; all of them ask again when they were refused. */
  readonly patienceMs: number;
}

export interface HourOutcome {
  readonly calls: number;
  readonly lockOuts: number;
  /** Calls sent, by class. */
  readonly byClass: Readonly<Record<CallClass, number>>;
  /** Milliseconds that security actions waited. */
  readonly security: { readonly p50: number; readonly p99: number; readonly max: number };
  /** Of the apps that never had enough, the one that got least against the one that got most, in the worst ten minutes. */
  readonly fairness: number;
}

const MINUTE = 60_000;
const APPS = 20;
const TEN_MINUTES = 10 * MINUTE;

export async function runHour({ seed, minutes, patienceMs }: HourOptions): Promise<HourOutcome> {
  const clock = new FakeClock();
  const random = seeded(seed);
  const limits = new Limits(new Clock(clock.now, 1), {
    unit: 'user',
    algorithm: 'sliding-log',
    answer: 'envelope-429',
    calls: 30,
    lockMs: 3 * MINUTE,
  });
  const { acquire } = setUp({ clock, concurrentCalls: 8 });
  const byClass = { interactive: 0, security: 0, scan: 0, sync: 0, backfill: 0 };
  const waits: number[] = [];
  const granted = Array.from({ length: APPS }, (): number[] => []);
  const end = clock.now() + minutes * MINUTE;
  const start = clock.now();
  let calls = 0;
  /** When the security action under way was wanted. */
  let since = 0;

  const pause = (ms: number) => new Promise<void>((resolve) => clock.after(ms, resolve));
  const send = async (callClass: CallClass, payers: Parameters<typeof acquire>[0], index: number): Promise<void> => {
    const permit = await acquire({ caller: MIRA, class: callClass, ...payers });
    if (callClass === 'security') waits.push(clock.now() - since);
    byClass[callClass] += 1;
    granted[index]?.push(clock.now() - start);
    calls += 1;
    await pause(20 + random() * 800);
    const who = { user: 'mira', token: 'mira', organisation: '700', address: 'ours' };
    const refused = limits.arrive(who, 'listMessages') !== null;
    await pause(20 + random() * 800);
    refused ? permit.lockedOut(3 * MINUTE, 'envelope') : permit.settle(true);
  };
  /** Asks until it is served, as often as it is told to come again. */
  const serve = async (callClass: CallClass, payers: Parameters<typeof acquire>[0], index = APPS): Promise<void> => {
    while (clock.now() < end) {
      try {
        return await send(callClass, payers, index);
      } catch (error) {
        if (!isPosternError(error)) throw error;
        const { retryAfter } = error.details;
        await pause((typeof retryAfter === 'number' ? retryAfter * 1_000 : 1_000) + random() * 500);
      }
    }
  };
  const appAsks = async (index: number) => {
    const payers = [app(String(index))];
    while (clock.now() < end) await serve('interactive', { payers, patienceMs }, index);
  };
  const work = async (callClass: CallClass, everyMs: number) => {
    const payers = [{ tenantId: 'default', app: null }];
    while (clock.now() < end) {
      await pause(random() * 2 * everyMs);
      await serve(callClass, { payers, patienceMs: MINUTE });
    }
  };
  /** Two calls a minute, which is within the three that are theirs. */
  const security = async () => {
    const payers = [{ tenantId: 'default', app: null }];
    while (clock.now() < end) {
      await pause(30_000 + random() * 2_000);
      since = clock.now();
      await serve('security', { payers, patienceMs: MINUTE });
    }
  };
  // Each has a call waiting at all times, some have nine: what they get must not depend on it.
  const everybody = granted.flatMap((_, index) => Array.from({ length: 2 + (index % 8) }, () => appAsks(index)));
  const all = [...everybody, work('scan', 5_000), work('sync', 20_000), security()];
  for (let lane = 0; lane < 5; lane += 1) all.push(work('backfill', 1_000));

  await clock.advance(minutes * MINUTE + 15 * MINUTE);
  await Promise.race([Promise.all(all), settled()]);
  waits.sort((a, b) => a - b);
  const at = (part: number) => waits[Math.min(waits.length - 1, Math.floor(waits.length * part))] ?? 0;
  return {
    calls,
    lockOuts: limits.lockOuts,
    byClass,
    security: { p50: at(0.5), p99: at(0.99), max: waits.at(-1) ?? 0 },
    fairness: fairnessOf(granted, minutes * MINUTE),
  };
}

/** In any ten minutes, looked at every ten seconds; the first minute is the start from an empty window. */
export function fairnessOf(granted: readonly (readonly number[])[], until: number): number {
  let worst = 1;
  for (let from = MINUTE; from + TEN_MINUTES <= until; from += 10_000) {
    const counts = granted.map((times) => times.filter((at) => at >= from && at < from + TEN_MINUTES).length);
    worst = Math.min(worst, Math.min(...counts) / Math.max(...counts));
  }
  return worst;
}

export const lineOf = ({ calls, lockOuts, byClass, security, fairness }: HourOutcome): string =>
  [
    `${calls} calls (${CALL_CLASSES.map((name) => `${name} ${byClass[name]}`).join(', ')})`,
    `${lockOuts} lock-outs`,
    `security actions waited ${(security.p99 / 1_000).toFixed(2)} s at p99`,
    `fairness ${fairness.toFixed(2)}`,
  ].join('; ');
