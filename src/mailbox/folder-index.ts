/** What the last list of folders said of a mailbox: which folder is Trash, and how each is called, at no call. */
import { sql } from 'kysely';
import type { FolderRole, FolderRow } from '../datasources/folders.ts';
import type { Database } from '../storage/database.ts';
import { storableText } from '../storage/storable.ts';
import type { MailboxRef } from './message-index.ts';

export interface KnownFolder {
  readonly id: string;
  readonly name: string;
  readonly path: string;
  readonly role: string;
}

export class FolderIndex {
  readonly #db: Database;
  readonly #now: () => number;
  readonly #onError: (error: unknown) => void;
  /** Lists are written behind the answer that brought them; reads wait for what was written before them. */
  #written: Promise<void> = Promise.resolve();

  constructor(db: Database, now: () => number, onError: (error: unknown) => void) {
    this.#db = db;
    this.#now = now;
    this.#onError = onError;
  }

  observe(mailbox: MailboxRef, rows: readonly FolderRow[], asOf = this.#now()): void {
    const observedAt = new Date(asOf);
    this.#written = this.#written
      .then(() => this.#write(mailbox, rows, observedAt))
      .catch((error) => this.#onError(error));
  }

  async #write({ tenantId, dataCentre, accountId }: MailboxRef, rows: readonly FolderRow[], at: Date): Promise<void> {
    const latest = new Map(rows.map((row) => [row.id, row]));
    const values = [...latest.values()].map((row) => ({
      tenant_id: tenantId,
      data_centre: dataCentre,
      account_id: accountId,
      folder_id: row.id,
      name: storableText(row.name),
      path: storableText(row.path),
      role: row.role,
      observed_at: at,
    }));
    const ids = [...latest.keys()];
    await this.#db.transaction().execute(async (tx) => {
      await tx
        .deleteFrom('folders')
        .where('tenant_id', '=', tenantId)
        .where('data_centre', '=', dataCentre)
        .where('account_id', '=', accountId)
        .where('folder_id', '!=', sql<string>`all(${ids})`)
        .execute();
      if (values.length === 0) return;
      await tx
        .insertInto('folders')
        .values(values)
        .onConflict((conflict) =>
          conflict.columns(['tenant_id', 'data_centre', 'account_id', 'folder_id']).doUpdateSet((eb) => ({
            name: eb.ref('excluded.name'),
            path: eb.ref('excluded.path'),
            role: eb.ref('excluded.role'),
            observed_at: eb.ref('excluded.observed_at'),
          })),
        )
        .execute();
    });
  }

  /** All folders as last listed; empty when they never were. */
  async list({ tenantId, dataCentre, accountId }: MailboxRef): Promise<KnownFolder[]> {
    await this.#written;
    const rows = await this.#db
      .selectFrom('folders')
      .select(['folder_id', 'name', 'path', 'role'])
      .where('tenant_id', '=', tenantId)
      .where('data_centre', '=', dataCentre)
      .where('account_id', '=', accountId)
      .execute();
    return rows.map(({ folder_id, ...row }) => ({ id: folder_id, ...row }));
  }

  /** How many folders the mailbox has that has most of them, of those that were ever listed; null when none was. */
  async most(tenantId: string): Promise<number | null> {
    await this.#written;
    const row = await this.#db
      .selectFrom('folders')
      .select((eb) => eb.fn.countAll<string>().as('folders'))
      .where('tenant_id', '=', tenantId)
      .groupBy(['data_centre', 'account_id'])
      .orderBy('folders', 'desc')
      .limit(1)
      .executeTakeFirst();
    return row === undefined ? null : Number(row.folders);
  }

  /** The id of the folder of that role; null when it is not known. */
  async ofRole(mailbox: MailboxRef, role: FolderRole): Promise<string | null> {
    return (await this.list(mailbox)).find((folder) => folder.role === role)?.id ?? null;
  }

  /** Waits for everything observed so far. */
  async settle(): Promise<void> {
    await this.#written;
  }
}
