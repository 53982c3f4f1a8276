/**
 * The counters of several gateways, in the database that they share. Whoever reads asks it how they stand, once an
 * operation, so that what was written through one gateway is never shown as it was before by another. Nobody has to
 * be told of anything, and no notice can be lost.
 */
import { sql } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Database } from '../storage/database.ts';
import type { Epochs } from './zoho/cache/epochs.ts';

interface Counter {
  readonly epoch: number;
  /** Epoch milliseconds: everything raised before is in it. */
  readonly asOf: number;
}

interface Asking {
  readonly names: Set<string>;
  readonly answered: Promise<void>;
}

const MOST_NAMES = 100_000;

export class SharedEpochs implements Epochs {
  readonly #db: Database;
  readonly #now: () => number;
  readonly #counters = new LRUCache<string, Counter>({ max: MOST_NAMES });
  /** One question at a time; what is asked for meanwhile goes into the next. */
  #asking: Promise<void> = Promise.resolve();
  #next: Asking | null = null;

  constructor(db: Database, now: () => number) {
    this.#db = db;
    this.#now = now;
  }

  learn(names: readonly string[], since: number): void | Promise<void> {
    const now = this.#now();
    const isLearnt = (name: string) => {
      // Of the same millisecond is not for certain before; from the future is from before a clock was put back.
      const asOf = this.#counters.get(name)?.asOf ?? 0;
      return asOf > since && asOf <= now;
    };
    if (names.every(isLearnt)) return;
    this.#next ??= this.#prepare();
    for (const name of names) this.#next.names.add(name);
    return this.#next.answered;
  }

  known(names: readonly string[]): string {
    return names.map((name) => this.#counters.get(name)?.epoch ?? 0).join(' ');
  }

  async raise(names: readonly string[]): Promise<void> {
    if (names.length === 0) return;
    // In one order everywhere, or two who raise the same would wait for each other.
    const values = [...new Set(names)].sort().map((name) => ({ name, epoch: 1 }));
    const rows = await this.#db
      .insertInto('epochs')
      .values(values)
      .onConflict((conflict) => conflict.column('name').doUpdateSet({ epoch: sql<number>`epochs.epoch + 1` }))
      .returning(['name', 'epoch'])
      .execute();
    for (const { name, epoch } of rows) this.#note(name, Number(epoch), this.#counters.get(name)?.asOf ?? 0);
  }

  #prepare(): Asking {
    const names = new Set<string>();
    const answered = this.#asking.then(() => {
      this.#next = null;
      return this.#ask([...names]);
    });
    this.#asking = answered.catch(() => {});
    return { names, answered };
  }

  async #ask(names: readonly string[]): Promise<void> {
    const asOf = this.#now();
    const rows = await this.#db
      .selectFrom('epochs')
      .select(['name', 'epoch'])
      .where('name', '=', sql<string>`any(${names})`)
      .execute();
    const found = new Map(rows.map(({ name, epoch }) => [name, Number(epoch)]));
    for (const name of names) this.#note(name, found.get(name) ?? 0, asOf);
  }

  /** What was raised meanwhile is not taken back by an answer from before. */
  #note(name: string, epoch: number, asOf: number): void {
    const known = this.#counters.get(name);
    this.#counters.set(name, { epoch: Math.max(epoch, known?.epoch ?? 0), asOf: Math.max(asOf, known?.asOf ?? 0) });
  }
}
