/**
 * Files that may be lost: what can be had again, at a price. They are bounded in all, and what was used longest ago goes
 * first. A file is whole or not there, since it gets its name when it is written.
 */
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';

export interface Blobs {
  /** As far as is known: false also where nobody has looked yet. */
  has(name: string): boolean;
  /** Null when there is none, or no longer. */
  get(name: string): Promise<Buffer | null>;
  put(name: string, bytes: Buffer): Promise<void>;
  remove(name: string): Promise<void>;
}

/** Files of a folder are spread over as many as the names have beginnings of this length. */
const SPREAD = 2;
const NAME = /^[0-9a-f]{16,128}$/;
/** Between the name of a file and that of whoever is writing it. */
const DRAFT = '.';

export class FileBlobs implements Blobs, AsyncDisposable {
  readonly #folder: string;
  readonly #sizes: LRUCache<string, number>;
  readonly #onError: (error: unknown) => void;
  readonly #counted: Promise<void>;
  #drafts = 0;
  #closed = false;
  #isCounted = false;

  constructor(folder: string, bytes: number, onError: (error: unknown) => void) {
    this.#folder = folder;
    this.#onError = onError;
    this.#sizes = new LRUCache({
      maxSize: bytes,
      sizeCalculation: (size) => Math.max(1, size),
      dispose: (_size, name, reason) => {
        if (reason === 'evict') void this.#erase(name);
      },
    });
    this.#counted = this.#count().catch(onError);
  }

  /** What an earlier run has left behind counts too, in the order in which it was used; what was not finished goes. */
  async #count(): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const found: { name: string; size: number; usedAt: number }[] = [];
    for (const place of await readdir(this.#folder)) {
      for (const name of await readdir(join(this.#folder, place))) {
        if (this.#closed) return;
        const path = join(this.#folder, place, name);
        if (this.#sizes.has(name) || this.#isBeingWritten(name)) continue;
        if (!NAME.test(name)) await rm(path, { force: true });
        else {
          const { size, mtimeMs } = await stat(path);
          found.push({ name, size, usedAt: mtimeMs });
        }
      }
    }
    for (const { name, size } of found.sort((a, b) => a.usedAt - b.usedAt))
      if (!this.#sizes.has(name)) await this.#admit(name, size);
    this.#isCounted = true;
  }

  has(name: string): boolean {
    return this.#sizes.has(name);
  }

  async get(name: string): Promise<Buffer | null> {
    const path = this.#pathOf(name);
    // Until all are counted nobody knows; then one that is not among them is going, or gone.
    if (this.#isCounted && !this.#sizes.has(name)) return null;
    try {
      const bytes = await readFile(path);
      if (this.#sizes.get(name) === undefined) this.#sizes.set(name, bytes.length);
      const now = new Date();
      await utimes(path, now, now);
      return bytes;
    } catch {
      // There is none, or it went meanwhile: then it is had again.
      this.#sizes.delete(name);
      return null;
    }
  }

  async put(name: string, bytes: Buffer): Promise<void> {
    const path = this.#pathOf(name);
    const draft = `${path}${DRAFT}${process.pid}.${++this.#drafts}`;
    await mkdir(join(this.#folder, name.slice(0, SPREAD)), { recursive: true, mode: 0o700 });
    await writeFile(draft, bytes, { mode: 0o600 });
    await rename(draft, path);
    await this.#admit(name, bytes.length);
  }

  async remove(name: string): Promise<void> {
    this.#sizes.delete(name);
    await this.#erase(name);
  }

  async #admit(name: string, size: number): Promise<void> {
    this.#sizes.set(name, size);
    // One that is larger than all may be together is not taken.
    if (!this.#sizes.has(name)) await this.#erase(name);
  }

  async #erase(name: string): Promise<void> {
    await rm(this.#pathOf(name), { force: true }).catch(this.#onError);
  }

  #isBeingWritten(name: string): boolean {
    return name.includes(`${DRAFT}${process.pid}.`);
  }

  #pathOf(name: string): string {
    if (!NAME.test(name)) throw new Error(`${name} is no name of a blob`);
    return join(this.#folder, name.slice(0, SPREAD), name);
  }

  /** Comes back when all that an earlier run has left is counted. */
  async counted(): Promise<void> {
    await this.#counted;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    await this.#counted;
  }
}
