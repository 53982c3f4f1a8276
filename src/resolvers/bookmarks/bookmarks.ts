/** Bookmarks as they are read. */
import { idInSpace } from '../spaces.ts';
import type { AccountResolvers, Resolvers } from '../types.generated.ts';
import { bookmarkGroupOf } from './groups.ts';
import { listBookmarks } from './list.ts';

type Lists = 'bookmarks' | 'favoriteBookmarks' | 'sharedBookmarks' | 'trashedBookmarks';

export const bookmarks: Pick<Resolvers, 'Bookmark'> & { Account: Required<Pick<AccountResolvers, Lists>> } = {
  Account: {
    bookmarks: (mailbox, args, context) => {
      const space = { mailbox, groupId: null };
      return listBookmarks(space, 'own', (source, calls, order) => source.list(calls, space, order), args, context);
    },
    favoriteBookmarks: (mailbox, args, context) => {
      const space = { mailbox, groupId: null };
      const read: Parameters<typeof listBookmarks>[2] = (source, calls, order) => source.listFavorites(calls, order);
      return listBookmarks(space, 'favorites', read, args, context);
    },
    sharedBookmarks: (mailbox, args, context) => {
      const space = { mailbox, groupId: null };
      return listBookmarks(space, 'shared', (source, calls, order) => source.listShared(calls, order), args, context);
    },
    trashedBookmarks: (mailbox, args, context) => {
      const space = { mailbox, groupId: null };
      return listBookmarks(
        space,
        'trash',
        (source, calls, order) => source.listTrash(calls, space, order),
        args,
        context,
      );
    },
  },
  Bookmark: {
    id: ({ space, row }) => idInSpace('Bookmark', space, row.id),
    zohoId: ({ row }) => row.id,
    account: ({ space }) => space.mailbox,
    ownerZohoId: ({ row }) => row.namespaceId ?? '',
    group: ({ space }, _args, context) => bookmarkGroupOf(space, context),
    title: ({ row }) => row.title,
    url: ({ row }) => row.url,
    summary: ({ row }) => row.summary,
    preview: ({ row }) => row.preview,
    isFavorite: ({ row }) => row.isFavorite,
    collection: ({ space, row }) => (row.collection === null ? null : { space, row: row.collection }),
  },
};
