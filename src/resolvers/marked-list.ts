/**
 * Connections over lists that Zoho pages by a marker, which is not ours to understand. A page is read from the marker
 * of the page before on, so that the row after which it goes on is seen again: where that is not in its place the list
 * has shifted.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type FetchMarked, MOST_ROWS, readOn } from '../datasources/marked-pages.ts';
import { PosternError } from '../errors.ts';
import { checkFirst, decodeCursor, encodeCursor } from './cursors.ts';
import type { PageArguments } from './message-list.ts';

export interface MarkedList<Row> {
  /** What makes this list another than others: a cursor is good for its own list. */
  readonly identity: readonly string[];
  readonly fetch: FetchMarked<Row>;
  /** What a row is known again by. */
  readonly keyOf: (row: Row) => string;
}

/** Where a page goes on. Markers are empty for the top, and for one that is not known. */
interface Place {
  /** The marker to read from. */
  readonly from: string;
  /** Rows between it and the place. */
  readonly rows: number;
  /** The last of them. */
  readonly key: string;
  /** The marker of the place itself. */
  readonly marker: string;
}

const marker = z.string().max(64);
/** The place, and which list it came from. */
const cursorShape = z.tuple([marker, z.int().min(1).max(10_000), z.string().max(64), marker, z.string().max(20)]);

const orNull = (text: string) => (text === '' ? null : text);

export async function markedConnection<Row, Node>(
  list: MarkedList<Row>,
  toNode: (row: Row) => Node,
  { first: wanted, after }: PageArguments,
) {
  const first = checkFirst(wanted);
  const name = createHash('sha256').update(JSON.stringify(list.identity)).digest('base64url').slice(0, 8);
  const page = after == null ? await top(list, first) : await below(list, first, placeIn(after, name));
  const rows = page.rows.slice(0, first);
  const cursorOf = (row: Row, i: number) => {
    const isEnd = i === page.rows.length - 1;
    return encodeCursor([page.from, page.before + i + 1, list.keyOf(row), isEnd ? (page.next ?? '') : '', name]);
  };
  const edges = rows.map((row, i) => ({ cursor: cursorOf(row, i), node: toNode(row) }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: page.rows.length > first || page.next !== null,
      hasPreviousPage: after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    listChanged: page.listChanged,
  };
}

function placeIn(after: string, name: string): Place {
  const [from, rows, key, marker, list] = decodeCursor(after, cursorShape);
  if (list !== name) throw new PosternError('BAD_USER_INPUT', 'The cursor given as `after` comes from another list.');
  return { from, rows, key, marker };
}

interface Page<Row> {
  /** Those after the place, and perhaps some more. */
  readonly rows: readonly Row[];
  readonly next: string | null;
  /** The marker that the next page is to be read from, and the rows between that and these. */
  readonly from: string;
  readonly before: number;
  readonly listChanged: boolean;
}

async function top<Row>({ fetch }: MarkedList<Row>, first: number): Promise<Page<Row>> {
  return { ...(await readOn(fetch, null, first)), from: '', before: 0, listChanged: false };
}

async function below<Row>(list: MarkedList<Row>, first: number, place: Place): Promise<Page<Row>> {
  const near = await readOn(list.fetch, orNull(place.from), place.rows + first);
  const at = near.rows.findIndex((row) => list.keyOf(row) === place.key);
  const rest = near.rows.slice(at + 1);
  if (at === place.rows - 1 && place.marker !== '')
    return { rows: rest, next: near.next, from: place.marker, before: 0, listChanged: false };
  if (at !== -1)
    return { rows: rest, next: near.next, from: place.from, before: at + 1, listChanged: at !== place.rows - 1 };
  const wide = await readOn(list.fetch, null, MOST_ROWS);
  const found = wide.rows.findIndex((row) => list.keyOf(row) === place.key);
  if (found === -1)
    throw new PosternError('CURSOR_EXPIRED', 'The row that this cursor names is not in the list any more.');
  return { rows: wide.rows.slice(found + 1), next: wide.next, from: '', before: found + 1, listChanged: true };
}
