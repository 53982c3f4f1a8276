/** Who is served when there is not enough for all. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Payer } from '../../src/datasources/zoho/budget/payers.ts';
import type { CallClass } from '../../src/datasources/zoho/call-context.ts';
import { fairnessOf, runHour } from '../lockouts/hour.ts';
import { app, keysAt, LENA, MIRA, setUp, spend, WINDOW } from './budget-harness.ts';
import { context, fakeZoho, json, ok, sourcesFor } from './harness.ts';

const TEN_MINUTES = 10 * WINDOW;
const HOUR = 60 * WINDOW;
const LINES = 8;

test('apps that always have a call waiting get the same, however many calls each of them asks for at once', async () => {
  // More than are under way at once, so that each has one waiting whatever is served.
  const apps = fc.array(fc.integer({ min: LINES + 1, max: 40 }), { minLength: 2, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(apps, async (greeds) => {
      const { clock, acquire } = setUp({ concurrentCalls: LINES });
      const start = clock.now();
      const served = greeds.map((): number[] => []);
      const ask = async (index: number): Promise<void> => {
        while (clock.now() < start + 25 * WINDOW) {
          const permit = await acquire({ payers: [app(String(index))], patienceMs: HOUR });
          served[index]?.push(clock.now() - start);
          await new Promise<void>((resolve) => clock.after(300 * (1 + index), resolve));
          permit.settle(true);
        }
      };
      greeds.forEach((greed, index) => {
        for (let one = 0; one < greed; one += 1) void ask(index);
      });
      await clock.advance(25 * WINDOW);
      expect(fairnessOf(served, 25 * WINDOW)).toBeGreaterThanOrEqual(0.8);
    }),
    { numRuns: 15 },
  );
});

/** How many calls of each that waits are served in the windows to come, when each has enough waiting. */
async function shares(payers: Readonly<Record<string, readonly Payer[]>>, windows: number, limit = 9) {
  const { clock, acquire } = setUp({ callsPerWindow: limit });
  for (let call = 0; call < limit; call += 1) await spend(acquire({ class: 'security', patienceMs: 0 }));
  const served: Record<string, number> = Object.fromEntries(Object.keys(payers).map((name) => [name, 0]));
  for (let call = 0; call < 40; call += 1) {
    for (const [name, all] of Object.entries(payers)) {
      acquire({ payers: all, patienceMs: HOUR }).then((permit) => {
        served[name] = (served[name] ?? 0) + 1;
        permit.settle(true);
      });
    }
  }
  await clock.advance(windows * WINDOW);
  return served;
}

test('a call that several apps wait for is charged to them in equal parts', async () => {
  const [one, two, three] = [app('one'), app('two'), app('three')];
  const served = await shares({ shared: [one, two], alone: [three] }, 3);
  // Two of the shared ones cost each of their apps what one costs the third.
  expect(served.shared).toBe(2 * (served.alone ?? 0));
});

test('whoever joins a call that waits, or is under way already, pays his part of it', async () => {
  for (const joinsWhen of ['waiting', 'under way'] as const) {
    const { clock, budget, acquire } = setUp({ callsPerWindow: 1 });
    const order: string[] = [];
    const payers = [app('one')];
    const ask = (name: string, paid: readonly Payer[]) =>
      acquire({ payers: paid, patienceMs: HOUR }).then((permit) => {
        order.push(name);
        return permit;
      });
    if (joinsWhen === 'waiting') await spend(acquire({ payers: [app('zero')] }));
    const shared = ask('shared', payers);
    if (joinsWhen === 'waiting') {
      payers.push(app('two'));
      budget.reconsider(keysAt(MIRA));
      await clock.advance(WINDOW);
    }
    const permit = await shared;
    if (joinsWhen === 'under way') payers.push(app('two'));
    permit.settle(true);
    // Both have paid half of it, so the third, who has paid nothing, is first; of the two the first to ask.
    for (const name of ['one', 'two', 'three']) ask(name, [app(name)]).then((next) => next.settle(true));
    await clock.advance(4 * WINDOW);
    expect(order).toEqual(['shared', 'three', 'one', 'two']);
  }
});

test('whoever gives up, or is refused, has paid nothing', async () => {
  const { clock, acquire } = setUp({ callsPerWindow: 1 });
  await spend(acquire({ payers: [app('zero')] }));
  const order: string[] = [];
  const ask = (name: string, signal = new AbortController().signal) =>
    acquire({ payers: [app(name)], patienceMs: HOUR, signal }).then(
      (permit) => {
        order.push(name);
        permit.settle(true);
      },
      () => {},
    );
  const giveUp = new AbortController();
  for (let call = 0; call < 5; call += 1) ask('one', giveUp.signal);
  ask('one');
  ask('two');
  ask('two');
  giveUp.abort();
  await clock.advance(4 * WINDOW);
  expect(order).toEqual(['one', 'two', 'two']);
});

