/**
 * Who is alive. Work in progress is a lease held by the boot of an instance; when that boot is gone its
 * work is free at once, not after a time-out.
 */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { sql } from 'kysely';
import type { Logger } from '../telemetry.ts';
import type { Database } from './database.ts';
import { isAlive } from './is-alive.ts';
import { LEASE_SECONDS, LEASE_TABLES, type LeaseTable, WAITING } from './leases.ts';

const HEARTBEAT_MS = 5_000;
/** Three heartbeats missed: whoever held leases is taken for dead. */
const DEAD_AFTER = sql<Date>`now() - interval '15 seconds'`;
/** A claim whose answer was on its way longer than this was lost with its connection. */
const CLAIM_LOST_AFTER_SECONDS = 30;

export class Instance implements AsyncDisposable {
  /** Names this start of this process; never used twice. */
  readonly bootId = randomUUID();
  readonly #db: Database;
  readonly #logger: Logger;
  #timer: NodeJS.Timeout | undefined;
  /** What this boot works on, by table; nothing until it is told. */
  #alive = 1;
  #running: ((table: LeaseTable) => readonly string[]) | null = null;

  constructor(db: Database, logger: Logger) {
    this.#db = db;
    this.#logger = logger;
  }

  /** Takes its place among the living and frees what the dead held. */
  async start(): Promise<void> {
    await this.#heartbeat();
    await this.#forgetDeadProcesses();
    await this.#freeLeases();
    this.#timer = setInterval(() => {
      this.#heartbeat()
        .then(() => this.#freeLeases())
        .catch((error) => this.#logger.warn({ err: error }, 'the heartbeat could not be written'));
    }, HEARTBEAT_MS);
  }

  /** Instances that live, this one too, as last counted. */
  get alive(): number {
    return this.#alive;
  }

  /** Tells what this boot works on, so that leases which it holds and has forgotten are freed. */
  worksOn(running: (table: LeaseTable) => readonly string[]): void {
    this.#running = running;
  }

  async #heartbeat(): Promise<void> {
    const seen = { host: hostname(), pid: process.pid, seen_at: sql<Date>`now()` };
    await this.#db
      .insertInto('instances')
      .values({ boot_id: this.bootId, ...seen })
      .onConflict((conflict) => conflict.column('boot_id').doUpdateSet(seen))
      .execute();
  }

  /**
   * On our own host the process table tells sooner than a missed heartbeat; not in a container, where everybody is
   * process 1 and the neighbours are out of sight.
   */
  async #forgetDeadProcesses(): Promise<void> {
    if (process.pid === 1) return;
    const neighbours = await this.#db
      .selectFrom('instances')
      .select(['boot_id', 'pid'])
      .where('host', '=', hostname())
      .where('boot_id', '!=', this.bootId)
      .execute();
    const dead = neighbours.filter(({ pid }) => pid === process.pid || !isAlive(pid)).map(({ boot_id }) => boot_id);
    if (dead.length > 0) await this.#db.deleteFrom('instances').where('boot_id', 'in', dead).execute();
  }

  async #freeLeases(): Promise<void> {
    await this.#db.deleteFrom('instances').where('seen_at', '<', DEAD_AFTER).execute();
    for (const table of LEASE_TABLES) await this.#freeLeasesIn(table);
    const { alive } = await this.#db
      .selectFrom('instances')
      .select((expression) => expression.fn.countAll<string>().as('alive'))
      .executeTakeFirstOrThrow();
    this.#alive = Math.max(1, Number(alive));
  }

  async #freeLeasesIn(table: LeaseTable): Promise<void> {
    // A connection that broke may have taken the answer to a claim, or a giving back, with it.
    const forgotten =
      this.#running === null
        ? sql`false`
        : sql`lease_boot_id = ${this.bootId} and not (id = any(${this.#running(table)}::bigint[]))
            and lease_until < now() + ${LEASE_SECONDS - CLAIM_LOST_AFTER_SECONDS} * interval '1 second'`;
    await sql`
      update ${sql.table(table)}
      set state = ${WAITING[table]}, lease_boot_id = null, lease_until = null, interruptions = interruptions + 1
      where state = 'LEASED' and (
        lease_boot_id not in (select boot_id from instances) or lease_until < now() or (${forgotten})
      )`.execute(this.#db);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#timer);
    await this.#db.deleteFrom('instances').where('boot_id', '=', this.bootId).execute();
    await this.#freeLeases();
  }
}
