/** `postern serve`: the gateway alone. Started by another process with a channel, it lives as long as that one. */
import { once } from 'node:events';
import { loadConfig } from '../config.ts';
import { toPosternError } from '../errors.ts';
import { startGateway } from '../gateway.ts';
import { createLogger } from '../telemetry.ts';
import type { Surroundings } from './main.ts';
import { tellParent } from './start/messages.ts';

export async function serve({ env, cwd }: Surroundings): Promise<void> {
  const stop = stopRequest();
  process.umask(0o077); // what lies in the data folder is mail and keys
  try {
    const config = await loadConfig({ env, cwd });
    const logger = createLogger(config.logLevel);
    await using gateway = await startGateway({ config, logger, stopping: stop });
    logger.info({ endpoint: gateway.endpoint, pid: process.pid }, 'the gateway serves');
    tellParent({ type: 'ready', endpoint: gateway.endpoint, port: gateway.port });
    if (!stop.aborted) await once(stop, 'abort');
    logger.info({ why: stop.reason }, 'the gateway stops');
  } catch (thrown) {
    if (stop.aborted && thrown === stop.reason) return; // told to stop before it was up
    if (!process.connected) throw thrown;
    // Whoever started us says it to the person in front of the terminal.
    const { code, message, details, cause } = toPosternError(thrown);
    if (code === 'INTERNAL') process.stderr.write(`${cause instanceof Error ? cause.stack : String(cause)}\n`);
    tellParent({ type: 'failed', code, message, details });
    process.exitCode = 1;
  } finally {
    if (process.connected) process.disconnect();
  }
}

function stopRequest(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => controller.abort(signal));
  process.once('disconnect', () => controller.abort('whoever started it is gone'));
  return controller.signal;
}
