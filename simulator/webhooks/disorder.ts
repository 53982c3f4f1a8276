/** Disorder on purpose: webhooks that are lost, come twice or come late, and so in another order than the mail. */
import { z } from 'zod';
import { createRandom } from '../faults/random.ts';

const probability = z.number().min(0).max(1).default(0);

export const disorderSettings = z.strictObject({
  /** Of each arrival: nobody is told of it; */
  lose: probability,
  /** or everybody is told twice. */
  repeat: probability,
  /** Of each delivery: its first try is made late, by up to `delayMs`. */
  delay: probability,
  delayMs: z.int().min(1).max(600_000).default(1_000),
  seed: z.int().default(1),
});
export type DisorderSettings = z.infer<typeof disorderSettings>;

const NONE: DisorderSettings = { lose: 0, repeat: 0, delay: 0, delayMs: 1_000, seed: 1 };

export class Disorder {
  settings: DisorderSettings = NONE;
  /** What was done so far with the settings of now. */
  injected = { lost: 0, repeated: 0, delayed: 0 };
  #random = createRandom(NONE.seed);

  change(settings: DisorderSettings): void {
    this.settings = settings;
    this.injected = { lost: 0, repeated: 0, delayed: 0 };
    this.#random = createRandom(settings.seed);
  }

  /** How often everybody is told of an arrival. */
  timesTold(): 0 | 1 | 2 {
    const chance = this.#random();
    const { lose, repeat } = this.settings;
    if (chance < lose) {
      this.injected.lost += 1;
      return 0;
    }
    if (chance >= lose + repeat) return 1;
    this.injected.repeated += 1;
    return 2;
  }

  /** Milliseconds that a delivery waits before its first try. */
  lateByMs(): number {
    const { delay, delayMs } = this.settings;
    if (this.#random() >= delay) return 0;
    this.injected.delayed += 1;
    return Math.ceil(this.#random() * delayMs);
  }
}
