/** A taste of `npm run chaos -- --sends N`, which also proves that the count can fail. */
import { expect, it } from 'vitest';
import { runSends } from './sends.ts';

it('a gateway that is killed while it sends sends every mail exactly once, also those that look alike, and says so', {
  timeout: 240_000,
}, async () => {
  const report = await runSends({ kills: 3, seed: 3 });
  expect(Object.keys(report.seams)).toHaveLength(3);
  expect(report).toMatchObject({ lost: 0, doubled: 0, untrue: 0, unknown: 0 });
});
