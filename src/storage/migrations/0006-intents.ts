import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  // What must happen once: written down before the call, settled after it, and looked for when the answer was lost.
  `create table intents (
    id bigint generated always as identity primary key,
    tenant_id text not null references tenants,
    app_id text not null,
    data_centre text not null,
    account_id text not null,
    kind text not null,
    makes text not null,
    key text not null,
    fingerprint text not null,
    alike text not null,
    input_sealed text,
    on_unknown text not null check (on_unknown in ('REPORT', 'RETRY')),
    state text not null default 'INTENDED'
      check (state in ('INTENDED', 'LEASED', 'DONE', 'FAILED', 'UNKNOWN', 'CANCELLED')),
    calls integer not null default 0,
    doubt_from timestamptz,
    doubt_until timestamptz,
    refused text,
    result_id text,
    about jsonb not null default '{}',
    not_before timestamptz not null default now(),
    interruptions integer not null default 0,
    last_error text,
    lease_boot_id text,
    lease_until timestamptz,
    intended_at timestamptz not null default now(),
    expires_at timestamptz not null,
    settled_at timestamptz,
    unique (tenant_id, app_id, key)
  )`,
  // What Zoho made is the result of one intent only, so that of several that look alike each finds its own.
  `create unique index intents_result on intents (data_centre, account_id, makes, result_id) where result_id is not null`,
  // Of those that look alike one at a time is in doubt: what is found meanwhile can only be its own.
  `create unique index intents_doubt on intents (alike) where doubt_from is not null and state in ('INTENDED', 'LEASED')`,
  `create index intents_waiting on intents (not_before, id) where state = 'INTENDED'`,
  `create index intents_leased on intents (lease_boot_id) where state = 'LEASED'`,
  `create index intents_sealed on intents (settled_at) where input_sealed is not null`,
];

export const intents: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
