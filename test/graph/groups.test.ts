import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Scope } from '../../src/access/apps.ts';
import { encodeId } from '../../src/resolvers/ids.ts';
import { useMailGateway } from './mail-gateway.ts';

const gateway = useMailGateway();

const SCOPES: readonly Scope[] = ['mail.read', 'org.read', 'org.manage'];
const ZYLKER = encodeId({ type: 'Organization', dataCentre: 'us', accountId: '60700123', entity: '' });
const MIRA = 'mira@zylker.example';
const IVO = 'ivo@zylker.example';

const any = z.record(z.string(), z.any());
const ask = (query: string, variables: Record<string, unknown> = {}, scopes = SCOPES) =>
  gateway().ask(query, variables, scopes);
const data = (query: string, variables: Record<string, unknown> = {}) => gateway().data(any, query, variables, SCOPES);

/** A mutation: its payload. */
async function mutate(name: string, input: Record<string, unknown>, fields: string) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { it: ${name}(input: $input) { ${fields} userErrors { code path message } } }`;
  return any.parse((await data(query, { input })).it);
}

async function made(local: string, more: Record<string, unknown> = {}): Promise<string> {
  const input = { organizationId: ZYLKER, address: `${local}@zylker.example`, name: local, ...more };
  const { group, userErrors } = await mutate('createGroup', input, 'group { id }');
  expect(userErrors).toEqual([]);
  return group.id;
}

/** Group of an id: the fields asked for. */
const groupOf = async (id: string, fields: string) =>
  (await data(`query ($id: ID!) { node(id: $id) { ... on Group { ${fields} } } }`, { id })).node;

const mailTo = (address: string, subject: string, sender = 'dana@partner.example') =>
  gateway().control('POST', '/deliver', {
    address,
    source: Buffer.from(
      `From: Dana <${sender}>\r\nTo: ${address}\r\nSubject: ${subject}\r\n\r\nText of ${subject}\r\n`,
    ).toString('base64'),
    sender,
    silent: true,
  });

/** Subjects in an inbox. */
async function inbox(address: string): Promise<string[]> {
  const accountId = address === MIRA ? '7310000000008002' : '7310000000108002';
  const id = encodeId({ type: 'Account', dataCentre: 'us', accountId, entity: '' });
  const { node } = await data(`{ node(id: "${id}") { ... on Account { messages(first: 50) { nodes { subject } } } } }`);
  return node.messages.nodes.map(({ subject }: { subject: string }) => subject);
}

test('a team gets an address: mail to it comes to its members, who are added and leave', async () => {
  const members = [{ address: MIRA, role: 'MODERATOR' }];
  const id = await made('dispatch', { name: 'Dispatch', access: 'PUBLIC', members });
  expect(await mutate('addGroupMembers', { id, members: [{ address: IVO }] }, 'group { memberCount }')).toMatchObject({
    group: { memberCount: 2 },
    userErrors: [],
  });
  await mailTo('dispatch@zylker.example', 'Route 7');
  expect(await inbox(MIRA)).toContain('Route 7');
  expect(await inbox(IVO)).toContain('Route 7');

  await mutate('addGroupAliases', { id, addresses: ['routes@zylker.example'] }, 'group { id }');
  await mutate('updateGroupMembers', { id, addresses: [IVO], status: 'INACTIVE' }, 'group { id }');
  await mailTo('routes@zylker.example', 'Route 8');
  expect(await inbox(MIRA)).toContain('Route 8');
  expect(await inbox(IVO)).not.toContain('Route 8');

  const { group } = await mutate(
    'removeGroupMembers',
    { id, addresses: [IVO] },
    'group { name members { address role status user { displayName groups { name } } } details { policyName } }',
  );
  expect(group).toEqual({
    name: 'Dispatch',
    members: [
      {
        address: MIRA,
        role: 'MODERATOR',
        status: 'ACTIVE',
        user: { displayName: 'Mira Holm', groups: [{ name: 'Dispatch' }] },
      },
    ],
    details: { policyName: expect.any(String) },
  });
  expect(await mutate('deleteGroups', { ids: [id] }, 'results { status }')).toMatchObject({
    results: [{ status: 'ACCEPTED' }],
    userErrors: [],
  });
  expect((await ask('query ($id: ID!) { node(id: $id) { id } }', { id })).data).toEqual({ node: null });
});

test('a moderated group holds mail until somebody has looked at it', async () => {
  const id = await made('press', { access: 'MODERATED', members: [{ address: IVO }] });
  await mailTo('press@zylker.example', 'A story');
  await mailTo('press@zylker.example', 'An advertisement');
  expect(await inbox(IVO)).not.toContain('A story');
  const fields = 'id subject from hasAttachments content { text html headers { name value } }';
  const { heldMail } = await groupOf(id, `heldMail(first: 10) { nodes { ${fields} } pageInfo { hasNextPage } }`);
  const [story, advertisement] = heldMail.nodes;
  expect(heldMail.pageInfo.hasNextPage).toBe(false);
  expect(story).toMatchObject({
    subject: 'A story',
    from: 'dana@partner.example',
    hasAttachments: false,
    content: { text: 'Text of A story', headers: expect.arrayContaining([{ name: 'subject', value: 'A story' }]) },
  });
  expect(
    (await data('query ($id: ID!) { node(id: $id) { ... on HeldMail { subject group { id } } } }', { id: story.id }))
      .node,
  ).toEqual({ subject: 'A story', group: { id } });
  const decide = (mail: { id: string }, decision: string) =>
    mutate('moderateHeldMail', { ids: [mail.id], decision }, 'results { status }');
  expect(await decide(story, 'ACCEPT')).toMatchObject({ results: [{ status: 'ACCEPTED' }], userErrors: [] });
  expect(await decide(advertisement, 'REJECT')).toMatchObject({ results: [{ status: 'ACCEPTED' }], userErrors: [] });
  expect(await inbox(IVO)).toContain('A story');
  expect(await inbox(IVO)).not.toContain('An advertisement');
  expect(await groupOf(id, 'heldMail(first: 10) { nodes { id } }')).toEqual({ heldMail: { nodes: [] } });
  expect(await decide(story, 'ACCEPT')).toMatchObject({
    results: [{ status: 'FAILED' }],
    userErrors: [{ code: 'NOT_FOUND', path: ['ids', '0'] }],
  });
});

test('changes what it is told of how a group is set, and leaves the rest', async () => {
  const id = await made('set', { access: 'MEMBERS' });
  const shown = 'group { access settings { refusedMail holdsSpam notifiesModerators } }';
  await mutate('updateGroupSettings', { id, refusedMail: 'REJECT', holdsSpam: true }, shown);
  expect(await mutate('updateGroupSettings', { id, notifiesModerators: true }, shown)).toMatchObject({
    group: { access: 'MEMBERS', settings: { refusedMail: 'REJECT', holdsSpam: true, notifiesModerators: true } },
  });
});

test('lists groups with their members in one call, and the users behind these in one more, however many', async () => {
  const members = [MIRA, IVO].map((address) => ({ address }));
  await made('one', { members });
  const { userErrors } = await mutate(
    'createUser',
    { organizationId: ZYLKER, address: 'third@zylker.example', password: 'S3cret-phrase!' },
    '',
  );
  expect(userErrors).toEqual([]);
  await made('two', { members: [...members, { address: 'third@zylker.example' }, { address: 'eva@partner.example' }] });
  const calls = await gateway().callsOf(async () => {
    const { node } = await data(
      `{ node(id: "${ZYLKER}") { ... on Organization { groups(first: 20) { nodes { name members { address user { primaryAddress } } } } } } }`,
    );
    const two = node.groups.nodes.find(({ name }: { name: string }) => name === 'two');
    expect(
      two.members.map((one: { user: { primaryAddress: string } | null }) => one.user?.primaryAddress ?? null),
    ).toEqual([MIRA, IVO, 'third@zylker.example', null]);
  });
  expect(calls).toEqual(['listGroups', 'listUsers']);
});

test('finds a group that was made although the answer was lost', async () => {
  await gateway().control('POST', '/faults', { operation: 'createGroup', kind: 'cut', effect: true });
  const id = await made('lost');
  await gateway().control('DELETE', '/faults');
  expect(await groupOf(id, 'name')).toEqual({ name: 'lost' });
});

test("passes on Zoho's reasons: a name or an address is taken, nobody of that address is a member", async () => {
  const id = await made('taken');
  const again = { organizationId: ZYLKER, address: 'again@zylker.example', name: 'taken' };
  const refused = (path: string[], message: RegExp) => ({
    userErrors: [{ code: 'REFUSED', path, message: expect.stringMatching(message) }],
  });
  expect(await mutate('createGroup', again, 'group { id }')).toMatchObject(refused(['address'], /already exists/));
  const mine = { organizationId: ZYLKER, address: MIRA, name: 'Mine' };
  expect(await mutate('createGroup', mine, 'group { id }')).toMatchObject(refused(['address'], /already exists/));
  const stranger = { id, addresses: ['nobody@zylker.example'], role: 'MODERATOR' };
  expect(await mutate('updateGroupMembers', stranger, 'group { id }')).toMatchObject(refused(['id'], /not a member/));
});

test('sends nothing for what can not be right, and tells apart what is wrong', async () => {
  const id = await made('steady');
  const calls = await gateway().callsOf(async () => {
    const codes = async (name: string, input: Record<string, unknown>) =>
      (await mutate(name, input, '__typename')).userErrors.map(({ code, path }: { code: string; path: string[] }) => [
        code,
        ...path,
      ]);
    expect(await codes('renameGroup', { id, name: ' ' })).toEqual([['INVALID', 'name']]);
    expect(await codes('addGroupMembers', { id, members: [] })).toEqual([['INVALID', 'members']]);
    expect(await codes('addGroupMembers', { id, members: [{ address: 'x' }] })).toEqual([
      ['INVALID', 'members', '0', 'address'],
    ]);
    expect(await codes('updateGroupMembers', { id, addresses: [IVO] })).toEqual([['INVALID']]);
    const both = { id, addresses: [IVO], status: 'UNCONFIRMED', role: 'MEMBER' };
    expect(await codes('updateGroupMembers', both)).toEqual([['INVALID', 'status']]);
    expect(await codes('updateGroupSettings', { id, refusedMail: 'ACCEPT' })).toEqual([['INVALID', 'refusedMail']]);
    expect(await codes('updateGroupDelivery', { id, bounceThreshold: 0 })).toEqual([['INVALID', 'bounceThreshold']]);
    expect(await codes('deleteGroups', { ids: [] })).toEqual([['INVALID', 'ids']]);
    expect(await codes('renameGroup', { id: ZYLKER, name: 'x' })).toEqual([['NOT_FOUND', 'id']]);
    expect(await codes('moderateHeldMail', { ids: [id], decision: 'ACCEPT' })).toEqual([['NOT_FOUND', 'ids', '0']]);
  });
  expect(calls).toEqual([]);
});

test('needs the scopes of an app, an administrator, and his permission', async () => {
  const id = await made('scoped');
  const read = await ask('query ($id: ID!) { node(id: $id) { id } }', { id }, ['mail.read']);
  expect(read.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'org.read' });
  const write = 'mutation ($id: ID!) { enableGroupStreams(input: { id: $id }) { userErrors { code } } }';
  expect((await ask(write, { id }, ['org.read'])).errors?.[0]?.extensions).toMatchObject({
    code: 'FORBIDDEN',
    scope: 'org.manage',
  });
  const groupsOf = async (zoid: string) =>
    (
      await ask('query ($id: ID!) { node(id: $id) { ... on Organization { groups(first: 1) { nodes { id } } } } }', {
        id: encodeId({ type: 'Organization', dataCentre: 'us', accountId: zoid, entity: '' }),
      })
    ).errors?.[0]?.extensions;
  await gateway().connect('rosa@brightmoor.example', ['ZohoMail.accounts.READ', 'ZohoMail.organization.accounts.READ']);
  expect(await groupsOf('60700456')).toMatchObject({
    code: 'MISSING_SCOPE',
    scope: 'ZohoMail.organization.groups.READ',
  });
});

test('reads all that is held once and in order, also where Zoho counts from 0', async () => {
  await gateway().facts({ heldMailFrom: 0 });
  const id = await made('counted', { access: 'MODERATED' });
  for (let i = 0; i < 4; i += 1) await mailTo('counted@zylker.example', `Held ${i}`);
  const seen: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const page = 'nodes { subject } pageInfo { hasNextPage endCursor } listChanged';
    const query = `query ($id: ID!, $after: String) { node(id: $id) { ... on Group { heldMail(first: 2, after: $after) { ${page} } } } }`;
    const held: HeldPage = heldPage.parse(await data(query, { id, after })).node.heldMail;
    seen.push(...held.nodes.map(({ subject }) => subject));
    expect(held.listChanged).toBe(false);
    after = held.pageInfo.endCursor;
    more = held.pageInfo.hasNextPage;
  }
  expect(seen).toEqual(['Held 0', 'Held 1', 'Held 2', 'Held 3']);
  await gateway().facts({ heldMailFrom: 1 });
});

type HeldPage = z.output<typeof heldPage>['node']['heldMail'];

const heldPage = z.object({
  node: z.object({
    heldMail: z.object({
      nodes: z.array(z.object({ subject: z.string() })),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
      listChanged: z.boolean(),
    }),
  }),
});

test('learns once that Zoho does not page the list of groups, and reads all of it', async () => {
  await gateway().facts({ groupsPaged: false });
  const list = () => data(`{ node(id: "${ZYLKER}") { ... on Organization { groups(first: 2) { nodes { id } } } } }`);
  const calls = await gateway().callsOf(async () => {
    for (let i = 0; i < 2; i += 1) expect((await list()).node.groups.nodes).toHaveLength(2);
  });
  expect(calls).toEqual(['listGroups', 'listGroups', 'listGroups']);
  await gateway().facts({ groupsPaged: true });
});
