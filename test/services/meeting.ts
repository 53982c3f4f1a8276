/**
 * Which test files meet a service: themselves or by what they import, they read where one is. The graph and the command
 * line are left out: they stand on floors that are all here, and speak to no service but through them.
 */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

const PROVIDED = 'POSTERN_TEST_';
const IMPORT = /from '(\.[^']+)'/g;

const ABOVE = ['test/graph/', 'test/cli/'];

/** Paths relative to the root. */
export function filesMeetingServices(root: string): string[] {
  const end = ['test/end-to-end/', 'test/browser/'];
  return globSync('test/**/*.test.ts', { cwd: root })
    .filter((file) => !ABOVE.some((folder) => file.startsWith(folder)))
    .filter((file) => end.some((folder) => file.startsWith(folder)) || meets(join(root, file), new Set()))
    .sort();
}

function meets(file: string, seen: Set<string>): boolean {
  // What a fixture says it imports need not exist.
  if (seen.has(file) || !existsSync(file)) return false;
  seen.add(file);
  const source = readFileSync(file, 'utf8');
  if (source.includes(PROVIDED)) return true;
  return [...source.matchAll(IMPORT)].some(([, path = '']) => meets(resolve(dirname(file), path), seen));
}
