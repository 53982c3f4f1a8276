import { type ExecutionResult, execute, parse } from 'graphql';
import { expect, test } from 'vitest';
import type { Scope } from '../../src/access/apps.ts';
import { encodeId } from '../../src/resolvers/ids.ts';
import { createSchema } from '../../src/resolvers/index.ts';
import { heldItem } from '../filtering-queue/decided.ts';
import { freshTenant, useFreshStore } from '../storage/fresh-store.ts';
import { ALL, parts } from './parts.ts';

const store = useFreshStore();
const schema = createSchema();

/** A tenant with a mailbox, account 1 of `eu`, in which message 7 is held. */
async function tenantWith(subject: string) {
  const it = parts(store());
  const tenantId = await freshTenant(store());
  const place = { tenantId, dataCentre: 'eu', accountId: '1' };
  const key = { tenant_id: tenantId, data_centre: 'eu', account_id: '1', message_id: '7' };
  const added = await it.grants.add({
    tenantId,
    dataCentre: 'eu',
    clientId: '',
    clientSecret: '',
    refreshToken: '',
    scopes: [],
  });
  const grantId = await it.grants.assignUser(added, { userId: '900' });
  await it.mailboxes.save({
    ...place,
    grantId,
    userId: '900',
    address: `${subject}@example.org`,
    displayName: '',
    observedAt: new Date(),
  });
  it.index.observe(place, 'list', [
    {
      messageId: '7',
      folderId: '100',
      threadId: null,
      fromName: '',
      fromAddress: 'a@example.org',
      subject,
      summary: '',
      receivedAt: null,
      size: null,
      isRead: null,
      hasAttachments: null,
    },
  ]);
  await it.index.settle();
  const itemId = await heldItem(store(), it.decisions, key);
  const ask = (query: string, variables: Record<string, unknown> = {}, scopes: readonly Scope[] = ALL) =>
    Promise.resolve<ExecutionResult>(
      execute({
        schema,
        document: parse(query),
        variableValues: variables,
        contextValue: it.contextOf(tenantId, scopes),
      }),
    );
  return {
    ...it,
    tenantId,
    ask,
    itemId,
    itemNode: encodeId({ type: 'QuarantineItem', dataCentre: '', accountId: '', entity: itemId }),
    grantNode: encodeId({ type: 'Grant', dataCentre: '', accountId: '', entity: grantId }),
    appNode: encodeId({ type: 'App', dataCentre: '', accountId: '', entity: `app-of-${tenantId}` }),
  };
}

const ACCOUNT = encodeId({ type: 'Account', dataCentre: 'eu', accountId: '1', entity: '' });
const NODES = 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on Account { primaryAddress } } }';
const LIST = '{ quarantine(first: 10) { nodes { id message { subject account { primaryAddress } } } } }';
const RELEASE = `mutation ($ids: [ID!]!) { releaseFromQuarantine(input: { ids: $ids }) {
  results { id status } items { id } userErrors { code path } } }`;
const VIEWER = '{ viewer { grants { id } accounts { primaryAddress } } }';

test('answers an account that two tenants have to each as its own', async () => {
  for (const tenant of [await tenantWith('one'), await tenantWith('two')]) {
    const { data } = await tenant.ask(VIEWER);
    const [address] = (await tenant.mailboxes.list(tenant.tenantId)).map((mailbox) => mailbox.address);
    expect(data).toEqual({ viewer: { grants: [{ id: tenant.grantNode }], accounts: [{ primaryAddress: address }] } });
    const nodes = await tenant.ask(NODES, { ids: [ACCOUNT] });
    expect(nodes.data).toEqual({ nodes: [{ __typename: 'Account', id: ACCOUNT, primaryAddress: address }] });
  }
});

test("answers ids of another tenant's objects like ids of nothing, without asking Zoho", async () => {
  const [mine, theirs] = [await tenantWith('mine'), await tenantWith('theirs')];
  const ids = ({ itemNode, grantNode, appNode }: typeof mine) => [itemNode, grantNode, appNode];
  expect((await mine.ask(NODES, { ids: ids(theirs) })).data).toEqual({ nodes: [null, null, null] });
  const own = await mine.ask(NODES, { ids: ids(mine) });
  expect(own.data).toMatchObject({ nodes: ids(mine).map((id) => ({ id })) });
  expect(mine.calls()).toBe(0);
});

test('reaches no mailbox through an id for an account, folder or message that the tenant has not connected', async () => {
  const mine = await tenantWith('mine');
  await tenantWith('theirs');
  const strange = { dataCentre: 'us', accountId: '1' };
  const ids = [
    encodeId({ type: 'Account', ...strange, entity: '' }),
    encodeId({ type: 'Folder', ...strange, entity: '100' }),
    encodeId({ type: 'Message', ...strange, entity: '7' }),
  ];
  expect(await mine.ask(NODES, { ids })).toEqual({ data: { nodes: [null, null, null] } });
  expect(mine.calls()).toBe(0);
});

