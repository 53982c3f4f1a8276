/** Two gateways at once: on one folder the second is refused, on one database they share the work. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { adminSocketPath } from '../../src/admin-socket.ts';
import { createAdminClient } from '../../src/cli/admin-client.ts';
import { backlogCount } from '../../src/filtering/backlog.ts';
import { openStorage } from '../../src/storage/database.ts';
import { createLogger } from '../../src/telemetry.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { follow } from '../harness/event-stream.ts';
import { eventually } from '../harness/graph.ts';
import { createMailSender } from '../harness/mail.ts';
import { connectMailbox, end, type Simulator, startGateway, startSimulator } from '../harness/processes.ts';
import { journal } from '../harness/simulator.ts';

const ADDRESS = 'mira@zylker.example';
const DECISIONS = 'subscription { scanDecided { message { zohoId } } }';
const decisionIn = z.object({ scanDecided: z.object({ message: z.object({ zohoId: z.string() }) }) });
const folder = mkdtempSync(join(tmpdir(), 'postern-two-'));
const first = join(folder, 'first');
let simulator: Simulator;
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase(first);
  simulator = await startSimulator(join(folder, 'simulator'));
});

afterAll(async () => {
  await end(simulator.child);
  await database[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

const onEmbedded = async () => {
  const one = await startGateway({ dataDir: first, simulator, env: {} });
  await expect(startGateway({ dataDir: first, simulator, env: {} })).rejects.toThrow(
    new RegExp(`DATA_DIR_IN_USE.*"port":${one.ready?.port}`),
  );
  await end(one.child);
};

const onServer = async () => {
  const env = { ...database.env, POSTERN_SECRET_KEY: randomBytes(32).toString('base64') };
  const one = await startGateway({ dataDir: first, simulator, env });
  const other = await startGateway({ dataDir: join(folder, 'other'), simulator, env });
  await connectMailbox(first, simulator, ADDRESS);
  const { key } = await createAdminClient(adminSocketPath(first)).post(
    '/apps',
    { name: 'Follower', scopes: ['mail.read'] },
    z.object({ key: z.string() }),
  );
  // Follows at the one that will live, and hears what either of them does.
  await using stream = await follow({ endpoint: other.ready?.endpoint ?? '', apiKey: key }, DECISIONS);

  const before = (await journal(simulator)).length;
  using mail = createMailSender(simulator.smtp);
  const subjects = Array.from({ length: 12 }, (_, i) => `shared ${i}`);
  for (const subject of subjects) await mail.sendAttack(ADDRESS, subject);
  const announced = async (dataDir: string, wanted: number) => {
    const { announced, undecided, unmoved } = await createAdminClient(adminSocketPath(dataDir)).get(
      '/backlog',
      backlogCount,
    );
    return announced >= wanted && undecided === 0 && unmoved === 0 ? true : null;
  };
  // One dies in the middle; what it held is free for the other.
  await eventually('all are announced', async () =>
    (await createAdminClient(adminSocketPath(first)).get('/backlog', backlogCount)).announced >= subjects.length
      ? true
      : null,
  );
  await end(one.child, 'SIGKILL');
  await eventually('the other one finishes', () => announced(join(folder, 'other'), subjects.length));
  const heard: unknown[] = [];
  while (heard.length < subjects.length) heard.push((await stream.next())?.data);
  await end(other.child);
  expect(await stream.next()).toBeNull();

  await using storage = await openStorage({
    config: { dataDir: first, databaseUrl: database.env.DATABASE_URL ?? null },
    servedPort: 0,
    logger: createLogger('silent'),
  });
  const decided = await storage.db
    .selectFrom('decisions')
    .select('message_id')
    .where('action', '=', 'quarantine')
    .execute();
  const moved = (await journal(simulator))
    .slice(before)
    .filter(({ kind }) => kind === 'message.moved')
    .map(({ messageId }) => messageId);
  expect(decided).toHaveLength(subjects.length);
  expect(heard.map((data) => decisionIn.parse(data).scanDecided.message.zohoId).toSorted()).toEqual(
    decided.map(({ message_id }) => message_id).toSorted(),
  );
  expect(moved.toSorted()).toEqual(decided.map(({ message_id }) => message_id).toSorted());
};

const SERVER = process.env.POSTERN_TEST_DATABASE_URL !== undefined;
it(
  SERVER
    ? 'on one PostgreSQL decide each message once between them and tell of all of it, also when one is killed'
    : 'on one folder: the second is refused and told where the first one serves',
  { timeout: 120_000 },
  SERVER ? onServer : onEmbedded,
);
