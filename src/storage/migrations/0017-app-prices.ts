import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

export const appPrices: Migration = {
  async up(db) {
    // Null for what is usual.
    await sql.raw(`alter table apps add column max_price integer check (max_price >= 0)`).execute(db);
  },
};
