import { expect, it } from 'vitest';
import { z } from 'zod';
import { dataOf, mail, startWorld, type World } from './harness.ts';
import { people } from './people.ts';

const made = z.looseObject({ zgid: z.number().transform(String) });

async function make(world: World, name: string, more: Record<string, unknown> = {}): Promise<string> {
  const body = { emailId: `${name}@zylker.example`, name, mailGroupMemberList: [], ...more };
  return made.parse(dataOf(await world.call('POST', world.org('/groups'), { body }))).zgid;
}

const put = (world: World, zgid: string, mode: string, more: Record<string, unknown> = {}) =>
  world.call('PUT', world.org(`/groups/${zgid}`), { body: { mode, ...more } });

const send = (world: World, address: string, sender: string) =>
  world.control('POST', '/deliver', {
    address,
    sender,
    source: Buffer.from(mail(`From ${sender}`)).toString('base64'),
  });

const subjects = async (world: World) =>
  z
    .array(z.object({ subject: z.string() }))
    .parse(dataOf(await world.call('GET', world.at('/messages/view'))))
    .map(({ subject }) => subject);

const held = async (world: World, zgid: string, query = '') =>
  z
    .array(z.looseObject({ messageId: z.string(), subject: z.string() }))
    .parse(dataOf(await world.call('GET', world.org(`/groups/${zgid}/messages${query}`))));

const MIRA = { memberEmailId: 'mira@zylker.example' };

it('lets those write to a group whom it is open to, and holds or refuses the others', async () => {
  const world = await startWorld();
  const [member, colleague, stranger] = ['mira@zylker.example', 'ivo@zylker.example', 'dana@partner.example'];
  for (const [accessType, senders] of [
    ['Public', [member, colleague, stranger]],
    ['Organization', [member, colleague]],
    ['Group', [member]],
    ['Moderated', []],
  ] as const) {
    const name = accessType.toLowerCase();
    const zgid = await make(world, name, { accessType, mailGroupMemberList: [MIRA] });
    const before = (await subjects(world)).length;
    for (const sender of [member, colleague, stranger]) await send(world, `${name}@zylker.example`, sender);
    expect((await subjects(world)).length - before, accessType).toBe(senders.length);
    expect(await held(world, zgid), accessType).toHaveLength(3 - senders.length);
  }
  const zgid = await make(world, 'closed', { accessType: 'Group', mailGroupMemberList: [MIRA] });
  const closed = { accessType: 'Group', groupAdminSettings: { holdOrBounce: 'reject' } };
  await put(world, zgid, 'updateMailGroupAdvOptions', closed);
  expect((await send(world, 'closed@zylker.example', stranger)).status).toBe(409);
  expect((await send(world, 'closed@zylker.example', member)).status).toBe(200);
});

it('switches off in the advanced settings what is not named', async () => {
  const world = await startWorld();
  const zgid = await make(world, 'switches');
  const set = (groupAdminSettings: Record<string, unknown>) =>
    put(world, zgid, 'updateMailGroupAdvOptions', { accessType: 'Public', groupAdminSettings });
  await set({ adminNotify: true, holdOrBounce: 'reject' });
  await set({ spamApproval: 'true' });
  expect(dataOf(await world.call('GET', world.org(`/groups/${zgid}`)))).toMatchObject({
    groupAdminSettings: { adminNotify: false, spamApproval: true, holdOrBounce: 'reject' },
  });
});

it('brings mail to groups within groups once, and to members elsewhere', async () => {
  const world = await startWorld();
  await make(world, 'inner', { mailGroupMemberList: [MIRA, { memberEmailId: 'outer@zylker.example' }] });
  const eva = { memberEmailId: 'eva@partner.example' };
  await make(world, 'outer', { mailGroupMemberList: [{ memberEmailId: 'inner@zylker.example' }, MIRA, eva] });
  const body = { fromAddress: 'mira@zylker.example', toAddress: 'outer@zylker.example', subject: 'All', content: 'x' };
  expect((await world.call('POST', world.at('/messages'), { body })).status).toBe(200);
  expect((await subjects(world)).filter((subject) => subject === 'All')).toHaveLength(1);
  expect((await world.control('GET', '/outgoing')).json).toMatchObject({
    outgoing: [
      { recipient: 'outer@zylker.example', isLocal: true },
      { recipient: 'eva@partner.example', isLocal: false, subject: 'All' },
    ],
  });
});

