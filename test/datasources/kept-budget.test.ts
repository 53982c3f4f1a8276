import { expect, test } from 'vitest';
import { KeptBudget } from '../../src/datasources/kept-budget.ts';
import type { LockOut } from '../../src/datasources/zoho/budget/lock-outs.ts';
import { useFreshStore } from '../storage/fresh-store.ts';

const store = useFreshStore();
const NOW = Date.parse('2026-11-25T10:00:00Z');

const lockOut = (key: string, until = NOW + 60_000): LockOut => ({
  unit: 'user',
  key,
  suspects: [{ unit: 'address', key: 'address:eu' }],
  since: NOW,
  until,
  times: 1,
  reason: 'Zoho answered with status 429.',
});

test('keeps a lock-out as it is last known, and none that is over or long past', async () => {
  const failures: unknown[] = [];
  const kept = new KeptBudget(store(), (error) => failures.push(error));
  const longer = { ...lockOut('user:eu:1', NOW + 120_000), times: 2 };
  kept.keep(lockOut('user:eu:1'));
  kept.keep(lockOut('user:eu:2'));
  kept.keep(longer);
  kept.forget('user:eu:2');
  kept.keep(lockOut('user:eu:3', NOW - 2 * 24 * 3_600_000));
  await kept.settle();
  expect((await new KeptBudget(store(), () => {}).load(NOW)).lockOuts).toEqual([longer]);
  expect(failures).toEqual([]);
});

test('tells of a lock-out that could not be written, and keeps the next one', async () => {
  const failures: unknown[] = [];
  const kept = new KeptBudget(store(), (error) => failures.push(error));
  kept.keep({ ...lockOut('user:eu:4'), times: 2 ** 40 });
  kept.keep(lockOut('user:eu:5'));
  await kept.settle();
  expect(failures).toHaveLength(1);
  expect((await kept.load(NOW)).lockOuts.map(({ key }) => key)).toContain('user:eu:5');
});

test('keeps how much of a limit is in use, the last word of it, and none of long ago', async () => {
  const kept = new KeptBudget(store(), () => expect.fail('it was not written'));
  await kept.write({ name: 'address:eu 60000', calls: 3, at: NOW });
  await kept.write({ name: 'address:eu 60000', calls: 6, at: NOW + 5 });
  await kept.write({ name: 'address:us 60000', calls: 3, at: NOW - 2 * 24 * 3_600_000 });
  expect((await kept.load(NOW)).marks).toEqual([{ name: 'address:eu 60000', calls: 6, at: NOW + 5 }]);
});
