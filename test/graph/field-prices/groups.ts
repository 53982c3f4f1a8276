/** Documents about mail groups, each held against the calls that it causes. */
import { encodeId } from '../../../src/resolvers/ids.ts';
import type { MailGateway } from '../../harness/mail-gateway.ts';

type Input = Record<string, unknown>;

/** How a document is held against its price. */
export interface Pricing {
  readonly gateway: Pick<MailGateway, 'control'>;
  // biome-ignore lint/suspicious/noExplicitAny: what a document answers is as it asks
  readonly check: (query: string, variables?: Input, exactly?: number) => Promise<Record<string, any>>;
  // biome-ignore lint/suspicious/noExplicitAny: the same
  readonly change: (name: string, input: Input, fields?: string, exactly?: number) => Promise<Record<string, any>>;
}

const IVO = 'ivo@zylker.example';

export async function priceGroups({ check, change, gateway }: Pricing): Promise<void> {
  const organizationId = encodeId({ type: 'Organization', dataCentre: 'us', accountId: '60700123', entity: '' });
  const of = (fields: string) => `{ node(id: "${organizationId}") { ... on Organization { ${fields} } } }`;
  const place = { organizationId, access: 'MODERATED' };
  const members = [{ address: 'mira@zylker.example' }, { address: IVO }, { address: 'dana@partner.example' }];
  const priced = { ...place, address: 'priced.group@zylker.example', name: 'Priced', members };
  const { group } = await change('createGroup', priced, 'group { id }', 2);
  const other = { ...place, address: 'other.group@zylker.example', name: 'Other' };
  const { group: second } = await change('createGroup', other, 'group { id name }', 2);
  const { group: third } = await change(
    'createGroup',
    { ...other, address: 'x@zylker.example', name: 'X' },
    'group { id }',
  );
  for (const address of ['priced.group@zylker.example', 'priced.group@zylker.example']) {
    const source = Buffer.from('From: d@partner.example\r\nSubject: Held\r\n\r\nHeld').toString('base64');
    await gateway.control('POST', '/deliver', { address, source, sender: 'd@partner.example' });
  }
  const { node } = await check(
    of('groups(first: 1) { nodes { details { createdAt } members { user { displayName } } } pageInfo { endCursor } }'),
  );
  await check(of(`groups(first: 1, after: "${node.groups.pageInfo.endCursor}") { nodes { id } }`));
  await check(of('users(first: 2) { nodes { groups { name } } }'), {}, 2);
  await check(of('group(address: "other.group@zylker.example") { name members { group { name } } }'), {}, 1);
  await check(of('groups(first: 2) { nodes { members { group { name } } } }'));
  await check(`{ node(id: "${group.id}") { ... on Group { details { policyName } members { user { id } } } } }`);
  const held = 'heldMail(first: 1) { nodes { id group { name } content { text } } pageInfo { endCursor } }';
  const { node: holding } = await check(`{ node(id: "${group.id}") { ... on Group { ${held} } } }`, {}, 3);
  const after = holding.heldMail.pageInfo.endCursor;
  const more = `heldMail(first: 1, after: "${after}") { nodes { id } listChanged }`;
  const { node: next } = await check(`{ node(id: "${group.id}") { ... on Group { ${more} } } }`);
  const isNext = next.heldMail.nodes.length === 1 && next.heldMail.nodes[0].id !== holding.heldMail.nodes[0].id;
  if (!isNext || next.heldMail.listChanged) throw new Error('the second page is not the second mail');
  const mail = holding.heldMail.nodes[0].id;
  await check(`{ node(id: "${mail}") { ... on HeldMail { group { name } } } }`, {}, 2);
  await check('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [mail, group.id] }, 2);
  const addresses = [IVO];
  const cases: [string, Input, calls?: number][] = [
    ['renameGroup', { name: 'Repriced' }],
    ['enableGroupStreams', {}],
    ['addGroupMembers', { members: [{ address: 'eva@partner.example' }] }],
    ['removeGroupMembers', { addresses: ['eva@partner.example'] }],
    ['updateGroupMembers', { addresses, role: 'MODERATOR' }],
    ['updateGroupMembers', { addresses, status: 'INACTIVE' }],
    ['updateGroupMembers', { addresses, status: 'UNCONFIRMED' }],
    ['updateGroupMembers', { addresses, status: 'ACTIVE', acknowledged: true }],
    ['updateGroupSettings', { access: 'PUBLIC', holdsSpam: true }, 3],
    ['updateGroupDelivery', { bounceThreshold: 10 }],
    ['addGroupAliases', { addresses: ['g@zylker.example'] }],
    ['removeGroupAliases', { addresses: ['g@zylker.example'] }],
  ];
  for (const [name, input, calls = 2] of cases) await change(name, { ...input, id: group.id }, 'group { name }', calls);
  await check(`{ node(id: "${group.id}") { ... on Group { domain { name } } } }`, {}, 2);
  await change('moderateHeldMail', { ids: [mail], decision: 'REJECT' }, 'results { status }', 1);
  await change('deleteGroups', { ids: [group.id, second.id] }, 'results { status }', 1);
  await change('deleteGroups', { ids: [third.id] }, 'results { status }', 1);
}
