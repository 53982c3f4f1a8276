/** Lists of what spaces hold, page by page. */
import type { FetchMarked } from '../datasources/marked-pages.ts';
import type { SpaceOrder } from '../datasources/spaces.ts';
import { markedConnection } from './marked-list.ts';
import type { PageArguments } from './message-list.ts';
import { type MailboxSpace, spaceOfRow } from './spaces.ts';

interface Row {
  readonly id: string;
  readonly namespaceId: string | null;
}

export interface SpaceListArguments extends PageArguments {
  readonly orderBy: 'CREATED_DESC' | 'CREATED_ASC';
}

/** What is listed: `own` is all in one space, as are the others but `favorites` and `shared`, whose rows say where they are. */
export type Listed = 'own' | 'trash' | 'favorites' | 'shared' | { readonly section: string };

export function listInSpace<R extends Row>(
  { mailbox, groupId }: MailboxSpace,
  what: { readonly kind: 'notes' | 'bookmarks'; readonly which: Listed },
  read: (order: SpaceOrder) => FetchMarked<R>,
  { orderBy, ...page }: SpaceListArguments,
) {
  const { kind, which } = what;
  const order: SpaceOrder = orderBy === 'CREATED_ASC' ? 'oldest' : 'newest';
  const { dataCentre, accountId } = mailbox;
  const isAcross = which === 'favorites' || which === 'shared';
  const toNode = (row: R) => ({ space: isAcross ? spaceOfRow(mailbox, row) : { mailbox, groupId }, row });
  const name = typeof which === 'string' ? which : which.section;
  const list = {
    identity: [kind, dataCentre, accountId, groupId ?? '', name, order],
    fetch: read(order),
    keyOf: ({ id }: R) => id,
  };
  return markedConnection(list, toNode, page);
}
