/** A short form of `npm run tenants`: each step once, and the proof that the check can fail. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applyTo, MUTANTS } from './mutants.ts';
import { tryBuilds } from './try.ts';

const SAMPLE = ['kept sources', 'an item looked up'];

test('two tenants see nothing of each other, and a gateway that leaves the tenant out of a key is caught', {
  timeout: 600_000,
}, async () => {
  const [asItIs, ...mutants] = await tryBuilds(['', ...SAMPLE], { runs: 0, seed: 1 });
  expect(asItIs).toMatchObject({ steps: expect.any(Number), crossed: null });
  for (const { mutant, crossed } of mutants)
    expect({ mutant, crossed }).toEqual({ mutant, crossed: expect.any(String) });
});

test.each(Object.entries(MUTANTS))('the sources still read as the mutant expects: %s', (name, { file }) => {
  const source = readFileSync(join(import.meta.dirname, '../../src', file), 'utf8');
  expect(applyTo(name, file, source)).not.toBe(source);
});

test('a mutant whose place is gone says so', () => {
  const [name, { file }] = Object.entries(MUTANTS)[0] ?? ['', { file: '' }];
  expect(() => applyTo(name, file, '')).toThrow('no longer reads as');
});
