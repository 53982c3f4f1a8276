import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  // How often something at Zoho may have become another: answers from before are held against it, by every gateway.
  `create table epochs (
    name text primary key,
    epoch bigint not null
  )`,
];

export const epochs: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
