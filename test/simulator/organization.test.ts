import { createTransport } from 'nodemailer';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dataOf, mail, startWorld, type World } from './harness.ts';
import { people } from './people.ts';

const change = (world: World, body: Record<string, unknown>) =>
  world.call('PUT', world.org('/antispam/data'), { body });
const list = (world: World, spamCategory: string, ...entries: string[]) =>
  change(world, { spamCategory, [spamCategory]: entries });

/** Where a mail comes to lie; null where it comes into no folder. */
async function placeOf(world: World, how: Record<string, unknown>, source = mail('Judge me')): Promise<unknown> {
  const sent = await world.control('POST', '/deliver', {
    address: world.mira.address,
    source: Buffer.from(source).toString('base64'),
    ...how,
  });
  const { messageId } = z.object({ messageId: z.string().nullable() }).parse(sent.json);
  if (messageId === null) return null;
  return Object((await world.control('GET', `/messages/${messageId}`)).json).folderName;
}

const level = (world: World, spamProcessType: string) =>
  world.call('PUT', world.org(''), { body: { mode: 'updateSpamProcessType', spamVO: { spamProcessType } } });

describe('spam lists', () => {
  it('let in, mark, keep back and refuse, the more exact before the less, on arriving mail', async () => {
    const world = await startWorld();
    const from = (sender: string, more: Record<string, unknown> = {}) => placeOf(world, { sender, ...more });
    expect(await from('a@vendor.test')).toBe('Inbox');
    await list(world, 'spamDomain', 'vendor.test');
    expect([await from('a@vendor.test'), await from('a@sub.vendor.test')]).toEqual(['Spam', 'Spam']);
    await list(world, 'whiteListEmail', 'a@vendor.test');
    expect([await from('a@vendor.test'), await from('b@vendor.test')]).toEqual(['Inbox', 'Spam']);
    await list(world, 'quarantineTLD', '.zip');
    await list(world, 'spamIP', '203.0.113.9');
    expect(await from('x@y.zip')).toBeNull();
    expect(await from('x@elsewhere.test', { clientIp: '203.0.113.9' })).toBe('Spam');
    await list(world, 'recipientSpamEmail', world.mira.address);
    expect([await from('x@elsewhere.test'), await from('a@vendor.test')]).toEqual(['Spam', 'Inbox']);
    expect(await world.journal('mail.refused')).toMatchObject([{ verdict: 'quarantine', sender: 'x@y.zip' }]);
    expect(await world.violations()).toEqual([]);
  });

  it('refuse at the door of SMTP, by sender and by address', async () => {
    const world = await startWorld();
    const smtp = createTransport({ host: '127.0.0.1', port: world.smtpPort, ignoreTLS: true });
    const send = (from: string) => smtp.sendMail({ from, to: world.mira.address, subject: 'x', text: 'x' });
    await list(world, 'rejectEmail', 'bad@else.example');
    await expect(send('bad@else.example')).rejects.toMatchObject({ responseCode: 550 });
    await send('good@else.example');
    await list(world, 'rejectIP', '127.0.0.1');
    await expect(send('good@else.example')).rejects.toMatchObject({ responseCode: 550 });
    expect(await world.journal('mail.refused')).toHaveLength(2);
  });

  it('have entries of their kind, each once, page by page, over a restart', async () => {
    const world = await startWorld();
    await list(world, 'spamEmail', 'a@x.test', 'B@x.test', 'c@x.test');
    await list(world, 'spamEmail', 'a@x.test');
    const read = async (of: World, query: string) =>
      dataOf(await of.call('GET', of.org(`/antispam/data?mode=getMarkingData&spamCategory=spamEmail${query}`)));
    expect(await read(world, '')).toEqual({ spamEmail: ['a@x.test', 'b@x.test', 'c@x.test'] });
    expect(await read(world, '&start=1&limit=1')).toEqual({ spamEmail: ['b@x.test'] });
    const body = { spamCategory: 'spamEmail', spamEmail: ['a@x.test'] };
    const remove = () => world.call('DELETE', world.org('/antispam/data'), { body });
    expect([(await remove()).status, (await remove()).status]).toEqual([200, 400]);
    expect(await world.violations()).toEqual([]);
    const statuses = [
      await list(world, 'spamEmail', 'no address'),
      await list(world, 'spamTLD', 'zip'),
      await list(world, 'spamIP', 'x'),
      await list(world, 'nonsense', 'a@x.test'),
      await change(world, { spamCategory: 'spamEmail', rejectEmail: ['a@x.test'] }),
      await world.call('GET', world.org('/antispam/data?spamCategory=spamEmail')),
    ].map(({ status }) => status);
    expect(statuses).toEqual([400, 400, 400, 400, 404, 400]);
    await world.close();
    expect(await read(await startWorld({ data: world.data }), '')).toEqual({ spamEmail: ['b@x.test', 'c@x.test'] });
  });
});

