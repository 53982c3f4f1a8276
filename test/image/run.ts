/**
 * `node test/image/run.ts`: builds the image and proves what docs/deployment.md says of it, with Docker where an
 * engine runs and with buildah (as root) where none does. One line a promise; exits 1 when one is not kept.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { buildahEngine } from './buildah.ts';
import { works } from './command.ts';
import { docker } from './docker.ts';
import { type Container, type Engine, NoEngine } from './engine.ts';
import { ask, createApp, facts, query } from './inside.ts';
import { writeNpmSettings } from './npm-settings.ts';

const ROOT = join(import.meta.dirname, '../..');
const CONTENT = ['LICENSE', 'NOTICE', 'bin', 'dist', 'node_modules', 'package.json', 'schema'];
const START_SECONDS = 90;

const lockShape = z.object({ packages: z.record(z.string(), z.object({ dev: z.boolean().optional() })) });

let broken = 0;

function promise(what: string, kept: boolean, seen: string): void {
  if (!kept) broken++;
  process.stdout.write(`${kept ? 'ok    ' : 'FAILED'}  ${what}: ${seen}\n`);
}

async function findEngine(): Promise<Engine> {
  if (await works('docker', ['info'])) return docker;
  const tools = [works('buildah', ['--version']), works('debootstrap', ['--version'])];
  if (process.getuid?.() === 0 && (await Promise.all(tools)).every(Boolean)) return buildahEngine;
  throw new NoEngine(
    'No tool for images: start Docker, or as root: apt-get install -y --no-install-recommends buildah debootstrap',
  );
}

async function healthy(container: Container, check: readonly string[]): Promise<number | null> {
  const begun = performance.now();
  while (performance.now() - begun < START_SECONDS * 1000) {
    if ((await container.exec(check)).code === 0) return (performance.now() - begun) / 1000;
    await delay(250);
  }
  return null;
}

async function promiseHealth(container: Container, check: readonly string[], which: string): Promise<void> {
  const seconds = await healthy(container, check);
  const seen = seconds === null ? `not within ${START_SECONDS} s` : `after ${seconds.toFixed(1)} s`;
  promise(`the health check of the image succeeds, ${which} start`, seconds !== null, seen);
}

async function promiseContent(container: Container): Promise<void> {
  const { packages: known } = lockShape.parse(JSON.parse(await readFile(join(ROOT, 'package-lock.json'), 'utf8')));
  const { uid, writable, app, lock } = await ask(container, facts);
  promise('it runs without privileges', uid > 0, `uid ${uid}`);
  promise('nothing of the image can be written to', writable.length === 0, writable.join(' ') || 'nothing');
  promise('it holds what it runs and no more', String(app) === String(CONTENT), app.join(' '));
  const packages = Object.entries(lock);
  const strays = packages.map(([path]) => path).filter((path) => known[path]?.dev !== undefined);
  const seen = strays.join(' ') || `${packages.length} packages, none for development`;
  promise('production dependencies only', packages.length > 0 && strays.length === 0, seen);
  const addresses = packages.filter(([, { resolved }]) => resolved !== undefined).length;
  promise('no address of a registry is left', addresses === 0, `${addresses} found`);
}

async function promiseEnd(container: Container, which: string): Promise<void> {
  const begun = performance.now();
  const { exitCode, left, log } = await container.stop();
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  const clean = exitCode === 0 && left.length === 0;
  promise(
    `SIGTERM ends it cleanly, ${which} run`,
    clean,
    `exit code ${exitCode} after ${seconds} s, ${left.length} left`,
  );
  if (!clean) process.stdout.write(`${[...left, log].join('\n')}\n`);
}

async function main(): Promise<void> {
  const engine = await findEngine();
  process.stdout.write(`with ${engine.description}\n`);
  await using npmSettings = await writeNpmSettings();
  const begun = performance.now();
  await engine.build(ROOT, npmSettings.path);
  process.stdout.write(`built in ${Math.round((performance.now() - begun) / 1000)} s\n`);
  process.stdout.write(`size ${Math.round((await engine.bytes()) / 1e6)} MB\n`);

  const check = await engine.healthCheck();
  await using volume = await engine.createVolume();
  await using first = await engine.start(volume);
  await promiseHealth(first, check, 'first');
  await promiseContent(first);
  const { key } = await ask(first, createApp);
  await promiseEnd(first, 'first');

  await using second = await engine.start(volume);
  await promiseHealth(second, check, 'second');
  const known = await ask(second, query, key).then(
    () => 'its key opens the graph',
    (error: unknown) => String(error),
  );
  promise('an app made in the first run is known in the second', known.startsWith('its key'), known);
  await promiseEnd(second, 'second');
}

try {
  await main();
  process.exitCode = broken === 0 ? 0 : 1;
} catch (error) {
  if (!(error instanceof NoEngine)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