test('who was silent for long comes first, and not for long', async () => {
  const { clock, acquire } = setUp({ callsPerWindow: 9 });
  const order: string[] = [];
  const ask = (name: string) =>
    acquire({ payers: [app(name)], patienceMs: HOUR }).then((permit) => {
      order.push(name);
      permit.settle(true);
    });
  for (let call = 0; call < 60; call += 1) ask('busy');
  await clock.advance(3 * WINDOW);
  order.length = 0;
  for (let call = 0; call < 20; call += 1) ask('silent');
  await clock.advance(2 * WINDOW);
  const lead = order.map((_, index) => {
    const soFar = order.slice(0, index + 1);
    return soFar.filter((name) => name === 'silent').length - soFar.filter((name) => name === 'busy').length;
  });
  expect(order[0]).toBe('silent');
  expect(Math.max(...lead)).toBeLessThanOrEqual(3);
});

test('an app that uses up the limit of one mailbox is not behind for it at another', async () => {
  const { clock, acquire } = setUp({ callsPerWindow: 9, limitUnit: 'user' });
  const served: Record<string, number> = { one: 0, two: 0 };
  const ask = (name: string, caller = LENA) =>
    acquire({ payers: [app(name)], caller, patienceMs: HOUR }).then((permit) => {
      if (caller === LENA) served[name] = (served[name] ?? 0) + 1;
      permit.settle(true);
    });
  for (let call = 0; call < 50; call += 1) ask('one', MIRA);
  await clock.advance(2 * WINDOW);
  for (let call = 0; call < 40; call += 1) for (const name of ['one', 'two']) ask(name);
  await clock.advance(3 * WINDOW);
  expect(Math.abs((served.one ?? 0) - (served.two ?? 0))).toBeLessThanOrEqual(1);
});

test('apps that ask without end keep neither the scans, nor the looks for new mail, nor the backlog from going on', async () => {
  const { clock, acquire } = setUp();
  const served: Partial<Record<CallClass, number>> = {};
  const ask = async (callClass: CallClass): Promise<void> => {
    for (;;) {
      const permit = await acquire({ class: callClass, patienceMs: HOUR });
      served[callClass] = (served[callClass] ?? 0) + 1;
      permit.settle(true);
    }
  };
  for (let call = 0; call < 100; call += 1) ask('interactive').catch(() => {});
  await clock.advance(WINDOW);
  for (const callClass of ['scan', 'sync', 'backfill'] as const) {
    for (let call = 0; call < 10; call += 1) ask(callClass).catch(() => {});
  }
  await clock.advance(WINDOW);
  for (const callClass of ['interactive', 'scan', 'sync', 'backfill'] as const) served[callClass] = 0;
  await clock.advance(10 * WINDOW);
  expect(served).toEqual({ interactive: 180, scan: 30, sync: 20, backfill: 10 });
});

test('who can wait until his class is owed a place is not refused for the people before him', async () => {
  const { clock, acquire } = setUp();
  for (let call = 0; call < 200; call += 1) acquire({ patienceMs: HOUR }).then((permit) => permit.settle(true));
  const scans: number[] = [];
  const start = clock.now();
  for (let call = 0; call < 6; call += 1) {
    acquire({ class: 'scan', patienceMs: 2.5 * WINDOW }).then((permit) => {
      scans.push(clock.now() - start);
      permit.settle(true);
    });
  }
  await clock.advance(3 * WINDOW);
  expect(scans).toEqual([WINDOW, WINDOW, WINDOW, 2 * WINDOW, 2 * WINDOW, 2 * WINDOW]);
});

test('slow calls of others leave a line free for a security action', async () => {
  const { acquire } = setUp({ concurrentCalls: 2 });
  await acquire();
  acquire().catch(() => {});
  await expect(acquire({ class: 'security', patienceMs: 0 })).resolves.toBeDefined();
});

test('two apps that ask for the same at once share one call, and its price', async () => {
  await using zoho = await fakeZoho((_, response) => json(response, 200, ok([])));
  await using sources = sourcesFor(zoho);
  await Promise.all(['one', 'two'].map((name) => sources.accounts.list(context({ app: name }))));
  expect(zoho.calls).toHaveLength(1);
});

test('an hour of twenty greedy apps, scans and a backlog: no lock-out, security at once, and everybody alike', async () => {
  const hour = await runHour({ seed: 1, minutes: 60, patienceMs: TEN_MINUTES });
  expect(hour.lockOuts).toBe(0);
  expect(hour.calls).toBeGreaterThan(1_500);
  expect(hour.security.p99).toBeLessThan(2_000);
  expect(hour.fairness).toBeGreaterThanOrEqual(0.8);
  for (const callClass of ['scan', 'sync', 'backfill'] as const) expect(hour.byClass[callClass]).toBeGreaterThan(50);
});
