/** Starts the embedded database of a folder, as the gateway does, and is killed by it the moment it is ready. */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = process.argv[2] ?? '';
const program = fileURLToPath(new URL('../../src/storage/embedded/process.ts', import.meta.url));
fork(program, [folder, join(folder, 'database'), join(folder, 'socket'), '1'], {
  execArgv: ['--import', new URL('./kill-parent.ts', import.meta.url).href],
  stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
});
