/** The budget in the store, so that a restart calls Zoho neither where it is locked, nor more often than it may. */
import { z } from 'zod';
import type { Database } from '../storage/database.ts';
import { storableJson } from '../storage/storable.ts';
import type { BudgetMemory } from './zoho/budget/budget.ts';
import type { LockOut, LockStore } from './zoho/budget/lock-outs.ts';
import type { Mark, MarkStore } from './zoho/budget/marks.ts';
import { LIMIT_UNITS } from './zoho/budget/units.ts';

const unit = z.enum(LIMIT_UNITS);
const suspects = z.array(z.object({ unit, key: z.string() }));

/** More than the client remembers are not read. */
const MAX_ROWS = 1_000;

const MOST_MARKS = 10_000;

/** Those of longer ago say nothing any more. */
const FORGOTTEN_MS = 24 * 3_600_000;

export class KeptBudget implements LockStore, MarkStore {
  readonly #db: Database;
  readonly #onFailure: (error: unknown) => void;
  /** Writes go out one after the other, since the last word holds. */
  #writing: Promise<unknown> = Promise.resolve();

  constructor(db: Database, onFailure: (error: unknown) => void) {
    this.#db = db;
    this.#onFailure = onFailure;
  }

  async load(now: number): Promise<BudgetMemory> {
    const past = new Date(now - FORGOTTEN_MS);
    await this.#db.deleteFrom('lock_outs').where('until', '<', past).execute();
    await this.#db.deleteFrom('call_marks').where('at', '<', past).execute();
    return { lockOuts: await this.#lockOuts(), marks: await this.#marks(), store: this };
  }

  async #lockOuts(): Promise<LockOut[]> {
    const rows = await this.#db.selectFrom('lock_outs').selectAll().orderBy('since').limit(MAX_ROWS).execute();
    return rows.map((row) => ({
      unit: unit.parse(row.unit),
      key: row.key,
      suspects: suspects.parse(row.suspects),
      since: row.since.getTime(),
      until: row.until.getTime(),
      times: row.times,
      reason: row.reason,
    }));
  }

  async #marks(): Promise<Mark[]> {
    const rows = await this.#db.selectFrom('call_marks').selectAll().orderBy('at', 'desc').limit(MOST_MARKS).execute();
    return rows.map(({ name, calls, at }) => ({ name, calls, at: at.getTime() }));
  }

  /** Marks of one name come one after the other. */
  async write({ name, calls, at }: Mark): Promise<void> {
    const values = { calls, at: new Date(at) };
    try {
      await this.#db
        .insertInto('call_marks')
        .values({ name, ...values })
        .onConflict((conflict) => conflict.column('name').doUpdateSet(values))
        .execute();
    } catch (error) {
      this.#onFailure(error);
    }
  }

  keep({ key, unit: limitUnit, suspects: wider, since, until, times, reason }: LockOut): void {
    const values = {
      unit: limitUnit,
      suspects: storableJson(wider),
      since: new Date(since),
      until: new Date(until),
      times,
      reason,
    };
    this.#write(() =>
      this.#db
        .insertInto('lock_outs')
        .values({ key, ...values })
        .onConflict((conflict) => conflict.column('key').doUpdateSet(values))
        .execute(),
    );
  }

  forget(key: string): void {
    this.#write(() => this.#db.deleteFrom('lock_outs').where('key', '=', key).execute());
  }

  /** Resolves when all that was kept is written. */
  async settle(): Promise<void> {
    await this.#writing;
  }

  #write(write: () => Promise<unknown>): void {
    this.#writing = this.#writing.then(write).catch(this.#onFailure);
  }
}
