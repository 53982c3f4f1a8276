import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Scope } from '../../src/access/apps.ts';
import { encodeId } from '../../src/resolvers/ids.ts';
import { useMailGateway } from './mail-gateway.ts';

const gateway = useMailGateway();

const SCOPES: readonly Scope[] = ['mail.read', 'org.read', 'org.manage'];
const organization = (zoid: string) =>
  encodeId({ type: 'Organization', dataCentre: 'us', accountId: zoid, entity: '' });
const ZYLKER = organization('60700123');
const IVO = encodeId({ type: 'User', dataCentre: 'us', accountId: '60700123', entity: '809400124.7310000000108002' });

const ask = (query: string, variables: Record<string, unknown> = {}, scopes = SCOPES) =>
  gateway().ask(query, variables, scopes);

async function of(id: string, fields: string): Promise<unknown> {
  const { data, errors } = await ask(`query ($id: ID!) { node(id: $id) { ... on Organization { ${fields} } } }`, {
    id,
  });
  expect(errors).toBeUndefined();
  return z.object({ node: z.unknown() }).parse(data).node;
}

const payload = z.looseObject({
  userErrors: z.array(z.object({ code: z.string(), message: z.string(), path: z.array(z.string()) })),
});

async function mutate(name: string, input: Record<string, unknown>, fields = '') {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { it: ${name}(input: $input) { ${fields} userErrors { code message path } } }`;
  return (await gateway().data(z.object({ it: payload }), query, { input }, SCOPES)).it;
}

const child = (name: string) => ({
  organizationId: ZYLKER,
  domain: `${name}.example`,
  name,
  ownerAddress: `owner@${name}.example`,
  ownerFirstName: 'Casey',
  ownerLastName: 'Owner',
  ownerPassword: 'S3cret-phrase!',
});

test('a partner makes an organisation, finds it among its children, and manages it by its own grant', async () => {
  const made = await mutate('createChildOrganization', child('kids'), 'organization { id zohoId partner { id } }');
  const { organization: kid } = z
    .object({ organization: z.object({ id: z.string(), zohoId: z.string(), partner: z.object({ id: z.string() }) }) })
    .parse(made);
  expect(kid.partner.id).toBe(ZYLKER);
  expect(await of(ZYLKER, 'partner { id } children { id } details { childCount }')).toEqual({
    partner: null,
    children: [{ id: kid.id }],
    details: { childCount: 1 },
  });
  expect(
    await of(kid.id, 'zohoId details { name superAdministrator } users(first: 5) { nodes { primaryAddress role } }'),
  ).toEqual({
    zohoId: kid.zohoId,
    details: { name: 'kids', superAdministrator: 'owner@kids.example' },
    users: { nodes: [{ primaryAddress: 'owner@kids.example', role: 'SUPER_ADMIN' }] },
  });
  expect(await mutate('createChildOrganization', child('kids'), 'organization { id }')).toMatchObject({
    organization: null,
    userErrors: [{ code: 'REFUSED', path: ['domain'], message: expect.stringContaining('already exists') }],
  });
});

test("Zoho's own lists and level of checks are kept here, and act before any filter", async () => {
  const folder = async (subject: string, from: string) => {
    const messageId = await gateway().deliver({ subject, from });
    return z.looseObject({ folderName: z.string() }).parse(await gateway().control('GET', `/messages/${messageId}`))
      .folderName;
  };
  const at = { organizationId: ZYLKER };
  const list =
    'organization { spamList(list: SPAM_DOMAINS, first: 1) { nodes { value } pageInfo { hasNextPage endCursor } } }';
  const added = await mutate(
    'addToSpamList',
    { ...at, list: 'SPAM_DOMAINS', entries: ['bad.test', 'worse.test'] },
    list,
  );
  const shape = z.object({
    organization: z.object({
      spamList: z.object({
        nodes: z.array(z.object({ value: z.string() })),
        pageInfo: z.looseObject({ endCursor: z.string() }),
      }),
    }),
  });
  const { spamList } = shape.parse(added).organization;
  expect(spamList).toMatchObject({ nodes: [{ value: 'bad.test' }], pageInfo: { hasNextPage: true } });
  expect(
    await of(
      ZYLKER,
      `spamList(list: SPAM_DOMAINS, first: 5, after: "${spamList.pageInfo.endCursor}") { nodes { value } listChanged }`,
    ),
  ).toEqual({ spamList: { nodes: [{ value: 'worse.test' }], listChanged: false } });
  expect(await folder('Listed', 'x@bad.test')).toBe('Spam');
  await mutate('removeFromSpamList', { ...at, list: 'SPAM_DOMAINS', entries: ['bad.test'] });
  expect(await folder('Not any more', 'x@bad.test')).toBe('Inbox');
  expect(await folder('Known for it', 'x@spammer.example')).toBe('Spam');
  expect(await mutate('setSpamLevel', { ...at, level: 'OFF' }, 'organization { details { spamLevel } }')).toMatchObject(
    {
      organization: { details: { spamLevel: 'OFF' } },
    },
  );
  expect(await folder('Not asked about', 'x@spammer.example')).toBe('Inbox');
  expect(await mutate('removeFromSpamList', { ...at, list: 'SPAM_DOMAINS', entries: ['bad.test'] })).toMatchObject({
    userErrors: [{ code: 'REFUSED', path: ['entries'] }],
  });
});

test('from where people sign in is said in ranges, of which Zoho takes what it can', async () => {
  const at = { organizationId: ZYLKER };
  const ranges = [
    { from: '203.0.113.1', to: '203.0.113.9' },
    { from: '203.0.113.9', to: '203.0.113.1' },
  ];
  const answer = await mutate('allowIpRanges', { ...at, ranges }, 'ranges { zohoId from to appliesTo coversGateway }');
  expect(answer).toMatchObject({
    ranges: [{ from: '203.0.113.1', to: '203.0.113.9', appliesTo: 'USERS', coversGateway: false }],
    userErrors: [{ code: 'REFUSED', path: ['ranges', '1'] }],
  });
  const [range] = z.object({ ranges: z.array(z.object({ zohoId: z.string() })) }).parse(answer).ranges;
  expect(await of(ZYLKER, 'allowedIpRanges { zohoId }')).toEqual({ allowedIpRanges: [{ zohoId: range?.zohoId }] });
  const gone = await mutate('disallowIpRanges', { ...at, zohoIds: ['1', range?.zohoId] }, 'zohoIds');
  expect(gone).toMatchObject({ zohoIds: [range?.zohoId], userErrors: [{ code: 'NOT_FOUND', path: ['zohoIds', '0'] }] });
  expect(await of(ZYLKER, 'allowedIpRanges { zohoId }')).toEqual({ allowedIpRanges: [] });
});

test('gives Ivo more to keep, as far as it was bought', async () => {
  const fields = 'storage { plan totalGigabytes addOns { gigabytes units } user { primaryAddress } }';
  expect(await mutate('setUserStoragePlan', { id: IVO, plan: 'MAIL_PREMIUM' }, fields)).toMatchObject({
    storage: { plan: 'mailPremium', totalGigabytes: 50, addOns: [], user: { primaryAddress: 'ivo@zylker.example' } },
  });
  const addOns = [{ gigabytes: 25, units: 2 }];
  expect(await mutate('setUserExtraStorage', { id: IVO, addOns }, fields)).toMatchObject({
    storage: { totalGigabytes: 100, addOns },
  });
  const tooMany = await mutate('setUserExtraStorage', { id: IVO, addOns: [{ gigabytes: 25, units: 9 }] });
  expect(tooMany.userErrors).toMatchObject([{ code: 'REFUSED', message: expect.stringContaining('not available') }]);
  expect(
    await of(
      ZYLKER,
      'storage(first: 1) { nodes { totalGigabytes } pageInfo { hasNextPage } } subscription { currency addOns { name units } }',
    ),
  ).toEqual({
    storage: { nodes: [{ totalGigabytes: 5 }], pageInfo: { hasNextPage: true } },
    subscription: {
      currency: 'USD',
      addOns: [
        { name: '5GB Storage', units: 20 },
        { name: '25GB Storage', units: 4 },
      ],
    },
  });
});

test('sends nothing for what can not be right, or what the app may not do', async () => {
  const at = { organizationId: ZYLKER };
  const codes = async (name: string, input: Record<string, unknown>) =>
    (await mutate(name, input)).userErrors.map(({ code, path }) => [code, ...path]);
  const calls = await gateway().callsOf(async () => {
    expect(await codes('setSpamLevel', { organizationId: IVO, level: 'OFF' })).toEqual([
      ['NOT_FOUND', 'organizationId'],
    ]);
    expect(await codes('setSpamLevel', { ...at, level: 'UNKNOWN' })).toEqual([['INVALID', 'level']]);
    expect(await codes('addToSpamList', { ...at, list: 'SPAM_IPS', entries: ['a b'] })).toEqual([
      ['INVALID', 'entries', '0'],
    ]);
    expect(await codes('allowIpRanges', { ...at, ranges: [{ from: 'home' }] })).toEqual([['INVALID', 'ranges', '0']]);
    expect(await codes('createChildOrganization', { ...child('x'), domain: 'x' })).toEqual([['INVALID', 'domain']]);
    expect(await codes('setUserExtraStorage', { id: IVO, addOns: [{ gigabytes: 3, units: 1 }] })).toEqual([
      ['INVALID', 'addOns', '0'],
    ]);
    expect(await codes('setUserStoragePlan', { id: ZYLKER, plan: 'BASIC' })).toEqual([['NOT_FOUND', 'id']]);
    const level = 'mutation ($input: SetSpamLevelInput!) { setSpamLevel(input: $input) { userErrors { code } } }';
    const { errors } = await ask(level, { input: { ...at, level: 'OFF' } }, ['org.read']);
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'org.manage' });
  });
  expect(calls).toEqual([]);
});

test('who is no partner makes no organisation, and what is not allowed at Zoho is named', async () => {
  const brightmoor = organization('60700456');
  const create =
    'mutation ($input: CreateChildOrganizationInput!) { createChildOrganization(input: $input) { userErrors { code } } }';
  const refused = await ask(create, { input: { ...child('other'), organizationId: brightmoor } });
  expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'NOT_ADMINISTRATOR' });
  await gateway().connect('rosa@brightmoor.example', ['ZohoMail.accounts.READ', 'ZohoMail.organization.spam.READ']);
  const add = 'mutation ($input: AddToSpamListInput!) { addToSpamList(input: $input) { userErrors { code } } }';
  const entry = { organizationId: brightmoor, list: 'SPAM_DOMAINS', entries: ['x.test'] };
  const { errors } = await ask(add, { input: entry });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'MISSING_SCOPE', scope: 'ZohoMail.organization.spam.UPDATE' });
});