describe('the level of spam checks', () => {
  const header = `X-Simulated-Spam: yes\r\n${mail('By its header')}`;
  const words = ['XJS*C4JDBQADN1.NSBN3*2IDNEN', 'GTUBE-STANDARD-ANTI-UBE-TEST-EMAIL*C.34X'].join('*');

  it.each([
    ['complete', ['Spam', 'Spam', 'Spam']],
    ['content', ['Inbox', 'Inbox', 'Spam']],
    ['sender', ['Spam', 'Inbox', 'Inbox']],
    ['sender_header', ['Spam', 'Spam', 'Inbox']],
    ['Off', ['Inbox', 'Inbox', 'Inbox']],
  ])('%s judges by sender, header and text: %o', async (name, places) => {
    const world = await startWorld();
    await level(world, 'sender');
    expect((await level(world, name)).status).toBe(200);
    const seen = [
      await placeOf(world, { sender: 'a@spammer.example' }),
      await placeOf(world, { sender: 'a@else.example' }, header),
      await placeOf(world, { sender: 'a@else.example' }, mail('By its text', words)),
    ];
    expect(seen).toEqual(places);
    expect(dataOf(await world.call('GET', world.org('')))).toMatchObject({
      spamVO: { spamProcessType: name.toLowerCase() },
    });
  });

  it('is one that there is', async () => {
    const world = await startWorld();
    expect((await level(world, 'thorough')).status).toBe(400);
    expect((await world.call('PUT', world.org(''), { body: { mode: 'other' } })).status).toBe(400);
  });
});

describe('ranges to sign in from', () => {
  it('are added, but for those that are none or there, listed by role, and removed', async () => {
    const world = await startWorld();
    const range = (from: string, to: string, roleId: number) => ({ fromIpRange: from, toIpRange: to, roleId });
    const ips = (method: string, allowedIps?: unknown[]) =>
      world.call(method, world.org('/allowedIps'), allowedIps === undefined ? {} : { body: { allowedIps } });
    expect(dataOf(await ips('GET'))).toEqual({ allowedIps: [] });
    const home = range('127.0.0.0', '127.255.255.255', 0);
    const added = dataOf(
      await ips('POST', [home, range('203.0.113.9', '203.0.113.1', 0), range('2001:db8::', '2001:db8::ff', 1)]),
    );
    expect(added).toMatchObject({
      allowedIps: [
        {
          ip: [
            { isipinRange: 'true', user: [{ fromip: '127.0.0.0' }] },
            { isipinRange: 'false', admin: [{ fromip: '2001:db8::' }] },
          ],
        },
      ],
      failedList: [{ fromIpRange: '203.0.113.9' }],
    });
    expect(dataOf(await ips('POST', [home]))).toMatchObject({ failedList: [{ fromIpRange: '127.0.0.0' }] });
    expect(dataOf(await ips('DELETE', [home]))).toMatchObject({ status: [{ status: true }] });
    expect(dataOf(await ips('DELETE', [{ ...home, ipId: 7 }]))).toEqual({ status: [{ ipId: 7, status: false }] });
    expect(await world.violations()).toEqual([]);
    expect((await ips('POST', [range('127.0.0.1', '127.0.0.1', 5)])).status).toBe(400);
  });
});

