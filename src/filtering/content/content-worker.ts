/** One worker thread and its life: started when needed, ended at a deadline or a crash, replaced by the next job. */
import { Worker } from 'node:worker_threads';
import { PosternError } from '../../errors.ts';
import { sibling } from '../../module-path.ts';
import type { HostClock } from '../../plugins/host/index.ts';
import type { ContentAnswer, ContentJob } from './protocol.ts';

export interface ContentWorkerSettings {
  /** The longest that one message may take. */
  readonly maxWallMs: number;
  readonly heapMiB: number;
  readonly clock: HostClock;
  /** Path of the module that runs in the thread. */
  readonly module: string;
}

export const CONTENT_WORKER = sibling(import.meta.url, './worker');

export class ContentWorker {
  readonly #settings: ContentWorkerSettings;
  #worker: Worker | null = null;

  constructor(settings: ContentWorkerSettings) {
    this.#settings = settings;
  }

  /** Throws SOURCE_UNPARSABLE when the message is no mail, breaks the worker or takes too long. */
  async read(job: ContentJob): Promise<ContentAnswer> {
    const worker = this.#worker ?? this.#start();
    this.#worker = worker;
    const { promise, resolve, reject } = Promise.withResolvers<ContentAnswer>();
    const fail = (reason: string) => reject(unreadable(reason));
    const onError = (error: Error) => fail(`${error.name}: ${error.message}`.slice(0, 200));
    const onExit = () => fail('the reader ended before its time');
    const cancel = this.#settings.clock.after(this.#settings.maxWallMs, () =>
      fail(`it takes longer than ${this.#settings.maxWallMs} ms`),
    );
    worker.once('message', resolve).once('error', onError).once('exit', onExit);
    // A copy of its own: whoever gave the source may still need it.
    const source = new Uint8Array(job.source);
    worker.postMessage({ ...job, source } satisfies ContentJob, [source.buffer]);
    try {
      return await promise;
    } catch (error) {
      await this.close();
      throw error;
    } finally {
      cancel();
      worker.off('message', resolve).off('error', onError).off('exit', onExit);
    }
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(this.#settings.module, {
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: this.#settings.heapMiB, stackSizeMb: 4 },
      // Its output is nobody's answer: the process's stdout belongs to the command.
      stdout: true,
      stderr: true,
    });
    worker.stdout.resume();
    worker.stderr.resume();
    // Between jobs nobody listens; a worker that dies then is replaced by the next job.
    worker.on('error', () => {});
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = null;
    });
    return worker;
  }
}

const unreadable = (reason: string) =>
  new PosternError('SOURCE_UNPARSABLE', `The message could not be opened: ${reason}.`);
