import { expect, test } from 'vitest';
import type { LockOut } from '../../src/datasources/zoho/budget/lock-outs.ts';
import type { Permit } from '../../src/datasources/zoho/budget/permit.ts';
import type { Caller } from '../../src/datasources/zoho/budget/units.ts';
import { type BudgetSetUp, caller, IVO, LENA, MIRA, MIRA_AGAIN, OTTO, setUp, spend } from './budget-harness.ts';
import { settled } from './fake-clock.ts';
import { codeOf } from './harness.ts';

const MINUTE = 60_000;
const WHY = 'Zoho answered with 429.';

/** Mira has been locked out. */
async function locked(options: BudgetSetUp = {}, forMs: number | null = MINUTE) {
  const it = setUp(options);
  const meet = async (one: Caller) => (await it.acquire({ caller: one, patienceMs: 0 })).lockedOut(forMs, WHY);
  await meet(MIRA);
  /** What a call that can't wait hears: none when it is sent, and then answered. */
  const tried = (one: Caller) => codeOf(spend(it.acquire({ caller: one, patienceMs: 0 })));
  return { ...it, meet, tried };
}

test('sends nothing for whom Zoho locked out, then a single call until one was answered', async () => {
  const { clock, acquire, left } = await locked({}, 90_000);
  expect(left()).toMatchObject({ remaining: 0, resetAt: clock.now() + 90_000, lock: { since: clock.now() } });
  const refused = await acquire({ class: 'security', patienceMs: 30_000 }).catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: 'RATE_LIMITED', details: { retryAfter: 90, lockedOut: true } });
  const permits: Permit[] = [];
  for (let call = 0; call < 3; call += 1) acquire().then((permit) => permits.push(permit));
  await clock.advance(89_999);
  expect(permits).toHaveLength(0);
  await clock.advance(1);
  expect(permits).toHaveLength(1);
  permits[0]?.settle(true);
  await settled();
  expect(permits).toHaveLength(3);
  expect(left().lock).toBeNull();
});

test('tries again with another call when the one that was to find out had no answer', async () => {
  const { clock, acquire } = await locked();
  await clock.advance(MINUTE);
  const probe = await acquire();
  const second = acquire();
  probe.settle(false);
  const third = acquire();
  (await second).cancel();
  (await third).settle(true);
  await Promise.all([spend(acquire()), spend(acquire())]);
});

test('waits twice as long each time a lock-out goes on without a word how long, and no longer than the longest', async () => {
  const { clock, acquire } = setUp();
  const waits: number[] = [];
  for (let time = 0; time < 7; time += 1) {
    const wait = (await acquire()).lockedOut(null, WHY);
    waits.push(wait / MINUTE);
    await clock.advance(wait);
  }
  expect(waits).toEqual([1, 2, 4, 8, 16, 30, 30]);
});

test('caps what Zoho asks to wait', async () => {
  const { acquire } = setUp();
  expect((await acquire()).lockedOut(86_400_000, WHY)).toBe(30 * MINUTE);
});

test('takes lock-outs met by calls that were under way together for one', async () => {
  const { acquire } = setUp();
  const [first, second] = [await acquire(), await acquire()];
  first.lockedOut(null, WHY);
  expect(second.lockedOut(null, WHY)).toBe(MINUTE);
});

test('names the narrowest unit that explains a lock-out, and lets others go on once one of them was answered', async () => {
  const { acquire, left, tried } = await locked();
  expect(left(MIRA).lock).toMatchObject({ unit: 'token', reason: WHY });
  const scout = await acquire({ caller: LENA, patienceMs: 0 });
  expect(await codeOf(acquire({ caller: OTTO, patienceMs: 0 }))).toBe('UPSTREAM_TIMEOUT');
  scout.settle(true);
  await Promise.all([spend(acquire({ caller: LENA })), spend(acquire({ caller: OTTO }))]);
  expect(await tried(MIRA)).toBe('RATE_LIMITED');
});

