import { expect, it } from 'vitest';
import { z } from 'zod';
import { dataOf, startWorld, type World } from './harness.ts';
import { people } from './people.ts';

const DEFAULT = '607001230000510001';

async function policy(world: World, policyName: string): Promise<string> {
  const made = dataOf(await world.call('POST', world.org('/policy'), { body: { policyName } }));
  return z.object({ policyID: z.string(), policyName: z.literal(policyName) }).parse(made).policyID;
}

const PLACES = {
  mail: ['mailRestriction', 'changeMailRestrictionID'],
  account: ['accountRestriction', 'changeAccountRestrictionID'],
  access: ['accessRestriction', 'changeAccessRestrictionID'],
  forward: ['mailForwardPolicy', 'changeMailForwardPolicyID'],
} as const;

/** Keeps everybody of Zylker from something. */
async function restrict(world: World, kind: keyof typeof PLACES, rules: Record<string, unknown>): Promise<string> {
  const [where, mode] = PLACES[kind];
  const body = { restrictionName: `${kind} rule` };
  const made = dataOf(await world.call('POST', world.org(`/policy/${where}`), { body }));
  const { restrictionID } = z.object({ restrictionID: z.string() }).parse(made);
  expect((await world.control('PUT', `/restrictions/${restrictionID}`, rules)).status).toBe(200);
  expect((await put(world, DEFAULT, mode, { orgMailRestrictionID: restrictionID })).status).toBe(200);
  return restrictionID;
}

const put = (world: World, policyId: string, mode: string, more: Record<string, unknown> = {}) =>
  world.call('PUT', world.org(`/policy/${policyId}`), { body: { mode, ...more } });

const send = (world: World, toAddress: string, subject = 'Hello') =>
  world.call('POST', world.at('/messages'), {
    body: { fromAddress: world.mira.address, toAddress, subject, content: 'Hello' },
  });

const deliver = (world: World, sender: string, subject = 'Hello', address = world.mira.address) =>
  world.control('POST', '/deliver', {
    address,
    sender,
    source: Buffer.from(
      [
        `From: <${sender}>`,
        `Subject: ${subject}`,
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary=x',
        '',
        '--x',
        'Content-Type: application/octet-stream; name="tool.EXE"',
        'Content-Disposition: attachment; filename="tool.EXE"',
        '',
        'x',
        '--x--',
        '',
      ].join('\r\n'),
    ).toString('base64'),
  });

const problemOf = ({ status, json }: Awaited<ReturnType<World['call']>>) => [
  status,
  z.object({ data: z.object({ moreInfo: z.string() }) }).parse(json).data.moreInfo,
];

it('keeps back mail that goes, by whom it goes to and by its subject, and no draft', async () => {
  const world = await startWorld();
  await restrict(world, 'mail', {
    mail: {
      outgoingDomain: { status: 'restrict', values: ['Rival.example'] },
      outgoingEmail: { status: 'restrict', values: ['press@partner.example'] },
      outgoingSubject: { status: 'restrict', values: ['secret'] },
    },
  });
  expect((await send(world, 'dana@partner.example')).status).toBe(200);
  for (const [to, subject, what] of [
    ['a@rival.example', 'Hello', 'domain'],
    ['ivo@zylker.example,press@partner.example', 'Hello', 'email'],
    ['ivo@zylker.example', 'Top SECRET plan', 'subject'],
  ] as const)
    expect(problemOf(await send(world, to, subject))).toEqual([400, `Mail restricted by policy: outgoing ${what}`]);
  const draft = { fromAddress: world.mira.address, toAddress: 'a@rival.example', subject: 'secret', content: 'x' };
  expect((await world.call('POST', world.at('/messages'), { body: { ...draft, mode: 'draft' } })).status).toBe(200);
});

it('keeps back mail that comes, by its sender at the door and by what it holds behind it', async () => {
  const world = await startWorld();
  const inbox = async () =>
    z.array(z.unknown()).parse(dataOf(await world.call('GET', world.at('/messages/view')))).length;
  expect((await deliver(world, 'a@partner.example')).status).toBe(200);
  const restriction = await restrict(world, 'mail', {
    mail: { incomingDomain: { status: 'allow', values: ['partner.example', 'zylker.example'] } },
  });
  expect((await deliver(world, 'b@other.example')).status).toBe(409);
  expect((await deliver(world, 'b@partner.example')).status).toBe(200);
  await world.control('PUT', `/restrictions/${restriction}`, {
    mail: { incomingAttachment: { status: 'restrict', values: ['.exe'] } },
  });
  expect((await deliver(world, 'b@other.example')).json).toEqual({ messageId: null });
  expect(await inbox()).toBe(2);
});

