/** One message at a time: whoever writes down what is to become of it waits for whoever does so now. */
import { sql } from 'kysely';
import type { Tx } from '../../storage/database.ts';
import type { MessageKey } from '../../storage/tables.ts';

export function keyOf({ tenant_id, data_centre, account_id, message_id }: MessageKey): MessageKey {
  return { tenant_id, data_centre, account_id, message_id };
}

/** Holds until the transaction ends. */
export async function lockMessage(tx: Tx, key: MessageKey): Promise<void> {
  const name = [key.tenant_id, key.data_centre, key.account_id, key.message_id].join(' ');
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx);
}

/** Narrows a query to one message. */
export function ofMessage<T extends { where(column: keyof MessageKey, op: '=', value: string): T }>(
  query: T,
  key: MessageKey,
): T {
  return query
    .where('tenant_id', '=', key.tenant_id)
    .where('data_centre', '=', key.data_centre)
    .where('account_id', '=', key.account_id)
    .where('message_id', '=', key.message_id);
}
