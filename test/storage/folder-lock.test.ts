import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, expect, test } from 'vitest';
import { lockFolder } from '../../src/storage/folder-lock.ts';

const root = mkdtempSync(join(tmpdir(), 'postern-lock-'));
const holders: ChildProcess[] = [];
afterEach(() => {
  for (const holder of holders.splice(0)) holder.kill('SIGKILL');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const freshFolder = () => mkdtempSync(join(root, 'data-'));

/** Another process that holds the folder by the time this resolves. */
async function holderOf(folder: string): Promise<ChildProcess> {
  const script = fileURLToPath(new URL('./hold-folder.ts', import.meta.url));
  const holder = fork(script, [folder], { execArgv: [] });
  holders.push(holder);
  await Promise.race([
    once(holder, 'message'),
    once(holder, 'exit').then(([code]) => expect.fail(`the holder ended with ${code}`)),
  ]);
  return holder;
}

test('refuses a folder that another process holds, naming its pid and port', async () => {
  const folder = freshFolder();
  const { pid } = await holderOf(folder);
  await expect(lockFolder(folder, 'lock')).rejects.toMatchObject({
    code: 'DATA_DIR_IN_USE',
    details: { folder, pid, port: 4321 },
  });
});

test('takes over a folder the moment its holder is killed, whatever the holder left behind', async () => {
  const folder = freshFolder();
  for (let generation = 0; generation < 3; generation++) {
    const holder = await holderOf(folder);
    const ended = once(holder, 'exit');
    holder.kill('SIGKILL');
    await ended;
    using lock = await lockFolder(folder, 'lock');
    expect(lock).toBeDefined();
  }
});

test('frees the folder when it is disposed of', async () => {
  const folder = freshFolder();
  {
    using first = await lockFolder(folder, 'lock');
    first.announce(1);
    await expect(lockFolder(folder, 'lock')).rejects.toMatchObject({ details: { pid: process.pid, port: 1 } });
  }
  using second = await lockFolder(folder, 'lock');
  expect(second).toBeDefined();
});

test('lets exactly one of many takers have the folder', async () => {
  const folder = freshFolder();
  const taken = await Promise.allSettled(Array.from({ length: 8 }, () => lockFolder(folder, 'lock')));
  const winners = taken.filter((outcome) => outcome.status === 'fulfilled');
  expect(winners).toHaveLength(1);
  for (const { value } of winners) value[Symbol.dispose]();
});

test('keeps locks of different names in one folder apart', async () => {
  const folder = freshFolder();
  using one = await lockFolder(folder, 'lock');
  using other = await lockFolder(folder, 'simulator.lock');
  expect(one).not.toBe(other);
});
