import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Scope } from '../../src/access/apps.ts';
import { useMailGateway } from './mail-gateway.ts';

const gateway = useMailGateway();

const SCOPES: readonly Scope[] = ['mail.read', 'org.read', 'org.manage'];
const ask = (query: string, variables: Record<string, unknown> = {}, scopes = SCOPES) =>
  gateway().ask(query, variables, scopes);
const data = <T>(shape: z.ZodType<T>, query: string, variables: Record<string, unknown> = {}) =>
  gateway().data(shape, query, variables, SCOPES);

const organizations = z.object({
  viewer: z.object({
    organizations: z.array(z.object({ id: z.string(), zohoId: z.string(), dataCentre: z.string() })),
  }),
});

async function zylker(): Promise<string> {
  const { viewer } = await data(organizations, '{ viewer { organizations { id zohoId dataCentre } } }');
  const found = viewer.organizations.find(({ zohoId }) => zohoId === '60700123');
  if (found === undefined) throw new Error('the organisation is not there');
  return found.id;
}

const userErrors = z.array(z.object({ code: z.string(), message: z.string(), path: z.array(z.string()) }));
const created = z.object({
  createUser: z.object({ user: z.object({ id: z.string(), zohoId: z.string() }).nullable(), userErrors }),
});

async function create(local: string, more: Record<string, unknown> = {}) {
  const input = {
    organizationId: await zylker(),
    address: `${local}@zylker.example`,
    password: 'S3cret-phrase!',
    ...more,
  };
  const { createUser } = await data(
    created,
    'mutation ($input: CreateUserInput!) { createUser(input: $input) { user { id zohoId } userErrors { code message path } } }',
    { input },
  );
  return createUser;
}

async function made(local: string, more: Record<string, unknown> = {}) {
  const { user, userErrors: errors } = await create(local, more);
  if (user === null) throw new Error(JSON.stringify(errors));
  return user;
}

test('knows the organisations of those who are connected without a call, each once', async () => {
  const calls = await gateway().callsOf(async () => {
    const { viewer } = await data(organizations, '{ viewer { organizations { id zohoId dataCentre } } }');
    expect(viewer.organizations.map(({ dataCentre, zohoId }) => [dataCentre, zohoId])).toEqual([
      ['eu', '20070400001'],
      ['eu', '20070500001'],
      ['us', '60700123'],
      ['us', '60700456'],
    ]);
  });
  expect(calls).toEqual([]);
});

test('shows an organisation and its users, for one call each', async () => {
  const id = await zylker();
  const calls = await gateway().callsOf(async () => {
    const answer = await ask(
      `query ($id: ID!) { node(id: $id) { ... on Organization {
        details { name primaryDomain superAdministrator userCount spamLevel }
        users(first: 1) { nodes { primaryAddress role isEnabled organization { zohoId } account { primaryAddress } }
          pageInfo { hasNextPage } listChanged } } } }`,
      { id },
    );
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual({
      node: {
        details: {
          name: 'Zylker',
          primaryDomain: 'zylker.example',
          superAdministrator: 'mira@zylker.example',
          userCount: 2,
          spamLevel: 'COMPLETE',
        },
        users: {
          nodes: [
            {
              primaryAddress: 'mira@zylker.example',
              role: 'SUPER_ADMIN',
              isEnabled: true,
              organization: { zohoId: '60700123' },
              account: { primaryAddress: 'mira@zylker.example' },
            },
          ],
          pageInfo: { hasNextPage: true },
          listChanged: false,
        },
      },
    });
  });
  expect(calls.toSorted()).toEqual(['getOrganization', 'listUsers']);
});

test('adds a user, who is found by address and by id; the mailbox is closed until its owner opens it', async () => {
  const { id, zohoId } = await made('dana', { firstName: 'Dana', lastName: 'R', role: 'ADMIN', expiresAfterDays: 30 });
  const answer = await ask(
    `query ($org: ID!, $id: ID!) {
      node(id: $org) { ... on Organization { user(address: "Dana@zylker.example") { id zohoId displayName expiresAfterDays } } }
      again: node(id: $id) { id ... on User { role account { id } } } }`,
    { org: await zylker(), id },
  );
  expect(answer.data).toEqual({
    node: { user: { id, zohoId, displayName: 'Dana R', expiresAfterDays: 30 } },
    again: { id, role: 'ADMIN', account: null },
  });
  expect(answer.errors).toMatchObject([{ path: ['again', 'account'], extensions: { code: 'GRANT_REQUIRED' } }]);
});

