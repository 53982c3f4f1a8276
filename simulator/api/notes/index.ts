/** Notes, in books. */
import type { Item } from '../../state/shelves.ts';
import { badPattern, created, Refusal } from '../../wire/envelope.ts';
import { BOOLEAN, type Call, type Rule } from '../rules.ts';
import { isFavourite } from '../shelves/items.ts';
import { shelfRules } from '../shelves/rules.ts';
import type { ShelfWords } from '../shelves/words.ts';
import { noteFiles } from './files.ts';

const COLORS = ['0', '1', '2', '3'];
const LONGEST_TITLE = 500;
const LONGEST_CONTENT = 500_000;

/** A colour is a number in a request and text in an answer. */
function fieldsOf(body: Call['body'], before: Item['fields'] | null): Item['fields'] {
  const { content = before?.content, title = before?.title ?? '', color = before?.color ?? '0' } = body;
  if (typeof content !== 'string' || content === '' || content.length > LONGEST_CONTENT) throw badPattern('content');
  if (typeof title !== 'string' || title.length > LONGEST_TITLE) throw badPattern('title');
  if (!COLORS.includes(String(color))) throw badPattern('color');
  return { content, title, color: String(color) };
}

const NOTES: ShelfWords = {
  shelf: 'notes',
  base: '/api/notes',
  item: 'noteId',
  section: 'bookId',
  sections: 'books',
  sectionName: 'bookName',
  names: { one: 'Note', section: 'NoteBook', inSection: 'NotesInBook' },
  defaultLimit: 25,
  fields: ['title', 'content', 'color', 'bookId', 'bookName'],
  required: ['content'],
  optional: ['title', 'color', 'tagId'],
  stays: [],
  refuse: (reason) => new Refusal(500, reason),
  made: created,
  fieldsOf,
  row: (item, { namespaceId, sections }, call) => ({
    ...item.fields,
    namespaceId,
    isFavorite: isFavourite(item, call),
    entityId: item.itemId,
    bookId: item.sectionId,
    bookName: sections.get(item.sectionId)?.name ?? '',
  }),
  sharedAt: {
    path: '/sharedtome',
    query: {},
    row: (row, { modifiedAt }) => ({ modifiedTime: String(modifiedAt), ...row }),
  },
  sectionsQuery: { query: { defaultProject: BOOLEAN }, required: ['defaultProject'] },
  sectionsAnswer: ({ query }, rows) => ({
    projects: rows,
    ...(query.defaultProject === 'true' ? { defaultProject: rows[0] } : {}),
  }),
  removal: { query: { forceDelete: BOOLEAN } },
  keeps: ({ query }) => query.forceDelete === 'false',
};

export const notes: Rule[] = [...shelfRules(NOTES), ...noteFiles(NOTES)];
