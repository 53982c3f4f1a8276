/** How far a mailbox is known, and when somebody looks into it again. */
import { sql } from 'kysely';
import type { Database } from '../storage/database.ts';

/** A mailbox whose turn it is, leased to whoever took it. */
export interface DueMailbox {
  readonly tenantId: string;
  readonly dataCentre: string;
  readonly accountId: string;
  readonly grantId: string;
  /** Mail received before is not ours to scan. */
  readonly watchedFrom: Date;
  /** Received time of the newest message of the last complete look; null before the first. */
  readonly polledUntil: Date | null;
  /** The folders that the last complete look was for; null before the first. */
  readonly watchedFolderIds: readonly string[] | null;
  /** Folders that the list over all folders leaves out. */
  readonly unlistedFolderIds: readonly string[];
  /** Whether everything is to be held against what was seen, as is done once a day. */
  readonly reconcile: boolean;
}

export interface WatchState {
  /** Everything received before this instant has been seen; null before the first complete look. */
  readonly completeAsOf: Date | null;
  readonly nextPollAt: Date;
  readonly watchedFolderIds: readonly string[];
  readonly reconciledAt: Date | null;
  readonly nextReconcileAt: Date;
}

/** Where a webhook brings the news, a look only finds what it lost. */
const SELDOMER_WITH_WEBHOOK = 10;
/** A look that takes longer than this has lost its mailbox to whoever comes next. */
const LEASE = sql<Date>`now() + interval '15 minutes'`;
const RECONCILED_AGAIN = sql<Date>`now() + interval '1 day'`;

const nextPoll = (everySeconds: number) => sql<Date>`now() + interval '1 second' * ${everySeconds} * case when exists (
  select 1 from hooks where hooks.tenant_id = mailboxes.tenant_id and hooks.data_centre = mailboxes.data_centre
    and hooks.account_id = mailboxes.account_id and hooks.activated_at is not null
) then ${SELDOMER_WITH_WEBHOOK}::int else 1 end`;

type Key = Pick<DueMailbox, 'tenantId' | 'dataCentre' | 'accountId'>;

export class Watch {
  readonly #db: Database;
  readonly #bootId: string;

  constructor(db: Database, bootId: string) {
    this.#db = db;
    this.#bootId = bootId;
  }

  /**
   * Takes mailboxes whose turn it is and that nobody alive is looking into: taking a turn moves the next one on,
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
      .where(
        sql<boolean>`(mailboxes.poll_boot_id is null or mailboxes.poll_lease_until < now()
          or mailboxes.poll_boot_id not in (select boot_id from instances))`,
      )
      .orderBy('mailboxes.next_poll_at')
      .limit(limit)
      .forUpdate('mailboxes')
      .skipLocked();
    const rows = await this.#db
      .with('due', () => due)
      .updateTable('mailboxes')
      .from('due')
      .set({ next_poll_at: nextPoll(everySeconds), poll_boot_id: this.#bootId, poll_lease_until: LEASE })
      .whereRef('mailboxes.tenant_id', '=', 'due.tenant_id')
      .whereRef('mailboxes.data_centre', '=', 'due.data_centre')
      .whereRef('mailboxes.account_id', '=', 'due.account_id')
      .returningAll('mailboxes')
      .returning(sql<boolean>`mailboxes.next_reconcile_at <= now()`.as('reconcile'))
      .execute();
    return rows.map((row) => ({
      tenantId: row.tenant_id,
      dataCentre: row.data_centre,
      accountId: row.account_id,
      grantId: row.grant_id,
      watchedFrom: row.watched_from,
      polledUntil: row.polled_until,
      watchedFolderIds: row.watched_folder_ids,
      unlistedFolderIds: row.unlisted_folder_ids,
      reconcile: row.reconcile,
    }));
  }

  /** The look reached back far enough: the cursor moves on, for these folders. */
  async complete(
    mailbox: Key,
    look: { asOf: Date; polledUntil: Date | null; folderIds: readonly string[] },
  ): Promise<void> {
    await this.#held(mailbox)
      .set({
        complete_as_of: look.asOf,
        watched_folder_ids: [...look.folderIds],
        ...(look.polledUntil === null ? {} : { polled_until: look.polledUntil }),
      })
      .execute();
  }

  async reconciled(mailbox: Key, found: { at: Date; unlistedFolderIds: readonly string[] }): Promise<void> {
    await this.#held(mailbox)
      .set({
        reconciled_at: found.at,
        next_reconcile_at: RECONCILED_AGAIN,
        unlisted_folder_ids: [...found.unlistedFolderIds],
      })
      .execute();
  }

  /** Gives the mailbox back, however far the look came. */
  async release(mailbox: Key): Promise<void> {
    await this.#held(mailbox).set({ poll_boot_id: null, poll_lease_until: null }).execute();
  }

  async stateOf(mailbox: Key): Promise<WatchState> {
    const row = await this.#db
      .selectFrom('mailboxes')
      .select(['complete_as_of', 'next_poll_at', 'watched_folder_ids', 'reconciled_at', 'next_reconcile_at'])
      .where('tenant_id', '=', mailbox.tenantId)
      .where('data_centre', '=', mailbox.dataCentre)
      .where('account_id', '=', mailbox.accountId)
      .executeTakeFirstOrThrow();
    return {
      completeAsOf: row.complete_as_of,
      nextPollAt: row.next_poll_at,
      watchedFolderIds: row.watched_folder_ids ?? [],
      reconciledAt: row.reconciled_at,
      nextReconcileAt: row.next_reconcile_at,
    };
  }

  /** Only whoever has taken the mailbox moves its cursor. */
  #held({ tenantId, dataCentre, accountId }: Key) {
    return this.#db
      .updateTable('mailboxes')
      .where('tenant_id', '=', tenantId)
      .where('data_centre', '=', dataCentre)
      .where('account_id', '=', accountId)
      .where('poll_boot_id', '=', this.#bootId);
  }
}
