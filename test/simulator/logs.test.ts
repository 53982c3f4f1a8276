import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dataOf, mail, startWorld, type World } from './harness.ts';
import { people } from './people.ts';

const DAY = 86_400_000;

const logins = (world: World, query: string, span = `&fromTime=0&toTime=${world.clock.now + DAY}`) =>
  world.call('GET', world.org(`/accounts/reports/loginHistory?${query}${span}`));

/** Signs in on the page of Zoho, as a browser somewhere. */
async function signInAs(world: World, address: string, from: string, clientId: string): Promise<number> {
  const asked = new URLSearchParams({
    client_id: clientId,
    redirect_uri: 'http://127.0.0.1:1/back',
    response_type: 'code',
    scope: 'ZohoMail.accounts.READ',
    simulator_user: address,
  });
  const headers = { 'x-forwarded-for': from, 'user-agent': 'Mozilla/5.0 (X11; Linux) Firefox/141.0' };
  return (await fetch(`${world.url}/us/oauth/v2/auth?${asked}`, { headers, redirect: 'manual' })).status;
}

async function client(world: World): Promise<string> {
  const made = await world.control('POST', '/oauth/clients', { redirectUris: ['http://127.0.0.1:1/back'] });
  return z.object({ clientId: z.string() }).parse(made.json).clientId;
}

describe('the login history', () => {
  it('tells who signed in and who was refused, from where the organisation allows it', async () => {
    const world = await startWorld();
    const id = await client(world);
    expect(await signInAs(world, world.ivo.address, '198.51.100.7', id)).toBe(302);
    const allowedIps = [{ fromIpRange: '203.0.113.0', toIpRange: '203.0.113.255', roleId: 0 }];
    await world.call('POST', world.org('/allowedIps'), { body: { allowedIps } });
    expect(await signInAs(world, world.ivo.address, '198.51.100.7', id)).toBe(403);
    expect(await signInAs(world, world.ivo.address, '203.0.113.9', id)).toBe(302);
    expect(await signInAs(world, world.mira.address, '198.51.100.7', id)).toBe(302);
    expect(dataOf(await logins(world, 'mode=loginActivity'))).toMatchObject({
      loginRecords: [
        { primaryEmailAddress: world.mira.address, iPAddress: '198.51.100.7' },
        { primaryEmailAddress: world.ivo.address, iPAddress: '203.0.113.9' },
        { primaryEmailAddress: world.ivo.address, userAgentObj: { browser: 'Firefox 141', os: 'Linux' } },
      ],
    });
    expect(dataOf(await logins(world, 'mode=failedLoginActivity'))).toMatchObject({
      failedLoginRecords: [{ iPAddress: '198.51.100.7', failureReason: 'IP address is not allowed' }],
    });
    expect(dataOf(await logins(world, 'mode=protocolLoginActivity'))).toEqual({ protocolLoginRecords: [] });
    expect(await world.violations()).toEqual([]);
  });

  it('goes on where the page before ended, by kind and device, for ninety days', async () => {
    const world = await startWorld();
    const { dataCentre, accountId } = world.mira;
    const signIn = (more: Record<string, unknown>) =>
      world.control('POST', '/console/sign-ins', { dataCentre, accountId, address: '203.0.113.7', ...more });
    for (const protocol of ['IMAP', 'POP', 'SMTP']) await signIn({ protocol });
    await signIn({ userAgent: 'Zoho Mail iPhone' });
    await signIn({ protocol: 'IMAP', failure: 'Invalid password' });
    const page = z.object({ protocolLoginRecords: z.array(z.looseObject({})), scrollId: z.string().optional() });
    const first = page.parse(dataOf(await logins(world, 'mode=protocolLoginActivity&batchSize=2')));
    expect(first.protocolLoginRecords.map(({ protocol }) => protocol)).toEqual(['SMTP', 'POP']);
    const rest = `mode=protocolLoginActivity&batchSize=2&scrollId=${encodeURIComponent(first.scrollId ?? '')}`;
    expect(dataOf(await logins(world, rest))).toEqual({
      protocolLoginRecords: [expect.objectContaining({ protocol: 'IMAP' })],
    });
    const count = async (query: string) =>
      Object.values(z.record(z.string(), z.array(z.unknown())).parse(dataOf(await logins(world, query)))).flat().length;
    expect(await count('mode=loginActivity&accessType=mobile')).toBe(1);
    expect(await count('mode=loginActivity&accessType=web')).toBe(0);
    expect(await count('mode=failedProtocolLoginActivity')).toBe(1);
    expect((await logins(world, 'mode=loginActivity', '')).status).toBe(400);
    expect((await logins(world, 'mode=nonsense')).status).toBe(400);
    world.clock.now += 91 * DAY;
    const token = await world.tokenFor(world.mira);
    const span = `fromTime=0&toTime=${world.clock.now}`;
    const path = world.org(`/accounts/reports/loginHistory?mode=loginActivity&${span}`);
    expect(dataOf(await world.call('GET', path, { token }))).toEqual({ loginRecords: [] });
    expect((await world.violations()).filter(({ side }) => side === 'answer')).toEqual([]);
  });
});

