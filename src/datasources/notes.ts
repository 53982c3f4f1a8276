/** Notes: each user's own, and those of groups. */
import { PosternError } from '../errors.ts';
import { type FetchMarked, type MarkedPage, readMarkedPage } from './marked-pages.ts';
import { type FileOfForm, formOf } from './multipart.ts';
import { ReadOnce } from './read-once.ts';
import {
  type NoteBookRow,
  type NoteBooks,
  type NoteColor,
  type NoteFileRow,
  type NoteRow,
  readNoteBookRow,
  readNoteBooks,
  readNoteFiles,
  readNoteRow,
} from './rows/note-row.ts';
import { readSpaceGroups } from './rows/space-group-row.ts';
import type { SourceOptions } from './source.ts';
import type { Space, SpaceGroupRow, SpaceOrder } from './spaces.ts';
import type { CallContext } from './zoho/call-context.ts';
import type { Content } from './zoho/content.ts';
import { bareNumber } from './zoho/json.ts';
import { digits, type OperationId } from './zoho/operations.ts';

export type { NoteBookRow, NoteBooks, NoteColor, NoteFileRow, NoteRow } from './rows/note-row.ts';

export interface NotePlace extends Space {
  readonly noteId: string;
}

export interface BookPlace extends Space {
  readonly bookId: string;
}

/** What is left out stays as it is. */
export interface NoteText {
  readonly content?: string | undefined;
  readonly title?: string | undefined;
  readonly color?: NoteColor | undefined;
  readonly bookId?: string | undefined;
}

const COLORS = { BLUE: 0, GREEN: 1, YELLOW: 2, RED: 3 } as const;

export class NotesSource {
  readonly #options: SourceOptions;
  readonly #books = new ReadOnce<NoteBooks>();

  constructor(options: SourceOptions) {
    this.#options = options;
  }

