import { expect, it } from 'vitest';
import { z } from 'zod';
import { dataOf, startWorld, type World } from './harness.ts';

const added = z.looseObject({ HTMLVerificationCode: z.string(), CNAMEVerificationCode: z.string() });

const add = async (world: World, domainName: string) =>
  added.parse(dataOf(await world.call('POST', world.org('/domains'), { body: { domainName } })));
const put = (world: World, name: string, mode: string, more: Record<string, unknown> = {}) =>
  world.call('PUT', world.org(`/domains/${name}`), { body: { mode, ...more } });
const publish = (world: World, name: string, ...records: { type: string; value: string }[]) =>
  world.control('PUT', '/dns', { name, records });

async function ours(world: World, name: string): Promise<void> {
  const { HTMLVerificationCode: value } = await add(world, name);
  await publish(world, name, { type: 'HTML', value });
  const body = { mode: 'verifyDomainByHTML' };
  expect(dataOf(await world.call('PUT', world.org(`/domains/${name}/verifyDomain`), { body }))).toEqual({
    status: true,
  });
}

const problemOf = ({ status, json }: Awaited<ReturnType<World['call']>>) => [
  status,
  z.object({ data: z.object({ moreInfo: z.string(), error: z.string().optional() }) }).parse(json).data,
];

it('takes each proof of ownership at both addresses, and says no with success', async () => {
  const world = await startWorld();
  for (const [name, mode, at, record] of [
    ['txt.example', 'verifyDomainByTXT', '', 'TXT'],
    ['cname.example', 'verifyDomainByCName', '/verifyDomain', 'CNAME'],
    ['html.example', 'verifyDomainByHTML', '/verifyDomain', 'HTML'],
  ] as const) {
    const { HTMLVerificationCode: html, CNAMEVerificationCode: cname } = await add(world, name);
    expect(cname).toBe(`zb${html}`);
    const verify = () => world.call('PUT', world.org(`/domains/${name}${at}`), { body: { mode } });
    expect(dataOf(await verify()), name).toMatchObject({ status: false, error: `${record}_RECORD_HOST_UNKNOWN` });
    await publish(world, name, { type: 'TXT', value: 'other' }, { type: 'HTML', value: 'other' });
    await publish(world, `${cname}.${name}`, { type: 'CNAME', value: 'elsewhere.example' });
    expect(dataOf(await verify()), name).toMatchObject({ status: false, error: `${record}_RECORD_MISMATCH` });
    const value = { TXT: `zoho-verification=${cname}.zmverify.zoho.com`, CNAME: 'zmverify.zoho.com.', HTML: html }[
      record
    ];
    await publish(world, record === 'CNAME' ? `${cname}.${name}` : name, { type: record, value });
    expect(dataOf(await verify()), name).toEqual({ status: true });
    expect(problemOf(await verify())).toEqual([
      400,
      { error: 'DOMAIN_ALREADY_VERIFIED', moreInfo: 'Domain already verified' },
    ]);
  }
});

it('looks for mail servers, for one SPF record, and for keys', async () => {
  const world = await startWorld();
  await ours(world, 'own.example');
  const mx = async (...hosts: string[]) => {
    await publish(world, 'own.example', ...hosts.map((value) => ({ type: 'MX', value })));
    return dataOf(await put(world, 'own.example', 'verifyMxRecord'));
  };
  expect(await mx('mx.zoho.com.', 'mx2.zoho.eu')).toEqual({ mxstatus: true });
  expect(await mx('mx.zoho.com', 'mail.other.example')).toEqual({
    mxstatus: false,
    mxRecords: ['mx.zoho.com', 'mail.other.example'],
  });
  const spf = async (...texts: string[]) => {
    await publish(world, 'own.example', ...texts.map((value) => ({ type: 'TXT', value })));
    return dataOf(await put(world, 'own.example', 'VerifySpfRecord'));
  };
  expect(await spf('v=spf1 include:zohomail.com -all', 'other')).toEqual({ spfstatus: true });
  expect(await spf('v=spf1 include:notzoho.example -all')).toEqual({ spfstatus: false });
  expect(await spf('v=spf1 include:zoho.com -all', 'v=spf1 -all')).toEqual({ spfstatus: false });
  const key = z.looseObject({ dkimId: z.string(), publicKey: z.string(), isDefault: z.boolean() });
  const made = await put(world, 'own.example', 'addDkimDetail', { selector: 'a', keySize: 1024, isDefault: true });
  const { dkimId, publicKey, isDefault } = key.parse(dataOf(made));
  expect(isDefault).toBe(false);
  await publish(world, 'a._domainkey.own.example', { type: 'TXT', value: `${publicKey}x` });
  const verify = async () => dataOf(await put(world, 'own.example', 'verifyDkimKey', { dkimId }));
  expect(await verify()).toEqual({ dkimstatus: false });
  await publish(world, 'a._domainkey.own.example', { type: 'TXT', value: publicKey });
  expect(await verify()).toEqual({ dkimstatus: true });
  expect((await put(world, 'own.example', 'addDkimDetail', { selector: 'a' })).status).toBe(500);
});

