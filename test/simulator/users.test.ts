import { describe, expect, it } from 'vitest';
import { dataOf, mail, startWorld } from './harness.ts';
import { people } from './people.ts';

const MAIL = ['ZohoMail.accounts.ALL', 'ZohoMail.messages.ALL', 'ZohoMail.folders.ALL'];
const answers = async (world: Awaited<ReturnType<typeof startWorld>>) =>
  (await world.violations()).filter(({ side }) => side === 'answer');

describe('the users of an organisation', () => {
  it('are listed from 0, ten at a time, as the account of each with its role', async () => {
    const world = await startWorld();
    const { create } = people(world);
    for (let i = 0; i < 11; i += 1) await create(`person${i}`);
    const list = async (query: string) => [dataOf(await world.call('GET', world.org(`/accounts${query}`)))].flat();
    expect(await list('')).toHaveLength(10);
    expect(await list('?start=10&limit=50')).toHaveLength(3);
    const [first, second] = await list('?start=0&limit=2');
    expect(first).toMatchObject({
      zuid: Number(world.mira.zuid),
      role: 'super_admin',
      primaryEmailAddress: world.mira.address,
    });
    expect(second).toMatchObject({ zuid: Number(world.ivo.zuid), role: 'member', enabled: true, userExpiry: -1 });
    expect(await world.violations()).toEqual([]);
  });

  it('are found by zuid, by address and by any other address, and no others are', async () => {
    const world = await startWorld();
    const { create, putOf } = people(world);
    const dana = await create('dana');
    await putOf('addEmailAlias', dana, { emailAlias: ['d.r@zylker.example'] });
    for (const name of [dana.zuid, 'dana@zylker.example', 'D.R@zylker.example'])
      expect(dataOf(await world.call('GET', world.org(`/accounts/${encodeURIComponent(name)}`)))).toMatchObject({
        accountId: dana.accountId,
      });
    for (const name of ['1', 'nobody@zylker.example', 'rosa@brightmoor.example', '809400201'])
      expect((await world.call('GET', world.org(`/accounts/${name}`))).status).toBe(404);
    expect(await world.violations()).toEqual([]);
  });

  it('are created with what was asked for, sign in at once, and receive mail', async () => {
    const world = await startWorld();
    const { create, signIn } = people(world);
    const dana = await create('dana', {
      firstName: 'Dana',
      lastName: 'R',
      role: 'admin',
      userExpiry: 30,
      timeZone: 'Europe/Oslo',
    });
    expect(dana).toMatchObject({
      displayName: 'Dana R',
      role: 'admin',
      userExpiry: 30,
      timeZone: 'Europe/Oslo',
      mailboxAddress: dana.address,
    });
    const token = await signIn(dana.address, MAIL);
    if (typeof token !== 'string') throw new Error('Dana may not sign in');
    await world.control('POST', '/deliver', {
      address: dana.address,
      source: Buffer.from(mail('Welcome')).toString('base64'),
    });
    const list = await world.call('GET', `/accounts/${dana.accountId}/messages/view`, { token });
    expect(dataOf(list)).toEqual([expect.objectContaining({ subject: 'Welcome' })]);
    expect(dataOf(await world.call('GET', `/accounts/${dana.accountId}/folders`, { token }))).toHaveLength(8);
    expect(await world.violations()).toEqual([]);
  });

  it.each([
    ['an address of another domain', { primaryEmailAddress: 'x@partner.example' }, 400],
    ['an address that somebody has', { primaryEmailAddress: 'IVO@zylker.example' }, 500],
    ['an address that is none', { primaryEmailAddress: 'zylker.example' }, 400],
    ['a password too short', { password: 'short' }, 400],
    ['a role that there is not', { role: 'owner' }, 400],
    ['a key that there is not', { emailId: 'x' }, 404],
  ])('are not created with %s', async (_name, body, status) => {
    const world = await startWorld();
    const wanted = { primaryEmailAddress: 'x@zylker.example', password: 'S3cret-phrase!', ...body };
    expect((await world.call('POST', world.org('/accounts'), { body: wanted })).status).toBe(status);
    expect(await world.journal('user.created')).toEqual([]);
    expect(await answers(world)).toEqual([]);
  });

  it('are as many as there are licences, and no more', async () => {
    const world = await startWorld();
    const token = await world.tokenFor(world.rosa);
    const create = (i: number) => {
      const body = { primaryEmailAddress: `person${i}@brightmoor.example`, password: 'S3cret-phrase!' };
      return world.call('POST', `/organization/${world.rosa.zoid}/accounts`, { body, token });
    };
    for (const i of [1, 2, 3]) expect((await create(i)).status).toBe(200);
    expect(await create(4)).toMatchObject({
      status: 500,
      json: { data: { moreInfo: 'MAXIMUM USER LICENSE LIMIT REACHED' } },
    });
  });

  it('change their role together, each named in the answer; the owner keeps hers', async () => {
    const world = await startWorld();
    const { create, row } = people(world);
    const [one, two] = [await create('one'), await create('two')];
    const body = { mode: 'changeRole', userList: [one.zuid, two.zuid], role: 'admin' };
    expect(dataOf(await world.call('PUT', world.org('/accounts'), { body }))).toEqual([
      { [one.zuid]: true },
      { [two.zuid]: true },
    ]);
    expect(await row(two)).toMatchObject({ role: 'admin', iamUserRole: 'admin' });
    const own = { ...body, userList: [world.mira.zuid], role: 'member' };
    expect((await world.call('PUT', world.org('/accounts'), { body: own })).status).toBe(500);
    expect(await world.violations()).toEqual([]);
  });

  it('are deleted with their mail and their grants, by zuid or by address', async () => {
    const world = await startWorld();
    const { create, signIn } = people(world);
    const [one, two] = [await create('one'), await create('two')];
    const token = await signIn(one.address, MAIL);
    const remove = (body: unknown) => world.call('DELETE', world.org('/accounts'), { body });
    expect((await remove({ accountList: [one.zuid] })).json).toEqual({ status: { code: 200, description: 'success' } });
    expect((await remove({ emailList: [two.address] })).status).toBe(200);
    expect((await world.call('GET', world.org(`/accounts/${one.zuid}`))).status).toBe(404);
    expect((await world.call('GET', '/accounts', { token: String(token) })).status).toBe(401);
    expect((await remove({ accountList: [one.zuid] })).status).toBe(404);
    expect((await remove({ accountList: [world.mira.zuid] })).status).toBe(500);
    expect(await answers(world)).toEqual([]);
    await create('one');
  });

  it.each([
    ['updateIncomingStatus', { incomingBlocked: 'true' }, { incomingBlocked: true }],
    ['updateOutgoingStatus', { outgoingBlocked: true }, { outgoingBlocked: true }],
    ['updateIMAPStatus', { imapAccessEnabled: false }, { imapAccessEnabled: false }],
    ['updatePOPStatus', { popAccessEnabled: false }, { popAccessEnabled: false }],
    ['updatePOPStatus', { updatePOPStatus: false }, { popAccessEnabled: false }],
    ['updateMobileSyncStatus', { activeSyncEnabled: true }, { activeSyncEnabled: true }],
    ['disableMailAccount', {}, { mailboxStatus: 'disabled', enabled: false, status: true }],
    ['disableUser', { blockIncoming: true }, { status: false, enabled: false, incomingBlocked: true }],
    [
      'updatePersonalInfo',
      { displayName: 'Dana Reyes', phoneNumer: '+1 555 0100', address: { city: 'Oslo' } },
      { displayName: 'Dana Reyes', phoneNumer: '+1 555 0100', address: { city: 'Oslo' } },
    ],
  ])('are changed with %s and %o', async (mode, given, shown) => {
    const world = await startWorld();
    const { create, put, row } = people(world);
    const dana = await create('dana');
    expect(await row(dana)).not.toMatchObject(shown);
    expect((await put(mode, dana, given)).json).toEqual({ status: { code: 200, description: 'success' } });
    expect(await row(dana)).toMatchObject(shown);
    expect((await put(mode, { ...dana, zuid: world.ivo.zuid }, given)).status).toBe(400);
    expect((await put(mode, { ...dana, accountId: dana.zuid }, given)).status).toBe(404);
    expect(await answers(world)).toEqual([]);
  });

  it('have other addresses, that mail comes to until they are taken away', async () => {
    const world = await startWorld();
    const { create, putOf, row } = people(world);
    const dana = await create('dana');
    const arrive = async () =>
      (await world.control('POST', '/deliver', { address: 'D.R@zylker.example', source: 'YQ==' })).status;
    expect(await arrive()).toBe(404);
    const [added] = [dataOf(await putOf('addEmailAlias', dana, { emailAlias: ['d.r@zylker.example'] }))].flat();
    expect(added).toEqual({ 'd.r@zylker.example': expect.stringMatching(/^[0-9]+$/) });
    expect(await row(dana)).toMatchObject({
      emailAddress: [{ isPrimary: true }, { mailId: 'd.r@zylker.example', isAlias: true }],
    });
    expect(await arrive()).toBe(200);
    expect((await putOf('addEmailAlias', dana, { emailAlias: ['ivo@zylker.example'] })).status).toBe(500);
    expect((await putOf('deleteEmailAlias', dana, { emailAlias: ['d.r@zylker.example'] })).status).toBe(200);
    expect((await putOf('deleteEmailAlias', dana, { emailAlias: ['d.r@zylker.example'] })).status).toBe(400);
    expect(await arrive()).toBe(404);
    expect(await answers(world)).toEqual([]);
  });

  it('sign in no more while they are disabled, anywhere', async () => {
    const world = await startWorld();
    const { create, put, signIn } = people(world);
    const dana = await create('dana');
    const token = String(await signIn(dana.address, MAIL));
    await put('disableUser', dana);
    expect((await world.call('GET', '/accounts', { token })).status).toBe(401);
    expect(await signIn(dana.address, MAIL)).toMatchObject({ json: { error: 'invalid_code' } });
    await put('enableUser', dana, { unblockIncoming: 'true' });
    expect((await world.call('GET', '/accounts', { token })).status).toBe(200);
    expect(await answers(world)).toEqual([]);
  });

  it('lose their tokens with a new password, unless that is not wanted', async () => {
    const world = await startWorld();
    const { create, putOf, row, signIn } = people(world);
    const dana = await create('dana');
    const token = String(await signIn(dana.address, MAIL));
    const works = async () => (await world.call('GET', '/accounts', { token })).status === 200;
    await putOf('resetPassword', dana, { password: 'N3w-phrase!', resetAuthToken: false });
    expect(await works()).toBe(true);
    expect((await putOf('resetPassword', dana, { password: 'N3w-phrase!!' })).status).toBe(200);
    expect(await works()).toBe(false);
    expect(await row(dana)).toMatchObject({ lastPasswordReset: world.clock.now });
    expect((await putOf('updateTFAStatus', dana, { tfaEnabled: true })).status).toBe(200);
    expect(await row(dana)).toMatchObject({ tfaEnabled: true });
    expect(await world.violations()).toEqual([]);
  });

  it('whose mailbox is off or blocked get nothing, send nothing, and read nothing', async () => {
    const world = await startWorld();
    const { create, put, signIn } = people(world);
    const dana = await create('dana');
    const token = String(await signIn(dana.address, MAIL));
    const arrive = async () =>
      (await world.control('POST', '/deliver', { address: dana.address, source: 'YQ==' })).status;
    const send = async () => {
      const body = { fromAddress: dana.address, toAddress: world.mira.address, subject: 'x', content: 'x' };
      return (await world.call('POST', `/accounts/${dana.accountId}/messages`, { token, body })).status;
    };
    const folders = async () => (await world.call('GET', `/accounts/${dana.accountId}/folders`, { token })).status;
    expect([await arrive(), await send(), await folders()]).toEqual([200, 200, 200]);
    await put('updateIncomingStatus', dana, { incomingBlocked: true });
    await put('updateOutgoingStatus', dana, { outgoingBlocked: true });
    expect([await arrive(), await send(), await folders()]).toEqual([409, 400, 200]);
    await put('enableUser', dana, { unblockIncoming: true });
    await world.call('PUT', `/accounts/${dana.accountId}`, { token, body: { mode: 'disableMailAccount' } });
    expect([await arrive(), await folders()]).toEqual([409, 403]);
    await world.call('PUT', `/accounts/${dana.accountId}`, { token, body: { mode: 'enableMailAccount' } });
    expect([await arrive(), await folders()]).toEqual([200, 200]);
    expect(await answers(world)).toEqual([]);
  });
});