  /** Notes of a space. One call a page; throws like ZohoClient.call, as all that follow. */
  list(context: CallContext, { groupId }: Space, order: SpaceOrder): FetchMarked<NoteRow> {
    const { client } = this.#options;
    return this.#pages(order, (query) =>
      groupId === null
        ? client.call('listPersonalNotes', { path: {}, query }, context)
        : client.call('listGroupNotes', { path: { groupId }, query }, context),
    );
  }

  /** Notes of a book. One call a page. */
  listInBook(context: CallContext, { groupId, bookId }: BookPlace, order: SpaceOrder): FetchMarked<NoteRow> {
    const { client } = this.#options;
    return this.#pages(order, (query) =>
      groupId === null
        ? client.call('listPersonalNotesInBook', { path: { bookId }, query }, context)
        : client.call('listGroupNotesInBook', { path: { groupId, bookId }, query }, context),
    );
  }

  /** What the caller has marked, in all spaces. One call a page. */
  listFavorites(context: CallContext, order: SpaceOrder): FetchMarked<NoteRow> {
    return this.#pages(order, (query) => this.#options.client.call('listFavoriteNotes', { path: {}, query }, context));
  }

  /** What others let the caller see. One call a page. */
  listShared(context: CallContext, order: SpaceOrder): FetchMarked<NoteRow> {
    return this.#pages(order, (query) => this.#options.client.call('listSharedNotes', { path: {}, query }, context));
  }

  /** One note. One call; throws NOT_FOUND when Zoho has no such note. */
  async find(context: CallContext, { groupId, noteId }: NotePlace): Promise<NoteRow> {
    const { client, notes } = this.#options;
    const { data } =
      groupId === null
        ? await client.call('getPersonalNote', { path: { noteId } }, context)
        : await client.call('getGroupNote', { path: { groupId, noteId } }, context);
    const row = readNoteRow(data, notes);
    if (row === null) throw new PosternError('NOT_FOUND', 'Zoho has no such note.');
    return row;
  }

  /** Makes a note; its id. One call; throws OUTCOME_UNKNOWN when Zoho's answer does not name it. */
  async create(
    context: CallContext,
    { groupId }: Space,
    { labelIds = [], ...text }: NoteText & { readonly content: string; readonly labelIds?: readonly string[] },
  ): Promise<string> {
    const { client, notes } = this.#options;
    const tagId = labelIds.map((id) => bareNumber(digits('labelIds', id)));
    const body = { ...wordsOf(text), ...(tagId.length === 0 ? {} : { tagId }) };
    const { data } =
      groupId === null
        ? await client.call('createPersonalNote', { path: {}, body }, context)
        : await client.call('createGroupNote', { path: { groupId }, body }, context);
    const id = readNoteRow(data, notes)?.id;
    if (id !== undefined) return id;
    throw unnamed(groupId === null ? 'createPersonalNote' : 'createGroupNote');
  }

  /** Changes a note. One call, answered without it. */
  async update(context: CallContext, { groupId, noteId }: NotePlace, text: NoteText): Promise<void> {
    const { client } = this.#options;
    const body = wordsOf(text);
    if (groupId === null) await client.call('updatePersonalNote', { path: { noteId }, body }, context);
    else await client.call('updateGroupNote', { path: { groupId, noteId }, body }, context);
  }

  /** Puts a note into the trash, where only Zoho's own pages reach it. One call. */
  trash(context: CallContext, note: NotePlace): Promise<void> {
    return this.#delete(context, note, false);
  }

  /** Deletes a note for good. One call. */
  expunge(context: CallContext, note: NotePlace): Promise<void> {
    return this.#delete(context, note, true);
  }

  /** Marks a note as a favourite of the caller, or takes the mark off. One call. */
  async setFavorite(context: CallContext, { groupId, noteId }: NotePlace, isFavorite: boolean): Promise<void> {
    const { client } = this.#options;
    if (groupId === null) {
      const operation = isFavorite ? 'favoritePersonalNote' : 'unfavoritePersonalNote';
      await client.call(operation, { path: { noteId } }, context);
    } else {
      const operation = isFavorite ? 'favoriteGroupNote' : 'unfavoriteGroupNote';
      await client.call(operation, { path: { groupId, noteId } }, context);
    }
  }

  /** The files of a note. One call. */
  async files(context: CallContext, { groupId, noteId }: NotePlace): Promise<readonly NoteFileRow[]> {
    const { client, notes } = this.#options;
    const { data } =
      groupId === null
        ? await client.call('listPersonalNoteAttachments', { path: { noteId } }, context)
        : await client.call('listGroupNoteAttachments', { path: { groupId, noteId } }, context);
    return readNoteFiles(data, notes).files;
  }

  /** Puts files beside a note: those that Zoho kept, and how many it did not. One call, streamed. */
  async addFiles(
    context: CallContext,
    { groupId, noteId }: NotePlace,
    files: readonly FileOfForm[],
  ): Promise<{ files: readonly NoteFileRow[]; failed: number }> {
    const { client, notes } = this.#options;
    const upload = formOf('attach', files);
    const { data } =
      groupId === null
        ? await client.call('addPersonalNoteAttachments', { path: { noteId }, upload }, context)
        : await client.call('addGroupNoteAttachments', { path: { groupId, noteId }, upload }, context);
    return readNoteFiles(data, notes);
  }

  /** The bytes of a file, as they come. One call; the body is to be read or destroyed. */
  openFile(context: CallContext, { groupId, noteId }: NotePlace, attachmentId: string): Promise<Content> {
    const { client } = this.#options;
    return groupId === null
      ? client.open('getPersonalNoteAttachment', { path: { noteId, attachmentId } }, context)
      : client.open('getGroupNoteAttachment', { path: { groupId, noteId, attachmentId } }, context);
  }

  /** Takes a file from a note. One call. */
  async removeFile(context: CallContext, { groupId, noteId }: NotePlace, attachmentId: string): Promise<void> {
    const { client } = this.#options;
    if (groupId === null) {
      await client.call('deletePersonalNoteAttachment', { path: { noteId, attachmentId } }, context);
    } else {
      await client.call('deleteGroupNoteAttachment', { path: { groupId, noteId, attachmentId } }, context);
    }
  }

  /** All books of a space, in Zoho's order. One call. */
  async books(context: CallContext, { groupId }: Space): Promise<NoteBooks> {
    const { client, notes } = this.#options;
    const query = { defaultProject: true };
    const { data } =
      groupId === null
        ? await client.call('listPersonalNoteBooks', { path: {}, query }, context)
        : await client.call('listGroupNoteBooks', { path: { groupId }, query }, context);
    return this.#books.of(data, () => readNoteBooks(data, notes));
  }

  /** Makes a book. One call; throws OUTCOME_UNKNOWN when Zoho's answer does not name it. */
  async createBook(context: CallContext, { groupId }: Space, name: string): Promise<NoteBookRow> {
    const { client, notes } = this.#options;
    const body = { bookName: name };
    const { data } =
      groupId === null
        ? await client.call('createPersonalNoteBook', { path: {}, body }, context)
        : await client.call('createGroupNoteBook', { path: { groupId }, body }, context);
    const row = readNoteBookRow(data, notes);
    if (row !== null) return row;
    throw unnamed(groupId === null ? 'createPersonalNoteBook' : 'createGroupNoteBook');
  }

  /** Renames a book. One call, answered without it. */
  async renameBook(context: CallContext, { groupId, bookId }: BookPlace, name: string): Promise<void> {
    const { client } = this.#options;
    const body = { bookName: name };
    if (groupId === null) await client.call('updatePersonalNoteBook', { path: { bookId }, body }, context);
    else await client.call('updateGroupNoteBook', { path: { groupId, bookId }, body }, context);
  }

  /** Deletes a book. One call; what becomes of the notes in it, no page of the vendor says. */
  async removeBook(context: CallContext, { groupId, bookId }: BookPlace): Promise<void> {
    const { client } = this.#options;
    if (groupId === null) await client.call('deletePersonalNoteBook', { path: { bookId } }, context);
    else await client.call('deleteGroupNoteBook', { path: { groupId, bookId } }, context);
  }

  /** Groups of the caller in which there are notes. One call. */
  async groups(context: CallContext): Promise<readonly SpaceGroupRow[]> {
    const { client, notes } = this.#options;
    const { data } = await client.call('listNoteGroups', { path: {} }, context);
    return readSpaceGroups(data, notes);
  }

  async #delete(context: CallContext, { groupId, noteId }: NotePlace, forceDelete: boolean): Promise<void> {
    const { client } = this.#options;
    // Without it Zoho deletes for good.
    const query = { forceDelete };
    if (groupId === null) await client.call('deletePersonalNote', { path: { noteId }, query }, context);
    else await client.call('deleteGroupNote', { path: { groupId, noteId }, query }, context);
  }

  #pages(order: SpaceOrder, call: (query: PageQuery) => Promise<{ readonly data: unknown }>): FetchMarked<NoteRow> {
    const { notes } = this.#options;
    return async (after, limit): Promise<MarkedPage<NoteRow>> => {
      const from = after === null ? {} : { after };
      const { data } = await call({ ...from, limit, ...(order === 'oldest' ? { isPrev: true } : {}) });
      return readMarkedPage(data, 'note', notes, (entry) => readNoteRow(entry, notes));
    };
  }
}

type PageQuery = Readonly<Record<string, string | number | boolean>>;

/** A colour is a number in requests, and so is the id of a book. */
function wordsOf({ content, title, color, bookId }: NoteText): Readonly<Record<string, unknown>> {
  return {
    ...(content === undefined ? {} : { content }),
    ...(title === undefined ? {} : { title }),
    ...(color === undefined ? {} : { color: COLORS[color] }),
    ...(bookId === undefined ? {} : { bookId: bareNumber(digits('bookId', bookId)) }),
  };
}

const unnamed = (operation: OperationId) =>
  new PosternError('OUTCOME_UNKNOWN', 'Zoho accepted it but did not name what was made.', { details: { operation } });
