/**
 * One owner for a data folder. The lock is an exclusive SQLite transaction on a file, that is an advisory
 * lock of the operating system: the kernel drops it the moment its process dies, however it dies, so
 * there is no stale lock to clean up and no race in taking one over.
 */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { PosternError } from '../errors.ts';
import { ensureDataFolder } from './data-folder.ts';
import { isAlive } from './is-alive.ts';

/** Who holds a folder; written beside the lock for the one who finds it taken. */
const ownerShape = z.object({ pid: z.number(), parentPid: z.number(), port: z.number().nullable(), since: z.string() });
export type FolderOwner = z.infer<typeof ownerShape>;

export interface FolderLock extends Disposable {
  /** Tells later comers where the owner can be reached. */
  announce(port: number): void;
}

/**
 * Takes the lock called `name` in `folder`. Throws DATA_DIR_IN_USE with the owner's pid and port when it is taken;
 * waits a little first when the owner was orphaned by a kill and is on its way out, but no longer than until `stopping`.
 */
export async function lockFolder(folder: string, name: string, stopping?: AbortSignal): Promise<FolderLock> {
  ensureDataFolder(folder);
  const path = join(folder, name);
  const deadline = Date.now() + 10_000;
  for (;;) {
    const database = tryLock(path);
    if (database !== null) return holdLock(database, `${path}.owner`);
    const owner = readOwner(`${path}.owner`);
    const leaving = owner === null || !isAlive(owner.pid) || wasOrphaned(owner);
    if (!leaving || Date.now() > deadline) throw inUse(folder, owner);
    stopping?.throwIfAborted();
    await delay(50);
  }
}

const SQLITE_BUSY = 5;

function tryLock(path: string): DatabaseSync | null {
  const database = new DatabaseSync(path);
  try {
    database.exec('PRAGMA journal_mode = MEMORY; PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database.close();
    if (error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY) return null;
    throw error;
  }
}

function holdLock(database: DatabaseSync, ownerPath: string): FolderLock {
  const write = (port: number | null) => {
    const owner: FolderOwner = { pid: process.pid, parentPid: process.ppid, port, since: new Date().toISOString() };
    writeFileSync(ownerPath, JSON.stringify(owner));
  };
  write(null);
  return {
    announce: write,
    [Symbol.dispose]() {
      rmSync(ownerPath, { force: true });
      database.close();
    },
  };
}

/** Adopted by init, or about to be: whoever started it is gone, and it is on its way out. */
function wasOrphaned({ parentPid }: FolderOwner): boolean {
  return parentPid <= 1 || !isAlive(parentPid);
}

function readOwner(path: string): FolderOwner | null {
  try {
    return ownerShape.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null; // not written yet, or its owner has just left
  }
}

function inUse(folder: string, owner: FolderOwner | null): PosternError {
  const who = owner === null ? 'another process' : `process ${owner.pid}`;
  const where = owner?.port ? `, which serves port ${owner.port}` : '';
  return new PosternError('DATA_DIR_IN_USE', `The data folder ${folder} is in use by ${who}${where}.`, {
    details: { folder, pid: owner?.pid ?? null, port: owner?.port ?? null },
  });
}
