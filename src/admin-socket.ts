import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A Unix socket's path may not be longer on any system we know. */
export const MAX_SOCKET_PATH = 100;

/** The Unix socket of the administration; in the system's folder for temporary files where ours has too long a path. */
export function adminSocketPath(dataDir: string): string {
  const path = join(dataDir, 'admin.sock');
  if (path.length <= MAX_SOCKET_PATH) return path;
  return join(tmpdir(), `postern-${createHash('sha256').update(path).digest('hex').slice(0, 16)}.sock`);
}
