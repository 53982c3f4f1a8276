/**
 * Who is alive. Work in progress is a lease held by the boot of an instance; when that boot is gone its
 * work is free at once, not after a time-out.
 */
import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { sql } from 'kysely';
import type { Logger } from '../telemetry.ts';
import type { Database } from './database.ts';

const HEARTBEAT_MS = 5_000;
/** Three heartbeats missed: whoever held leases is taken for dead. */
const DEAD_AFTER = sql<Date>`now() - interval '15 seconds'`;

export class Instance implements AsyncDisposable {
  /** Names this start of this process; never used twice. */
  readonly bootId = randomUUID();
  readonly #db: Database;
  readonly #logger: Logger;
  #timer: NodeJS.Timeout | undefined;

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

  async #heartbeat(): Promise<void> {
    const seen = { host: hostname(), pid: process.pid, seen_at: sql<Date>`now()` };
    await this.#db
      .insertInto('instances')
      .values({ boot_id: this.bootId, ...seen })
      .onConflict((conflict) => conflict.column('boot_id').doUpdateSet(seen))
      .execute();
  }

  /** On our own host the process table tells sooner than a missed heartbeat. */
  async #forgetDeadProcesses(): Promise<void> {
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
    const living = this.#db.selectFrom('instances').select('boot_id');
    const free = { lease_boot_id: null, lease_until: null };
    await this.#db
      .updateTable('scan_jobs')
      .set((eb) => ({ ...free, state: 'QUEUED' as const, interruptions: eb('interruptions', '+', 1) }))
      .where('state', '=', 'LEASED')
      .where((eb) => eb.or([eb('lease_boot_id', 'not in', living), eb('lease_until', '<', sql<Date>`now()`)]))
      .execute();
    await this.#db
      .updateTable('effects')
      .set((eb) => ({ ...free, state: 'INTENDED' as const, interruptions: eb('interruptions', '+', 1) }))
      .where('state', '=', 'LEASED')
      .where((eb) => eb.or([eb('lease_boot_id', 'not in', living), eb('lease_until', '<', sql<Date>`now()`)]))
      .execute();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#timer);
    await this.#db.deleteFrom('instances').where('boot_id', '=', this.bootId).execute();
    await this.#freeLeases();
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
