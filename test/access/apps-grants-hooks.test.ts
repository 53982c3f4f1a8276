import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { Apps } from '../../src/access/apps.ts';
import { Grants } from '../../src/access/grants.ts';
import { Hooks } from '../../src/access/hooks.ts';
import { createSealer } from '../../src/access/seal.ts';
import { freshTenant, useFreshStore } from '../storage/fresh-store.ts';

const store = useFreshStore();
const sealer = createSealer(Buffer.alloc(32, 7));
const QUARTER_HOUR = 15 * 60_000;

async function anApp() {
  const apps = new Apps(store());
  const tenantId = await freshTenant(store());
  return { apps, tenantId, ...(await apps.create({ tenantId, name: 'CRM', scopes: ['mail.read'] })) };
}

async function someGrants() {
  const grants = new Grants(store(), sealer);
  const tenantId = await freshTenant(store());
  const add = (refreshToken: string, dataCentre = 'eu') =>
    grants.add({
      tenantId,
      dataCentre,
      clientId: 'client',
      clientSecret: 'client-secret',
      refreshToken,
      scopes: ['a'],
    });
  return { grants, tenantId, add };
}

async function aHook() {
  const clock = { now: 1_000_000 };
  const hooks = new Hooks(store(), sealer, () => clock.now);
  const mailbox = { tenantId: await freshTenant(store()), dataCentre: 'eu', accountId: '17' };
  return { clock, hooks, mailbox, id: await hooks.prepare(mailbox) };
}

const signed = (body: Buffer, secret: string) => createHmac('sha256', secret).update(body).digest('base64');

test('knows an app by its key, with its tenant and just the scopes it was given', async () => {
  const { apps, tenantId, appId, key } = await anApp();
  expect(await apps.authenticate(key)).toEqual({
    appId,
    appName: 'CRM',
    tenantId,
    keyId: key.split('_')[1],
    scopes: new Set(['mail.read']),
    maxPrice: null,
  });
});

test('ignores a stored scope that this version does not know', async () => {
  const { apps, appId, key } = await anApp();
  await store()
    .updateTable('apps')
    .set({ scopes: ['mail.read', 'everything'] })
    .where('id', '=', appId)
    .execute();
  expect((await apps.authenticate(key))?.scopes).toEqual(new Set(['mail.read']));
});

test('stores nothing of a key by which one could act as its app', async () => {
  const { appId, key } = await anApp();
  const secret = key.slice('pk_0123456789abcdef_'.length);
  const rows = await store().selectFrom('app_keys').selectAll().where('app_id', '=', appId).execute();
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(secret);
});

test('does not know a key with another secret, another id or another form', async () => {
  const { apps, key } = await anApp();
  const { key: other } = await anApp();
  const [id, otherSecret] = [key.slice(0, 20), other.slice(20)];
  for (const wrong of [id + otherSecret, other.slice(0, 20) + key.slice(20), `${key} `, key.slice(0, -1), '']) {
    expect(await apps.authenticate(wrong)).toBeNull();
  }
});

test('does not know a revoked key', async () => {
  const { apps, appId, key } = await anApp();
  await store().updateTable('app_keys').set({ revoked_at: new Date() }).where('app_id', '=', appId).execute();
  expect(await apps.authenticate(key)).toBeNull();
});

test('keeps the secrets of a grant sealed and gives them back', async () => {
  const { grants, add } = await someGrants();
  const id = await add('refresh-1');
  await grants.saveAccessToken(id, { value: 'access-1', expiresAt: 5_000 });
  expect(await grants.credentials(id)).toMatchObject({ clientSecret: 'client-secret', refreshToken: 'refresh-1' });
  expect(await grants.loadAccessToken(id)).toEqual({ value: 'access-1', expiresAt: 5_000 });
  const stored = JSON.stringify(await store().selectFrom('grants').selectAll().where('id', '=', id).execute());
  for (const secret of ['client-secret', 'refresh-1', 'access-1']) expect(stored).not.toContain(secret);
});

test('renews the grant of a user in place: its id stays, the new secrets open under it, a revocation is over', async () => {
  const { grants, tenantId, add } = await someGrants();
  const first = await add('refresh-1');
  expect(await grants.assignUser(first, { userId: '900' })).toBe(first);
  await grants.markRevoked(first, 'the user withdrew it');

  const second = await add('refresh-2');
  await grants.saveAccessToken(second, { value: 'access-2', expiresAt: 5_000 });
  expect(await grants.assignUser(second, { userId: '900' })).toBe(first);

  expect(await grants.credentials(first)).toMatchObject({ userId: '900', refreshToken: 'refresh-2' });
  expect(await grants.loadAccessToken(first)).toEqual({ value: 'access-2', expiresAt: 5_000 });
  expect(await grants.list(tenantId)).toMatchObject([{ id: first, revokedAt: null }]);
});