it('holds for those who are under it, groups too, and for all others the first policy does', async () => {
  const world = await startWorld();
  const { create } = people(world);
  const [dana] = [await create('dana')];
  const id = await policy(world, 'Strict');
  const list = async (which: string, of = id) =>
    z
      .array(z.looseObject({ emailAddress: z.string() }))
      .parse(dataOf(await world.call('GET', world.org(`/policy/${of}/${which}`))))
      .map(({ emailAddress }) => emailAddress);
  expect(await list('getUsers', DEFAULT)).toEqual(['mira@zylker.example', 'ivo@zylker.example', 'dana@zylker.example']);
  const team = { emailId: 'team@zylker.example', name: 'Team', mailGroupMemberList: [] };
  const { zgid } = z
    .looseObject({ zgid: z.number() })
    .parse(dataOf(await world.call('POST', world.org('/groups'), { body: team })));
  expect((await put(world, id, 'applyPolicyToUsers', { userList: [dana.zuid, String(zgid)] })).status).toBe(200);
  expect([await list('getUsers'), await list('getGroups')]).toEqual([['dana@zylker.example'], ['team@zylker.example']]);
  expect(dataOf(await world.call('GET', world.org('/accounts/dana@zylker.example')))).toMatchObject({
    policyId: { [id]: 'Strict' },
  });
  expect(dataOf(await world.call('GET', world.org(`/groups/${zgid}`)))).toMatchObject({ policyName: 'Strict' });
  await restrict(world, 'mail', { mail: { incomingEmail: { status: 'restrict', values: ['a@partner.example'] } } });
  expect((await deliver(world, 'a@partner.example', 'Hello', 'team@zylker.example')).status).toBe(200);
  expect((await deliver(world, 'a@partner.example')).status).toBe(409);
});

it('keeps people from forwarding, from settings, and from reading by a protocol, and ends what was set before', async () => {
  const world = await startWorld();
  const own = (mode: string, more: Record<string, unknown> = {}) =>
    world.call('PUT', world.at(''), { body: { mode, ...more } });
  const to = (address: string) => ({ mailForward: [{ mailForwardTo: address }] });
  expect((await own('addMailForward', to('ivo@zylker.example'))).status).toBe(200);
  await restrict(world, 'forward', { forward: { status: 'allow', values: ['zylker.example'] } });
  expect(problemOf(await own('addMailForward', to('m@partner.example')))).toEqual([500, 'Operation not permitted']);
  await restrict(world, 'account', { accountModes: ['displaynameemailupdate'] });
  const name = { displayName: 'M', emailAddress: world.mira.address };
  expect(problemOf(await own('displaynameemailupdate', name))).toEqual([500, 'Operation not permitted']);
  await restrict(world, 'access', { protocols: ['imap', 'pop'] });
  const { put: putUser } = people(world);
  const change = (mode: string, more: Record<string, unknown>) => putUser(mode, world.mira, more);
  expect((await change('updateIMAPStatus', { imapAccessEnabled: true })).status).toBe(500);
  expect((await change('updateIMAPStatus', { imapAccessEnabled: false })).status).toBe(200);
  expect((await change('updatePOPStatus', { popAccessEnabled: true })).status).toBe(500);
  expect((await change('updateMobileSyncStatus', { activeSyncEnabled: true })).status).toBe(200);
});

it('keeps policies, who is under them, and what they use over a restart', async () => {
  const first = await startWorld();
  const id = await policy(first, 'Kept');
  await put(first, id, 'applyPolicyToUser', { userList: [first.mira.zuid] });
  await restrict(first, 'mail', { mail: { outgoingDomain: { status: 'restrict', values: ['partner.example'] } } });
  await first.close();
  const world = await startWorld({ data: first.data });
  expect(dataOf(await world.call('GET', world.org('/policy')))).toMatchObject([
    { policyID: DEFAULT, usersCount: '1' },
    { policyID: id, policyName: 'Kept', usersCount: '1' },
  ]);
  const rows = dataOf(await world.call('GET', world.org('/policy/mailRestriction?start=1')));
  expect(rows).toMatchObject([{ policyCount: '1', outgoingDomainRestrictionStatus: 'restrict' }]);
  expect((await send(world, 'dana@partner.example')).status).toBe(200);
});

it('refuses what the reference refuses', async () => {
  const world = await startWorld();
  const id = await policy(world, 'Strict');
  expect(problemOf(await put(world, id, 'somethingElse'))).toEqual([400, 'Invalid mode']);
  expect((await put(world, '1', 'applyPolicyToUsers', { userList: ['809400123'] })).status).toBe(404);
  expect((await put(world, id, 'applyPolicyToUsers', { userList: ['1'] })).status).toBe(404);
  // One of another kind.
  const forward = { orgMailRestrictionID: '607001230000520004' };
  expect(problemOf(await put(world, id, 'changeMailRestrictionID', forward))).toEqual([
    400,
    'Restriction does not exist',
  ]);
  const twice = await world.call('POST', world.org('/policy'), { body: { policyName: 'Strict' } });
  expect(problemOf(twice)).toEqual([500, 'Policy Strict already exists']);
  expect((await world.call('GET', world.org('/policy/1/getUsers'))).status).toBe(404);
  const token = await world.tokenFor(world.ivo);
  expect((await world.call('GET', world.org('/policy'), { token })).status).toBe(401);
  expect((await world.control('PUT', '/restrictions/1', {})).status).toBe(404);
  expect((await world.violations()).filter(({ side }) => side === 'answer')).toEqual([]);
});
