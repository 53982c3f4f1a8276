/** Opens messages for people, off the gateway's own thread: a bounded number of workers behind a bounded queue. */
import { PosternError } from '../../errors.ts';
import { type HostClock, systemClock } from '../../plugins/host/index.ts';
import { CONTENT_WORKER, ContentWorker } from './content-worker.ts';
import type { AttachmentFile, MessageContent } from './message-content.ts';
import type { ContentAnswer, ContentJob } from './protocol.ts';

export interface ContentReaderOptions {
  /** Workers at most; each starts with the first message that needs it. */
  readonly size: number;
  /** Messages that may wait; one more is refused. More than one request may ask for. */
  readonly maxQueue?: number;
  /** Bytes that may wait together, beside a single message of any size. */
  readonly maxWaitingBytes?: number;
  /** The longest that one message may take. */
  readonly maxWallMs?: number;
  /** JavaScript heap of one worker in MiB. */
  readonly heapMiB?: number;
  readonly clock?: HostClock;
  /** Path of a module that runs in place of the worker. */
  readonly module?: string;
}

interface Waiting {
  readonly job: ContentJob;
  readonly resolve: (answer: ContentAnswer) => void;
  readonly reject: (error: unknown) => void;
}

export class ContentReader implements AsyncDisposable {
  readonly #workers: readonly ContentWorker[];
  readonly #idle: ContentWorker[];
  readonly #queue: Waiting[] = [];
  readonly #maxQueue: number;
  readonly #maxWaitingBytes: number;
  #waitingBytes = 0;
  #closed = false;

  constructor(options: ContentReaderOptions) {
    const settings = {
      maxWallMs: options.maxWallMs ?? 10_000,
      heapMiB: options.heapMiB ?? 256,
      clock: options.clock ?? systemClock,
      module: options.module ?? CONTENT_WORKER,
    };
    this.#workers = Array.from({ length: options.size }, () => new ContentWorker(settings));
    this.#idle = [...this.#workers];
    this.#maxQueue = options.maxQueue ?? 1_000;
    this.#maxWaitingBytes = options.maxWaitingBytes ?? 128 * 1024 * 1024;
  }

  /** Throws SOURCE_UNPARSABLE for a message that can't be read, CONTENT_UNAVAILABLE when too many wait. */
  async content(source: Uint8Array): Promise<MessageContent> {
    const answer = await this.#answer({ kind: 'content', source });
    if (answer.kind === 'content') return answer.content;
    throw refusal(answer);
  }

  /** Null when the message has no such part. Throws like `content`. */
  async attachment(source: Uint8Array, part: string): Promise<AttachmentFile | null> {
    const answer = await this.#answer({ kind: 'attachment', source, part });
    if (answer.kind === 'attachment') return answer.file;
    throw refusal(answer);
  }

  /** Ends every worker at once; what is under way or waiting is refused. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#closed = true;
    for (const waiting of this.#queue.splice(0)) waiting.reject(unavailable('the gateway is stopping'));
    await Promise.all(this.#workers.map((worker) => worker.close()));
  }

  #answer(job: ContentJob): Promise<ContentAnswer> {
    if (this.#closed) return Promise.reject(unavailable('the gateway is stopping'));
    const bytes = this.#waitingBytes + job.source.length;
    const isTooMuch = this.#queue.length > 0 && bytes > this.#maxWaitingBytes;
    if (this.#queue.length >= this.#maxQueue || isTooMuch)
      return Promise.reject(unavailable('too many messages wait to be opened'));
    return new Promise((resolve, reject) => {
      this.#waitingBytes = bytes;
      this.#queue.push({ job, resolve, reject });
      this.#next();
    });
  }

  #next(): void {
    const worker = this.#idle.pop();
    if (worker === undefined) return;
    const waiting = this.#queue.shift();
    if (waiting === undefined) {
      this.#idle.push(worker);
      return;
    }
    this.#waitingBytes -= waiting.job.source.length;
    void this.#run(worker, waiting);
  }

  async #run(worker: ContentWorker, { job, resolve, reject }: Waiting): Promise<void> {
    try {
      resolve(await worker.read(job));
    } catch (error) {
      reject(this.#closed ? unavailable('the gateway is stopping') : error);
    } finally {
      this.#idle.push(worker);
      if (!this.#closed) this.#next();
    }
  }
}

function refusal(answer: ContentAnswer): Error {
  if (answer.kind === 'failed') return new PosternError(answer.code, answer.message);
  return new TypeError(`a content worker answered ${answer.kind} to another question`);
}

const unavailable = (reason: string) =>
  new PosternError('CONTENT_UNAVAILABLE', `The message can not be opened now: ${reason}.`);
