/** Bookmarks: each user's own, and those of groups. */
import { PosternError } from '../errors.ts';
import { type FetchMarked, type MarkedPage, readMarkedPage } from './marked-pages.ts';
import {
  type BookmarkCollectionRow,
  type BookmarkRow,
  readBookmarkRow,
  readCollectionRow,
  readCollections,
  readCollectionsOfGroups,
} from './rows/bookmark-row.ts';
import { readSpaceGroups } from './rows/space-group-row.ts';
import type { SourceOptions } from './source.ts';
import type { Space, SpaceGroupRow, SpaceOrder } from './spaces.ts';
import type { CallContext } from './zoho/call-context.ts';
import { digits, type OperationId } from './zoho/operations.ts';

export type { BookmarkCollectionRow, BookmarkRow, LinkPreviewRow } from './rows/bookmark-row.ts';

export interface BookmarkPlace extends Space {
  readonly bookmarkId: string;
}

export interface CollectionPlace extends Space {
  readonly collectionId: string;
}

/** Address and title must be given each time, also where they stay; what else is left out stays as it is. */
export interface BookmarkText {
  readonly url: string;
  readonly title: string;
  readonly summary?: string | undefined;
  readonly collectionId?: string | undefined;
}

export class BookmarksSource {
  readonly #options: SourceOptions;

  constructor(options: SourceOptions) {
    this.#options = options;
  }

