/** A short form of `npm run chaos`: each seam once, and the proof that the check can fail. */
import { describe, expect, it } from 'vitest';
import { runBroken, runChaos } from './chaos.ts';
import { SEAMS } from './seams.ts';

describe('a gateway that is killed', { timeout: 240_000 }, () => {
  it('at every seam once, in foul weather, decides each message once and moves it at most once', async () => {
    const report = await runChaos({ kills: SEAMS, seed: 7, worlds: 2 });
    expect(Object.keys(report.seams)).toHaveLength(SEAMS);
    expect(report).toMatchObject({ lost: 0, doubled: 0, decided: report.messages });
  });

  it('is caught losing mail when it writes a move down before it is made', async () => {
    const report = await runBroken();
    expect(report.lost).toBeGreaterThan(0);
  });
});
