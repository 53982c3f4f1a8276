/**
 * Drift on purpose: answers that are right, but not quite in the form of the reference, as an interface
 * becomes that nobody froze. Ids keep their digits and stay; words, kinds and members change.
 */
import { z } from 'zod';
import { bare, type Reply } from '../wire/envelope.ts';
import { createRandom } from './random.ts';
import { fits, operations } from './rules.ts';

const DRIFTS = ['extra-key', 'missing-key', 'number-for-string', 'string-for-number', 'null', 'unknown-word'] as const;
type Drift = (typeof DRIFTS)[number];

export const driftSettings = z.strictObject({
  /** Of each member of an answer. */
  probability: z.number().min(0).max(1),
  seed: z.int().default(1),
  operation: operations.default('*'),
  kinds: z
    .array(z.enum(DRIFTS))
    .min(1)
    .default([...DRIFTS]),
});
export type DriftSettings = z.infer<typeof driftSettings>;

const NONE: DriftSettings = { probability: 0, seed: 1, operation: '*', kinds: [...DRIFTS] };

/** Members whose text is one of a few words. */
const WORDS = new Set(['folderType', 'flagid', 'type', 'status', 'status2', 'priority', 'role']);

export class Drifting {
  settings: DriftSettings = NONE;
  /** Members that were changed so far, by kind. */
  injected: Partial<Record<Drift, number>> = {};
  #random = createRandom(NONE.seed);

  change(settings: DriftSettings): void {
    this.settings = settings;
    this.injected = {};
    this.#random = createRandom(settings.seed);
  }

  /** The same reply where nothing drifted. */
  over(operation: string, reply: Reply): Reply {
    const { probability, operation: pattern } = this.settings;
    const { body, status, bytes, text, breaks } = reply;
    if (probability === 0 || status !== 200 || bytes !== undefined || text !== undefined || breaks !== undefined)
      return reply;
    if (!fits(pattern)(operation) || !isObject(body) || body.data === undefined) return reply;
    const before = this.#total();
    const data = this.#drift(body.data);
    return this.#total() === before ? reply : { ...reply, body: { ...body, data } };
  }

  #drift(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((one) => this.#drift(one));
    if (!isObject(value)) return value;
    const members = Object.entries(value).flatMap(([key, member]) => this.#member(key, member));
    const extra = this.#chosen(['extra-key']) === null ? [] : [['driftedKey', { since: 2027 }]];
    return Object.fromEntries([...members, ...extra]);
  }

  #member(key: string, value: unknown): [string, unknown][] {
    if (isObject(value) || Array.isArray(value)) return [[key, this.#drift(value)]];
    switch (this.#chosen(possible(key, value))) {
      case 'missing-key':
        return [];
      case 'null':
        return [[key, null]];
      case 'number-for-string':
        return [[key, bare(String(value))]];
      case 'string-for-number':
        return [[key, digitsOf(value)]];
      case 'unknown-word':
        return [[key, 'driftedWord']];
      default:
        return [[key, value]];
    }
  }

  #chosen(candidates: readonly Drift[]): Drift | null {
    const { probability, kinds } = this.settings;
    const open = candidates.filter((kind) => kinds.includes(kind));
    if (open.length === 0 || this.#random() >= probability) return null;
    const kind = open[Math.floor(this.#random() * open.length)] ?? null;
    if (kind !== null) this.injected[kind] = (this.injected[kind] ?? 0) + 1;
    return kind;
  }

  #total(): number {
    return Object.values(this.injected).reduce((sum, count) => sum + count, 0);
  }
}

/** What may become of a member: an id stays one. */
function possible(key: string, value: unknown): Drift[] {
  return [
    ...(/id$/i.test(key) ? [] : (['missing-key', 'null'] as const)),
    ...(typeof value === 'string' && /^(0|[1-9][0-9]{0,29})$/.test(value) ? (['number-for-string'] as const) : []),
    ...(typeof value === 'number' || isRaw(value) ? (['string-for-number'] as const) : []),
    ...(typeof value === 'string' && WORDS.has(key) ? (['unknown-word'] as const) : []),
  ];
}

/** A bare number of an answer, which is an object until it is written. */
function isRaw(value: unknown): value is { rawJSON: string } {
  return typeof value === 'object' && value !== null && 'rawJSON' in value;
}

function digitsOf(value: unknown): string {
  return isRaw(value) ? value.rawJSON : String(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isRaw(value);
}
