/** Redis for the suite: the one that is named, or one that is started for the run. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '../harness/free-port.ts';
import { type Service, ServiceUnavailable } from './service.ts';

export interface RedisPlaces {
  /** Taken or refused, never replaced by another. */
  readonly named?: string | undefined;
  readonly program: string;
}

const DEFAULT_PLACES: RedisPlaces = {
  named: process.env.POSTERN_TEST_REDIS_URL || undefined,
  program: process.env.POSTERN_TEST_REDIS_SERVER || 'redis-server',
};

/** Throws ServiceUnavailable when no server is to be had. */
export async function provideRedis(places: RedisPlaces = DEFAULT_PLACES): Promise<Service> {
  if (places.named !== undefined) {
    const version = await ask(places.named).catch((cause: unknown) => {
      throw new ServiceUnavailable('The Redis server named by POSTERN_TEST_REDIS_URL does not answer.', { cause });
    });
    return serviceAt(places.named, `Redis ${version}, named by POSTERN_TEST_REDIS_URL`, async () => {});
  }
  const started = await startRedis(places.program).catch((cause: unknown) => {
    throw new ServiceUnavailable(
      'No Redis: its server is not installed. ' +
        'Install it (Debian, Ubuntu: apt-get install redis-server), or name a server in POSTERN_TEST_REDIS_URL.',
      { cause },
    );
  });
  const about = `Redis ${await ask(started.url)}, started on port ${new URL(started.url).port} for this run`;
  return serviceAt(started.url, about, started.kill);
}

export interface StartedRedis {
  readonly url: string;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
}

/** A server with nothing to lose. On the port that is named, or a free one. */
export async function startRedis(program = DEFAULT_PLACES.program, port?: number): Promise<StartedRedis> {
  const at = port ?? (await freePort());
  const folder = mkdtempSync(join(tmpdir(), 'postern-redis-'));
  const settings = ['--port', String(at), '--bind', '127.0.0.1', '--save', '', '--dir', folder];
  const server = spawn(program, settings, { stdio: 'ignore' });
  const gone = once(server, 'exit');
  gone.catch(() => {});
  const kill = async () => {
    server.kill('SIGKILL');
    if (server.pid !== undefined) await gone;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `redis://127.0.0.1:${at}`;
  try {
    await once(server, 'spawn');
    await ask(url);
  } catch (error) {
    await kill();
    throw error;
  }
  return { url, kill };
}

function serviceAt(url: string, description: string, end: () => Promise<void>): Service {
  return { description, env: { POSTERN_TEST_REDIS_URL: url }, [Symbol.asyncDispose]: end };
}

/** The server's version; rejects when it does not answer in some seconds. */
async function ask(url: string): Promise<string> {
  const redis = new Redis(url, { maxRetriesPerRequest: 40, retryStrategy: () => 250 });
  redis.on('error', () => {});
  try {
    return /redis_version:(\S+)/.exec(await redis.info('server'))?.[1] ?? '';
  } finally {
    redis.disconnect();
  }
}
