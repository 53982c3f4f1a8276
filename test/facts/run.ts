/**
 * `npm run facts [-- --only WORD] [--facts] [--server] [--share N] [--at-once N] [--log LEVEL] [--json] [--report FILE]`:
 * turns every switch of the simulator around alone and lives through the story. `--facts` leaves the limits out; `--share`
 * takes every Nth, others each day, so that N days in a row take all; `--server` takes
 * PostgreSQL, found or started as for `npm run test:services`, in place of an embedded database each; `--log` shows what
 * the gateways say; `--report` writes how many passed and failed, as vitest would. Exits 1 when a step failed.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { providePostgres } from '../services/postgres.ts';
import { startBench } from './bench.ts';
import { type Databases, embeddedDatabases, serverDatabases } from './databases.ts';
import { type Flip, factFlips, limitFlips } from './flips.ts';
import { storyOf } from './story.ts';

interface Result {
  readonly name: string;
  readonly seconds: number;
  /** Steps that went well. */
  readonly steps: number;
  /** The step that did not, and why; null when all did. */
  readonly failure: string | null;
}

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    facts: { type: 'boolean', default: false },
    server: { type: 'boolean', default: false },
    share: { type: 'string', default: '1' },
    'at-once': { type: 'string', default: '4' },
    report: { type: 'string' },
    log: { type: 'string', default: 'silent' },
    json: { type: 'boolean', default: false },
  },
});

const AS_IT_IS: Flip = { name: 'as it is', facts: {}, limits: null };
const DAY_MS = 86_400_000;
const share = Number(values.share);
const today = Math.floor(Date.now() / DAY_MS) % share;
const flips = [AS_IT_IS, ...factFlips(), ...(values.facts ? [] : limitFlips())]
  .filter(({ name }) => name.includes(values.only))
  .filter((_, index) => index % share === today);

const begun = performance.now();
const results: Result[] = [];
await liveAll();

const failed = results.filter(({ failure }) => failure !== null).length;
const passed = results.length - failed;
process.stdout.write(`${passed} of ${results.length} passed in ${secondsSince(begun)} s\n`);
if (values.json) process.stdout.write(`${JSON.stringify({ passed, failed, results })}\n`);
if (values.report !== undefined) {
  writeFileSync(values.report, JSON.stringify({ numPassedTests: passed, numFailedTests: failed }));
}
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

async function liveAll(): Promise<void> {
  await using opened = new AsyncDisposableStack();
  const folder = mkdtempSync(join(tmpdir(), 'postern-facts-'));
  opened.defer(() => rmSync(folder, { recursive: true, force: true }));
  // Each gateway starts threads of its own: what one has compiled serves the next.
  process.env.NODE_COMPILE_CACHE = join(folder, 'compiled');
  const databases = values.server ? await onServer(opened, folder) : await embeddedDatabases(folder);
  const left = [...flips];
  const lane = async () => {
    for (let flip = left.shift(); flip !== undefined; flip = left.shift()) {
      const result = await live(flip, databases);
      results.push(result);
      process.stderr.write(`${lineOf(result)}\n`);
    }
  };
  await Promise.all(Array.from({ length: Number(values['at-once']) }, lane));
}

async function onServer(opened: AsyncDisposableStack, folder: string): Promise<Databases> {
  const service = opened.use(await providePostgres());
  process.stderr.write(`service: ${service.description}\n`);
  return opened.use(await serverDatabases(service.env.POSTERN_TEST_DATABASE_URL ?? '', folder));
}

async function live(flip: Flip, databases: Databases): Promise<Result> {
  const since = performance.now();
  let done = 0;
  const end = (failure: string | null): Result => ({
    name: flip.name,
    seconds: secondsSince(since),
    steps: done,
    failure,
  });
  try {
    await using bench = await startBench(flip, databases, values.log);
    for (const step of storyOf(flip)) {
      await step.run(bench).catch((error: unknown) => {
        throw new Error(`${step.name}: ${error instanceof Error ? error.message : String(error)}`);
      });
      done += 1;
    }
  } catch (error) {
    return end(error instanceof Error ? error.message : String(error));
  }
  return end(null);
}

function lineOf({ name, seconds, steps, failure }: Result): string {
  const verdict = failure === null ? 'ok    ' : 'FAILED';
  const why = failure === null ? '' : `\n        ${failure.replaceAll('\n', '\n        ')}`;
  return `${verdict}  ${name.padEnd(44)} ${String(steps).padStart(3)} steps ${seconds.toFixed(1).padStart(6)} s${why}`;
}

function secondsSince(since: number): number {
  return Math.round((performance.now() - since) / 100) / 10;
}
