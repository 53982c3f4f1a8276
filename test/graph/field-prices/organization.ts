/** An organisation itself, and what that takes. */
import { encodeId } from '../../../src/resolvers/ids.ts';
import type { Change, Check } from './settings.ts';

const ZYLKER = encodeId({ type: 'Organization', dataCentre: 'us', accountId: '60700123', entity: '' });
const IVO = encodeId({ type: 'User', dataCentre: 'us', accountId: '60700123', entity: '809400124.7310000000108002' });

export async function pricedOrganization(check: Check, change: Change): Promise<void> {
  const at = { organizationId: ZYLKER };
  const of = (fields: string) => check(`{ node(id: "${ZYLKER}") { ... on Organization { ${fields} } } }`);
  const { viewer } = await check('{ viewer { grants { id zohoUserId } } }', {}, 0);
  const grant = viewer.grants.find((one: { zohoUserId: string }) => one.zohoUserId === '809400123').id;
  await check(`{ node(id: "${grant}") { ... on Grant { administeredOrganization { name } } } }`, {}, 1);
  await of(
    'children { details { name } } partner { details { name } } subscription { currency } allowedIpRanges { from }',
  );
  const { node } = await of('storage(first: 1) { nodes { plan user { displayName } } pageInfo { endCursor } }');
  await of(`storage(first: 1, after: "${node.storage.pageInfo.endCursor}") { nodes { plan } }`);
  await check(`{ node(id: "${IVO}") { ... on User { storage { plan user { displayName } } } } }`);
  const entries = ['one.test', 'two.test'];
  await change('addToSpamList', { ...at, list: 'SPAM_DOMAINS', entries }, 'organization { details { name } }', 2);
  const { node: listed } = await of(
    'spamList(list: SPAM_DOMAINS, first: 1) { nodes { value } pageInfo { endCursor } }',
  );
  await of(
    `spamList(list: SPAM_DOMAINS, first: 1, after: "${listed.spamList.pageInfo.endCursor}") { nodes { value } }`,
  );
  await change('removeFromSpamList', { ...at, list: 'SPAM_DOMAINS', entries }, '', 1);
  await change('setSpamLevel', { ...at, level: 'SENDER' }, 'organization { details { spamLevel } }', 2);
  const { ranges } = await change(
    'allowIpRanges',
    { ...at, ranges: [{ from: '203.0.113.1' }] },
    'ranges { zohoId }',
    1,
  );
  await change('disallowIpRanges', { ...at, zohoIds: [ranges[0].zohoId] }, 'zohoIds', 2);
  await change('setUserStoragePlan', { id: IVO, plan: 'MAIL_10_GB' }, 'storage { plan }', 2);
  const addOns = [{ gigabytes: 5, units: 1 }];
  await change('setUserExtraStorage', { id: IVO, addOns }, 'storage { plan user { displayName } }', 3);
  const owner = { ownerFirstName: 'Casey', ownerLastName: 'Owner', ownerPassword: 'S3cret-phrase!' };
  const child = { ...at, domain: 'priced.example', name: 'Priced', ownerAddress: 'owner@priced.example', ...owner };
  await change('createChildOrganization', child, 'organization { details { name } }', 2);
}
