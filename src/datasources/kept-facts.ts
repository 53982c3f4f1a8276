/** What was learnt of Zoho, in the store. */
import { sql } from 'kysely';
import type { Database } from '../storage/database.ts';
import { storableJson } from '../storage/storable.ts';
import { LEARNABLE, type LearntFacts } from './zoho/fact-book.ts';
import { STATED } from './zoho/stated-facts.ts';

export class KeptFacts {
  readonly #db: Database;
  readonly #onFailure: (error: unknown) => void;
  /** Writes go out one after the other, since the last word holds. */
  #writing: Promise<unknown> = Promise.resolve();

  constructor(db: Database, onFailure: (error: unknown) => void) {
    this.#db = db;
    this.#onFailure = onFailure;
  }

  /** What another version wrote and this one does not understand counts as not learnt. */
  async load(): Promise<LearntFacts> {
    const rows = await this.#db.selectFrom('learnt_facts').select(['name', 'value']).execute();
    const known = rows.filter(({ name }) => LEARNABLE.some((one) => one === name));
    const read = known.map(({ name, value }) => STATED.safeParse({ [name]: value }).data ?? {});
    return Object.assign({}, ...read);
  }

  keep(learnt: LearntFacts): void {
    const rows = Object.entries(learnt).map(([name, value]) => ({ name, value: storableJson(value) }));
    const write = () =>
      this.#db
        .insertInto('learnt_facts')
        .values(rows)
        .onConflict((conflict) =>
          conflict
            .column('name')
            .doUpdateSet((fresh) => ({ value: fresh.ref('excluded.value'), learnt_at: sql`now()` })),
        )
        .execute();
    this.#writing = this.#writing.then(write).catch(this.#onFailure);
  }

  /** Resolves when all that was kept is written. */
  async settle(): Promise<void> {
    await this.#writing;
  }
}
