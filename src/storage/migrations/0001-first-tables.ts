import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** A message's identity, whatever announced it; every table that speaks of a message carries it. */
const MESSAGE = `
  tenant_id text not null references tenants,
  data_centre text not null,
  account_id text not null,
  message_id text not null`;

const STATEMENTS = [
  `create table tenants (
    id text primary key,
    name text not null,
    created_at timestamptz not null default now()
  )`,
  `create table apps (
    id text primary key,
    tenant_id text not null references tenants,
    name text not null,
    scopes text[] not null,
    created_at timestamptz not null default now()
  )`,
  // Only a hash of a key is kept: whoever reads this table can't act as an app.
  `create table app_keys (
    id text primary key,
    app_id text not null references apps,
    secret_hash text not null,
    created_at timestamptz not null default now(),
    revoked_at timestamptz
  )`,
  `create table grants (
    id text primary key,
    tenant_id text not null references tenants,
    data_centre text not null,
    user_id text not null,
    client_id text not null,
    client_secret_sealed text not null,
    refresh_token_sealed text not null,
    access_token_sealed text,
    access_token_expires_at timestamptz,
    scopes text[] not null,
    revoked_at timestamptz,
    revoked_because text,
    created_at timestamptz not null default now(),
    unique (tenant_id, data_centre, user_id)
  )`,
  `create table mailboxes (
    tenant_id text not null references tenants,
    data_centre text not null,
    account_id text not null,
    grant_id text not null references grants,
    user_id text not null,
    address text not null,
    display_name text not null,
    observed_at timestamptz not null,
    primary key (tenant_id, data_centre, account_id)
  )`,
  `create index on mailboxes (grant_id)`,
  `create table hooks (
    id text primary key,
    tenant_id text not null references tenants,
    data_centre text not null,
    account_id text not null,
    secret_sealed text,
    armed_until timestamptz not null,
    activated_at timestamptz,
    created_at timestamptz not null default now()
  )`,
  `create table messages (${MESSAGE},
    folder_id text not null,
    thread_id text,
    from_name text not null,
    from_address text not null,
    subject text not null,
    summary text not null,
    received_at timestamptz,
    size bigint,
    is_read boolean,
    has_attachments boolean,
    internet_message_id text,
    reference_ids text[],
    source text not null,
    observed_at timestamptz not null,
    gone_at timestamptz,
    primary key (tenant_id, data_centre, account_id, message_id)
  )`,
  `create table instances (
    boot_id text primary key,
    host text not null,
    pid integer not null,
    seen_at timestamptz not null
  )`,
  `create table scan_jobs (
    id bigint generated always as identity primary key,
    ${MESSAGE},
    cause text not null,
    announced_by text not null,
    filter_set text not null,
    policy text not null,
    state text not null default 'QUEUED' check (state in ('QUEUED', 'LEASED', 'DECIDED', 'GONE')),
    not_before timestamptz not null default now(),
    interruptions integer not null default 0,
    last_error text,
    lease_boot_id text,
    lease_until timestamptz,
    queued_at timestamptz not null default now()
  )`,
  // A message arrives once, however often and by whatever way that is announced.
  `create unique index scan_jobs_arrival on scan_jobs (tenant_id, data_centre, account_id, message_id) where cause = 'arrival'`,
  `create index scan_jobs_waiting on scan_jobs (not_before, id) where state = 'QUEUED'`,
  `create index scan_jobs_leased on scan_jobs (lease_boot_id) where state = 'LEASED'`,
  `create table decisions (
    id bigint generated always as identity primary key,
    ${MESSAGE},
    job_id bigint not null references scan_jobs,
    cause text not null,
    supersedes bigint references decisions,
    live boolean not null default true,
    tier text not null,
    filter_set text not null,
    model text not null,
    policy text not null,
    verdict text not null,
    p jsonb not null,
    parts jsonb not null,
    coverage jsonb not null,
    findings jsonb not null,
    unscanned jsonb not null,
    action text not null,
    shadow boolean not null,
    received_at timestamptz,
    decided_at timestamptz not null
  )`,
  `create unique index decisions_live on decisions (tenant_id, data_centre, account_id, message_id) where live`,
  `create unique index decisions_job on decisions (job_id)`,
  // An effect is a desired place of a message. The highest fence of a message is the one that holds.
  `create table effects (
    id bigint generated always as identity primary key,
    ${MESSAGE},
    decision_id bigint not null references decisions,
    fence integer not null,
    desired text not null check (desired in ('QUARANTINE', 'ORIGIN')),
    state text not null default 'INTENDED' check (state in ('INTENDED', 'LEASED', 'DONE', 'FAILED', 'SUPERSEDED')),
    not_before timestamptz not null default now(),
    interruptions integer not null default 0,
    last_error text,
    lease_boot_id text,
    lease_until timestamptz,
    intended_at timestamptz not null default now(),
    settled_at timestamptz,
    unique (tenant_id, data_centre, account_id, message_id, fence)
  )`,
  `create index effects_waiting on effects (not_before, id) where state = 'INTENDED'`,
  `create index effects_leased on effects (lease_boot_id) where state = 'LEASED'`,
  `create table quarantine (
    id bigint generated always as identity primary key,
    ${MESSAGE},
    decision_id bigint not null unique references decisions,
    state text not null check (state in ('PENDING', 'HELD', 'RELEASING', 'RELEASED', 'FAILED')),
    origin_folder_id text,
    folder_id text,
    held_at timestamptz,
    exposure_ms bigint,
    read_before_held boolean,
    released_at timestamptz,
    released_by text,
    created_at timestamptz not null default now()
  )`,
  `create index quarantine_newest on quarantine (tenant_id, id desc)`,
];

export const firstTables: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
