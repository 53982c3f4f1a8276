/** Carries out intents: woken when one was written down, and telling who waits when one was attempted. */
import { EventEmitter, once } from 'node:events';
import { UpstreamMeter } from '../datasources/zoho/call-context.ts';
import type { Database } from '../storage/database.ts';
import { claim } from '../storage/leases.ts';
import type { IntentState } from '../storage/tables.ts';
import { WorkLoop } from '../storage/work-loop.ts';
import type { Logger } from '../telemetry.ts';
import type { Fulfilment } from './fulfilment.ts';
import type { Intents } from './intents.ts';

export interface IntentWorkerOptions {
  readonly db: Database;
  readonly bootId: string;
  readonly intents: Intents;
  readonly fulfilment: Fulfilment;
  readonly now: () => number;
  readonly logger: Logger;
}

/** What calls were made from is kept for so long after they are settled: enough to try one again whose outcome is unknown. */
const KEPT_MS = 24 * 3_600_000;
const FORGET_EVERY_MS = 600_000;

export class IntentWorker implements AsyncDisposable {
  readonly #options: IntentWorkerOptions;
  readonly #attempted = new EventEmitter().setMaxListeners(0);
  readonly #underWay = new Map<string, Promise<void>>();
  readonly #loop: WorkLoop;
  #timer: NodeJS.Timeout | undefined;

  constructor(options: IntentWorkerOptions) {
    this.#options = options;
    this.#loop = new WorkLoop({
      name: 'intents',
      concurrency: 8,
      pollMs: 1_000,
      logger: options.logger,
      claim: (limit) => claim(options.db, 'intents', options.bootId, limit),
      handle: async (id) => {
        const attempt = this.#attempt(id);
        this.#underWay.set(id, attempt);
        await attempt.finally(() => this.#underWay.delete(id));
      },
    });
  }

  start(): void {
    this.#loop.start();
    this.#timer = setInterval(() => this.#forget(), FORGET_EVERY_MS).unref();
  }

  wake(): void {
    this.#loop.wake();
  }

  /** The intents it works on now. */
  get running(): readonly string[] {
    return this.#loop.running;
  }

  async #attempt(id: string): Promise<void> {
    const meter = new UpstreamMeter();
    await this.#options.fulfilment.settle(id, meter);
    this.#attempted.emit(id, meter.calls);
  }

  #forget(): void {
    const { intents, now, logger } = this.#options;
    intents.forgetInputs(new Date(now() - KEPT_MS)).catch((error) => {
      logger.warn({ err: error }, 'what was sent long ago could not be removed');
    });
  }

  /**
   * Waits until an intent is settled, at most `waitMs`, and returns how it stands then. `onAttempt` hears what each
   * attempt meanwhile has cost.
   */
  async settled(id: string, waitMs: number, onAttempt: (calls: number) => void): Promise<IntentState> {
    const deadline = AbortSignal.timeout(waitMs);
    this.#attempted.on(id, onAttempt);
    try {
      for (;;) {
        const attempt = once(this.#attempted, id, { signal: deadline }).catch(() => {});
        const state = await this.#options.intents.stateOf(id);
        const isOpen = state === 'INTENDED' || state === 'LEASED';
        // The store may say so before the attempt has told what it cost.
        if (!isOpen) await this.#underWay.get(id);
        if (!isOpen || deadline.aborted) return state;
        this.wake();
        await attempt;
      }
    } finally {
      this.#attempted.off(id, onAttempt);
    }
  }

  /** Takes nothing more and finishes what is under way. */
  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#timer);
    await this.#loop[Symbol.asyncDispose]();
  }
}
