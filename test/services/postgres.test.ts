import { describe, expect, it } from 'vitest';
import { providePostgres } from './postgres.ts';

const NOBODY_THERE = 'postgres://postgres@127.0.0.1:1/postgres';
const NOT_INSTALLED = '/nowhere/*/bin';

describe('PostgreSQL for the suite', () => {
  it('says what to install when there is none, and never goes on without', async () => {
    const places = { standing: NOBODY_THERE, binaries: NOT_INSTALLED };
    await expect(providePostgres(places)).rejects.toThrow(/apt-get install postgresql.*POSTERN_TEST_DATABASE_URL/);
  });

  it('takes no other server for a named one that does not answer', async () => {
    const places = { named: NOBODY_THERE, standing: NOBODY_THERE, binaries: '/usr/lib/postgresql/*/bin' };
    await expect(providePostgres(places)).rejects.toThrow('named by POSTERN_TEST_DATABASE_URL does not answer');
  });
});
