import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isAllowed, productionPackages } from './licences.ts';

const ROOT = join(import.meta.dirname, '../..');
const packages = productionPackages(ROOT);

test('every package of the product may be passed on under Apache-2.0', () => {
  expect(packages.filter(({ licence }) => !isAllowed(licence))).toEqual([]);
});

test('packages of the product are looked at, in the lock and on the disk', () => {
  for (const name of ['graphql', 'pg', 'zod']) {
    expect(packages.filter(({ path }) => path === `node_modules/${name}`)).toHaveLength(2);
  }
});

test.each(['MIT', 'Apache-2.0', '(MIT OR GPL-3.0-only)', 'MIT AND ISC', 'BlueOak-1.0.0'])('allows %s', (licence) => {
  expect(isAllowed(licence)).toBe(true);
});

test.each([
  'AGPL-3.0-only',
  'GPL-3.0-or-later',
  'LGPL-2.1',
  'Elastic-2.0',
  'BUSL-1.1',
  'SSPL-1.0',
  'MIT AND AGPL-3.0-only',
  '(MIT OR ISC) AND (AGPL-3.0-only)',
  'SEE LICENSE IN LICENSE.md',
  'UNLICENSED',
  '',
  null,
])('refuses %s', (licence) => {
  expect(isAllowed(licence)).toBe(false);
});

test('the notice names every package whose licence asks for more than its own text', () => {
  const notice = readFileSync(join(ROOT, 'NOTICE'), 'utf8');
  const named = packages.filter(({ licence }) => licence === 'Apache-2.0' || licence === 'BlueOak-1.0.0');
  const missing = named.map(({ path }) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
  expect(missing.filter((name) => !notice.includes(name))).toEqual([]);
});
