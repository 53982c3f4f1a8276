/**
 * Preloaded into a gateway: breaks it on purpose, to prove that the chaos run would notice. The build it
 * makes writes down a move as done before it asks Zoho for it.
 */
import { registerHooks } from 'node:module';

const TARGET = 'filtering/act/mover.ts';
const CALL = 'const went = await this.#moveTo(target, effect, there.id, calls);';

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!url.endsWith(TARGET)) return loaded;
    const source = String(loaded.source);
    if (source.split(CALL).length !== 2) throw new Error(`${TARGET} no longer reads as this mutant expects`);
    return {
      ...loaded,
      source: source.replace(
        CALL,
        `await this.#record(effect, there, target); seam('recorded', effect.desired); ${CALL}`,
      ),
    };
  },
});
