/** Intake: a message was heard of. It is queued once, durably, before anyone is told that we heard. */
import { appendChange, messageOf } from '../../storage/changes.ts';
import type { Database, Tx } from '../../storage/database.ts';
import type { MessageKey } from '../../storage/tables.ts';
import { seam } from '../../telemetry.ts';
import type { MailboxKey } from '../house/scope.ts';
import { ofMessage } from '../record/message-key.ts';

/** By which way a message was heard of. */
export type AnnouncedBy = 'webhook' | 'poll' | 'reconciliation';

/** A look at a message that may have been decided before. */
export interface AnotherLook {
  readonly askedBy: string;
  /** Whether what comes of it may be acted on. */
  readonly mayAct: boolean;
  /** The piece of long work that it belongs to. */
  readonly workId: string | null;
}

export interface IntakeOptions {
  readonly db: Database;
  /** The filters of now, as `id@version`, one after the other. */
  readonly filterSet: string;
  /** Name of the policy in force for a mailbox. */
  readonly policyFor: (mailbox: MailboxKey) => Promise<string>;
  /** Called after new work was committed. */
  readonly onQueued: () => void;
}

/** Before everything else comes what a person waits for and what has just arrived; then what is looked at again. */
const PRIORITY = { waitedFor: 0, inBulk: 10 } as const;

export class Intake {
  readonly #options: IntakeOptions;

  constructor(options: IntakeOptions) {
    this.#options = options;
  }

  /** Queues the arrival decision of a message. False when it was announced before, by whatever way. */
  async announce(key: MessageKey, announcedBy: AnnouncedBy): Promise<boolean> {
    const { message_id, ...mailbox } = key;
    return (await this.announceAll(mailbox, [message_id], announcedBy)) > 0;
  }

  /** Many messages of one mailbox at once; returns how many of them were new. */
  async announceAll(
    mailbox: Omit<MessageKey, 'message_id'>,
    messageIds: readonly string[],
    announcedBy: AnnouncedBy,
  ): Promise<number> {
    if (messageIds.length === 0) return 0;
    const { db, onQueued } = this.#options;
    // What will decide them is fixed now, so that a later change of policy can't reach back.
    const plan = await this.#plan(mailbox);
    const inserted = await db.transaction().execute(async (tx) => {
      const rows = await tx
        .insertInto('scan_jobs')
        .values(
          [...new Set(messageIds)].map((message_id) => ({
            ...mailbox,
            message_id,
            cause: 'arrival' as const,
            announced_by: announcedBy,
            ...plan,
            last_error: null,
            lease_boot_id: null,
          })),
        )
        .onConflict((conflict) =>
          conflict
            .columns(['tenant_id', 'data_centre', 'account_id', 'message_id'])
            .where('cause', '=', 'arrival')
            .doNothing(),
        )
        .returning('message_id')
        .execute();
      for (const { message_id } of rows) {
        await appendChange(tx, mailbox.tenant_id, {
          kind: 'message.arrived',
          ...messageOf({ ...mailbox, message_id }),
        });
      }
      return rows;
    });
    if (inserted.length === 0) return 0;
    seam('queued');
    if (announcedBy !== 'webhook') seam('poll-announced');
    onQueued();
    return inserted.length;
  }

  /**
   * Queues another look at messages, by the filters and the policy of now. One that waits already is not doubled, and
   * none is looked at twice for one piece of work.
   */
  async lookAgain(
    mailbox: Omit<MessageKey, 'message_id'>,
    messageIds: readonly string[],
    look: AnotherLook,
  ): Promise<void> {
    if (messageIds.length === 0) return;
    const queue = await this.anotherLook(mailbox, look);
    await this.#options.db.transaction().execute((tx) => queue(tx, messageIds));
    seam('queued', 'rescan');
    this.#options.onQueued();
  }

  /** The same, for who writes it down together with what it follows from. */
  async anotherLook(
    mailbox: Omit<MessageKey, 'message_id'>,
    { askedBy, mayAct, workId }: AnotherLook,
  ): Promise<(tx: Tx, messageIds: readonly string[]) => Promise<void>> {
    const plan = await this.#plan(mailbox);
    return async (tx, messageIds) => {
      if (workId !== null && !(await isUnderWay(tx, workId))) return;
      await tx
        .insertInto('scan_jobs')
        .values(
          messageIds.map((message_id) => ({
            ...mailbox,
            message_id,
            cause: 'rescan' as const,
            announced_by: askedBy,
            ...plan,
            priority: workId === null ? PRIORITY.waitedFor : PRIORITY.inBulk,
            may_act: mayAct,
            work_id: workId,
            last_error: null,
            lease_boot_id: null,
          })),
        )
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    };
  }

  /** Whether a message still waits for a look that was asked for. */
  async isWaiting(key: MessageKey): Promise<boolean> {
    const row = await ofMessage(this.#options.db.selectFrom('scan_jobs').select('id'), key)
      .where('state', 'in', ['QUEUED', 'LEASED'])
      .executeTakeFirst();
    return row !== undefined;
  }

  async #plan(mailbox: Omit<MessageKey, 'message_id'>): Promise<{ filter_set: string; policy: string }> {
    const { filterSet, policyFor } = this.#options;
    const { tenant_id, data_centre, account_id } = mailbox;
    const policy = await policyFor({ tenantId: tenant_id, dataCentre: data_centre, accountId: account_id });
    return { filter_set: filterSet, policy };
  }
}

/** Whether nobody has paused or stopped the work meanwhile; until the transaction ends, nobody does. */
async function isUnderWay(tx: Tx, workId: string): Promise<boolean> {
  const work = await tx
    .selectFrom('work')
    .select('id')
    .where('id', '=', workId)
    .where('state', '=', 'LEASED')
    .forShare()
    .executeTakeFirst();
  return work !== undefined;
}
