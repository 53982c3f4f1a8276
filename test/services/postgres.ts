/** PostgreSQL for the suite: the one that is named, the one that is there, or one that is started for the run. */
import { execFileSync } from 'node:child_process';
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { freePort } from '../harness/free-port.ts';
import { type Service, ServiceUnavailable } from './service.ts';

/** The oldest that the product supports. */
const OLDEST = 15;

export interface PostgresPlaces {
  /** Taken or refused, never replaced by another. */
  readonly named?: string | undefined;
  /** Taken when it answers. */
  readonly standing: string;
  /** Pattern of the folders with `initdb` and `pg_ctl`; the newest is taken. */
  readonly binaries: string;
}

const DEFAULT_PLACES: PostgresPlaces = {
  named: process.env.POSTERN_TEST_DATABASE_URL || undefined,
  standing: 'postgres://postgres@127.0.0.1:5432/postgres',
  binaries: '/usr/lib/postgresql/*/bin',
};

/** Throws ServiceUnavailable when no server of the three ways is to be had. */
export async function providePostgres(places: PostgresPlaces = DEFAULT_PLACES): Promise<Service> {
  if (places.named !== undefined) {
    const version = await ask(places.named).catch((cause: unknown) => {
      throw new ServiceUnavailable('The PostgreSQL server named by POSTERN_TEST_DATABASE_URL does not answer.', {
        cause,
      });
    });
    return serviceAt(places.named, `PostgreSQL ${version}, named by POSTERN_TEST_DATABASE_URL`);
  }
  const version = await ask(places.standing).catch(() => null);
  if (version !== null) return serviceAt(places.standing, `PostgreSQL ${version}, found running`);
  return start(newestBinaries(places.binaries));
}

function serviceAt(url: string, description: string, end: () => void = () => {}): Service {
  return { description, env: { POSTERN_TEST_DATABASE_URL: url }, [Symbol.asyncDispose]: async () => end() };
}

/** The server's version; rejects when it does not answer, refuses us or is too old. */
async function ask(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 5_000 });
  await client.connect();
  try {
    const { rows } = await client.query<{ version: string }>("select current_setting('server_version') as version");
    const version = rows[0]?.version ?? '';
    if (!(Number.parseInt(version, 10) >= OLDEST)) throw new Error(`PostgreSQL ${version} is older than ${OLDEST}`);
    return version;
  } finally {
    await client.end();
  }
}

function newestBinaries(pattern: string): string {
  const [newest] = globSync(pattern)
    .filter((folder) => ['initdb', 'pg_ctl'].every((program) => existsSync(join(folder, program))))
    .map((folder) => ({ folder, major: Number.parseInt(folder.slice(dirname(dirname(folder)).length + 1), 10) }))
    .filter(({ major }) => major >= OLDEST)
    .sort((one, other) => other.major - one.major);
  if (newest !== undefined) return newest.folder;
  throw new ServiceUnavailable(
    `No PostgreSQL ${OLDEST} or later: none answers at 127.0.0.1:5432 as user postgres, and its programs are not installed (${pattern}). ` +
      'Install them (Debian, Ubuntu: apt-get install postgresql), or name a server in POSTERN_TEST_DATABASE_URL.',
  );
}

/** A server with nothing to lose, in a folder of its own that goes with it. */
async function start(binaries: string): Promise<Service> {
  const owner = serverUser();
  const folder = mkdtempSync(join(tmpdir(), 'postern-postgres-'));
  const data = join(folder, 'data');
  const run = (program: string, args: string[]) =>
    execFileSync(join(binaries, program), args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], ...owner });
  const end = () => {
    if (existsSync(join(data, 'postmaster.pid'))) run('pg_ctl', ['stop', '-D', data, '-m', 'immediate']);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    if (owner !== null) chownSync(folder, owner.uid, owner.gid);
    const port = await freePort();
    const settings = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off`;
    run('initdb', ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']);
    run('pg_ctl', ['start', '-D', data, '-w', '-t', '60', '-l', join(folder, 'log'), '-o', settings]);
    const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
    return serviceAt(url, `PostgreSQL ${await ask(url)}, started on port ${port} for this run`, end);
  } catch (error) {
    end();
    throw error;
  }
}

/** PostgreSQL refuses to run as root: then it runs as the user that its package made. Null: as ourselves. */
function serverUser(): { readonly uid: number; readonly gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const idOf = (flag: '-u' | '-g') => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  try {
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch (cause) {
    throw new ServiceUnavailable(
      'PostgreSQL does not run as root, and there is no user postgres to run it as: add one, or run the tests as another user.',
      { cause },
    );
  }
}
