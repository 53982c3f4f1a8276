/** How much is heard of and not settled yet. */
import { z } from 'zod';
import type { Database } from '../storage/database.ts';

export const backlogCount = z.object({
  /** Messages heard of, whatever became of them. */
  announced: z.number(),
  /** Of these, still without a decision. */
  undecided: z.number(),
  /** Moves written down and not done. */
  unmoved: z.number(),
});
export type BacklogCount = z.infer<typeof backlogCount>;

export class Backlog {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  async count(): Promise<BacklogCount> {
    const jobs = await this.#db
      .selectFrom('scan_jobs')
      .select((eb) => [
        eb.fn.countAll<string>().as('announced'),
        eb.fn.countAll<string>().filterWhere('state', 'in', ['QUEUED', 'LEASED']).as('undecided'),
      ])
      .executeTakeFirstOrThrow();
    const effects = await this.#db
      .selectFrom('effects')
      .select((eb) => eb.fn.countAll<string>().as('unmoved'))
      .where('state', 'in', ['INTENDED', 'LEASED'])
      .executeTakeFirstOrThrow();
    return {
      announced: Number(jobs.announced),
      undecided: Number(jobs.undecided),
      unmoved: Number(effects.unmoved),
    };
  }
}
