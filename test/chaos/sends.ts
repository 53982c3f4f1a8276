/**
 * The chaos run for mail that goes out: apps ask for mails, some of them alike, while the gateway is killed again and
 * again on their way; whoever got no answer asks again with the same key. Afterwards every recipient must have exactly
 * one copy of each mail, and the graph must say so.
 */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { adminSocketPath } from '../../src/admin-socket.ts';
import { createAdminClient } from '../../src/cli/admin-client.ts';
import { encodeId } from '../../src/resolvers/ids.ts';
import { createTestDatabase } from '../harness/database.ts';
import { ask, type Caller } from '../harness/graph.ts';
import { connectMailbox, end, type Simulator, startGateway, startSimulator } from '../harness/processes.ts';
import { outgoing, setFacts } from '../harness/simulator.ts';
import { seeded } from './seams.ts';

export interface SendsOptions {
  /** How often the gateway is killed; each time is planned from a seed of its own. */
  readonly kills: number;
  readonly seed: number;
  /** Starts the build that does not write down that it calls, which must be noticed. */
  readonly broken?: boolean;
  readonly say?: (line: string) => void;
}

export interface SendsReport {
  readonly database: 'embedded' | 'server';
  readonly runs: number;
  readonly mails: number;
  /** Mails that nobody got. */
  readonly lost: number;
  /** Copies too many. */
  readonly doubled: number;
  /** Mails of which the graph says something else than is true, or that it does not know. */
  readonly untrue: number;
  readonly unknown: number;
  readonly seams: Record<string, number>;
}

/** The moments of a mail's way; after a call was sent also a little later, while Zoho is at it. */
const PLACES = [
  { seam: 'intent-written', subject: 'SEND', late: false },
  { seam: 'calling', subject: 'SEND', late: false },
  { seam: 'call-sent', subject: 'sendMessageNow', late: false },
  { seam: 'call-sent', subject: 'sendMessageNow', late: true },
  { seam: 'call-answered', subject: 'sendMessageNow', late: false },
  { seam: 'recorded', subject: 'SEND', late: false },
] as const;

const SENDER = { address: 'mira@zylker.example', accountId: '7310000000008002', dataCentre: 'us' };
/** Mails that each life of the gateway is asked for at first: two of them alike. */
const MAILS_A_LIFE = 4;
const MAX_ROUNDS = 20;
const LATE_MS = 40;

interface Wish {
  readonly key: string;
  readonly subject: string;
  /** Null until an answer came. */
  id: string | null;
}

export async function runSends({ kills, seed, broken = false, say = () => {} }: SendsOptions): Promise<SendsReport> {
  const dataDir = mkdtempSync(join(tmpdir(), 'postern-sends-'));
  await using stack = new AsyncDisposableStack();
  stack.defer(() => rmSync(dataDir, { recursive: true, force: true }));
  const database = stack.use(await createTestDatabase(dataDir));
  const simulator = await startSimulator(join(dataDir, 'simulator'));
  stack.defer(() => end(simulator.child));
  await setFacts(simulator, { externalMailsPerHour: 1_000_000 });

  const world: World = { dataDir, simulator, databaseEnv: database.env, broken };
  const first = await live(world, null);
  await connectMailbox(dataDir, simulator, SENDER.address);
  const admin = createAdminClient(adminSocketPath(dataDir));
  const app = { name: 'Sender', scopes: ['mail.read', 'mail.send'] };
  const { key: apiKey } = await admin.post('/apps', app, z.object({ key: z.string() }));
  const wishes: Wish[] = [];
  // A mailbox whose Sent is empty proves nothing.
  await askFor({ endpoint: first.endpoint, apiKey }, [wishFor(wishes, 'the first')]);
  await end(first.child);

  const seams: Record<string, number> = {};
  for (let i = 0; i < kills; i++) {
    const random = seeded(seed + i);
    const place = PLACES[i % PLACES.length] ?? PLACES[0];
    const nth = 1 + Math.floor(random() * MAILS_A_LIFE);
    const late = place.late ? `:${Math.floor(random() * LATE_MS)}` : '';
    const gateway = await live(world, `${place.seam}:${place.subject}:${nth}${late}`);
    await meetDeath(gateway, { endpoint: gateway.endpoint, apiKey }, wishes);
    const name = `${place.seam}${place.late ? ', a little later' : ''}`;
    seams[name] = (seams[name] ?? 0) + 1;
    say(`killed at ${name}, ${wishes.length} mails so far`);
  }

  const last = await live(world, null);
  const states = await settled({ endpoint: last.endpoint, apiKey }, wishes);
  await end(last.child);
  return { database: database.kind, runs: kills, mails: wishes.length, ...(await inspect(simulator, states)), seams };
}

interface World {
  readonly dataDir: string;
  readonly simulator: Simulator;
  readonly databaseEnv: Readonly<Record<string, string>>;
  readonly broken: boolean;
}

interface Life {
  readonly child: Awaited<ReturnType<typeof startGateway>>['child'];
  /** Where nobody answers, when it died before it was ready. */
  readonly endpoint: string;
}

