/** How far a mailbox is known, and when somebody looks into it again. */
import { sql } from 'kysely';
import type { Database } from '../storage/database.ts';

/** A mailbox whose turn it is. */
export interface DueMailbox {
  readonly tenantId: string;
  readonly dataCentre: string;
  readonly accountId: string;
  readonly grantId: string;
  /** Mail received before is not ours to scan. */
  readonly watchedFrom: Date;
  /** Received time of the newest message of the last complete look; null before the first. */
  readonly polledUntil: Date | null;
}

export interface WatchState {
  /** Everything received before this instant has been seen; null before the first complete look. */
  readonly completeAsOf: Date | null;
  readonly nextPollAt: Date;
}

/** Where a webhook brings the news, a look only finds what it lost. */
const SELDOMER_WITH_WEBHOOK = 10;

const nextPoll = (everySeconds: number) => sql<Date>`now() + interval '1 second' * ${everySeconds} * case when exists (
  select 1 from hooks where hooks.tenant_id = mailboxes.tenant_id and hooks.data_centre = mailboxes.data_centre
    and hooks.account_id = mailboxes.account_id and hooks.activated_at is not null
) then ${SELDOMER_WITH_WEBHOOK}::int else 1 end`;

type Key = Pick<DueMailbox, 'tenantId' | 'dataCentre' | 'accountId'>;

export class Watch {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /**
   * Takes mailboxes whose turn it is, each for one instance: taking a turn moves the next one on,
   * by `everySeconds`, or ten times that where a webhook brings the news. A turn that is
   * not finished costs nothing but time, since the cursor moves only when it is.
   */
  async takeDue(limit: number, everySeconds: number): Promise<DueMailbox[]> {
    const due = this.#db
      .selectFrom('mailboxes')
      .innerJoin('grants', 'grants.id', 'mailboxes.grant_id')
      .select(['mailboxes.tenant_id', 'mailboxes.data_centre', 'mailboxes.account_id'])
      .where('mailboxes.next_poll_at', '<=', sql<Date>`now()`)
      .where('grants.revoked_at', 'is', null)
      .orderBy('mailboxes.next_poll_at')
      .limit(limit)
      .forUpdate('mailboxes')
      .skipLocked();
    const rows = await this.#db
      .with('due', () => due)
      .updateTable('mailboxes')
      .from('due')
      .set({ next_poll_at: nextPoll(everySeconds) })
      .whereRef('mailboxes.tenant_id', '=', 'due.tenant_id')
      .whereRef('mailboxes.data_centre', '=', 'due.data_centre')
      .whereRef('mailboxes.account_id', '=', 'due.account_id')
      .returningAll('mailboxes')
      .execute();
    return rows.map((row) => ({
      tenantId: row.tenant_id,
      dataCentre: row.data_centre,
      accountId: row.account_id,
      grantId: row.grant_id,
      watchedFrom: row.watched_from,
      polledUntil: row.polled_until,
    }));
  }

  async complete(mailbox: Key, at: { asOf: Date; polledUntil: Date | null }): Promise<void> {
    await this.#db
      .updateTable('mailboxes')
      .set({ complete_as_of: at.asOf, ...(at.polledUntil === null ? {} : { polled_until: at.polledUntil }) })
      .where('tenant_id', '=', mailbox.tenantId)
      .where('data_centre', '=', mailbox.dataCentre)
      .where('account_id', '=', mailbox.accountId)
      .execute();
  }

  async stateOf(mailbox: Key): Promise<WatchState> {
    const row = await this.#db
      .selectFrom('mailboxes')
      .select(['complete_as_of', 'next_poll_at'])
      .where('tenant_id', '=', mailbox.tenantId)
      .where('data_centre', '=', mailbox.dataCentre)
      .where('account_id', '=', mailbox.accountId)
      .executeTakeFirstOrThrow();
    return { completeAsOf: row.complete_as_of, nextPollAt: row.next_poll_at };
  }
}
