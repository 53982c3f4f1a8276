/** Databases that have their tables already: one is made, and copied for each gateway. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import { loadConfig } from '../../src/config.ts';
import { startGateway } from '../../src/gateway.ts';

export interface Databases {
  /** A new one for the gateway of this folder: what its environment must say, and how to be rid of it. */
  provide(dataDir: string): Promise<OneDatabase>;
}

interface OneDatabase extends AsyncDisposable {
  readonly env: Readonly<Record<string, string>>;
}

/** Each gateway's own, as without any setting: a process each. */
export async function embeddedDatabases(folder: string): Promise<Databases> {
  await startAndEnd({ POSTERN_DATA_DIR: join(folder, 'template') });
  return {
    async provide(dataDir) {
      cpSync(join(folder, 'template', 'database'), join(dataDir, 'database'), { recursive: true });
      return { env: {}, [Symbol.asyncDispose]: async () => {} };
    },
  };
}

/** All on one PostgreSQL server, which spares the process. */
export async function serverDatabases(server: string, folder: string): Promise<Databases & AsyncDisposable> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  const prefix = `postern_facts_${process.pid}`;
  const template = `${prefix}_template`;
  const urlOf = (name: string) => {
    const url = new URL(server);
    url.pathname = `/${name}`;
    return url.href;
  };
  const drop = (name: string) => client.query(`drop database if exists ${name} with (force)`);
  let made = 0;
  await client.query(`create database ${template}`);
  await startAndEnd({ POSTERN_DATA_DIR: join(folder, 'template'), DATABASE_URL: urlOf(template) });
  return {
    async provide() {
      made += 1;
      const name = `${prefix}_${made}`;
      await client.query(`create database ${name} template ${template}`);
      return { env: { DATABASE_URL: urlOf(name) }, [Symbol.asyncDispose]: async () => void (await drop(name)) };
    },
    async [Symbol.asyncDispose]() {
      await drop(template);
      await client.end();
    },
  };
}

/** A start makes the tables. */
async function startAndEnd(env: { POSTERN_DATA_DIR: string; DATABASE_URL?: string }): Promise<void> {
  const config = await loadConfig({
    env: { ...env, POSTERN_PORT: '0', POSTERN_POLL_SECONDS: '0' },
    cwd: import.meta.dirname,
  });
  const gateway = await startGateway({ config, logger: pino({ level: 'silent' }) });
  await gateway[Symbol.asyncDispose]();
}
