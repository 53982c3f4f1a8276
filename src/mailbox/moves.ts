/**
 * Zoho may give a message another id when it is moved. The old id then leads on to the new one, so that an id that an
 * app has kept, and all that we keep under it, stay good wherever the message goes.
 */
import { sql } from 'kysely';
import type { Database } from '../storage/database.ts';
import type { MailboxRef } from './message-index.ts';

/** How the index knows where a message is that no answer has shown since it was moved. */
export const MOVED = {
  /** Where we moved it. */
  there: 'move',
  /** Not where it was, or on its way out of there. */
  away: 'moved-away',
} as const;

export const isOnTheMove = ({ source }: { readonly source: string }) => source === MOVED.there || source === MOVED.away;

/** Moves that are followed from one id to the next. */
export const MOST_MOVES = 10;

/** A row that an answer has brought. */
interface SeenRow {
  readonly messageId: string;
  readonly receivedAt: number | null;
}

/**
 * Finds among rows just written the messages that are on the move: in all else they are what they were, to the
 * millisecond and the byte. Copies of one message are told apart by their order alone.
 */
export async function followMoves(db: Database, mailbox: MailboxRef, rows: readonly SeenRow[]): Promise<void> {
  const ids = rows.map((row) => row.messageId);
  const times = rows.flatMap(({ receivedAt }) => (receivedAt === null ? [] : [new Date(receivedAt).toISOString()]));
  if (times.length === 0) return;
  const { tenantId, dataCentre, accountId } = mailbox;
  // Mostly there is none, which a look into an index tells; every answer that lists mail comes by here.
  const onTheMove = await sql`
    select 1 from messages
    where tenant_id = ${tenantId} and data_centre = ${dataCentre} and account_id = ${accountId}
      and source in ('move', 'moved-away') and received_at = any(${times}::timestamptz[])
      and moved_to is null and gone_at is null
    limit 1`.execute(db);
  if (onTheMove.rows.length === 0) return;
  await sql`
    with own as not materialized (
      select * from messages
      where tenant_id = ${tenantId} and data_centre = ${dataCentre} and account_id = ${accountId}
    ), waiting as (
      select *, row_number() over (
        partition by source, folder_id, received_at, size, subject, from_address order by message_id) as nth
      from own
      where source in ('move', 'moved-away') and received_at = any(${times}::timestamptz[])
        and moved_to is null and gone_at is null and message_id != all(${ids})
    ), found as (
      select *, row_number() over (
        partition by folder_id, received_at, size, subject, from_address order by message_id) as nth
      from own
      where message_id = any(${ids}) and not exists (select 1 from own as other where other.moved_to = own.message_id)
    ), followed as (
      update messages as old set moved_to = found.message_id
      from waiting join found on found.nth = waiting.nth and found.received_at = waiting.received_at
        and (waiting.size is null or found.size = waiting.size)
        and found.subject = waiting.subject and found.from_address = waiting.from_address
        and (found.folder_id = waiting.folder_id) = (waiting.source = 'move')
      where old.tenant_id = ${tenantId} and old.data_centre = ${dataCentre} and old.account_id = ${accountId}
        and old.message_id = waiting.message_id
      returning found.message_id as id, old.label_ids, old.labels_as_of, old.internet_message_id, old.reference_ids
    )
    update messages as now set
      label_ids = coalesce(now.label_ids, followed.label_ids),
      labels_as_of = coalesce(now.labels_as_of, followed.labels_as_of),
      internet_message_id = coalesce(now.internet_message_id, followed.internet_message_id),
      reference_ids = coalesce(now.reference_ids, followed.reference_ids)
    from followed
    where now.tenant_id = ${tenantId} and now.data_centre = ${dataCentre} and now.account_id = ${accountId}
      and now.message_id = followed.id`.execute(db);
}

/** For each id the one that its message had first, under which everything of ours is kept; mostly the same. */
export async function firstIdsOf(
  db: Database,
  { tenantId, dataCentre, accountId }: MailboxRef,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; first: string }>`
    with recursive own as not materialized (
      select message_id, moved_to from messages
      where tenant_id = ${tenantId} and data_centre = ${dataCentre} and account_id = ${accountId}
        and moved_to is not null
    ), back as (
      select moved_to as id, message_id as first, 1 as moves from own where moved_to = any(${ids})
      union all
      select back.id, own.message_id, back.moves + 1 from own join back on own.moved_to = back.first
      where back.moves < ${MOST_MOVES}
    )
    select distinct on (id) id, first from back order by id, moves desc`.execute(db);
  const first = new Map(rows.map((row) => [row.id, row.first]));
  return new Map(ids.map((id) => [id, first.get(id) ?? id]));
}
