import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  // One poller a mailbox, whoever else is running; that of a dead instance is free at once.
  `alter table mailboxes add column poll_boot_id text`,
  `alter table mailboxes add column poll_lease_until timestamptz`,
  // The folders that the cursor speaks of: one that joins them is read from the beginning of the watch.
  `alter table mailboxes add column watched_folder_ids text[]`,
  // Folders that the list over all folders was seen to leave out: looked into one by one.
  `alter table mailboxes add column unlisted_folder_ids text[] not null default '{}'`,
  `alter table mailboxes add column reconciled_at timestamptz`,
  `alter table mailboxes add column next_reconcile_at timestamptz not null default now()`,
  // What the last reconciliation found unscanned, and why.
  `create table coverage (
    tenant_id text not null references tenants,
    data_centre text not null,
    account_id text not null,
    reason text not null,
    messages integer not null,
    primary key (tenant_id, data_centre, account_id, reason)
  )`,
];

export const intakeReconciled: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
