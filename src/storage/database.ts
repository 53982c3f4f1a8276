/** The one SQL store, embedded or a server's, behind one driver. */
import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { Config } from '../config.ts';
import { PosternError } from '../errors.ts';
import type { Logger } from '../telemetry.ts';
import { launchEmbeddedDatabase } from './embedded/launch.ts';
import { Lanes } from './lanes.ts';
import { migrate } from './migrate.ts';
import type { Tables } from './tables.ts';

export type Database = Kysely<Tables>;
/** Passed down as an argument: inside a transaction only its own handle is used. */
export type Tx = Transaction<Tables>;

export interface Storage extends AsyncDisposable {
  readonly db: Database;
  readonly kind: 'embedded' | 'server';
}

export interface StorageOptions {
  readonly config: Pick<Config, 'databaseUrl' | 'dataDir'>;
  readonly servedPort: number;
  readonly logger: Logger;
}

/** How many each lane has at most. */
interface Connections {
  readonly requests: number;
  readonly work: number;
}
const SERVER_CONNECTIONS: Connections = { requests: 6, work: 6 };
/** All share PGlite's one session, and a transaction has it to itself (embedded/server.ts). */
const EMBEDDED_CONNECTIONS: Connections = { requests: 4, work: 2 };

/** Opens the store and brings its schema up to date. Throws DATABASE_UNAVAILABLE or DATA_DIR_IN_USE. */
export async function openStorage({ config, servedPort, logger }: StorageOptions): Promise<Storage> {
  if (config.databaseUrl !== null) {
    const lanes = createLanes({ connectionString: config.databaseUrl }, SERVER_CONNECTIONS, logger);
    return openWith(lanes, 'server', async () => {});
  }
  const embedded = await launchEmbeddedDatabase({ dataDir: config.dataDir, servedPort, logger });
  const place = { host: embedded.socketDir, user: 'postgres', database: 'postgres', idleTimeoutMillis: 0 };
  const lanes = createLanes(place, EMBEDDED_CONNECTIONS, logger);
  return openWith(lanes, 'embedded', async () => embedded[Symbol.asyncDispose]());
}

function createLanes(place: pg.PoolConfig, most: Connections, logger: Logger): Lanes {
  const pool = (max: number) => createPool({ ...place, max }, logger);
  return new Lanes({ requests: pool(most.requests), work: pool(most.work) });
}

function createPool(options: pg.PoolConfig, logger: Logger): pg.Pool {
  const pool = new pg.Pool({ connectionTimeoutMillis: 15_000, query_timeout: 30_000, ...options });
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', (error) => logger.warn({ err: error }, 'a database connection broke'));
  // One that breaks while it is lent out says so to whoever waits for its answer, and besides as an event.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

async function openWith(pool: Lanes, kind: Storage['kind'], closeServer: () => Promise<void>): Promise<Storage> {
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  const close = async () => {
    await db.destroy();
    await closeServer();
  };
  try {
    await migrate(db);
  } catch (cause) {
    await close().catch(() => {});
    const reason = cause instanceof Error ? cause.message || cause.name : String(cause);
    throw new PosternError('DATABASE_UNAVAILABLE', `The database could not be opened: ${reason}`, { cause });
  }
  return { db, kind, [Symbol.asyncDispose]: close };
}
