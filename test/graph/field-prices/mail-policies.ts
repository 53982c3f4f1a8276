/** Documents about mail policies, each held against the calls that it causes. */
import { encodeId } from '../../../src/resolvers/ids.ts';
import type { Pricing } from './groups.ts';

const place = { dataCentre: 'us', accountId: '60700123' };
const ORGANIZATION = encodeId({ type: 'Organization', ...place, entity: '' });
const IVO = encodeId({ type: 'User', ...place, entity: '809400124.7310000000108002' });
const MIRA = encodeId({ type: 'User', ...place, entity: '809400123.7310000000008002' });

export async function priceMailPolicies({ check, change }: Omit<Pricing, 'gateway'>): Promise<void> {
  const of = (fields: string) => `{ node(id: "${ORGANIZATION}") { ... on Organization { ${fields} } } }`;
  const { policy } = await change(
    'createMailPolicy',
    { organizationId: ORGANIZATION, name: 'Priced' },
    'policy { id }',
    2,
  );
  const { id } = policy;
  for (const kind of ['EMAIL', 'ACCOUNT', 'ACCESS', 'FORWARD']) {
    const made = { organizationId: ORGANIZATION, kind, name: 'Priced' };
    const { restriction } = await change('createMailRestriction', made, 'restriction { id }', 2);
    await change('assignMailRestriction', { policyId: id, restrictionId: restriction.id }, 'policy { name }', 2);
    await check(of(`mailRestrictions(kind: ${kind}) { name rules { zohoStatus } }`), {}, 1);
    await check(`{ node(id: "${restriction.id}") { ... on MailRestriction { name } } }`, {}, 1);
  }
  const group = await change(
    'createGroup',
    { organizationId: ORGANIZATION, address: 'under@zylker.example', name: 'Under' },
    'group { id mailPolicy { name } }',
    3,
  );
  const under = { id, userIds: [IVO, MIRA], groupIds: [group.group.id] };
  await change('applyMailPolicy', under, 'policy { userCount }', 2);
  await check(of('mailPolicies { name } users(first: 2) { nodes { mailPolicies { name } } }'), {}, 2);
  await check(of('groups(first: 3) { nodes { mailPolicy { name } details { policyName } } }'));
  const members = (after: string) =>
    `users(first: 1${after}) { nodes { user { displayName } } pageInfo { endCursor } } groups(first: 1) { nodes { group { name } } pageInfo { endCursor } }`;
  const { node } = await check(`{ node(id: "${id}") { ... on MailPolicy { ${members('')} } } }`, {}, 5);
  await check(
    `{ node(id: "${id}") { ... on MailPolicy { ${members(`, after: "${node.users.pageInfo.endCursor}"`)} } } }`,
  );
  const after = node.groups.pageInfo.endCursor;
  await check(
    `{ node(id: "${id}") { ... on MailPolicy { groups(first: 1, after: "${after}") { nodes { address } } } } }`,
  );
}
