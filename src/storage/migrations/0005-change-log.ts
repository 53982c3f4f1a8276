import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  `create table changes (
    id bigint generated always as identity (sequence name changes_id),
    tenant_id text not null references tenants,
    kind text not null,
    payload jsonb not null,
    observed_at timestamptz not null default now(),
    primary key (tenant_id, id)
  )`,
  // Up to where changes of a tenant were dropped: who comes with an older cursor has missed something.
  `create table change_marks (
    tenant_id text primary key references tenants,
    id bigint not null
  )`,
  // A cursor of another database, or of one that was made anew, means nothing here.
  `create table change_log (
    generation text not null,
    only_row boolean primary key default true check (only_row)
  )`,
  `insert into change_log (generation) values (gen_random_uuid())`,
];

export const changeLog: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
