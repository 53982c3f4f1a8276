/** A taste of `npm run chaos`, which kills at every seam and also proves that the count can fail. */
import { expect, it } from 'vitest';
import { runChaos } from './chaos.ts';

it('a gateway that is killed among faults decides each message once and moves it at most once', {
  timeout: 240_000,
}, async () => {
  const report = await runChaos({ kills: 3, seed: 7, worlds: 1 });
  expect(Object.keys(report.seams)).toHaveLength(3);
  expect(report).toMatchObject({ lost: 0, doubled: 0, decided: report.messages });
});
