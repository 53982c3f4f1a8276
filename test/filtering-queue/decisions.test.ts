import { expect, test } from 'vitest';
import { Decisions } from '../../src/filtering/decisions.ts';
import { Quarantine } from '../../src/filtering/review/quarantine.ts';
import type { MessageKey } from '../../src/storage/tables.ts';
import { freshTenant, useFreshStore } from '../storage/fresh-store.ts';
import { BY, claimedJob, DECIDED_AT, heldItem, intakeOn, pendingItem, scanned } from './decided.ts';

const store = useFreshStore();

async function aMessage(): Promise<MessageKey> {
  return { tenant_id: await freshTenant(store()), data_centre: 'eu', account_id: '1', message_id: '7' };
}

/** How many rows each table has of a tenant. */
async function written(tenantId: string) {
  const count = async (table: 'decisions' | 'effects' | 'quarantine') =>
    (await store().selectFrom(table).select('id').where('tenant_id', '=', tenantId).execute()).length;
  return {
    decisions: await count('decisions'),
    effects: await count('effects'),
    quarantine: await count('quarantine'),
  };
}

const jobsOf = (tenantId: string) =>
  store().selectFrom('scan_jobs').selectAll().where('tenant_id', '=', tenantId).execute();

test('queues a message once, however often and by whatever way it is announced at once', async () => {
  const key = await aMessage();
  let woken = 0;
  const intake = intakeOn(store(), () => {
    woken += 1;
  });
  const announced = await Promise.all(
    Array.from({ length: 100 }, (_, i) => intake.announce(key, i % 2 === 0 ? 'webhook' : 'poll')),
  );
  expect(announced.filter((isNew) => isNew)).toHaveLength(1);
  expect(await jobsOf(key.tenant_id)).toHaveLength(1);
  expect(woken).toBe(1);
});

test('does not queue a message again that is decided already', async () => {
  const key = await aMessage();
  await pendingItem(store(), new Decisions(store()), key);
  expect(await intakeOn(store()).announce(key, 'poll')).toBe(false);
});

test('queues messages of the same number in two tenants, data centres and accounts apart', async () => {
  const key = await aMessage();
  const tenant_id = await freshTenant(store());
  for (const other of [{}, { tenant_id }, { data_centre: 'us' }, { account_id: '2' }]) {
    expect(await intakeOn(store()).announce({ ...key, ...other }, 'webhook')).toBe(true);
  }
});

test('writes a decision together with the move that follows from it', async () => {
  const key = await aMessage();
  const decisions = new Decisions(store());
  const job = await claimedJob(store(), key, 'deciding');
  expect(await decisions.record(job, scanned(), BY)).toBe('intended');
  expect(await written(key.tenant_id)).toEqual({ decisions: 1, effects: 1, quarantine: 1 });
  expect(await jobsOf(key.tenant_id)).toMatchObject([{ state: 'DECIDED', lease_boot_id: null }]);
  expect(await decisions.liveOf(key, ['7', '8'])).toMatchObject([{ verdict: 'MALWARE', action: 'quarantine' }, null]);
});

test.each([
  ['nothing is to be done', { verdict: 'CLEAN', action: 'none' }],
  ['the policy only watches', { shadow: true }],
] as const)('writes no move when %s', async (_when, changes) => {
  const key = await aMessage();
  await new Decisions(store()).record(await claimedJob(store(), key, 'deciding'), scanned(changes), BY);
  expect(await written(key.tenant_id)).toEqual({ decisions: 1, effects: 0, quarantine: 0 });
});

test('writes nothing when the lease was lost meanwhile', async () => {
  const key = await aMessage();
  const decisions = new Decisions(store());
  const job = await claimedJob(store(), key, 'another');
  expect(await decisions.record(job, scanned(), BY)).toBe('lost');
  expect(await written(key.tenant_id)).toEqual({ decisions: 0, effects: 0, quarantine: 0 });
  expect(await jobsOf(key.tenant_id)).toMatchObject([{ state: 'LEASED', lease_boot_id: 'another' }]);
});

