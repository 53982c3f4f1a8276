import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  `alter table messages
    add column flag text,
    add column flag_word text,
    add column answered text,
    add column answered_word text,
    add column priority smallint,
    add column has_inline_images boolean,
    add column label_ids text[],
    add column labels_as_of timestamptz,
    add column moved_to text`,
  `create index messages_thread on messages (tenant_id, data_centre, account_id, thread_id) where thread_id is not null`,
  `create index messages_folder on messages (tenant_id, data_centre, account_id, folder_id)`,
  // What the last list of folders said: which one is Trash is asked of Zoho once.
  `create table folders (
    tenant_id text not null references tenants,
    data_centre text not null,
    account_id text not null,
    folder_id text not null,
    name text not null,
    path text not null,
    role text not null,
    observed_at timestamptz not null,
    primary key (tenant_id, data_centre, account_id, folder_id)
  )`,
];

export const mailOrganised: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
