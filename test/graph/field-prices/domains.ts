/** Documents about domains, each held against the calls that it causes. */
import { encodeId } from '../../../src/resolvers/ids.ts';
import type { Pricing } from './groups.ts';

const place = { dataCentre: 'us', accountId: '60700123' };
const ORGANIZATION = encodeId({ type: 'Organization', ...place, entity: '' });
const ZYLKER = encodeId({ type: 'Domain', ...place, entity: 'zylker.example' });

export async function priceDomains({ check, change, gateway }: Pricing): Promise<void> {
  const of = (fields: string) => `{ node(id: "${ORGANIZATION}") { ... on Organization { ${fields} } } }`;
  const { domain } = await change(
    'addDomain',
    { organizationId: ORGANIZATION, name: 'priced.example' },
    'domain { id dnsRecords { value } }',
    2,
  );
  const { id } = domain;
  const records = [{ type: 'TXT', value: domain.dnsRecords[0].value }];
  await gateway.control('PUT', '/dns', { name: 'priced.example', records });
  await change('verifyDomain', { id, proof: 'TXT' }, 'isVerified domain { verifiedBy { displayName } }', 3);
  await check(of('domains { name verifiedBy { id } }'), {}, 2);
  await check(of('domain(name: "priced.example") { name }'), {}, 1);
  await check(
    of(
      'domains { users { domain { name } } groups { domain { name } } } users(first: 2) { nodes { domain { name } } }',
    ),
  );
  await check(`{ node(id: "${id}") { ... on Domain { users { id } groups { id } } } }`);
  const { key } = await change('createDkimKey', { domainId: id, selector: 'zmail' }, 'key { id domain { name } }', 2);
  await check(`{ node(id: "${key.id}") { ... on DkimKey { publicKey domain { name } } } }`, {}, 1);
  await check('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [id, key.id] });
  const other = await change(
    'addDomain',
    { organizationId: ORGANIZATION, name: 'priced-alias.example' },
    'domain { id dnsRecords { value } }',
  );
  await gateway.control('PUT', '/dns', {
    name: 'priced-alias.example',
    records: [{ type: 'TXT', value: other.domain.dnsRecords[0].value }],
  });
  const aliasId = other.domain.id;
  await change('verifyDomain', { id: aliasId, proof: 'TXT' }, '', 1);
  await change('regenerateDkimKey', { id: key.id }, 'key { id }', 1);
  const record = await check(`{ node(id: "${key.id}") { ... on DkimKey { publicKey } } }`);
  await gateway.control('PUT', '/dns', {
    name: 'zmail._domainkey.priced.example',
    records: [{ type: 'TXT', value: record.node.publicKey }],
  });
  await change('checkDkimKey', { id: key.id }, 'isFound key { isVerified }', 2);
  await change('setDefaultDkimKey', { id: key.id }, 'key { isDefault }', 2);
  await change('deleteDkimKey', { id: key.id }, 'deletedId', 1);
  const cases: [string, Record<string, unknown>][] = [
    ['checkDomainMx', {}],
    ['checkDomainSpf', {}],
    ['setDomainMailHosting', { enabled: true }],
    ['setDomainMailHosting', { enabled: false }],
    ['addDomainAlias', { aliasId }],
    ['removeDomainAlias', { aliasId }],
    ['setSubdomainStripping', { enabled: true }],
    ['setSubdomainStripping', { enabled: false }],
    ['setCatchAllAddress', { address: 'mira@zylker.example' }],
    ['setCatchAllAddress', { address: null }],
    ['setDomainNotificationAddress', { address: 'mira@zylker.example' }],
    ['setDomainNotificationAddress', { address: null }],
    ['setPrimaryDomain', {}],
  ];
  for (const [name, input] of cases) await change(name, { ...input, id }, 'domain { name }', 2);
  await change('setPrimaryDomain', { id: ZYLKER }, '', 1);
  const renamed = await change('renameDomain', { id, name: 'repriced.example' }, 'domain { id }', 2);
  await change('deleteDomain', { id: renamed.domain.id }, 'deletedId', 1);
}
