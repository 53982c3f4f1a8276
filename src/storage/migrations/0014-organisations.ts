import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  // Whether the person who gave it administers the organisation; null where Zoho did not say.
  'alter table grants add column role text',
];

export const organisations: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
