/**
 * Connections over logs that Zoho pages by a place of its own making. A cursor is the place where a page begins, and how
 * many of it have been seen.
 */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { LogPage } from '../datasources/logs.ts';
import { PosternError } from '../errors.ts';
import { checkFirst, decodeCursor, encodeCursor } from './cursors.ts';

export interface LogList<Row> {
  /** What makes this list another than others: a cursor is good for its own list. */
  readonly identity: readonly (string | number | null)[];
  /** `count` rows from a place on; from the start where it is null. */
  readonly read: (count: number, after: string | null) => Promise<LogPage<Row>>;
}

const cursorShape = z.tuple([z.string().max(200), z.int().min(0).max(100), z.string().max(20)]);

export async function logConnection<Row, Node>(
  { identity, read }: LogList<Row>,
  toNode: (row: Row) => Node,
  { first: wanted, after }: { readonly first: number; readonly after?: string | null | undefined },
) {
  const first = checkFirst(wanted);
  const name = createHash('sha256').update(JSON.stringify(identity)).digest('base64url').slice(0, 8);
  const [place, seen, from] = after == null ? ['', 0, name] : decodeCursor(after, cursorShape);
  if (from !== name) throw new PosternError('BAD_USER_INPUT', 'The cursor given as `after` comes from another list.');
  const page = await read(seen + first, place === '' ? null : place);
  const rows = page.rows.slice(seen, seen + first);
  const edges = rows.map((row, i) => {
    const isLast = i === rows.length - 1 && page.next !== null;
    return {
      cursor: encodeCursor(isLast ? [page.next ?? '', 0, name] : [place, seen + i + 1, name]),
      node: toNode(row),
    };
  });
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: page.next !== null,
      hasPreviousPage: after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
