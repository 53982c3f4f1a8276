/** A short form of `npm run chaos -- --sends N`: each moment once, and the proof that the check can fail. */
import { describe, expect, it } from 'vitest';
import { runSends } from './sends.ts';

describe('a gateway that is killed while it sends', { timeout: 240_000 }, () => {
  it('sends every mail exactly once, also those that look alike, and says so', async () => {
    const report = await runSends({ kills: 6, seed: 3 });
    expect(Object.keys(report.seams)).toHaveLength(6);
    expect(report).toMatchObject({ lost: 0, doubled: 0, untrue: 0, unknown: 0 });
  });

  it('is caught sending twice when it does not write down that it calls', async () => {
    const { doubled } = await runSends({ kills: 5, seed: 3, broken: true });
    expect(doubled).toBeGreaterThan(0);
  });
});
