/** Lists behind markers that say nothing: whatever Zoho means by them, a page goes on where the one before ended. */
import { describe, expect, it } from 'vitest';
import type { FetchMarked } from '../../src/datasources/marked-pages.ts';
import { markedConnection } from '../../src/resolvers/marked-list.ts';

const rowsTo = (count: number) => Array.from({ length: count }, (_, i) => `row-${i}`);

/** A list whose markers are numbers of rows, or names of rows; it counts its calls. */
class Shelf {
  rows: string[];
  calls = 0;
  readonly #by: 'position' | 'name';

  constructor(count: number, by: 'position' | 'name') {
    this.rows = rowsTo(count);
    this.#by = by;
  }

  readonly fetch: FetchMarked<string> = async (after, limit) => {
    this.calls += 1;
    const start = after === null ? 0 : this.#by === 'position' ? Number(after) : this.rows.indexOf(after) + 1;
    const rows = this.rows.slice(start, start + limit);
    const end = start + rows.length;
    const marker = this.#by === 'position' ? String(end) : (rows.at(-1) ?? '');
    return { rows, next: end < this.rows.length ? marker : null };
  };

  page(first: number, after: string | null = null) {
    const list = { identity: ['a list'], fetch: this.fetch, keyOf: (row: string) => row };
    return markedConnection(list, (row) => row, { first, after });
  }
}

describe.each(['position', 'name'] as const)('a list behind markers by %s', (by) => {
  it.each([
    1, 2, 7, 20, 100,
  ])('is walked through in pages of %i without a gap or a repeat, a call each', async (first) => {
    const shelf = new Shelf(250, by);
    const seen: string[] = [];
    let pages = 0;
    for (let after: string | null = null; ; ) {
      const page: Awaited<ReturnType<Shelf['page']>> = await shelf.page(first, after);
      seen.push(...page.nodes);
      pages += 1;
      expect(page.listChanged).toBe(false);
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(seen).toEqual(rowsTo(250));
    expect(shelf.calls).toBe(pages);
  });

  it('goes on after any row of any page, in pages of any size', async () => {
    const shelf = new Shelf(40, by);
    let after: string | null = null;
    // From page to page a row further on, and never at the end of a page.
    for (let at = 0; at < 30; at += 3) {
      const page: Awaited<ReturnType<Shelf['page']>> = await shelf.page(5 + (at % 4), after);
      expect(page.nodes).toEqual(rowsTo(40).slice(at, at + 5 + (at % 4)));
      after = page.edges[2]?.cursor ?? '';
    }
  });

  it('says that it has shifted, and goes on at the same row all the same', async () => {
    const shelf = new Shelf(30, by);
    const { pageInfo } = await shelf.page(10);
    const second = await shelf.page(10, pageInfo.endCursor);
    shelf.rows.unshift('newer', 'newest');
    const third = await shelf.page(5, second.pageInfo.endCursor);
    expect(third.nodes[0]).toBe('row-20');
    expect(third.listChanged).toBe(by === 'position');
    const fourth = await shelf.page(5, third.pageInfo.endCursor);
    expect(fourth.nodes[0]).toBe(`row-${20 + third.nodes.length}`);
    shelf.rows.splice(3, 4);
    expect((await shelf.page(5, second.pageInfo.endCursor)).nodes[0]).toBe('row-20');
  });

  it('finds its place from the top once, when all before has moved on, and says so when the row is gone', async () => {
    const shelf = new Shelf(30, by);
    const { edges, pageInfo } = await shelf.page(3);
    const { pageInfo: next } = await shelf.page(3, pageInfo.endCursor);
    shelf.rows.unshift(...rowsTo(50).map((row) => `new-${row}`));
    shelf.calls = 0;
    const found = await shelf.page(3, next.endCursor);
    expect([found.nodes, found.listChanged]).toEqual([['row-6', 'row-7', 'row-8'], by === 'position']);
    expect(shelf.calls).toBeLessThanOrEqual(2);
    shelf.rows = shelf.rows.filter((row) => row !== 'row-2');
    await expect(shelf.page(3, edges[2]?.cursor ?? '')).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' });
  });
});

it('takes no cursor of another list, and none that it never gave out', async () => {
  const shelf = new Shelf(9, 'position');
  const { pageInfo } = await shelf.page(3);
  const other = { identity: ['another list'], fetch: shelf.fetch, keyOf: (row: string) => row };
  const wrong = markedConnection(other, (row) => row, { first: 3, after: pageInfo.endCursor });
  await expect(wrong).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  await expect(shelf.page(3, 'WyJ4Il0')).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  await expect(shelf.page(101)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
});
