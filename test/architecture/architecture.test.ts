import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Breach, findBreaches } from './breaches.ts';
import { readModules } from './modules.ts';

const ROOT = join(import.meta.dirname, '../..');

test('the tree keeps its promises about who may ask whom', () => {
  expect(findBreaches(ROOT)).toEqual([]);
});

test('every TypeScript file of the product is looked at', () => {
  const files = globSync(
    ['src', 'simulator'].map((folder) => `${folder}/**/*.{ts,mts,cts,tsx,js,mjs,cjs}`),
    { cwd: ROOT },
  );
  const seen = readModules(ROOT, ['src', 'simulator']).map(({ path }) => path);
  expect(seen).toEqual(files.toSorted());
  expect(seen.length).toBeGreaterThan(100);
});

const HEALTHY: Tree = {
  'package.json': '{ "dependencies": { "zod": "4.0.0" } }',
  'src/cli/main.ts': "import { start } from '../gateway.ts';\nexport const main = start;\n",
  'src/gateway.ts':
    "import { z } from 'zod';\nimport { open } from './storage/database.ts';\nexport const start = () => z.parse(open());\n",
  'src/storage/database.ts': "import { join } from 'node:path';\nexport const open = () => join('a', 'b');\n",
  'src/plugins/sdk/index.ts': "export type { Filter } from './contract.ts';\n",
  'src/plugins/sdk/contract.ts': 'export interface Filter {}\n',
  'simulator/main.ts': "import { world } from './world.ts';\nworld();\n",
  'simulator/world.ts': 'export const world = () => 1;\n',
};

test('finds nothing in a healthy tree', () => {
  expect(breachesOf({})).toEqual([]);
});

test('lets verification be loaded when it is wanted', () => {
  const change = { 'simulator/verify/v.ts': "import 'ajv';\n", 'simulator/a.ts': "await import('./verify/v.ts');\n" };
  expect(breachesOf(change)).toEqual([]);
});

test.each<[string, Breach['rule'], string, Tree]>([
  [
    'an import that goes up',
    'upward',
    'src/storage/tables.ts:1',
    { 'src/storage/tables.ts': "import { main } from '../cli/main.ts';\n" },
  ],
  [
    'a type that comes from above',
    'upward',
    'src/access/a.ts:2',
    { 'src/access/a.ts': "\nimport type { R } from '../http/r.ts';\n", 'src/http/r.ts': '' },
  ],
  [
    'a type named in place from above',
    'upward',
    'src/access/a.ts:1',
    { 'src/access/a.ts': "type R = import('../http/r.ts').R;\n", 'src/http/r.ts': '' },
  ],
  [
    'a re-export from above',
    'upward',
    'src/mailbox/a.ts:1',
    { 'src/mailbox/a.ts': "export * from '../plugins/p.ts';\n", 'src/plugins/p.ts': '' },
  ],
  [
    'a dynamic import that goes up',
    'upward',
    'src/datasources/a.ts:1',
    { 'src/datasources/a.ts': "await import('../mailbox/m.ts');\n", 'src/mailbox/m.ts': '' },
  ],
  [
    'a worker started above by its address',
    'upward',
    'src/storage/w.ts:1',
    { 'src/storage/w.ts': "new Worker(new URL('../filtering/f.ts', import.meta.url));\n", 'src/filtering/f.ts': '' },
  ],
  [
    'a process started above as a sibling',
    'upward',
    'src/storage/w.ts:1',
    { 'src/storage/w.ts': "fork(sibling(import.meta.url, '../filtering/f'));\n", 'src/filtering/f.ts': '' },
  ],
  [
    'the own package asked for by name from below',
    'upward',
    'src/access/a.ts:1',
    { 'src/access/a.ts': "import 'postern/plugin';\n" },
  ],
  [
    'a file of the ground that looks up',
    'upward',
    'src/config.ts:1',
    { 'src/config.ts': "import './access/a.ts';\n", 'src/access/a.ts': '' },
  ],
  [
    'the product asking for the simulator',
    'other side',
    'src/http/r.ts:1',
    { 'src/http/r.ts': "import '../../simulator/world.ts';\n" },
  ],
  [
    'the simulator asking for the product',
    'other side',
    'simulator/world.ts:1',
    { 'simulator/world.ts': "import '../src/storage/database.ts';\n" },
  ],
  [
    'the product asking for a test',
    'other side',
    'src/http/r.ts:1',
    { 'src/http/r.ts': "import '../../test/h.ts';\n", 'test/h.ts': '' },
  ],
  [
    'the SDK asking for the host',
    'closed sdk',
    'src/plugins/sdk/index.ts:1',
    { 'src/plugins/sdk/index.ts': "import '../host.ts';\n", 'src/plugins/host.ts': '' },
  ],
  [
    'a package in the SDK',
    'closed sdk',
    'src/plugins/sdk/index.ts:1',
    { 'src/plugins/sdk/index.ts': "import { z } from 'zod';\n" },
  ],
  [
    'Node in the SDK',
    'closed sdk',
    'src/plugins/sdk/index.ts:1',
    { 'src/plugins/sdk/index.ts': "import 'node:fs';\n" },
  ],
  [
    'a package that only development installs',
    'not for production',
    'src/http/r.ts:1',
    { 'src/http/r.ts': "import '@scope/tool/deep';\n" },
  ],
  [
    'verification that is always loaded',
    'not for production',
    'simulator/a.ts:1',
    { 'simulator/verify/v.ts': "import 'ajv';\n", 'simulator/a.ts': "import './verify/v.ts';\n" },
  ],
  ['a module that is not there', 'missing', 'src/http/r.ts:1', { 'src/http/r.ts': "import './gone.ts';\n" }],
])('refuses %s (%s)', (_, rule, at, change) => {
  expect(breachesOf(change)).toEqual([expect.objectContaining({ rule, at })]);
});

