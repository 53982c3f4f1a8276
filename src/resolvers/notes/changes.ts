/** Changes of notes. Each is one call; the note is read anew for who selects it. */
import type { NotePlace, NotesSource, NoteText } from '../../datasources/notes.ts';
import type { CallContext } from '../../datasources/zoho/call-context.ts';
import { type OperationContext, requireScope } from '../context.ts';
import { decodeId } from '../ids.ts';
import { nullWhenMissing } from '../organizations/reach.ts';
import type { ChangedInSpace, NoteParent } from '../parents.ts';
import { isSameSpace, type MailboxSpace, type PlaceInSpace, placeWithId, spaceWithId } from '../spaces.ts';
import type {
  CreateNotePayloadResolvers,
  MutationResolvers,
  Resolvers,
  UpdateNoteInput,
  UserError,
} from '../types.generated.ts';
import { asUserError, invalid, notFound } from '../user-errors.ts';

type Mutations = 'createNote' | 'updateNote' | 'setNoteFavorite' | 'trashNote' | 'deleteNotePermanently';
type Payloads = 'CreateNotePayload' | 'UpdateNotePayload' | 'SetNoteFavoritePayload';

const changedPayload: Required<Pick<CreateNotePayloadResolvers, 'note'>> = {
  note: ({ changed, userErrors }, _args, context) =>
    changed === null || userErrors.length > 0 ? null : findNote(changed, context),
};

export const noteChanges: Pick<Resolvers, Payloads> & { Mutation: Required<Pick<MutationResolvers, Mutations>> } = {
  Mutation: {
    createNote: async (_root, { input }, context) => {
      requireScope(context, 'mail.modify');
      const space = await spaceWithId(input.ownerId, 'NoteGroup', context);
      if (space === null) return { changed: null, userErrors: [notFound('account or group', ['ownerId'])] };
      const read = await textOf(input, space, context);
      const labels = labelsOf(input.labelIds ?? [], space);
      const userErrors = [...read.userErrors, ...labels.userErrors];
      if (userErrors.length > 0) return { changed: null, userErrors };
      const { mailbox } = space;
      const note = { ...read.text, content: input.content, labelIds: labels.labelIds };
      try {
        const entity = await context.services.datasources.notes.create(context.callsFor(mailbox), space, note);
        return { changed: { space, entity }, userErrors: [] };
      } catch (error) {
        return { changed: null, userErrors: [asUserError(error, 'group or book', [])] };
      }
    },
    updateNote: async (_root, { input }, context) =>
      change(input.id, context, (source, calls, place) => source.update(calls, place.note, place.text), input),
    setNoteFavorite: (_root, { input: { id, favorite } }, context) =>
      change(id, context, (source, calls, { note }) => source.setFavorite(calls, note, favorite)),
    trashNote: async (_root, { input: { id } }, context) => {
      const { userErrors } = await change(id, context, (source, calls, { note }) => source.trash(calls, note));
      return { trashedId: userErrors.length === 0 ? id : null, userErrors };
    },
    deleteNotePermanently: async (_root, { input: { id } }, context) => {
      const { userErrors } = await change(id, context, (source, calls, { note }) => source.expunge(calls, note));
      return { deletedId: userErrors.length === 0 ? id : null, userErrors };
    },
  },
  CreateNotePayload: changedPayload,
  UpdateNotePayload: changedPayload,
  SetNoteFavoritePayload: changedPayload,
};

export async function findNote({ space, entity }: PlaceInSpace, context: OperationContext): Promise<NoteParent | null> {
  const { mailbox, groupId } = space;
  const place = { groupId, noteId: entity };
  const row = await nullWhenMissing(context.services.datasources.notes.find(context.readsFor(mailbox), place));
  return row === null ? null : { space, row };
}

interface Change {
  readonly note: NotePlace;
  readonly text: NoteText;
}

async function change(
  id: string,
  context: OperationContext,
  write: (source: NotesSource, calls: CallContext, change: Change) => Promise<void>,
  input: UpdateNoteInput | null = null,
): Promise<ChangedInSpace> {
  requireScope(context, 'mail.modify');
  const changed = await placeWithId(id, 'Note', context);
  if (changed === null) return { changed, userErrors: [notFound('note', ['id'])] };
  const { space, entity } = changed;
  const { text, userErrors } = input === null ? NOTHING : await textOf(input, space, context);
  const isEmpty = input !== null && Object.values(text).every((value) => value === undefined);
  if (isEmpty && userErrors.length === 0) userErrors.push(invalid('Say at least one thing that is to change.', []));
  if (userErrors.length > 0) return { changed: null, userErrors };
  try {
    const note = { groupId: space.groupId, noteId: entity };
    await write(context.services.datasources.notes, context.callsFor(space.mailbox), { note, text });
    return { changed, userErrors: [] };
  } catch (error) {
    const what = text.bookId === undefined ? 'note' : 'note or book';
    return { changed: null, userErrors: [asUserError(error, what, ['id'])] };
  }
}

interface ReadText {
  readonly text: NoteText;
  readonly userErrors: UserError[];
}
const NOTHING: ReadText = { text: {}, userErrors: [] };

/** Null is as good as left out. */
async function textOf(
  { content, title, color, bookId }: Omit<UpdateNoteInput, 'id'>,
  space: MailboxSpace,
  context: OperationContext,
): Promise<ReadText> {
  const userErrors: UserError[] = [];
  if (content != null && content.trim() === '') userErrors.push(invalid('A note says something.', ['content']));
  if (color === 'UNKNOWN') userErrors.push(invalid('Nothing can be given the colour `UNKNOWN`.', ['color']));
  const book = bookId == null ? null : await placeWithId(bookId, 'NoteBook', context);
  if (bookId != null && book === null) userErrors.push(notFound('book', ['bookId']));
  if (book !== null && !isSameSpace(book.space, space))
    userErrors.push(invalid('The book has to be of the same owner as the note.', ['bookId']));
  return {
    text: {
      content: content ?? undefined,
      title: title ?? undefined,
      color: color == null || color === 'UNKNOWN' ? undefined : color,
      bookId: book?.entity,
    },
    userErrors,
  };
}

const MOST_LABELS = 20;

function labelsOf(ids: readonly string[], { mailbox }: MailboxSpace): { labelIds: string[]; userErrors: UserError[] } {
  if (ids.length > MOST_LABELS)
    return { labelIds: [], userErrors: [invalid(`Give at most ${MOST_LABELS} labels.`, ['labelIds'])] };
  const refs = ids.map((id) => decodeId(id));
  const isOurs = (ref: (typeof refs)[number]) =>
    ref?.type === 'Label' && ref.dataCentre === mailbox.dataCentre && ref.accountId === mailbox.accountId;
  const foreign = refs.findIndex((ref) => !isOurs(ref));
  if (foreign !== -1) return { labelIds: [], userErrors: [notFound('label', ['labelIds', String(foreign)])] };
  return { labelIds: refs.map((ref) => ref?.entity ?? ''), userErrors: [] };
}
