/** Groups that share bookmarks. */
import { type OperationContext, requireScope } from '../context.ts';
import { encodeId } from '../ids.ts';
import { findGroup } from '../organizations/reach.ts';
import type { BookmarkGroupParent } from '../parents.ts';
import type { MailboxSpace } from '../spaces.ts';
import type { AccountResolvers, Resolvers } from '../types.generated.ts';
import { listBookmarks } from './list.ts';

export const bookmarkGroups: Pick<Resolvers, 'BookmarkGroup'> & {
  Account: Required<Pick<AccountResolvers, 'bookmarkGroups'>>;
} = {
  Account: {
    bookmarkGroups: async (mailbox, _args, { loadersOf }) => {
      const rows = await loadersOf(mailbox).bookmarkGroups.load('');
      return rows.map((row) => ({ mailbox, row }));
    },
  },
  BookmarkGroup: {
    id: ({ mailbox: { dataCentre, accountId }, row }) =>
      encodeId({ type: 'BookmarkGroup', dataCentre, accountId, entity: row.id }),
    zohoId: ({ row }) => row.id,
    name: ({ row }) => row.name,
    account: ({ mailbox }) => mailbox,
    mailGroup: async ({ mailbox, row }, _args, context) => {
      requireScope(context, 'org.read');
      const organisation = await context.services.organisations.ofGrant(mailbox);
      return organisation === null ? null : findGroup({ organisation, zgid: row.id }, context);
    },
    bookmarks: ({ mailbox, row }, args, context) => {
      const space = { mailbox, groupId: row.id };
      return listBookmarks(space, 'own', (source, calls, order) => source.list(calls, space, order), args, context);
    },
    trashedBookmarks: ({ mailbox, row }, args, context) => {
      const space = { mailbox, groupId: row.id };
      return listBookmarks(
        space,
        'trash',
        (source, calls, order) => source.listTrash(calls, space, order),
        args,
        context,
      );
    },
    collections: async ({ mailbox, row }, _args, { loadersOf }) => {
      const rows = await loadersOf(mailbox).bookmarkCollections.load(row.id);
      return rows.map((one) => ({ space: { mailbox, groupId: row.id }, row: one }));
    },
  },
};

/** The group of a space; null for a person's. */
export async function bookmarkGroupOf(
  { mailbox, groupId }: MailboxSpace,
  { loadersOf }: Pick<OperationContext, 'loadersOf'>,
): Promise<BookmarkGroupParent | null> {
  if (groupId === null) return null;
  const row = (await loadersOf(mailbox).bookmarkGroups.load('')).find(({ id }) => id === groupId);
  return row === undefined ? null : { mailbox, row };
}
