import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  // Zoho's organisation (zoid): a limit may be its, whatever our tenants are.
  `alter table grants add column organisation_id text`,
  // What Zoho refuses for now. Keys are made of Zoho's identities, so that no tenant owns a row.
  `create table lock_outs (
    key text primary key,
    unit text not null,
    suspects jsonb not null,
    since timestamptz not null,
    until timestamptz not null,
    times integer not null,
    reason text not null
  )`,
];

export const rateLimits: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