  /** Bookmarks of a space. One call a page; throws like ZohoClient.call, as all that follow. */
  list(context: CallContext, { groupId }: Space, order: SpaceOrder): FetchMarked<BookmarkRow> {
    const { client } = this.#options;
    return this.#pages(order, (query) =>
      groupId === null
        ? client.call('listPersonalBookmarks', { path: {}, query }, context)
        : client.call('listGroupBookmarks', { path: { groupId }, query }, context),
    );
  }

  /** Bookmarks of a collection. One call a page. */
  listInCollection(
    context: CallContext,
    { groupId, collectionId }: CollectionPlace,
    order: SpaceOrder,
  ): FetchMarked<BookmarkRow> {
    const { client } = this.#options;
    return this.#pages(order, (query) =>
      groupId === null
        ? client.call('listPersonalBookmarksInCollection', { path: { collectionId }, query }, context)
        : client.call('listGroupBookmarksInCollection', { path: { groupId, collectionId }, query }, context),
    );
  }

  /** Bookmarks in the trash of a space. One call a page. */
  listTrash(context: CallContext, { groupId }: Space, order: SpaceOrder): FetchMarked<BookmarkRow> {
    const { client } = this.#options;
    return this.#pages(order, (query) =>
      groupId === null
        ? client.call('listPersonalBookmarksInTrash', { path: {}, query }, context)
        : client.call('listGroupBookmarksInTrash', { path: { groupId }, query }, context),
    );
  }

  /** What the caller has marked, in all spaces. One call a page. */
  listFavorites(context: CallContext, order: SpaceOrder): FetchMarked<BookmarkRow> {
    const { client } = this.#options;
    return this.#pages(order, (query) => client.call('listFavoriteBookmarks', { path: {}, query }, context));
  }

  /** What others let the caller see. One call a page. */
  listShared(context: CallContext, order: SpaceOrder): FetchMarked<BookmarkRow> {
    const { client } = this.#options;
    const fixed = { action: 'view', view: 'sharedtome' };
    return this.#pages(order, (query) =>
      client.call('listSharedBookmarks', { path: {}, query: { ...fixed, ...query } }, context),
    );
  }

  /** One bookmark. One call; throws NOT_FOUND when Zoho has no such bookmark, or has it in the trash. */
  async find(context: CallContext, { groupId, bookmarkId }: BookmarkPlace): Promise<BookmarkRow> {
    const { client, notes } = this.#options;
    const { data } =
      groupId === null
        ? await client.call('getPersonalBookmark', { path: { bookmarkId } }, context)
        : await client.call('getGroupBookmark', { path: { groupId, bookmarkId } }, context);
    const row = readBookmarkRow(data, notes);
    if (row === null) throw new PosternError('NOT_FOUND', 'Zoho has no such bookmark.');
    return row;
  }

  /** Makes a bookmark; its id. One call; throws OUTCOME_UNKNOWN when Zoho's answer does not name it. */
  async create(context: CallContext, { groupId }: Space, text: BookmarkText): Promise<string> {
    const { client, notes } = this.#options;
    const body = wordsOf(text);
    const { data } =
      groupId === null
        ? await client.call('createPersonalBookmark', { path: {}, body }, context)
        : await client.call('createGroupBookmark', { path: { groupId }, body }, context);
    const id = readBookmarkRow(data, notes)?.id;
    if (id !== undefined) return id;
    throw unnamed(groupId === null ? 'createPersonalBookmark' : 'createGroupBookmark');
  }

  /** Changes a bookmark. One call, answered without it. */
  async update(context: CallContext, { groupId, bookmarkId }: BookmarkPlace, text: BookmarkText): Promise<void> {
    const { client } = this.#options;
    const body = wordsOf(text);
    if (groupId === null) await client.call('updatePersonalBookmark', { path: { bookmarkId }, body }, context);
    else await client.call('updateGroupBookmark', { path: { groupId, bookmarkId }, body }, context);
  }

  /** Puts a bookmark into the trash. One call. */
  trash(context: CallContext, bookmark: BookmarkPlace): Promise<void> {
    return this.#delete(context, bookmark, false);
  }

  /** Deletes a bookmark for good. One call. */
  expunge(context: CallContext, bookmark: BookmarkPlace): Promise<void> {
    return this.#delete(context, bookmark, true);
  }

  /** Brings a bookmark back from the trash. One call. */
  async restore(context: CallContext, { groupId, bookmarkId }: BookmarkPlace): Promise<void> {
    const { client } = this.#options;
    if (groupId === null) await client.call('restorePersonalBookmark', { path: { bookmarkId } }, context);
    else await client.call('restoreGroupBookmark', { path: { groupId, bookmarkId } }, context);
  }

  /** Marks a bookmark as a favourite of the caller, or takes the mark off. One call. */
  async setFavorite(context: CallContext, { groupId, bookmarkId }: BookmarkPlace, isFavorite: boolean): Promise<void> {
    const { client } = this.#options;
    if (groupId === null) {
      const operation = isFavorite ? 'favoritePersonalBookmark' : 'unfavoritePersonalBookmark';
      await client.call(operation, { path: { bookmarkId } }, context);
    } else {
      const operation = isFavorite ? 'favoriteGroupBookmark' : 'unfavoriteGroupBookmark';
      await client.call(operation, { path: { groupId, bookmarkId } }, context);
    }
  }

  /** All collections of a space, in Zoho's order. One call. */
  async collections(context: CallContext, { groupId }: Space): Promise<readonly BookmarkCollectionRow[]> {
    const { client, notes } = this.#options;
    const { data } =
      groupId === null
        ? await client.call('listPersonalBookmarkCollections', { path: {} }, context)
        : await client.call('listGroupBookmarkCollections', { path: { groupId } }, context);
    return readCollections(data, notes);
  }

  /** The collections of all groups of the caller, by their ids. One call for all. */
  async collectionsOfGroups(context: CallContext): Promise<ReadonlyMap<string, readonly BookmarkCollectionRow[]>> {
    const { client, notes } = this.#options;
    const { data } = await client.call('listAllGroupBookmarkCollections', { path: {} }, context);
    return readCollectionsOfGroups(data, notes);
  }

  /** Makes a collection. One call; throws OUTCOME_UNKNOWN when Zoho's answer does not name it. */
  async createCollection(context: CallContext, { groupId }: Space, name: string): Promise<BookmarkCollectionRow> {
    const { client, notes } = this.#options;
    const body = { collectionName: name };
    const { data } =
      groupId === null
        ? await client.call('createPersonalBookmarkCollection', { path: {}, body }, context)
        : await client.call('createGroupBookmarkCollection', { path: { groupId }, body }, context);
    const row = readCollectionRow(data, notes);
    if (row !== null) return row;
    throw unnamed(groupId === null ? 'createPersonalBookmarkCollection' : 'createGroupBookmarkCollection');
  }

  /** Renames a collection. One call, answered without it. */
  async renameCollection(context: CallContext, place: CollectionPlace, name: string): Promise<void> {
    const { client } = this.#options;
    const { groupId, collectionId } = place;
    const body = { collectionName: name };
    if (groupId === null) {
      await client.call('updatePersonalBookmarkCollection', { path: { collectionId }, body }, context);
    } else {
      await client.call('updateGroupBookmarkCollection', { path: { groupId, collectionId }, body }, context);
    }
  }

  /** Deletes a collection. One call; what becomes of the bookmarks in it, no page of the vendor says. */
  async removeCollection(context: CallContext, { groupId, collectionId }: CollectionPlace): Promise<void> {
    const { client } = this.#options;
    if (groupId === null) await client.call('deletePersonalBookmarkCollection', { path: { collectionId } }, context);
    else await client.call('deleteGroupBookmarkCollection', { path: { groupId, collectionId } }, context);
  }

  /** Groups of the caller in which there are bookmarks. One call. */
  async groups(context: CallContext): Promise<readonly SpaceGroupRow[]> {
    const { client, notes } = this.#options;
    const { data } = await client.call('listBookmarkGroups', { path: {} }, context);
    return readSpaceGroups(data, notes);
  }

  async #delete(context: CallContext, { groupId, bookmarkId }: BookmarkPlace, forceDelete: boolean): Promise<void> {
    const { client } = this.#options;
    // Without it Zoho deletes for good. It stands in the body here, in the query for notes.
    const body = { forceDelete };
    if (groupId === null) await client.call('deletePersonalBookmark', { path: { bookmarkId }, body }, context);
    else await client.call('deleteGroupBookmark', { path: { groupId, bookmarkId }, body }, context);
  }

  #pages(order: SpaceOrder, call: (query: PageQuery) => Promise<{ readonly data: unknown }>): FetchMarked<BookmarkRow> {
    const { notes } = this.#options;
    return async (after, limit): Promise<MarkedPage<BookmarkRow>> => {
      const from = after === null ? {} : { after };
      const { data } = await call({ ...from, limit, ...(order === 'oldest' ? { isPrev: true } : {}) });
      return readMarkedPage(data, 'bookmark', notes, (entry) => readBookmarkRow(entry, notes));
    };
  }
}

type PageQuery = Readonly<Record<string, string | number | boolean>>;

function wordsOf({ url, title, summary, collectionId }: BookmarkText): Readonly<Record<string, string>> {
  return {
    link: url,
    title,
    ...(summary === undefined ? {} : { summary }),
    ...(collectionId === undefined ? {} : { collectionId: digits('collectionId', collectionId) }),
  };
}

const unnamed = (operation: OperationId) =>
  new PosternError('OUTCOME_UNKNOWN', 'Zoho accepted it but did not name what was made.', { details: { operation } });
