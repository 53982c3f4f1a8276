/** Bookmarks and their collections as Zoho's answers tell them. */
import { z } from 'zod';
import { flag, id, text } from './fields.ts';
import { elementsOf, type RowNotes, type RowSpec, readRow } from './read-row.ts';

/** What Zoho found at the address of a bookmark; empty text is "nothing". */
export interface LinkPreviewRow {
  readonly title: string;
  readonly description: string;
  readonly iconUrl: string;
  readonly imageUrl: string;
}

export interface BookmarkCollectionRow {
  readonly id: string;
  readonly name: string;
}

export interface BookmarkRow {
  readonly id: string;
  /** Of the user (zuid) or group (zgid) it belongs to; null when Zoho did not say. */
  readonly namespaceId: string | null;
  readonly title: string;
  /** The address where nobody wrote one. */
  readonly summary: string;
  readonly url: string;
  /** Null when Zoho did not say, as are those that follow. */
  readonly preview: LinkPreviewRow | null;
  readonly collection: BookmarkCollectionRow | null;
  readonly isFavorite: boolean | null;
}

/** As long as they are: what is read and written back must lose nothing. */
const wholeText = z.string();

const BOOKMARK = {
  name: 'bookmark',
  shape: {
    entityId: id,
    namespaceId: id,
    title: wholeText,
    summary: wholeText,
    link: wholeText,
    linkMetaInfo: z.unknown(),
    collectionId: id,
    collectionName: text,
    isFavorite: flag,
  },
  ignored: new Set(['tags', 'URI']),
} satisfies RowSpec<Record<string, z.ZodType>>;

const PREVIEW = {
  name: 'linkPreview',
  shape: { linkTitle: text, linkDescription: text, linkFavIconUrl: text, linkImage: text },
  ignored: new Set<string>(),
} satisfies RowSpec<Record<string, z.ZodType>>;

const COLLECTION = {
  name: 'bookmarkCollection',
  shape: { collectionId: id, collectionName: text },
  ignored: new Set<string>(),
} satisfies RowSpec<Record<string, z.ZodType>>;

const OF_GROUP = {
  name: 'bookmarkCollectionsOfGroup',
  shape: { groupId: id, collection: z.unknown() },
  ignored: new Set(['name']),
} satisfies RowSpec<Record<string, z.ZodType>>;

/** Null for a row without an id. */
export function readBookmarkRow(value: unknown, notes: RowNotes): BookmarkRow | null {
  const row = readRow(BOOKMARK, value, notes);
  if (row === null || row.entityId === null) return null;
  return {
    id: row.entityId,
    namespaceId: row.namespaceId,
    title: row.title ?? '',
    summary: row.summary ?? '',
    url: row.link ?? '',
    preview: readPreview(row.linkMetaInfo, notes),
    collection: row.collectionId === null ? null : { id: row.collectionId, name: row.collectionName ?? '' },
    isFavorite: row.isFavorite,
  };
}

/** An empty object when nothing was found. */
function readPreview(value: unknown, notes: RowNotes): LinkPreviewRow | null {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return null;
  const row = readRow(PREVIEW, value, notes);
  if (row === null) return null;
  return {
    title: row.linkTitle ?? '',
    description: row.linkDescription ?? '',
    iconUrl: row.linkFavIconUrl ?? '',
    imageUrl: row.linkImage ?? '',
  };
}

/** Null for a row without an id. */
export function readCollectionRow(value: unknown, notes: RowNotes): BookmarkCollectionRow | null {
  const row = readRow(COLLECTION, value, notes);
  return row === null || row.collectionId === null ? null : { id: row.collectionId, name: row.collectionName ?? '' };
}

export function readCollections(value: unknown, notes: RowNotes): BookmarkCollectionRow[] {
  return elementsOf(value, COLLECTION.name, notes).flatMap((entry) => readCollectionRow(entry, notes) ?? []);
}

/** Those of every group, by its id. */
export function readCollectionsOfGroups(value: unknown, notes: RowNotes): Map<string, BookmarkCollectionRow[]> {
  return new Map(
    elementsOf(value, OF_GROUP.name, notes).flatMap((entry) => {
      const row = readRow(OF_GROUP, entry, notes);
      return row === null || row.groupId === null
        ? []
        : [[row.groupId, readCollections(row.collection, notes)] as const];
    }),
  );
}
