/** Lists of notes, page by page. */
import type { FetchMarked } from '../../datasources/marked-pages.ts';
import type { NoteRow, NotesSource } from '../../datasources/notes.ts';
import type { SpaceOrder } from '../../datasources/spaces.ts';
import type { CallContext } from '../../datasources/zoho/call-context.ts';
import type { OperationContext } from '../context.ts';
import { markedConnection } from '../marked-list.ts';
import type { PageArguments } from '../message-list.ts';
import type { NoteParent } from '../parents.ts';
import { type MailboxSpace, spaceOfRow } from '../spaces.ts';
import type { NoteOrder } from '../types.generated.ts';

interface ListArguments extends PageArguments {
  readonly orderBy: NoteOrder;
}

type Read = (source: NotesSource, calls: CallContext, order: SpaceOrder) => FetchMarked<NoteRow>;

/** Of one space, or of all that the mailbox's owner sees: then each row says whose it is. */
export function listNotes(
  { mailbox, groupId }: MailboxSpace,
  which: 'all' | 'favorites' | 'shared' | { readonly bookId: string },
  read: Read,
  { orderBy, ...page }: ListArguments,
  { services, readsFor }: OperationContext,
) {
  const order: SpaceOrder = orderBy === 'CREATED_ASC' ? 'oldest' : 'newest';
  const { dataCentre, accountId } = mailbox;
  const isAcross = which === 'favorites' || which === 'shared';
  const toNode = (row: NoteRow): NoteParent => ({
    space: isAcross ? spaceOfRow(mailbox, row) : { mailbox, groupId },
    row,
  });
  const name = typeof which === 'string' ? which : which.bookId;
  const list = {
    identity: ['notes', dataCentre, accountId, groupId ?? '', name, order],
    fetch: read(services.datasources.notes, readsFor(mailbox), order),
    keyOf: ({ id }: NoteRow) => id,
  };
  return markedConnection(list, toNode, page);
}
