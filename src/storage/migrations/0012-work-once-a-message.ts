import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** A page of a list that is read again, after a kill or for its overlap, queues nothing a second time. */
export const workOnceAMessage: Migration = {
  async up(db) {
    // No release has ever written such a row twice, and one that a trial of this version wrote is not worth keeping.
    await sql`update scan_jobs set work_id = null where work_id is not null`.execute(db);
    await sql`create unique index scan_jobs_of_work on scan_jobs (work_id, message_id)`.execute(db);
  },
};
