/** A simulator of which something is otherwise, and a gateway that has never met it: both in this process. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { z } from 'zod';
import { type Simulator, startSimulator } from '../../simulator/server.ts';
import { adminSocketPath } from '../../src/admin-socket.ts';
import { type AdminClient, createAdminClient } from '../../src/cli/admin-client.ts';
import {
  createSimulatorClient,
  type SimulatedMailbox,
  type SimulatorClient,
} from '../../src/cli/start/simulator-client.ts';
import { loadConfig } from '../../src/config.ts';
import { startGateway } from '../../src/gateway.ts';
import type { Caller } from '../harness/graph.ts';
import { createMailSender, type MailSender } from '../harness/mail.ts';
import type { SimulatorAccess } from '../harness/simulator.ts';
import type { Databases } from './databases.ts';
import type { Flip } from './flips.ts';

export interface Bench extends AsyncDisposable {
  readonly zoho: SimulatorAccess;
  readonly app: Caller;
  readonly mail: MailSender;
  /** Connects a mailbox; without a webhook only looking into it shows what has come. */
  connect(address: string, options: { webhook: boolean }): Promise<void>;
  /** Looks into a connected mailbox as `postern doctor --probe` does, which learns by it. */
  probe(address: string): Promise<void>;
}

/** What takes a minute at Zoho takes two seconds; the client is told so. */
const TIME_SCALE = 30;
const SCALED_FACTS = {
  windowMs: 60_000 / TIME_SCALE,
  lockOutMs: 500,
  longestLockOutMs: 5_000,
  accessTokenMarginMs: 300_000 / TIME_SCALE,
  renewalWindowMs: 600_000 / TIME_SCALE,
};

export async function startBench(flip: Flip, databases: Databases, logLevel: string): Promise<Bench> {
  await using opened = new AsyncDisposableStack();
  const folder = mkdtempSync(join(tmpdir(), 'postern-facts-'));
  opened.defer(() => rmSync(folder, { recursive: true, force: true }));
  const simulator = await startSimulator({
    data: join(folder, 'simulator'),
    port: 0,
    smtpPort: 0,
    controlKey: 'control',
    empty: true,
    verify: true,
    facts: flip.facts,
    ...(flip.limits === null ? {} : { limits: flip.limits, timeScale: TIME_SCALE }),
  });
  opened.defer(() => simulator.close());

  const dataDir = join(folder, 'gateway');
  const database = opened.use(await databases.provide(dataDir));
  const env = {
    ...database.env,
    POSTERN_DATA_DIR: dataDir,
    POSTERN_PORT: '0',
    POSTERN_ZOHO_URL: simulator.url,
    POSTERN_POLL_SECONDS: '1',
    ...(flip.limits === null
      ? { POSTERN_ZOHO_CALLS_PER_MINUTE: '6000' }
      : { POSTERN_ZOHO_FACTS: JSON.stringify(SCALED_FACTS) }),
  };
  const config = await loadConfig({ env, cwd: folder });
  const gateway = opened.use(await startGateway({ config, logger: pino({ level: logLevel }, pino.destination(2)) }));

  const admin = createAdminClient(adminSocketPath(dataDir));
  const scopes = ['mail.read', 'mail.modify', 'mail.send', 'quarantine.release', 'org.read', 'org.manage'];
  await admin.post('/policy', { shadow: false, reason: 'what is found is to be held' }, z.unknown());
  const { key } = await admin.post('/apps', { name: 'facts', scopes }, z.object({ key: z.string() }));
  const mail = opened.use(createMailSender(simulator.smtp));
  const running = opened.move();
  return {
    zoho: { simulator: simulator.url, simulatorKey: simulator.controlKey },
    app: { endpoint: gateway.endpoint, apiKey: key },
    mail,
    connect: (address, { webhook }) => connect(admin, simulator, address, webhook),
    async probe(address) {
      const { dataCentre, accountId } = await mailboxOf(simulator, address);
      await admin.post('/probes', { dataCentre, accountId }, z.unknown());
    },
    [Symbol.asyncDispose]: () => running.disposeAsync(),
  };
}

async function connect(admin: AdminClient, simulator: Simulator, address: string, webhook: boolean): Promise<void> {
  const { dataCentre, accountId, clientId, clientSecret, refreshToken, scopes } = await mailboxOf(simulator, address);
  await admin.post('/grants', { dataCentre, clientId, clientSecret, refreshToken, scopes }, z.unknown());
  if (!webhook) return;
  const hook = await admin.post('/hooks', { dataCentre, accountId }, z.object({ url: z.string() }));
  await clientOf(simulator).registerWebhook({ dataCentre, accountId, url: hook.url });
}

async function mailboxOf(simulator: Simulator, address: string): Promise<SimulatedMailbox> {
  const mailbox = (await clientOf(simulator).mailboxes()).find((one) => one.address === address);
  if (mailbox === undefined) throw new Error(`the simulator has no mailbox ${address}`);
  return mailbox;
}

function clientOf({ url, controlKey }: Simulator): SimulatorClient {
  return createSimulatorClient({ simulator: url, controlKey });
}
