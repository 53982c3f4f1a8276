import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Anchor, readPage } from '../../src/datasources/message-pages.ts';
import type { MessageRow } from '../../src/datasources/messages.ts';

interface Mail {
  readonly id: string;
  readonly receivedAt: number;
}

const mail = (number: number): Mail => ({ id: String(number), receivedAt: number * 1_000 });
/** The newest first: `count` down to 1. */
const mailbox = (count: number) => Array.from({ length: count }, (_, i) => mail(count - i));

function rowOf({ id, receivedAt }: Mail): MessageRow {
  return {
    id,
    receivedAt,
    folderId: '1',
    threadId: null,
    subject: '',
    summary: '',
    from: { name: '', address: '' },
    to: [],
    cc: [],
    size: null,
    isRead: null,
    hasAttachments: null,
    hasInlineImages: null,
    flag: null,
    answered: null,
    priority: null,
  };
}

/** A list as Zoho pages it; every call counts. */
function paged(mails: readonly Mail[], newestFirst = true) {
  let calls = 0;
  const list = {
    newestFirst,
    fetch: async (start: number, limit: number) => {
      calls += 1;
      expect(limit).toBeLessThanOrEqual(200);
      const some = mails.slice(start - 1, start - 1 + limit);
      return { rows: some.map((one, i) => ({ ...rowOf(one), position: start + i, asOf: 0 })), received: some.length };
    },
  };
  return { list, calls: () => calls };
}

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => Number(id));
const anchorAt = (mails: readonly Mail[], position: number): Anchor => {
  const row = mails[position - 1];
  if (row === undefined) throw new Error('no such place');
  return { position, ...row };
};

test('reads a list page by page, one call each, to its end', async () => {
  const mails = mailbox(25);
  const seen: number[] = [];
  let anchor: Anchor | null = null;
  for (let page = 0; page < 3; page += 1) {
    const { list, calls } = paged(mails);
    const read = await readPage(list, 10, anchor);
    expect(calls()).toBe(1);
    expect(read).toMatchObject({ hasNextPage: page < 2, listChanged: false });
    seen.push(...ids(read.rows));
    const last = read.rows.at(-1);
    if (last === undefined) throw new Error('an empty page');
    anchor = last;
  }
  expect(seen).toEqual(ids(mails));
});

test('goes on where the page before ended, however much came in or left meanwhile, and says so', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 20, max: 300 }),
      fc.integer({ min: 1, max: 20 }),
      fc.integer({ min: 0, max: 90 }),
      fc.integer({ min: 0, max: 90 }),
      fc.boolean(),
      async (count, first, arrived, left, anchorLeft) => {
        const before = mailbox(count);
        const position = Math.min(count, 10);
        const anchor = anchorAt(before, position);
        const kept = before.filter(({ id }, i) => i >= position || (id === anchor.id ? !anchorLeft : i >= left));
        const fresh = Array.from({ length: arrived }, (_, i) => mail(count + arrived - i));
        const now = [...fresh, ...kept];
        const { list, calls } = paged(now);
        const page = await readPage(list, first, anchor);
        expect(ids(page.rows)).toEqual(ids(before.slice(position, position + first)));
        expect(page.hasNextPage).toBe(count > position + first);
        expect(page.listChanged).toBe(now[position - 1]?.id !== anchor.id);
        expect(calls()).toBeLessThanOrEqual(3);
      },
    ),
  );
});

test('looks further down for a place that many arrivals have pushed there', async () => {
  const before = mailbox(30);
  const now = [...Array.from({ length: 250 }, (_, i) => mail(280 - i)), ...before];
  const { list, calls } = paged(now);
  const page = await readPage(list, 5, anchorAt(before, 10));
  expect(ids(page.rows)).toEqual([20, 19, 18, 17, 16]);
  expect(calls()).toBe(3);
});

test('says that a cursor has expired when its place is too far away to be found in three calls', async () => {
  const before = mailbox(30);
  const now = [...Array.from({ length: 900 }, (_, i) => mail(930 - i)), ...before];
  const { list, calls } = paged(now);
  await expect(readPage(list, 5, anchorAt(before, 10))).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' });
  expect(calls()).toBe(3);
});

test('finds a place by its message alone where the order says nothing of time', async () => {
  const before = mailbox(30);
  const anchor = anchorAt(before, 10);
  const moved = paged([mail(99), ...before], false);
  expect(ids((await readPage(moved.list, 3, anchor)).rows)).toEqual([20, 19, 18]);
  const gone = paged(
    before.filter(({ id }) => id !== anchor.id),
    false,
  );
  await expect(readPage(gone.list, 3, anchor)).rejects.toMatchObject({ code: 'CURSOR_EXPIRED' });
});

test('ends where everything after the place has left', async () => {
  const before = mailbox(12);
  const { list } = paged(before.slice(0, 8));
  expect(await readPage(list, 5, anchorAt(before, 10))).toEqual({ rows: [], hasNextPage: false, listChanged: true });
});
