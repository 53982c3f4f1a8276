/** The product's own store, open on a database that nobody else uses, for the tests of one file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { loadConfig } from '../../src/config.ts';
import { type Database, openStorage } from '../../src/storage/database.ts';
import { createLogger } from '../../src/telemetry.ts';
import { createTestDatabase } from '../harness/database.ts';

export const silent = createLogger('silent');

/** Call it at the top of a file; the function it returns gives the store once the tests run. */
export function useFreshStore(): () => Database {
  let db: Database | undefined;
  let stack: AsyncDisposableStack | undefined;
  beforeAll(async () => {
    stack = new AsyncDisposableStack();
    const dataDir = mkdtempSync(join(tmpdir(), 'postern-store-'));
    stack.defer(() => rmSync(dataDir, { recursive: true, force: true }));
    const database = stack.use(await createTestDatabase(dataDir));
    const config = await loadConfig({ env: { ...database.env, POSTERN_DATA_DIR: dataDir }, cwd: dataDir });
    db = stack.use(await openStorage({ config, servedPort: 0, logger: silent })).db;
  });
  afterAll(() => stack?.disposeAsync());
  return () => {
    if (db === undefined) throw new Error('the store is open only while tests run');
    return db;
  };
}

let tenants = 0;

/** A tenant of its own for each test, so that tests of one file do not see each other's rows. */
export async function freshTenant(db: Database): Promise<string> {
  const id = `tenant-${++tenants}`;
  await db.insertInto('tenants').values({ id, name: id }).execute();
  return id;
}
