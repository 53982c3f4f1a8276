/**
 * Makes one initialised embedded database for the whole run; the harness copies it for each test that needs one,
 * since making one takes seconds. A run against a PostgreSQL server needs none.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';

export default async function setup(): Promise<(() => void) | undefined> {
  if (process.env.POSTERN_TEST_DATABASE_URL !== undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'postern-template-'));
  const template = join(folder, 'database');
  const database = await PGlite.create(template);
  await database.close();
  process.env.POSTERN_TEST_TEMPLATE = template;
  return () => rmSync(folder, { recursive: true, force: true });
}
