/** The sliding log that gateways share, in the database that they share. */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../storage/database.ts';
import {
  HOLD_MS,
  type SharedCall,
  type SharedLog,
  type Standing,
  type Taking,
  type Want,
} from './zoho/budget/shared-log.ts';

const rowShape = z.object({
  name: z.string(),
  granted: z.boolean(),
  calls: z.array(z.string()),
  leaves_in: z.array(z.number()),
  ranks: z.array(z.number()),
});

export class PostgresLog implements SharedLog {
  /** Without the database nothing works anyway. */
  readonly alone = null;
  readonly #db: Database;
  readonly #holder: string;
  readonly #onFailure: (error: unknown) => void;

  /** `holder` names this gateway. */
  constructor(db: Database, holder: string, onFailure: (error: unknown) => void) {
    this.#db = db;
    this.#holder = holder;
    this.#onFailure = onFailure;
  }

  async take({ id, rank, wants }: SharedCall): Promise<Taking> {
    const rows = await this.#ask(id, rank, wants, true);
    return { granted: rows.every(({ granted }) => granted), standings: rows };
  }

  async look(wants: readonly Want[]): Promise<readonly Standing[]> {
    return this.#ask('', 0, wants, false);
  }

  answered({ id, rank, wants }: SharedCall): void {
    const { names, windows } = columnsOf(wants);
    this.#later(
      sql`insert into call_log (name, call, holder, rank, until)
        select name, ${id}, ${this.#holder}, ${rank}, clock_timestamp() + ms * interval '1 millisecond'
        from unnest(${names}::text[], ${windows}::double precision[]) as wanted (name, ms)
        on conflict (name, call) do update set until = excluded.until`.execute(this.#db),
    );
  }

  /** It is never let through without. */
  began(): void {}

  giveBack({ id, wants }: SharedCall): void {
    const { names } = columnsOf(wants);
    this.#later(sql`delete from call_log where name = any(${names}::text[]) and call = ${id}`.execute(this.#db));
  }

  async #ask(id: string, rank: number, wants: readonly Want[], takes: boolean) {
    const { names, limits, windows, leaves } = columnsOf(wants);
    const { rows } = await sql`
      select name, granted, calls, leaves_in, ranks from take_call(
        ${id}, ${this.#holder}, ${rank}, ${HOLD_MS}::double precision, ${takes},
        ${names}::text[], ${limits}::integer[], ${windows}::double precision[], ${leaves}::integer[])`.execute(
      this.#db,
    );
    return rows.map((row) => {
      const { name, granted, calls, leaves_in: leavesIn, ranks } = rowShape.parse(row);
      const others = calls.map((call, index) => ({
        id: call,
        leavesInMs: leavesIn[index] ?? 0,
        rank: ranks[index] ?? 0,
      }));
      return { name, granted, others };
    });
  }

  #later(written: Promise<unknown>): void {
    written.catch(this.#onFailure);
  }
}

function columnsOf(wants: readonly Want[]) {
  return {
    names: wants.map(({ name }) => name),
    limits: wants.map(({ limit }) => limit),
    windows: wants.map(({ windowMs }) => windowMs),
    leaves: wants.map(({ leave }) => leave),
  };
}
