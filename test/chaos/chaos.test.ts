/** A short form of `npm run chaos`: each seam once, and the proof that the check can fail. */
import { describe, expect, it } from 'vitest';
import { runChaos } from './chaos.ts';

describe('a gateway that is killed', { timeout: 240_000 }, () => {
  it('at every seam once, decides each message once and moves it at most once', async () => {
    const report = await runChaos({ kills: 10, seed: 7 });
    expect(Object.keys(report.seams)).toHaveLength(10);
    expect(report).toMatchObject({ lost: 0, doubled: 0, decided: report.messages });
  });

  it('is caught losing mail when it writes a move down before it is made', async () => {
    const report = await runChaos({ kills: 2, seed: 7, seams: ['recorded'], broken: true });
    expect(report.lost).toBeGreaterThan(0);
  });
});
