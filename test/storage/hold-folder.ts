/** Takes the folder it is given, says so to the process that started it, and holds on until it is killed. */
import { lockFolder } from '../../src/storage/folder-lock.ts';

const lock = await lockFolder(process.argv[2] ?? '', 'lock');
lock.announce(4321);
process.on('disconnect', () => process.exit(0));
process.send?.('held');
