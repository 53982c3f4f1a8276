/** Gateway and simulator as processes of their own, for tests that kill them or run several. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { z } from 'zod';
import { adminSocketPath } from '../../src/admin-socket.ts';
import { createAdminClient } from '../../src/cli/admin-client.ts';
import { gatewayReady, simulatorReady } from '../../src/cli/start/messages.ts';
import { createSimulatorClient } from '../../src/cli/start/simulator-client.ts';
import { cleanEnvironment, ROOT } from './demo.ts';
import type { SimulatorAccess } from './simulator.ts';

export interface Simulator extends SimulatorAccess {
  readonly child: ChildProcess;
  readonly smtp: string;
}

/** `options` are more of its command line. */
export async function startSimulator(folder: string, options: readonly string[] = []): Promise<Simulator> {
  const fixed = ['--port', '0', '--smtp-port', '0', '--data', folder];
  const child = fork(join(ROOT, 'simulator/main.ts'), [...fixed, ...options], {
    env: cleanEnvironment(),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [message] = await once(child, 'message');
  const { simulator, smtp, controlKey } = simulatorReady.parse(message);
  return { child, simulator, smtp, simulatorKey: controlKey };
}

export interface GatewayStart {
  readonly dataDir: string;
  readonly simulator: Simulator;
  readonly env: Readonly<Record<string, string>>;
  /** Modules that are loaded before it. */
  readonly preload?: readonly string[];
}

export interface StartedGateway {
  readonly child: ChildProcess;
  /** Null when it died before it was ready. */
  readonly ready: z.infer<typeof gatewayReady> | null;
}

/** Waits until it serves, or has ended; throws what it said when it refused to start. */
export async function startGateway({ dataDir, simulator, env, preload = [] }: GatewayStart): Promise<StartedGateway> {
  const child = fork(join(ROOT, 'bin/postern.js'), ['serve'], {
    execArgv: preload.flatMap((file) => ['--import', file]),
    env: {
      ...cleanEnvironment(),
      POSTERN_DATA_DIR: dataDir,
      POSTERN_PORT: '0',
      POSTERN_ZOHO_URL: simulator.simulator,
      POSTERN_ZOHO_CALLS_PER_MINUTE: '6000',
      POSTERN_LOG_LEVEL: 'error',
      ...env,
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [message] = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [null])]);
  if (message === null) return { child, ready: null };
  const ready = gatewayReady.safeParse(message);
  if (!ready.success) throw new Error(`the gateway did not start: ${JSON.stringify(message)}`);
  return { child, ready: ready.data };
}

/** Connects a mailbox of the simulator through the running gateway of the folder, and arms its webhook. */
export async function connectMailbox(
  dataDir: string,
  { simulator, simulatorKey }: Simulator,
  address: string,
): Promise<void> {
  const admin = createAdminClient(adminSocketPath(dataDir));
  const zoho = createSimulatorClient({ simulator, controlKey: simulatorKey });
  const mailbox = (await zoho.mailboxes()).find((one) => one.address === address);
  if (mailbox === undefined) throw new Error(`the simulator has no mailbox ${address}`);
  const { dataCentre, accountId, clientId, clientSecret, refreshToken, scopes } = mailbox;
  await admin.post('/policy', { shadow: false, reason: 'Tests see what is done.' }, z.unknown());
  await admin.post('/grants', { dataCentre, clientId, clientSecret, refreshToken, scopes }, z.unknown());
  const { url } = await admin.post('/hooks', { dataCentre, accountId }, z.object({ url: z.string() }));
  await zoho.registerWebhook({ dataCentre, accountId, url });
}

/** Ends a process and waits until it is gone. */
export async function end(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill(signal);
  await exit;
}
