/** Carries out effects: woken when one was written down, and telling who waits when one is settled. */
import { EventEmitter, once } from 'node:events';
import type { Database } from '../../storage/database.ts';
import { claim } from '../../storage/leases.ts';
import type { Logger } from '../../telemetry.ts';
import { WorkLoop } from '../work-loop.ts';
import type { Effects } from './effects.ts';
import type { Mover } from './mover.ts';

export interface ActorOptions {
  readonly db: Database;
  readonly bootId: string;
  readonly effects: Effects;
  readonly mover: Mover;
  readonly logger: Logger;
}

export class Actor implements AsyncDisposable {
  readonly #options: ActorOptions;
  readonly #settled = new EventEmitter().setMaxListeners(0);
  readonly #loop: WorkLoop;

  constructor(options: ActorOptions) {
    this.#options = options;
    this.#loop = new WorkLoop({
      name: 'act',
      concurrency: 4,
      pollMs: 1_000,
      logger: options.logger,
      claim: (limit) => claim(options.db, 'effects', options.bootId, limit),
      handle: async (id) => {
        await options.mover.settle(id);
        this.#settled.emit(id);
      },
    });
  }

  start(): void {
    this.#loop.start();
  }

  wake(): void {
    this.#loop.wake();
  }

  /** Waits until an effect is done or can't be, at most `waitMs`; PENDING when neither is known by then. */
  async settled(effectId: string, waitMs: number): Promise<'DONE' | 'FAILED' | 'PENDING'> {
    const deadline = AbortSignal.timeout(waitMs);
    for (;;) {
      const attempt = once(this.#settled, effectId, { signal: deadline }).catch(() => {});
      const state = await this.#options.effects.stateOf(effectId);
      if (state === 'DONE') return 'DONE';
      if (state === 'FAILED' || state === 'SUPERSEDED') return 'FAILED';
      if (deadline.aborted) return 'PENDING';
      this.wake();
      await attempt;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#loop[Symbol.asyncDispose]();
  }
}
