/** The sliding log of one gateway, asked as one that is shared: the three have to mean the same. */
import type { SharedCall, SharedLog } from '../../src/datasources/zoho/budget/shared-log.ts';
import { type Place, SlidingLog } from '../../src/datasources/zoho/budget/sliding-log.ts';

export class MemoryLog implements SharedLog {
  readonly alone = null;
  readonly #logs = new Map<string, SlidingLog>();
  readonly #held = new Map<string, (readonly [SlidingLog, Place])[]>();

  async take({ id, rank, wants }: SharedCall) {
    const now = Date.now();
    const each = wants.map(({ name, limit, windowMs, leave }) => {
      const log = this.#logs.get(name) ?? new SlidingLog(limit, windowMs);
      this.#logs.set(name, log);
      return { log, hasRoom: log.free(now) > leave };
    });
    const granted = each.every(({ hasRoom }) => hasRoom);
    if (granted)
      this.#held.set(
        id,
        each.map(({ log }) => [log, log.take(rank)] as const),
      );
    return { granted, standings: [] };
  }

  answered({ id }: SharedCall): void {
    for (const [log, place] of this.#held.get(id) ?? []) log.answered(Date.now(), place);
    this.#held.delete(id);
  }

  giveBack({ id }: SharedCall): void {
    for (const [log, place] of this.#held.get(id) ?? []) log.giveBack(place);
    this.#held.delete(id);
  }

  began(): void {}

  async look() {
    return [];
  }
}
