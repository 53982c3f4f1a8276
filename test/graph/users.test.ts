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
