/**
 * The chaos run: mail arrives while the gateway is killed again and again at named moments, in foul weather.
 * Afterwards every message must have one live decision, and the simulated Zoho must have seen at most one move a
 * decision.
 */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { adminSocketPath } from '../../src/admin-socket.ts';
import { createAdminClient } from '../../src/cli/admin-client.ts';
import { backlogCount } from '../../src/filtering/backlog.ts';
import { openStorage } from '../../src/storage/database.ts';
import { createLogger } from '../../src/telemetry.ts';
import { createTestDatabase } from '../harness/database.ts';
import { createMailSender } from '../harness/mail.ts';
import { connectMailbox, end, type Simulator, startGateway, startSimulator } from '../harness/processes.ts';
import { journal, loseWebhooks } from '../harness/simulator.ts';
import { type Kill, nameOf, POLLED, planKills, seeded } from './seams.ts';
import { fairWeather, foulWeather, patientWebhooks, together, type Weathered } from './weather.ts';

export interface ChaosOptions {
  readonly kills: number;
  readonly seed: number;
  /** Worlds among which the kills are dealt out, each with a gateway, a database and a simulated Zoho of its own. */
  readonly worlds?: number;
  readonly say?: (line: string) => void;
}

export interface ChaosReport extends Weathered {
  readonly database: 'embedded' | 'server';
  readonly kills: number;
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
/** Seconds after which a life that has not met its moment is given more mail; the last of them are its patience. */
const ROUNDS = [8, 15, 30, 60, 60, 60, 60, 60];
/** A message that faults and kills have met again and again waits up to a minute. */
const SETTLED_WITHIN_MS = 10 * 60_000;
const RECIPIENT = 'mira@zylker.example';

/** Kills and weather, and what came of the mail. */
export async function runChaos({ kills, seed, worlds = 1, say = () => {} }: ChaosOptions): Promise<ChaosReport> {
  const plan = planKills(kills, seeded(seed));
  const each = Math.ceil(kills / worlds);
  const reports = await Promise.all(
    Array.from({ length: worlds }, (_, i) =>
      chaosIn({ plan: plan.slice(i * each, (i + 1) * each), seed: seed * worlds + i, broken: false, say }),
    ),
  );
  return summed(reports);
}

/** The build that writes a move down before it is made, killed between the two: it must be caught. */
export function runBroken(say: (line: string) => void = () => {}): Promise<ChaosReport> {
  const plan = [{ seam: 'recorded', subject: 'QUARANTINE', nth: 1 }];
  return chaosIn({ plan, seed: null, broken: true, say });
}

interface OneWorld {
  readonly plan: readonly Kill[];
  /** Of the weather; null leaves it fair. */
  readonly seed: number | null;
  readonly broken: boolean;
  readonly say: (line: string) => void;
}

async function chaosIn({ plan, seed, broken, say }: OneWorld): Promise<ChaosReport> {
  const dataDir = mkdtempSync(join(tmpdir(), 'postern-chaos-'));
  await using stack = new AsyncDisposableStack();
  stack.defer(() => rmSync(dataDir, { recursive: true, force: true }));
  const database = stack.use(await createTestDatabase(dataDir));
  // Tokens live long enough for the gateway, and as many of them may be made as its lives need.
  const simulator = await startSimulator(join(dataDir, 'simulator'), ['--time-scale', '5']);
  stack.defer(() => end(simulator.child));
  await patientWebhooks(simulator);

  const world: World = { dataDir, simulator, databaseEnv: database.env, broken, port: 0 };
  const send = createSender(simulator.smtp);
  stack.defer(() => send.close());
  const first = await serve(world);
  await connectMailbox(dataDir, simulator, RECIPIENT);
  await end(first);
  if (seed !== null) await foulWeather(simulator, seed);

  const seams: Record<string, number> = {};
  for (const kill of plan) {
    await killAt(world, kill, send);
    seams[nameOf(kill)] = (seams[nameOf(kill)] ?? 0) + 1;
    say(`killed at ${nameOf(kill)}, ${send.sent()} messages so far`);
  }

  const weathered = await fairWeather(simulator);
  const last = await serve(world);
  stack.defer(() => end(last));
  await everythingSettled(dataDir, last, send.sent());
  await end(last);
  const verdict = await inspect(world, send.attacks(), say);
  return { database: database.kind, kills: plan.length, messages: send.sent(), ...verdict, seams, ...weathered };
}

interface World {
  readonly dataDir: string;
  readonly simulator: Simulator;
  readonly databaseEnv: Readonly<Record<string, string>>;
  readonly broken: boolean;
  /** Kept over the lives of the gateway: webhooks know it. */
  port: number;
}

/** One life of the gateway, from its start to the moment at which it is killed, with mail from the start on. */
async function killAt(world: World, kill: Kill, send: Sender): Promise<void> {
  const more = async () => {
    if (kill.seam === POLLED) await loseWebhooks(world.simulator, MESSAGES_A_LIFE);
    for (let i = 0; i < MESSAGES_A_LIFE; i++) await send.next();
  };
  const [{ child: gateway }] = await Promise.all([live(world, kill), more()]);
  // A backlog may have brought it to its moment, and its death, before it was ready.
  const death = isAlive(gateway) ? once(gateway, 'exit') : Promise.resolve();
  for (const seconds of ROUNDS) {
    await Promise.race([death, delay(seconds * 1_000, undefined, { ref: false })]);
    if (!isAlive(gateway)) break;
    await more();
  }
  if (isAlive(gateway)) {
    await end(gateway, 'SIGKILL');
    throw new Error(`a gateway never came to ${nameOf(kill)}, number ${kill.nth}`);
  }
  if (gateway.signalCode !== 'SIGKILL')
    throw new Error(`a gateway that was to be killed at ${nameOf(kill)} ended by itself: ${causeOf(gateway)}`);
}

/** A life that nobody ends before it serves. */
async function serve(world: World): Promise<ChildProcess> {
  const { child, ready } = await live(world, null);
  if (ready === null) throw new Error(`a gateway that nobody killed ended before it served: ${causeOf(child)}`);
  return child;
}

async function live(world: World, kill: Kill | null) {
  const preload = ['./killer.ts', ...(world.broken ? ['./broken-build.ts'] : [])];
  const started = await startGateway({
    dataDir: world.dataDir,
    simulator: world.simulator,
    preload: preload.map((file) => new URL(file, import.meta.url).href),
    env: {
      ...world.databaseEnv,
      POSTERN_PORT: String(world.port),
      // Every ten seconds, as there is a webhook; so soon is found what none told of. Whoever looks into the mailbox also
      // sees mail that is said to be moved and is not, and moves it: what the broken build loses would be found again.
      POSTERN_POLL_SECONDS: world.broken ? '0' : '1',
      // Half of a start is reading the code. The first life, which ends in peace, leaves it for all others.
      NODE_COMPILE_CACHE: join(world.dataDir, 'compiled'),
      ...(kill === null ? {} : { POSTERN_TEST_KILL: `${kill.seam}:${kill.subject}:${kill.nth}` }),
    },
  });
  world.port = started.ready?.port ?? world.port;
  return started;
}

const isAlive = ({ exitCode, signalCode }: ChildProcess) => exitCode === null && signalCode === null;
const causeOf = ({ exitCode, signalCode }: ChildProcess) => (signalCode === null ? `exit ${exitCode}` : signalCode);

type Sender = ReturnType<typeof createSender>;

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

async function everythingSettled(dataDir: string, gateway: ChildProcess, messages: number): Promise<void> {
  const admin = createAdminClient(adminSocketPath(dataDir));
  const deadline = Date.now() + SETTLED_WITHIN_MS;
  for (;;) {
    if (!isAlive(gateway)) throw new Error(`the last gateway ended by itself: ${causeOf(gateway)}`);
    const backlog = await admin.get('/backlog', backlogCount);
    if (backlog.announced >= messages && backlog.undecided === 0 && backlog.unmoved === 0) return;
    if (Date.now() > deadline)
      throw new Error(`after the last kill the work was not finished: ${JSON.stringify({ messages, ...backlog })}`);
    await delay(100);
  }
}

/** Holds the store and the simulated Zoho's own journal against what was sent. */
async function inspect(
  { dataDir, simulator, databaseEnv }: World,
  attacks: readonly string[],
  say: (line: string) => void,
) {
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
    const isLost = own.length === 0 || held !== isAttack.has(String(subject)) || (held && moved === 0);
    const isDoubled = own.length > 1 || moved > (held ? 1 : 0);
    if (isLost) lost += 1;
    if (isDoubled) doubled += 1;
    if (isLost || isDoubled) say(`${subject}: ${JSON.stringify({ messageId, own, moves: moves.get(messageId) })}`);
  }
  return { decided: live.size, lost: lost + Math.max(0, attacks.length - delivered.length), doubled };
}

function summed(reports: readonly ChaosReport[]): ChaosReport {
  const sum = (key: 'kills' | 'messages' | 'decided' | 'lost' | 'doubled') =>
    reports.reduce((total, report) => total + report[key], 0);
  const seams: Record<string, number> = {};
  for (const report of reports)
    for (const [name, count] of Object.entries(report.seams)) seams[name] = (seams[name] ?? 0) + count;
  return {
    database: reports[0]?.database ?? 'embedded',
    kills: sum('kills'),
    messages: sum('messages'),
    decided: sum('decided'),
    lost: sum('lost'),
    doubled: sum('doubled'),
    seams,
    ...together(reports),
  };
}
