/** Migrations in order; one that has landed is never edited: expand first, contract in a later one. */
import type { Migration } from 'kysely/migration';
import { firstTables } from './0001-first-tables.ts';
import { mailboxPolling } from './0002-mailbox-polling.ts';

export const migrations: Record<string, Migration> = {
  '0001-first-tables': firstTables,
  '0002-mailbox-polling': mailboxPolling,
};
