import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Scope } from '../../src/access/apps.ts';
import { encodeId } from '../../src/resolvers/ids.ts';
import { useMailGateway } from './mail-gateway.ts';

const gateway = useMailGateway();

const SCOPES: readonly Scope[] = ['mail.read', 'mail.modify', 'org.read', 'org.manage'];
const account = (accountId: string) => encodeId({ type: 'Account', dataCentre: 'us', accountId, entity: '' });
const user = (zoid: string, zuid: string, accountId: string) =>
  encodeId({ type: 'User', dataCentre: 'us', accountId: zoid, entity: `${zuid}.${accountId}` });
const MIRA = account('7310000000008002');
const IVO = user('60700123', '809400124', '7310000000108002');

const ask = (query: string, variables: Record<string, unknown> = {}, scopes = SCOPES) =>
  gateway().ask(query, variables, scopes);

const payload = z.looseObject({
  settings: z.unknown(),
  userErrors: z.array(z.object({ code: z.string(), message: z.string(), path: z.array(z.string()) })),
});

async function mutate(name: string, input: Record<string, unknown>, fields = 'position') {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { it: ${name}(input: $input) { settings { ${fields} } userErrors { code message path } } }`;
  return (await gateway().data(z.object({ it: payload }), query, { input }, SCOPES)).it;
}

const mails = z.object({
  outgoing: z.array(
    z.looseObject({ recipient: z.string(), subject: z.string(), why: z.string().optional(), source: z.string() }),
  ),
});

async function relayed(why: string) {
  const { outgoing } = mails.parse(await gateway().control('GET', '/outgoing?sources=true'));
  return outgoing.filter((one) => one.why === why);
}

async function codeFor(address: string): Promise<string> {
  const notice = (await relayed('notice')).findLast(({ recipient }) => recipient === address);
  return /code: ([0-9a-f]+)/.exec(Buffer.from(notice?.source ?? '', 'base64').toString())?.[1] ?? '';
}

const away = {
  subject: 'Away until Monday',
  content: '<p>Back on Monday.</p>',
  from: new Date(Date.now() - 86_400_000).toISOString(),
  until: new Date(Date.now() + 86_400_000).toISOString(),
};
const toTheSecond = (time: string) => `${time.slice(0, 19)}.000Z`;

test('answers for Mira while she is away, until she is back', async () => {
  const vacation = 'vacationReply { subject content from until }';
  const calls = await gateway().callsOf(async () => {
    expect(await mutate('setVacationReply', { id: MIRA, ...away }, vacation)).toEqual({
      settings: {
        vacationReply: {
          subject: 'Away until Monday',
          content: '<p>Back on Monday.</p>',
          from: toTheSecond(away.from),
          until: toTheSecond(away.until),
        },
      },
      userErrors: [],
    });
  });
  // One more on days that could be months.
  expect(calls.slice(0, 2)).toEqual(['getAccount', 'addAccountVacationReply']);
  expect(calls.length).toBeLessThanOrEqual(4);
  await gateway().deliver({ subject: 'Are you there?', from: 'sam@customer.example' });
  expect(await relayed('vacation')).toMatchObject([
    { recipient: 'sam@customer.example', subject: 'Away until Monday' },
  ]);
  const changed = await mutate('setVacationReply', { id: MIRA, ...away, subject: 'Still away' }, vacation);
  expect(changed).toMatchObject({ settings: { vacationReply: { subject: 'Still away' } } });
  expect(await mutate('removeVacationReply', { id: MIRA }, vacation)).toMatchObject({
    settings: { vacationReply: null },
  });
  expect(await mutate('removeVacationReply', { id: MIRA })).toMatchObject({ userErrors: [{ code: 'REFUSED' }] });
});

test('puts right what Zoho has read with day and month the other way round', async () => {
  await gateway().facts({ vacationDateOrder: 'DMY' });
  const dates = { from: '2026-03-04T08:00:00Z', until: '2026-05-06T08:00:00Z' };
  const set = await mutate('setVacationReply', { id: IVO, ...away, ...dates }, 'vacationReply { from until }');
  expect(set).toEqual({
    settings: { vacationReply: { from: '2026-03-04T08:00:00.000Z', until: '2026-05-06T08:00:00.000Z' } },
    userErrors: [],
  });
  await mutate('removeVacationReply', { id: IVO });
  await gateway().facts({ vacationDateOrder: 'MDY' });
});

test("an administrator forwards a member's mail, once the address has told its code", async () => {
  const forwarding = 'forwarding { address status zohoStatus deletesCopy }';
  const address = 'ivo@customer.example';
  const at = { id: IVO, address };
  expect(await mutate('addForwarding', at, forwarding)).toMatchObject({
    settings: { forwarding: [{ address, status: 'UNCONFIRMED', zohoStatus: 'UNCONFIRMED', deletesCopy: false }] },
  });
  expect(await mutate('addForwarding', at)).toMatchObject({ userErrors: [{ code: 'REFUSED', path: ['address'] }] });
  expect(await mutate('confirmForwarding', { ...at, code: 'wrong' })).toMatchObject({
    userErrors: [{ code: 'REFUSED', path: ['code'], message: expect.stringContaining('Invalid confirmation code') }],
  });
  await mutate('resendForwardingCode', at);
  const code = await codeFor(address);
  expect(await mutate('confirmForwarding', { ...at, code }, forwarding)).toMatchObject({
    settings: { forwarding: [{ status: 'ACTIVE' }] },
  });
  await gateway().control('POST', '/deliver', {
    address: 'ivo@zylker.example',
    source: Buffer.from('Subject: Passed on\r\n\r\nHello').toString('base64'),
  });
  expect(await relayed('forward')).toMatchObject([{ recipient: address, subject: 'Passed on' }]);
  expect(await mutate('turnForwarding', { ...at, on: false }, forwarding)).toMatchObject({
    settings: { forwarding: [{ status: 'OFF' }] },
  });
  expect(await mutate('setForwardedMailDeletion', { id: IVO, deleteCopy: true }, forwarding)).toMatchObject({
    settings: { forwarding: [{ deletesCopy: true }] },
  });
  expect(await mutate('removeForwarding', at, forwarding)).toMatchObject({ settings: { forwarding: [] } });
});

test('writes as another address, with answers to a third', async () => {
  await gateway().zoho('PUT', '/api/organization/60700123/accounts/809400123', {
    mode: 'addEmailAlias',
    emailAlias: ['desk@zylker.example'],
  });
  const identity = { id: MIRA, address: 'desk@zylker.example', displayName: 'Desk' };
  expect(await mutate('addSenderIdentity', identity, 'senders { address displayName isUsable }')).toMatchObject({
    settings: {
      senders: [
        { address: 'mira@zylker.example' },
        { address: 'desk@zylker.example', displayName: 'Desk', isUsable: true },
      ],
    },
  });
  const sent = await ask(
    `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { outgoing { state } userErrors { message } } }`,
    {
      input: {
        accountId: MIRA,
        from: { address: 'desk@zylker.example' },
        to: [{ address: 'sam@customer.example' }],
        subject: 'From the desk',
        body: { text: 'Hello' },
      },
    },
    [...SCOPES, 'mail.send'],
  );
  expect(sent.data).toMatchObject({ sendMessage: { outgoing: { state: 'DONE' }, userErrors: [] } });
  expect(await mutate('setReplyTo', { id: MIRA, address: 'Answers@customer.example' }, 'replyTo')).toMatchObject({
    settings: { replyTo: 'answers@customer.example' },
  });
  expect(await mutate('resendReplyToConfirmation', { id: MIRA })).toMatchObject({ userErrors: [] });
  const notices = (await relayed('notice')).filter(({ recipient }) => recipient === 'answers@customer.example');
  expect(notices).toHaveLength(2);
  const profile = async () => {
    const query = `{ node(id: "${MIRA}") { ... on Account { profile { primaryAddress displayName } } } }`;
    return (await ask(query)).data;
  };
  await mutate('setDefaultAddress', { id: MIRA, address: 'desk@zylker.example', displayName: 'The desk' });
  expect(await profile()).toEqual({
    node: { profile: { primaryAddress: 'desk@zylker.example', displayName: 'The desk' } },
  });
  await mutate('setDefaultAddress', { id: MIRA, address: 'mira@zylker.example' });
  expect(await profile()).toMatchObject({ node: { profile: { displayName: 'The desk' } } });
});

test('says of its own accord what can not be right, and asks Zoho nothing', async () => {
  const codes = async (name: string, input: Record<string, unknown>) =>
    (await mutate(name, input)).userErrors.map(({ code, path }) => [code, ...path]);
  const calls = await gateway().callsOf(async () => {
    expect(await codes('addForwarding', { id: 'nonsense', address: 'a@b.example' })).toEqual([['NOT_FOUND', 'id']]);
    expect(await codes('addForwarding', { id: MIRA, address: 'nobody' })).toEqual([['INVALID', 'address']]);
    expect(await codes('orderAccounts', { id: MIRA, accountIds: [] })).toEqual([['INVALID', 'accountIds']]);
    expect(await codes('orderAccounts', { id: MIRA, accountIds: [IVO] })).toEqual([['NOT_FOUND', 'accountIds', '0']]);
    expect(await codes('setVacationReply', { id: MIRA, ...away, until: away.from })).toEqual([['INVALID', 'until']]);
    expect(await codes('setVacationReply', { id: MIRA, ...away, timeZone: 'Nowhere/Land' })).toEqual([
      ['INVALID', 'timeZone'],
    ]);
    const add = 'mutation ($input: AddForwardingInput!) { addForwarding(input: $input) { userErrors { code } } }';
    for (const [id, scope] of [
      [MIRA, 'mail.modify'],
      [IVO, 'org.manage'],
    ]) {
      const { errors } = await ask(add, { input: { id, address: 'a@b.example' } }, ['mail.read', 'org.read']);
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope });
    }
  });
  expect(calls).toEqual([]);
  expect(await codes('orderAccounts', { id: MIRA, accountIds: [account('1')] })).toEqual([['REFUSED', 'accountIds']]);
});

test('names what is missing: a scope at Zoho, or an administrator', async () => {
  const add = 'mutation ($input: AddForwardingInput!) { addForwarding(input: $input) { userErrors { code } } }';
  const tom = user('60700456', '809400202', '7310000000308002');
  await gateway().connect('rosa@brightmoor.example', ['ZohoMail.accounts.READ', 'ZohoMail.organization.accounts.READ']);
  const rosa = account('7310000000208002');
  for (const [id, scope] of [
    [tom, 'ZohoMail.organization.accounts.UPDATE'],
    [rosa, 'ZohoMail.accounts.UPDATE'],
  ]) {
    const { errors } = await ask(add, { input: { id, address: 'a@b.example' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'MISSING_SCOPE', scope });
  }
});