test('keeps the grants of one user in two tenants or two data centres apart', async () => {
  const [one, other] = [await someGrants(), await someGrants()];
  const ids = [await one.add('a'), await other.add('b'), await one.add('c', 'us')];
  for (const id of ids) expect(await one.grants.assignUser(id, { userId: '901' })).toBe(id);
  expect((await one.grants.list(one.tenantId)).map(({ id }) => id).sort()).toEqual([ids[0], ids[2]].sort());
});

test('refuses to use a revoked grant and says why, by the first reason', async () => {
  const { grants, add } = await someGrants();
  const id = await add('refresh-1');
  await grants.markRevoked(id, 'the user withdrew it');
  await grants.markRevoked(id, 'a later guess');
  const refusal = { code: 'GRANT_REVOKED', message: expect.stringContaining('the user withdrew it') };
  await expect(grants.credentials(id)).rejects.toMatchObject(refusal);
});

test('asks for a grant where there is none', async () => {
  const { grants, add } = await someGrants();
  const id = await add('refresh-1');
  await grants.remove(id);
  await expect(grants.credentials(id)).rejects.toMatchObject({ code: 'GRANT_REQUIRED' });
  await expect(grants.loadAccessToken(id)).rejects.toMatchObject({ code: 'GRANT_REQUIRED' });
});

test('verifies a webhook over the very bytes that came', async () => {
  const { hooks, mailbox, id } = await aHook();
  await hooks.handshake(id, 'a-secret-of-zoho');
  const body = Buffer.from([0x7b, 0xff, 0x00, 0xc3, 0x28, 0x7d]);
  expect(await hooks.verify(id, body, signed(body, 'a-secret-of-zoho'))).toEqual({ id, ...mailbox });

  const asText = Buffer.from(body.toString('utf8'));
  const invalid = { code: 'HOOK_SIGNATURE_INVALID' };
  await expect(hooks.verify(id, asText, signed(body, 'a-secret-of-zoho'))).rejects.toMatchObject(invalid);
  await expect(hooks.verify(id, body, signed(body, 'another-secret'))).rejects.toMatchObject(invalid);
  await expect(hooks.verify(id, body, '')).rejects.toMatchObject(invalid);
});

test('takes one secret for a webhook: the same again is welcome, another never', async () => {
  const { hooks, id } = await aHook();
  await hooks.handshake(id, 'a-secret-of-zoho');
  await hooks.handshake(id, 'a-secret-of-zoho');
  await expect(hooks.handshake(id, 'an-intruders-secret')).rejects.toMatchObject({ code: 'HOOK_NOT_ARMED' });
  const body = Buffer.from('{}');
  await expect(hooks.verify(id, body, signed(body, 'a-secret-of-zoho'))).resolves.toMatchObject({ id });
});

test('lets one of two handshakes at once win', async () => {
  const { hooks, id } = await aHook();
  const shaken = await Promise.allSettled(['secret-one', 'secret-two'].map((secret) => hooks.handshake(id, secret)));
  expect(shaken.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('waits a quarter of an hour for the handshake, by its own clock, and no longer', async () => {
  const { clock, hooks, id } = await aHook();
  const { hooks: others, clock: otherClock, id: inTime } = await aHook();
  clock.now += QUARTER_HOUR;
  await expect(hooks.handshake(id, 'a-secret-of-zoho')).rejects.toMatchObject({ code: 'HOOK_NOT_ARMED' });
  otherClock.now += QUARTER_HOUR - 1;
  await expect(others.handshake(inTime, 'a-secret-of-zoho')).resolves.toBeUndefined();
});

test('verifies nothing before the handshake, and knows no address it did not make', async () => {
  const { hooks, id } = await aHook();
  const body = Buffer.from('{}');
  await expect(hooks.verify(id, body, signed(body, ''))).rejects.toMatchObject({ code: 'HOOK_NOT_ARMED' });
  await expect(hooks.verify('guessed', body, 'x')).rejects.toMatchObject({ code: 'HOOK_UNKNOWN' });
  await expect(hooks.handshake('guessed', 'a-secret')).rejects.toMatchObject({ code: 'HOOK_UNKNOWN' });
});

test('refuses a handshake secret of an implausible length', async () => {
  const { hooks, id } = await aHook();
  for (const secret of ['', 'x'.repeat(7), 'x'.repeat(513)]) {
    await expect(hooks.handshake(id, secret)).rejects.toMatchObject({ code: 'HOOK_PAYLOAD_INVALID' });
  }
});
