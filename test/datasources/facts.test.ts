import { expect, test } from 'vitest';
import { DEFAULT_FACTS, limitRulesOf, withFacts } from '../../src/datasources/zoho/facts.ts';
import { readFacts } from '../../src/datasources/zoho/stated-facts.ts';

test('takes what an administrator states, and the defaults for the rest', () => {
  const stated = readFacts({ limitUnit: 'user', furtherLimits: [{ unit: 'endpoint', calls: 10, windowMs: 60_000 }] });
  const facts = withFacts(stated);
  expect(facts).toEqual({ ...DEFAULT_FACTS, ...stated });
  expect(limitRulesOf(facts)).toEqual([
    { unit: 'user', calls: 27, windowMs: 60_000 },
    { unit: 'endpoint', calls: 10, windowMs: 60_000 },
  ]);
});

test('counts by a wider unit as well, where lock-outs showed that Zoho does', () => {
  expect(limitRulesOf(withFacts({ limitUnit: 'user', limitSeenBy: 'organisation' }))).toEqual([
    { unit: 'user', calls: 27, windowMs: 60_000 },
    { unit: 'organisation', calls: 27, windowMs: 60_000 },
  ]);
});

test('counts by the address while nobody states the unit', () => {
  expect(limitRulesOf(DEFAULT_FACTS)).toEqual([{ unit: 'address', calls: 27, windowMs: 60_000 }]);
});

test.each<[string, Record<string, unknown>]>([
  ['limitUnit', { limitUnit: 'tenant' }],
  ['furtherLimits.0.calls', { furtherLimits: [{ unit: 'user', calls: 0, windowMs: 1 }] }],
  ['nonsense', { nonsense: true }],
  ['callsPerWindow', { callsPerWindow: 1_000 }],
])('refuses a wrong %s, and names it', (name, stated) => {
  expect(() => readFacts(stated)).toThrow(name);
});
