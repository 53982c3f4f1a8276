import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Whole organisation where both are empty, else one mailbox. */
const SCOPE = `
  tenant_id text not null references tenants,
  data_centre text not null default '',
  account_id text not null default ''`;

const POLICY_OF_BEFORE = JSON.stringify({
  thresholds: { malware: 0.8, phishing: 0.9, spam: 0.9, bulk: 0.9, suspicious: 0.5, certainSpam: 0.99 },
  required: ['postern.message', 'postern.attachments'],
  actions: {
    CLEAN: 'none',
    UNDETERMINED: 'none',
    BULK: 'none',
    SUSPICIOUS: 'none',
    SPAM: 'quarantine',
    PHISHING: 'quarantine',
    MALWARE: 'quarantine',
  },
  shadow: false,
  onFailure: { mode: 'leave', retryMinutes: 5, holdMinutes: 15 },
  movedBack: { PHISHING: 'again', MALWARE: 'again' },
  watchSpam: false,
});

const STATEMENTS = [
  // Every version of every policy, for good: a decision names the row that decided. Null content takes an override away.
  `create table policies (
    id bigint generated always as identity primary key,
    ${SCOPE},
    version integer not null,
    content jsonb,
    author text not null,
    reason text not null,
    created_at timestamptz not null default now(),
    unique (tenant_id, data_centre, account_id, version)
  )`,
  // What was agreed to before policies were kept: those who are here already had their mail acted on.
  `insert into policies (tenant_id, version, content, author, reason)
    select id, 1, '${POLICY_OF_BEFORE}', 'postern', 'In force before policies were kept.' from tenants`,

  // Never deleted: what an entry let in or kept out can be asked after it was removed.
  `create table list_entries (
    id bigint generated always as identity primary key,
    ${SCOPE},
    kind text not null check (kind in ('ALLOW', 'DENY')),
    subject text not null check (subject in ('SENDER', 'DOMAIN')),
    value text not null,
    bound boolean not null,
    author text not null,
    reason text not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz,
    removed_at timestamptz,
    removed_by text
  )`,
  `create index list_entries_by_value on list_entries (tenant_id, value) where removed_at is null`,

  `alter table scan_jobs add column priority smallint not null default 0`,
  `alter table scan_jobs add column may_act boolean not null default true`,
  `alter table scan_jobs add column give_up_at timestamptz`,
  `alter table scan_jobs add column work_id bigint`,
  `alter table scan_jobs drop constraint scan_jobs_state_check`,
  `alter table scan_jobs add constraint scan_jobs_state_check
    check (state in ('QUEUED', 'LEASED', 'DECIDED', 'GONE', 'CANCELLED'))`,
  // Asked for twice while it waits is asked for once.
  `create unique index scan_jobs_later on scan_jobs (tenant_id, data_centre, account_id, message_id, cause)
    where cause <> 'arrival' and state in ('QUEUED', 'LEASED')`,
  `create index scan_jobs_work on scan_jobs (work_id, state) where work_id is not null`,
  `drop index scan_jobs_waiting`,
  `create index scan_jobs_waiting on scan_jobs (priority, id) where state = 'QUEUED'`,

  // A person decides without a job.
  `alter table decisions alter column job_id drop not null`,
  `alter table decisions add column basis text not null default 'SCORES'`,
  `alter table decisions add column reason text not null default ''`,
  `alter table decisions add column decided_by text`,
  `alter table decisions add column list_entry_id bigint references list_entries`,
  `alter table decisions add column evidence jsonb`,
  `alter table decisions add column folder_id text`,
  `alter table decisions add column zoho_says_spam boolean`,
  `alter table decisions add column withheld text`,
  `create index decisions_recent on decisions (tenant_id, decided_at)`,
  `create index decisions_of_message on decisions (tenant_id, data_centre, account_id, message_id, id)`,

  `alter table quarantine add column awaiting_scan boolean not null default false`,
  `alter table quarantine add column confirmed_at timestamptz`,
  `alter table quarantine add column confirmed_by text`,
  `alter table quarantine add column deleted_at timestamptz`,
  `alter table quarantine drop constraint quarantine_state_check`,
  `alter table quarantine add constraint quarantine_state_check
    check (state in ('PENDING', 'HELD', 'RELEASING', 'RELEASED', 'FAILED', 'DELETING', 'DELETED', 'TAKEN'))`,
  `create index quarantine_of_message on quarantine (tenant_id, data_centre, account_id, message_id)`,

  // An effect says by itself what it found and did; the quarantine is only one of the places.
  `alter table effects add column item_id bigint references quarantine`,
  `update effects set item_id = quarantine.id from quarantine where quarantine.decision_id = effects.decision_id`,
  `alter table effects add column label text`,
  `alter table effects add column expected_folder_id text`,
  `alter table effects add column from_folder_id text`,
  `alter table effects add column to_folder_id text`,
  `alter table effects add column exposure_ms bigint`,
  `alter table effects add column was_read boolean`,
  `alter table effects drop constraint effects_desired_check`,
  `alter table effects add constraint effects_desired_check
    check (desired in ('QUARANTINE', 'ORIGIN', 'SPAM', 'LABEL', 'TRASH'))`,
  `alter table effects drop constraint effects_state_check`,
  `alter table effects add constraint effects_state_check
    check (state in ('INTENDED', 'LEASED', 'DONE', 'FAILED', 'SUPERSEDED', 'LEFT'))`,
  `create index effects_of_decision on effects (decision_id)`,

  `create table alerts (
    id bigint generated always as identity primary key,
    tenant_id text not null references tenants,
    kind text not null,
    data_centre text,
    account_id text,
    message_id text,
    says text not null,
    raised_at timestamptz not null,
    cleared_at timestamptz
  )`,
  `create index alerts_newest on alerts (tenant_id, id desc)`,
  `create unique index alerts_standing on alerts (tenant_id, kind) where message_id is null and cleared_at is null`,

  // Long work: a folder scanned again, a piece at a time.
  `create table work (
    id bigint generated always as identity primary key,
    tenant_id text not null references tenants,
    kind text not null,
    data_centre text not null,
    account_id text not null,
    arguments jsonb not null,
    position integer not null default 0,
    listed boolean not null default false,
    found integer not null default 0,
    expected_calls integer,
    author text not null,
    state text not null default 'WAITING' check (state in ('WAITING', 'LEASED', 'PAUSED', 'DONE', 'CANCELLED')),
    not_before timestamptz not null default now(),
    interruptions integer not null default 0,
    last_error text,
    lease_boot_id text,
    lease_until timestamptz,
    created_at timestamptz not null default now(),
    finished_at timestamptz
  )`,
  `create index work_newest on work (tenant_id, id desc)`,
];

export const filterWay: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
