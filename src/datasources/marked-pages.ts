/**
 * Lists that Zoho pages by a marker: each page tells behind which marker the next one begins. Whether a marker is a
 * number of rows or a name, no page of the vendor says for certain: it is handed back as it came.
 */
import { z } from 'zod';
import { elementsOf, type RowNotes } from './rows/read-row.ts';

export interface MarkedPage<T> {
  readonly rows: readonly T[];
  /** Null at the end of the list. */
  readonly next: string | null;
}

/** A page from a marker on, or from the top (null). */
export type FetchMarked<T> = (after: string | null, limit: number) => Promise<MarkedPage<T>>;

/** Rows that one call may ask for. */
export const MOST_ROWS = 399;

/** `count` rows from a marker on, in as many calls as they take. */
export async function readOn<T>(fetch: FetchMarked<T>, after: string | null, count: number): Promise<MarkedPage<T>> {
  const rows: T[] = [];
  let marker = after;
  for (let left = count; left > 0; ) {
    const limit = Math.min(left, MOST_ROWS);
    const page = await fetch(marker, limit);
    rows.push(...page.rows);
    left -= limit;
    marker = page.next;
    if (marker === null) break;
  }
  return { rows, next: marker };
}

const MARKER = /^[\w.:-]{1,64}$/;

const pageShape = z.object({
  list: z.unknown(),
  pagination: z.object({ next: z.string() }).nullish().catch(null),
});

/** A page as Zoho answers it. Its address of the next one is not followed, only its marker is taken from it. */
export function readMarkedPage<T>(
  data: unknown,
  row: string,
  notes: RowNotes,
  readRow: (entry: unknown) => T | null,
): MarkedPage<T> {
  const { list = data, pagination } = pageShape.safeParse(data).data ?? {};
  const rows = elementsOf(list, row, notes).flatMap((entry) => readRow(entry) ?? []);
  const address = pagination?.next ?? null;
  const next = address === null ? null : new URLSearchParams(address.slice(address.indexOf('?') + 1)).get('after');
  if (address !== null && (next === null || !MARKER.test(next))) notes.badValue(row, 'pagination');
  return { rows, next: next !== null && MARKER.test(next) ? next : null };
}
