import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  // What was moved is called otherwise now.
  `drop index if exists messages_moved_by_us`,
  // Few at a time: those that were moved and that no answer has shown since.
  `create index messages_on_the_move on messages (tenant_id, data_centre, account_id, received_at)
     where source in ('move', 'moved-away')`,
  `create index messages_moved_to on messages (tenant_id, data_centre, account_id, moved_to) where moved_to is not null`,
];

export const movesFollowed: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
