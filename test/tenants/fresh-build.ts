/**
 * Preloaded into a process that tries mutants: `…ts?mutant=NAME` is that module of the build that the mutant makes of
 * the gateway's sources, and so is everything that it imports from there. The gateway as it is has no such name.
 */
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { applyTo } from './mutants.ts';

const SOURCE = pathToFileURL(join(import.meta.dirname, '../../src/')).href;
/** Tells where programs lie by its own address, and so has only one. */
const KEEPS_ITS_ADDRESS = 'module-path.ts';

registerHooks({
  resolve(specifier, context, nextResolve) {
    const found = nextResolve(specifier, context);
    const build = context.parentURL?.split('?mutant=')[1];
    if (build === undefined || !found.url.startsWith(SOURCE) || found.url.includes('?')) return found;
    return found.url.endsWith(KEEPS_ITS_ADDRESS) ? found : { ...found, url: `${found.url}?mutant=${build}` };
  },
  load(url, context, nextLoad) {
    const [file, build] = url.split('?mutant=');
    const loaded = nextLoad(url, context);
    if (build === undefined || file === undefined) return loaded;
    const source = applyTo(decodeURIComponent(build), file.slice(SOURCE.length), String(loaded.source));
    return { ...loaded, source };
  },
});
