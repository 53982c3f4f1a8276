import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  // What a mailbox showed of how Zoho behaves, so that it need not be found out again.
  `create table learnt_facts (
    name text primary key,
    value jsonb not null,
    learnt_at timestamptz not null default now()
  )`,
];

export const learntFacts: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
