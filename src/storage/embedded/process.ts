/**
 * The embedded database: PGlite alone in its own process, behind a Unix socket that speaks PostgreSQL's
 * protocol, so that the gateway uses the same driver and SQL as with a real server and its event loop
 * never waits for a query. It lives exactly as long as the process that started it.
 */
import { rmSync } from 'node:fs';
import { PGlite } from '@electric-sql/pglite';
import { z } from 'zod';
import { toPosternError } from '../../errors.ts';
import { lockFolder } from '../folder-lock.ts';
import type { EmbeddedMessage } from './messages.ts';
import { EmbeddedServer } from './server.ts';

const argumentsShape = z.tuple([z.string(), z.string(), z.string(), z.string()]);

async function main(): Promise<void> {
  const [dataDir, databaseDir, socketPath, servedPort] = argumentsShape.parse(process.argv.slice(2));
  // A Ctrl-C reaches the whole process group; the database has to outlast its gateway's farewell.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {});
  const orphaned = new Promise<void>((resolve) => process.once('disconnect', resolve));

  using lock = await lockFolder(dataDir, 'lock');
  lock.announce(Number(servedPort));
  const database = await PGlite.create(databaseDir);
  rmSync(socketPath, { force: true });
  {
    await using server = new EmbeddedServer(database);
    await server.listen(socketPath);
    tell({ type: 'ready' });
    await orphaned;
  }
  await database.close();
}

function tell(message: EmbeddedMessage): void {
  // Whoever started it may have been killed just now: then nobody needs to be told.
  if (process.connected) process.send?.(message, () => {});
}

try {
  await main();
  process.exit(0);
} catch (thrown) {
  const error = toPosternError(thrown);
  const cause = error.cause instanceof Error ? (error.cause.stack ?? error.cause.message) : '';
  tell({ type: 'failed', code: error.code, message: cause === '' ? error.message : cause, details: error.details });
  process.exitCode = 1;
  if (process.connected) process.disconnect();
}
