/** Changes of bookmarks. Each is one call; the bookmark is read anew for who selects it. */
import type { BookmarkPlace, BookmarksSource, BookmarkText } from '../../datasources/bookmarks.ts';
import type { CallContext } from '../../datasources/zoho/call-context.ts';
import { type OperationContext, requireScope } from '../context.ts';
import { nullWhenMissing } from '../organizations/reach.ts';
import type { BookmarkParent, ChangedInSpace } from '../parents.ts';
import { isSameSpace, type MailboxSpace, type PlaceInSpace, placeWithId, spaceWithId } from '../spaces.ts';
import type {
  CreateBookmarkPayloadResolvers,
  MutationResolvers,
  Resolvers,
  UpdateBookmarkInput,
  UserError,
} from '../types.generated.ts';
import { asUserError, invalid, notFound } from '../user-errors.ts';

type Mutations =
  | 'createBookmark'
  | 'updateBookmark'
  | 'setBookmarkFavorite'
  | 'trashBookmark'
  | 'restoreBookmark'
  | 'deleteBookmarkPermanently';
type Payloads =
  | 'CreateBookmarkPayload'
  | 'UpdateBookmarkPayload'
  | 'SetBookmarkFavoritePayload'
  | 'RestoreBookmarkPayload';

const changedPayload: Required<Pick<CreateBookmarkPayloadResolvers, 'bookmark'>> = {
  bookmark: ({ changed, userErrors }, _args, context) =>
    changed === null || userErrors.length > 0 ? null : findBookmark(changed, context),
};

export const bookmarkChanges: Pick<Resolvers, Payloads> & { Mutation: Required<Pick<MutationResolvers, Mutations>> } = {
  Mutation: {
    createBookmark: async (_root, { input }, context) => {
      requireScope(context, 'mail.modify');
      const space = await spaceWithId(input.ownerId, 'BookmarkGroup', context);
      if (space === null) return { changed: null, userErrors: [notFound('account or group', ['ownerId'])] };
      const { text, userErrors } = await textOf(input, space, context);
      if (userErrors.length > 0) return { changed: null, userErrors };
      const bookmark = { ...text, url: input.url, title: input.title };
      try {
        const calls = context.callsFor(space.mailbox);
        const entity = await context.services.datasources.bookmarks.create(calls, space, bookmark);
        return { changed: { space, entity }, userErrors: [] };
      } catch (error) {
        return { changed: null, userErrors: [asUserError(error, 'group or collection', [])] };
      }
    },
    updateBookmark: async (_root, { input }, context) => {
      requireScope(context, 'mail.modify');
      const changed = await placeWithId(input.id, 'Bookmark', context);
      if (changed === null) return { changed, userErrors: [notFound('bookmark', ['id'])] };
      const { text, userErrors } = await textOf(input, changed.space, context);
      const isEmpty = Object.values(text).every((value) => value === undefined);
      if (isEmpty && userErrors.length === 0)
        return { changed: null, userErrors: [invalid('Say at least one thing that is to change.', [])] };
      if (userErrors.length > 0) return { changed: null, userErrors };
      const what = text.collectionId === undefined ? 'bookmark' : 'bookmark or collection';
      return write(changed, context, what, async (source, calls, place) =>
        source.update(calls, place, { ...text, ...(await completed(text, source, calls, place)) }),
      );
    },
    setBookmarkFavorite: (_root, { input: { id, favorite } }, context) =>
      change(id, context, (source, calls, place) => source.setFavorite(calls, place, favorite)),
    trashBookmark: async (_root, { input: { id } }, context) => {
      const { userErrors } = await change(id, context, (source, calls, place) => source.trash(calls, place));
      return { trashedId: userErrors.length === 0 ? id : null, userErrors };
    },
    restoreBookmark: (_root, { input: { id } }, context) =>
      change(id, context, (source, calls, place) => source.restore(calls, place)),
    deleteBookmarkPermanently: async (_root, { input: { id } }, context) => {
      const { userErrors } = await change(id, context, (source, calls, place) => source.expunge(calls, place));
      return { deletedId: userErrors.length === 0 ? id : null, userErrors };
    },
  },
  CreateBookmarkPayload: changedPayload,
  UpdateBookmarkPayload: changedPayload,
  SetBookmarkFavoritePayload: changedPayload,
  RestoreBookmarkPayload: changedPayload,
};

export async function findBookmark(
  { space, entity }: PlaceInSpace,
  context: OperationContext,
): Promise<BookmarkParent | null> {
  const { mailbox, groupId } = space;
  const place = { groupId, bookmarkId: entity };
  const row = await nullWhenMissing(context.services.datasources.bookmarks.find(context.readsFor(mailbox), place));
  return row === null ? null : { space, row };
}

type Write = (source: BookmarksSource, calls: CallContext, place: BookmarkPlace) => Promise<void>;

async function change(id: string, context: OperationContext, send: Write): Promise<ChangedInSpace> {
  requireScope(context, 'mail.modify');
  const changed = await placeWithId(id, 'Bookmark', context);
  if (changed === null) return { changed, userErrors: [notFound('bookmark', ['id'])] };
  return write(changed, context, 'bookmark', send);
}

async function write(
  changed: PlaceInSpace,
  context: OperationContext,
  what: string,
  send: Write,
): Promise<ChangedInSpace> {
  const { space, entity } = changed;
  try {
    const place = { groupId: space.groupId, bookmarkId: entity };
    await send(context.services.datasources.bookmarks, context.callsFor(space.mailbox), place);
    return { changed, userErrors: [] };
  } catch (error) {
    return { changed: null, userErrors: [asUserError(error, what, ['id'])] };
  }
}

/** Address and title, which Zoho wants each time: what is not given is asked for. */
async function completed(
  { url, title }: Partial<BookmarkText>,
  source: BookmarksSource,
  calls: CallContext,
  place: BookmarkPlace,
): Promise<Pick<BookmarkText, 'url' | 'title'>> {
  if (url !== undefined && title !== undefined) return { url, title };
  const row = await source.find(calls, place);
  return { url: url ?? row.url, title: title ?? row.title };
}

const LONGEST_URL = 2_000;

/** Null is as good as left out. */
async function textOf(
  { url, title, summary, collectionId }: Omit<UpdateBookmarkInput, 'id'>,
  space: MailboxSpace,
  context: OperationContext,
): Promise<{ text: Partial<BookmarkText>; userErrors: UserError[] }> {
  const userErrors: UserError[] = [];
  if (url != null && (url.length > LONGEST_URL || !isWebAddress(url)))
    userErrors.push(invalid('An address begins with `http://` or `https://`.', ['url']));
  if (title != null && title.trim() === '') userErrors.push(invalid('A bookmark has a title.', ['title']));
  if (summary != null && summary.trim() === '') userErrors.push(invalid('A summary says something.', ['summary']));
  const collection = collectionId == null ? null : await placeWithId(collectionId, 'BookmarkCollection', context);
  if (collectionId != null && collection === null) userErrors.push(notFound('collection', ['collectionId']));
  if (collection !== null && !isSameSpace(collection.space, space))
    userErrors.push(invalid('The collection has to be of the same owner as the bookmark.', ['collectionId']));
  return {
    text: {
      ...(url == null ? {} : { url }),
      ...(title == null ? {} : { title }),
      summary: summary ?? undefined,
      collectionId: collection?.entity,
    },
    userErrors,
  };
}

/** Others, such as scripts, would run where somebody opens them. */
const isWebAddress = (url: string) => URL.canParse(url) && /^https?:\/\/\S+$/i.test(url);
