/** A taste of `npm run tenants`, which also tries random programs, and proves with mutants that it would notice. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applyTo, MUTANTS } from './mutants.ts';
import { tryBuilds } from './try.ts';

test('two tenants whose mailboxes have the same ids see nothing of each other', { timeout: 240_000 }, async () => {
  const [asItIs] = await tryBuilds([''], { runs: 0, seed: 1 });
  expect(asItIs).toMatchObject({ steps: expect.any(Number), crossed: null });
});

test.each(Object.entries(MUTANTS))('the sources still read as the mutant expects: %s', (name, { file }) => {
  const source = readFileSync(join(import.meta.dirname, '../../src', file), 'utf8');
  expect(applyTo(name, file, source)).not.toBe(source);
});

test('a mutant whose place is gone says so', () => {
  const [name, { file }] = Object.entries(MUTANTS)[0] ?? ['', { file: '' }];
  expect(() => applyTo(name, file, '')).toThrow('no longer reads as');
});