describe('the audit log', () => {
  const audit = (world: World, query = '') => world.call('GET', world.org(`/activity${query}`));
  const shape = z.object({
    audit: z.array(z.looseObject({})),
    lastEntityId: z.string().optional(),
    lastIndexTime: z.string().optional(),
  });

  it('tells what administrators changed, not what they read or were refused; page by page', async () => {
    const world = await startWorld();
    const dana = await people(world).create('dana');
    await people(world).putOf('updateTFAStatus', dana, { tfaEnabled: true });
    await people(world).row(dana);
    await world.call('POST', world.org('/accounts'), { body: { primaryEmailAddress: 'x' } });
    await world.call('PUT', world.org('/antispam/data'), { body: { spamCategory: 'spamTLD', spamTLD: ['.zip'] } });
    await world.call('POST', world.org('/domains'), { body: { domainName: 'second.example' } });
    const { audit: all } = shape.parse(dataOf(await audit(world)));
    expect(all).toMatchObject([
      { category: 'Domains', operationType: 'ADD', performedOn: 'second.example' },
      { category: 'Organization', operationType: 'UPDATE', performedOn: 'Zylker' },
      { category: 'Users', operationType: 'UPDATE', performedOn: dana.address, performedBy: world.mira.address },
      { category: 'Users', operationType: 'ADD', performedOn: dana.address, clientIp: '127.0.0.1' },
    ]);
    const first = shape.parse(dataOf(await audit(world, '?limit=2')));
    const place = `lastEntityId=${first.lastEntityId}&lastIndexTime=${first.lastIndexTime}`;
    expect(shape.parse(dataOf(await audit(world, `?limit=2&${place}`))).audit).toEqual(all.slice(2));
    expect((await world.violations()).filter(({ side }) => side === 'answer')).toEqual([]);
    await world.close();
    expect(shape.parse(dataOf(await audit(await startWorld({ data: world.data })))).audit).toEqual(all);
  });

  it('is searched by what, by whom, for whom and when', async () => {
    const world = await startWorld();
    const [dana] = [await people(world).create('dana'), await people(world).create('rex')];
    await people(world).putOf('updateTFAStatus', dana, { tfaEnabled: true });
    const count = async (searchKey: string, more = '') =>
      shape.parse(dataOf(await audit(world, `?searchKey=${encodeURIComponent(searchKey)}${more}`))).audit.length;
    expect(await count('category:1003')).toBe(3);
    expect(await count(`operationType:ADD::performedFor:${dana.address}`)).toBe(1);
    expect(await count(`performedBy:${world.ivo.address}`)).toBe(0);
    expect(await count('category:1003', `&startTime=${world.clock.now + 1}`)).toBe(0);
    expect((await audit(world, '?searchKey=nonsense:1')).status).toBe(400);
    expect((await audit(world, '?limit=201')).status).toBe(400);
    expect(dataOf(await audit(world, '?mode=getConstants'))).toMatchObject({ category: { 1002: 'Domains' } });
  });
});

describe('the SMTP log', () => {
  const search = async (world: World, more: Record<string, unknown> = {}) => {
    const span = { fromDateTime: 0, toDateTime: world.clock.now + DAY };
    const body = { ...span, limit: 100, isNext: false, pageKey: '', ...more };
    return world.call('POST', world.org('/smtplogs'), { body });
  };
  const shape = z.object({ hnxt: z.string(), pagekey: z.string().optional(), response: z.array(z.looseObject({})) });
  const found = async (world: World, more?: Record<string, unknown>) =>
    shape.parse(dataOf(await search(world, more))).response;

  it('tells what came in, went out, and was kept out, as it did', async () => {
    const world = await startWorld();
    await world.deliver(`Message-ID: <one@else.example>\r\n${mail('One')}`, { sender: 'dana@else.example' });
    const letter = { fromAddress: world.mira.address, toAddress: 'sam@else.example', subject: 'x', content: 'x' };
    await world.call('POST', world.at('/messages'), { body: { ...letter, ccAddress: world.ivo.address } });
    const listed = { spamCategory: 'quarantineEmail', quarantineEmail: ['bad@else.example'] };
    await world.call('PUT', world.org('/antispam/data'), { body: listed });
    const kept = { address: world.mira.address, source: 'YQ==', sender: 'bad@else.example' };
    await world.control('POST', '/deliver', kept);
    expect(await found(world)).toMatchObject([
      { mailType: 'in', from: { sender: 'bad@else.example' }, recipients: [{ deliveryStatus: 'Quarantined' }] },
      { mailType: 'in', from: { sender: world.mira.address }, recipients: [{ rcpt: world.ivo.address }] },
      { mailType: 'out', recipients: [{ rcpt: 'sam@else.example' }, { rcpt: world.ivo.address }] },
      { mailType: 'in', from: { msgId: '<one@else.example>' }, recipients: [{ deliveryStatus: 'delivered' }] },
    ]);
    expect(await world.violations()).toEqual([]);
  });

  it('is searched by Message-ID, sender and recipient, page by page', async () => {
    const world = await startWorld();
    for (const name of ['a', 'b', 'c'])
      await world.deliver(`Message-ID: <${name}@else.example>\r\n${mail(name)}`, { sender: `${name}@else.example` });
    const by = (searchCriteria: string, searchKey: string) => found(world, { searchCriteria, searchKey });
    expect(await by('messageId', '<b@else.example>')).toHaveLength(1);
    expect(await by('fromAddr', 'C@else.example')).toHaveLength(1);
    expect(await by('toAddr', world.mira.address)).toHaveLength(3);
    expect(await by('toAddr', world.ivo.address)).toEqual([]);
    const first = shape.parse(dataOf(await search(world, { limit: 2 })));
    expect(first.hnxt).toBe('true');
    const rest = shape.parse(dataOf(await search(world, { limit: 2, isNext: true, pageKey: first.pagekey })));
    expect(rest).toMatchObject({ hnxt: 'false', response: [{ from: { sender: 'a@else.example' } }] });
    expect((await search(world, { limit: 501 })).status).toBe(400);
    expect((await search(world, { searchCriteria: 'subject', searchKey: 'x' })).status).toBe(400);
    expect((await search(world, { isNext: true, pageKey: 'x' })).status).toBe(400);
    expect((await world.violations()).filter(({ side }) => side === 'answer')).toEqual([]);
  });
});
