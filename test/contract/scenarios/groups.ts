import { z } from 'zod';
import { change, read } from '../scenario.ts';
import type { Stage, Tag } from '../stage.ts';

const made = z.looseObject({ zgid: z.number().transform(String) });
interface Made {
  readonly id: string;
  readonly zgid: string;
  readonly address: string;
}

const MEMBER = 'ivo@zylker.example';
const addressOf = (tag: Tag) => `${tag.toLowerCase()}@zylker.example`;

async function makeWith(stage: Stage, tag: Tag, more: Record<string, unknown> = {}): Promise<Made> {
  const mailGroupMemberList = [{ memberEmailId: MEMBER }];
  const body = { emailId: addressOf(tag), name: tag, mailGroupMemberList, ...more };
  const { zgid } = made.parse(await stage.zoho('POST', stage.org('/groups'), body));
  return { zgid, address: addressOf(tag), id: stage.orgId('Group', zgid) };
}

const make = (stage: Stage, tag: Tag) => makeWith(stage, tag);

const rowOf = (stage: Stage, { zgid }: Made) => stage.zoho('GET', stage.org(`/groups/${zgid}`));

const rows = z.object({ groups: z.array(made) });
const listed = async (stage: Stage, tag: Tag) =>
  rows.parse(await stage.zoho('GET', stage.org(`/groups?searchKey=${tag}`))).groups;

/** With what Zoho shows to nobody. */
async function known(stage: Stage, { zgid }: Made): Promise<Record<string, unknown>> {
  const shape = z.object({ groups: z.array(z.looseObject({ zgid: z.string(), settings: z.looseObject({}) })) });
  const { groups: all } = shape.parse(await stage.control('GET', '/groups'));
  return all.find((one) => one.zgid === zgid)?.settings ?? {};
}