it('keeps groups, and what they hold, over a restart', async () => {
  const first = await startWorld();
  const zgid = await make(first, 'kept', { accessType: 'Moderated', mailGroupMemberList: [MIRA] });
  await send(first, 'kept@zylker.example', 'dana@partner.example');
  await first.close();
  const world = await startWorld({ data: first.data });
  const [one] = await held(world, zgid);
  const decided = { messageList: [one?.messageId], status: 'accept' };
  expect((await world.call('PUT', world.org(`/groups/${zgid}/messages`), { body: decided })).status).toBe(200);
  expect(await subjects(world)).toEqual(['From dana@partner.example']);
  expect(await held(world, zgid)).toEqual([]);
});

it('pages its lists as the reference has it, or as the facts say', async () => {
  const world = await startWorld();
  for (const name of ['aa', 'ab', 'b']) await make(world, name, { accessType: 'Moderated' });
  const list = (query: string) => world.call('GET', world.org(`/groups${query}`));
  expect(dataOf(await list('?start=2&limit=1'))).toMatchObject({ count: 3, groups: [{ name: 'ab' }] });
  expect(dataOf(await list('?searchKey=a&fields=name'))).toMatchObject({ count: 3 });
  await world.facts({ groupsPaged: false });
  expect((await list('?start=1')).json).toMatchObject({ data: { errorCode: 'EXTRA_PARAM_FOUND' } });
  expect(dataOf(await list(''))).toMatchObject({ count: 3 });
  const { groups } = z.object({ groups: z.array(made) }).parse(dataOf(await list('')));
  const zgid = groups[2]?.zgid ?? '';
  for (const sender of ['a@partner.example', 'b@partner.example']) await send(world, 'b@zylker.example', sender);
  const subjectsOf = async (query: string) => (await held(world, zgid, query)).map(({ subject }) => subject);
  expect(await subjectsOf('?start=2')).toEqual(['From b@partner.example']);
  expect(await subjectsOf('?searchKey=nobody')).toEqual([]);
  await world.facts({ heldMailFrom: 0 });
  expect(await subjectsOf('?start=1')).toEqual(['From b@partner.example']);
});

it('refuses what the reference refuses', async () => {
  const world = await startWorld();
  const zgid = await make(world, 'strict', { mailGroupMemberList: [MIRA] });
  const problem = async (mode: string, more: Record<string, unknown> = {}) => {
    const { status, json } = await put(world, zgid, mode, more);
    return [status, z.object({ data: z.object({ moreInfo: z.string() }) }).parse(json).data.moreInfo];
  };
  expect(await problem('somethingElse')).toEqual([400, 'Invalid mode']);
  expect(await problem('addMailGroupMember', { mailGroupMemberList: [MIRA] })).toEqual([
    500,
    'mira@zylker.example already exists in the group',
  ]);
  const stranger = { memberEmailId: 'x@zylker.example' };
  expect(await problem('deleteMailGroupMember', { mailGroupMemberList: [stranger] })).toEqual([
    400,
    'x@zylker.example is not a member',
  ]);
  const deleted = { mailGroupMemberList: [{ ...MIRA, status: 'deleted' }] };
  expect(await problem('updateMailGroupMember', deleted)).toEqual([400, 'status']);
  expect((await put(world, zgid, 'updateMemberStatus', deleted)).status).toBe(200);
  expect(await problem('updateMailGroupOptions', { groupGeneralSettings: { bounceThreshold: 101 } })).toEqual([
    400,
    'bounceThreshold',
  ]);
  expect(await problem('addGroupAlias', { aliasList: ['mira@zylker.example'] })).toEqual([
    500,
    'mira@zylker.example already exists',
  ]);
  expect((await world.call('GET', world.org('/groups/1'))).status).toBe(404);
  const token = await world.tokenFor(world.ivo);
  expect((await world.call('GET', world.org('/groups'), { token })).status).toBe(401);
  expect((await world.violations()).filter(({ side }) => side === 'answer')).toEqual([]);
});

it('forgets a member who is deleted, or leaves with what he has', async () => {
  const world = await startWorld();
  const { create, put: putUser } = people(world);
  const [one, two] = [await create('one'), await create('two')];
  const members = [one, two].map(({ address }) => ({ memberEmailId: address }));
  const zgid = await make(world, 'left', { mailGroupMemberList: members });
  const count = async () => dataOf(await world.call('GET', world.org(`/groups/${zgid}`)));
  await putUser('disableUser', one, { removeGroupMembership: true });
  expect(await count()).toMatchObject({ groupMemberCount: 1 });
  await world.call('DELETE', world.org('/accounts'), { body: { accountList: [two.zuid] } });
  expect(await count()).toMatchObject({ groupMemberCount: 0 });
});
