/** The quarantine as administrators see it: what is held, and the wish to let something go. */
import { sql } from 'kysely';
import { appendChange, messageOf } from '../../storage/changes.ts';
import type { Database } from '../../storage/database.ts';
import type { MessageKey, QuarantineState } from '../../storage/tables.ts';
import { type DecidedFinding, judgement, type LiveDecision } from '../decisions.ts';

export interface QuarantineRow extends MessageKey {
  readonly id: string;
  readonly verdict: LiveDecision['verdict'];
  readonly findings: readonly DecidedFinding[];
  readonly state: QuarantineState;
  readonly originFolderId: string | null;
  readonly heldAt: Date | null;
  readonly exposureMs: number | null;
  readonly readBeforeHeld: boolean | null;
  readonly releasedAt: Date | null;
  readonly problem: string | null;
}

/** What became of the wish to release one item; `effectId` names the move that is now intended. */
export type ReleaseIntent =
  | { readonly outcome: 'intended'; readonly effectId: string }
  | { readonly outcome: 'already-released' }
  | { readonly outcome: 'not-held'; readonly state: QuarantineState }
  | { readonly outcome: 'unknown' };

export class Quarantine {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** Newest first; `before` is the id of the last item of the page before. */
  async list(tenantId: string, page: { first: number; before: string | null }): Promise<QuarantineRow[]> {
    let query = this.#select()
      .where('quarantine.tenant_id', '=', tenantId)
      .orderBy('quarantine.id', 'desc')
      .limit(page.first);
    if (page.before !== null) query = query.where('quarantine.id', '<', sql<string>`${page.before}::bigint`);
    return (await query.execute()).map(toRow);
  }

  async find(tenantId: string, id: string): Promise<QuarantineRow | null> {
    if (!/^[0-9]{1,18}$/.test(id)) return null;
    const row = await this.#select()
      .where('quarantine.tenant_id', '=', tenantId)
      .where('quarantine.id', '=', id)
      .executeTakeFirst();
    return row === undefined ? null : toRow(row);
  }

  #select() {
    return this.#db
      .selectFrom('quarantine')
      .innerJoin('decisions', 'decisions.id', 'quarantine.decision_id')
      .leftJoin('effects', (join) =>
        join
          .onRef('effects.decision_id', '=', 'quarantine.decision_id')
          .on('effects.state', 'in', ['INTENDED', 'LEASED', 'FAILED']),
      )
      .selectAll('quarantine')
      .select(['effects.last_error', 'decisions.verdict', 'decisions.findings']);
  }

  /** Writes down that a held message shall go back. The move itself is an effect like any other. */
  async intendRelease(tenantId: string, id: string, releasedBy: string): Promise<ReleaseIntent> {
    if (!/^[0-9]{1,18}$/.test(id)) return { outcome: 'unknown' };
    return this.#db.transaction().execute(async (tx) => {
      const item = await tx
        .selectFrom('quarantine')
        .selectAll()
        .where('id', '=', id)
        .where('tenant_id', '=', tenantId)
        .forUpdate()
        .executeTakeFirst();
      if (item === undefined) return { outcome: 'unknown' };
      if (item.state === 'RELEASED') return { outcome: 'already-released' };
      if (item.state === 'RELEASING') {
        const moving = await tx
          .selectFrom('effects')
          .select('id')
          .where('decision_id', '=', item.decision_id)
          .where('desired', '=', 'ORIGIN')
          .executeTakeFirstOrThrow();
        return { outcome: 'intended', effectId: moving.id };
      }
      if (item.state !== 'HELD') return { outcome: 'not-held', state: item.state };
      const { tenant_id, data_centre, account_id, message_id } = item;
      const key = { tenant_id, data_centre, account_id, message_id };
      const { fence } = await tx
        .selectFrom('effects')
        .select((eb) => eb.fn.max('fence').as('fence'))
        .where('tenant_id', '=', tenant_id)
        .where('data_centre', '=', data_centre)
        .where('account_id', '=', account_id)
        .where('message_id', '=', message_id)
        .executeTakeFirstOrThrow();
      const effect = await tx
        .insertInto('effects')
        .values({
          ...key,
          decision_id: item.decision_id,
          fence: fence + 1,
          desired: 'ORIGIN',
          last_error: null,
          lease_boot_id: null,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      await tx
        .updateTable('quarantine')
        .set({ state: 'RELEASING', released_by: releasedBy })
        .where('id', '=', id)
        .execute();
      await appendChange(tx, tenant_id, {
        kind: 'quarantine.changed',
        ...messageOf(key),
        itemId: id,
        state: 'RELEASING',
      });
      return { outcome: 'intended', effectId: effect.id };
    });
  }
}

function toRow(row: {
  id: string;
  tenant_id: string;
  data_centre: string;
  account_id: string;
  message_id: string;
  verdict: string;
  findings: unknown;
  state: QuarantineState;
  origin_folder_id: string | null;
  held_at: Date | null;
  exposure_ms: string | null;
  read_before_held: boolean | null;
  released_at: Date | null;
  last_error: string | null;
}): QuarantineRow {
  return {
    id: row.id,
    tenant_id: row.tenant_id,
    data_centre: row.data_centre,
    account_id: row.account_id,
    message_id: row.message_id,
    ...judgement.parse(row),
    state: row.state,
    originFolderId: row.origin_folder_id,
    heldAt: row.held_at,
    exposureMs: row.exposure_ms === null ? null : Number(row.exposure_ms),
    readBeforeHeld: row.read_before_held,
    releasedAt: row.released_at,
    problem: row.last_error,
  };
}
