/** Effects as they are kept: the desired place of a message, or its label, and how far it got. */
import { sql } from 'kysely';
import type { Database, Tx } from '../../storage/database.ts';
import type { Desired, EffectState, MessageKey, QuarantineState } from '../../storage/tables.ts';
import { raiseReadBeforeHeld } from '../alerts.ts';
import { changeItem, noteOrigin } from '../record/items.ts';
import { keyOf } from '../record/message-key.ts';

export interface Effect extends MessageKey {
  readonly id: string;
  readonly decision_id: string;
  readonly fence: number;
  readonly desired: Desired;
  readonly interruptions: number;
  readonly decidedAt: Date;
  readonly receivedAt: Date | null;
  /** The quarantine item that this is about; null for other places and for labels. */
  readonly itemId: string | null;
  /** Where the held message came from; null when that is not known yet. */
  readonly originFolderId: string | null;
  readonly label: string | null;
  /** Ours that the message carries from before. */
  readonly labelBefore: string | null;
  readonly expectedFolderId: string | null;
  /** Where it lay when this effect was first tried. */
  readonly fromFolderId: string | null;
  /** False when a newer wish for the same message has been written down since. */
  readonly newest: boolean;
}

/** What is known of a message once it is where it shall be. */
export interface Arrived {
  readonly fromFolderId: string;
  readonly toFolderId: string;
  readonly at: Date;
  readonly wasRead: boolean | null;
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
      .leftJoin('quarantine', (join) =>
        // An instance of the version before names its item by the decision alone.
        join.on((eb) =>
          eb.or([
            eb('quarantine.id', '=', eb.ref('effects.item_id')),
            eb.and([
              eb('effects.item_id', 'is', null),
              eb('effects.desired', 'in', ['QUARANTINE', 'ORIGIN']),
              eb('quarantine.decision_id', '=', eb.ref('effects.decision_id')),
            ]),
          ]),
        ),
      )
      .selectAll('effects')
      .select(['decisions.decided_at', 'decisions.received_at', 'quarantine.id as item', 'quarantine.origin_folder_id'])
      .select((eb) => [
        eb
          .selectFrom('effects as newer')
          .select((inner) => inner.fn.max('newer.fence').as('fence'))
          .whereRef('newer.tenant_id', '=', 'effects.tenant_id')
          .whereRef('newer.data_centre', '=', 'effects.data_centre')
          .whereRef('newer.account_id', '=', 'effects.account_id')
          .whereRef('newer.message_id', '=', 'effects.message_id')
          // A place and a label are wishes of their own.
          .where(sql<boolean>`(newer.desired = 'LABEL') = (effects.desired = 'LABEL')`)
          .as('newest_fence'),
        eb
          .selectFrom('effects as before')
          .select('before.label')
          .whereRef('before.tenant_id', '=', 'effects.tenant_id')
          .whereRef('before.data_centre', '=', 'effects.data_centre')
          .whereRef('before.account_id', '=', 'effects.account_id')
          .whereRef('before.message_id', '=', 'effects.message_id')
          .whereRef('before.fence', '<', 'effects.fence')
          .where('before.desired', '=', 'LABEL')
          .where('before.state', '=', 'DONE')
          .orderBy('before.fence', 'desc')
          .limit(1)
          .as('label_before'),
      ])
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
      itemId: row.item,
      originFolderId: row.origin_folder_id,
      label: row.label,
      labelBefore: row.label_before,
      expectedFolderId: row.expected_folder_id,
      fromFolderId: row.from_folder_id,
      newest: row.newest_fence === row.fence,
    };
  }

  /**
   * Where the message is about to be taken from: kept before the call, since afterwards nobody can tell.
   * False, and nothing is kept, when this boot has lost the lease meanwhile.
   */
  async rememberOrigin(effect: Effect, from: string): Promise<boolean> {
    return this.#db.transaction().execute(async (tx) => {
      const kept = await this.#ours(tx, effect).set({ from_folder_id: from }).executeTakeFirst();
      if (kept.numUpdatedRows === 0n) return false;
      if (effect.desired === 'QUARANTINE' && effect.itemId !== null) {
        await noteOrigin(tx, effect.itemId, from);
      }
      return true;
    });
  }

  /** The message is where it shall be. */
  async arrived(effect: Effect, { fromFolderId, toFolderId, at, wasRead }: Arrived): Promise<void> {
    const exposure_ms = effect.receivedAt === null ? null : Math.max(0, at.getTime() - effect.receivedAt.getTime());
    const done = { from_folder_id: fromFolderId, to_folder_id: toFolderId, exposure_ms, was_read: wasRead };
    await this.#settle(effect, { state: 'DONE', ...done }, async (tx) => {
      if (effect.itemId === null) return;
      const held = {
        state: 'HELD' as const,
        origin_folder_id: fromFolderId,
        folder_id: toFolderId,
        held_at: at,
        exposure_ms,
        read_before_held: wasRead,
      };
      const change =
        effect.desired === 'QUARANTINE'
          ? held
          : effect.desired === 'TRASH'
            ? { state: 'DELETED' as const, deleted_at: at }
            : { state: 'RELEASED' as const, released_at: at };
      await changeItem(tx, effect.itemId, change);
      if (effect.desired === 'QUARANTINE' && wasRead === true) await raiseReadBeforeHeld(tx, effect, at);
    });
  }

  async labelled(effect: Effect): Promise<void> {
    await this.#settle(effect, { state: 'DONE' });
  }

  /** A person moved the message meanwhile, and is respected. */
  async left(effect: Effect, foundIn: string): Promise<void> {
    const says = 'The message was moved by a person meanwhile, and was left where it is.';
    await this.#settle(effect, { state: 'LEFT', to_folder_id: foundIn, last_error: says }, (tx) =>
      this.#close(tx, effect, 'TAKEN'),
    );
  }

  /** The message is gone: nothing is left to be moved. */
  async failed(effect: Effect, reason: string): Promise<void> {
    await this.#settle(effect, { state: 'FAILED', last_error: reason }, (tx) => this.#close(tx, effect, 'FAILED'));
  }

  async superseded(effect: Effect): Promise<void> {
    await this.#settle(effect, { state: 'SUPERSEDED' });
  }

  async #close(tx: Tx, effect: Effect, state: QuarantineState): Promise<void> {
    if (effect.itemId === null) return;
    await changeItem(tx, effect.itemId, { state });
  }

  /** Only the holder of the lease settles an effect, and only in the attempt that it was claimed for. */
  async #settle(
    effect: Effect,
    outcome: {
      state: EffectState;
      last_error?: string;
      from_folder_id?: string;
      to_folder_id?: string;
      exposure_ms?: number | null;
      was_read?: boolean | null;
    },
    then: (tx: Tx) => Promise<void> = async () => {},
  ): Promise<void> {
    await this.#db.transaction().execute(async (tx) => {
      const settled = await this.#ours(tx, effect)
        .set({ last_error: null, ...outcome, settled_at: new Date(), lease_boot_id: null, lease_until: null })
        .executeTakeFirst();
      if (settled.numUpdatedRows > 0n) await then(tx);
    });
  }

  #ours(tx: Tx, { id, interruptions }: Effect) {
    return tx
      .updateTable('effects')
      .where('id', '=', id)
      .where('state', '=', 'LEASED')
      .where('lease_boot_id', '=', this.#bootId)
      .where('interruptions', '=', interruptions);
  }

  async stateOf(id: string): Promise<EffectState> {
    const row = await this.#db.selectFrom('effects').select('state').where('id', '=', id).executeTakeFirstOrThrow();
    return row.state;
  }
}
