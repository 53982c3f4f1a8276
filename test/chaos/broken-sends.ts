/**
 * Preloaded into a gateway: breaks it on purpose, to prove that the chaos run of sending would notice. The build it
 * makes does not write down that a call begins, so that one whose answer is lost is taken for never made.
 */
import { registerHooks } from 'node:module';

const TARGET = 'intents/fulfilment.ts';
const WRITES = 'const begun = await held.begin(this.#at());';

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!url.endsWith(TARGET)) return loaded;
    const source = String(loaded.source);
    if (source.split(WRITES).length !== 2) throw new Error(`${TARGET} no longer reads as this mutant expects`);
    return { ...loaded, source: source.replace(WRITES, `const begun = 'begun';`) };
  },
});
