/** From paths to messages, one after the other: files as they are, folders through and through, mbox files split. */
import { constants, type Stats } from 'node:fs';
import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { looksLikeMbox, MBOX_PEEK, splitMbox } from './mbox.ts';

export interface FoundMail {
  readonly path: string;
  /** Which message of an mbox file, from 1; null for a file of its own. */
  readonly number: number | null;
  readonly source: Buffer;
}

/** What could not be read, and why, in words for a person. */
export interface Unreadable {
  readonly path: string;
  readonly number: number | null;
  readonly problem: string;
}

export interface FindOptions {
  /** Bytes of one message; a larger one is refused unread. */
  readonly maxBytes: number;
}

const MAIL_EXTENSIONS: ReadonlySet<string> = new Set(['.eml', '.mbox', '.mbx']);
/** A Maildir keeps its messages here, under names without an extension. */
const MAILDIR_FOLDERS: ReadonlySet<string> = new Set(['cur', 'new']);
const MAX_DEPTH = 64;

/** In the order of `paths`, within a folder by name. Reads the next one only when it is asked for. */
export async function* findMail(
  paths: readonly string[],
  options: FindOptions,
): AsyncGenerator<FoundMail | Unreadable> {
  for (const path of paths) {
    try {
      const about = await stat(path);
      if (!about.isDirectory()) {
        yield* mailInFile(path, about, options);
        continue;
      }
      let found = false;
      for await (const one of mailInFolder(path, 0, options)) {
        found = true;
        yield one;
      }
      if (!found) yield unreadable(path, 'holds no mail: neither .eml nor .mbox files, nor a Maildir');
    } catch (error) {
      yield unreadable(path, reasonOf(error));
    }
  }
}

/** Links in folders are not followed, so that no circle has to be noticed. */
async function* mailInFolder(
  folder: string,
  depth: number,
  options: FindOptions,
): AsyncGenerator<FoundMail | Unreadable> {
  if (depth > MAX_DEPTH) {
    yield unreadable(folder, `lies more than ${MAX_DEPTH} folders deep`);
    return;
  }
  const maildir = MAILDIR_FOLDERS.has(basename(folder));
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    const isMail = entry.isFile() && (maildir || MAIL_EXTENSIONS.has(extname(entry.name).toLowerCase()));
    try {
      if (entry.isDirectory()) yield* mailInFolder(path, depth + 1, options);
      else if (isMail) yield* mailInFile(path, await stat(path), options);
    } catch (error) {
      yield unreadable(path, reasonOf(error));
    }
  }
}

async function* mailInFile(path: string, about: Stats, options: FindOptions): AsyncGenerator<FoundMail | Unreadable> {
  if (!about.isFile()) {
    yield unreadable(path, 'is neither a file nor a folder');
    return;
  }
  // A named pipe put in the file's place would let an open wait for ever.
  await using file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const beginning = await readUpTo(file, MBOX_PEEK);
  if (beginning.length === 0) yield unreadable(path, 'is empty');
  else if (looksLikeMbox(beginning)) yield* mailInMbox(path, file, options);
  else if (about.size > options.maxBytes) yield unreadable(path, tooLarge(options));
  else {
    const source = await readUpTo(file, options.maxBytes + 1, about.size);
    if (source.length > options.maxBytes) yield unreadable(path, tooLarge(options));
    else yield { path, number: null, source };
  }
}

async function* mailInMbox(
  path: string,
  file: FileHandle,
  options: FindOptions,
): AsyncGenerator<FoundMail | Unreadable> {
  let number = 0;
  for await (const message of splitMbox(chunksOf(file), options.maxBytes)) {
    number += 1;
    if (message.kind === 'message') yield { path, number, source: message.source };
    else yield { path, number, problem: tooLarge(options) };
  }
}

async function* chunksOf(file: FileHandle): AsyncGenerator<Buffer> {
  const chunks = file.createReadStream({ start: 0, autoClose: false, highWaterMark: 1024 * 1024 });
  for await (const chunk of chunks) if (Buffer.isBuffer(chunk)) yield chunk;
}

/** The first `limit` bytes, or all there are; `expected` saves growing where the size is known. */
async function readUpTo(file: FileHandle, limit: number, expected = limit): Promise<Buffer> {
  let buffer = Buffer.alloc(Math.min(limit, expected + 1));
  for (let length = 0; ; ) {
    const { bytesRead } = await file.read(buffer, length, buffer.length - length, length);
    length += bytesRead;
    if (bytesRead === 0 || length === limit) return buffer.subarray(0, length);
    if (length === buffer.length) buffer = Buffer.concat([buffer], Math.min(limit, buffer.length * 2));
  }
}

const tooLarge = ({ maxBytes }: FindOptions) => `is larger than ${Math.floor(maxBytes / 1024 / 1024)} MiB`;

const unreadable = (path: string, problem: string): Unreadable => ({ path, number: null, problem });

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'does not exist',
  EACCES: 'may not be read by this user',
  EPERM: 'may not be read by this user',
  ELOOP: 'is a link in a circle',
  ENOTDIR: 'does not exist',
  ENAMETOOLONG: 'is too long a name',
};

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  return REASONS[code] ?? (error instanceof Error ? error.message : String(error));
}
