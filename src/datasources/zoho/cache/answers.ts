/** Answers from before, bounded by their bytes, and what each may still be used for. */
import { LRUCache } from 'lru-cache';
import type { PosternError } from '../../../errors.ts';
import { ABSENT_MS, type CacheRule } from './rules.ts';

/** How the counters stood that an answer depends on, before it was asked for. */
export interface Versions {
  readonly written: string;
  readonly seen: string;
}

export interface KeptAnswer extends Versions {
  readonly data: unknown;
  readonly dataCentre: string;
  /** Epoch milliseconds when Zoho was asked. */
  readonly asOf: number;
  /** Set where Zoho said that there is no such thing. */
  readonly absent: PosternError | null;
}

/**
 * - `fresh`: as good as asked now
 * - `stale`: good, and to be asked for anew behind it
 * - `in-need`: only where Zoho can't be asked
 * - `none`: not to be given out
 */
export type Use = 'fresh' | 'stale' | 'in-need' | 'none';

export interface Wanted {
  readonly rule: CacheRule;
  readonly versions: Versions;
  /** Milliseconds; Infinity leaves it to the rule. */
  readonly maxAgeMs: number;
}

export function useOf(kept: KeptAnswer, { rule, versions, maxAgeMs }: Wanted, now: number): Use {
  const age = now - kept.asOf;
  // Whoever has written since, or wants it newer, would be told what is not so.
  if (kept.written !== versions.written || age > maxAgeMs) return 'none';
  const isLatest = kept.seen === versions.seen;
  if (kept.absent !== null) return isLatest && age <= ABSENT_MS ? 'fresh' : 'none';
  if (isLatest && age <= rule.freshMs) return 'fresh';
  if (isLatest && age <= rule.staleMs) return 'stale';
  return age <= rule.onErrorMs ? 'in-need' : 'none';
}

/** What the values read from a text take, in a multiple of it; measured for lists of messages. */
const BYTES_A_CHARACTER = 4;
const BYTES_A_PLACE = 1_000;

export class Answers {
  readonly #kept: LRUCache<string, KeptAnswer> | null;

  /** With no bytes nothing is kept. */
  constructor(bytes: number) {
    this.#kept = bytes > 0 ? new LRUCache<string, KeptAnswer>({ maxSize: bytes }) : null;
  }

  find(key: string): KeptAnswer | null {
    return this.#kept?.get(key) ?? null;
  }

  /** `characters`: length of the text that the answer was read from. */
  keep(key: string, answer: KeptAnswer, characters: number): void {
    // A slow answer does not take the place of one to a later question.
    if ((this.#kept?.peek(key)?.asOf ?? 0) > answer.asOf) return;
    const size = characters * BYTES_A_CHARACTER + key.length + BYTES_A_PLACE;
    this.#kept?.set(key, answer, { size });
  }
}