test('writes all or nothing: a decision that can not be written leaves its job with its holder', async () => {
  const key = await aMessage();
  const decisions = new Decisions(store());
  await pendingItem(store(), decisions, key);
  // The same job once more, as if its first decision had not been seen: the database allows one live decision only.
  await store()
    .updateTable('scan_jobs')
    .set({ state: 'LEASED', lease_boot_id: 'deciding' })
    .where('tenant_id', '=', key.tenant_id)
    .execute();
  const [job] = await jobsOf(key.tenant_id);
  if (job === undefined) throw new Error('the job is gone');
  await expect(decisions.record(job, scanned(), BY)).rejects.toMatchObject({ code: '23505' });
  expect(await written(key.tenant_id)).toEqual({ decisions: 1, effects: 1, quarantine: 1 });
  expect(await jobsOf(key.tenant_id)).toMatchObject([{ state: 'LEASED', lease_boot_id: 'deciding' }]);
});

test('writes the release of a held message down once, however many ask for it at once', async () => {
  const key = await aMessage();
  const quarantine = new Quarantine(store());
  const id = await heldItem(store(), new Decisions(store()), key);
  const intents = await Promise.all(
    Array.from({ length: 20 }, () =>
      quarantine.intendRelease({ tenantId: key.tenant_id, id: id, by: 'app_1', now: DECIDED_AT }),
    ),
  );
  const [first] = intents;
  expect(first).toMatchObject({ outcome: 'intended', effectId: expect.stringMatching(/^[0-9]+$/) });
  for (const intent of intents) expect(intent).toEqual(first);
  const effects = await store()
    .selectFrom('effects')
    .select(['desired', 'fence', 'state'])
    .where('tenant_id', '=', key.tenant_id)
    .orderBy('fence')
    .execute();
  expect(effects).toEqual([
    { desired: 'QUARANTINE', fence: 1, state: 'DONE' },
    { desired: 'ORIGIN', fence: 2, state: 'INTENDED' },
  ]);
  expect(await quarantine.find(key.tenant_id, id)).toMatchObject({ state: 'RELEASING' });
});

test('releases nothing that is not held yet, and says how it stands', async () => {
  const key = await aMessage();
  const id = await pendingItem(store(), new Decisions(store()), key);
  const intent = await new Quarantine(store()).intendRelease({
    tenantId: key.tenant_id,
    id: id,
    by: 'app_1',
    now: DECIDED_AT,
  });
  expect(intent).toMatchObject({ outcome: 'not-possible', state: 'PENDING' });
  expect(await written(key.tenant_id)).toMatchObject({ effects: 1 });
});

test('says of a released message that it is released', async () => {
  const key = await aMessage();
  const id = await heldItem(store(), new Decisions(store()), key);
  await store().updateTable('quarantine').set({ state: 'RELEASED' }).where('id', '=', id).execute();
  const intent = await new Quarantine(store()).intendRelease({
    tenantId: key.tenant_id,
    id: id,
    by: 'app_1',
    now: DECIDED_AT,
  });
  expect(intent).toEqual({ outcome: 'done' });
});

test('knows no item of another tenant, and none by an id that is no number', async () => {
  const key = await aMessage();
  const stranger = await freshTenant(store());
  const quarantine = new Quarantine(store());
  const id = await heldItem(store(), new Decisions(store()), key);
  expect(await quarantine.find(stranger, id)).toBeNull();
  expect(await quarantine.list(stranger, { first: 10, before: null })).toEqual([]);
  for (const [tenant, item] of [
    [stranger, id],
    [key.tenant_id, 'x'],
    [key.tenant_id, '9'.repeat(40)],
  ] as const) {
    expect(await quarantine.intendRelease({ tenantId: tenant, id: item, by: 'app_1', now: DECIDED_AT })).toEqual({
      outcome: 'unknown',
    });
  }
  expect(await quarantine.find(key.tenant_id, id)).toMatchObject({ state: 'HELD' });
});

test('lists held messages newest first, page after page, each once', async () => {
  const key = await aMessage();
  const decisions = new Decisions(store());
  const quarantine = new Quarantine(store());
  const ids: string[] = [];
  for (const message_id of ['1', '2', '3']) ids.unshift(await heldItem(store(), decisions, { ...key, message_id }));
  const page = await quarantine.list(key.tenant_id, { first: 2, before: null });
  const rest = await quarantine.list(key.tenant_id, { first: 2, before: page.at(-1)?.id ?? null });
  expect([...page, ...rest].map((item) => item.id)).toEqual(ids);
});
