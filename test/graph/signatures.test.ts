import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Scope } from '../../src/access/apps.ts';
import { encodeId } from '../../src/resolvers/ids.ts';
import { useMailGateway } from './mail-gateway.ts';

const gateway = useMailGateway();

const SCOPES: readonly Scope[] = ['mail.read', 'mail.modify', 'org.read', 'org.manage'];
const MIRA = encodeId({ type: 'Account', dataCentre: 'us', accountId: '7310000000008002', entity: '' });
const IVO = encodeId({
  type: 'User',
  dataCentre: 'us',
  accountId: '60700123',
  entity: '809400124.7310000000108002',
});

const ask = (query: string, variables: Record<string, unknown> = {}, scopes = SCOPES) =>
  gateway().ask(query, variables, scopes);

const payload = z.looseObject({
  userErrors: z.array(z.object({ code: z.string(), message: z.string(), path: z.array(z.string()) })),
});

async function mutate(name: string, input: Record<string, unknown>, fields = '') {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { it: ${name}(input: $input) { ${fields} userErrors { code message path } } }`;
  return (await gateway().data(z.object({ it: payload }), query, { input }, SCOPES)).it;
}

const signature = z.object({ id: z.string() });

async function made(ownerId: string, name: string, more: Record<string, unknown> = {}): Promise<string> {
  const answer = await mutate(
    'createSignature',
    { ownerId, name, content: `<p>${name}</p>`, ...more },
    'signature { id }',
  );
  return signature.parse(answer.signature).id;
}

test('gives Mira a signature, which her address writes with until it is deleted', async () => {
  const id = await made(MIRA, 'Short', { useFor: ['mira@zylker.example'] });
  const shown = async () => {
    const query = `query ($mira: ID!, $id: ID!) { node(id: $mira) { ... on Account {
      signatures { id } settings { senders { address displayName signature { name } } } } }
      again: node(id: $id) { ... on Signature { id name content position kind } } }`;
    return (await ask(query, { mira: MIRA, id })).data;
  };
  expect(await shown()).toMatchObject({
    node: {
      signatures: [{ id }],
      settings: {
        senders: [{ address: 'mira@zylker.example', displayName: 'Mira Holm', signature: { name: 'Short' } }],
      },
    },
    again: { id, name: 'Short', content: '<p>Short</p>', position: 'ABOVE_QUOTED_TEXT', kind: 'USER' },
  });
  expect(
    await mutate(
      'updateSignature',
      { id, content: 'Mira', stopUsingFor: ['mira@zylker.example'] },
      'signature { name content position }',
    ),
  ).toEqual({
    signature: { name: 'Short', content: 'Mira', position: 'ABOVE_QUOTED_TEXT' },
    userErrors: [],
  });
  expect(await shown()).toMatchObject({ node: { settings: { senders: [{ signature: null }] } } });
  expect(await mutate('deleteSignature', { id }, 'deletedId')).toEqual({ deletedId: id, userErrors: [] });
  expect(await shown()).toMatchObject({ node: { signatures: [] }, again: null });
});

test('an administrator gives a member one, who sees it and does not change it; that of all is changed by nobody', async () => {
  await gateway().control('POST', '/console/signatures', {
    dataCentre: 'us',
    zoid: '60700123',
    name: 'House',
    content: 'Zylker',
  });
  const id = await made(IVO, 'Sales');
  const ivo = encodeId({ type: 'Account', dataCentre: 'us', accountId: '7310000000108002', entity: '' });
  const one = 'signatures { id name position kind }';
  const { data } = await ask(
    `query ($user: ID!, $account: ID!) { user: node(id: $user) { ... on User { ${one} } } account: node(id: $account) { ... on Account { ${one} } } }`,
    { user: IVO, account: ivo },
  );
  const shape = z.object({ signatures: z.array(z.looseObject({ id: z.string(), name: z.string() })) });
  const { user, account } = z.object({ user: shape, account: shape }).parse(data);
  expect(user.signatures).toMatchObject([
    { id, name: 'Sales', kind: 'USER' },
    { name: 'House', kind: 'ORGANIZATION', position: null },
  ]);
  const [own, shared] = account.signatures;
  expect([own?.name, shared?.name]).toEqual(['Sales', 'House']);
  const refused = { deletedId: null, userErrors: [{ code: 'REFUSED', path: ['id'] }] };
  expect(await mutate('deleteSignature', { id: own?.id }, 'deletedId')).toMatchObject(refused);
  expect(await mutate('deleteSignature', { id: user.signatures[1]?.id }, 'deletedId')).toMatchObject(refused);
  expect(await mutate('updateSignature', { id, name: 'Service' }, 'signature { id name content }')).toEqual({
    signature: { id, name: 'Service', content: '<p>Sales</p>' },
    userErrors: [],
  });
  expect(await mutate('deleteSignature', { id }, 'deletedId')).toEqual({ deletedId: id, userErrors: [] });
  expect((await ask('query ($id: ID!) { node(id: $id) { id } }', { id })).data).toEqual({ node: null });
});

test("passes on Zoho's reasons, and finds what a lost answer has made", async () => {
  await made(MIRA, 'Taken');
  const again = { ownerId: MIRA, name: 'Taken', content: 'x' };
  expect((await mutate('createSignature', again)).userErrors).toMatchObject([
    { code: 'REFUSED', path: ['name'], message: expect.stringContaining('already exists') },
  ]);
  const strange = { ...again, name: 'Strange', useFor: ['nobody@zylker.example'] };
  expect((await mutate('createSignature', strange)).userErrors).toMatchObject([{ code: 'REFUSED' }]);
  await gateway().control('POST', '/faults', { operation: 'createSignature', kind: 'cut', effect: true });
  expect(await made(MIRA, 'Lost')).toEqual(expect.any(String));
  await gateway().control('DELETE', '/faults');
});

test('sends nothing for what can not be right, or what the app may not do', async () => {
  const codes = async (name: string, input: Record<string, unknown>) =>
    (await mutate(name, input)).userErrors.map(({ code, path }) => [code, ...path]);
  const own = encodeId({ type: 'Signature', dataCentre: 'us', accountId: '7310000000008002', entity: '1' });
  const calls = await gateway().callsOf(async () => {
    const text = { name: 'A', content: 'x' };
    expect(await codes('createSignature', { ...text, ownerId: own })).toEqual([['NOT_FOUND', 'ownerId']]);
    expect(await codes('createSignature', { ...text, ownerId: MIRA, name: ' ' })).toEqual([['INVALID', 'name']]);
    expect(await codes('createSignature', { ...text, ownerId: MIRA, content: '' })).toEqual([['INVALID', 'content']]);
    expect(await codes('createSignature', { ...text, ownerId: MIRA, position: 'UNKNOWN' })).toEqual([
      ['INVALID', 'position'],
    ]);
    expect(await codes('updateSignature', { id: own, useFor: ['a,b@c.example'] })).toEqual([
      ['INVALID', 'useFor', '0'],
    ]);
    expect(await codes('deleteSignature', { id: MIRA })).toEqual([['NOT_FOUND', 'id']]);
    const create =
      'mutation ($input: CreateSignatureInput!) { createSignature(input: $input) { userErrors { code } } }';
    for (const [ownerId, scope] of [
      [MIRA, 'mail.modify'],
      [IVO, 'org.manage'],
    ]) {
      const { errors } = await ask(create, { input: { ...text, ownerId } }, ['mail.read', 'org.read']);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope });
    }
  });
  expect(calls).toEqual([]);
});

test('names what is missing at Zoho: an administrator, or a scope', async () => {
  await gateway().connect('rosa@brightmoor.example', ['ZohoMail.accounts.READ', 'ZohoMail.organization.accounts.READ']);
  const tom = encodeId({ type: 'User', dataCentre: 'us', accountId: '60700456', entity: '809400202.7310000000308002' });
  const create = 'mutation ($input: CreateSignatureInput!) { createSignature(input: $input) { userErrors { code } } }';
  const { errors } = await ask(create, { input: { ownerId: tom, name: 'A', content: 'x' } });
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'MISSING_SCOPE',
    scope: 'ZohoMail.organization.accounts.CREATE',
  });
});
