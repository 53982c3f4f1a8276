/**
 * From what Zoho sent to typed fields: the one door. Unknown keys are dropped, a bad value costs its field and
 * never the list; both are noted, so that a change at Zoho's side is seen.
 */
import type { z } from 'zod';

/** What did not fit; `row` is the kind of row and `key` Zoho's own word. */
export interface RowNotes {
  unknownKey(row: string, key: string): void;
  badValue(row: string, key: string): void;
}

export const noNotes: RowNotes = { unknownKey: () => {}, badValue: () => {} };

type Shape = Readonly<Record<string, z.ZodType>>;
/** Null where the value was missing or bad. */
type Fields<S extends Shape> = { readonly [K in keyof S]: z.output<S[K]> | null };

/** Keys that are known and of no use here are listed in `ignored`. */
export interface RowSpec<S extends Shape> {
  readonly name: string;
  readonly shape: S;
  readonly ignored: ReadonlySet<string>;
}

/** More keys than this in one row are not looked at. */
const MAX_KEYS = 200;

/** Null when the value is no object. */
export function readRow<S extends Shape>(spec: RowSpec<S>, value: unknown, notes: RowNotes): Fields<S> | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    notes.badValue(spec.name, '');
    return null;
  }
  const given = new Map<string, unknown>(Object.entries(value).slice(0, MAX_KEYS));
  for (const key of given.keys()) {
    if (!Object.hasOwn(spec.shape, key) && !spec.ignored.has(key)) notes.unknownKey(spec.name, key);
  }
  const fields = Object.entries(spec.shape).map(([key, type]) => [key, readField(spec.name, key, type, given, notes)]);
  return Object.fromEntries(fields);
}

function readField(row: string, key: string, type: z.ZodType, given: ReadonlyMap<string, unknown>, notes: RowNotes) {
  const value = given.get(key);
  if (value === undefined || value === null) return null;
  const parsed = type.safeParse(value);
  if (parsed.success) return parsed.data;
  notes.badValue(row, key);
  return null;
}

/** More rows than any page of Zoho has are not looked at. */
const MAX_ROWS = 10_000;

/** The elements of a list; one object alone counts as a list of one, as some answers have it. */
export function elementsOf(value: unknown, row: string, notes: RowNotes): readonly unknown[] {
  if (Array.isArray(value)) return value.slice(0, MAX_ROWS);
  if (value === null || value === undefined) return [];
  if (typeof value === 'object') return Object.keys(value).length === 0 ? [] : [value];
  notes.badValue(row, '');
  return [];
}
