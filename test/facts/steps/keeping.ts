/** What is kept beside mail: notes and bookmarks. */
import { deepEqual, equal } from 'node:assert/strict';
import { z } from 'zod';
import { accountOf, data, MIRA, type Step } from '../asking.ts';
import type { Bench } from '../bench.ts';

const note = z.object({ createNote: z.object({ note: z.object({ id: z.string() }) }) });
const book = z.object({ createNoteBook: z.object({ book: z.object({ id: z.string() }) }) });
const page = z.object({
  node: z.object({
    bookmarks: z.object({
      nodes: z.array(z.object({ title: z.string() })),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  }),
});

const TITLES = ['one', 'two', 'three'];

async function allBookmarks(bench: Bench, id: string): Promise<string[]> {
  const titles: string[] = [];
  for (let after: string | null = null; ; ) {
    const query = `query ($id: ID!, $after: String) { node(id: $id) { ... on Account { bookmarks(first: 2, after: $after) {
      nodes { title } pageInfo { hasNextPage endCursor } } } } }`;
    const { bookmarks }: z.output<typeof page>['node'] = page.parse(await data(bench, query, { id, after })).node;
    titles.push(...bookmarks.nodes.map(({ title }) => title));
    if (!bookmarks.pageInfo.hasNextPage) return titles;
    after = bookmarks.pageInfo.endCursor;
  }
}

export const KEEPING: readonly Step[] = [
  {
    name: 'page through bookmarks',
    async run(bench) {
      const { id: ownerId } = await accountOf(bench, MIRA);
      for (const title of TITLES) {
        const input = { ownerId, title, url: `https://${title}.example` };
        await data(
          bench,
          'mutation ($input: CreateBookmarkInput!) { createBookmark(input: $input) { userErrors { code } } }',
          { input },
        );
      }
      deepEqual(await allBookmarks(bench, ownerId), TITLES.toReversed());
    },
  },
  {
    name: 'delete a book of notes without losing one',
    async run(bench) {
      const { id: ownerId } = await accountOf(bench, MIRA);
      const made = await data(
        bench,
        'mutation ($ownerId: ID!) { createNoteBook(input: { ownerId: $ownerId, name: "Plans" }) { book { id } } }',
        { ownerId },
      );
      const bookId = book.parse(made).createNoteBook.book.id;
      const input = { ownerId, bookId, content: 'Ship on Monday' };
      const written = await data(
        bench,
        'mutation ($input: CreateNoteInput!) { createNote(input: $input) { note { id } } }',
        { input },
      );
      const { id } = note.parse(written).createNote.note;
      const remove = 'mutation ($id: ID!) { deleteNoteBook(input: { id: $id }) { deletedId userErrors { code } } }';
      deepEqual(await data(bench, remove, { id: bookId }), {
        deleteNoteBook: { deletedId: null, userErrors: [{ code: 'CONFLICT' }] },
      });
      const content = await data(bench, 'query ($id: ID!) { node(id: $id) { ... on Note { content } } }', { id });
      equal(z.object({ node: z.object({ content: z.string() }) }).parse(content).node.content, 'Ship on Monday');
    },
  },
];
