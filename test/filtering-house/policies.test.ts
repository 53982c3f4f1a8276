import { expect, test } from 'vitest';
import { Policies } from '../../src/filtering/house/policies.ts';
import { Intake } from '../../src/filtering/intake/intake.ts';
import { freshTenant, useFreshStore } from '../storage/fresh-store.ts';

const store = useFreshStore();
const MAILBOX = { dataCentre: 'eu', accountId: '1' };

async function house() {
  const policies = new Policies(store());
  const tenantId = await freshTenant(store());
  const change = (wish: Partial<Parameters<Policies['change']>[0]>) =>
    policies.change({
      tenantId,
      within: null,
      change: { shadow: false },
      expectedVersion: null,
      author: 'app_1',
      reason: 'A test.',
      ...wish,
    });
  return { policies, tenantId, change, inForce: () => policies.inForce({ tenantId, ...MAILBOX }) };
}

test('lets a new organisation watch only', async () => {
  const { inForce } = await house();
  expect(await inForce()).toMatchObject({ version: 0, policy: { id: 'first-2', shadow: true } });
});

test("lets a mailbox's own policy win over its organisation's, and that over the built-in one", async () => {
  const it = await house();
  await it.change({});
  expect(await it.inForce()).toMatchObject({ within: null, version: 1, policy: { shadow: false } });
  await it.change({ within: MAILBOX, change: { thresholds: { spam: 0.99 } } });
  expect(await it.inForce()).toMatchObject({ within: MAILBOX, policy: { shadow: false, thresholds: { spam: 0.99 } } });
  expect(await it.policies.inForce({ tenantId: it.tenantId, dataCentre: 'eu', accountId: '2' })).toMatchObject({
    within: null,
  });
  expect(await it.policies.clear({ tenantId: it.tenantId, within: MAILBOX, author: 'app_1', reason: 'Enough.' })).toBe(
    true,
  );
  expect(await it.inForce()).toMatchObject({ within: null, policy: { thresholds: { spam: 0.9 } } });
});

test('requires no filter that is not there, since nothing would be called clean any more', async () => {
  const it = await house();
  expect(await it.change({ change: { required: ['postern.links', 'postern.lnks'] } })).toMatchObject({
    outcome: 'wrong',
    faults: [{ path: 'required', says: expect.stringContaining('postern.lnks') }],
  });
  expect(await it.change({ change: { required: ['postern.links'] } })).toMatchObject({ outcome: 'set' });
});

test('keeps every version with its author and reason, and finds each by its name for good', async () => {
  const it = await house();
  const names: string[] = [];
  for (const spam of [0.91, 0.92, 0.93]) {
    await it.change({ change: { thresholds: { spam } }, reason: `To ${spam}.` });
    names.push((await it.inForce()).policy.id);
  }
  expect(await it.policies.history(it.tenantId, null, 10)).toMatchObject([
    { version: 3, author: 'app_1', reason: 'To 0.93.' },
    { version: 2, reason: 'To 0.92.' },
    { version: 1, reason: 'To 0.91.' },
  ]);
  const named = await Promise.all(names.map((name) => it.policies.named(it.tenantId, name)));
  expect(named.map((policy) => policy.thresholds.spam)).toEqual([0.91, 0.92, 0.93]);
});

test("knows no version of another organisation's by its name", async () => {
  const [mine, theirs] = [await house(), await house()];
  await theirs.change({});
  const name = (await theirs.inForce()).policy.id;
  await expect(mine.policies.named(mine.tenantId, name)).rejects.toThrow();
});

test('overwrites no change that the caller has not seen', async () => {
  const it = await house();
  await it.change({});
  expect(await it.change({ expectedVersion: 0 })).toEqual({ outcome: 'changed-meanwhile', version: 1 });
  const both = await Promise.all([it.change({ expectedVersion: 1 }), it.change({ expectedVersion: 1 })]);
  expect(both.map(({ outcome }) => outcome).sort()).toEqual(['changed-meanwhile', 'set']);
});

test('pins a message to the policy and the filters of when it was queued', async () => {
  const it = await house();
  await it.change({});
  const before = (await it.inForce()).policy.id;
  const intake = new Intake({
    db: store(),
    filterSet: 'one@1 two@2',
    policyFor: async (mailbox) => (await it.policies.inForce(mailbox)).policy.id,
    onQueued: () => {},
  });
  const key = { tenant_id: it.tenantId, data_centre: 'eu', account_id: '1', message_id: '7' };
  await intake.announce(key, 'webhook');
  await it.change({ change: { shadow: true } });
  await intake.announce({ ...key, message_id: '8' }, 'webhook');
  const jobs = await store()
    .selectFrom('scan_jobs')
    .select(['message_id', 'policy', 'filter_set'])
    .where('tenant_id', '=', it.tenantId)
    .orderBy('id')
    .execute();
  expect(jobs).toEqual([
    { message_id: '7', policy: before, filter_set: 'one@1 two@2' },
    { message_id: '8', policy: (await it.inForce()).policy.id, filter_set: 'one@1 two@2' },
  ]);
});
