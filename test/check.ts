/**
 * `npm run check`: everything about the tree that can be judged without running it. One line a check, and what
 * was wrong below it; `--json` adds one JSON object as the last line. Exits 1 when a check fails.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findBreaches } from './architecture/breaches.ts';
import { isAllowed, productionPackages } from './architecture/licences.ts';

const ROOT = join(import.meta.dirname, '..');
const TOOLS = join(ROOT, 'node_modules', '.bin');
const GENERATED = ['src/resolvers/types.generated.ts', 'docs/reference/schema.graphql'];

/** What was wrong, for a person to read; empty when nothing was. */
type Findings = string;

interface Check {
  readonly name: string;
  run(): Promise<Findings>;
}

/** Two lanes, as many as the smallest machine has cores; the compiler has one to itself. */
const LANES: readonly (readonly Check[])[] = [
  [
    { name: 'types', run: () => types('tsconfig.json') },
    { name: 'types of the build', run: () => types('tsconfig.build.json') },
  ],
  [
    { name: 'format and lint', run: () => tool('biome', ['ci', '--colors=off', '--error-on-warnings', '.']) },
    { name: 'architecture', run: architecture },
    { name: 'licences', run: licences },
    { name: 'generated files', run: drift },
    { name: 'unused code', run: () => tool('knip', ['--no-progress', '--treat-config-hints-as-errors']) },
  ],
];

interface Result {
  readonly name: string;
  readonly ok: boolean;
  readonly seconds: number;
}

const results = (await Promise.all(LANES.map(runLane))).flat();
const failed = results.filter(({ ok }) => !ok).length;
console.log(failed === 0 ? `${results.length} checks passed` : `${failed} of ${results.length} checks failed`);
if (process.argv.includes('--json')) console.log(JSON.stringify({ checks: results, failed }));
process.exitCode = failed === 0 ? 0 : 1;

async function runLane(checks: readonly Check[]): Promise<Result[]> {
  const lane: Result[] = [];
  for (const check of checks) lane.push(await runCheck(check));
  return lane;
}

async function runCheck({ name, run }: Check): Promise<Result> {
  const begun = performance.now();
  const findings = await run().catch((error: unknown) => `could not be run: ${error}`);
  const seconds = Math.round((performance.now() - begun) / 100) / 10;
  const ok = findings === '';
  console.log(`${ok ? 'ok    ' : 'FAILED'}  ${name.padEnd(20)} ${seconds.toFixed(1).padStart(5)} s`);
  if (!ok) console.log(findings.trimEnd().replace(/^/gm, '        '));
  return { name, ok, seconds };
}

/** Runs one of the installed tools; what it says counts only when it fails. */
function tool(name: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Findings> {
  const path = [TOOLS, process.env.PATH].join(delimiter);
  return new Promise((resolve, reject) => {
    const child = spawn(join(TOOLS, name), args, {
      cwd: ROOT,
      env: { ...process.env, PATH: path, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += chunk));
    child.once('error', reject);
    child.once('close', (code) => resolve(code === 0 ? '' : said || `${name} ended with ${code}`));
  });
}

/** What was found before is kept beside the packages: only what changed is looked at again. */
function types(project: string): Promise<Findings> {
  const kept = join('node_modules', '.cache', `${project}.tsbuildinfo`);
  return tool('tsc', ['-p', project, '--noEmit', '--incremental', '--tsBuildInfoFile', kept]);
}

async function architecture(): Promise<Findings> {
  return findBreaches(ROOT)
    .map(({ rule, at, says }) => `${at}  ${rule}: ${says}`)
    .join('\n');
}

async function licences(): Promise<Findings> {
  const packages = productionPackages(ROOT);
  if (packages.length === 0) return 'no package was looked at';
  return packages
    .filter(({ licence }) => !isAllowed(licence))
    .map(({ path, licence }) => `${path}  ${licence ?? 'names no licence'}`)
    .join('\n');
}

/** Generates into an empty folder and compares, so that the working tree stays as it is. */
async function drift(): Promise<Findings> {
  const fresh = await mkdtemp(join(tmpdir(), 'postern-generated-'));
  try {
    const failure = await tool('graphql-codegen', ['--config', 'codegen.ts'], { CODEGEN_OUT: fresh });
    if (failure !== '') return failure;
    const drifted = await Promise.all(
      GENERATED.map(async (file) => {
        const [committed, generated] = await Promise.all([
          readFile(join(ROOT, file), 'utf8').catch(() => null),
          readFile(join(fresh, file), 'utf8'),
        ]);
        return committed === generated ? '' : `${file} is not what schema/ generates: npm run codegen\n`;
      }),
    );
    return drifted.join('');
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}
