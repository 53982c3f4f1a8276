/**
 * Scanning a folder again, as work that outlives the process: the folder is listed page by page, each page queued
 * before the place in the list is moved on, and the work is done when the last of its messages is decided.
 */
import { sql } from 'kysely';
import { z } from 'zod';
import { LONGEST_PAGE, type MessagesSource } from '../../datasources/messages.ts';
import type { CallContext } from '../../datasources/zoho/call-context.ts';
import { isPosternError, PosternError } from '../../errors.ts';
import type { Mailbox, Mailboxes } from '../../mailbox/mailboxes.ts';
import type { MessageIndex } from '../../mailbox/message-index.ts';
import type { Database } from '../../storage/database.ts';
import { claim, giveBack } from '../../storage/leases.ts';
import type { WorkState } from '../../storage/tables.ts';
import { WorkLoop } from '../../storage/work-loop.ts';
import { type Logger, seam } from '../../telemetry.ts';
import { retryAfterOf } from '../act/mover.ts';
import type { MailboxKey } from '../house/scope.ts';
import type { Intake } from './intake.ts';
import { PAGE_OVERLAP } from './look.ts';

/** Between two looks whether the last messages are decided. */
const LOOK_AGAIN_MS = 2_000;

const folderArguments = z.object({
  folderId: z.string(),
  /** Epoch milliseconds; older mail is left out. Null takes everything. */
  since: z.number().nullable(),
  mayAct: z.boolean(),
});
export type FolderArguments = z.infer<typeof folderArguments>;

export interface FolderRescan extends MailboxKey, FolderArguments {
  readonly id: string;
  readonly state: WorkState;
  /** Messages found so far, and how many of them have come to their end. */
  readonly found: number;
  readonly done: number;
  readonly expectedCalls: number | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
  readonly problem: string | null;
}

export interface FolderRescansOptions {
  readonly db: Database;
  readonly bootId: string;
  readonly intake: Intake;
  readonly mailboxes: Mailboxes;
  readonly messages: MessagesSource;
  readonly index: Pick<MessageIndex, 'firstIds'>;
  readonly callsFor: (mailbox: Mailbox) => CallContext;
  readonly logger: Logger;
}

type Work = NonNullable<Awaited<ReturnType<FolderRescans['leased']>>>;

export class FolderRescans implements AsyncDisposable {
  readonly #options: FolderRescansOptions;
  /** Takes the work; to be started, and woken when there is some. */
  readonly loop: WorkLoop;

  constructor(options: FolderRescansOptions) {
    this.#options = options;
    this.loop = new WorkLoop({
      name: 'rescan',
      concurrency: 2,
      pollMs: 1_000,
      logger: options.logger,
      claim: (limit) => claim(options.db, 'work', options.bootId, limit),
      handle: (id) => this.take(id),
    });
  }

