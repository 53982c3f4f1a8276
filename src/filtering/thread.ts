/** One worker thread and its life: started when it is needed, ended when it misbehaves, replaced by the next use. */
import { Worker } from 'node:worker_threads';

export interface ThreadOptions {
  /** Path of the module that runs in it. */
  readonly module: string;
  /** JavaScript heap in MiB. Buffers lie outside and are bounded by the limits of whoever makes them. */
  readonly heapMiB: number;
  readonly data?: unknown;
}

export class Thread {
  readonly #options: ThreadOptions;
  #worker: Worker | null = null;

  constructor(options: ThreadOptions) {
    this.#options = options;
  }

  /** The worker that runs, or a new one. */
  use(): Worker {
    const running = this.#worker ?? this.#start();
    this.#worker = running;
    return running;
  }

  async end(): Promise<void> {
    const worker = this.#worker;
    this.#worker = null;
    await worker?.terminate();
  }

  #start(): Worker {
    const { module, heapMiB, data } = this.#options;
    const worker = new Worker(module, {
      workerData: data,
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: heapMiB, stackSizeMb: 4 },
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