test('refuses a file that stands on no floor', () => {
  expect(breachesOf({ 'src/helpers/strings.ts': '' })).toMatchObject([
    { rule: 'no floor', at: 'src/helpers/strings.ts' },
  ]);
  expect(breachesOf({ 'src/util.ts': '' })).toMatchObject([{ rule: 'no floor', at: 'src/util.ts' }]);
});

test.each<[string, Tree]>([
  ['of two modules', { 'src/http/a.ts': "import './b.ts';\n", 'src/http/b.ts': "import './a.ts';\n" }],
  [
    'through an import that has only types inside its braces',
    { 'src/http/a.ts': "import { type B } from './b.ts';\n", 'src/http/b.ts': "import './a.ts';\n" },
  ],
  [
    'through a dynamic import',
    {
      'simulator/a.ts': "await import('./b.ts');\n",
      'simulator/b.ts': "import './c.ts';\n",
      'simulator/c.ts': "import './a.ts';\n",
    },
  ],
  ['of one module with itself', { 'src/errors.ts': "export * from './errors.ts';\n" }],
])('refuses a cycle %s', (_, change) => {
  expect(breachesOf(change)).toMatchObject([{ rule: 'cycle' }]);
});

test.each<[string, Tree]>([
  [
    'types that name each other',
    { 'src/http/a.ts': "import './b.ts';\n", 'src/http/b.ts': "import type { A } from './a.ts';\n" },
  ],
  [
    'a worker that imports its starter',
    { 'src/http/a.ts': "sibling(import.meta.url, './b');\n", 'src/http/b.ts': "import './a.ts';\n" },
  ],
])('takes no cycle from %s', (_, change) => {
  expect(breachesOf(change)).toEqual([]);
});

test.each<[string, string, Tree]>([
  ['no file', 'simulator', { 'simulator/main.ts': null, 'simulator/world.ts': null }],
  ['no import', 'simulator', { 'simulator/main.ts': 'world();\n' }],
])('refuses a tree in which it finds %s', (_, at, change) => {
  expect(breachesOf(change)).toMatchObject([{ rule: 'nothing scanned', at }]);
});

/** Contents by path; null takes a file of the healthy tree away. */
type Tree = { readonly [path: string]: string | null };

function breachesOf(change: Tree): Breach[] {
  const root = mkdtempSync(join(tmpdir(), 'postern-tree-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [path, content] of Object.entries({ ...HEALTHY, ...change })) {
    if (content === null) continue;
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return findBreaches(root);
}
