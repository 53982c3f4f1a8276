/** Groups that have notes. */
import { type OperationContext, requireScope } from '../context.ts';
import { encodeId } from '../ids.ts';
import { findGroup } from '../organizations/reach.ts';
import type { NoteGroupParent } from '../parents.ts';
import type { MailboxSpace } from '../spaces.ts';
import type { AccountResolvers, Resolvers } from '../types.generated.ts';
import { listNotes } from './list.ts';

export const noteGroups: Pick<Resolvers, 'NoteGroup'> & { Account: Required<Pick<AccountResolvers, 'noteGroups'>> } = {
  Account: {
    noteGroups: async (mailbox, _args, { loadersOf }) => {
      const rows = await loadersOf(mailbox).noteGroups.load('');
      return rows.map((row) => ({ mailbox, row }));
    },
  },
  NoteGroup: {
    id: ({ mailbox: { dataCentre, accountId }, row }) =>
      encodeId({ type: 'NoteGroup', dataCentre, accountId, entity: row.id }),
    zohoId: ({ row }) => row.id,
    name: ({ row }) => row.name,
    account: ({ mailbox }) => mailbox,
    mailGroup: async ({ mailbox, row }, _args, context) => {
      requireScope(context, 'org.read');
      const organisation = await context.services.organisations.ofGrant(mailbox);
      return organisation === null ? null : findGroup({ organisation, zgid: row.id }, context);
    },
    notes: ({ mailbox, row }, args, context) => {
      const space = { mailbox, groupId: row.id };
      return listNotes(space, 'own', (source, calls, order) => source.list(calls, space, order), args, context);
    },
    books: async ({ mailbox, row }, _args, { loadersOf }) => {
      const { books, defaultId } = await loadersOf(mailbox).noteBooks.load(row.id);
      const space = { mailbox, groupId: row.id };
      return books.map((book) => ({ space, row: book, isDefault: defaultId === null ? null : book.id === defaultId }));
    },
  },
};

/** The group of a space; null for a person's. */
export async function groupOf(
  { mailbox, groupId }: MailboxSpace,
  { loadersOf }: Pick<OperationContext, 'loadersOf'>,
): Promise<NoteGroupParent | null> {
  if (groupId === null) return null;
  const row = (await loadersOf(mailbox).noteGroups.load('')).find(({ id }) => id === groupId);
  return row === undefined ? null : { mailbox, row };
}
