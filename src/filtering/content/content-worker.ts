/** One worker thread and its life: started when needed, ended at a deadline or a crash, replaced by the next job. */
import { PosternError } from '../../errors.ts';
import { sibling } from '../../module-path.ts';
import type { HostClock } from '../../plugins/host/index.ts';
import { Thread } from '../thread.ts';
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
  readonly #thread: Thread;

  constructor(settings: ContentWorkerSettings) {
    this.#settings = settings;
    this.#thread = new Thread(settings);
  }

  /** Throws SOURCE_UNPARSABLE when the message is no mail, breaks the worker or takes too long. */
  async read(job: ContentJob): Promise<ContentAnswer> {
    const worker = this.#thread.use();
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
    await this.#thread.end();
  }
}

const unreadable = (reason: string) =>
  new PosternError('SOURCE_UNPARSABLE', `The message could not be opened: ${reason}.`);
