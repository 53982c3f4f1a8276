import fc from 'fast-check';
import { expect, test } from 'vitest';
import { noLockStore } from '../../src/datasources/zoho/budget/lock-outs.ts';
import type { Mark } from '../../src/datasources/zoho/budget/marks.ts';
import { setUp, spend, WINDOW } from './budget-harness.ts';
import { FakeClock, settled } from './fake-clock.ts';
import { codeOf } from './harness.ts';

/** Marks as a database keeps them: what was being written when the process died is lost. */
function keeping(clock: FakeClock, writeMs = 0, kept = new Map<string, Mark>()) {
  const life = { isOver: false };
  let writes = 0;
  const store = {
    ...noLockStore,
    write: (mark: Mark) =>
      new Promise<void>((resolve) => {
        writes += 1;
        clock.after(writeMs, () => {
          if (!life.isOver) kept.set(mark.name, mark);
          resolve();
        });
      }),
  };
  return { kept, store, life, writes: () => writes };
}

test('never sends more than the limit in any window, however often the process is killed and started anew', async () => {
  const step = fc.record({
    waitMs: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 20_000 })),
    calls: fc.integer({ min: 1, max: 8 }),
    killed: fc.boolean(),
  });
  const many = fc.array(step, { maxLength: 30 });
  await fc.assert(
    fc.asyncProperty(
      many,
      fc.integer({ min: 2, max: 12 }),
      fc.integer({ min: 0, max: 300 }),
      async (steps, limit, writeMs) => {
        const clock = new FakeClock();
        const kept = new Map<string, Mark>();
        const seenByZoho: number[] = [];
        const start = () => {
          const marks = [...kept.values()];
          const { store, life } = keeping(clock, writeMs, kept);
          return { life, ...setUp({ clock, callsPerWindow: limit, memory: { store, marks } }) };
        };
        let running = start();
        for (const { waitMs, calls, killed } of steps) {
          await clock.advance(waitMs);
          const { acquire, life } = running;
          for (let call = 0; call < calls; call += 1) {
            acquire({ class: 'security', patienceMs: 0 }).then(
              async (permit) => {
                await permit.ready;
                if (life.isOver) return;
                seenByZoho.push(clock.now());
                clock.after(200, () => permit.settle(true));
              },
              () => {},
            );
          }
          await clock.advance(writeMs / 2);
          if (killed) {
            life.isOver = true;
            await clock.advance(500);
            running = start();
          }
        }
        await clock.advance(2_000);
        for (const at of seenByZoho) {
          const inWindow = seenByZoho.filter((other) => other >= at && other < at + WINDOW);
          expect(inWindow.length).toBeLessThanOrEqual(limit);
        }
      },
    ),
    { numRuns: 100 },
  );
});

test('writes some marks for many calls, and none that a call would have to wait for while it goes on evenly', async () => {
  const clock = new FakeClock();
  const { store, writes } = keeping(clock);
  const { acquire } = setUp({ clock, callsPerWindow: 9_000, memory: { store } });
  await clock.advance(0);
  for (let call = 0; call < 8_000; call += 1) {
    const permit = await acquire({ patienceMs: 0 });
    if (permit.ready !== null) {
      await clock.advance(0);
      await permit.ready;
    }
    permit.settle(true);
  }
  expect(writes()).toBeLessThanOrEqual(40);
});

test('uses up little by being killed again and again', async () => {
  const clock = new FakeClock();
  const kept = new Map<string, Mark>();
  for (let kill = 0; kill < 100; kill += 1) {
    const { store } = keeping(clock, 0, kept);
    const { acquire } = setUp({ clock, callsPerWindow: 6_000, memory: { store, marks: [...kept.values()] } });
    const permit = await acquire({ patienceMs: 0 });
    await clock.advance(0);
    await permit.ready;
    await clock.advance(400);
  }
  expect([...kept.values()][0]?.calls).toBeLessThanOrEqual(200);
});

test('gives back after a start, and a window, what was not used before', async () => {
  const clock = new FakeClock();
  const { kept, store } = keeping(clock);
  const before = setUp({ clock, callsPerWindow: 9, memory: { store } });
  const first = await before.acquire({ class: 'security' });
  await clock.advance(0);
  await first.ready;
  const after = setUp({ clock, callsPerWindow: 9, memory: { store, marks: [...kept.values()] } });
  const left = async () => {
    let sent = 0;
    while ((await codeOf(spend(after.acquire({ class: 'security', patienceMs: 0 })))) === 'none') sent += 1;
    return sent;
  };
  expect(await left()).toBe(7);
  await clock.advance(WINDOW);
  expect(await left()).toBe(9);
  const late = setUp({ clock: new FakeClock(clock.now() + 2 * WINDOW), memory: { store, marks: [...kept.values()] } });
  expect(late.left().remaining).toBe(24);
});

test('does not hold a call up for a store that fails or hangs', async () => {
  for (const write of [() => Promise.reject(new Error('no database')), () => new Promise<void>(() => {})]) {
    const clock = new FakeClock();
    const { acquire } = setUp({ clock, memory: { store: { ...noLockStore, write } } });
    const permit = await acquire();
    let isReady = false;
    permit.ready?.then(() => {
      isReady = true;
    });
    await clock.advance(1_000);
    await settled();
    expect(isReady).toBe(true);
  }
});
