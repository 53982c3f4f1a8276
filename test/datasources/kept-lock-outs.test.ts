import { expect, test } from 'vitest';
import { KeptLockOuts } from '../../src/datasources/kept-lock-outs.ts';
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
  const kept = new KeptLockOuts(store(), (error) => failures.push(error));
  const longer = { ...lockOut('user:eu:1', NOW + 120_000), times: 2 };
  kept.keep(lockOut('user:eu:1'));
  kept.keep(lockOut('user:eu:2'));
  kept.keep(longer);
  kept.forget('user:eu:2');
  kept.keep(lockOut('user:eu:3', NOW - 2 * 24 * 3_600_000));
  await kept.settle();
  expect(await new KeptLockOuts(store(), () => {}).load(NOW)).toEqual([longer]);
  expect(failures).toEqual([]);
});

test('tells of a lock-out that could not be written, and keeps the next one', async () => {
  const failures: unknown[] = [];
  const kept = new KeptLockOuts(store(), (error) => failures.push(error));
  kept.keep({ ...lockOut('user:eu:4'), until: Number.NaN });
  kept.keep(lockOut('user:eu:5'));
  await kept.settle();
  expect(failures).toHaveLength(1);
  expect((await kept.load(NOW)).map(({ key }) => key)).toContain('user:eu:5');
});
