import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Budget, type Permit } from '../../src/datasources/zoho/budget.ts';
import { CALL_CLASSES, type CallClass } from '../../src/datasources/zoho/call-context.ts';
import { withFacts } from '../../src/datasources/zoho/facts.ts';
import { DEFAULT_LIMITS } from '../../src/datasources/zoho/limits.ts';
import { isPosternError } from '../../src/errors.ts';
import { FakeClock, settled } from './fake-clock.ts';
import { codeOf } from './harness.ts';

const WINDOW = 60_000;

function setUp({ callsPerWindow = 27, concurrentCalls = 1_000, waitingCalls = 1_000 } = {}) {
  const clock = new FakeClock();
  const facts = withFacts({ callsPerWindow, windowMs: WINDOW });
  const budget = new Budget(facts, { ...DEFAULT_LIMITS, concurrentCalls, waitingCalls }, clock);
  const acquire = (
    callClass: CallClass = 'interactive',
    patienceMs = 10 * WINDOW,
    key = 'eu:1',
    signal?: AbortSignal,
  ) =>
    budget.acquire({
      key,
      class: callClass,
      deadline: clock.now() + patienceMs,
      signal: signal ?? new AbortController().signal,
    });
  return { clock, budget, acquire };
}

/** Takes a permit and gives it back at once. */
const spend = async (permit: Promise<Permit>) => (await permit).settle();

test('never lets more than the limit reach Zoho in any window, however calls arrive and however slow they are', async () => {
  const arrival = fc.record({
    waitMs: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 5_000 })),
    class: fc.constantFrom(...CALL_CLASSES),
    delayMs: fc.integer({ min: 0, max: 8_000 }),
    answerMs: fc.integer({ min: 0, max: 8_000 }),
    patienceMs: fc.integer({ min: 0, max: 300_000 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(arrival, { maxLength: 60 }), fc.integer({ min: 1, max: 12 }), async (arrivals, limit) => {
      const { clock, acquire } = setUp({ callsPerWindow: limit });
      const seenByZoho: number[] = [];
      for (const { waitMs, class: callClass, delayMs, answerMs, patienceMs } of arrivals) {
        await clock.advance(waitMs);
        acquire(callClass, patienceMs).then(
          (permit) => {
            clock.after(delayMs, () => seenByZoho.push(clock.now()));
            clock.after(delayMs + answerMs, () => permit.settle());
          },
          () => {},
        );
      }
      await clock.advance(400_000);
      const sorted = seenByZoho.sort((a, b) => a - b);
      for (const [index, at] of sorted.entries()) {
        const inWindow = sorted.slice(index).filter((other) => other < at + WINDOW);
        expect(inWindow.length).toBeLessThanOrEqual(limit);
      }
    }),
    { numRuns: 60 },
  );
});

test('uses the whole window: all calls of a patient caller are sent, one limit a window', async () => {
  const { clock, acquire } = setUp({ callsPerWindow: 5 });
  const sentAt: number[] = [];
  const start = clock.now();
  for (let call = 0; call < 12; call += 1) {
    acquire().then((permit) => {
      sentAt.push(clock.now() - start);
      permit.settle();
    });
  }
  await clock.advance(3 * WINDOW);
  expect(sentAt).toEqual([0, 0, 0, 0, 0, WINDOW, WINDOW, WINDOW, WINDOW, WINDOW, 2 * WINDOW, 2 * WINDOW]);
});

test('serves classes in their order, and one class in the order of arrival', async () => {
  const { clock, acquire } = setUp({ callsPerWindow: 1 });
  await spend(acquire());
  const served: string[] = [];
  const ask = (callClass: CallClass, name: string) =>
    acquire(callClass, 100 * WINDOW).then((permit) => {
      served.push(name);
      permit.settle();
    });
  ask('backfill', 'backfill');
  ask('sync', 'sync 1');
  ask('scan', 'scan');
  ask('sync', 'sync 2');
  ask('security', 'security');
  ask('interactive', 'interactive');
  await clock.advance(6 * WINDOW);
  expect(served).toEqual(['interactive', 'security', 'scan', 'sync 1', 'sync 2', 'backfill']);
});

test('keeps a reserve that only security actions may use', async () => {
  const { acquire, budget } = setUp();
  for (let call = 0; call < 24; call += 1) await spend(acquire('interactive', 0));
  expect(await codeOf(acquire('interactive', 1_000))).toBe('RATE_LIMITED');
  expect(budget.snapshot('eu:1').remaining).toBe(0);
  for (let call = 0; call < 3; call += 1) await spend(acquire('security', 0));
  expect(await codeOf(acquire('security', 1_000))).toBe('RATE_LIMITED');
});

