/**
 * Connections over lists that Zoho pages by position. A page is read from its anchor on, the last row of the page
 * before: where that is not in its place the list has shifted, and the anchor is looked for around it.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Span } from '../datasources/positions.ts';
import { PosternError } from '../errors.ts';
import { checkFirst, decodeCursor, encodeCursor } from './cursors.ts';
import type { PageArguments } from './message-list.ts';

export interface PositionList<Row> {
  /** What makes this list another than others: a cursor is good for its own list. */
  readonly identity: readonly string[];
  /** `count` rows from a position (from 0) on. */
  readonly read: (offset: number, count: number) => Promise<Span<Row>>;
  /** What a row is known again by. */
  readonly keyOf: (row: Row) => string;
}

/** Position from 1, key, and which list it came from. */
const cursorShape = z.tuple([z.int().min(1).max(10_000_000), z.string().max(320), z.string().max(20)]);

/** How far around its old place a lost anchor is looked for. */
const AROUND = 50;

export async function positionConnection<Row, Node>(
  list: PositionList<Row>,
  toNode: (row: Row) => Node,
  { first: wanted, after }: PageArguments,
) {
  const first = checkFirst(wanted);
  const name = createHash('sha256').update(JSON.stringify(list.identity)).digest('base64url').slice(0, 8);
  const { rows, begins, isEnd, listChanged } =
    after == null ? await top(list, first) : await below(list, first, after, name);
  const edges = rows.slice(0, first).map((row, i) => ({
    cursor: encodeCursor([begins + i + 1, list.keyOf(row), name]),
    node: toNode(row),
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: rows.length > first || !isEnd,
      hasPreviousPage: after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    listChanged,
  };
}

interface Page<Row> extends Span<Row> {
  /** Position (from 0) of the first row. */
  readonly begins: number;
  readonly listChanged: boolean;
}

async function top<Row>(list: PositionList<Row>, first: number): Promise<Page<Row>> {
  return { ...(await list.read(0, first + 1)), begins: 0, listChanged: false };
}

async function below<Row>(list: PositionList<Row>, first: number, after: string, name: string): Promise<Page<Row>> {
  const [position, key, from] = decodeCursor(after, cursorShape);
  if (from !== name) throw new PosternError('BAD_USER_INPUT', 'The cursor given as `after` comes from another list.');
  const near = await list.read(position - 1, first + 2);
  const at = near.rows.findIndex((row) => list.keyOf(row) === key);
  if (at !== -1) return { ...near, rows: near.rows.slice(at + 1), begins: position + at, listChanged: at > 0 };
  const start = Math.max(0, position - 1 - AROUND);
  const wide = await list.read(start, 2 * AROUND + first + 1);
  const found = wide.rows.findIndex((row) => list.keyOf(row) === key);
  if (found === -1) {
    throw new PosternError('CURSOR_EXPIRED', 'The row that this cursor names is not in the list any more.');
  }
  return { ...wide, rows: wide.rows.slice(found + 1), begins: start + found + 1, listChanged: true };
}
