import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  // Mail from before is not scanned: the filters' watch begins when the mailbox is connected.
  `alter table mailboxes add column watched_from timestamptz not null default now()`,
  // Received time of the newest message of a poll that reached back far enough; Zoho's clock.
  `alter table mailboxes add column polled_until timestamptz`,
  // When such a poll began; our clock. Everything received before is known.
  `alter table mailboxes add column complete_as_of timestamptz`,
  `alter table mailboxes add column next_poll_at timestamptz not null default now()`,
  `create index mailboxes_due on mailboxes (next_poll_at)`,
];

export const mailboxPolling: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
  },
};
