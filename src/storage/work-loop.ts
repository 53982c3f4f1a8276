/** Takes work from a durable queue a few at a time: woken when there is some, looking by itself now and then. */

import type { Logger } from '../telemetry.ts';
import { asWork } from './lanes.ts';

export interface WorkLoopOptions {
  readonly name: string;
  readonly concurrency: number;
  /** A lost wake-up costs at most this long. */
  readonly pollMs: number;
  readonly logger: Logger;
  /** Claims up to `limit` pieces of work and names them. */
  readonly claim: (limit: number) => Promise<readonly string[]>;
  /** Settles one piece of work; never throws for reasons that lie in the work itself. */
  readonly handle: (id: string) => Promise<void>;
}

export class WorkLoop implements AsyncDisposable {
  readonly #options: WorkLoopOptions;
  readonly #running = new Map<string, Promise<void>>();
  #stopped = false;
  #rouse: () => void = () => {};
  #loop: Promise<void> = Promise.resolve();

  constructor(options: WorkLoopOptions) {
    this.#options = options;
  }

  start(): void {
    this.#loop = asWork(() => this.#run());
  }

  wake(): void {
    this.#rouse();
  }

  /** What is under way, by name. */
  get running(): readonly string[] {
    return [...this.#running.keys()];
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      const roused = this.#nextRouse();
      const free = this.#options.concurrency - this.#running.size;
      const claimed = free > 0 ? await this.#claim(free) : [];
      for (const id of claimed) this.#begin(id);
      // A full claim may have left more behind; otherwise wait for a wake-up, a free place or the poll.
      if (claimed.length === 0 || this.#running.size >= this.#options.concurrency) await roused;
    }
  }

  #nextRouse(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.#options.pollMs);
      this.#rouse = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async #claim(limit: number): Promise<readonly string[]> {
    try {
      return await this.#options.claim(limit);
    } catch (error) {
      this.#options.logger.warn({ err: error, loop: this.#options.name }, 'no work could be claimed');
      return [];
    }
  }

  #begin(id: string): void {
    const work = this.#options
      .handle(id)
      .catch((error) =>
        this.#options.logger.error({ err: error, loop: this.#options.name, id }, 'work was interrupted'),
      )
      .finally(() => {
        this.#running.delete(id);
        this.#rouse();
      });
    this.#running.set(id, work);
  }

  /** Claims nothing more and waits for what is under way. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#stopped = true;
    this.#rouse();
    await this.#loop;
    await Promise.allSettled(this.#running.values());
  }
}
