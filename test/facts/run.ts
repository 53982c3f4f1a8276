/**
 * `npm run facts [-- --only WORD] [--facts] [--log LEVEL] [--json]`: turns every switch of the simulator around alone and lives through
 * the story. `--facts` leaves the limits out; `--log` shows what the gateways say. Exits 1 when a step failed.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeTemplate, startBench } from './bench.ts';
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

const AT_ONCE = 4;

const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    facts: { type: 'boolean', default: false },
    log: { type: 'string', default: 'silent' },
    json: { type: 'boolean', default: false },
  },
});

const AS_IT_IS: Flip = { name: 'as it is', facts: {}, limits: null };
const flips = [AS_IT_IS, ...factFlips(), ...(values.facts ? [] : limitFlips())].filter(({ name }) =>
  name.includes(values.only),
);

const begun = performance.now();
const folder = mkdtempSync(join(tmpdir(), 'postern-facts-'));
const results: Result[] = [];
try {
  const template = await makeTemplate(folder);
  const left = [...flips];
  const lane = async () => {
    for (let flip = left.shift(); flip !== undefined; flip = left.shift()) {
      const result = await live(flip, template);
      results.push(result);
      process.stderr.write(`${lineOf(result)}\n`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const failed = results.filter(({ failure }) => failure !== null).length;
const passed = results.length - failed;
process.stdout.write(`${passed} of ${results.length} passed in ${secondsSince(begun)} s\n`);
if (values.json) process.stdout.write(`${JSON.stringify({ passed, failed, results })}\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

async function live(flip: Flip, template: string): Promise<Result> {
  const since = performance.now();
  let done = 0;
  const end = (failure: string | null): Result => ({
    name: flip.name,
    seconds: secondsSince(since),
    steps: done,
    failure,
  });
  try {
    await using bench = await startBench(flip, template, values.log);
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
