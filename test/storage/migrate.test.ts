import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openStorage } from '../../src/storage/database.ts';
import { migrate } from '../../src/storage/migrate.ts';
import { migrations } from '../../src/storage/migrations/index.ts';
import { createTestDatabase, type TestDatabase } from '../harness/database.ts';
import { silent } from './fresh-store.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'postern-migrate-'));
let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase(dataDir);
  // The harness lays in a database with all tables; this file is about one without.
  await using storage = await open();
  await sql`drop schema public cascade; create schema public`.execute(storage.db);
});
afterAll(async () => {
  await database[Symbol.asyncDispose]();
  rmSync(dataDir, { recursive: true, force: true });
});

const open = () =>
  openStorage({ config: { dataDir, databaseUrl: database.env.DATABASE_URL ?? null }, servedPort: 0, logger: silent });

async function applied(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db);
  return rows.map(({ name }) => name);
}

const ALL = Object.keys(migrations).sort();

test('brings an empty database up to date once, however many open it at the same moment', async () => {
  const openings = await Promise.allSettled(Array.from({ length: 4 }, open));
  const opened = openings.filter((opening) => opening.status === 'fulfilled').map(({ value }) => value);
  const refusals = openings.filter((opening) => opening.status === 'rejected').map(({ reason }) => reason);
  await using stack = new AsyncDisposableStack();
  for (const storage of opened) stack.use(storage);

  // A server is for all of them; the embedded database has one owner, and the others are told so.
  expect(opened).toHaveLength(database.kind === 'server' ? 4 : 1);
  for (const refusal of refusals) expect(refusal).toMatchObject({ code: 'DATA_DIR_IN_USE' });
  for (const { db } of opened) expect(await applied(db)).toEqual(ALL);
});

test('changes nothing, and loses nothing, when it is run again', async () => {
  {
    await using first = await open();
    await first.db.insertInto('tenants').values({ id: 'kept', name: 'Kept' }).execute();
    await migrate(first.db);
  }
  await using second = await open();
  expect(await applied(second.db)).toEqual(ALL);
  expect(await second.db.selectFrom('tenants').select('id').execute()).toEqual([{ id: 'kept' }]);
});
