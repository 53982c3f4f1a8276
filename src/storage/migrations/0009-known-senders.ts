import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  // Who wrote before, and under which name, is asked once a message.
  'create index messages_by_address on messages (tenant_id, data_centre, account_id, from_address)',
  'create index messages_by_name on messages (tenant_id, data_centre, account_id, from_name)',
];

export const knownSenders: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
