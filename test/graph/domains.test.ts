import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Scope } from '../../src/access/apps.ts';
import { encodeId } from '../../src/resolvers/ids.ts';
import { useMailGateway } from './mail-gateway.ts';

const gateway = useMailGateway();

const SCOPES: readonly Scope[] = ['mail.read', 'org.read', 'org.manage'];
const idOf = (type: 'Organization' | 'Domain', entity: string) =>
  encodeId({ type, dataCentre: 'us', accountId: '60700123', entity });
const ZYLKER = idOf('Organization', '');

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

interface DnsRecord {
  readonly purpose: string;
  readonly type: string;
  readonly name: string;
  readonly value: string;
}

const publish = (...records: readonly DnsRecord[]) =>
  Promise.all(
    [...Map.groupBy(records, ({ name }) => name)].map(([name, all]) =>
      gateway().control('PUT', '/dns', { name, records: all.map(({ type, value }) => ({ type, value })) }),
    ),
  );

const RECORDS = 'domain { id isVerified dnsRecords { purpose type name value isFound } }';

/** A domain that was shown to be ours. */
async function ours(name: string): Promise<string> {
  const { domain, userErrors } = await mutate('addDomain', { organizationId: ZYLKER, name }, RECORDS);
  expect(userErrors).toEqual([]);
  await publish(domain.dnsRecords[0]);
  expect(await mutate('verifyDomain', { id: domain.id, proof: 'TXT' }, 'isVerified')).toMatchObject({
    isVerified: true,
  });
  return domain.id;
}

const inbox = async () => {
  const id = encodeId({ type: 'Account', dataCentre: 'us', accountId: '7310000000008002', entity: '' });
  const { node } = await data(`{ node(id: "${id}") { ... on Account { messages(first: 50) { nodes { subject } } } } }`);
  return node.messages.nodes.map(({ subject }: { subject: string }) => subject);
};

const mailTo = (address: string) =>
  gateway().control('POST', '/deliver', {
    address,
    source: Buffer.from(`From: d@partner.example\r\nSubject: For ${address}\r\n\r\nHello`).toString('base64'),
    silent: true,
  });

test('a company brings its second domain: shows that it is its own, publishes what mail needs, and gets the mail', async () => {
  const { domain } = await mutate('addDomain', { organizationId: ZYLKER, name: 'Second.example' }, RECORDS);
  expect(domain).toMatchObject({ isVerified: false });
  const [txt, cname] = domain.dnsRecords;
  expect([txt.type, txt.name, cname.type]).toEqual(['TXT', 'second.example', 'CNAME']);
  const { id } = domain;

  const tried = 'isVerified problem zohoProblem foundRecords domain { verifiedAt }';
  expect(await mutate('verifyDomain', { id, proof: 'TXT' }, tried)).toMatchObject({
    isVerified: false,
    problem: 'Verification failed due to host not found',
    zohoProblem: 'TXT_RECORD_HOST_UNKNOWN',
    foundRecords: [],
    domain: { verifiedAt: null },
  });
  await publish(cname);
  expect(await mutate('verifyDomain', { id, proof: 'CNAME' }, tried)).toMatchObject({
    isVerified: true,
    problem: '',
    domain: { verifiedAt: expect.any(String) },
  });
  // To show it again does no harm.
  expect(await mutate('verifyDomain', { id, proof: 'TXT' }, 'isVerified')).toMatchObject({ isVerified: true });

  expect(await mutate('checkDomainMx', { id }, 'isFound hosts')).toMatchObject({ isFound: false, hosts: [] });
  const mail = { purpose: '', name: 'second.example' };
  await publish(
    { ...mail, type: 'MX', value: 'mx.zoho.com' },
    { ...mail, type: 'TXT', value: 'v=spf1 include:zoho.com ~all' },
  );
  expect(await mutate('checkDomainMx', { id }, 'isFound domain { zohoMxStatus }')).toMatchObject({
    isFound: true,
    domain: { zohoMxStatus: 'verified' },
  });
  expect(await mutate('checkDomainSpf', { id }, 'isFound domain { isSpfFound }')).toMatchObject({
    isFound: true,
    domain: { isSpfFound: true },
  });
  for (let i = 0; i < 2; i += 1)
    expect(await mutate('setDomainMailHosting', { id, enabled: true }, 'domain { isMailHosted }')).toMatchObject({
      domain: { isMailHosted: true },
      userErrors: [],
    });

  const person = { organizationId: ZYLKER, address: 'nora@second.example', password: 'S3cret-phrase!' };
  expect(await mutate('createUser', person, 'user { domain { name verifiedBy { primaryAddress } } }')).toMatchObject({
    user: { domain: { name: 'second.example', verifiedBy: { primaryAddress: 'mira@zylker.example' } } },
  });
  const { node } = await data(
    `{ node(id: "${ZYLKER}") { ... on Organization { domain(name: "second.example") { id users { primaryAddress } } domains { name isPrimary } } } }`,
  );
  expect(node).toMatchObject({
    domain: { id, users: [{ primaryAddress: 'nora@second.example' }] },
    domains: [
      { name: 'zylker.example', isPrimary: true },
      { name: 'second.example', isPrimary: false },
    ],
  });
});

