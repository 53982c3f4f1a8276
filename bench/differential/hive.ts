/** Hive Gateway, started over what its own tools make of the OpenAPI file. It lives in `bench/peers/hive`. */
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from '../../test/harness/free-port.ts';

const FOLDER = join(import.meta.dirname, '../peers/hive');
const OPENAPI = join(import.meta.dirname, '../../simulator/reference/openapi.yaml');
const PATIENCE_MS = 60_000;

export interface Hive extends AsyncDisposable {
  ask(query: string): Promise<{ readonly data?: unknown; readonly errors?: unknown }>;
}

/** Throws what to do where it is not installed. */
export async function startHive({ zoho, token }: { readonly zoho: string; readonly token: string }): Promise<Hive> {
  const programs = join(FOLDER, 'node_modules/.bin');
  if (!existsSync(programs)) throw new Error('Hive Gateway is not installed: run `npm ci --prefix bench/peers/hive`.');
  const made = mkdtempSync(join(tmpdir(), 'postern-hive-'));
  const supergraph = join(made, 'supergraph.graphql');
  const env = { PATH: process.env.PATH ?? '', NODE_ENV: 'production', OPENAPI, ZOHO: zoho, TOKEN: token };
  await promisify(execFile)(join(programs, 'mesh-compose'), ['-c', 'mesh.config.ts', '-o', supergraph], {
    cwd: FOLDER,
    env,
  });
  const port = await freePort();
  const options = ['supergraph', supergraph, '--host', '127.0.0.1', '--port', String(port)];
  const child = spawn(join(programs, 'hive-gateway'), options, { cwd: FOLDER, env, stdio: 'ignore' });
  const ask: Hive['ask'] = async (query) => {
    const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query }),
    });
    return answer.json() as Promise<{ data?: unknown; errors?: unknown }>;
  };
  const until = Date.now() + PATIENCE_MS;
  while ((await ask('{ __typename }').catch(() => null)) === null) {
    if (Date.now() > until || child.exitCode !== null) throw new Error('Hive Gateway did not start');
    await delay(200);
  }
  return {
    ask,
    async [Symbol.asyncDispose]() {
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
      rmSync(made, { recursive: true, force: true });
    },
  };
}
