/** Loaders of one operation: what is asked for twice while one query runs is asked of Zoho once. */
import DataLoader from 'dataloader';
import { isPosternError } from '../errors.ts';
import type { AccountRow } from './accounts.ts';
import type { BookmarkCollectionRow } from './bookmarks.ts';
import type { FolderRow } from './folders.ts';
import type { Datasources } from './index.ts';
import type { LabelRow } from './labels.ts';
import type { MessagePlace, MessageRow } from './messages.ts';
import type { NoteBooks } from './notes.ts';
import type { SignatureRow } from './signatures.ts';
import type { SpaceGroupRow } from './spaces.ts';
import type { TaskGroupRow } from './task-groups.ts';
import type { CallContext } from './zoho/call-context.ts';

export interface Loaders {
  /** Accounts by their ids: one is asked for alone, several come from the one list of the grant. */
  readonly account: DataLoader<string, AccountRow | null>;
  /** All folders of an account by its id, from one call. */
  readonly folders: DataLoader<string, readonly FolderRow[]>;
  /** One folder, served from the list of its account; null when the account has none of that id. */
  readonly folder: DataLoader<{ readonly accountId: string; readonly folderId: string }, FolderRow | null, string>;
  /** All labels of an account by its id, from one call. */
  readonly labels: DataLoader<string, readonly LabelRow[]>;
  /** All signatures of the owner of an account, from one call. */
  readonly signatures: DataLoader<string, readonly SignatureRow[]>;
  /** All books of a group by its id, or (empty) the owner's own, from one call. */
  readonly noteBooks: DataLoader<string, NoteBooks>;
  /** All groups with notes, under the empty key, from one call. */
  readonly noteGroups: DataLoader<'', readonly SpaceGroupRow[]>;
  /** All groups that the owner of an account shares tasks in, by its id, from one call. */
  readonly taskGroups: DataLoader<string, readonly TaskGroupRow[]>;
  /**
   * All collections of a group by its id, or (empty) the owner's own, from one call; those of several groups come from
   * one call together.
   */
  readonly bookmarkCollections: DataLoader<string, readonly BookmarkCollectionRow[]>;
  /** All groups with bookmarks, under the empty key, from one call. */
  readonly bookmarkGroups: DataLoader<'', readonly SpaceGroupRow[]>;
  /** One message: one call each. Null when Zoho has no such message; the folder is a hint and not part of the key. */
  readonly message: DataLoader<MessagePlace, MessageRow | null, string>;
}

/** For one operation, one subscription event or one deferred payload: never kept longer. */
export function createLoaders(
  sources: Pick<
    Datasources,
    'accounts' | 'bookmarks' | 'folders' | 'labels' | 'messages' | 'notes' | 'signatures' | 'taskGroups'
  >,
  context: CallContext,
): Loaders {
  const each =
    <K, V>(load: (key: K) => Promise<V>) =>
    (keys: readonly K[]) =>
      Promise.all(keys.map((key) => load(key).catch(asError)));

  const folders = new DataLoader<string, readonly FolderRow[]>(
    each((accountId) => sources.folders.list(context, accountId)),
  );
  return {
    account: new DataLoader<string, AccountRow | null>(async ([first, ...more]) => {
      if (first === undefined) return [];
      if (more.length === 0) return [await sources.accounts.find(context, first).catch(nullWhenMissing)];
      const list = await sources.accounts.list(context);
      return [first, ...more].map((accountId) => list.find(({ id }) => id === accountId) ?? null);
    }),
    folders,
    folder: new DataLoader(
      each(async ({ accountId, folderId }) => {
        const list = await folders.load(accountId);
        return list.find(({ id }) => id === folderId) ?? null;
      }),
      { cacheKeyFn: ({ accountId, folderId }) => `${accountId}:${folderId}` },
    ),
    labels: new DataLoader<string, readonly LabelRow[]>(each((accountId) => sources.labels.list(context, accountId))),
    signatures: new DataLoader<string, readonly SignatureRow[]>(
      each((accountId) => sources.signatures.list({ by: 'OWNER', context, accountId })),
    ),
    noteBooks: new DataLoader<string, NoteBooks>(
      each((groupId) => sources.notes.books(context, { groupId: groupId === '' ? null : groupId })),
    ),
    noteGroups: new DataLoader<'', readonly SpaceGroupRow[]>(each(() => sources.notes.groups(context))),
    bookmarkCollections: new DataLoader<string, readonly BookmarkCollectionRow[]>(async (groupIds) => {
      const several = groupIds.filter((groupId) => groupId !== '').length > 1;
      const ofGroups = several ? sources.bookmarks.collectionsOfGroups(context) : null;
      const load = async (groupId: string) => {
        if (groupId === '' || ofGroups === null)
          return sources.bookmarks.collections(context, { groupId: groupId === '' ? null : groupId });
        return (await ofGroups).get(groupId) ?? [];
      };
      return each(load)(groupIds);
    }),
    bookmarkGroups: new DataLoader<'', readonly SpaceGroupRow[]>(each(() => sources.bookmarks.groups(context))),
    taskGroups: new DataLoader<string, readonly TaskGroupRow[]>(each(() => sources.taskGroups.list(context))),
    message: new DataLoader(
      each((place) => sources.messages.details(context, place).catch(nullWhenMissing)),
      { cacheKeyFn: ({ accountId, messageId }) => `${accountId}:${messageId}` },
    ),
  };
}

/** DataLoader wants the failure of one key as its value. */
function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error('a loader failed', { cause: thrown });
}

function nullWhenMissing(error: unknown): null {
  if (isPosternError(error) && error.code === 'NOT_FOUND') return null;
  throw error;
}