test('a key signs mail once it is published, checked and made the default; another one begins anew', async () => {
  const id = await ours('signed.example');
  const made = await mutate(
    'createDkimKey',
    { domainId: id, selector: 'zmail' },
    'key { id publicKey isVerified domain { name } }',
  );
  const { key } = made;
  expect(made).toMatchObject({ key: { isVerified: false, domain: { name: 'signed.example' } }, userErrors: [] });
  expect(await mutate('setDefaultDkimKey', { id: key.id }, 'key { isDefault }')).toMatchObject({
    key: null,
    userErrors: [{ code: 'REFUSED', message: expect.stringMatching(/not verified/) }],
  });
  expect(await mutate('checkDkimKey', { id: key.id }, 'isFound')).toMatchObject({ isFound: false });
  const { node } = await data(
    `{ node(id: "${key.id}") { ... on DkimKey { domain { dnsRecords { purpose type name value } } } } }`,
  );
  const record = node.domain.dnsRecords.find(({ purpose }: DnsRecord) => purpose === 'SIGNING');
  expect(record).toMatchObject({ name: 'zmail._domainkey.signed.example', value: key.publicKey });
  await publish(record);
  expect(await mutate('checkDkimKey', { id: key.id }, 'isFound key { isVerified }')).toMatchObject({
    isFound: true,
    key: { isVerified: true },
  });
  expect(await mutate('setDefaultDkimKey', { id: key.id }, 'key { isDefault }')).toMatchObject({
    key: { isDefault: true },
  });

  const again = await mutate('regenerateDkimKey', { id: key.id }, 'key { id publicKey isVerified }');
  expect(again.key).toMatchObject({ id: key.id, isVerified: false });
  expect(again.key.publicKey).not.toBe(key.publicKey);
  expect(await mutate('deleteDkimKey', { id: key.id }, 'deletedId')).toMatchObject({ deletedId: key.id });
  expect((await data(`{ node(id: "${key.id}") { id } }`)).node).toBeNull();
});

test('mail finds its way by aliases, sub-domains and whoever gets the rest', async () => {
  const zylker = idOf('Domain', 'zylker.example');
  const aliasId = await ours('short.example');
  expect(await mutate('addDomainAlias', { id: zylker, aliasId }, 'domain { aliasNames }')).toMatchObject({
    domain: { aliasNames: ['short.example'] },
  });
  await mutate('setSubdomainStripping', { id: zylker, enabled: true });
  const caught = await mutate(
    'setCatchAllAddress',
    { id: zylker, address: 'mira@zylker.example' },
    'domain { catchAllAddress }',
  );
  expect(caught).toMatchObject({ domain: { catchAllAddress: 'mira@zylker.example' } });
  const addresses = ['mira@short.example', 'mira@oslo.zylker.example', 'nobody@zylker.example'];
  for (const address of addresses) await mailTo(address);
  expect((await inbox()).toSorted()).toEqual(addresses.map((address) => `For ${address}`).toSorted());

  await mutate('removeDomainAlias', { id: zylker, aliasId });
  await mutate('setSubdomainStripping', { id: zylker, enabled: false });
  await mutate('setCatchAllAddress', { id: zylker, address: null });
  for (const address of addresses) await expect(mailTo(address)).rejects.toThrow('no such mailbox');
});

