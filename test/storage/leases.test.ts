import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Database } from '../../src/storage/database.ts';
import { Instance } from '../../src/storage/instances.ts';
import { claim, giveBack } from '../../src/storage/leases.ts';
import { freshTenant, silent, useFreshStore } from './fresh-store.ts';

const store = useFreshStore();

/** Queues work that nobody else in this file can see: what was there before is gone. */
async function queued(db: Database, count: number): Promise<string[]> {
  await db.deleteFrom('scan_jobs').execute();
  await db.deleteFrom('instances').execute();
  const tenant_id = await freshTenant(db);
  const rows = await db
    .insertInto('scan_jobs')
    .values(
      Array.from({ length: count }, (_, i) => ({
        tenant_id,
        data_centre: 'eu',
        account_id: '1',
        message_id: String(i),
        cause: 'arrival',
        announced_by: 'webhook',
        filter_set: 'none',
        policy: 'none',
        last_error: null,
        lease_boot_id: null,
      })),
    )
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

const jobOf = (id: string) =>
  store().selectFrom('scan_jobs').selectAll().where('id', '=', id).executeTakeFirstOrThrow();

const back = (id: string, bootId: string, waitMs?: number) =>
  giveBack(store(), 'scan_jobs', { id, bootId, interruptions: 0, error: 'UPSTREAM: busy', waitMs });

test('hands out the oldest work first, in its order, and never more than asked for', async () => {
  const ids = await queued(store(), 12);
  expect(await claim(store(), 'scan_jobs', 'a', 5)).toEqual(ids.slice(0, 5));
  expect(await claim(store(), 'scan_jobs', 'a', 50)).toEqual(ids.slice(5));
  expect(await claim(store(), 'scan_jobs', 'a', 50)).toEqual([]);
});

test('gives boots that claim at once different work, and together all of it', async () => {
  const ids = await queued(store(), 60);
  const claims = await Promise.all(
    Array.from({ length: 20 }, (_, i) => claim(store(), 'scan_jobs', `boot-${i % 2}`, 3)),
  );
  const left = await claim(store(), 'scan_jobs', 'boot-0', 60);
  expect([...claims.flat(), ...left].sort()).toEqual([...ids].sort());
});

test('makes work that was given back wait, counts the interruption and keeps its reason', async () => {
  const [id = ''] = await queued(store(), 1);
  await claim(store(), 'scan_jobs', 'a', 1);
  await back(id, 'a', 3_600_000);
  expect(await jobOf(id)).toMatchObject({ state: 'QUEUED', interruptions: 1, last_error: 'UPSTREAM: busy' });
  expect(await claim(store(), 'scan_jobs', 'a', 1)).toEqual([]);

  await store()
    .updateTable('scan_jobs')
    .set({ not_before: new Date(0) })
    .execute();
  expect(await claim(store(), 'scan_jobs', 'a', 1)).toEqual([id]);
});

test('waits longer after each interruption, up to a minute, and never gives up', async () => {
  const waits: number[] = [];
  for (const interruptions of [0, 3, 6, 40]) {
    const [id = ''] = await queued(store(), 1);
    await claim(store(), 'scan_jobs', 'a', 1);
    const before = await store()
      .selectNoFrom((eb) => eb.fn<Date>('now').as('now'))
      .executeTakeFirstOrThrow();
    await store().updateTable('scan_jobs').set({ interruptions }).where('id', '=', id).execute();
    await giveBack(store(), 'scan_jobs', { id, bootId: 'a', interruptions, error: 'INTERNAL' });
    const { not_before, state } = await jobOf(id);
    expect(state).toBe('QUEUED');
    waits.push(Math.floor((not_before.getTime() - before.now.getTime()) / 500));
  }
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  const late = sql<boolean>`not_before > now() + interval '1 minute'`;
  expect(await store().selectFrom('scan_jobs').select('id').where(late).execute()).toEqual([]);
  expect(waits[0]).toBeGreaterThanOrEqual(1);
  expect(waits.at(-1)).toBeGreaterThanOrEqual(120);
});

test('lets nobody but the holder give work back', async () => {
  const [id = ''] = await queued(store(), 1);
  await claim(store(), 'scan_jobs', 'a', 1);
  await back(id, 'b');
  expect(await jobOf(id)).toMatchObject({ state: 'LEASED', lease_boot_id: 'a', interruptions: 0 });
});

test('frees what a dead boot held as soon as the next one starts', async () => {
  const ids = await queued(store(), 3);
  await claim(store(), 'scan_jobs', 'a-boot-that-died', 3);
  await using next = new Instance(store(), silent);
  await next.start();
  expect(await claim(store(), 'scan_jobs', next.bootId, 3)).toEqual(ids);
  expect(await jobOf(ids[0] ?? '')).toMatchObject({ interruptions: 1 });
});

test('takes a boot on another host for dead when its heartbeats stopped, and not before', async () => {
  const ids = await queued(store(), 2);
  const [dead = '', living = ''] = ids;
  const seen = { host: 'elsewhere', pid: 1 };
  await store()
    .insertInto('instances')
    .values([
      { boot_id: 'silent', ...seen, seen_at: new Date(0) },
      { boot_id: 'living', ...seen, seen_at: new Date('2999-01-01') },
    ])
    .execute();
  await claim(store(), 'scan_jobs', 'silent', 1);
  await claim(store(), 'scan_jobs', 'living', 1);
  await using next = new Instance(store(), silent);
  await next.start();
  expect(await jobOf(dead)).toMatchObject({ state: 'QUEUED' });
  expect(await jobOf(living)).toMatchObject({ state: 'LEASED', lease_boot_id: 'living' });
});

test('frees what it holds when it leaves', async () => {
  const [id = ''] = await queued(store(), 1);
  {
    await using leaving = new Instance(store(), silent);
    await leaving.start();
    await claim(store(), 'scan_jobs', leaving.bootId, 1);
    expect(await jobOf(id)).toMatchObject({ state: 'LEASED', lease_boot_id: leaving.bootId });
  }
  expect(await jobOf(id)).toMatchObject({ state: 'QUEUED', lease_boot_id: null });
});
