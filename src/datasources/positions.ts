/**
 * Lists that Zoho pages by position. Of most it tells nothing of their length: they end with a page that is shorter than
 * asked for. A most of rows a page that nobody has stated would end them too early.
 */

export interface PageStyle {
  /** Number of the first row. */
  readonly from: 0 | 1;
  /** Rows one call may ask for. */
  readonly most: number;
}

export interface Received<T> {
  readonly rows: readonly T[];
  /** Rows that Zoho sent, also those that could not be read. */
  readonly received: number;
  /** Whether more come after them, where Zoho says so. */
  readonly hasMore?: boolean;
}

export interface Span<T> {
  readonly rows: readonly T[];
  /** Whether the list ends with them. */
  readonly isEnd: boolean;
}

export type FetchPage<T> = (start: number, limit: number) => Promise<Received<T>>;

/** `count` rows from `offset` (from 0) on, in as many calls as they take. */
export async function readSpan<T>(
  fetch: FetchPage<T>,
  { from, most }: PageStyle,
  offset: number,
  count: number,
): Promise<Span<T>> {
  const rows: T[] = [];
  for (let read = 0; read < count; ) {
    const limit = Math.min(count - read, most);
    const page = await fetch(from + offset + read, limit);
    rows.push(...page.rows);
    if (page.received === 0 || page.hasMore === false) return { rows, isEnd: true };
    read += page.received;
    if (page.hasMore !== true && page.received < limit && !mayBeCut(page.received)) return { rows, isEnd: true };
  }
  return { rows, isEnd: false };
}

/** A page shorter than asked for is the last one, unless Zoho cuts all of them: then it is cut at a round number. */
const mayBeCut = (received: number) => received >= 10 && received % 5 === 0;