test('a domain is renamed, made the primary one, and removed when nothing depends on it', async () => {
  const { domain } = await mutate('addDomain', { organizationId: ZYLKER, name: 'wrogn.example' }, 'domain { id }');
  const renamed = await mutate('renameDomain', { id: domain.id, name: 'wrong.example' }, 'domain { id name }');
  expect(renamed).toMatchObject({ domain: { id: idOf('Domain', 'wrong.example'), name: 'wrong.example' } });
  expect((await data(`{ node(id: "${domain.id}") { id } }`)).node).toBeNull();

  const id = await ours('first.example');
  const primary = await mutate('setPrimaryDomain', { id }, 'domain { isPrimary }');
  expect(primary).toMatchObject({ domain: { isPrimary: true } });
  expect(await mutate('deleteDomain', { id }, 'deletedId')).toMatchObject({
    deletedId: null,
    userErrors: [{ code: 'REFUSED' }],
  });
  await mutate('setPrimaryDomain', { id: idOf('Domain', 'zylker.example') });
  await mutate('setDomainMailHosting', { id, enabled: true });
  expect(await mutate('deleteDomain', { id }, 'deletedId')).toMatchObject({
    userErrors: [{ code: 'CONFLICT', message: expect.stringContaining('setDomainMailHosting') }],
  });
  await mutate('setDomainMailHosting', { id, enabled: false });
  expect(await mutate('deleteDomain', { id }, 'deletedId')).toEqual({ deletedId: id, userErrors: [] });
});

test('knows a domain whose addition was not answered', async () => {
  await gateway().control('POST', '/faults', { operation: 'addDomain', kind: 'cut', effect: true });
  const answer = await mutate('addDomain', { organizationId: ZYLKER, name: 'lost.example' }, 'domain { name }');
  await gateway().control('DELETE', '/faults');
  expect(answer).toEqual({ domain: { name: 'lost.example' }, userErrors: [] });
});

test("passes on Zoho's reasons, and sends nothing for what can not be right", async () => {
  const { domain } = await mutate('addDomain', { organizationId: ZYLKER, name: 'fresh.example' }, 'domain { id }');
  const errors = async (name: string, input: Record<string, unknown>) =>
    (await mutate(name, input)).userErrors.map(({ code, path }: { code: string; path: string[] }) => [code, ...path]);
  expect(await errors('addDomain', { organizationId: ZYLKER, name: 'brightmoor.example' })).toEqual([
    ['REFUSED', 'name'],
  ]);
  expect(await errors('setDomainMailHosting', { id: domain.id, enabled: true })).toEqual([['REFUSED', 'id']]);
  expect(await errors('setPrimaryDomain', { id: idOf('Domain', 'nowhere.example') })).toEqual([['NOT_FOUND', 'id']]);
  const calls = await gateway().callsOf(async () => {
    expect(await errors('addDomain', { organizationId: ZYLKER, name: 'no domain' })).toEqual([['INVALID', 'name']]);
    expect(await errors('setCatchAllAddress', { id: domain.id, address: 'nobody' })).toEqual([['INVALID', 'address']]);
    expect(await errors('createDkimKey', { domainId: domain.id, selector: '-x' })).toEqual([['INVALID', 'selector']]);
    expect(await errors('addDomainAlias', { id: domain.id, aliasId: ZYLKER })).toEqual([['NOT_FOUND', 'aliasId']]);
    expect(await errors('checkDkimKey', { id: domain.id })).toEqual([['NOT_FOUND', 'id']]);
    expect(await errors('deleteDomain', { id: 'nonsense' })).toEqual([['NOT_FOUND', 'id']]);
    const read = await ask(`{ node(id: "${domain.id}") { id } }`, {}, ['mail.read']);
    expect(read.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'org.read' });
    const write = `mutation { deleteDomain(input: { id: "${domain.id}" }) { deletedId } }`;
    expect((await ask(write, {}, ['org.read'])).errors?.[0]?.extensions).toMatchObject({ scope: 'org.manage' });
  });
  expect(calls).toEqual([]);
});

test('names the scope that no connected administrator has allowed', async () => {
  await gateway().connect('rosa@brightmoor.example', ['ZohoMail.accounts.READ', 'ZohoMail.organization.groups.READ']);
  const id = encodeId({ type: 'Organization', dataCentre: 'us', accountId: '60700456', entity: '' });
  const { errors } = await ask(`{ node(id: "${id}") { ... on Organization { domains { name } } } }`);
  expect(errors?.[0]?.extensions).toMatchObject({
    code: 'MISSING_SCOPE',
    scope: 'ZohoMail.organization.domains.READ',
  });
});
