/** Notes, their books and their files as Zoho's answers tell them. */
import { z } from 'zod';
import { epochMs, flag, id, text, type Word, word } from './fields.ts';
import { elementsOf, type RowNotes, type RowSpec, readRow } from './read-row.ts';

export type NoteColor = 'BLUE' | 'GREEN' | 'YELLOW' | 'RED';

export interface NoteRow {
  readonly id: string;
  /** Of the user (zuid) or group (zgid) it belongs to; null when Zoho did not say. */
  readonly namespaceId: string | null;
  /** Empty when there is none. */
  readonly title: string;
  readonly content: string;
  /** Null when Zoho did not say, as are those that follow. */
  readonly color: Word<NoteColor> | null;
  readonly book: NoteBookRow | null;
  readonly isFavorite: boolean | null;
  /** Epoch milliseconds; Zoho tells it of shared notes alone. */
  readonly modifiedAt: number | null;
}

export interface NoteBookRow {
  readonly id: string;
  readonly name: string;
}

export interface NoteBooks {
  readonly books: readonly NoteBookRow[];
  /** Where a note goes for which no book is named; null when Zoho did not say. */
  readonly defaultId: string | null;
}

export interface NoteFileRow {
  readonly id: string;
  readonly name: string;
}

/** As long as it is: a note that is read and written back must lose nothing. */
const wholeText = z.string();

const NOTE = {
  name: 'note',
  shape: {
    entityId: id,
    namespaceId: id,
    title: text,
    content: wholeText,
    color: word<NoteColor>({ 0: 'BLUE', 1: 'GREEN', 2: 'YELLOW', 3: 'RED' }),
    bookId: id,
    bookName: text,
    isFavorite: flag,
    modifiedTime: epochMs,
  },
  ignored: new Set(['tags', 'URI']),
} satisfies RowSpec<Record<string, z.ZodType>>;

const BOOK = {
  name: 'noteBook',
  shape: { bookId: id, bookName: text },
  ignored: new Set<string>(),
} satisfies RowSpec<Record<string, z.ZodType>>;

/** Zoho calls books projects here. */
const BOOKS = {
  name: 'noteBooks',
  shape: { projects: z.unknown(), defaultProject: z.unknown() },
  ignored: new Set<string>(),
} satisfies RowSpec<Record<string, z.ZodType>>;

const FILE = {
  name: 'noteAttachment',
  shape: { attachmentID: id, fileName: text },
  ignored: new Set<string>(),
} satisfies RowSpec<Record<string, z.ZodType>>;

const FILES = {
  name: 'noteAttachments',
  shape: { attachments: z.unknown(), failedFiles: z.unknown() },
  ignored: new Set<string>(),
} satisfies RowSpec<Record<string, z.ZodType>>;

/** Null for a row without an id. */
export function readNoteRow(value: unknown, notes: RowNotes): NoteRow | null {
  const row = readRow(NOTE, value, notes);
  if (row === null || row.entityId === null) return null;
  return {
    id: row.entityId,
    namespaceId: row.namespaceId,
    title: row.title ?? '',
    content: row.content ?? '',
    color: row.color,
    book: row.bookId === null ? null : { id: row.bookId, name: row.bookName ?? '' },
    isFavorite: row.isFavorite,
    modifiedAt: row.modifiedTime,
  };
}

/** Null for a row without an id. */
export function readNoteBookRow(value: unknown, notes: RowNotes): NoteBookRow | null {
  const row = readRow(BOOK, value, notes);
  return row === null || row.bookId === null ? null : { id: row.bookId, name: row.bookName ?? '' };
}

export function readNoteBooks(value: unknown, notes: RowNotes): NoteBooks {
  const row = readRow(BOOKS, value, notes);
  const books = elementsOf(row?.projects, BOOK.name, notes).flatMap((entry) => readNoteBookRow(entry, notes) ?? []);
  const byDefault = row?.defaultProject == null ? null : readNoteBookRow(row.defaultProject, notes);
  return { books, defaultId: byDefault?.id ?? null };
}

/** The files that there are, and how many of those just sent Zoho did not keep. */
export function readNoteFiles(value: unknown, notes: RowNotes): { files: NoteFileRow[]; failed: number } {
  const row = readRow(FILES, value, notes);
  const files = elementsOf(row?.attachments, FILE.name, notes).flatMap((entry) => {
    const file = readRow(FILE, entry, notes);
    return file === null || file.attachmentID === null ? [] : { id: file.attachmentID, name: file.fileName ?? '' };
  });
  return { files, failed: elementsOf(row?.failedFiles, 'noteFailedFile', notes).length };
}
