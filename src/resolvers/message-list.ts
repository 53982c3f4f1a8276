/** Lists of messages as the graph gives them: typed narrowing in, a page with cursors out. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { ListNarrowing, MessageOrder } from '../datasources/message-list-query.ts';
import { readPage } from '../datasources/message-pages.ts';
import type { MessagePage } from '../datasources/messages.ts';
import { PosternError } from '../errors.ts';
import type { Mailbox } from '../mailbox/mailboxes.ts';
import { toObservation } from '../mailbox/observation.ts';
import type { OperationContext } from './context.ts';
import { checkFirst, decodeCursor, encodeCursor } from './cursors.ts';
import { decodeId } from './ids.ts';
import type { MessageParent } from './parents.ts';
import type { MessageListFilter } from './types.generated.ts';

export interface PageArguments {
  readonly first: number;
  readonly after?: string | null | undefined;
}

interface ListArguments extends PageArguments {
  readonly filter?: MessageListFilter | null | undefined;
  readonly orderBy: MessageOrder;
}

/** Position, id, received time (0 when not known), and which list it came from. */
const cursorShape = z.tuple([
  z.int().min(1).max(1_000_000),
  z.string().regex(/^[0-9]{1,20}$/),
  z.int().nonnegative(),
  z.string().max(20),
]);

/** A page of Zoho's list of messages: those of a folder, or with `folderId` null of the whole mailbox. */
export function listMessages(
  mailbox: Mailbox,
  place: ListNarrowing & { readonly folderId: string | null },
  args: ListArguments,
  context: OperationContext,
) {
  const { folderId, ...fixed } = place;
  const narrowed = { ...narrowingOf(args.filter ?? {}, mailbox), ...fixed, orderBy: args.orderBy };
  const { accountId } = mailbox;
  const list = {
    identity: ['list', folderId, narrowed],
    newestFirst: args.orderBy === 'RECEIVED_DESC',
    fetch: (start: number, limit: number) =>
      context.services.datasources.messages.listPage(context.readsFor(mailbox), {
        accountId,
        folderId,
        start,
        limit,
        narrowed,
      }),
  };
  return connection(mailbox, list, args);
}

interface AnyList {
  /** What makes this list another than others of the mailbox: a cursor is good for its own list. */
  readonly identity: readonly unknown[];
  readonly newestFirst: boolean;
  readonly fetch: (start: number, limit: number) => Promise<MessagePage>;
}

export async function connection(mailbox: Mailbox, list: AnyList, args: PageArguments) {
  const first = checkFirst(args.first);
  const name = nameOf([mailbox.dataCentre, mailbox.accountId, ...list.identity]);
  const anchor = args.after == null ? null : anchorOf(args.after, name);
  const page = await readPage(list, first, anchor);
  const edges = page.rows.map((row) => ({
    cursor: encodeCursor([row.position, row.id, row.receivedAt ?? 0, name]),
    node: { mailbox, row: toObservation(row) },
  }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: page.hasNextPage,
      hasPreviousPage: anchor !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    listChanged: page.listChanged,
  };
}

/** A list that holds one message that is known already: no call. */
export function listOfOne(message: MessageParent, args: PageArguments) {
  checkFirst(args.first);
  const { mailbox, row } = message;
  const name = nameOf([mailbox.dataCentre, mailbox.accountId, 'one', row.messageId]);
  const isPast = args.after != null && anchorOf(args.after, name).position >= 1;
  const cursor = encodeCursor([1, row.messageId, row.receivedAt ?? 0, name]);
  const edges = isPast ? [] : [{ cursor, node: message }];
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: false,
      hasPreviousPage: isPast,
      startCursor: isPast ? null : cursor,
      endCursor: isPast ? null : cursor,
    },
    listChanged: false,
  };
}

function anchorOf(after: string, list: string) {
  const [position, id, receivedAt, from] = decodeCursor(after, cursorShape);
  if (from !== list) throw new PosternError('BAD_USER_INPUT', 'The cursor given as `after` comes from another list.');
  return { position, id, receivedAt: receivedAt === 0 ? null : receivedAt };
}

const nameOf = (identity: readonly unknown[]) =>
  createHash('sha256').update(JSON.stringify(identity)).digest('base64url').slice(0, 8);

function narrowingOf({ isRead, flag, labelId, only }: MessageListFilter, mailbox: Mailbox): ListNarrowing {
  if (flag === 'UNKNOWN') throw new PosternError('BAD_USER_INPUT', 'No list can be narrowed to the flag UNKNOWN.');
  return {
    isRead: isRead ?? undefined,
    flag: flag ?? undefined,
    labelId: labelId == null ? undefined : labelOf(labelId, mailbox),
    traits: only == null ? undefined : [...new Set(only)].sort(),
  };
}

/** A label of the same mailbox: of another it would mean nothing to Zoho. */
function labelOf(id: string, mailbox: Mailbox): string {
  const ref = decodeId(id);
  const isOurs = ref?.dataCentre === mailbox.dataCentre && ref.accountId === mailbox.accountId;
  if (ref?.type === 'Label' && isOurs) return ref.entity;
  throw new PosternError('NOT_FOUND', 'This mailbox has no such label.');
}
