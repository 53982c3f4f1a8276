/** What the gateway needs around it: its database, its ports, and whether it answers itself. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { request } from 'undici';
import { z } from 'zod';
import { isPosternError } from '../../errors.ts';
import { checkFree } from '../../http/listen.ts';
import { migrations } from '../../storage/migrations/index.ts';
import { type Check, type Findings, fail, ok, warn } from './check.ts';

const PATIENCE_MS = 5_000;
const OLDEST_SERVER = 15;

export function checkGateway({ gatewayAnswers, config: { dataDir } }: Findings): Check {
  if (gatewayAnswers) return ok('gateway', 'runs and answers on its administration socket');
  return warn(
    'gateway',
    `none runs for ${dataDir}`,
    'Start it with `postern serve` (or `postern start` for the demo).',
  );
}

export async function checkDatabase({ config, gatewayAnswers }: Findings): Promise<Check> {
  const name = 'database';
  if (config.databaseUrl !== null) return checkServer(name, config.databaseUrl);
  // Asking for its backlog went through the database; a gateway that starts has migrated it.
  if (gatewayAnswers) return ok(name, 'embedded, answers through the gateway');
  const made = existsSync(join(config.dataDir, 'database'));
  return ok(name, made ? 'embedded, opened when the gateway starts' : 'embedded, made at the first start');
}

async function checkServer(name: string, connectionString: string): Promise<Check> {
  const pool = new pg.Pool({
    connectionString,
    max: 1,
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  });
  pool.on('error', () => {}); // what it means is said by the query that meets it
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const { rows } = await sql<{ version: string }>`select current_setting('server_version_num') as version`.execute(
      db,
    );
    const version = Math.floor(Number(rows[0]?.version) / 10_000);
    if (!(version >= OLDEST_SERVER)) {
      return fail(name, `PostgreSQL ${version}`, `Use PostgreSQL ${OLDEST_SERVER} or later.`);
    }
    const steps = await new Migrator({ db, provider: { getMigrations: async () => migrations } }).getMigrations();
    const missing = steps.filter((step) => step.executedAt === undefined).length;
    if (missing === 0) return ok(name, `PostgreSQL ${version}, schema up to date`);
    return warn(
      name,
      `PostgreSQL ${version}, ${missing} of ${steps.length} migrations missing`,
      'Start the gateway: it makes them.',
    );
  } catch (error) {
    const reason = error instanceof Error ? error.message || error.name : String(error);
    return fail(name, `does not answer: ${reason}`, 'Check DATABASE_URL and that the server answers.');
  } finally {
    await db.destroy();
  }
}

interface PortUse {
  readonly name: string;
  readonly host: string;
  readonly port: number;
}

export function checkPorts({ config, gatewayAnswers }: Findings): Promise<Check>[] {
  const { host, port, simulatorPort, smtpPort } = config;
  const start = (name: string, at: number): PortUse => ({ name: `${name} port`, host: '127.0.0.1', port: at });
  return [
    checkPort({ name: 'gateway port', host, port }, gatewayAnswers),
    checkStartPort(start('simulator', simulatorPort), gatewayAnswers),
    checkStartPort(start('SMTP', smtpPort), gatewayAnswers),
  ];
}

async function checkPort(use: PortUse, gatewayAnswers: boolean): Promise<Check> {
  if (await isFree(use)) return ok(use.name, use.port === 0 ? 'any that is free' : `${use.port} is free`);
  if (gatewayAnswers && (await isGateway(use))) return ok(use.name, `${use.port}, where the gateway answers`);
  return fail(
    use.name,
    `${use.port} is taken by another program`,
    'Stop the program that listens there, or choose another port with POSTERN_PORT (0 picks a free one).',
  );
}

/** Taken by the running demo or by somebody else: it matters to `postern start` alone. */
async function checkStartPort(use: PortUse, gatewayAnswers: boolean): Promise<Check> {
  if (await isFree(use)) return ok(use.name, use.port === 0 ? 'any that is free' : `${use.port} is free`);
  const says = `${use.port} is taken${gatewayAnswers ? ', by the running demo if there is one' : ''}`;
  return warn(
    use.name,
    says,
    'Matters to `postern start` only: choose another with POSTERN_SIMULATOR_PORT or POSTERN_SMTP_PORT.',
  );
}

async function isFree({ host, port }: PortUse): Promise<boolean> {
  try {
    await checkFree(host, port);
    return true;
  } catch (error) {
    if (isPosternError(error) && error.code === 'PORT_IN_USE') return false;
    throw error;
  }
}

const health = z.object({ status: z.literal('up') });

async function isGateway({ host, port }: PortUse): Promise<boolean> {
  const reached = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '::1' : host;
  const address = reached.includes(':') ? `[${reached}]` : reached;
  try {
    const { body } = await request(`http://${address}:${port}/health`, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return health.safeParse(await body.json()).success;
  } catch {
    return false; // whoever listens there does not speak as a gateway does
  }
}
