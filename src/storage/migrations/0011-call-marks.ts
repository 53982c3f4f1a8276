import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  // How much of a limit of Zoho's may be in use, so that a start after a kill does not use it twice.
  `create table call_marks (
    name text primary key,
    calls integer not null,
    at timestamptz not null
  )`,
];

export const callMarks: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
