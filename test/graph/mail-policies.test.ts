import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Scope } from '../../src/access/apps.ts';
import { encodeId } from '../../src/resolvers/ids.ts';
import { useMailGateway } from './mail-gateway.ts';

const gateway = useMailGateway();

const SCOPES: readonly Scope[] = ['mail.read', 'mail.modify', 'mail.send', 'org.read', 'org.manage'];
const place = { dataCentre: 'us', accountId: '60700123' };
const ZYLKER = encodeId({ type: 'Organization', ...place, entity: '' });
const IVO = encodeId({ type: 'User', ...place, entity: '809400124.7310000000108002' });
const IVOS_MAIL = encodeId({ type: 'Account', dataCentre: 'us', accountId: '7310000000108002', entity: '' });

const any = z.record(z.string(), z.any());
const ask = (query: string, variables: Record<string, unknown> = {}, scopes = SCOPES) =>
  gateway().ask(query, variables, scopes);
const data = (query: string, variables: Record<string, unknown> = {}) => gateway().data(any, query, variables, SCOPES);

/** A mutation: its payload. */
async function mutate(name: string, input: Record<string, unknown>, fields = '') {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { it: ${name}(input: $input) { ${fields} userErrors { code path message } } }`;
  return any.parse((await data(query, { input })).it);
}

async function policy(name: string): Promise<string> {
  const made = await mutate('createMailPolicy', { organizationId: ZYLKER, name }, 'policy { id name }');
  expect(made).toMatchObject({ policy: { name }, userErrors: [] });
  return made.policy.id;
}

/** A restriction with what an administrator has set in Zoho's own pages. */
async function restriction(name: string, kind: string, rules: Record<string, unknown> = {}): Promise<string> {
  const input = { organizationId: ZYLKER, name, kind };
  const made = await mutate('createMailRestriction', input, 'restriction { id zohoId policyCount }');
  expect(made).toMatchObject({ restriction: { policyCount: 0 }, userErrors: [] });
  await gateway().control('PUT', `/restrictions/${made.restriction.zohoId}`, rules);
  return made.restriction.id;
}

const inOrganization = async (fields: string) =>
  (await data(`query ($id: ID!) { node(id: $id) { ... on Organization { ${fields} } } }`, { id: ZYLKER })).node;

const send = (to: string) =>
  mutate(
    'sendMessage',
    { accountId: IVOS_MAIL, to: [{ address: to }], subject: 'Hello', body: { text: 'Hello.' } },
    'outgoing { state problem }',
  );

test('trainees write to colleagues only, and forward nothing outside', async () => {
  const id = await policy('Trainees');
  const inside = await restriction('Inside only', 'EMAIL', {
    mail: { outgoingDomain: { status: 'allow', values: ['zylker.example'] } },
  });
  const forward = await restriction('No forwarding', 'FORWARD', { forward: { status: 'allow' } });
  for (const restrictionId of [inside, forward])
    expect(await mutate('assignMailRestriction', { policyId: id, restrictionId }, 'policy { name }')).toEqual({
      policy: { name: 'Trainees' },
      userErrors: [],
    });
  const { groups } = await inOrganization('groups(first: 1) { nodes { id } }');
  expect(groups.nodes).toEqual([]);
  const team = { organizationId: ZYLKER, address: 'trainees@zylker.example', name: 'Trainees' };
  const { group } = await mutate('createGroup', team, 'group { id }');
  const applied = await mutate(
    'applyMailPolicy',
    { id, userIds: [IVO], groupIds: [group.id] },
    'policy { userCount groupCount users(first: 5) { nodes { address user { role mailPolicies { name } } } } groups(first: 5) { nodes { displayName group { mailPolicy { id } } } } }',
  );
  expect(applied).toEqual({
    policy: {
      userCount: 1,
      groupCount: 1,
      users: {
        nodes: [{ address: 'ivo@zylker.example', user: { role: 'MEMBER', mailPolicies: [{ name: 'Trainees' }] } }],
      },
      groups: { nodes: [{ displayName: 'Trainees', group: { mailPolicy: { id } } }] },
    },
    userErrors: [],
  });

  expect(await send('mira@zylker.example')).toMatchObject({ outgoing: { state: 'DONE' } });
  expect(await send('dana@partner.example')).toMatchObject({
    outgoing: { state: 'FAILED', problem: expect.stringContaining('restricted by policy') },
  });
  expect(await mutate('addForwarding', { id: IVOS_MAIL, address: 'ivo@partner.example' })).toMatchObject({
    userErrors: [{ code: 'REFUSED' }],
  });
  const { mailRestrictions } = await inOrganization(
    'mailRestrictions(kind: EMAIL) { name policyCount rules { direction looksAt isRestricted } }',
  );
  const found = mailRestrictions.find(({ name }: { name: string }) => name === 'Inside only');
  expect(found).toMatchObject({ policyCount: 1 });
  expect(found.rules.filter(({ isRestricted }: { isRestricted: boolean }) => isRestricted)).toEqual([
    { direction: 'OUTGOING', looksAt: 'DOMAIN', isRestricted: true },
  ]);

  // Off the policy by another.
  const { mailPolicies } = await inOrganization('mailPolicies { id name }');
  expect(mailPolicies[0].name).toBe('Default Policy');
  await mutate('applyMailPolicy', { id: mailPolicies[0].id, userIds: [IVO] });
  expect(await send('dana@partner.example')).toMatchObject({ outgoing: { state: 'DONE' } });
});

test('reads policies in one call for all users of a page, and finds each again by its id', async () => {
  const id = await policy('By id');
  const rule = await restriction('By id', 'ACCESS');
  const calls = await gateway().callsOf(async () => {
    const { users } = await inOrganization('users(first: 5) { nodes { mailPolicies { name } } }');
    expect(users.nodes.length).toBeGreaterThan(1);
  });
  expect(calls).toEqual(['listUsers', 'listPolicies']);
  const { nodes } = await data(
    `query ($ids: [ID!]!) { nodes(ids: $ids) { id
      ... on MailPolicy { zohoId allowsExternalImap mailboxSharing { isOn isLocked } junkCleanupDays zohoStrictTls }
      ... on MailRestriction { kind name rules { zohoStatus } } } }`,
    { ids: [id, rule] },
  );
  expect(nodes).toEqual([
    {
      id,
      zohoId: expect.any(String),
      allowsExternalImap: true,
      mailboxSharing: { isOn: true, isLocked: false },
      junkCleanupDays: 30,
      zohoStrictTls: 0,
    },
    { id: rule, kind: 'ACCESS', name: 'By id', rules: [] },
  ]);
});

test('knows a policy and a restriction whose making was not answered', async () => {
  for (const operation of ['createPolicy', 'createAccountRestriction'])
    await gateway().control('POST', '/faults', { operation, kind: 'cut', effect: true });
  await policy('Lost');
  await restriction('Lost', 'ACCOUNT');
  await gateway().control('DELETE', '/faults');
});

test("passes on Zoho's reasons, and sends nothing for what can not be right", async () => {
  const id = await policy('Taken');
  const rule = await restriction('Taken', 'EMAIL');
  const errors = async (name: string, input: Record<string, unknown>) =>
    (await mutate(name, input)).userErrors.map(({ code, path }: { code: string; path: string[] }) => [code, ...path]);
  const again = await mutate('createMailPolicy', { organizationId: ZYLKER, name: 'Taken' });
  expect(again.userErrors).toMatchObject([{ code: 'REFUSED', message: expect.stringMatching(/already exists/) }]);
  const named = { organizationId: ZYLKER, name: 'Taken', kind: 'EMAIL' };
  expect(await errors('createMailRestriction', named)).toEqual([['REFUSED', 'name']]);
  const gone = encodeId({ type: 'MailPolicy', ...place, entity: '1' });
  expect(await errors('applyMailPolicy', { id: gone, userIds: [IVO] })).toEqual([['NOT_FOUND', 'id']]);
  const nobody = encodeId({ type: 'User', ...place, entity: '1.1' });
  expect(await errors('applyMailPolicy', { id, userIds: [nobody] })).toEqual([['NOT_FOUND', 'id']]);
  const calls = await gateway().callsOf(async () => {
    expect(await errors('createMailPolicy', { organizationId: ZYLKER, name: ' ' })).toEqual([['INVALID', 'name']]);
    expect(await errors('createMailPolicy', { organizationId: IVO, name: 'x' })).toEqual([
      ['NOT_FOUND', 'organizationId'],
    ]);
    expect(await errors('applyMailPolicy', { id })).toEqual([['INVALID', 'userIds']]);
    expect(await errors('applyMailPolicy', { id, groupIds: [IVO] })).toEqual([['NOT_FOUND', 'groupIds', '0']]);
    const eu = encodeId({ type: 'MailRestriction', dataCentre: 'eu', accountId: '20070400001', entity: 'EMAIL.1' });
    for (const [restrictionId, path] of [
      [id, 'restrictionId'],
      [eu, 'restrictionId'],
    ])
      expect(await errors('assignMailRestriction', { policyId: id, restrictionId })).toEqual([['NOT_FOUND', path]]);
    expect(await errors('assignMailRestriction', { policyId: rule, restrictionId: rule })).toEqual([
      ['NOT_FOUND', 'policyId'],
    ]);
    const read = await ask(`{ node(id: "${id}") { id } }`, {}, ['mail.read']);
    expect(read.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'org.read' });
    const write = `mutation { applyMailPolicy(input: { id: "${id}", userIds: ["${IVO}"] }) { userErrors { code } } }`;
    expect((await ask(write, {}, ['org.read'])).errors?.[0]?.extensions).toMatchObject({ scope: 'org.manage' });
  });
  expect(calls).toEqual([]);
});

test('names the scope that no connected administrator has allowed', async () => {
  await gateway().connect('rosa@brightmoor.example', ['ZohoMail.accounts.READ', 'ZohoMail.organization.groups.READ']);
  const id = encodeId({ type: 'Organization', dataCentre: 'us', accountId: '60700456', entity: '' });
  const { errors } = await ask(`{ node(id: "${id}") { ... on Organization { mailPolicies { name } } } }`);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'MISSING_SCOPE', scope: 'ZohoMail.organization.policy.READ' });
});
