import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { type MarkedPage, readMarkedPage, readOn } from '../../src/datasources/marked-pages.ts';
import { formOf } from '../../src/datasources/multipart.ts';
import { readBookmarkRow, readCollectionsOfGroups } from '../../src/datasources/rows/bookmark-row.ts';
import { readNoteBooks, readNoteFiles, readNoteRow } from '../../src/datasources/rows/note-row.ts';

function noted() {
  const said: string[] = [];
  const notes = {
    unknownKey: (row: string, key: string) => void said.push(`unknown ${row}.${key}`),
    badValue: (row: string, key: string) => void said.push(`bad ${row}.${key}`),
  };
  return { said, notes };
}

const id = (entry: unknown) => (typeof entry === 'string' ? entry : null);

describe('a page of a list with markers', () => {
  it.each<[string, unknown, string | null]>([
    ['an address', { next: 'https://mail.zoho.com/api/notes/me?after=2&limit=2' }, '2'],
    [
      'an address of old',
      { next: 'http://mail.zoho.com/api/links/me?limit=20&after=3caf3600-b5f4-1d4c-9a59-0cc47ab0a8cc' },
      '3caf3600-b5f4-1d4c-9a59-0cc47ab0a8cc',
    ],
    ['a path alone', { next: 'links?action=view&view=sharedtome&after=4' }, '4'],
    ['nothing', undefined, null],
    ['null', null, null],
  ])('takes its marker from %s', (_name, pagination, next) => {
    const { said, notes } = noted();
    const page = readMarkedPage({ list: ['a', 'b'], pagination }, 'row', notes, id);
    expect(page).toEqual({ rows: ['a', 'b'], next });
    expect(said).toEqual([]);
  });

  it.each([
    { next: 'https://mail.zoho.com/api/notes/me' },
    { next: `?after=${'9'.repeat(200)}` },
    { next: '?after=../../accounts' },
  ])('ends with a marker that is none: %o', (pagination) => {
    const { said, notes } = noted();
    expect(readMarkedPage({ list: ['a', 7], pagination }, 'row', notes, id)).toEqual({ rows: ['a'], next: null });
    expect(said).toEqual(['bad row.pagination']);
  });

  it('is put together from several where one call may not ask for as much', async () => {
    const asked: [string | null, number][] = [];
    const fetch = async (after: string | null, limit: number): Promise<MarkedPage<string>> => {
      asked.push([after, limit]);
      return { rows: [`from ${after}`], next: asked.length < 3 ? `m${asked.length}` : null };
    };
    expect(await readOn(fetch, null, 900)).toEqual({ rows: ['from null', 'from m1', 'from m2'], next: null });
    expect(asked).toEqual([
      [null, 399],
      ['m1', 399],
      ['m2', 102],
    ]);
  });
});

describe('the rows of notes and bookmarks', () => {
  it('are read as the samples have them, whatever is missing or new', () => {
    const { said, notes } = noted();
    const whole = readNoteRow(
      {
        modifiedTime: '1712041255679',
        content: 'x'.repeat(9_000),
        title: 'Launch',
        namespaceId: 61204875,
        color: '9',
        isFavorite: 'false',
        entityId: '1712041255679110001',
        bookId: '3764869000000012001',
        bookName: 'Meetings',
        pinned: true,
      },
      notes,
    );
    expect(whole).toMatchObject({ namespaceId: '61204875', color: { value: 'UNKNOWN', raw: '9' }, isFavorite: false });
    expect([whole?.content.length, whole?.modifiedAt]).toEqual([9_000, 1_712_041_255_679]);
    expect(said).toEqual(['unknown note.pinned']);
    expect(readNoteRow({ entityId: '1' }, notes)).toEqual({
      id: '1',
      namespaceId: null,
      title: '',
      content: '',
      color: null,
      book: null,
      isFavorite: null,
      modifiedAt: null,
    });
    expect(readNoteRow({ title: 'No id' }, notes)).toBeNull();
    const books = { projects: [{ bookId: '1', bookName: 'General' }, { bookName: 'No id' }] };
    expect(readNoteBooks(books, notes)).toEqual({ books: [{ id: '1', name: 'General' }], defaultId: null });
    expect(
      readNoteFiles({ attachments: [{ fileName: 'a', attachmentID: '2' }], failedFiles: [{}, {}] }, notes),
    ).toEqual({
      files: [{ id: '2', name: 'a' }],
      failed: 2,
    });
    expect(readBookmarkRow({ entityId: '1', link: 'https://a.example', linkMetaInfo: {} }, notes)).toMatchObject({
      url: 'https://a.example',
      preview: null,
      collection: null,
    });
    const groups = [{ groupId: '1', name: 'Sales', collection: [] }, { name: 'No id' }];
    expect(readCollectionsOfGroups(groups, notes)).toEqual(new Map([['1', []]]));
  });
});

describe('a form of files', () => {
  it('is exactly as long as it says, the same each time, and escapes names as browsers do', async () => {
    const file = (filename: string, content: string) => ({
      filename,
      size: Buffer.byteLength(content),
      open: () => Readable.from([content]),
    });
    const form = formOf('attach', [file('plan "B".txt', 'Straße'), file('a\r\nb.txt', '')]);
    const [once, again] = [await text(form.open()), await text(form.open())];
    expect(again).toBe(once);
    expect(Buffer.byteLength(once)).toBe(form.size);
    const headers = { 'content-type': form.contentType ?? '' };
    const read = await new Response(once, { headers }).formData();
    const files = read.getAll('attach').filter((part) => typeof part !== 'string');
    expect(files.map(({ name }) => name)).toEqual(['plan "B".txt', 'a\r\nb.txt']);
    expect(await Promise.all(files.map((one) => one.text()))).toEqual(['Straße', '']);
  });
});