test("lists a tenant's own held messages only, each with what this tenant saw of it", async () => {
  const [mine] = [await tenantWith('mine'), await tenantWith('theirs')];
  expect((await mine.ask(LIST)).data).toEqual({
    quarantine: {
      nodes: [{ id: mine.itemNode, message: { subject: 'mine', account: { primaryAddress: 'mine@example.org' } } }],
    },
  });
});

test("releases a tenant's own message and never that of another, asked for in one breath", async () => {
  const [mine, theirs] = [await tenantWith('mine'), await tenantWith('theirs')];
  const { data } = await mine.ask(RELEASE, { ids: [theirs.itemNode, mine.itemNode] });
  expect(data).toEqual({
    releaseFromQuarantine: {
      results: [
        { id: theirs.itemNode, status: 'FAILED' },
        { id: mine.itemNode, status: 'PENDING' },
      ],
      items: [{ id: mine.itemNode }],
      userErrors: [{ code: 'NOT_FOUND', path: ['ids', '0'] }],
    },
  });
  expect(await theirs.quarantine.find(theirs.tenantId, theirs.itemId)).toMatchObject({ state: 'HELD' });
  expect(await mine.quarantine.find(mine.tenantId, mine.itemId)).toMatchObject({ state: 'RELEASING' });
});

test.each([
  ['the list of held messages', LIST],
  ['what the viewer reaches', VIEWER],
  ['an account', `{ node(id: "${ACCOUNT}") { id } }`],
  ['accounts by their ids', `{ nodes(ids: ["${ACCOUNT}"]) { id } }`],
])('refuses %s to an app that may not read', async (_what, query) => {
  const { ask } = await tenantWith('mine');
  const { errors } = await ask(query, {}, ['quarantine.release']);
  expect(errors?.[0]?.originalError).toMatchObject({ code: 'FORBIDDEN', details: { scope: 'mail.read' } });
});

test('shows an app itself without any scope', async () => {
  const { ask, appNode } = await tenantWith('mine');
  expect(await ask('{ viewer { app { id } } }', {}, [])).toEqual({ data: { viewer: { app: { id: appNode } } } });
});

test('lets an app release that may not read, without showing it the message', async () => {
  const { ask, itemNode } = await tenantWith('mine');
  const query = `mutation { releaseFromQuarantine(input: { ids: ["${itemNode}"] }) {
    results { status } items { message { subject } } } }`;
  const { data, errors } = await ask(query, {}, ['quarantine.release']);
  expect(data).toMatchObject({
    releaseFromQuarantine: { results: [{ status: 'PENDING' }], items: [{ message: null }] },
  });
  expect(errors?.[0]?.originalError).toMatchObject({ code: 'FORBIDDEN' });
});

test('releases nothing for an app that may only read', async () => {
  const { ask, itemNode, quarantine, tenantId, itemId } = await tenantWith('mine');
  const { errors } = await ask(RELEASE, { ids: [itemNode] }, ['mail.read']);
  expect(errors?.[0]?.originalError).toMatchObject({ code: 'FORBIDDEN', details: { scope: 'quarantine.release' } });
  expect(await quarantine.find(tenantId, itemId)).toMatchObject({ state: 'HELD' });
});

test.each([
  'trashMessages(input: { ids: [$id] })',
  'archiveMessages(input: { ids: [$id] })',
  'markMessagesAsNotSpam(input: { ids: [$id] })',
  'deleteMessagesPermanently(input: { ids: [$id] })',
])('leaves a held message where it is held: %s is refused without asking Zoho', async (mutation) => {
  const { ask, calls } = await tenantWith('mine');
  const id = encodeId({ type: 'Message', dataCentre: 'eu', accountId: '1', entity: '7' });
  const query = `mutation ($id: ID!) { it: ${mutation} { results { status } userErrors { code path } } }`;
  expect((await ask(query, { id })).data).toEqual({
    it: { results: [{ status: 'FAILED' }], userErrors: [{ code: 'CONFLICT', path: ['ids', '0'] }] },
  });
  expect(calls()).toBe(0);
});

test('leaves a conversation alone in which a message is held', async () => {
  const { ask, calls, index, tenantId } = await tenantWith('mine');
  const place = { tenantId, dataCentre: 'eu', accountId: '1' };
  const [known] = await index.knownOf(place, ['7']);
  if (known == null) throw new Error('the message is indexed');
  index.observe(place, 'list', [{ ...known, threadId: '70' }]);
  const id = encodeId({ type: 'Thread', dataCentre: 'eu', accountId: '1', entity: '70' });
  const query = `mutation { archiveThreads(input: { ids: ["${id}"] }) { results { status } userErrors { code } } }`;
  expect((await ask(query)).data).toEqual({
    archiveThreads: { results: [{ status: 'FAILED' }], userErrors: [{ code: 'CONFLICT' }] },
  });
  expect(calls()).toBe(0);
});
