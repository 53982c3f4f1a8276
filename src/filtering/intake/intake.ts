/** Intake: a message was heard of. It is queued once, durably, before anyone is told that we heard. */
import { appendChange, messageOf } from '../../storage/changes.ts';
import type { Database } from '../../storage/database.ts';
import type { MessageKey } from '../../storage/tables.ts';
import { seam } from '../../telemetry.ts';

/** What will decide the message, fixed when it is queued so that a later change of policy can't reach back. */
export interface FilterPlan {
  readonly filterSet: string;
  readonly policy: string;
}

/** By which way a message was heard of. */
export type AnnouncedBy = 'webhook' | 'poll';

export interface IntakeOptions {
  readonly db: Database;
  readonly plan: FilterPlan;
  /** Called after new work was committed. */
  readonly onQueued: () => void;
}

export class Intake {
  readonly #options: IntakeOptions;

  constructor(options: IntakeOptions) {
    this.#options = options;
  }

  /** Queues the arrival decision of a message. False when it was announced before, by whatever way. */
  async announce(key: MessageKey, announcedBy: AnnouncedBy): Promise<boolean> {
    const { db, plan, onQueued } = this.#options;
    const isNew = await db.transaction().execute(async (tx) => {
      const inserted = await tx
        .insertInto('scan_jobs')
        .values({
          ...key,
          cause: 'arrival',
          announced_by: announcedBy,
          filter_set: plan.filterSet,
          policy: plan.policy,
          last_error: null,
          lease_boot_id: null,
        })
        .onConflict((conflict) =>
          conflict
            .columns(['tenant_id', 'data_centre', 'account_id', 'message_id'])
            .where('cause', '=', 'arrival')
            .doNothing(),
        )
        .returning('id')
        .executeTakeFirst();
      if (inserted === undefined) return false;
      await appendChange(tx, key.tenant_id, { kind: 'message.arrived', ...messageOf(key) });
      return true;
    });
    if (!isNew) return false;
    seam('queued');
    onQueued();
    return true;
  }
}
