import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Caller, LimitUnit } from '../../src/datasources/zoho/budget/units.ts';
import { CALL_CLASSES, type CallClass } from '../../src/datasources/zoho/call-context.ts';
import { isPosternError } from '../../src/errors.ts';
import { caller, IVO, LENA, MIRA, MIRA_AGAIN, OTTO, setUp, spend, WINDOW } from './budget-harness.ts';
import { codeOf, context, FakeVault, fakeZoho, json, ok, sourcesFor } from './harness.ts';

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
        acquire({ class: callClass, patienceMs: patienceMs }).then(
          (permit) => {
            clock.after(delayMs, () => seenByZoho.push(clock.now()));
            clock.after(delayMs + answerMs, () => permit.settle(true));
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
      permit.settle(true);
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
    acquire({ class: callClass, patienceMs: 100 * WINDOW }).then((permit) => {
      served.push(name);
      permit.settle(true);
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
  const { acquire, left } = setUp();
  for (let call = 0; call < 24; call += 1) await spend(acquire({ class: 'interactive', patienceMs: 0 }));
  expect(await codeOf(acquire({ class: 'interactive', patienceMs: 1_000 }))).toBe('RATE_LIMITED');
  expect(left().remaining).toBe(0);
  for (let call = 0; call < 3; call += 1) await spend(acquire({ class: 'security', patienceMs: 0 }));
  expect(await codeOf(acquire({ class: 'security', patienceMs: 1_000 }))).toBe('RATE_LIMITED');
});

test('refuses at once, with the seconds to wait, what cannot be sent in time', async () => {
  const { clock, acquire } = setUp({ callsPerWindow: 2 });
  await spend(acquire());
  await clock.advance(10_000);
  await spend(acquire());
  const refused = await acquire({ class: 'interactive', patienceMs: 30_000 }).catch((error: unknown) => error);
  expect(isPosternError(refused) && [refused.code, refused.details]).toEqual(['RATE_LIMITED', { retryAfter: 50 }]);
});

test('refuses a waiter as soon as more urgent ones leave it no time', async () => {
  const { acquire } = setUp({ callsPerWindow: 1 });
  await spend(acquire());
  const patient = codeOf(acquire({ class: 'backfill', patienceMs: 1.5 * WINDOW }));
  acquire({ class: 'interactive', patienceMs: 2 * WINDOW }).catch(() => {});
  expect(await patient).toBe('RATE_LIMITED');
});

test('while nobody knows by what Zoho counts, all callers of a data centre share one limit', async () => {
  const { acquire, left } = setUp({ callsPerWindow: 4 });
  for (const one of [MIRA, IVO, LENA, OTTO]) await spend(acquire({ caller: one, patienceMs: 0 }));
  for (const one of [MIRA, IVO, LENA, OTTO, caller({ userId: 'new' })]) {
    expect(await codeOf(acquire({ caller: one, patienceMs: 0 }))).toBe('RATE_LIMITED');
  }
  const elsewhere = caller({ dataCentre: 'us' });
  expect(left(elsewhere).remaining).toBe(4);
  await spend(acquire({ caller: elsewhere, patienceMs: 0 }));
});

test('counts data centres behind one host as one, since they see one address', async () => {
  await using zoho = await fakeZoho((_, response) => json(response, 200, ok([])));
  const at = (grantId: string) => context({ grantId, deadline: Date.now() + 1_000 });
  const vault = new FakeVault();
  const credentials = await vault.credentials('us');
  vault.credentials = async (grantId) => ({ ...credentials, grantId, dataCentre: grantId });
  await using sources = sourcesFor(zoho, { vault, facts: { callsPerWindow: 1 } });
  await sources.accounts.list(at('us'));
  expect(await codeOf(sources.accounts.list(at('eu')))).toBe('RATE_LIMITED');
});

test.each<[LimitUnit, Caller, Caller]>([
  ['token', MIRA, MIRA_AGAIN],
  ['user', MIRA_AGAIN, IVO],
  ['organisation', IVO, LENA],
  ['client', LENA, OTTO],
])('counts by the %s where an administrator says that Zoho does', async (limitUnit, same, other) => {
  const { acquire } = setUp({ callsPerWindow: 1, limitUnit });
  await spend(acquire({ caller: MIRA, patienceMs: 0 }));
  expect(await codeOf(acquire({ caller: same, patienceMs: 0 }))).toBe('RATE_LIMITED');
  await spend(acquire({ caller: other, patienceMs: 0 }));
});

test('counts users of unknown organisations as one organisation', async () => {
  const { acquire } = setUp({ callsPerWindow: 1, limitUnit: 'organisation' });
  await spend(acquire({ caller: caller({ userId: 'a', organisationId: null }) }));
  const other = caller({ userId: 'b', refreshToken: 'b', organisationId: null });
  expect(await codeOf(acquire({ caller: other, patienceMs: 0 }))).toBe('RATE_LIMITED');
});

test('draws from every limit that holds at once, and waits for the one that is used up longest', async () => {
  const { clock, acquire, left } = setUp({
    callsPerWindow: 3,
    limitUnit: 'user',
    furtherLimits: [
      { unit: 'endpoint', calls: 1, windowMs: 10_000 },
      { unit: 'address', calls: 5, windowMs: 100_000 },
    ],
  });
  const refusal = async (caller: Caller, operation: string) => {
    const error = await acquire({ caller, operation, patienceMs: 0 }).catch((thrown: unknown) => thrown);
    return isPosternError(error) ? error.details.retryAfter : 'none';
  };
  await spend(acquire({ operation: 'listFolders' }));
  expect(await refusal(IVO, 'listFolders')).toBe(10);
  await spend(acquire({ operation: 'getMessage' }));
  await clock.advance(10_000);
  await spend(acquire({ operation: 'listFolders' }));
  expect(await refusal(MIRA, 'listLabels')).toBe(50);
  await spend(acquire({ caller: IVO, operation: 'listLabels' }));
  await spend(acquire({ caller: IVO, operation: 'getMessage' }));
  expect(await refusal(IVO, 'search')).toBe(90);
  expect(left(IVO)).toMatchObject({ remaining: 0 });
});

test('gives back the place of a call that was never sent', async () => {
  const { acquire, left } = setUp({ callsPerWindow: 1 });
  (await acquire()).cancel();
  expect(left()).toMatchObject({ remaining: 1, resetAt: null });
  await spend(acquire({ patienceMs: 0 }));
});

test('leaves more places to people the more time a class has', async () => {
  const sendable = async (callClass: CallClass) => {
    const { acquire } = setUp();
    let sent = 0;
    while ((await codeOf(spend(acquire({ class: callClass, patienceMs: 0 })))) === 'none') sent += 1;
    return sent;
  };
  const counts: Partial<Record<CallClass, number>> = {};
  for (const callClass of CALL_CLASSES) counts[callClass] = await sendable(callClass);
  expect(counts).toEqual({ security: 27, interactive: 24, scan: 24, sync: 21, backfill: 18 });
});

test('serves whoever can go past those who wait for another limit', async () => {
  const { clock, acquire } = setUp({ callsPerWindow: 1, limitUnit: 'user' });
  const served: string[] = [];
  const ask = (name: string, one: Caller) =>
    acquire({ caller: one }).then((permit) => {
      served.push(name);
      clock.after(1_000, () => permit.settle(true));
    });
  for (const name of ['mira 1', 'mira 2', 'mira 3']) ask(name, MIRA);
  ask('ivo', IVO);
  await clock.advance(0);
  expect(served).toEqual(['mira 1', 'ivo']);
  await clock.advance(3 * WINDOW);
  expect(served).toEqual(['mira 1', 'ivo', 'mira 2', 'mira 3']);
});

test('sends no more at once than it may, and says so when calls under way take too long', async () => {
  const { clock, acquire } = setUp({ concurrentCalls: 1 });
  const first = await acquire();
  const second = acquire();
  const late = codeOf(acquire({ class: 'interactive', patienceMs: 5_000 }));
  await clock.advance(6_000);
  expect(await late).toBe('UPSTREAM_TIMEOUT');
  first.settle(true);
  await expect(second).resolves.toBeDefined();
});

test('holds no more waiters than it may: the least urgent one goes', async () => {
  const { acquire } = setUp({ callsPerWindow: 1, waitingCalls: 2 });
  await spend(acquire());
  const backfill = codeOf(acquire({ class: 'backfill' }));
  acquire({ class: 'scan' }).catch(() => {});
  acquire({ class: 'interactive' }).catch(() => {});
  expect(await backfill).toBe('RATE_LIMITED');
});

test('lets a waiter go who gives up, without spending anything', async () => {
  const { clock, acquire, left } = setUp({ callsPerWindow: 1 });
  await spend(acquire());
  const giveUp = new AbortController();
  const waiting = codeOf(acquire({ signal: giveUp.signal }));
  giveUp.abort();
  expect(await waiting).toBe('UPSTREAM_TIMEOUT');
  await clock.advance(WINDOW);
  expect(left().remaining).toBe(1);
});

test('tells what is left and when more comes', async () => {
  const { clock, acquire, left } = setUp({ callsPerWindow: 5 });
  expect(left()).toEqual({ remaining: 5, resetAt: null, lock: null });
  await spend(acquire());
  const firstAt = clock.now();
  await clock.advance(1_000);
  await spend(acquire());
  expect(left()).toEqual({ remaining: 3, resetAt: firstAt + WINDOW, lock: null });
});
