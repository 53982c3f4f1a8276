/** A bounded number of scan workers behind a bounded queue. */
import { PosternError } from '../../errors.ts';
import { sibling } from '../../module-path.ts';
import { type HostClock, systemClock } from '../../plugins/host/index.ts';
import type { ScanReport } from './report.ts';
import type { ScanJob } from './scan-message.ts';
import { ScanWorker } from './scan-worker.ts';

export interface ScanPoolOptions {
  /** Workers at most; each starts with the first message that needs it. */
  readonly size: number;
  /** Messages that may wait; one more is refused with SCAN_FAILED, which is retryable. */
  readonly maxQueue?: number;
  /** The most that one filter may take on one message. */
  readonly maxWallMs?: number;
  /** JavaScript heap of one worker in MiB; a filter that needs more is reported as crashed. */
  readonly heapMiB?: number;
  /** Path of a module whose export `filters` replaces the built-in ones. */
  readonly filtersModule?: string;
  readonly clock?: HostClock;
}

interface Waiting {
  readonly job: ScanJob;
  readonly resolve: (report: ScanReport) => void;
  readonly reject: (error: PosternError) => void;
}

export class ScanPool implements AsyncDisposable {
  readonly #workers: ScanWorker[];
  readonly #idle: ScanWorker[];
  readonly #queue: Waiting[] = [];
  readonly #maxQueue: number;
  #closed = false;

  constructor(options: ScanPoolOptions) {
    const settings = {
      filtersModule: options.filtersModule ?? sibling(import.meta.url, '../../plugins/builtin/index'),
      maxWallMs: options.maxWallMs ?? 20_000,
      heapMiB: options.heapMiB ?? 512,
    };
    const clock = options.clock ?? systemClock;
    this.#workers = Array.from({ length: options.size }, () => new ScanWorker(settings, clock));
    this.#idle = [...this.#workers];
    this.#maxQueue = options.maxQueue ?? 200;
  }

  /** Rejects with SCAN_FAILED when the queue is full, the pool is closed or no worker starts; never for a message. */
  scan(job: ScanJob): Promise<ScanReport> {
    if (this.#closed) return Promise.reject(closed());
    if (this.#queue.length >= this.#maxQueue) {
      return Promise.reject(
        new PosternError('SCAN_FAILED', `More than ${this.#maxQueue} messages are waiting to be scanned.`),
      );
    }
    return new Promise((resolve, reject) => {
      this.#queue.push({ job, resolve, reject });
      this.#next();
    });
  }

  /** Ends every worker at once; scans in progress and waiting reject. */
  async dispose(): Promise<void> {
    this.#closed = true;
    for (const waiting of this.#queue.splice(0)) waiting.reject(closed());
    await Promise.all(this.#workers.map((worker) => worker.close()));
  }

  [Symbol.asyncDispose](): Promise<void> {
    return this.dispose();
  }

  #next(): void {
    const worker = this.#idle.pop();
    if (worker === undefined) return;
    const waiting = this.#queue.shift();
    if (waiting === undefined) {
      this.#idle.push(worker);
      return;
    }
    void this.#run(worker, waiting);
  }

  async #run(worker: ScanWorker, { job, resolve, reject }: Waiting): Promise<void> {
    try {
      const report = await worker.scan(job);
      resolve(report);
    } catch (cause) {
      if (this.#closed) return reject(closed());
      const reason = cause instanceof Error ? cause.message : String(cause);
      reject(new PosternError('SCAN_FAILED', `The message could not be scanned: ${reason}`, { cause }));
    } finally {
      this.#idle.push(worker);
      if (!this.#closed) this.#next();
    }
  }
}

const closed = () => new PosternError('SCAN_FAILED', 'The scan pool was closed.');