describe('storage', () => {
  it('is that of the plan and of the add-ons, of which there are as many as were bought', async () => {
    const world = await startWorld();
    const [dana, rex] = [await people(world).create('dana'), await people(world).create('rex')];
    const put = (zuid: string, body: Record<string, unknown>) =>
      world.call('PUT', world.org(`/storage/${zuid}`), { body });
    const extra = (zuid: string, ...addOnType: string[]) => put(zuid, { mode: 'updateExtraStorage', addOnType });
    expect((await put(dana.zuid, { mode: 'updateBaseStorage', planType: 'mailPremium' })).status).toBe(200);
    expect((await extra(dana.zuid, '5gb:18', '25gb:1')).status).toBe(200);
    expect((await extra(rex.zuid, '5gb:3')).status).toBe(400);
    expect(dataOf(await world.call('GET', world.org(`/storage/${dana.zuid}`)))).toMatchObject({
      basicStorage: 'mailPremium',
      totalStorage: 50 + 18 * 5 + 25,
      extraStorage: { '5 gb': 18, '25 gb': 1 },
    });
    expect(dataOf(await world.call('GET', world.org('/storage?start=2&limit=1')))).toMatchObject({
      userList: [{ zuid: Number(dana.zuid) }],
    });
    expect(await world.violations()).toEqual([]);
    const statuses = [
      await put(dana.zuid, { mode: 'updateBaseStorage', planType: 'unlimited' }),
      await extra(dana.zuid, '3gb:1'),
      await put('1', { mode: 'updateBaseStorage', planType: 'basic' }),
    ].map(({ status }) => status);
    expect(statuses).toEqual([400, 400, 404]);
  });
});

describe('an organisation that a partner makes', () => {
  const wanted = {
    domainName: 'child.example',
    orgName: 'Child',
    emailId: 'owner@child.example',
    firstName: 'Casey',
    lastName: 'Owner',
    password: 'S3cret-phrase!',
  };

  it('is managed by the partner and by who owns it, who signs in, and gets mail when the domain is verified', async () => {
    const world = await startWorld();
    const made = await world.call('POST', '/organization', { body: wanted });
    expect(made.json).toMatchObject({ status: { code: 201 }, data: { zoid: expect.any(String), orgName: 'Child' } });
    const { zoid } = z.looseObject({ zoid: z.string() }).parse(dataOf(made));
    expect(dataOf(await world.call('GET', `/organization/${zoid}`))).toMatchObject({ superAdmin: wanted.emailId });
    expect(dataOf(await world.call('GET', '/organization'))).toMatchObject({ partnerOrgCount: 1 });
    const token = String(await people(world).signIn(wanted.emailId, ['ZohoMail.partner.organization.ALL']));
    expect(dataOf(await world.call('GET', '/organization', { token }))).toMatchObject({ orgName: 'Child' });
    expect((await world.call('POST', '/organization', { token, body: wanted })).status).toBe(403);
    const arrival = { address: wanted.emailId, source: 'YQ==' };
    expect((await world.control('POST', '/deliver', arrival)).status).toBe(404);
    expect(await world.violations()).toEqual([]);
    await world.close();
    const again = await startWorld({ data: world.data });
    expect(dataOf(await again.call('GET', `/organization/${zoid}`))).toMatchObject({ orgName: 'Child' });
  });

  it.each([
    ['a domain that somebody has', { domainName: 'brightmoor.example', emailId: 'x@brightmoor.example' }, 500],
    ['an owner of another domain', { emailId: 'x@zylker.example' }, 400],
    ['a plan that there is not', { planName: 'gold' }, 400],
    ['no name', { orgName: undefined }, 400],
  ])('is not made with %s', async (_name, more, status) => {
    const world = await startWorld();
    expect((await world.call('POST', '/organization', { body: { ...wanted, ...more } })).status).toBe(status);
    expect(await world.journal('organisation.created')).toEqual([]);
  });
});