test("passes on Zoho's reasons for not adding a user, and tells a lost answer from a refusal", async () => {
  await made('taken');
  expect(await create('taken')).toMatchObject({ user: null, userErrors: [{ code: 'REFUSED', path: ['address'] }] });
  expect(await create('x', { password: 'short' })).toMatchObject({ user: null, userErrors: [{ code: 'REFUSED' }] });
  await gateway().control('POST', '/faults', { operation: 'createUser', kind: 'cut', effect: true });
  expect(await create('lost')).toMatchObject({ user: { id: expect.any(String) }, userErrors: [] });
  await gateway().control('DELETE', '/faults');
});

const page = z.object({
  node: z.object({
    users: z.object({
      nodes: z.array(z.object({ primaryAddress: z.string() })),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
      listChanged: z.boolean(),
    }),
  }),
});

test('pages through all users once, also where Zoho has fewer a page than it is asked for', async () => {
  await gateway().facts({ usersPerPage: 10 });
  for (let i = 0; i < 13; i += 1) await create(`many${i}`);
  const id = await zylker();
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const { node }: z.output<typeof page> = await data(
      page,
      `query ($id: ID!, $after: String) { node(id: $id) { ... on Organization { users(first: 12, after: $after) {
        nodes { primaryAddress } pageInfo { hasNextPage endCursor } listChanged } } } }`,
      { id, after },
    );
    seen.push(...node.users.nodes.map(({ primaryAddress }) => primaryAddress));
    expect(node.users.listChanged).toBe(false);
    after = node.users.pageInfo.hasNextPage ? node.users.pageInfo.endCursor : null;
  } while (after !== null);
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen.filter((address) => address.startsWith('many'))).toHaveLength(13);
  await gateway().facts({ usersPerPage: 200 });
});

test('needs a scope of the app for the organisation, another one to change it, and refuses before a call', async () => {
  const [id, { id: user }] = [await zylker(), await made('scoped')];
  const calls = await gateway().callsOf(async () => {
    for (const query of ['{ viewer { organizations { id } } }', `{ node(id: "${user}") { id } }`]) {
      const { errors } = await ask(query, {}, ['mail.read']);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'org.read' });
    }
    const input = { organizationId: id, address: 'x@zylker.example', password: 'x' };
    const write = await ask(
      'mutation ($input: CreateUserInput!) { createUser(input: $input) { userErrors { code } } }',
      { input },
      ['org.read'],
    );
    expect(write.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'org.manage' });
  });
  expect(calls).toEqual([]);
});

test('names the scope of Zoho that no connected administrator has allowed, without a call', async () => {
  await gateway().connect('rosa@brightmoor.example', ['ZohoMail.accounts.READ', 'ZohoMail.organization.groups.READ']);
  const calls = await gateway().callsOf(async () => {
    const { errors = [] } = await ask('{ viewer { organizations { users(first: 1) { nodes { id } } } } }');
    expect(errors).toMatchObject([
      {
        path: ['viewer', 'organizations', 3, 'users'],
        extensions: { code: 'MISSING_SCOPE', scope: 'ZohoMail.organization.accounts.READ' },
      },
    ]);
  });
  expect(calls).toEqual(['listUsers', 'listUsers', 'listUsers']);
});

const results = z.array(z.object({ id: z.string(), status: z.string(), problem: z.string().nullable() }));

