import { existsSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { FileBlobs } from '../../src/storage/blobs.ts';

const root = mkdtempSync(join(tmpdir(), 'postern-blobs-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const nameOf = (nth: number) => `${nth}`.padStart(2, '0').padEnd(64, 'a');
const fail = (error: unknown) => {
  throw error;
};
let folders = 0;

/** What is left of a hundred bytes of files, by their numbers. */
async function there(blobs: FileBlobs, most = 9): Promise<number[]> {
  const found: number[] = [];
  for (let nth = 1; nth <= most; nth++) if ((await blobs.get(nameOf(nth))) !== null) found.push(nth);
  return found;
}

const newFolder = () => join(root, `${++folders}`);

test('what was used longest ago goes first, and what is larger than all may be is not taken', async () => {
  await using blobs = new FileBlobs(newFolder(), 100, fail);
  for (const nth of [1, 2, 3]) await blobs.put(nameOf(nth), Buffer.alloc(30, nth));
  expect(await blobs.get(nameOf(1))).toEqual(Buffer.alloc(30, 1));
  await blobs.put(nameOf(4), Buffer.alloc(30));
  expect(await there(blobs)).toEqual([1, 3, 4]);
  await blobs.put(nameOf(5), Buffer.alloc(101));
  expect(await there(blobs)).toEqual([1, 3, 4]);
  await blobs.remove(nameOf(3));
  expect(await there(blobs)).toEqual([1, 4]);
});

test('what an earlier run left is there, counts, and goes in its turn; what it did not finish is erased', async () => {
  const folder = newFolder();
  {
    await using before = new FileBlobs(folder, 100, fail);
    for (const nth of [1, 2, 3]) await before.put(nameOf(nth), Buffer.alloc(30));
  }
  const place = readdirSync(folder)[0] ?? '';
  const draft = join(folder, place, `${nameOf(7)}.1.1`);
  writeFileSync(draft, 'half');
  for (const nth of [1, 2, 3]) utimesSync(join(folder, nameOf(nth).slice(0, 2), nameOf(nth)), nth, nth);
  await using blobs = new FileBlobs(folder, 100, fail);
  await blobs.counted();
  expect(existsSync(draft)).toBe(false);
  await blobs.put(nameOf(4), Buffer.alloc(30));
  expect(await there(blobs)).toEqual([2, 3, 4]);
});

test('a name is never a path', async () => {
  await using blobs = new FileBlobs(newFolder(), 100, fail);
  await expect(blobs.put('../../escaped', Buffer.alloc(1))).rejects.toThrow('no name of a blob');
});