function mutation(name: string): string {
  const input = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${input}!) { ${name}(input: $input) { userErrors { message } } }`;
}

/** One group, as Zoho then shows it. */
function changesGroup(
  name: string,
  more: (tag: Tag) => Record<string, unknown>,
  becomes: (tag: Tag) => unknown,
  seen: (stage: Stage, group: Made) => Promise<unknown> = rowOf,
  given: (stage: Stage, tag: Tag) => Promise<Made> = make,
) {
  return change({
    given,
    ask: (stage: Stage, { id }: Made, tag: Tag) => stage.admin(mutation(name), { input: { id, ...more(tag) } }),
    seen,
    becomes: (_made: Made, tag: Tag) => becomes(tag),
  });
}

const member = (is: Record<string, unknown>) => ({ mailGroupMemberList: [{ memberEmailId: MEMBER, ...is }] });
const alias = (tag: Tag) => `other.${tag.toLowerCase()}@zylker.example`;

async function withAlias(stage: Stage, tag: Tag): Promise<Made> {
  const group = await make(stage, tag);
  await stage.zoho('PUT', stage.org(`/groups/${group.zgid}`), { mode: 'addGroupAlias', aliasList: [alias(tag)] });
  return group;
}

/** A group that holds one mail, named by its tag. */
async function holding(stage: Stage, tag: Tag): Promise<Made & { readonly messageId: string; readonly mail: string }> {
  const group = await makeWith(stage, tag, { accessType: 'Moderated' });
  const source = [
    `From: Dana <dana@partner.example>`,
    `To: ${group.address}`,
    `Subject: ${tag}`,
    '',
    `Text of ${tag}`,
    '',
  ];
  const sent = await stage.control('POST', '/deliver', {
    address: group.address,
    source: Buffer.from(source.join('\r\n')).toString('base64'),
    sender: 'dana@partner.example',
  });
  const { messageId } = z.object({ messageId: z.string() }).parse(sent);
  return { ...group, messageId, mail: stage.orgId('HeldMail', `${group.zgid}.${messageId}`) };
}

const heldIn = async (stage: Stage, { zgid }: Made) =>
  z.array(z.unknown()).parse(await stage.zoho('GET', stage.org(`/groups/${zgid}/messages`))).length;

const page = z.object({
  node: z.object({
    groups: z.object({
      nodes: z.array(z.object({ id: z.string(), name: z.string() })),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  }),
});

async function allGroups(stage: Stage) {
  const query = `query ($id: ID!, $after: String) { node(id: $id) { ... on Organization { groups(first: 100, after: $after) {
    nodes { id name } pageInfo { hasNextPage endCursor } } } } }`;
  const nodes: { id: string; name: string }[] = [];
  for (let after: string | null = null; ; ) {
    const { node }: z.output<typeof page> = page.parse(await stage.admin(query, { id: stage.organization, after }));
    const list = node.groups;
    nodes.push(...list.nodes);
    if (!list.pageInfo.hasNextPage) return nodes;
    after = list.pageInfo.endCursor;
  }
}

export const groups = {
  listGroups: read({
    given: make,
    ask: allGroups,
    answers: ({ id }, tag) => [{ id, name: tag }],
  }),
  getGroup: read({
    given: make,
    ask: (stage, { id }) =>
      stage.admin('query ($id: ID!) { node(id: $id) { id ... on Group { name address } } }', { id }),
    answers: ({ id, address }, tag) => ({ node: { id, name: tag, address } }),
  }),
  createGroup: change({
    given: async () => null,
    ask: (stage, _given, tag) =>
      stage.admin(mutation('createGroup'), {
        input: {
          organizationId: stage.organization,
          address: addressOf(tag),
          name: tag,
          access: 'MEMBERS',
          members: [{ address: MEMBER, role: 'MODERATOR' }],
        },
      }),
    seen: (stage, _given, tag) => listed(stage, tag),
    becomes: (_given, tag) => [
      { name: tag, emailId: addressOf(tag), accessType: 'Group', ...member({ role: 'moderator' }) },
    ],
  }),
  deleteGroups: change({
    given: async (stage, tag) => [await make(stage, tag), await make(stage, `${tag}Second`)],
    ask: (stage, all) => stage.admin(mutation('deleteGroups'), { input: { ids: all.map(({ id }) => id) } }),
    seen: async (stage, all, tag) =>
      (await listed(stage, tag)).filter(({ zgid }) => all.some((one) => one.zgid === zgid)).length,
    becomes: () => 0,
  }),
  deleteGroup: change({
    given: make,
    ask: (stage, { id }) => stage.admin(mutation('deleteGroups'), { input: { ids: [id] } }),
    seen: async (stage, { zgid }, tag) => (await listed(stage, tag)).filter((one) => one.zgid === zgid).length,
    becomes: () => 0,
  }),
  updateGroupName: changesGroup(
    'renameGroup',
    (tag) => ({ name: `${tag} renamed` }),
    (tag) => ({ name: `${tag} renamed` }),
  ),
  enableGroupStreams: changesGroup(
    'enableGroupStreams',
    () => ({}),
    () => ({ streamsEnabled: true }),
  ),
  addGroupMembers: changesGroup(
    'addGroupMembers',
    (tag) => ({ members: [{ address: `${tag.toLowerCase()}@partner.example`, role: 'MODERATOR' }] }),
    (tag) => ({
      mailGroupMemberList: [{ memberEmailId: `${tag.toLowerCase()}@partner.example`, role: 'moderator' }],
    }),
  ),
  deleteGroupMembers: changesGroup(
    'removeGroupMembers',
    () => ({ addresses: [MEMBER] }),
    () => ({ groupMemberCount: 0 }),
  ),
  updateGroupMemberStatus: changesGroup(
    'updateGroupMembers',
    () => ({ addresses: [MEMBER], status: 'INACTIVE' }),
    () => member({ status: 'deactive' }),
  ),
  updateGroupMemberStatusLegacy: changesGroup(
    'updateGroupMembers',
    () => ({ addresses: [MEMBER], status: 'UNCONFIRMED' }),
    () => member({ status: 'unconfirmed' }),
  ),
  changeGroupMemberRole: changesGroup(
    'updateGroupMembers',
    () => ({ addresses: [MEMBER], role: 'MODERATOR' }),
    () => member({ role: 'moderator' }),
  ),
  updateGroupMemberSettings: changesGroup(
    'updateGroupMembers',
    () => ({ addresses: [MEMBER], acknowledged: true, postApproval: 'REJECT', role: 'MODERATOR' }),
    () => member({ ackStatus: true, postApproval: 'reject', role: 'moderator' }),
  ),
  updateGroupThresholdLimit: changesGroup(
    'updateGroupDelivery',
    () => ({ bounceThreshold: 7 }),
    () => ({ bounceThreshold: 7 }),
    known,
  ),
  updateGroupAdvancedSettings: changesGroup(
    'updateGroupSettings',
    () => ({ access: 'MODERATED', notifiesModerators: true }),
    () => ({ accessType: 'Moderated', groupAdminSettings: { adminNotify: true, holdOrBounce: 'hold' } }),
  ),
  addGroupAliases: changesGroup(
    'addGroupAliases',
    (tag) => ({ addresses: [alias(tag)] }),
    (tag) => ({ aliases: [alias(tag)] }),
    known,
  ),
  removeGroupAliases: changesGroup(
    'removeGroupAliases',
    (tag) => ({ addresses: [alias(tag)] }),
    () => 0,
    async (stage, group) => z.array(z.string()).parse((await known(stage, group)).aliases).length,
    withAlias,
  ),
  listModerationEmails: read({
    given: holding,
    ask: (stage, { id }) =>
      stage.admin(
        'query ($id: ID!) { node(id: $id) { ... on Group { heldMail(first: 5) { nodes { id subject } } } } }',
        {
          id,
        },
      ),
    answers: ({ mail }, tag) => ({ node: { heldMail: { nodes: [{ id: mail, subject: tag }] } } }),
  }),
  moderateGroupEmails: change({
    given: holding,
    ask: (stage, { mail }) => stage.admin(mutation('moderateHeldMail'), { input: { ids: [mail], decision: 'ACCEPT' } }),
    seen: heldIn,
    becomes: () => 0,
  }),
  getModerationEmailContent: read({
    given: holding,
    ask: (stage, { mail }) =>
      stage.admin(
        'query ($id: ID!) { node(id: $id) { ... on HeldMail { content { text headers { name value } } } } }',
        {
          id: mail,
        },
      ),
    answers: (_mail, tag) => ({
      node: { content: { text: `Text of ${tag}`, headers: [{ name: 'subject', value: tag }] } },
    }),
  }),
};