async function live(world: World, kill: string | null): Promise<Life> {
  const preload = ['./killer.ts', ...(world.broken ? ['./broken-sends.ts'] : [])];
  const { child, ready } = await startGateway({
    dataDir: world.dataDir,
    simulator: world.simulator,
    preload: preload.map((file) => new URL(file, import.meta.url).href),
    env: {
      ...world.databaseEnv,
      POSTERN_ZOHO_CALLS_PER_MINUTE: '100000',
      POSTERN_APP_REQUESTS_PER_MINUTE: '100000',
      POSTERN_POLL_SECONDS: '0',
      // What the simulator takes it shows at once; a killed gateway's last bytes may be on their way for a moment.
      POSTERN_ZOHO_FACTS: JSON.stringify({ sentVisibleMs: 2_000 }),
      ...(kill === null ? {} : { POSTERN_TEST_KILL: kill }),
    },
  });
  return { child, endpoint: ready === null ? 'http://127.0.0.1:9/graphql' : `http://127.0.0.1:${ready.port}/graphql` };
}

/** Asks for mails until the gateway has come to its end. */
async function meetDeath({ child }: Life, caller: Caller, wishes: Wish[]): Promise<void> {
  let alive = child.exitCode === null && child.signalCode === null;
  const death = alive
    ? once(child, 'exit').then(() => {
        alive = false;
      })
    : Promise.resolve();
  for (let round = 0; alive; round++) {
    if (round === MAX_ROUNDS) throw new Error('a gateway never came to its end');
    const subject = `mail ${wishes.length}`;
    const twins = [wishFor(wishes, subject), wishFor(wishes, subject)];
    const others = Array.from({ length: MAILS_A_LIFE - twins.length }, () => wishFor(wishes, `mail ${wishes.length}`));
    const unanswered = wishes.filter((wish) => wish.id === null && ![...twins, ...others].includes(wish));
    await Promise.race([death, askFor(caller, [...twins, ...others, ...unanswered])]);
    await Promise.race([death, delay(1_500, undefined, { ref: false })]);
  }
  await death;
}

function wishFor(wishes: Wish[], subject: string): Wish {
  const wish = { key: `wish-${wishes.length}`, subject, id: null };
  wishes.push(wish);
  return wish;
}

const SEND =
  'mutation ($input: SendMessageInput!) { it: sendMessage(input: $input) { outgoing { id } userErrors { message } } }';
const sent = z.object({ it: z.object({ outgoing: z.object({ id: z.string() }), userErrors: z.array(z.unknown()) }) });

/** Asks for all at once. Who gets no answer asks again another time. */
async function askFor(caller: Caller, wishes: readonly Wish[]): Promise<void> {
  await Promise.all(
    wishes.map(async (wish) => {
      const input = {
        accountId: encodeId({ type: 'Account', ...SENDER, entity: '' }),
        to: [{ address: 'someone@elsewhere.example' }],
        subject: wish.subject,
        body: { text: `This is ${wish.subject}.` },
        idempotencyKey: wish.key,
        waitSeconds: 0,
      };
      const answer = await ask(caller, SEND, { input }).catch(() => null);
      if (answer === null || answer.errors !== undefined) return;
      wish.id = sent.parse(answer.data).it.outgoing.id;
    }),
  );
}

const STATES =
  'query ($ids: [ID!]!) { nodes(ids: $ids) { ... on OutgoingMessage { id state problem message { zohoId } } } }';
const states = z.object({
  nodes: z.array(
    z
      .object({
        id: z.string(),
        state: z.string(),
        problem: z.string().nullable(),
        message: z.object({ zohoId: z.string() }).nullable(),
      })
      .nullable(),
  ),
});

interface Outcome {
  readonly wish: Wish;
  readonly state: string;
  readonly zohoId: string | null;
}

/** What the graph says of each, once it says something final. */
async function settled(caller: Caller, wishes: readonly Wish[]): Promise<Outcome[]> {
  for (let tries = 0; tries < 300; tries++) {
    await askFor(
      caller,
      wishes.filter(({ id }) => id === null),
    );
    const outcomes: Outcome[] = [];
    for (let start = 0; start < wishes.length; start += 50) {
      const some = wishes.slice(start, start + 50);
      const answer = await ask(caller, STATES, { ids: some.map(({ id }) => id ?? '') });
      const { nodes } = states.parse(answer.data);
      some.forEach((wish, i) => {
        const node = nodes[i];
        outcomes.push({ wish, state: node?.state ?? 'MISSING', zohoId: node?.message?.zohoId ?? null });
      });
    }
    if (outcomes.every(({ state }) => state !== 'PENDING' && state !== 'CHECKING')) return outcomes;
    await delay(500);
  }
  throw new Error('after the last kill the mails were not settled within two and a half minutes');
}

/** Holds what the graph says against what left the simulated Zoho. */
async function inspect(simulator: Simulator, outcomes: readonly Outcome[]) {
  const copies = Map.groupBy(await outgoing(simulator), ({ subject }) => subject);
  let [lost, doubled, untrue] = [0, 0, 0];
  const named = new Set<string>();
  for (const [subject, alike] of Map.groupBy(outcomes, ({ wish }) => wish.subject)) {
    const left = copies.get(subject) ?? [];
    lost += Math.max(0, alike.length - left.length);
    doubled += Math.max(0, left.length - alike.length);
    for (const { state, zohoId } of alike) {
      if (state === 'UNKNOWN') continue;
      // Each names a mail of its own that did leave.
      const isTrue =
        state === 'DONE' && zohoId !== null && !named.has(zohoId) && left.some(({ messageId }) => messageId === zohoId);
      if (zohoId !== null) named.add(zohoId);
      if (!isTrue) untrue += 1;
    }
  }
  return { lost, doubled, untrue, unknown: outcomes.filter(({ state }) => state === 'UNKNOWN').length };
}
