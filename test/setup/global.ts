/**
 * Makes one embedded database with all tables for the harness to copy for each test that needs one, since making one takes
 * seconds. It is kept among the installed packages until they or the tables change. A run against a PostgreSQL server needs none.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openStorage } from '../../src/storage/database.ts';
import { createLogger } from '../../src/telemetry.ts';

const ROOT = join(import.meta.dirname, '../..');
const CACHE = join(ROOT, 'node_modules/.cache/postern-test-database');

export default async function setup(): Promise<void> {
  // Half of a gateway's start is reading the code, and tests start hundreds.
  process.env.NODE_COMPILE_CACHE ??= join(ROOT, 'node_modules/.cache/postern-compiled');
  if (process.env.POSTERN_TEST_DATABASE_URL !== undefined) return;
  const template = join(CACHE, nameOfTemplate());
  if (!existsSync(template)) await make(template);
  process.env.POSTERN_TEST_TEMPLATE = template;
}

/** Changes with whatever the database is made from. */
function nameOfTemplate(): string {
  const migrations = join(ROOT, 'src/storage/migrations');
  const sources = [
    join(ROOT, 'package-lock.json'),
    ...readdirSync(migrations)
      .sort()
      .map((file) => join(migrations, file)),
  ];
  const hash = createHash('sha256');
  for (const source of sources) hash.update(readFileSync(source));
  return hash.digest('hex').slice(0, 16);
}

async function make(template: string): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  const folder = mkdtempSync(join(CACHE, 'new-'));
  try {
    const config = { dataDir: folder, databaseUrl: null };
    const storage = await openStorage({ config, servedPort: 0, logger: createLogger('silent') });
    await storage[Symbol.asyncDispose]();
    rename(join(folder, 'database'), template);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Another run may have been quicker, and its database is as good. */
function rename(made: string, template: string): void {
  try {
    renameSync(made, template);
  } catch (error) {
    if (!existsSync(template)) throw error;
  }
}
