/** The product as a newcomer starts it: `npm start` in a folder of its own, on free ports. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { createTestDatabase, type TestDatabase } from './database.ts';

export const ROOT = new URL('../..', import.meta.url).pathname;

const line = z.object({
  endpoint: z.string(),
  apiKey: z.string(),
  adminKey: z.string(),
  simulator: z.string(),
  smtp: z.string(),
  simulatorKey: z.string(),
});

export interface Demo extends z.infer<typeof line>, AsyncDisposable {
  readonly process: ChildProcess;
  /** Sends SIGTERM and waits for the end. */
  stop(): Promise<number | null>;
}

export interface DemoFolder extends AsyncDisposable {
  readonly dataDir: string;
  readonly env: Readonly<Record<string, string>>;
  readonly database: TestDatabase;
}

export async function createDemoFolder(): Promise<DemoFolder> {
  const dataDir = mkdtempSync(join(tmpdir(), 'postern-test-'));
  const database = await createTestDatabase(dataDir);
  return {
    dataDir,
    database,
    env: {
      POSTERN_DATA_DIR: dataDir,
      POSTERN_PORT: '0',
      POSTERN_SIMULATOR_PORT: '0',
      POSTERN_SMTP_PORT: '0',
      POSTERN_LOG_LEVEL: 'warn',
      // What a test counts shall be what it caused.
      POSTERN_POLL_SECONDS: '0',
      SIMULATOR_VERIFY: '1',
      ...database.env,
    },
    async [Symbol.asyncDispose]() {
      await database[Symbol.asyncDispose]();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Starts it and waits for its line; rejects with what it said when it ends before. */
export async function startDemo(folder: Pick<DemoFolder, 'env'>, env: Record<string, string> = {}): Promise<Demo> {
  const child = spawn('npm', ['start', '--silent', '--', '--json'], {
    cwd: ROOT,
    env: { ...cleanEnvironment(), ...folder.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ready = await firstLine(child);
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill('SIGTERM');
    return ended;
  };
  return {
    ...line.parse(JSON.parse(ready)),
    process: child,
    stop,
    [Symbol.asyncDispose]: async () => void (await stop()),
  };
}

/** Without what vitest and npm put into it, as a person's shell would be. */
export function cleanEnvironment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(npm_|VITEST|POSTERN_|NODE_OPTIONS|NODE_ENV|DATABASE_URL)/i.test(name),
  );
  return Object.fromEntries(kept.map(([name, value]) => [name, value ?? '']));
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    let said = '';
    child.stdout?.on('data', (chunk) => {
      output += String(chunk);
      const end = output.indexOf('\n');
      if (end >= 0) resolve(output.slice(0, end));
    });
    child.stderr?.on('data', (chunk) => {
      said = (said + String(chunk)).slice(-20_000);
    });
    child.once('exit', (code) => reject(new Error(`npm start ended with ${code}:\n${said}`)));
  });
}
