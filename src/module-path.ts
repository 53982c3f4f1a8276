/**
 * Where a module lies that is started rather than imported (a worker, a child process): as source it is
 * `.ts`, built it is `.js`, and the compiler rewrites imports but not such addresses.
 */
import { fileURLToPath } from 'node:url';

const EXTENSION = import.meta.url.endsWith('.ts') ? '.ts' : '.js';

/** Path of the module `relative` (without extension) as seen from the module at `from`. */
export function sibling(from: string, relative: string): string {
  return fileURLToPath(new URL(relative + EXTENSION, from));
}

/** Path of a file that ships beside the code, given from the package's root. */
export function packageFile(relative: string): string {
  const root = EXTENSION === '.ts' ? '../' : '../../';
  return fileURLToPath(new URL(root + relative, import.meta.url));
}

/** Path of a program of this package that is started as a process of its own, without extension. */
export function programFile(relative: string): string {
  return fileURLToPath(new URL(`../${relative}${EXTENSION}`, import.meta.url));
}
