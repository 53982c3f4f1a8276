/**
 * Pages of a list that Zoho pages by position, and that shifts whenever mail arrives or leaves. A page begins one row
 * early, at its anchor, the last row of the page before. An anchor that moved is looked for around its old place; one
 * that is gone leaves the time it was received, by which its place is known. Three calls at most.
 */
import { PosternError } from '../errors.ts';
import { LONGEST_PAGE, type MessagePage, type PlacedRow } from './messages.ts';

/** The last row of the page before, as it was then. */
export interface Anchor {
  readonly position: number;
  readonly id: string;
  /** Epoch milliseconds; null where it was not known. */
  readonly receivedAt: number | null;
}

export interface PageAfter {
  readonly rows: readonly PlacedRow[];
  readonly hasNextPage: boolean;
  /** Whether the anchor was not where it had been. */
  readonly listChanged: boolean;
}

export interface PagedList {
  readonly fetch: (start: number, limit: number) => Promise<MessagePage>;
  /** Whether rows come by the time they were received, the newest first. */
  readonly newestFirst: boolean;
}

const MOST_CALLS = 3;
/** How far above its old place a window for a lost anchor begins. */
const BEFORE = LONGEST_PAGE / 2;

/** Rows that were read together, and where they begin and end in the list. */
interface Window {
  readonly start: number;
  readonly rows: readonly PlacedRow[];
  /** Position after the last one asked for. */
  readonly end: number;
  readonly isLast: boolean;
}

/** `first` rows after the anchor, or from the top. Throws CURSOR_EXPIRED when the anchor's place can't be found. */
export async function readPage(list: PagedList, first: number, anchor: Anchor | null): Promise<PageAfter> {
  let calls = 0;
  const read = async (start: number, limit: number): Promise<Window> => {
    calls += 1;
    const { rows, received } = await list.fetch(start, limit);
    return { start, rows, end: start + limit, isLast: received < limit };
  };
  if (anchor === null) {
    const window = await read(1, first + 1);
    return cut(window.rows, first, !window.isLast, false);
  }

  let window = await read(anchor.position, first + 2);
  let place = placeIn(window, anchor, list.newestFirst);
  const listChanged = window.rows[0]?.id !== anchor.id;
  for (let towards = around(anchor); 'missing' in place && calls < MOST_CALLS; ) {
    window = await read(towards.start, LONGEST_PAGE);
    place = placeIn(window, anchor, list.newestFirst);
    if ('missing' in place) towards = next(window, place.missing);
  }
  if ('missing' in place) throw expired();

  let rows = window.rows.slice(place.from);
  while (rows.length <= first && !window.isLast && calls < MOST_CALLS) {
    window = await read(window.end, first + 1 - rows.length);
    rows = [...rows, ...window.rows];
  }
  if (rows.length === 0 && !window.isLast) throw expired();
  return cut(rows, first, !window.isLast, listChanged);
}

function cut(rows: readonly PlacedRow[], first: number, more: boolean, listChanged: boolean): PageAfter {
  return { rows: rows.slice(0, first), hasNextPage: more || rows.length > first, listChanged };
}

/** Index of the row after the anchor, or where to look for it. */
type Place = { readonly from: number } | { readonly missing: 'above' | 'below' };

function placeIn({ rows, start, isLast }: Window, anchor: Anchor, newestFirst: boolean): Place {
  const found = rows.findIndex((row) => row.id === anchor.id);
  if (found !== -1) return { from: found + 1 };
  const { receivedAt } = anchor;
  // Without times there is nothing to go by; mail arrives more often than it leaves.
  if (!newestFirst || receivedAt === null) return { missing: isLast ? 'above' : 'below' };
  // Of the same millisecond are shown again rather than lost.
  const older = rows.findIndex((row) => row.receivedAt !== null && row.receivedAt <= receivedAt);
  if (older === -1) return isLast ? { from: rows.length } : { missing: 'below' };
  return older > 0 || start === 1 ? { from: older } : { missing: 'above' };
}

const around = ({ position }: Anchor) => ({ start: Math.max(1, position - BEFORE) });

function next(window: Window, missing: 'above' | 'below') {
  return { start: missing === 'below' ? window.end : Math.max(1, window.start - LONGEST_PAGE) };
}

const expired = () =>
  new PosternError('CURSOR_EXPIRED', 'The list has changed so much that the place of this cursor is not found again.');
