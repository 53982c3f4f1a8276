/** Lists of bookmarks, page by page. */
import type { BookmarkRow, BookmarksSource } from '../../datasources/bookmarks.ts';
import type { FetchMarked } from '../../datasources/marked-pages.ts';
import type { SpaceOrder } from '../../datasources/spaces.ts';
import type { CallContext } from '../../datasources/zoho/call-context.ts';
import type { OperationContext } from '../context.ts';
import { markedConnection } from '../marked-list.ts';
import type { PageArguments } from '../message-list.ts';
import type { BookmarkParent } from '../parents.ts';
import { type MailboxSpace, spaceOfRow } from '../spaces.ts';
import type { BookmarkOrder } from '../types.generated.ts';

interface ListArguments extends PageArguments {
  readonly orderBy: BookmarkOrder;
}

type Read = (source: BookmarksSource, calls: CallContext, order: SpaceOrder) => FetchMarked<BookmarkRow>;

/** Of one space, or of all that the mailbox's owner sees: then each row says whose it is. */
export function listBookmarks(
  { mailbox, groupId }: MailboxSpace,
  which: 'all' | 'trash' | 'favorites' | 'shared' | { readonly collectionId: string },
  read: Read,
  { orderBy, ...page }: ListArguments,
  { services, readsFor }: OperationContext,
) {
  const order: SpaceOrder = orderBy === 'CREATED_ASC' ? 'oldest' : 'newest';
  const { dataCentre, accountId } = mailbox;
  const isAcross = which === 'favorites' || which === 'shared';
  const toNode = (row: BookmarkRow): BookmarkParent => ({
    space: isAcross ? spaceOfRow(mailbox, row) : { mailbox, groupId },
    row,
  });
  const name = typeof which === 'string' ? which : which.collectionId;
  const list = {
    identity: ['bookmarks', dataCentre, accountId, groupId ?? '', name, order],
    fetch: read(services.datasources.bookmarks, readsFor(mailbox), order),
    keyOf: ({ id }: BookmarkRow) => id,
  };
  return markedConnection(list, toNode, page);
}
