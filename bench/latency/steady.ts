/** Work at a steady rate, whether the last piece is done or not, as many people cause it who do not wait for each other. */
import { setTimeout as delay } from 'node:timers/promises';

/**
 * How long each piece took, in milliseconds from the moment it was due: one that starts late because the machine was
 * busy has waited, too.
 */
export async function steadily(
  { perSecond, seconds }: { perSecond: number; seconds: number },
  work: (turn: number) => Promise<unknown>,
): Promise<number[]> {
  const begun = performance.now();
  const pieces: Promise<number>[] = [];
  for (let turn = 0; turn < perSecond * seconds; turn += 1) {
    const due = begun + (turn * 1_000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await delay(wait);
    pieces.push(work(turn).then(() => performance.now() - due));
  }
  return Promise.all(pieces);
}

/** The smallest of them that `share` of all do not pass. */
export function quantile(milliseconds: readonly number[], share: number): number {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