test('refuses at once, with the seconds to wait, what cannot be sent in time', async () => {
  const { clock, acquire } = setUp({ callsPerWindow: 2 });
  await spend(acquire());
  await clock.advance(10_000);
  await spend(acquire());
  const refused = await acquire('interactive', 30_000).catch((error: unknown) => error);
  expect(isPosternError(refused) && [refused.code, refused.details]).toEqual(['RATE_LIMITED', { retryAfter: 50 }]);
});

test('refuses a waiter as soon as more urgent ones leave it no time', async () => {
  const { acquire } = setUp({ callsPerWindow: 1 });
  await spend(acquire());
  const patient = codeOf(acquire('backfill', 1.5 * WINDOW));
  acquire('interactive', 2 * WINDOW).catch(() => {});
  expect(await patient).toBe('RATE_LIMITED');
});

test('counts each Zoho user alone', async () => {
  const { acquire } = setUp({ callsPerWindow: 1 });
  await spend(acquire('interactive', 0, 'eu:1'));
  await spend(acquire('interactive', 0, 'us:1'));
  expect(await codeOf(acquire('interactive', 0, 'eu:1'))).toBe('RATE_LIMITED');
});

test('sends no more at once than it may, and says so when calls under way take too long', async () => {
  const { clock, acquire } = setUp({ concurrentCalls: 1 });
  const first = await acquire();
  const second = acquire();
  const late = codeOf(acquire('interactive', 5_000));
  await clock.advance(6_000);
  expect(await late).toBe('UPSTREAM_TIMEOUT');
  first.settle();
  await expect(second).resolves.toBeDefined();
});

test('holds no more waiters than it may: the least urgent one goes', async () => {
  const { acquire } = setUp({ callsPerWindow: 1, waitingCalls: 2 });
  await spend(acquire());
  const backfill = codeOf(acquire('backfill'));
  acquire('scan').catch(() => {});
  acquire('interactive').catch(() => {});
  expect(await backfill).toBe('RATE_LIMITED');
});

test('lets a waiter go who gives up, without spending anything', async () => {
  const { clock, acquire, budget } = setUp({ callsPerWindow: 1 });
  await spend(acquire());
  const giveUp = new AbortController();
  const waiting = codeOf(acquire('interactive', 10 * WINDOW, 'eu:1', giveUp.signal));
  giveUp.abort();
  expect(await waiting).toBe('UPSTREAM_TIMEOUT');
  await clock.advance(WINDOW);
  expect(budget.snapshot('eu:1').remaining).toBe(1);
});

test('sends nothing during a lock-out, then a single call until one was answered', async () => {
  const { clock, acquire, budget } = setUp();
  const met = await acquire();
  expect(met.lockedOut(90_000)).toBe(90_000);
  expect(budget.snapshot('eu:1')).toEqual({ remaining: 0, resetAt: clock.now() + 90_000 });
  expect(await codeOf(acquire('security', 30_000))).toBe('RATE_LIMITED');
  const permits: Permit[] = [];
  for (let call = 0; call < 3; call += 1) acquire().then((permit) => permits.push(permit));
  await clock.advance(89_999);
  expect(permits).toHaveLength(0);
  await clock.advance(1);
  expect(permits).toHaveLength(1);
  permits[0]?.settle();
  await settled();
  expect(permits).toHaveLength(3);
});

test('waits twice as long each time a lock-out goes on, and no longer than the longest', async () => {
  const { clock, acquire } = setUp();
  const waits: number[] = [];
  for (let time = 0; time < 7; time += 1) {
    const wait = (await acquire()).lockedOut(null);
    waits.push(wait / 60_000);
    await clock.advance(wait);
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30]);
});

test('takes lock-outs met by calls that were under way together for one', async () => {
  const { acquire } = setUp();
  const [first, second] = [await acquire(), await acquire()];
  first.lockedOut(null);
  expect(second.lockedOut(null)).toBe(60_000);
});

test('tells what is left and when more comes', async () => {
  const { clock, acquire, budget } = setUp({ callsPerWindow: 5 });
  expect(budget.snapshot('eu:1')).toEqual({ remaining: 5, resetAt: null });
  await spend(acquire());
  const firstAt = clock.now();
  await clock.advance(1_000);
  await spend(acquire());
  expect(budget.snapshot('eu:1')).toEqual({ remaining: 3, resetAt: firstAt + WINDOW });
});
