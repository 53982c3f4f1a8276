/** What holds of the sliding log wherever it is kept: in memory, in the database, or in Redis. */
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PostgresLog } from '../../src/datasources/postgres-log.ts';
import { RedisLog } from '../../src/datasources/redis-log.ts';
import type { SharedCall, SharedLog, Want } from '../../src/datasources/zoho/budget/shared-log.ts';
import { MemoryLog } from '../harness/memory-log.ts';
import { useFreshStore } from '../storage/fresh-store.ts';
import { WINDOW } from './budget-harness.ts';

const store = useFreshStore();
const REDIS = process.env.POSTERN_TEST_REDIS_URL;
const fail = (error: unknown) => {
  throw error;
};

/** The log as two gateways see it; of one that is in memory there is one. */
type Open = (stack: AsyncDisposableStack) => Promise<readonly [SharedLog, SharedLog]>;

const inMemory: Open = async () => {
  const log = new MemoryLog();
  return [log, log];
};
const inDatabase: Open = async () => [
  new PostgresLog(store(), randomUUID(), fail),
  new PostgresLog(store(), randomUUID(), fail),
];
const inRedis =
  (url: string): Open =>
  async (stack) => {
    const open = () =>
      stack.use(new RedisLog({ url, holder: randomUUID(), gateways: () => 2, wholeAfterMs: 0, onChange: () => {} }));
    const logs = [open(), open()] as const;
    for (const log of logs) expect(await log.reached(10_000)).toBe(true);
    return logs;
  };

/** `npm run test:services` has them all, and fails where it has not. */
const KEPT: readonly (readonly [string, Open])[] = [
  ['in memory', inMemory],
  ['in the database', inDatabase],
  ...(REDIS === undefined ? [] : ([['in Redis', inRedis(REDIS)]] as const)),
];

const call = (wants: readonly Want[], rank = 0): SharedCall => ({ id: randomUUID(), rank, wants });

/** A limit that nobody else uses. */
const limitOf = (limit: number, windowMs = WINDOW): Want => ({ name: randomUUID(), limit, windowMs, leave: 0 });

test.each(
  KEPT,
)('%s it never has more places than the limit, from before a call to a window after it', async (_, open) => {
  await using stack = new AsyncDisposableStack();
  const logs = await open(stack);
  const windowMs = 150;
  const step = fc.record({
    gateway: fc.nat({ max: 1 }),
    limits: fc.constantFrom<readonly number[]>([0], [1], [0, 1]),
    afterMs: fc.nat({ max: 60 }),
    takesMs: fc.nat({ max: 60 }),
    isSent: fc.constantFrom(true, true, true, false),
    leave: fc.constantFrom(0, 0, 1),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
      const limits = [limitOf(3, windowMs), limitOf(5, windowMs)];
      const held = limits.map((): { from: number; until: number }[] => []);
      await Promise.all(
        steps.map(async ({ gateway, limits: which, afterMs, takesMs, isSent, leave }) => {
          const log = logs[gateway === 0 ? 0 : 1];
          await delay(afterMs);
          const one = call(limits.filter((_limit, index) => which.includes(index)).map((want) => ({ ...want, leave })));
          if (!(await log.take(one)).granted) return;
          const from = performance.now();
          await delay(takesMs);
          const until = performance.now() + (isSent ? windowMs : 0);
          for (const index of which) held[index]?.push({ from, until });
          isSent ? log.answered(one) : log.giveBack(one);
        }),
      );
      limits.forEach(({ limit }, index) => {
        const places = held[index] ?? [];
        for (const { from } of places) {
          const atOnce = places.filter((other) => other.from <= from && from < other.until).length;
          expect(atOnce).toBeLessThanOrEqual(limit);
        }
      });
    }),
    { numRuns: 8 },
  );
});

test.each(KEPT)('%s it takes a place in all limits, or in none', async (_, open) => {
  await using stack = new AsyncDisposableStack();
  const [one, other] = await open(stack);
  const [narrow, wide] = [limitOf(1), limitOf(3)];
  expect((await one.take(call([narrow, wide]))).granted).toBe(true);
  for (let time = 0; time < 5; time += 1) expect((await other.take(call([narrow, wide]))).granted).toBe(false);
  for (let time = 0; time < 2; time += 1) expect((await one.take(call([wide]))).granted).toBe(true);
  expect((await other.take(call([wide]))).granted).toBe(false);
});

test.each(KEPT)("%s it leaves the places free that are another class's", async (_, open) => {
  await using stack = new AsyncDisposableStack();
  const [one, other] = await open(stack);
  const limit = limitOf(3);
  expect((await one.take(call([{ ...limit, leave: 1 }]))).granted).toBe(true);
  expect((await other.take(call([{ ...limit, leave: 1 }]))).granted).toBe(true);
  expect((await one.take(call([{ ...limit, leave: 1 }]))).granted).toBe(false);
  expect((await other.take(call([limit]))).granted).toBe(true);
});

test.each(
  KEPT,
)('%s it has a place again at once for a call that was not sent, and a window after one that was', async (_, open) => {
  await using stack = new AsyncDisposableStack();
  const [one, other] = await open(stack);
  const windowMs = 1_500;
  const limit = limitOf(1, windowMs);
  const unsent = call([limit]);
  expect((await one.take(unsent)).granted).toBe(true);
  one.giveBack(unsent);
  const sent = call([limit]);
  await expect.poll(async () => (await other.take(sent)).granted, { timeout: 25_000 }).toBe(true);
  other.answered(sent);
  const since = performance.now();
  expect((await one.take(call([limit]))).granted).toBe(false);
  await expect.poll(async () => (await one.take(call([limit]))).granted, { timeout: 20_000, interval: 50 }).toBe(true);
  expect(performance.now() - since).toBeGreaterThanOrEqual(windowMs - 5);
});

test.each(KEPT.slice(1))('%s it tells what others have, and not what one has oneself', async (_, open) => {
  await using stack = new AsyncDisposableStack();
  const [one, other] = await open(stack);
  const limit = limitOf(5);
  const [mine, yours] = [call([limit], 2), call([limit], 3)];
  await one.take(mine);
  await other.take(yours);
  expect((await one.look([limit]))[0]?.others).toMatchObject([{ id: yours.id, rank: 3, leavesInMs: WINDOW }]);
  expect((await other.look([limit]))[0]?.others).toMatchObject([{ id: mine.id, rank: 2, leavesInMs: WINDOW }]);
});