test.each<[string, Caller, string]>([
  ['another grant of the same user', MIRA_AGAIN, 'user'],
  ['another user of the house', IVO, 'organisation'],
  ['a user of another house', LENA, 'client'],
  ['a user of another client', OTTO, 'address'],
])('widens a lock-out by itself when %s is refused as well', async (_, sibling, unit) => {
  const { left, meet } = await locked();
  await meet(sibling);
  expect(left(MIRA).lock?.unit).toBe(unit);
  expect(left(sibling).lock?.unit).toBe(unit);
});

test('risks one other call during a lock-out and no more, whoever asks', async () => {
  const { clock, meet, tried, left, acquire } = await locked();
  await meet(IVO);
  for (const one of [MIRA, MIRA_AGAIN, IVO, LENA, OTTO]) {
    expect(await tried(one)).toBe('RATE_LIMITED');
    expect(left(one).lock).not.toBeNull();
  }
  await clock.advance(MINUTE);
  const probe = await acquire({ caller: LENA });
  expect(await tried(MIRA)).toBe('UPSTREAM_TIMEOUT');
  probe.settle(true);
  await spend(acquire({ caller: MIRA }));
  for (const one of [MIRA, IVO, LENA, OTTO]) expect(await tried(one)).toBe('none');
});

test('takes the lock-out of somebody who had been cleared for one of its own', async () => {
  const { left, meet, tried } = await locked();
  expect(await tried(OTTO)).toBe('none');
  await meet(OTTO);
  expect(left(MIRA).lock?.unit).toBe('token');
  expect(left(OTTO).lock?.unit).toBe('token');
});

test('names what an administrator says Zoho counts by, and widens that too when it proves wrong', async () => {
  const { left, meet } = await locked({ limitUnit: 'user' });
  expect(left(MIRA_AGAIN).lock?.unit).toBe('user');
  await meet(OTTO);
  expect(left(IVO).lock?.unit).toBe('address');
  const { left: told } = await locked({ limitUnit: 'organisation' }, MINUTE);
  expect(told(IVO).lock?.unit).toBe('organisation');
  expect(told(LENA).lock).toBeNull();
});

test('counts by the wider unit from then on, where a lock-out shows that Zoho does', async () => {
  const widened: string[] = [];
  const { clock, acquire, meet, left } = await locked({
    limitUnit: 'user',
    callsPerWindow: 4,
    onWidened: (unit) => widened.push(unit),
  });
  await meet(IVO);
  expect(widened).toEqual(['organisation']);
  await clock.advance(2 * MINUTE);
  await spend(acquire({ caller: MIRA }));
  await spend(acquire({ caller: IVO }));
  expect(left(MIRA).remaining).toBe(2);
  expect(left(LENA).remaining).toBe(4);
});

test('counts as before where a lock-out is no wider than was said', async () => {
  const widened: string[] = [];
  for (const limitUnit of ['unknown', 'user'] as const) {
    await locked({ limitUnit, onWidened: (unit) => widened.push(unit) });
  }
  expect(widened).toEqual([]);
});

test('never calls users of unknown organisations locked out as an organisation', async () => {
  const { left, acquire } = setUp();
  const someone = (userId: string) => caller({ userId, refreshToken: userId, organisationId: null });
  for (const userId of ['a', 'b']) (await acquire({ caller: someone(userId) })).lockedOut(null, WHY);
  expect(left(someone('c')).lock?.unit).toBe('client');
});

test('remembers lock-outs over a restart, until they are over', async () => {
  const kept = new Map<string, LockOut>();
  const store = {
    keep: (lock: LockOut) => void kept.set(lock.key, lock),
    forget: (key: string) => void kept.delete(key),
    write: async () => {},
  };
  const before = await locked({ memory: { store } });
  await before.meet(IVO);
  expect([...kept.values()]).toMatchObject([{ unit: 'organisation', times: 1 }]);
  expect(JSON.stringify([...kept.values()])).not.toContain('refresh');

  const after = setUp({ memory: { store, lockOuts: [...kept.values()] }, clock: before.clock });
  expect(await codeOf(after.acquire({ patienceMs: MINUTE / 2 }))).toBe('RATE_LIMITED');
  expect(after.left(IVO).lock).toEqual(before.left(IVO).lock);
  await before.clock.advance(MINUTE);
  await spend(after.acquire());
  expect(kept.size).toBe(0);
});
