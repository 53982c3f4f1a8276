/** What an administrator has to know without having asked. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database, Tx } from '../storage/database.ts';
import type { MessageKey } from '../storage/tables.ts';

const ALERTS = ['READ_BEFORE_HELD', 'HOLDING_SUSPENDED'] as const;
export type AlertKind = (typeof ALERTS)[number];
const alertKind = z.enum(ALERTS);

export interface Alert {
  readonly id: string;
  readonly kind: AlertKind;
  readonly says: string;
  /** Null when it is not about one message. */
  readonly message: MessageKey | null;
  readonly raisedAt: Date;
  /** When it was over; null while it goes on, and for what can't be undone. */
  readonly clearedAt: Date | null;
}

/** Somebody may have acted on a message before it was out of the way. */
export async function raiseReadBeforeHeld(tx: Tx, message: MessageKey, at: Date): Promise<void> {
  const { tenant_id, data_centre, account_id, message_id } = message;
  await tx
    .insertInto('alerts')
    .values({
      tenant_id,
      data_centre,
      account_id,
      message_id,
      kind: 'READ_BEFORE_HELD' satisfies AlertKind,
      says: 'A message was opened before it could be held.',
      raised_at: at,
    })
    .execute();
}

export class Alerts {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /** A state of the whole organisation: raised once, and standing until it is cleared. True when it is new. */
  async raise(tenantId: string, kind: AlertKind, says: string, at: Date): Promise<boolean> {
    const raised = await this.#db
      .insertInto('alerts')
      .values({ tenant_id: tenantId, kind, says, raised_at: at, data_centre: null, account_id: null, message_id: null })
      .onConflict((conflict) =>
        conflict
          .columns(['tenant_id', 'kind'])
          .where('message_id', 'is', null)
          .where('cleared_at', 'is', null)
          .doNothing(),
      )
      .returning('id')
      .executeTakeFirst();
    return raised !== undefined;
  }

  async stands(tenantId: string, kind: AlertKind): Promise<boolean> {
    const standing = await this.#db
      .selectFrom('alerts')
      .select('id')
      .where('tenant_id', '=', tenantId)
      .where('kind', '=', kind)
      .where('message_id', 'is', null)
      .where('cleared_at', 'is', null)
      .executeTakeFirst();
    return standing !== undefined;
  }

  async clear(tenantId: string, kind: AlertKind, at: Date): Promise<void> {
    await this.#db
      .updateTable('alerts')
      .set({ cleared_at: at })
      .where('tenant_id', '=', tenantId)
      .where('kind', '=', kind)
      .where('message_id', 'is', null)
      .where('cleared_at', 'is', null)
      .execute();
  }

  /** Newest first; `before` is the id of the last one of the page before. */
  async list(tenantId: string, page: { first: number; before: string | null }): Promise<Alert[]> {
    let query = this.#db
      .selectFrom('alerts')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .orderBy('id', 'desc')
      .limit(page.first);
    if (page.before !== null) query = query.where('id', '<', sql<string>`${page.before}::bigint`);
    const rows = await query.execute();
    return rows.map(({ data_centre, account_id, message_id, ...row }) => ({
      id: row.id,
      kind: alertKind.parse(row.kind),
      says: row.says,
      message:
        data_centre === null || account_id === null || message_id === null
          ? null
          : { tenant_id: row.tenant_id, data_centre, account_id, message_id },
      raisedAt: row.raised_at,
      clearedAt: row.cleared_at,
    }));
  }
}
