/**
 * `postern start`: gateway, simulated Zoho and demo data as processes, for trying and developing. Kept
 * running until it is told to stop or whoever started it is gone; leaves no process behind.
 */
import { join } from 'node:path';
import { adminSocketPath } from '../../admin-socket.ts';
import { type Config, loadConfig } from '../../config.ts';
import { checkFree } from '../../http/listen.ts';
import { packageFile, programFile } from '../../module-path.ts';
import { lockFolder } from '../../storage/folder-lock.ts';
import { createLogger } from '../../telemetry.ts';
import { createAdminClient } from '../admin-client.ts';
import type { Surroundings } from '../main.ts';
import { keepRunning } from './child.ts';
import { type DemoKeys, setUpDemo } from './demo.ts';
import { gatewayReady, simulatorReady } from './messages.ts';
import { createSimulatorClient } from './simulator-client.ts';

/** The demo's simulator keeps no limit yet, so its gateway need not wait between calls. */
const DEMO_CALLS_PER_MINUTE = '6000';

export interface StartedDemo extends DemoKeys {
  readonly endpoint: string;
  readonly simulator: string;
  readonly smtp: string;
  /** Opens the simulator's control interface. */
  readonly simulatorKey: string;
}

export async function start(around: Surroundings, options: { json: boolean }): Promise<void> {
  const stop = stopRequest(around.env);
  process.umask(0o077); // what lies in the data folder is mail and keys
  const config = await loadConfig(around);
  const logger = createLogger(config.logLevel);
  // The folder first: whoever holds it also holds the ports, and can be named.
  using lock = await lockFolder(config.dataDir, 'start');
  await checkPorts(config);
  lock.announce(config.port);

  await using simulator = await keepRunning({
    name: 'simulator',
    program: programFile('simulator/main'),
    ready: simulatorReady,
    stopping: stop.signal,
    logger,
    invocation: (before) => ({
      args: simulatorArguments(config, before),
      env: around.env,
    }),
  });
  if (stop.signal.aborted) return;
  await using gateway = await keepRunning({
    name: 'gateway',
    program: packageFile('bin/postern.js'),
    ready: gatewayReady,
    stopping: stop.signal,
    logger,
    invocation: (before) => ({
      args: ['serve'],
      env: {
        POSTERN_ZOHO_CALLS_PER_MINUTE: DEMO_CALLS_PER_MINUTE,
        ...around.env,
        POSTERN_ZOHO_URL: simulator.ready.simulator,
        POSTERN_PORT: String(before?.port ?? config.port),
        POSTERN_DATA_DIR: config.dataDir,
      },
    }),
  });
  lock.announce(gateway.ready.port);

  const setUp = setUpDemo({
    admin: createAdminClient(adminSocketPath(config.dataDir)),
    simulator: createSimulatorClient(simulator.ready),
    keysPath: join(config.dataDir, 'demo.json'),
    endpoint: gateway.ready.endpoint,
  });
  const keys = await Promise.race([setUp, stop.reason.then(() => null)]);
  if (keys === null) return;
  const { simulator: simulatorUrl, smtp, controlKey } = simulator.ready;
  announce(
    { endpoint: gateway.ready.endpoint, ...keys, simulator: simulatorUrl, smtp, simulatorKey: controlKey },
    options.json,
  );
  logger.info({ why: await stop.reason }, 'stopping');
}

async function checkPorts({ host, port, simulatorPort, smtpPort }: Config): Promise<void> {
  await checkFree(host, port);
  for (const wanted of [simulatorPort, smtpPort]) await checkFree('127.0.0.1', wanted);
}

/** A restarted simulator comes back where it was: webhooks and clients know its address. */
function simulatorArguments(
  config: Config,
  before: { simulator: string; smtp: string; controlKey: string } | null,
): string[] {
  const portOf = (address: string) => address.slice(address.lastIndexOf(':') + 1);
  const args = ['--data', join(config.dataDir, 'simulator')];
  args.push('--port', before === null ? String(config.simulatorPort) : portOf(before.simulator));
  args.push('--smtp-port', before === null ? String(config.smtpPort) : portOf(before.smtp));
  // One argument: a key may begin with a dash.
  if (before !== null) args.push(`--control-key=${before.controlKey}`);
  return args;
}

/** When and why everything shall end. */
function stopRequest(env: NodeJS.ProcessEnv): { readonly signal: AbortSignal; readonly reason: Promise<string> } {
  const controller = new AbortController();
  const { signal } = controller;
  const reason = new Promise<string>((resolve) => {
    signal.addEventListener('abort', () => resolve(String(signal.reason)));
  });
  for (const name of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(name, () => controller.abort(name));
  // npm passes signals on, but not its own death by SIGKILL.
  if (env.npm_lifecycle_event !== undefined) {
    const startedBy = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid !== startedBy) controller.abort('whoever started it is gone');
    }, 250);
    watch.unref();
  }
  return { signal, reason };
}

function announce(demo: StartedDemo, json: boolean): void {
  const { endpoint, apiKey, simulator, smtp } = demo;
  if (json) {
    process.stdout.write(`${JSON.stringify(demo)}\n`);
    return;
  }
  const query = JSON.stringify({
    query: '{ quarantine(first: 5) { nodes { verdict message { subject } findings { explanation } } } }',
  });
  process.stdout.write(`
  Postern is ready. Everything runs on this machine; no mail leaves it.

    Graph       ${endpoint}   (open it in a browser for GraphiQL)
    App key     ${apiKey}
    Zoho Mail   ${simulator}   (simulated; it keeps no call limit yet)
    SMTP        ${smtp}   (mail to mira@zylker.example or ivo@zylker.example arrives there)

  A first query, what is held and why:

    curl -s ${endpoint} -H 'content-type: application/json' \\
      -H 'authorization: Bearer ${apiKey}' \\
      -d '${query}'

  Ctrl-C stops everything; the data stays for the next start.

`);
}
