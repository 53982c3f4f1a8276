import { expect, test } from 'vitest';
import { LIMIT_UNITS, type LimitUnit } from '../../src/datasources/zoho/budget/units.ts';
import { COMBINATIONS, nameOf } from './matrix.ts';
import { runVirtual } from './virtual.ts';

const widthOf = (unit: LimitUnit | null) => (unit === null ? -1 : LIMIT_UNITS.indexOf(unit));

test.each(
  COMBINATIONS.map((combination) => [nameOf(combination), combination] as const),
)('is never locked out by %s, and gets through what another program brought about', async (_, combination) => {
  const outcome = await runVirtual({ ...combination, minutes: 5, seed: 1 });
  expect(outcome.lockOuts).toBe(0);
  expect(outcome.served).toBe(outcome.asked);
  expect(outcome.risked).toBeLessThanOrEqual(1);
  expect(widthOf(outcome.shown)).toBeGreaterThanOrEqual(0);
  expect(widthOf(outcome.shown)).toBeLessThanOrEqual(widthOf(combination.unit));
  expect(outcome.beside > 0).toBe(combination.unit !== 'address');
  expect(outcome.leftAfterMs).toBeLessThan(60_000);
});

test.each([
  'token',
  'user',
  'organisation',
] as const)('sends more, and is still never locked out, where it is told that Zoho counts by the %s', async (unit) => {
  const load = { unit, algorithm: 'sliding-log', answer: 'envelope-429', minutes: 5, seed: 2 } as const;
  const [untold, told] = [await runVirtual(load), await runVirtual({ ...load, limitUnit: unit })];
  expect(told.lockOuts).toBe(0);
  expect(told.served).toBe(told.asked);
  expect(told.calls).toBeGreaterThan(1.25 * untold.calls);
});

test('is locked out when it is told wrong, which shows that the load is enough to be', async () => {
  const load = { unit: 'address', algorithm: 'sliding-log', answer: 'envelope-429', minutes: 5, seed: 3 } as const;
  const outcome = await runVirtual({ ...load, limitUnit: 'user' });
  expect(outcome.lockOuts).toBeGreaterThan(0);
  expect(outcome.served).toBe(outcome.asked);
});
