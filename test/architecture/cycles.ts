/**
 * Modules that come back to themselves when they are loaded. Types that name each other are gone by then, and a
 * worker is loaded apart from who starts it: the floors hold for both, cycles don't count them.
 */
import type { Module, Request } from './modules.ts';

/** One way round a cycle, first and last being the same module; at most one for every module on it. */
export function cycles(modules: readonly Module[]): string[][] {
  const targets = new Map(modules.map(({ path, requests }) => [path, requests.flatMap(loadedBy)]));
  const found: string[][] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (path: string): void => {
    const entry = way.indexOf(path);
    if (entry >= 0) found.push([...way.slice(entry), path]);
    if (entry >= 0 || done.has(path)) return;
    way.push(path);
    for (const target of targets.get(path) ?? []) visit(target);
    way.pop();
    done.add(path);
  };
  for (const path of targets.keys()) visit(path);
  return found;
}

function loadedBy({ target, loaded }: Request): string[] {
  return loaded && target !== null ? [target] : [];
}