it('gives nobody an address in a domain that is not shown to be ours, and takes no mail for one that is not hosted', async () => {
  const world = await startWorld();
  await add(world, 'strange.example');
  const create = (address: string) =>
    world.call('POST', world.org('/accounts'), { body: { primaryEmailAddress: address, password: 'S3cret-phrase!' } });
  expect(problemOf(await create('a@strange.example'))).toEqual([400, { moreInfo: 'strange.example is not verified' }]);
  expect(problemOf(await put(world, 'strange.example', 'verifyMxRecord'))).toEqual([
    400,
    { moreInfo: 'strange.example is not verified' },
  ]);
  await ours(world, 'own.example');
  expect((await create('a@own.example')).status).toBe(200);
  const deliver = () => world.control('POST', '/deliver', { address: 'a@own.example', source: '' });
  expect((await deliver()).status).toBe(404);
  await put(world, 'own.example', 'enableMailHosting');
  expect((await deliver()).status).toBe(200);
  expect(problemOf(await put(world, 'own.example', 'enableMailHosting'))).toMatchObject([
    400,
    { error: 'MAILHOSTING_ALREADY_ENABLED' },
  ]);
  expect(problemOf(await world.call('DELETE', world.org('/domains/own.example')))).toMatchObject([
    400,
    { error: 'RMV_HOSTING_BEFORE_DLT_DOMAIN' },
  ]);
  await put(world, 'own.example', 'disableMailHosting');
  expect((await world.call('DELETE', world.org('/domains/own.example'))).status).toBe(500);
});

it('keeps domains and what is published of them over a restart', async () => {
  const first = await startWorld();
  await ours(first, 'kept.example');
  await put(first, 'kept.example', 'setAsPrimaryDomain');
  await put(first, 'kept.example', 'addCatchAllAddress', { catchAllAddress: 'ivo@zylker.example' });
  await publish(first, 'kept.example', { type: 'MX', value: 'mx.zoho.com' });
  await first.close();
  const world = await startWorld({ data: first.data });
  expect(dataOf(await world.call('GET', world.org('/domains/kept.example')))).toMatchObject({
    primary: true,
    verificationStatus: true,
    verifiedByAddress: 'mira@zylker.example',
    catchAllAddress: 'ivo@zylker.example',
  });
  expect(dataOf(await put(world, 'kept.example', 'verifyMxRecord'))).toEqual({ mxstatus: true });
  expect(dataOf(await world.call('GET', world.org('')))).toMatchObject({
    primaryDomainName: 'kept.example',
    domains: ['zylker.example', 'kept.example'],
  });
});

it('refuses what the reference refuses', async () => {
  const world = await startWorld();
  await ours(world, 'own.example');
  expect(problemOf(await put(world, 'own.example', 'somethingElse'))).toEqual([400, { moreInfo: 'Invalid mode' }]);
  expect((await put(world, 'other.example', 'setPrimaryDomain')).status).toBe(404);
  expect((await put(world, 'brightmoor.example', 'setPrimaryDomain')).status).toBe(404);
  const twice = await world.call('POST', world.org('/domains'), { body: { domainName: 'own.example' } });
  expect(problemOf(twice)).toEqual([500, { moreInfo: 'own.example already exists' }]);
  const alias = (domainAlias: string) => put(world, 'zylker.example', 'makeDomainAsAlias', { domainAlias });
  expect((await alias('zylker.example')).status).toBe(400);
  expect((await alias('own.example')).status).toBe(200);
  expect((await alias('own.example')).status).toBe(500);
  expect(
    (await put(world, 'own.example', 'addCatchAllAddress', { catchAllAddress: 'rosa@brightmoor.example' })).status,
  ).toBe(400);
  expect((await put(world, 'zylker.example', 'renameDomain', { newDomainName: 'new.example' })).status).toBe(500);
  const token = await world.tokenFor(world.ivo);
  expect((await world.call('GET', world.org('/domains'), { token })).status).toBe(401);
  expect((await world.control('PUT', '/dns', { name: 'x', records: [] })).status).toBe(400);
  expect((await world.violations()).filter(({ side }) => side === 'answer')).toEqual([]);
});
