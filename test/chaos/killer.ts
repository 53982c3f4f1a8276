/**
 * Preloaded into a gateway: kills it with SIGKILL at the moment that POSTERN_TEST_KILL names, as
 * `seam:subject:nth` (an empty subject means any), or so many milliseconds after it: `seam:subject:nth:ms`.
 */
import { subscribe } from 'node:diagnostics_channel';

const [name, subject, nth, after] = (process.env.POSTERN_TEST_KILL ?? '').split(':');
let left = Number(nth ?? '1');

if (name) {
  subscribe('postern:seam', (message) => {
    const at = message as { name: string; subject: string };
    if (at.name !== name || (subject !== '' && at.subject !== subject)) return;
    left -= 1;
    if (left !== 0) return;
    if (after === undefined) process.kill(process.pid, 'SIGKILL');
    else setTimeout(() => process.kill(process.pid, 'SIGKILL'), Number(after));
  });
}
