/** What more is promised where calls are limited: no lock-out of our own, and one of another program's survived. */
import { deepEqual, ok } from 'node:assert/strict';
import { limitState, lockOut } from '../../harness/simulator.ts';
import { data, held, MIRA, type Step } from '../asking.ts';

export const LIMITED: readonly Step[] = [
  {
    name: 'no lock-out of our own',
    async run({ zoho }) {
      const { lockOuts, refused } = await limitState(zoho);
      deepEqual({ lockOuts, refused }, { lockOuts: 0, refused: 0 });
    },
  },
  {
    name: 'survive a forced lock-out',
    async run(bench) {
      await lockOut(bench.zoho, MIRA, 150_000);
      await bench.mail.sendAttack(MIRA, 'during the lock-out');
      await data(bench, '{ viewer { accounts { folders { name } } } }');
      await held(bench, 'during the lock-out');
      const { lockOuts, forced, refused } = await limitState(bench.zoho);
      deepEqual({ lockOuts, forced }, { lockOuts: 0, forced: 1 });
      ok(refused > 0, 'the lock-out met no call');
      ok(refused <= 10, `it was tried ${refused} times while locked out`);
    },
  },
];
