/** What a search reads of a message beside its row: its words, and those of its files. */
import { LRUCache } from 'lru-cache';
import type { Message } from '../../../state/model.ts';
import type { World } from '../../../state/world.ts';
import { wordsOf } from '../../parts.ts';

export interface Words {
  readonly body: string;
  readonly files: string;
}

const MAX_BYTES = 32 * 1024 * 1024;

/** Sources never change, so what was read of one is kept. */
export class Index {
  readonly #world: World;
  readonly #words = new LRUCache<string, Words>({
    maxSize: MAX_BYTES,
    sizeCalculation: ({ body, files }) => 1 + body.length + files.length,
  });

  constructor(world: World) {
    this.#world = world;
  }

  async wordsOf({ sourceId }: Message): Promise<Words> {
    const known = this.#words.get(sourceId);
    if (known !== undefined) return known;
    const words = await wordsOf(this.#world.source(sourceId));
    this.#words.set(sourceId, words);
    return words;
  }
}

/** Whether the words of `value` stand in `text` as they are: whole ones, one after the other, whatever their case. */
export function hasWords(text: string, value: string): boolean {
  const wanted = wordsIn(value);
  // Scripts that write no spaces have no words to go by.
  if (wanted.length === 0 || UNSPACED.test(value)) return text.toLowerCase().includes(value.toLowerCase());
  return ` ${wordsIn(text).join(' ')} `.includes(` ${wanted.join(' ')} `);
}

const wordsIn = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
