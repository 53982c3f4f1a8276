/** `bin/postern.js` as a process, in a folder of its own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { cleanEnvironment, ROOT } from '../harness/demo.ts';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
}

export function startPostern(args: readonly string[], { cwd, env }: RunOptions = {}) {
  return spawn(process.execPath, [join(ROOT, 'bin/postern.js'), ...args], {
    cwd: cwd ?? ROOT,
    env: { ...cleanEnvironment(), ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
}

export async function postern(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const child = startPostern(args, options);
  const said = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => (said.stdout += chunk));
  child.stderr.on('data', (chunk) => (said.stderr += chunk));
  child.stdin.end(options.stdin ?? '');
  const [code] = await once(child, 'close');
  return { code: typeof code === 'number' ? code : null, ...said };
}

/** Gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'postern-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
