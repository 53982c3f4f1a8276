/** An intent in the hands of the boot that leased it: each step is written only while it still holds the lease. */
import { sql } from 'kysely';
import type { Database } from '../storage/database.ts';
import { giveBack } from '../storage/leases.ts';
import { type Intent, storableProblem, toIntent } from './intents.ts';

const UNIQUE_VIOLATION = '23505';

export class HeldIntent {
  readonly #db: Database;
  readonly #bootId: string;
  readonly intent: Intent;

  private constructor(db: Database, bootId: string, intent: Intent) {
    this.#db = db;
    this.#bootId = bootId;
    this.intent = intent;
  }

  /** Null when this boot does not hold it. */
  static async take(db: Database, bootId: string, id: string): Promise<HeldIntent | null> {
    const row = await db
      .selectFrom('intents')
      .selectAll()
      .where('id', '=', id)
      .where('state', '=', 'LEASED')
      .where('lease_boot_id', '=', bootId)
      .executeTakeFirst();
    return row === undefined ? null : new HeldIntent(db, bootId, toIntent(row));
  }

  /**
   * Writes down that the call begins. `alike` when another that looks alike is in doubt: what Zoho shows could not be
   * told apart. `lost` when the lease has passed on. In either case nothing may be called.
   */
  async begin(at: Date): Promise<'begun' | 'alike' | 'lost'> {
    try {
      const begun = await this.#held()
        .set({ doubt_from: at, doubt_until: null, refused: null, calls: sql`calls + 1` })
        .executeTakeFirst();
      return begun.numUpdatedRows > 0n ? 'begun' : 'lost';
    } catch (error) {
      if (codeOf(error) !== UNIQUE_VIOLATION) throw error;
      return 'alike';
    }
  }

  /** The call is over, and whether it was accepted is not known. */
  async doubt(until: Date, refused: string | null): Promise<void> {
    await this.#held()
      .set({ doubt_until: until, ...(refused === null ? {} : { refused: storableProblem(refused) }) })
      .execute();
  }

  /** Nothing was accepted, for certain. */
  async cleared(): Promise<void> {
    await this.#held().set({ doubt_from: null, doubt_until: null, refused: null }).execute();
  }

  /**
   * Zoho has made it. False, and nothing is written, when another intent has that result already, or the lease has
   * passed on.
   */
  async made(resultId: string | null): Promise<boolean> {
    try {
      const recorded = await this.#held()
        .set({ result_id: resultId, doubt_from: null, doubt_until: null, refused: null, last_error: null })
        .executeTakeFirst();
      return recorded.numUpdatedRows > 0n;
    } catch (error) {
      if (codeOf(error) !== UNIQUE_VIOLATION) throw error;
      return false;
    }
  }

  async settle(state: 'DONE' | 'FAILED' | 'UNKNOWN', at: Date, problem: string | null): Promise<void> {
    await this.#held()
      .set({
        state,
        settled_at: at,
        last_error: problem === null ? null : storableProblem(problem),
        lease_boot_id: null,
        lease_until: null,
      })
      .execute();
  }

  /** Puts it back, to be taken up again after a while. */
  async wait(why: string, waitMs: number | undefined): Promise<void> {
    const { id, interruptions } = this.intent;
    await giveBack(this.#db, 'intents', { id, bootId: this.#bootId, interruptions, error: why, waitMs });
  }

  /** Those of the ids that are the result of some intent. */
  async claimed(resultIds: readonly string[]): Promise<ReadonlySet<string>> {
    if (resultIds.length === 0) return new Set();
    const rows = await this.#db
      .selectFrom('intents')
      .select('result_id')
      .where('data_centre', '=', this.intent.dataCentre)
      .where('account_id', '=', this.intent.accountId)
      .where('result_id', 'in', [...resultIds])
      .execute();
    return new Set(rows.flatMap(({ result_id }) => result_id ?? []));
  }

  #held() {
    return this.#db
      .updateTable('intents')
      .where('id', '=', this.intent.id)
      .where('state', '=', 'LEASED')
      .where('lease_boot_id', '=', this.#bootId)
      .where('interruptions', '=', this.intent.interruptions);
  }
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