/** A mutation of users: its payload. */
async function mutate(name: string, input: Record<string, unknown>, fields: string): Promise<Record<string, unknown>> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const answer = await data(
    z.record(z.string(), z.record(z.string(), z.unknown())),
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { code path } } }`,
    { input },
  );
  return answer[name] ?? {};
}

test('takes a person from the first day to the last', async () => {
  const { id } = await made('nora', { firstName: 'Nora' });
  const change = (name: string, input: Record<string, unknown>, fields: string) =>
    mutate(name, { id, ...input }, `user { ${fields} }`);

  expect(
    await change(
      'updateUserProfile',
      { displayName: 'Nora Reyes', postalAddress: { city: 'Oslo' } },
      'displayName postalAddress { city street }',
    ),
  ).toEqual({
    user: { displayName: 'Nora Reyes', postalAddress: { city: 'Oslo', street: '' } },
    userErrors: [],
  });
  expect(
    await change('addUserAliases', { addresses: ['n.r@zylker.example'] }, 'addresses { address isAlias }'),
  ).toMatchObject({
    user: { addresses: [{ address: 'nora@zylker.example' }, { address: 'n.r@zylker.example', isAlias: true }] },
  });
  expect(await change('setUserImap', { enabled: false }, 'isImapEnabled isPopEnabled')).toMatchObject({
    user: { isImapEnabled: false, isPopEnabled: true },
  });
  expect(await mutate('changeUserRoles', { ids: [id], role: 'ADMIN' }, 'results { status }')).toMatchObject({
    results: [{ status: 'ACCEPTED' }],
    userErrors: [],
  });
  expect(
    await change('disableUser', { removeAliases: true }, 'isEnabled isIncomingBlocked role addresses { address }'),
  ).toMatchObject({
    user: {
      isEnabled: false,
      isIncomingBlocked: false,
      role: 'ADMIN',
      addresses: [{ address: 'nora@zylker.example' }],
    },
  });
  expect(await change('enableUser', {}, 'isEnabled')).toMatchObject({ user: { isEnabled: true } });
  expect(await mutate('deleteUsersAndTheirMail', { ids: [id] }, 'results { status }')).toMatchObject({
    userErrors: [],
  });
  expect((await ask('query ($id: ID!) { node(id: $id) { id } }', { id })).data).toEqual({ node: null });
});

test('changes many in one call, and says of whom Zoho refused it', async () => {
  const [one, two, gone] = [await made('bulk1'), await made('bulk2'), await made('bulk3')];
  await mutate('deleteUsersAndTheirMail', { ids: [gone.id] }, 'results { status }');
  const calls = await gateway().callsOf(async () => {
    const answer = await mutate('changeUserRoles', { ids: [one.id, two.id], role: 'ADMIN' }, 'results { status }');
    expect(answer).toEqual({ results: [{ status: 'ACCEPTED' }, { status: 'ACCEPTED' }], userErrors: [] });
  });
  expect(calls).toEqual(['changeUserRole']);
  const ids = [one.id, gone.id, two.id];
  const answer = await mutate('deleteUsersAndTheirMail', { ids }, 'results { id status problem }');
  expect(results.parse(answer.results).map(({ status }) => status)).toEqual(['ACCEPTED', 'FAILED', 'ACCEPTED']);
  expect(answer.userErrors).toEqual([{ code: 'NOT_FOUND', path: ['ids', '1'] }]);
});

test('sends nothing for what can not be right', async () => {
  const { id } = await made('steady');
  const codes = async (name: string, input: Record<string, unknown>) =>
    (await mutate(name, input, '__typename')).userErrors;
  const calls = await gateway().callsOf(async () => {
    const invalid = (...path: string[]) => [{ code: 'INVALID', path }];
    expect(await codes('updateUserProfile', { id })).toEqual(invalid());
    expect(await codes('updateUserProfile', { id, displayName: ' ' })).toEqual(invalid('displayName'));
    expect(await codes('addUserAliases', { id, addresses: ['nobody'] })).toEqual(invalid('addresses', '0'));
    expect(await codes('changeUserRoles', { ids: [id], role: 'SUPER_ADMIN' })).toEqual(invalid('role'));
    expect(await codes('deleteUsersAndTheirMail', { ids: [] })).toEqual(invalid('ids'));
    const strange = [{ code: 'NOT_FOUND', path: ['id'] }];
    expect(await codes('disableUser', { id: await zylker() })).toEqual(strange);
    expect(await codes('disableUser', { id: 'nonsense' })).toEqual(strange);
  });
  expect(calls).toEqual([]);
});

test("passes on Zoho's reasons for not changing somebody: the owner is not disabled, an address is somebody's", async () => {
  const { id } = await made('changed');
  const shape = z.object({ node: z.object({ users: z.object({ nodes: z.array(z.object({ id: z.string() })) }) }) });
  const query = 'query ($id: ID!) { node(id: $id) { ... on Organization { users(first: 1) { nodes { id } } } } }';
  const [owner] = (await data(shape, query, { id: await zylker() })).node.users.nodes;
  const refused = { user: null, userErrors: [{ code: 'REFUSED', path: ['id'] }] };
  expect(await mutate('disableUser', { id: owner?.id }, 'user { id }')).toEqual(refused);
  expect(await mutate('addUserAliases', { id, addresses: ['ivo@zylker.example'] }, 'user { id }')).toEqual(refused);
});

test("turns a mailbox off and on again by its owner's own grant", async () => {
  const shape = z.object({
    viewer: z.object({ accounts: z.array(z.object({ id: z.string(), primaryAddress: z.string() })) }),
  });
  const { viewer } = await data(shape, '{ viewer { accounts { id primaryAddress } } }');
  const ivo = viewer.accounts.find(({ primaryAddress }) => primaryAddress.startsWith('ivo'))?.id;
  const folders = async () => (await ask(`{ node(id: "${ivo}") { ... on Account { folders { id } } } }`)).errors;
  await mutate('setAccountActive', { id: ivo, active: false }, 'account { id }');
  expect(await folders()).toMatchObject([{ extensions: { code: 'UPSTREAM_ERROR', zohoStatus: 403 } }]);
  expect(await mutate('setAccountActive', { id: ivo, active: true }, 'account { id }')).toEqual({
    account: { id: ivo },
    userErrors: [],
  });
  expect(await folders()).toBeUndefined();
});
