/** A fresh database for one test: embedded in the test's own folder, or one of its own on the server under test. */
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';

const SERVER = process.env.POSTERN_TEST_DATABASE_URL;

export interface TestDatabase extends AsyncDisposable {
  /** For the gateway's environment; empty means embedded. */
  readonly env: Readonly<Record<string, string>>;
  readonly kind: 'embedded' | 'server';
  /** Breaks every connection to it, as a failing server does; nothing for the embedded one, which is a process. */
  cutConnections(): Promise<void>;
}

/** `dataDir` is the gateway's: an embedded database is laid into it ready-made, to spare each test the making. */
export async function createTestDatabase(dataDir: string): Promise<TestDatabase> {
  if (SERVER === undefined) {
    const template = process.env.POSTERN_TEST_TEMPLATE;
    if (template !== undefined && !existsSync(join(dataDir, 'database'))) {
      cpSync(template, join(dataDir, 'database'), { recursive: true });
    }
    return { env: {}, kind: 'embedded', cutConnections: async () => {}, [Symbol.asyncDispose]: async () => {} };
  }
  const name = `postern_test_${randomBytes(6).toString('hex')}`;
  await administer(SERVER, `create database ${name}`);
  const url = new URL(SERVER);
  url.pathname = `/${name}`;
  return {
    env: { DATABASE_URL: url.href },
    kind: 'server',
    cutConnections: () =>
      administer(SERVER, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`),
    [Symbol.asyncDispose]: () => administer(SERVER, `drop database if exists ${name} with (force)`),
  };
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
