/** `bin/postern.js` in a package of its own, as a too old Node would meet it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, onTestFinished, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const LAUNCHER = 'bin/postern.js';
const NEVER_RELEASED = '>=999.1';

test('says what is wrong and what to do when Node is too old and none came along', async () => {
  const { code, stderr } = await ended(launch(createPackage(NEVER_RELEASED), ['start']));
  expect(code).toBe(1);
  expect(stderr).toMatch(
    /^NODE_TOO_OLD: Postern needs Node\.js 999\.1 or newer; this is \d+\.\d+\.\d+\.\n.*nodejs\.org/,
  );
});

test('hands everything to the Node that came along, and ends as it ends', async () => {
  const root = createPackage(NEVER_RELEASED);
  bringNode(root, 'echo "$@"; exit 7');
  const { code, stdout } = await ended(launch(root, ['start', '--json']));
  expect(stdout).toBe(`${join(root, LAUNCHER)} start --json\n`);
  expect(code).toBe(7);
});

test('passes a request to stop on to the Node that came along', async () => {
  const root = createPackage(NEVER_RELEASED);
  bringNode(root, "trap 'echo stopped; exit 0' TERM; echo ready; while :; do sleep 0.05; done");
  const child = launch(root, ['start']);
  child.stdout?.once('data', () => child.kill('SIGTERM'));
  const { code, stdout } = await ended(child);
  expect(stdout).toBe('ready\nstopped\n');
  expect(code).toBe(0);
});

test('refuses when the Node that came along does not run on this system', async () => {
  const root = createPackage(NEVER_RELEASED);
  bringNode(root, '', '#!/nowhere/interpreter');
  const { code, stderr } = await ended(launch(root, ['start']));
  expect(code).toBe(1);
  expect(stderr).toContain('NODE_TOO_OLD');
});

test.each([
  ['the source in a checkout', 'checkout', 'source'],
  ['the build where it is installed', 'node_modules/postern', 'build'],
])('runs %s', async (_, folder, expected) => {
  const root = createPackage('>=24.15', folder);
  writeProgram(root, 'src/cli/main.ts', 'source');
  writeProgram(root, 'dist/src/cli/main.js', 'build');
  const { code, stdout } = await ended(launch(root, ['serve', '--x']));
  expect(stdout).toBe(`${expected} serve --x\n`);
  expect(code).toBe(0);
});

test('reads as JavaScript of 2019, so that Node 12 gets as far as the sentence', () => {
  const source = readFileSync(join(ROOT, LAUNCHER), 'utf8');
  expect(written(source, ts.ScriptTarget.ES2019)).toBe(written(source, ts.ScriptTarget.ESNext));
  expect(source).not.toMatch(/(require\(|import )'node:/);
});

test('the test above would see newer syntax', () => {
  const newer = 'const port = settings?.port ?? 4000;';
  expect(written(newer, ts.ScriptTarget.ES2019)).not.toBe(written(newer, ts.ScriptTarget.ESNext));
});

/** For an older target the compiler rewrites what is too new for it, and nothing else. */
function written(source: string, target: ts.ScriptTarget): string {
  return ts.transpileModule(source, { compilerOptions: { target, module: ts.ModuleKind.ESNext } }).outputText;
}

function createPackage(engine: string, folder = 'package'): string {
  const home = mkdtempSync(join(tmpdir(), 'postern-launcher-'));
  onTestFinished(() => rmSync(home, { recursive: true }));
  const root = join(home, folder);
  cpSync(join(ROOT, 'bin'), join(root, 'bin'), { recursive: true });
  writeFileSync(join(root, 'package.json'), JSON.stringify({ type: 'module', engines: { node: engine } }));
  return root;
}

function bringNode(root: string, script: string, shebang = '#!/bin/sh'): void {
  const folder = join(root, 'node_modules', `node-${process.platform}-${process.arch}`);
  mkdirSync(join(folder, 'bin'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{}');
  writeFileSync(join(folder, 'bin/node'), `${shebang}\n${script}\n`, { mode: 0o755 });
}

function writeProgram(root: string, path: string, name: string): void {
  mkdirSync(join(root, path, '..'), { recursive: true });
  writeFileSync(join(root, path), `export const main = async (argv) => console.log('${name}', ...argv);\n`);
}

function launch(root: string, args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [join(root, LAUNCHER), ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

async function ended(child: ChildProcess): Promise<{ code: number | null; stdout: string; stderr: string }> {
  const said = { stdout: '', stderr: '' };
  child.stdout?.on('data', (chunk) => (said.stdout += chunk));
  child.stderr?.on('data', (chunk) => (said.stderr += chunk));
  const [code] = await once(child, 'close');
  return { code: typeof code === 'number' ? code : null, ...said };
}
