/** The folder of everything that is kept on disk. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { PosternError } from '../errors.ts';

/**
 * Makes the folder, and those above it, readable by its own user only. Throws CONFIG_INVALID when that can't be done.
 * Level by level, because `recursive` never returns where a file system refuses with the wrong error, as /proc does.
 */
export function ensureDataFolder(path: string): void {
  if (existsSync(path)) return;
  if (dirname(path) !== path) ensureDataFolder(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (cause) {
    if (existsSync(path)) return; // somebody else made it just now
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new PosternError('CONFIG_INVALID', `POSTERN_DATA_DIR: the folder ${path} can not be made: ${reason}`, {
      cause,
    });
  }
}
