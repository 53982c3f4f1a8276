/** A process that is kept running: started, awaited until ready, started again when it dies. */
import { type ChildProcess, fork } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';
import type { z } from 'zod';
import { PosternError } from '../../errors.ts';
import type { Logger } from '../../telemetry.ts';
import { failed } from './messages.ts';

/** How long a process may take to leave before it is made to. */
const LEAVE_MS = 15_000;

export interface ChildOptions<T> {
  readonly name: string;
  readonly program: string;
  /** Asked before every start, with what the first start said: a port once given is kept. */
  readonly invocation: (before: T | null) => { args: string[]; env: NodeJS.ProcessEnv };
  readonly ready: z.ZodType<T>;
  /** A Ctrl-C reaches the children too: what ends from then on is not started again. */
  readonly stopping: AbortSignal;
  readonly logger: Logger;
}

export interface Child<T> extends AsyncDisposable {
  readonly ready: T;
  readonly pid: number;
}

/** Throws what the process said when its first start failed. */
export async function keepRunning<T>(options: ChildOptions<T>): Promise<Child<T>> {
  let leaving = false;
  let { child, ready } = await startOnce(options, null);
  const watch = () => {
    child.once('exit', async (code, signal) => {
      for (let wait = 200; !leaving && !options.stopping.aborted; wait = Math.min(wait * 2, 10_000)) {
        options.logger.error({ process: options.name, code, signal }, 'a process ended; starting it again');
        try {
          ({ child, ready } = await startOnce(options, ready));
          if (leaving || options.stopping.aborted) return leave(child);
          return watch();
        } catch (error) {
          options.logger.error({ process: options.name, err: error }, 'the process did not start');
          await delay(wait);
        }
      }
    });
  };
  watch();
  return {
    get ready() {
      return ready;
    },
    get pid() {
      return child.pid ?? 0;
    },
    async [Symbol.asyncDispose]() {
      leaving = true;
      await leave(child);
    },
  };
}

async function startOnce<T>(options: ChildOptions<T>, before: T | null): Promise<{ child: ChildProcess; ready: T }> {
  const { args, env } = options.invocation(before);
  const child = fork(options.program, args, { env, stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const ready = await new Promise<T>((resolve, reject) => {
    child.once('message', (message) => {
      const failure = failed.safeParse(message);
      if (failure.success) {
        return reject(new PosternError(failure.data.code, failure.data.message, { details: failure.data.details }));
      }
      const parsed = options.ready.safeParse(message);
      if (parsed.success) resolve(parsed.data);
      else
        reject(new PosternError('INTERNAL', `The ${options.name} said something unexpected.`, { cause: parsed.error }));
    });
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      reject(
        new PosternError(
          'INTERNAL',
          `The ${options.name} ended before it was ready (${signal ?? `exit code ${code}`}).`,
        ),
      ),
    );
  });
  return { child, ready };
}

/** Closing the channel is the sign to leave, which also a killed starter gives. */
function leave(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const timer = setTimeout(() => child.kill('SIGKILL'), LEAVE_MS);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    if (child.connected) child.disconnect();
  });
}
