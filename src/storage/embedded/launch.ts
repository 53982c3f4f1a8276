/** Starts the embedded database's process, and starts it again when it dies while it is needed. */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { MAX_SOCKET_PATH } from '../../admin-socket.ts';
import { PosternError } from '../../errors.ts';
import { sibling } from '../../module-path.ts';
import type { Logger } from '../../telemetry.ts';
import { ensureDataFolder } from '../data-folder.ts';
import { embeddedMessage } from './messages.ts';

const SOCKET_NAME = '.s.PGSQL.5432';

export interface EmbeddedDatabase extends AsyncDisposable {
  /** The folder that `pg` takes as its host. */
  readonly socketDir: string;
  readonly pid: number;
}

export interface LaunchOptions {
  readonly dataDir: string;
  /** The port the gateway serves, told to whoever finds the folder taken. */
  readonly servedPort: number;
  readonly logger: Logger;
}

export async function launchEmbeddedDatabase({
  dataDir,
  servedPort,
  logger,
}: LaunchOptions): Promise<EmbeddedDatabase> {
  ensureDataFolder(dataDir);
  const short = join(dataDir, SOCKET_NAME).length <= MAX_SOCKET_PATH;
  const socketDir = short ? dataDir : mkdtempSync(join(tmpdir(), 'postern-'));
  const start = () =>
    startProcess([dataDir, join(dataDir, 'database'), join(socketDir, SOCKET_NAME), String(servedPort)]);

  let closing = false;
  let child = await start();
  const watch = (watched: ChildProcess) => {
    watched.once('exit', async (code, signal) => {
      for (let wait = 100; !closing; wait = Math.min(wait * 2, 5_000)) {
        logger.error({ code, signal }, 'the embedded database ended; starting it again');
        try {
          child = await start();
          if (closing) child.disconnect();
          return watch(child);
        } catch (error) {
          logger.error({ err: error }, 'the embedded database did not start');
          await delay(wait);
        }
      }
    });
  };
  watch(child);

  return {
    socketDir,
    get pid() {
      return child.pid ?? 0;
    },
    async [Symbol.asyncDispose]() {
      closing = true;
      await ended(child);
      if (!short) rmSync(socketDir, { recursive: true, force: true });
    },
  };
}

function startProcess(args: string[]): Promise<ChildProcess> {
  const child = fork(sibling(import.meta.url, './process'), args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  return new Promise((resolve, reject) => {
    child.once('message', (raw) => {
      const message = embeddedMessage.parse(raw);
      if (message.type === 'ready') resolve(child);
      else reject(new PosternError(message.code, message.message, { details: message.details }));
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      reject(new PosternError('DATABASE_UNAVAILABLE', `The embedded database ended at once (exit code ${code}).`)),
    );
  });
}

/** The database ends when its channel closes; one that hangs is killed, which it survives. */
function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), 5_000);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    if (child.connected) child.disconnect();
  });
}
