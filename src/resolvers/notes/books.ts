/** Books of notes, read and changed. */
import { isPosternError } from '../../errors.ts';
import { type OperationContext, requireScope } from '../context.ts';
import type { NoteBookParent } from '../parents.ts';
import { idInSpace, type MailboxSpace, type PlaceInSpace, placeWithId, spaceWithId } from '../spaces.ts';
import type { AccountResolvers, MutationResolvers, Resolvers, UserError } from '../types.generated.ts';
import { asUserError, conflict, nameFault, notFound } from '../user-errors.ts';
import { groupOf } from './groups.ts';
import { listNotes } from './list.ts';

type Mutations = 'createNoteBook' | 'renameNoteBook' | 'deleteNoteBook';

export const noteBooks: Pick<Resolvers, 'NoteBook' | 'RenameNoteBookPayload'> & {
  Account: Required<Pick<AccountResolvers, 'noteBooks'>>;
  Mutation: Required<Pick<MutationResolvers, Mutations>>;
} = {
  Account: { noteBooks: (mailbox, _args, context) => booksOf({ mailbox, groupId: null }, context) },
  Mutation: {
    createNoteBook: async (_root, { input: { ownerId, name } }, context) => {
      requireScope(context, 'mail.modify');
      const space = await spaceWithId(ownerId, 'NoteGroup', context);
      const fault = space === null ? notFound('account or group', ['ownerId']) : nameFault(name, ['name']);
      if (space === null || fault !== null) return { book: null, userErrors: fault === null ? [] : [fault] };
      try {
        return { book: await create(space, name, context), userErrors: [] };
      } catch (error) {
        return { book: null, userErrors: [asUserError(error, 'account or group', ['name'])] };
      } finally {
        forget(space, context);
      }
    },
    renameNoteBook: async (_root, { input: { id, name } }, context) => {
      const { changed, userErrors } = await change(
        id,
        context,
        async () => nameFault(name, ['name']),
        ({ space, entity: bookId }) =>
          context.services.datasources.notes.renameBook(
            context.callsFor(space.mailbox),
            { groupId: space.groupId, bookId },
            name,
          ),
      );
      return { changed, userErrors };
    },
    deleteNoteBook: async (_root, { input: { id, allowLoss } }, context) => {
      const { changed, userErrors } = await change(
        id,
        context,
        async (place) => (allowLoss ? null : notEmptyFault(place, context)),
        ({ space, entity: bookId }) =>
          context.services.datasources.notes.removeBook(context.callsFor(space.mailbox), {
            groupId: space.groupId,
            bookId,
          }),
      );
      return { deletedId: changed !== null && userErrors.length === 0 ? id : null, userErrors };
    },
  },
  RenameNoteBookPayload: {
    book: async ({ changed, userErrors }, _args, context) =>
      changed === null || userErrors.length > 0 ? null : findBook(changed, context),
  },
  NoteBook: {
    id: ({ space, row }) => idInSpace('NoteBook', space, row.id),
    zohoId: ({ row }) => row.id,
    name: ({ row }) => row.name,
    isDefault: ({ isDefault }) => isDefault,
    account: ({ space }) => space.mailbox,
    group: ({ space }, _args, context) => groupOf(space, context),
    notes: ({ space, row }, args, context) => {
      const book = { groupId: space.groupId, bookId: row.id };
      return listNotes(
        space,
        { section: row.id },
        (source, calls, order) => source.listInBook(calls, book, order),
        args,
        context,
      );
    },
  },
};

async function booksOf(space: MailboxSpace, { loadersOf }: OperationContext): Promise<NoteBookParent[]> {
  const { books, defaultId } = await loadersOf(space.mailbox).noteBooks.load(space.groupId ?? '');
  return books.map((row) => ({ space, row, isDefault: defaultId === null ? null : row.id === defaultId }));
}

export async function findBook(
  { space, entity }: PlaceInSpace,
  context: OperationContext,
): Promise<NoteBookParent | null> {
  return (await booksOf(space, context)).find(({ row }) => row.id === entity) ?? null;
}

/** Makes it, or finds the one that a call with a lost answer has made: an owner has one book of a name. */
async function create(space: MailboxSpace, name: string, context: OperationContext): Promise<NoteBookParent> {
  const source = context.services.datasources.notes;
  const calls = context.callsFor(space.mailbox);
  try {
    return { space, row: await source.createBook(calls, space, name), isDefault: false };
  } catch (error) {
    if (!isPosternError(error) || error.code !== 'OUTCOME_UNKNOWN') throw error;
    const made = (await source.books(calls, space)).books.find((row) => row.name === name);
    if (made === undefined) throw error;
    return { space, row: made, isDefault: false };
  }
}

async function change(
  id: string,
  context: OperationContext,
  faultOf: (place: PlaceInSpace) => Promise<UserError | null>,
  write: (place: PlaceInSpace) => Promise<void>,
): Promise<{ changed: PlaceInSpace | null; userErrors: UserError[] }> {
  requireScope(context, 'mail.modify');
  const changed = await placeWithId(id, 'NoteBook', context);
  if (changed === null) return { changed, userErrors: [notFound('book', ['id'])] };
  try {
    const fault = await faultOf(changed);
    if (fault !== null) return { changed: null, userErrors: [fault] };
    await write(changed);
    return { changed, userErrors: [] };
  } catch (error) {
    return { changed, userErrors: [asUserError(error, 'book', ['id'])] };
  } finally {
    forget(changed.space, context);
  }
}

/** What this operation read of the books holds no longer. */
function forget({ mailbox, groupId }: MailboxSpace, { loadersOf }: OperationContext): void {
  loadersOf(mailbox).noteBooks.clear(groupId ?? '');
}

async function notEmptyFault({ space, entity: bookId }: PlaceInSpace, context: OperationContext) {
  const { mailbox, groupId } = space;
  const source = context.services.datasources.notes;
  const page = await source.listInBook(context.callsFor(mailbox), { groupId, bookId }, 'newest')(null, 1);
  if (page.rows.length === 0 && page.next === null) return null;
  return conflict(
    'There are notes in this book, and Zoho does not say what becomes of them: move them elsewhere first, or give `allowLoss`.',
    ['allowLoss'],
  );
}
