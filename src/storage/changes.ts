/**
 * What the gateway observed, written down once, in the transaction that observed it. Whatever reads it back
 * (storage/change-log.ts) sees a change when, and only when, that transaction has been committed.
 */
import { channel } from 'node:diagnostics_channel';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from './database.ts';
import { storableJson } from './storable.ts';
import type { MessageKey } from './tables.ts';

const ofMessage = { dataCentre: z.string(), accountId: z.string(), messageId: z.string() };

/** Every kind of change there is, with what it says; read back through this shape only. */
export const changeShape = z.discriminatedUnion('kind', [
  /** A message was heard of for the first time. */
  z.object({ kind: z.literal('message.arrived'), ...ofMessage }),
  z.object({ kind: z.literal('scan.decided'), ...ofMessage, decisionId: z.string() }),
  z.object({
    kind: z.literal('quarantine.changed'),
    ...ofMessage,
    itemId: z.string(),
    state: z.enum(['PENDING', 'HELD', 'RELEASING', 'RELEASED', 'FAILED', 'DELETING', 'DELETED', 'TAKEN']),
  }),
]);

export type Change = z.infer<typeof changeShape>;
export type ChangeKind = Change['kind'];

/** Notified at each commit with changes, where a database server carries it; read by storage/change-wake.ts. */
export const CHANGES_CHANNEL = 'postern_changes';

/** Published when something is appended, before its commit: see storage/change-wake.ts for why that is enough. */
export const appended = channel('postern:change-appended');

/**
 * Who is about to append holds an advisory lock that names the last number given out before: this in its upper
 * bits, the number below.
 */
export const APPENDING = sql.lit((0x504fn << 44n).toString());

/** The message a change is about. */
export function messageOf({ data_centre, account_id, message_id }: MessageKey) {
  return { dataCentre: data_centre, accountId: account_id, messageId: message_id };
}

/** Writes a change down; `tx` is the transaction that makes it. */
export async function appendChange(tx: Tx, tenantId: string, change: Change): Promise<void> {
  const { kind, ...payload } = change;
  // First the lock, then the number: see `horizon` in storage/change-log.ts.
  await sql`
    select pg_advisory_xact_lock_shared(${APPENDING}::bigint + case when is_called then last_value else 0 end)
    from changes_id`.execute(tx);
  await sql`
    with appended as (
      insert into changes (tenant_id, kind, payload) values (${tenantId}, ${kind}, ${storableJson(payload)})
    ) select pg_notify(${CHANGES_CHANNEL}, '')`.execute(tx);
  appended.publish(undefined);
}
