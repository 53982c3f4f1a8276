/**
 * `npm run test:services [-- --meeting] [VITEST ARGUMENTS]`: the whole suite against the services that a larger
 * installation has, or with `--meeting` the files that meet one. What is not running is started for the run; what is
 * not installed fails it. The exit code is vitest's.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { provideChromium } from './chromium.ts';
import { filesMeetingServices } from './meeting.ts';
import { providePostgres } from './postgres.ts';
import { provideRedis } from './redis.ts';
import { type Service, ServiceUnavailable } from './service.ts';

const ROOT = join(import.meta.dirname, '../..');

const MEETING = '--meeting';

/** One a service. Each is given to the tests by its environment and ended with the run. */
const PROVIDERS: readonly (() => Promise<Service>)[] = [providePostgres, provideRedis, provideChromium];

async function main(): Promise<number> {
  const interrupted = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => interrupted.abort());
  await using services = new AsyncDisposableStack();
  let env = process.env;
  for (const provide of PROVIDERS) {
    const service = services.use(await provide());
    process.stderr.write(`service: ${service.description}\n`);
    env = { ...env, ...service.env };
  }
  if (interrupted.signal.aborted) return 130;
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs');
  const given = process.argv.slice(2).filter((argument) => argument !== MEETING && argument !== '--');
  const files = process.argv.includes(MEETING) ? filesMeetingServices(ROOT) : [];
  const suite = spawn(process.execPath, [vitest, 'run', ...given, ...files], {
    cwd: ROOT,
    env,
    stdio: 'inherit',
  });
  interrupted.signal.addEventListener('abort', () => suite.kill('SIGTERM'));
  const [code] = await once(suite, 'close');
  return typeof code === 'number' ? code : 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  if (!(error instanceof ServiceUnavailable)) throw error;
  process.stderr.write(`${error.message}\n${error.cause instanceof Error ? `${error.cause.message}\n` : ''}`);
  process.exitCode = 1;
}
