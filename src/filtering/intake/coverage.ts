/** How much of the mail the filters have seen, and why not the rest: counted at each reconciliation. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../storage/database.ts';
import type { MailboxKey } from '../house/scope.ts';

export const REASONS = ['BEFORE_WATCH', 'WAITING', 'GONE', 'IN_SPAM', 'NOT_RECEIVED', 'UNSEEN'] as const;
export type UnscannedReason = (typeof REASONS)[number];

export interface Unscanned {
  readonly reason: UnscannedReason;
  readonly messages: number;
}

export interface MailboxCoverage extends MailboxKey {
  readonly state: 'WATCHED' | 'BEHIND' | 'DISCONNECTED';
  readonly hasWebhook: boolean;
  readonly lastScannedAt: Date | null;
  readonly unscanned: readonly Unscanned[];
  /** Null before the first reconciliation. */
  readonly asOf: Date | null;
}

/** A mailbox that was not looked into for longer is behind. */
const BEHIND_AFTER = sql`interval '1 hour'`;

const countRow = z.object({ reason: z.enum(REASONS), messages: z.coerce.number() });

export class Coverage {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Counts the messages of a mailbox that were never scanned, by reason, and keeps that. */
  async count({ tenantId, dataCentre, accountId }: MailboxKey): Promise<void> {
    const counted = await sql`
      select reason, count(*) as messages from (
        select case
          when job.state = 'GONE' or message.gone_at is not null then 'GONE'
          when job.state in ('QUEUED', 'LEASED') then 'WAITING'
          when message.received_at < mailbox.watched_from then 'BEFORE_WATCH'
          when folder.role = 'SPAM' then 'IN_SPAM'
          when folder.role in ('SENT', 'DRAFTS', 'TEMPLATES', 'OUTBOX', 'TRASH', 'SNOOZED') then 'NOT_RECEIVED'
          else 'UNSEEN'
        end as reason
        from messages as message
        join mailboxes as mailbox using (tenant_id, data_centre, account_id)
        left join decisions as decision on decision.live
          and (decision.tenant_id, decision.data_centre, decision.account_id, decision.message_id)
            = (message.tenant_id, message.data_centre, message.account_id, message.message_id)
        left join scan_jobs as job on job.cause = 'arrival'
          and (job.tenant_id, job.data_centre, job.account_id, job.message_id)
            = (message.tenant_id, message.data_centre, message.account_id, message.message_id)
        left join folders as folder
          on (folder.tenant_id, folder.data_centre, folder.account_id, folder.folder_id)
            = (message.tenant_id, message.data_centre, message.account_id, message.folder_id)
        where message.tenant_id = ${tenantId} and message.data_centre = ${dataCentre}
          and message.account_id = ${accountId} and message.moved_to is null and decision.id is null
      ) as unscanned group by reason`.execute(this.#db);
    const place = { tenant_id: tenantId, data_centre: dataCentre, account_id: accountId };
    const rows = counted.rows.map((row) => ({ ...place, ...countRow.parse(row) }));
    await this.#db.transaction().execute(async (tx) => {
      await tx
        .deleteFrom('coverage')
        .where('tenant_id', '=', tenantId)
        .where('data_centre', '=', dataCentre)
        .where('account_id', '=', accountId)
        .execute();
      if (rows.length > 0) await tx.insertInto('coverage').values(rows).execute();
    });
  }

  /** Of every mailbox that was ever connected, by address. */
  async of(tenantId: string): Promise<MailboxCoverage[]> {
    const mailboxes = await this.#db
      .selectFrom('mailboxes')
      .innerJoin('grants', 'grants.id', 'mailboxes.grant_id')
      .select(['mailboxes.data_centre', 'mailboxes.account_id', 'mailboxes.reconciled_at', 'grants.revoked_at'])
      .select((eb) => [
        sql<boolean>`coalesce(mailboxes.complete_as_of > now() - ${BEHIND_AFTER}, false)`.as('is_current'),
        eb
          .exists(
            eb
              .selectFrom('hooks')
              .select('hooks.id')
              .whereRef('hooks.tenant_id', '=', 'mailboxes.tenant_id')
              .whereRef('hooks.data_centre', '=', 'mailboxes.data_centre')
              .whereRef('hooks.account_id', '=', 'mailboxes.account_id')
              .where('hooks.activated_at', 'is not', null),
          )
          .as('has_webhook'),
        eb
          .selectFrom('decisions')
          .select((inner) => inner.fn.max('decisions.decided_at').as('at'))
          .whereRef('decisions.tenant_id', '=', 'mailboxes.tenant_id')
          .whereRef('decisions.data_centre', '=', 'mailboxes.data_centre')
          .whereRef('decisions.account_id', '=', 'mailboxes.account_id')
          .where('decisions.cause', '!=', 'human')
          .as('last_scanned_at'),
      ])
      .where('mailboxes.tenant_id', '=', tenantId)
      .orderBy('mailboxes.address')
      .orderBy('mailboxes.account_id')
      .execute();
    const counted = await this.#db.selectFrom('coverage').selectAll().where('tenant_id', '=', tenantId).execute();
    return mailboxes.map((row) => ({
      tenantId,
      dataCentre: row.data_centre,
      accountId: row.account_id,
      state: row.revoked_at !== null ? 'DISCONNECTED' : row.is_current ? 'WATCHED' : 'BEHIND',
      hasWebhook: Boolean(row.has_webhook),
      lastScannedAt: row.last_scanned_at,
      unscanned: counted
        .filter((one) => one.data_centre === row.data_centre && one.account_id === row.account_id)
        .map((one) => countRow.parse(one))
        .toSorted((a, b) => REASONS.indexOf(a.reason) - REASONS.indexOf(b.reason)),
      asOf: row.reconciled_at,
    }));
  }
}
