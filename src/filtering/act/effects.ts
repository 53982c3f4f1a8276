/** Effects as they are kept: the desired place of a message, and how far it got. */
import { appendChange, messageOf } from '../../storage/changes.ts';
import type { Database } from '../../storage/database.ts';
import type { EffectState, MessageKey } from '../../storage/tables.ts';

export interface Effect extends MessageKey {
  readonly id: string;
  readonly decision_id: string;
  readonly fence: number;
  readonly desired: 'QUARANTINE' | 'ORIGIN';
  readonly interruptions: number;
  readonly decidedAt: Date;
  readonly receivedAt: Date | null;
  readonly originFolderId: string | null;
  /** False when a newer wish for the same message has been written down since. */
  readonly newest: boolean;
}

/** What is known of the message at the moment it was held. */
export interface HeldFacts {
  readonly originFolderId: string;
  readonly folderId: string;
  readonly heldAt: Date;
  readonly exposureMs: number | null;
  readonly readBeforeHeld: boolean | null;
}

export class Effects {
  readonly #db: Database;
  readonly #bootId: string;

  constructor(db: Database, bootId: string) {
    this.#db = db;
    this.#bootId = bootId;
  }

  /** The effect this boot holds the lease of; null when it lost it. */
  async leased(id: string): Promise<Effect | null> {
    const row = await this.#db
      .selectFrom('effects')
      .innerJoin('decisions', 'decisions.id', 'effects.decision_id')
      .innerJoin('quarantine', 'quarantine.decision_id', 'effects.decision_id')
      .selectAll('effects')
      .select(['decisions.decided_at', 'decisions.received_at', 'quarantine.origin_folder_id'])
      .select((eb) =>
        eb
          .selectFrom('effects as newer')
          .select((inner) => inner.fn.max('newer.fence').as('fence'))
          .whereRef('newer.tenant_id', '=', 'effects.tenant_id')
          .whereRef('newer.data_centre', '=', 'effects.data_centre')
          .whereRef('newer.account_id', '=', 'effects.account_id')
          .whereRef('newer.message_id', '=', 'effects.message_id')
          .as('newest_fence'),
      )
      .where('effects.id', '=', id)
      .where('effects.state', '=', 'LEASED')
      .where('effects.lease_boot_id', '=', this.#bootId)
      .executeTakeFirst();
    if (row === undefined) return null;
    return {
      ...keyOf(row),
      id: row.id,
      decision_id: row.decision_id,
      fence: row.fence,
      desired: row.desired,
      interruptions: row.interruptions,
      decidedAt: row.decided_at,
      receivedAt: row.received_at,
      originFolderId: row.origin_folder_id,
      newest: row.newest_fence === row.fence,
    };
  }

  /**
   * Where the message is about to be taken from: kept before the call, since afterwards nobody can tell.
   * False, and nothing is kept, when this boot has lost the lease meanwhile.
   */
  async rememberOrigin(effect: Effect, originFolderId: string): Promise<boolean> {
    const kept = await this.#db
      .updateTable('quarantine')
      .set({ origin_folder_id: originFolderId })
      .where('decision_id', '=', effect.decision_id)
      .where((eb) =>
        eb.exists(
          eb
            .selectFrom('effects')
            .select('effects.id')
            .where('effects.id', '=', effect.id)
            .where('effects.state', '=', 'LEASED')
            .where('effects.lease_boot_id', '=', this.#bootId),
        ),
      )
      .executeTakeFirst();
    return kept.numUpdatedRows > 0n;
  }

  async held(effect: Effect, facts: HeldFacts): Promise<void> {
    await this.#settle(effect, 'DONE', {
      state: 'HELD',
      origin_folder_id: facts.originFolderId,
      folder_id: facts.folderId,
      held_at: facts.heldAt,
      exposure_ms: facts.exposureMs,
      read_before_held: facts.readBeforeHeld,
    });
  }

  async released(effect: Effect, at: Date): Promise<void> {
    await this.#settle(effect, 'DONE', { state: 'RELEASED', released_at: at });
  }

  /** The message is gone: nothing is left to be moved. */
  async failed(effect: Effect, reason: string): Promise<void> {
    await this.#settle(effect, 'FAILED', { state: 'FAILED' }, reason);
  }

  async superseded(effect: Effect): Promise<void> {
    await this.#settle(effect, 'SUPERSEDED', {});
  }

  async #settle(
    effect: Effect,
    state: EffectState,
    quarantine: Partial<{
      state: 'HELD' | 'RELEASED' | 'FAILED';
      origin_folder_id: string;
      folder_id: string;
      held_at: Date;
      exposure_ms: number | null;
      read_before_held: boolean | null;
      released_at: Date;
    }>,
    reason: string | null = null,
  ): Promise<void> {
    await this.#db.transaction().execute(async (tx) => {
      const settled = await tx
        .updateTable('effects')
        .set({ state, settled_at: new Date(), lease_boot_id: null, lease_until: null, last_error: reason })
        .where('id', '=', effect.id)
        .where('state', '=', 'LEASED')
        .where('lease_boot_id', '=', this.#bootId)
        .where('interruptions', '=', effect.interruptions)
        .executeTakeFirst();
      if (settled.numUpdatedRows === 0n || Object.keys(quarantine).length === 0) return;
      const { id, state: now } = await tx
        .updateTable('quarantine')
        .set(quarantine)
        .where('decision_id', '=', effect.decision_id)
        .returning(['id', 'state'])
        .executeTakeFirstOrThrow();
      await appendChange(tx, effect.tenant_id, {
        kind: 'quarantine.changed',
        ...messageOf(effect),
        itemId: id,
        state: now,
      });
    });
  }

  async stateOf(id: string): Promise<EffectState> {
    const row = await this.#db.selectFrom('effects').select('state').where('id', '=', id).executeTakeFirstOrThrow();
    return row.state;
  }
}

export function keyOf({ tenant_id, data_centre, account_id, message_id }: MessageKey): MessageKey {
  return { tenant_id, data_centre, account_id, message_id };
}
