/** One worker thread and its life: started when needed, ended at a deadline, replaced by whoever holds it. */
import { sibling } from '../../module-path.ts';
import { emptyOutcome, type HostClock } from '../../plugins/host/index.ts';
import { Thread } from '../thread.ts';
import { pinned } from './pinned.ts';
import { ScanProgress } from './progress.ts';
import type { FilterName, FromWorker, ToWorker, WorkerSettings } from './protocol.ts';
import type { ScanReport } from './report.ts';
import type { ScanJob } from './scan-message.ts';

/** Longest silence that is allowed while a message is parsed or a worker starts. */
const MAX_SILENCE_MS = 30_000;
/** A filter's own deadline comes first; this is for those that never give the thread back. */
const GRACE_MS = 500;

type Ending = { readonly how: 'done' } | { readonly how: 'timeout' | 'crashed'; readonly reason: string };

export class ScanWorker {
  readonly #settings: WorkerSettings;
  readonly #clock: HostClock;
  readonly #thread: Thread;
  #filters: readonly FilterName[] | null = null;
  #closed = false;

  constructor(settings: WorkerSettings, clock: HostClock) {
    this.#settings = settings;
    this.#clock = clock;
    this.#thread = new Thread({
      module: sibling(import.meta.url, './worker'),
      heapMiB: settings.heapMiB,
      data: settings,
    });
  }

  /** Scans one message, with as many workers as filters break. Rejects only when closed or when no worker can be started. */
  async scan(job: ScanJob): Promise<ScanReport> {
    const progress = new ScanProgress(job.source.length);
    for (;;) {
      const ending = await this.#attempt(job, progress);
      if (ending.how === 'done') break;
      await this.#thread.end();
      if (this.#closed) throw new Error('the pool was closed');
      if (this.#filters === null) throw new Error(`a scan worker did not start: ${ending.reason}`);
      const { wanted } = pinned(this.#filters, job.filters ?? null);
      if (!progress.interrupted(ending.how, ending.reason, wanted)) break;
    }
    const { wanted, missing } = pinned(this.#filters ?? [], job.filters ?? null);
    for (const filter of missing) {
      progress.record({ type: 'outcome', outcome: emptyOutcome(filter, 'disabled', 'it is not installed any more') });
    }
    return progress.report([...wanted, ...missing]);
  }

  /** For good: the scan in progress rejects. */
  async close(): Promise<void> {
    this.#closed = true;
    await this.#thread.end();
  }

  #attempt(job: ScanJob, progress: ScanProgress): Promise<Ending> {
    const { promise, resolve } = Promise.withResolvers<Ending>();
    const worker = this.#thread.use();

    let cancel = () => {};
    const watch = (ms: number, what: string) => {
      cancel();
      cancel = this.#clock.after(ms, () => resolve({ how: 'timeout', reason: `${what} took longer than ${ms} ms` }));
    };
    const onMessage = (message: FromWorker) => {
      if (message.type === 'ready') this.#filters = message.filters;
      progress.record(message);
      if (message.type === 'done') resolve({ how: 'done' });
      else if (message.type === 'started') watch(this.#settings.maxWallMs + GRACE_MS, message.filter);
      else watch(MAX_SILENCE_MS, 'reading the message');
    };
    const onError = (error: Error) =>
      resolve({ how: 'crashed', reason: `${error.name}: ${error.message}`.slice(0, 300) });
    const onExit = (code: number) => resolve({ how: 'crashed', reason: `the worker exited with code ${code}` });

    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    watch(MAX_SILENCE_MS, 'reading the message');
    // A copy of its own: a view into a pooled buffer would take the whole pool along, and a retry needs the original.
    const source = new Uint8Array(job.source);
    worker.postMessage({ job: { ...job, source }, settled: progress.settled } satisfies ToWorker, [source.buffer]);
    return promise.finally(() => {
      cancel();
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
    });
  }
}
