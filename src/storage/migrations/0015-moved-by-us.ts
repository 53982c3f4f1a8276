import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Every look into a mailbox asks which of its rows are what we moved and nobody has seen since: few at any time. */
export const movedByUs: Migration = {
  async up(db) {
    await sql`create index messages_moved_by_us on messages (tenant_id, data_centre, account_id, received_at)
      where source = 'write' and moved_to is null`.execute(db);
  },
};
