/** Carries out effects: woken when one was written down, and telling who waits when one is settled. */
import { EventEmitter, once } from 'node:events';
import { UpstreamMeter } from '../../datasources/zoho/call-context.ts';
import type { Database } from '../../storage/database.ts';
import { claim } from '../../storage/leases.ts';
import { WorkLoop } from '../../storage/work-loop.ts';
import type { Logger } from '../../telemetry.ts';
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
  readonly #attempted = new EventEmitter().setMaxListeners(0);
  readonly #underWay = new Map<string, Promise<void>>();
  /** Takes the effects; to be started, and woken when there are some. */
  readonly loop: WorkLoop;

  constructor(options: ActorOptions) {
    this.#options = options;
    this.loop = new WorkLoop({
      name: 'act',
      concurrency: 4,
      pollMs: 1_000,
      logger: options.logger,
      claim: (limit) => claim(options.db, 'effects', options.bootId, limit),
      handle: async (id) => {
        const attempt = this.#attempt(id);
        this.#underWay.set(id, attempt);
        await attempt.finally(() => this.#underWay.delete(id));
      },
    });
  }

  async #attempt(id: string): Promise<void> {
    const meter = new UpstreamMeter();
    await this.#options.mover.settle(id, meter);
    this.#attempted.emit(id, meter.calls);
  }

  /**
   * Waits until an effect is done or can't be, at most `waitMs`; PENDING when neither is known by then,
   * LEFT when a person had moved the message meanwhile.
   * `onAttempt` hears what each attempt meanwhile has cost.
   */
  async settled(
    effectId: string,
    waitMs: number,
    onAttempt: (calls: number) => void,
  ): Promise<'DONE' | 'FAILED' | 'LEFT' | 'PENDING'> {
    const deadline = AbortSignal.timeout(waitMs);
    this.#attempted.on(effectId, onAttempt);
    try {
      for (;;) {
        const attempt = once(this.#attempted, effectId, { signal: deadline }).catch(() => {});
        const state = await this.#options.effects.stateOf(effectId);
        // The store may say so before the attempt has told what it cost.
        if (state !== 'INTENDED' && state !== 'LEASED') await this.#underWay.get(effectId);
        if (state === 'DONE' || state === 'LEFT') return state;
        if (state === 'FAILED' || state === 'SUPERSEDED') return 'FAILED';
        if (deadline.aborted) return 'PENDING';
        this.loop.wake();
        await attempt;
      }
    } finally {
      this.#attempted.off(effectId, onAttempt);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.loop[Symbol.asyncDispose]();
  }
}
