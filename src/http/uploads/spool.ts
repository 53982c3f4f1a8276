/**
 * Files of a request on their way through, on disk and without a name: the kernel removes them when they are closed,
 * also when the process is killed.
 */
import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';

export interface SpooledFile {
  readonly size: number;
  /** SHA-256 of the bytes, in hex. */
  readonly sha256: string;
  /** From the start each time. */
  readonly open: () => Readable;
  /** Gives the room on disk back. */
  readonly close: () => Promise<void>;
}

/** Takes a file in as it comes; null when it grows above `maxBytes`. */
export async function spool(folder: string, content: Readable, maxBytes: number): Promise<SpooledFile | null> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomUUID());
  const file = await open(path, 'wx+', 0o600);
  try {
    await unlink(path);
    const hash = createHash('sha256');
    let size = 0;
    for await (const chunk of content) {
      const bytes: Buffer = Buffer.from(chunk);
      size += bytes.length;
      if (size > maxBytes) {
        await file.close();
        return null;
      }
      hash.update(bytes);
      await writeAll(file, bytes);
    }
    return {
      size,
      sha256: hash.digest('hex'),
      open: () =>
        size === 0 ? Readable.from([]) : file.createReadStream({ start: 0, end: size - 1, autoClose: false }),
      close: () => file.close(),
    };
  } catch (error) {
    await file.close().catch(() => {});
    throw error;
  }
}

async function writeAll(file: FileHandle, bytes: Buffer): Promise<void> {
  for (let done = 0; done < bytes.length; ) done += (await file.write(bytes, done)).bytesWritten;
}
