import { describe, expect, it } from 'vitest';
import { areaUnderCurve, interval, written } from '../../bench/detection/interval.ts';
import { measure } from '../../bench/detection/measure.ts';
import { fixtureSet } from '../../bench/detection/sets.ts';

describe('a rate', () => {
  it.each([
    [0, 10, 0, 0.3085],
    [5, 10, 0.1871, 0.8129],
    [10, 10, 0.6915, 1],
    [3, 1000, 0.0006, 0.0087],
    [2900, 3150, 0.9105, 0.93],
  ])('of %i in %i lies between the bounds of Clopper and Pearson', (hits, of, low, high) => {
    const [lowest, highest] = interval({ hits, of });
    expect([lowest, highest]).toEqual([expect.closeTo(low, 3), expect.closeTo(high, 3)]);
  });

  it('of nothing seen is written as what may still hide behind it', () => {
    expect(written({ hits: 0, of: 1000 })).toBe('0/1000 ≤ 0.3 %');
    expect(written({ hits: 1, of: 4 })).toBe('1/4 = 25.0 % [0.6, 80.6]');
  });
});

it('ranks attacks above wanted mail by the chance that one scores higher, ties by half', () => {
  expect(areaUnderCurve([3, 4], [1, 2])).toBe(1);
  expect(areaUnderCurve([1, 2], [3, 4])).toBe(0);
  expect(areaUnderCurve([1, 1], [1, 1])).toBe(0.5);
  expect(areaUnderCurve([2, 3], [1, 2])).toBe(0.875);
  expect(areaUnderCurve([], [1])).toBeNull();
});

describe.each(['train', 'test'] as const)('of made mail, %s families', (split) => {
  it('no wanted message is held or suspected, and most attacks are', async () => {
    const { ham, attacks, outcomes } = await measure(fixtureSet(split), Date.UTC(2026, 10, 1));
    expect(outcomes.filter((one) => one.wanted && one.flagged).map(({ name }) => name)).toEqual([]);
    expect(ham.held.of).toBeGreaterThan(150);
    expect(attacks.held.hits / attacks.held.of).toBeGreaterThan(0.7);
    expect(attacks.flagged.hits / attacks.flagged.of).toBeGreaterThan(0.85);
  });
});
