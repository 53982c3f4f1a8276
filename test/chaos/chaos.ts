/**
 * The chaos run: mail arrives while the gateway is killed again and again at named moments. Afterwards every
 * message must have one live decision, and the simulated Zoho must have seen at most one move a decision.
 */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { createAdminClient } from '../../src/cli/admin-client.ts';
import { backlogCount } from '../../src/filtering/backlog.ts';
import { adminSocketPath } from '../../src/gateway.ts';
import { openStorage } from '../../src/storage/database.ts';
import { createLogger } from '../../src/telemetry.ts';
import { createTestDatabase } from '../harness/database.ts';
import { createMailSender } from '../harness/mail.ts';
import { connectMailbox, end, type Simulator, startGateway, startSimulator } from '../harness/processes.ts';
import { journal } from '../harness/simulator.ts';
import { type Kill, nameOf, planKills, seeded } from './seams.ts';

export interface ChaosOptions {
  readonly kills: number;
  readonly seed: number;
  /** Only these seams; all when none is named. */
  readonly seams?: readonly string[];
  /** Starts the build that writes a move down before it is made, which must be noticed. */
  readonly broken?: boolean;
  readonly say?: (line: string) => void;
}

export interface ChaosReport {
  readonly database: 'embedded' | 'server';
  readonly runs: number;
  readonly messages: number;
  readonly decided: number;
  /** Messages without a live decision, or decided to be held and not in quarantine. */
  readonly lost: number;
  /** Messages with more than one live decision, or more moves than decisions. */
  readonly doubled: number;
  readonly seams: Record<string, number>;
}

/** How many messages each life of the gateway meets. */
const MESSAGES_A_LIFE = 3;
/** How often a life is given more mail before it is taken for stuck. */
const MAX_ROUNDS = 15;
const RECIPIENT = 'mira@zylker.example';

export async function runChaos({
  kills,
  seed,
  seams: wanted = [],
  broken = false,
  say = () => {},
}: ChaosOptions): Promise<ChaosReport> {
  const dataDir = mkdtempSync(join(tmpdir(), 'postern-chaos-'));
  await using stack = new AsyncDisposableStack();
  stack.defer(() => rmSync(dataDir, { recursive: true, force: true }));
  const database = stack.use(await createTestDatabase(dataDir));
  const simulator = await startSimulator(join(dataDir, 'simulator'));
  stack.defer(() => end(simulator.child));

  const world: World = { dataDir, simulator, databaseEnv: database.env, broken, port: 0 };
  const send = createSender(simulator.smtp);
  stack.defer(() => send.close());
  const first = await live(world, null);
  await connectMailbox(dataDir, simulator, RECIPIENT);
  await end(first);

  const seams: Record<string, number> = {};
  for (const kill of planKills(kills, seeded(seed), wanted)) {
    const gateway = await live(world, kill);
    let alive = true;
    const death = once(gateway, 'exit').then(() => {
      alive = false;
    });
    // A life that meets its moment late is given more mail until it does.
    for (let round = 0; alive; round++) {
      if (round === MAX_ROUNDS) throw new Error(`a gateway never came to ${nameOf(kill)}, number ${kill.nth}`);
      for (let i = 0; i < MESSAGES_A_LIFE && alive; i++) await send.next();
      await Promise.race([death, delay(3_000, undefined, { ref: false })]);
    }
    seams[nameOf(kill)] = (seams[nameOf(kill)] ?? 0) + 1;
    say(`killed at ${nameOf(kill)}, ${send.sent()} messages so far`);
  }

  const last = await live(world, null);
  await everythingSettled(dataDir, send.sent());
  await end(last);
  const verdict = await inspect(world, send.attacks());
  return { database: database.kind, runs: kills, messages: send.sent(), ...verdict, seams };
}

interface World {
  readonly dataDir: string;
  readonly simulator: Simulator;
  readonly databaseEnv: Readonly<Record<string, string>>;
  readonly broken: boolean;
  /** Kept over the lives of the gateway: webhooks know it. */
  port: number;
}

async function live(world: World, kill: Kill | null) {
  const preload = ['./killer.ts', ...(world.broken ? ['./broken-build.ts'] : [])];
  // A backlog may bring it to its moment, and its death, before it is ready.
  const { child, ready } = await startGateway({
    dataDir: world.dataDir,
    simulator: world.simulator,
    preload: preload.map((file) => new URL(file, import.meta.url).href),
    env: {
      ...world.databaseEnv,
      POSTERN_PORT: String(world.port),
      ...(kill === null ? {} : { POSTERN_TEST_KILL: `${kill.seam}:${kill.subject}:${kill.nth}` }),
    },
  });
  world.port = ready?.port ?? world.port;
  return child;
}

/** Two of three messages are attacks that must be held. */
function createSender(smtp: string) {
  const mail = createMailSender(smtp);
  const attacks: string[] = [];
  let sent = 0;
  return {
    sent: () => sent,
    attacks: () => attacks as readonly string[],
    close: () => mail[Symbol.dispose](),
    async next(): Promise<void> {
      const subject = `chaos ${sent}`;
      const isAttack = sent % 3 !== 2;
      sent += 1;
      if (!isAttack)
        return mail.send({ from: 'friend@chaos.example', to: RECIPIENT, subject, text: 'Nothing to see.' });
      attacks.push(subject);
      await mail.sendAttack(RECIPIENT, subject);
    },
  };
}

async function everythingSettled(dataDir: string, messages: number): Promise<void> {
  const admin = createAdminClient(adminSocketPath(dataDir));
  for (let tries = 0; tries < 1_200; tries++) {
    const { announced, undecided, unmoved } = await admin.get('/backlog', backlogCount);
    if (announced >= messages && undecided === 0 && unmoved === 0) return;
    await delay(100);
  }
  throw new Error('after the last kill the work was not finished within two minutes');
}

/** Holds the store and the simulated Zoho's own journal against what was sent. */
async function inspect({ dataDir, simulator, databaseEnv }: World, attacks: readonly string[]) {
  const config = { dataDir, databaseUrl: databaseEnv.DATABASE_URL ?? null };
  await using storage = await openStorage({ config, servedPort: 0, logger: createLogger('silent') });
  const decisions = await storage.db
    .selectFrom('decisions')
    .select(['message_id', 'action'])
    .where('live', '=', true)
    .execute();
  const entries = await journal(simulator);
  const delivered = entries.filter(
    ({ kind, subject }) => kind === 'message.delivered' && String(subject).startsWith('chaos '),
  );
  const moves = Map.groupBy(
    entries.filter(({ kind }) => kind === 'message.moved'),
    ({ messageId }) => messageId ?? '',
  );
  const live = Map.groupBy(decisions, (decision) => decision.message_id);
  const isAttack = new Set(attacks);
  let lost = 0;
  let doubled = 0;
  for (const { messageId = '', subject } of delivered) {
    const own = live.get(messageId) ?? [];
    const moved = moves.get(messageId)?.length ?? 0;
    const held = own.some(({ action }) => action === 'quarantine');
    if (own.length === 0 || held !== isAttack.has(String(subject)) || (held && moved === 0)) lost += 1;
    if (own.length > 1 || moved > (held ? 1 : 0)) doubled += 1;
  }
  return { decided: live.size, lost: lost + Math.max(0, attacks.length - delivered.length), doubled };
}
