import { expect, test } from 'vitest';
import { Grants, type NewGrant } from '../../src/access/grants.ts';
import { createSealer } from '../../src/access/seal.ts';
import { createDatasources } from '../../src/datasources/index.ts';
import { UpstreamMeter } from '../../src/datasources/zoho/call-context.ts';
import { connectGrant } from '../../src/mailbox/connect.ts';
import { type Mailbox, Mailboxes } from '../../src/mailbox/mailboxes.ts';
import { type Answerer, fakeZoho, json, ok } from '../datasources/harness.ts';
import { freshTenant, useFreshStore } from '../storage/fresh-store.ts';

const store = useFreshStore();
const NOW = Date.parse('2026-11-24T10:00:00Z');

const account = (accountId: string, zuid: string | undefined) => ({
  accountId,
  ...(zuid === undefined ? {} : { zuid }),
  primaryEmailAddress: `box-${accountId}@example.org`,
  displayName: `Box ${accountId}`,
});

/** A tenant that connects grants at a Zoho which answers the list of accounts as told. */
async function connecting(answer: { accounts: unknown[] }, mail?: Answerer) {
  await using stack = new AsyncDisposableStack();
  const zoho = stack.use(await fakeZoho(mail ?? ((_asked, response) => json(response, 200, ok(answer.accounts)))));
  const tenantId = await freshTenant(store());
  const grants = new Grants(store(), createSealer(Buffer.alloc(32, 3)));
  const mailboxes = new Mailboxes(store());
  const sources = stack.use(createDatasources({ vault: grants, base: zoho.base }));
  const made = stack.move();
  const connect = (refreshToken = 'refresh-1') => {
    const grant: NewGrant = {
      tenantId,
      dataCentre: 'eu',
      clientId: 'client',
      clientSecret: 'client-secret',
      refreshToken,
      scopes: ['ZohoMail.accounts.ALL', 'ZohoMail.messages.ALL'],
    };
    return connectGrant(grant, {
      grants,
      accounts: sources.accounts,
      mailboxes,
      callsFor: ({ grantId }) => ({
        tenantId,
        grantId,
        class: 'interactive',
        deadline: Date.now() + 60_000,
        meter: new UpstreamMeter(),
        cause: 'test',
      }),
      now: () => NOW,
    });
  };
  return { zoho, tenantId, grants, mailboxes, connect, [Symbol.asyncDispose]: () => made.disposeAsync() };
}

test('learns whose a grant is and which mailboxes it reaches, for one call', async () => {
  await using it = await connecting({ accounts: [account('1', '900'), account('2', '900')] });
  const connected = await it.connect();
  const [grant] = await it.grants.list(it.tenantId);
  expect(grant).toMatchObject({ userId: '900', dataCentre: 'eu' });
  expect(connected).toMatchObject(['1', '2'].map((accountId) => ({ accountId, userId: '900', grantId: grant?.id })));
  expect(await it.mailboxes.list(it.tenantId)).toEqual(connected);
  expect(it.zoho.calls).toHaveLength(1);
});

test('keeps a mailbox and its grant id when its user grants again, with the new token', async () => {
  const answer = { accounts: [account('1', '900')] };
  await using it = await connecting(answer);
  const [before] = await it.connect('refresh-1');
  answer.accounts = [{ ...account('1', '900'), displayName: 'Renamed' }];
  const [after] = await it.connect('refresh-2');
  expect(after).toEqual({ ...before, displayName: 'Renamed' });
  expect(await it.mailboxes.list(it.tenantId)).toEqual([after]);
  expect(await it.grants.list(it.tenantId)).toHaveLength(1);
  expect(await it.grants.credentials(after?.grantId ?? '')).toMatchObject({ refreshToken: 'refresh-2' });
});

test('keeps no grant that Zoho refuses, and leaves the one before it as it was', async () => {
  let refuse = false;
  await using it = await connecting({ accounts: [] }, (_asked, response) =>
    refuse
      ? json(response, 500, { status: { code: 500, description: 'Internal Error' } })
      : json(response, 200, ok([account('1', '900')])),
  );
  const before = await it.connect('refresh-1');
  refuse = true;
  await expect(it.connect('refresh-2')).rejects.toMatchObject({ code: expect.stringMatching(/^UPSTREAM_/) });
  expect(await it.grants.list(it.tenantId)).toHaveLength(1);
  expect(await it.mailboxes.list(it.tenantId)).toEqual(before);
  expect(await it.grants.credentials(before[0]?.grantId ?? '')).toMatchObject({ refreshToken: 'refresh-1' });
});

test('keeps one grant of a user who connects several times at once, and loses none of the connections', async () => {
  await using it = await connecting({ accounts: [account('1', '900')] });
  const all = await Promise.all(['refresh-1', 'refresh-2', 'refresh-3'].map((token) => it.connect(token)));
  const [grant, ...more] = await it.grants.list(it.tenantId);
  expect(more).toEqual([]);
  for (const [mailbox] of all) expect(mailbox?.grantId).toBe(grant?.id);
});

test('keeps no grant whose user Zoho does not name', async () => {
  await using it = await connecting({ accounts: [account('1', undefined)] });
  await expect(it.connect()).rejects.toMatchObject({ code: 'UPSTREAM_MALFORMED' });
  expect(await it.grants.list(it.tenantId)).toEqual([]);
  expect(await it.mailboxes.list(it.tenantId)).toEqual([]);
});

test('shows a tenant its own mailboxes and never those of another, though both reach the same account', async () => {
  await using mine = await connecting({ accounts: [account('1', '900')] });
  await using theirs = await connecting({ accounts: [account('1', '900'), account('2', '900')] });
  const [own] = await mine.connect();
  await theirs.connect();
  const find = (accountId: string, dataCentre = 'eu'): Promise<Mailbox | null> =>
    mine.mailboxes.find({ tenantId: mine.tenantId, dataCentre, accountId });
  expect(await mine.mailboxes.list(mine.tenantId)).toEqual([own]);
  expect(await find('1')).toEqual(own);
  expect(await find('2')).toBeNull();
  expect(await find('1', 'us')).toBeNull();
});
