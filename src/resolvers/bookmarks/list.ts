/** Lists of bookmarks. */
import type { BookmarkRow, BookmarksSource } from '../../datasources/bookmarks.ts';
import type { FetchMarked } from '../../datasources/marked-pages.ts';
import type { SpaceOrder } from '../../datasources/spaces.ts';
import type { CallContext } from '../../datasources/zoho/call-context.ts';
import type { OperationContext } from '../context.ts';
import { type Listed, listInSpace, type SpaceListArguments } from '../space-list.ts';
import type { MailboxSpace } from '../spaces.ts';

type Read = (source: BookmarksSource, calls: CallContext, order: SpaceOrder) => FetchMarked<BookmarkRow>;

export function listBookmarks(
  space: MailboxSpace,
  which: Listed,
  read: Read,
  args: SpaceListArguments,
  { services, readsFor }: OperationContext,
) {
  const [source, calls] = [services.datasources.bookmarks, readsFor(space.mailbox)];
  return listInSpace(space, { kind: 'bookmarks', which }, (order) => read(source, calls, order), args);
}
