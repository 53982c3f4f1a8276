/** Collections of bookmarks, read and changed. */
import { isPosternError } from '../../errors.ts';
import { type OperationContext, requireScope } from '../context.ts';
import type { BookmarkCollectionParent, ChangedInSpace } from '../parents.ts';
import { idInSpace, type MailboxSpace, type PlaceInSpace, placeWithId, spaceWithId } from '../spaces.ts';
import type { AccountResolvers, MutationResolvers, Resolvers, UserError } from '../types.generated.ts';
import { asUserError, conflict, nameFault, notFound } from '../user-errors.ts';
import { bookmarkGroupOf } from './groups.ts';
import { listBookmarks } from './list.ts';

type Mutations = 'createBookmarkCollection' | 'renameBookmarkCollection' | 'deleteBookmarkCollection';

export const bookmarkCollections: Pick<Resolvers, 'BookmarkCollection' | 'RenameBookmarkCollectionPayload'> & {
  Account: Required<Pick<AccountResolvers, 'bookmarkCollections'>>;
  Mutation: Required<Pick<MutationResolvers, Mutations>>;
} = {
  Account: { bookmarkCollections: (mailbox, _args, context) => collectionsOf({ mailbox, groupId: null }, context) },
  Mutation: {
    createBookmarkCollection: async (_root, { input: { ownerId, name } }, context) => {
      requireScope(context, 'mail.modify');
      const space = await spaceWithId(ownerId, 'BookmarkGroup', context);
      const fault = space === null ? notFound('account or group', ['ownerId']) : nameFault(name, ['name']);
      if (space === null || fault !== null) return { collection: null, userErrors: fault === null ? [] : [fault] };
      try {
        return { collection: await create(space, name, context), userErrors: [] };
      } catch (error) {
        return { collection: null, userErrors: [asUserError(error, 'account or group', ['name'])] };
      } finally {
        forget(space, context);
      }
    },
    renameBookmarkCollection: (_root, { input: { id, name } }, context) => {
      const faultOf = async () => nameFault(name, ['name']);
      return change(id, context, faultOf, ({ space, entity: collectionId }) => {
        const place = { groupId: space.groupId, collectionId };
        return context.services.datasources.bookmarks.renameCollection(context.callsFor(space.mailbox), place, name);
      });
    },
    deleteBookmarkCollection: async (_root, { input: { id, allowLoss } }, context) => {
      const faultOf = async (place: PlaceInSpace) => (allowLoss ? null : notEmptyFault(place, context));
      const { userErrors } = await change(id, context, faultOf, ({ space, entity: collectionId }) => {
        const place = { groupId: space.groupId, collectionId };
        return context.services.datasources.bookmarks.removeCollection(context.callsFor(space.mailbox), place);
      });
      return { deletedId: userErrors.length === 0 ? id : null, userErrors };
    },
  },
  RenameBookmarkCollectionPayload: {
    collection: async ({ changed, userErrors }, _args, context) =>
      changed === null || userErrors.length > 0 ? null : findCollection(changed, context),
  },
  BookmarkCollection: {
    id: ({ space, row }) => idInSpace('BookmarkCollection', space, row.id),
    zohoId: ({ row }) => row.id,
    name: ({ row }) => row.name,
    account: ({ space }) => space.mailbox,
    group: ({ space }, _args, context) => bookmarkGroupOf(space, context),
    bookmarks: ({ space, row }, args, context) => {
      const place = { groupId: space.groupId, collectionId: row.id };
      const read: Parameters<typeof listBookmarks>[2] = (source, calls, order) =>
        source.listInCollection(calls, place, order);
      return listBookmarks(space, { section: row.id }, read, args, context);
    },
  },
};

async function collectionsOf(
  space: MailboxSpace,
  { loadersOf }: OperationContext,
): Promise<BookmarkCollectionParent[]> {
  const rows = await loadersOf(space.mailbox).bookmarkCollections.load(space.groupId ?? '');
  return rows.map((row) => ({ space, row }));
}

export async function findCollection(
  { space, entity }: PlaceInSpace,
  context: OperationContext,
): Promise<BookmarkCollectionParent | null> {
  return (await collectionsOf(space, context)).find(({ row }) => row.id === entity) ?? null;
}

/** Makes it, or finds the one that a call with a lost answer has made: an owner has one collection of a name. */
async function create(space: MailboxSpace, name: string, context: OperationContext): Promise<BookmarkCollectionParent> {
  const source = context.services.datasources.bookmarks;
  const calls = context.callsFor(space.mailbox);
  try {
    return { space, row: await source.createCollection(calls, space, name) };
  } catch (error) {
    if (!isPosternError(error) || error.code !== 'OUTCOME_UNKNOWN') throw error;
    const made = (await source.collections(calls, space)).find((row) => row.name === name);
    if (made === undefined) throw error;
    return { space, row: made };
  }
}

async function change(
  id: string,
  context: OperationContext,
  faultOf: (place: PlaceInSpace) => Promise<UserError | null>,
  write: (place: PlaceInSpace) => Promise<void>,
): Promise<ChangedInSpace> {
  requireScope(context, 'mail.modify');
  const changed = await placeWithId(id, 'BookmarkCollection', context);
  if (changed === null) return { changed, userErrors: [notFound('collection', ['id'])] };
  try {
    const fault = await faultOf(changed);
    if (fault !== null) return { changed: null, userErrors: [fault] };
    await write(changed);
    return { changed, userErrors: [] };
  } catch (error) {
    return { changed: null, userErrors: [asUserError(error, 'collection', ['id'])] };
  } finally {
    forget(changed.space, context);
  }
}

/** What this operation read of the collections holds no longer. */
function forget({ mailbox, groupId }: MailboxSpace, { loadersOf }: OperationContext): void {
  loadersOf(mailbox).bookmarkCollections.clear(groupId ?? '');
}

async function notEmptyFault({ space, entity: collectionId }: PlaceInSpace, context: OperationContext) {
  const { mailbox, groupId } = space;
  const source = context.services.datasources.bookmarks;
  const place = { groupId, collectionId };
  const page = await source.listInCollection(context.callsFor(mailbox), place, 'newest')(null, 1);
  if (page.rows.length === 0 && page.next === null) return null;
  return conflict(
    'There are bookmarks in this collection, and Zoho does not say what becomes of them: move them elsewhere first, or give `allowLoss`.',
    ['allowLoss'],
  );
}
