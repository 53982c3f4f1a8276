/** Against trees made up for it: that the look at the licences sees what it has to refuse. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isAllowed, productionPackages } from '../architecture/licences.ts';

interface FakePackage {
  /** As the lock has it: licence and the marks of npm. */
  readonly locked: Readonly<Record<string, unknown>>;
  /** Its own package.json; null when it is not installed. */
  readonly installed: Readonly<Record<string, unknown>> | null;
}

const MIT: FakePackage = { locked: { license: 'MIT' }, installed: { license: 'MIT' } };

/** Paths of the packages that are refused in a tree of `alpha` (MIT) and the given ones. */
function refusedIn(packages: Readonly<Record<string, FakePackage>>): string[] {
  const root = mkdtempSync(join(tmpdir(), 'postern-licences-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const tree = Object.entries({ 'node_modules/alpha': MIT, ...packages });
  const lock = {
    packages: { '': { license: 'none' }, ...Object.fromEntries(tree.map(([at, { locked }]) => [at, locked])) },
  };
  write(join(root, 'package-lock.json'), lock);
  for (const [at, { installed }] of tree) if (installed !== null) write(join(root, at, 'package.json'), installed);
  return productionPackages(root)
    .filter(({ licence }) => !isAllowed(licence))
    .map(({ path }) => path);
}

function write(path: string, content: object): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, JSON.stringify(content));
}

const BETA = 'node_modules/beta';
const BELOW = 'node_modules/alpha/node_modules/beta';
const AGPL = { license: 'AGPL-3.0-only' };

test('finds nothing in a healthy tree', () => {
  expect(refusedIn({ [BETA]: MIT })).toEqual([]);
});

test.each<[string, string, FakePackage, string[]]>([
  ['in the lock and on the disk', BETA, { locked: AGPL, installed: AGPL }, [BETA, BETA]],
  ['below another package', BELOW, { locked: AGPL, installed: AGPL }, [BELOW, BELOW]],
  ['that only the disk tells of', BETA, { locked: { license: 'MIT' }, installed: AGPL }, [BETA]],
  ['of a package for another platform', BETA, { locked: { ...AGPL, optional: true }, installed: null }, [BETA]],
  [
    'of what development and an option share',
    BETA,
    { locked: { ...AGPL, devOptional: true }, installed: null },
    [BETA],
  ],
  ['that is not named', BETA, { locked: {}, installed: {} }, [BETA, BETA]],
  ['that is an object', BETA, { locked: { license: 'MIT' }, installed: { license: { type: 'MIT' } } }, [BETA]],
])('refuses a licence %s', (_, at, found, refused) => {
  expect(refusedIn({ [at]: found })).toEqual(refused);
});

test('lets tools of development have their own', () => {
  expect(refusedIn({ [BETA]: { locked: { ...AGPL, dev: true }, installed: AGPL } })).toEqual([]);
});
