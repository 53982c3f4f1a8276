/**
 * Preloaded into a gateway: kills it with SIGKILL at the moment that POSTERN_TEST_KILL names, as
 * `seam:subject:nth` (an empty subject means any).
 */
import { subscribe } from 'node:diagnostics_channel';

const [name, subject, nth] = (process.env.POSTERN_TEST_KILL ?? '').split(':');
let left = Number(nth ?? '1');

if (name) {
  subscribe('postern:seam', (message) => {
    const at = message as { name: string; subject: string };
    if (at.name !== name || (subject !== '' && at.subject !== subject)) return;
    left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  });
}
