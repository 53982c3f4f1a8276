import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { startGateway } from '../../src/gateway.ts';
import { lockFolder } from '../../src/storage/folder-lock.ts';
import { silent } from '../storage/fresh-store.ts';

test('gives a start up that is told to stop, before it opens the database, and leaves the folder free', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'postern-stop-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const config = await loadConfig({ env: { POSTERN_DATA_DIR: dataDir, POSTERN_PORT: '0' }, cwd: dataDir });
  const start = startGateway({ config, logger: silent, stopping: AbortSignal.abort('SIGTERM') });
  await expect(start).rejects.toBe('SIGTERM');
  expect(existsSync(join(dataDir, 'database'))).toBe(false);
  using lock = await lockFolder(dataDir, 'gateway');
  expect(lock).toBeDefined();
});