describe('what administrators do', () => {
  it('is refused to others, with the one or the other status', async () => {
    const world = await startWorld();
    const token = String(await people(world).signIn(world.ivo.address, ['ZohoMail.organization.accounts.ALL']));
    const list = () => world.call('GET', world.org('/accounts'), { token });
    expect(await list()).toMatchObject({ status: 403, json: { data: { moreInfo: 'Permission denied' } } });
    await world.facts({ notAdministratorStatus: 500 });
    expect(await list()).toMatchObject({ status: 500, json: { data: { moreInfo: 'Operation not permitted' } } });
    expect(await world.violations()).toEqual([]);
  });

  it('reaches their own organisation alone', async () => {
    const world = await startWorld();
    expect((await world.call('GET', '/organization/60700456/accounts')).status).toBe(404);
    expect((await world.call('GET', '/organization/1/accounts')).status).toBe(404);
    expect(dataOf(await world.call('GET', '/organization'))).toMatchObject({
      zoid: 60700123,
      usersCount: 2,
      superAdmin: world.mira.address,
    });
    expect(await world.violations()).toEqual([]);
  });

  it('needs a scope of its own', async () => {
    const world = await startWorld();
    const token = await world.tokenFor(world.mira, { refresh_token: world.mira.readOnlyRefreshToken });
    expect((await world.call('GET', world.org('/accounts'), { token })).json).toEqual([
      2,
      expect.objectContaining({ errorCode: 'INVALID_OAUTHSCOPE' }),
    ]);
  });

  it('is kept over a restart', async () => {
    const world = await startWorld();
    const dana = await people(world).create('dana');
    await world.close();
    const again = await startWorld({ data: world.data });
    expect(await people(again).row(dana)).toMatchObject({ accountId: dana.accountId });
  });
});
