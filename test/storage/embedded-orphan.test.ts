import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { createTestDatabase } from '../harness/database.ts';

test('an embedded database ends in peace when its gateway is killed just before it would hear that it is ready', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'postern-orphan-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await using _database = await createTestDatabase(folder);
  const script = fileURLToPath(new URL('./start-and-die.ts', import.meta.url));
  const gateway = fork(script, [folder], { execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  if (gateway.stderr === null) throw new Error('it has no standard error');
  // Its end closes the pipe, since it has it from the one that was killed.
  expect(await text(gateway.stderr)).toBe('');
  expect(gateway.signalCode).toBe('SIGKILL');
});
