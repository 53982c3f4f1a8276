import { expect, it } from 'vitest';
import { DEFAULT_FACTS } from '../../simulator/facts.ts';
import { factFlips } from './flips.ts';

it('every fact of the simulator can be turned around, and is by `npm run facts`', () => {
  const turned = factFlips().flatMap(({ facts }) => Object.entries(facts));
  expect(new Set(turned.map(([name]) => name))).toEqual(new Set(Object.keys(DEFAULT_FACTS)));
  const asBefore = turned.filter(([name, value]) =>
    Object.entries(DEFAULT_FACTS).some(([one, now]) => one === name && now === value),
  );
  expect(asBefore).toEqual([]);
});
