/** Cursors of lists: opaque to the caller, checked when they come back. */
import type { z } from 'zod';
import { PosternError } from '../errors.ts';

const MAX_LENGTH = 300;

export function encodeCursor(value: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

/** Throws BAD_USER_INPUT for a cursor that this list never gave out. */
export function decodeCursor<T>(cursor: string, shape: z.ZodType<T>): T {
  if (cursor.length <= MAX_LENGTH) {
    try {
      const parsed = shape.safeParse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
      if (parsed.success) return parsed.data;
    } catch {
      // not even JSON: the same answer as for any other foreign text
    }
  }
  throw new PosternError('BAD_USER_INPUT', 'The cursor given as `after` does not come from this list.');
}

export const PAGE_LIMIT = 100;

/** Throws BAD_USER_INPUT outside 1 to 100. */
export function checkFirst(first: number): number {
  if (first < 1 || first > PAGE_LIMIT) {
    throw new PosternError('BAD_USER_INPUT', `\`first\` must be between 1 and ${PAGE_LIMIT}, not ${first}.`);
  }
  return first;
}

/** A page of a list that was asked for one row more than the page holds. */
export function connectionOf<T>(
  rows: readonly T[],
  first: number,
  hasPreviousPage: boolean,
  cursorOf: (row: T) => readonly (string | number)[],
) {
  const edges = rows.slice(0, first).map((row) => ({ cursor: encodeCursor(cursorOf(row)), node: row }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
