/**
 * The change log as it is read: by tenant, from a place on, never a change twice and none left out.
 *
 * Numbers are given out before the commit, so whoever goes by them alone passes over a change whose transaction ends
 * late. Only what lies at or below the horizon is read, where no transaction can add anything any more.
 */
import { sql } from 'kysely';
import { z } from 'zod';
import { PosternError } from '../errors.ts';
import type { Logger } from '../telemetry.ts';
import { APPENDING, type Change, type ChangeKind, changeShape } from './changes.ts';
import type { Database } from './database.ts';

/** A place between two changes. Opaque to everybody else. */
export interface ChangeCursor {
  readonly generation: string;
  /** Number of the last change before it. */
  readonly id: string;
}

interface Logged {
  /** The place after it. */
  readonly cursor: ChangeCursor;
  readonly observedAt: Date;
}
export type LoggedChange = Change & Logged;
/** A change of one kind. */
export type ChangeOf<Kind extends ChangeKind> = Extract<Change, { kind: Kind }> & Logged;

export interface ChangePage {
  readonly changes: readonly LoggedChange[];
  /** Where to read on: after the last change, or further where everything up to the horizon was read. */
  readonly end: ChangeCursor;
  readonly hasMore: boolean;
  /** Whether a transaction is under way that may add something soon. */
  readonly held: boolean;
}

/** Nothing is kept longer, nor more of one tenant. */
const KEPT_DAYS = 7;
const KEPT_CHANGES = 100_000;
const TRIM_EVERY_MS = 60 * 60_000;

/** Numbers of the database, which may be larger than ours hold exactly. */
const number = z.string().transform(BigInt);
const horizonShape = z.tuple([z.object({ last: number, horizon: number })]);
const pageRow = z.object({
  generation: z.string(),
  dropped: number,
  id: number.nullable(),
  kind: z.string().nullable(),
  payload: z.looseObject({}).nullable(),
  observed_at: z.date().nullable(),
});
/** One row at least, which speaks of the log even where no change follows. */
const pageShape = z.tuple([pageRow], pageRow);

export class ChangeLog implements Disposable {
  readonly #db: Database;
  readonly #logger: Logger;
  #timer: NodeJS.Timeout | undefined;

  constructor(db: Database, logger: Logger) {
    this.#db = db;
    this.#logger = logger;
  }

  /** Drops what is too old or too much from now on. */
  start(): void {
    const trim = () =>
      this.trim().catch((error) => this.#logger.warn({ err: error }, 'the change log was not trimmed'));
    this.#timer = setInterval(trim, TRIM_EVERY_MS);
    void trim();
  }

  /**
   * The last number given out, and the one up to which everything is settled. Whoever appends first locks the last
   * number given out, then takes a new one, and holds the lock until its change can be seen. The last number is read
   * before the locks here: who is not among them has ended, or will take a later one.
   */
  async #horizon(): Promise<z.infer<typeof horizonShape>[0]> {
    // The locks are asked for with the number in hand, since only an outer row makes sure of that order.
    const { rows } = await sql`
      select last::text, least(last, (
        select min(((classid::bigint << 32) | objid::bigint) - ${APPENDING}::bigint) from pg_locks
        where locktype = 'advisory' and objsubid = 1 and last >= 0
          and database = (select oid from pg_database where datname = current_database())
          and ((classid::bigint << 32) | objid::bigint) >> 44 = ${APPENDING}::bigint >> 44
      ))::text as horizon
      from (select case when is_called then last_value else 0 end as last from changes_id offset 0) as numbers`.execute(
      this.#db,
    );
    return horizonShape.parse(rows)[0];
  }

  /** Where the log ends now: what is read from here on comes after everything that was committed before. */
  async end(): Promise<ChangeCursor> {
    const { horizon } = await this.#horizon();
    const { generation } = await sql<{ generation: string }>`select generation from change_log`
      .execute(this.#db)
      .then(({ rows }) => z.tuple([z.object({ generation: z.string() })]).parse(rows)[0]);
    return { generation, id: horizon.toString() };
  }

  /** Changes of a tenant after a place; null is the oldest that is kept. Throws CURSOR_EXPIRED. */
  async read(tenantId: string, after: ChangeCursor | null, limit: number): Promise<ChangePage> {
    const { last, horizon } = await this.#horizon();
    const from = after === null ? 0n : BigInt(after.id);
    // A statement of its own: it has to see everything that was settled above.
    const { rows } = await sql`
      select l.generation, coalesce(m.id, 0)::text as dropped, c.*
      from change_log as l
      left join change_marks as m on m.tenant_id = ${tenantId}
      left join lateral (
        select id::text, kind, payload, observed_at from changes
        where tenant_id = ${tenantId} and changes.id > ${from.toString()}::bigint
          and changes.id <= ${horizon.toString()}::bigint
        order by changes.id limit ${limit + 1}
      ) as c on true`.execute(this.#db);
    const page = pageShape.parse(rows);
    const [{ generation, dropped }] = page;
    if (after !== null && (after.generation !== generation || from < dropped || from > last)) {
      throw new PosternError('CURSOR_EXPIRED', 'The changes after this cursor are no longer kept.');
    }
    const served = page.slice(0, limit);
    const hasMore = page.length > limit;
    const reached = hasMore ? (served.at(-1)?.id ?? from) : from > horizon ? from : horizon;
    return {
      changes: served.flatMap(toChange),
      end: { generation, id: reached.toString() },
      hasMore,
      held: horizon < last,
    };
  }

  /** Drops what is older or more than is kept, and remembers how far. */
  async trim(): Promise<void> {
    await sql`
      with cut as (
        select tenant_id, max(id) as id from (
          select tenant_id, id from changes where observed_at < now() - ${KEPT_DAYS} * interval '1 day'
          union all
          select t.id, c.id from tenants as t cross join lateral (
            select id from changes where tenant_id = t.id order by id desc offset ${KEPT_CHANGES} limit 1
          ) as c
        ) as dropped group by tenant_id
      ), marked as (
        insert into change_marks (tenant_id, id) select tenant_id, id from cut
        on conflict (tenant_id) do update set id = greatest(change_marks.id, excluded.id)
      )
      delete from changes using cut where changes.tenant_id = cut.tenant_id and changes.id <= cut.id`.execute(this.#db);
  }

  [Symbol.dispose](): void {
    clearInterval(this.#timer);
  }
}

/** A kind that a newer instance writes and this one does not know is passed over. */
function toChange({ generation, id, kind, payload, observed_at }: z.infer<typeof pageRow>): LoggedChange[] {
  if (id === null || observed_at === null) return [];
  const change = changeShape.safeParse({ ...payload, kind });
  if (!change.success) return [];
  return [{ ...change.data, cursor: { generation, id: id.toString() }, observedAt: observed_at }];
}
