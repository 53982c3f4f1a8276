/** Lists of notes. */
import type { FetchMarked } from '../../datasources/marked-pages.ts';
import type { NoteRow, NotesSource } from '../../datasources/notes.ts';
import type { SpaceOrder } from '../../datasources/spaces.ts';
import type { CallContext } from '../../datasources/zoho/call-context.ts';
import type { OperationContext } from '../context.ts';
import { type Listed, listInSpace, type SpaceListArguments } from '../space-list.ts';
import type { MailboxSpace } from '../spaces.ts';

type Read = (source: NotesSource, calls: CallContext, order: SpaceOrder) => FetchMarked<NoteRow>;

export function listNotes(
  space: MailboxSpace,
  which: Listed,
  read: Read,
  args: SpaceListArguments,
  { services, readsFor }: OperationContext,
) {
  const calls = readsFor(space.mailbox);
  return listInSpace(space, { kind: 'notes', which }, (order) => read(services.datasources.notes, calls, order), args);
}
