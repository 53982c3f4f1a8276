/** That `npm run tenants` tries what it means to try. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { applyTo, MUTANTS } from './mutants.ts';

test.each(Object.entries(MUTANTS))('the sources still read as the mutant expects: %s', (name, { file }) => {
  const source = readFileSync(join(import.meta.dirname, '../../src', file), 'utf8');
  expect(applyTo(name, file, source)).not.toBe(source);
});

test('a mutant whose place is gone says so', () => {
  const [name, { file }] = Object.entries(MUTANTS)[0] ?? ['', { file: '' }];
  expect(() => applyTo(name, file, '')).toThrow('no longer reads as');
});