  /** Writes the work down; what it will cost is what the index knows of the folder, null when it knows nothing. */
  async start(mailbox: MailboxKey, wanted: FolderArguments, author: string): Promise<FolderRescan> {
    const { db } = this.#options;
    const row = await db
      .insertInto('work')
      .values({
        tenant_id: mailbox.tenantId,
        data_centre: mailbox.dataCentre,
        account_id: mailbox.accountId,
        kind: 'rescan-folder',
        arguments: JSON.stringify(wanted),
        expected_calls: await this.#price(mailbox, wanted),
        author,
        last_error: null,
        lease_boot_id: null,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    this.loop.wake();
    const started = await this.find(mailbox.tenantId, row.id);
    if (started === null) throw new TypeError('work that was written down is not there');
    return started;
  }

  async #price({ tenantId, dataCentre, accountId }: MailboxKey, { folderId, since }: FolderArguments) {
    let query = this.#options.db
      .selectFrom('messages')
      .select((eb) => eb.fn.countAll<string>().as('known'))
      .where('tenant_id', '=', tenantId)
      .where('data_centre', '=', dataCentre)
      .where('account_id', '=', accountId)
      .where('folder_id', '=', folderId)
      .where('gone_at', 'is', null);
    if (since !== null) query = query.where('received_at', '>=', new Date(since));
    const known = Number((await query.executeTakeFirstOrThrow()).known);
    return known === 0 ? null : known + Math.ceil(known / (LONGEST_PAGE - PAGE_OVERLAP));
  }

  async find(tenantId: string, id: string): Promise<FolderRescan | null> {
    if (!/^[0-9]{1,18}$/.test(id)) return null;
    const row = await this.#options.db
      .selectFrom('work')
      .selectAll()
      .select((eb) => [
        eb
          .selectFrom('scan_jobs')
          .select((inner) => inner.fn.countAll<string>().as('count'))
          .whereRef('scan_jobs.work_id', '=', 'work.id')
          .as('queued'),
        eb
          .selectFrom('scan_jobs')
          .select((inner) => inner.fn.countAll<string>().as('count'))
          .whereRef('scan_jobs.work_id', '=', 'work.id')
          .where('scan_jobs.state', 'not in', ['QUEUED', 'LEASED'])
          .as('settled'),
      ])
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .executeTakeFirst();
    if (row === undefined) return null;
    return {
      ...folderArguments.parse(row.arguments),
      id: row.id,
      tenantId: row.tenant_id,
      dataCentre: row.data_centre,
      accountId: row.account_id,
      state: row.state,
      found: Number(row.queued),
      done: Number(row.settled),
      expectedCalls: row.expected_calls,
      createdAt: row.created_at,
      finishedAt: row.finished_at,
      problem: row.last_error,
    };
  }

  /** Stops it for good; messages that are being looked at are finished. Null when there is no such work. */
  cancel(tenantId: string, id: string): Promise<FolderRescan | null> {
    return this.#steer(tenantId, id, ['WAITING', 'LEASED', 'PAUSED'], 'CANCELLED', { state: 'CANCELLED' });
  }

  pause(tenantId: string, id: string): Promise<FolderRescan | null> {
    return this.#steer(tenantId, id, ['WAITING', 'LEASED'], 'PAUSED', { not_before: sql<Date>`'infinity'` });
  }

  async resume(tenantId: string, id: string): Promise<FolderRescan | null> {
    const resumed = await this.#steer(tenantId, id, ['PAUSED'], 'WAITING', { not_before: sql<Date>`now()` });
    this.loop.wake();
    return resumed;
  }

  async #steer(
    tenantId: string,
    id: string,
    from: readonly WorkState[],
    to: WorkState,
    waiting: { state: 'CANCELLED' } | { not_before: ReturnType<typeof sql<Date>> },
  ): Promise<FolderRescan | null> {
    if ((await this.find(tenantId, id)) === null) return null;
    await this.#options.db.transaction().execute(async (tx) => {
      const steered = await tx
        .updateTable('work')
        .set({
          state: to,
          lease_boot_id: null,
          lease_until: null,
          finished_at: to === 'CANCELLED' ? sql<Date>`now()` : null,
        })
        .where('id', '=', id)
        .where('state', 'in', from)
        .executeTakeFirst();
      if (steered.numUpdatedRows === 0n) return;
      await tx.updateTable('scan_jobs').set(waiting).where('work_id', '=', id).where('state', '=', 'QUEUED').execute();
    });
    return this.find(tenantId, id);
  }

  /** The work this boot holds the lease of; null when it lost it. */
  async leased(id: string) {
    const row = await this.#options.db
      .selectFrom('work')
      .selectAll()
      .where('id', '=', id)
      .where('state', '=', 'LEASED')
      .where('lease_boot_id', '=', this.#options.bootId)
      .executeTakeFirst();
    return row === undefined ? null : { ...row, ...folderArguments.parse(row.arguments) };
  }

  /** Lists what is left of the folder, or finds out whether all of it is done. */
  async take(id: string): Promise<void> {
    for (let work = await this.leased(id); work !== null; work = await this.leased(id)) {
      try {
        if (work.listed) return await this.#finish(work);
        await this.#listPage(work);
      } catch (error) {
        return this.#interrupted(work, error);
      }
    }
  }

  async #listPage(work: Work): Promise<void> {
    const { db, bootId, intake, mailboxes, messages, index, callsFor } = this.#options;
    const { tenant_id, data_centre, account_id } = work;
    const place = { tenantId: tenant_id, dataCentre: data_centre, accountId: account_id };
    const mailbox = await mailboxes.find(place);
    if (mailbox === null) throw new PosternError('GRANT_REQUIRED', 'The mailbox is not connected.');
    const { rows, received } = await messages.listPage(callsFor(mailbox), {
      accountId: account_id,
      folderId: work.folderId,
      start: work.position + 1,
      limit: LONGEST_PAGE,
    });
    const { since } = work;
    const wanted = rows.filter(({ receivedAt }) => since === null || receivedAt === null || receivedAt >= since);
    const decidedAs = await index.firstIds(
      place,
      wanted.map((row) => row.id),
    );
    await intake.lookAgain({ tenant_id, data_centre, account_id }, [...decidedAs.values()], {
      askedBy: work.author,
      mayAct: work.mayAct,
      workId: work.id,
    });
    seam('page-queued');
    const isLast = received < LONGEST_PAGE || wanted.length < rows.length;
    await db
      .updateTable('work')
      .set({ position: work.position + LONGEST_PAGE - PAGE_OVERLAP, listed: isLast, last_error: null })
      .where('id', '=', work.id)
      .where('state', '=', 'LEASED')
      .where('lease_boot_id', '=', bootId)
      .execute();
  }

  /** Done when all its messages are; until then it is looked at again. */
  async #finish(work: Work): Promise<void> {
    const { db, bootId } = this.#options;
    const open = await db
      .selectFrom('scan_jobs')
      .select('id')
      .where('work_id', '=', work.id)
      .where('state', 'in', ['QUEUED', 'LEASED'])
      .executeTakeFirst();
    const later = sql<Date>`now() + ${LOOK_AGAIN_MS} * interval '1 millisecond'`;
    await db
      .updateTable('work')
      .set({
        lease_boot_id: null,
        lease_until: null,
        ...(open === undefined
          ? { state: 'DONE', finished_at: sql<Date>`now()` }
          : { state: 'WAITING', not_before: later }),
      })
      .where('id', '=', work.id)
      .where('state', '=', 'LEASED')
      .where('lease_boot_id', '=', bootId)
      .execute();
  }

  async #interrupted(work: Work, error: unknown): Promise<void> {
    const { db, bootId, logger } = this.#options;
    logger.warn({ err: error, work: work.id }, 'a folder could not be listed yet');
    await giveBack(db, 'work', {
      id: work.id,
      bootId,
      interruptions: work.interruptions,
      error: isPosternError(error) ? `${error.code}: ${error.message}` : 'INTERNAL',
      waitMs: retryAfterOf(error),
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.loop[Symbol.asyncDispose]();
  }
}
