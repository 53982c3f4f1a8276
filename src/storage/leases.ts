/**
 * Claiming work that is a row of our own tables, and giving it back. Only the boot that holds a lease may settle
 * its row, and only in the attempt it was claimed for: one that was taken for dead and comes back changes nothing.
 */
import { sql } from 'kysely';
import type { Database } from './database.ts';
import { storableText } from './storable.ts';

/** Tables of work, and the state in which their rows wait. */
export const WAITING = { scan_jobs: 'QUEUED', effects: 'INTENDED', intents: 'INTENDED', work: 'WAITING' } as const;
export type LeaseTable = keyof typeof WAITING;
export const LEASE_TABLES = ['scan_jobs', 'effects', 'intents', 'work'] as const satisfies readonly LeaseTable[];

/** New mail before old. */
const ORDER = { scan_jobs: sql`priority, id`, effects: sql`id`, intents: sql`id`, work: sql`id` } as const;

/** Wishes for one message are carried out one at a time, the newest first: it may be all that is still wanted. */
const NO_OTHER_OF_MESSAGE = sql`and not exists (
  select 1 from effects as other
  where (other.tenant_id, other.data_centre, other.account_id, other.message_id)
      = (candidate.tenant_id, candidate.data_centre, candidate.account_id, candidate.message_id)
    and (other.state = 'LEASED' or (other.state = 'INTENDED' and other.id > candidate.id and other.not_before <= now()))
)`;
const CONDITION = { scan_jobs: sql``, effects: NO_OTHER_OF_MESSAGE, intents: sql``, work: sql`` } as const;

export const LEASE_SECONDS = 300;
const LEASE = sql<Date>`now() + ${LEASE_SECONDS} * interval '1 second'`;
const MAX_BACKOFF_MS = 60_000;

/** Takes up to `limit` waiting rows for this boot, in the order of their table. */
export async function claim(db: Database, table: LeaseTable, bootId: string, limit: number): Promise<string[]> {
  const rows = await sql<{ id: string }>`
    update ${sql.table(table)} set state = 'LEASED', lease_boot_id = ${bootId}, lease_until = ${LEASE}
    where id in (
      select id from ${sql.table(table)} as candidate
      where state = ${WAITING[table]} and not_before <= now() ${CONDITION[table]}
      order by ${ORDER[table]} limit ${limit} for update skip locked
    ) returning id`.execute(db);
  return rows.rows.map((row) => row.id).sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1));
}

/** Puts a row back after an interruption that is not its fault; it waits longer each time, and never gives up. */
export async function giveBack(
  db: Database,
  table: LeaseTable,
  work: { id: string; bootId: string; interruptions: number; error: string; waitMs?: number | undefined },
): Promise<void> {
  const wait = work.waitMs ?? Math.min(500 * 2 ** Math.min(work.interruptions, 10), MAX_BACKOFF_MS);
  await sql`
    update ${sql.table(table)} set state = ${WAITING[table]}, lease_boot_id = null, lease_until = null,
      interruptions = interruptions + 1, last_error = ${storableText(work.error.slice(0, 500))},
      not_before = now() + ${wait} * interval '1 millisecond'
    where id = ${work.id} and state = 'LEASED' and lease_boot_id = ${work.bootId}
      and interruptions = ${work.interruptions}`.execute(db);
}
