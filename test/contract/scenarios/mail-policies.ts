import { z } from 'zod';
import { change, read } from '../scenario.ts';
import type { Stage, Tag } from '../stage.ts';

interface Made {
  readonly id: string;
  readonly policyId: string;
}

const policies = z.array(z.looseObject({ policyID: z.string(), policyName: z.string() }));

async function make(stage: Stage, tag: Tag): Promise<Made> {
  const shape = z.looseObject({ policyID: z.string() });
  const { policyID } = shape.parse(await stage.zoho('POST', stage.org('/policy'), { policyName: tag }));
  return { policyId: policyID, id: stage.orgId('MailPolicy', policyID) };
}

const listed = async (stage: Stage, tag: Tag) =>
  policies.parse(await stage.zoho('GET', stage.org(`/policy?searchKey=${tag}`))).map(({ policyName }) => policyName);

function mutation(name: string): string {
  const input = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${input}!) { ${name}(input: $input) { userErrors { message } } }`;
}

const KINDS = {
  EMAIL: { place: 'mailRestriction', is: 'mail' },
  ACCOUNT: { place: 'accountRestriction', is: 'account' },
  ACCESS: { place: 'accessRestriction', is: 'access' },
  FORWARD: { place: 'mailForwardPolicy', is: 'forward' },
} as const;
type Kind = keyof typeof KINDS;

const restrictions = z.array(z.looseObject({ restrictionID: z.string(), restrictionName: z.string() }));

/** One of a kind; its id in the graph. */
async function restrict(stage: Stage, tag: Tag, kind: Kind): Promise<{ readonly id: string; readonly zohoId: string }> {
  const at = stage.org(`/policy/${KINDS[kind].place}`);
  const shape = z.looseObject({ restrictionID: z.string() });
  const { restrictionID } = shape.parse(await stage.zoho('POST', at, { restrictionName: tag }));
  return { id: stage.orgId('MailRestriction', `${kind}.${restrictionID}`), zohoId: restrictionID };
}

const listRestrictions = (kind: Kind) =>
  read({
    given: (stage, tag) => restrict(stage, tag, kind),
    ask: (stage) =>
      stage.admin(
        `query ($id: ID!) { node(id: $id) { ... on Organization { mailRestrictions(kind: ${kind}) { id name } } } }`,
        { id: stage.organization },
      ),
    answers: ({ id }, tag) => ({ node: { mailRestrictions: [{ id, name: tag }] } }),
  });

const createRestriction = (kind: Kind) =>
  change({
    given: async () => null,
    ask: (stage, _given, tag) =>
      stage.admin(mutation('createMailRestriction'), {
        input: { organizationId: stage.organization, kind, name: tag },
      }),
    seen: async (stage, _given, tag) => {
      const at = stage.org(`/policy/${KINDS[kind].place}?searchKey=${tag}`);
      return restrictions.parse(await stage.zoho('GET', at)).map(({ restrictionName }) => restrictionName);
    },
    becomes: (_given, tag) => [tag],
  });

/** What no call of Zoho's shows. */
const known = z.object({
  policies: z.array(z.looseObject({ policyId: z.string(), uses: z.record(z.string(), z.string()) })),
});

const assign = (kind: Kind) =>
  change({
    given: async (stage, tag) => ({ policy: await make(stage, tag), restriction: await restrict(stage, tag, kind) }),
    ask: (stage, { policy, restriction }) =>
      stage.admin(mutation('assignMailRestriction'), {
        input: { policyId: policy.id, restrictionId: restriction.id },
      }),
    seen: async (stage, { policy }) => {
      const { policies: all } = known.parse(await stage.control('GET', '/restrictions'));
      return all.find(({ policyId }) => policyId === policy.policyId)?.uses[KINDS[kind].is];
    },
    becomes: ({ restriction }) => restriction.zohoId,
  });

const made = {
  user: z.looseObject({ zuid: z.number(), accountId: z.string() }),
  group: z.looseObject({ zgid: z.number() }),
};

/** A policy, and a user and a group who are not under it yet. */
async function withMembers(stage: Stage, tag: Tag) {
  const address = (local: string) => `${local}.${tag.toLowerCase()}@zylker.example`;
  const person = { primaryEmailAddress: address('u'), password: 'S3cret-phrase!' };
  const { zuid, accountId } = made.user.parse(await stage.zoho('POST', stage.org('/accounts'), person));
  const team = { emailId: address('g'), name: tag, mailGroupMemberList: [] };
  const { zgid } = made.group.parse(await stage.zoho('POST', stage.org('/groups'), team));
  const ids = { userId: stage.orgId('User', `${zuid}.${accountId}`), groupId: stage.orgId('Group', String(zgid)) };
  return { ...(await make(stage, tag)), zuid, zgid, user: address('u'), group: address('g'), ...ids };
}

async function applied(stage: Stage, tag: Tag) {
  const all = await withMembers(stage, tag);
  const userList = [String(all.zuid), String(all.zgid)];
  await stage.zoho('PUT', stage.org(`/policy/${all.policyId}`), { mode: 'applyPolicyToUsers', userList });
  return all;
}

const addresses = z.array(z.looseObject({ emailAddress: z.string() }));
const under = async (stage: Stage, { policyId }: Made, which: 'getUsers' | 'getGroups') =>
  addresses
    .parse(await stage.zoho('GET', stage.org(`/policy/${policyId}/${which}`)))
    .map(({ emailAddress }) => emailAddress);

const members = (stage: Stage, id: string, which: 'users' | 'groups') =>
  stage.admin(`query ($id: ID!) { node(id: $id) { ... on MailPolicy { ${which}(first: 5) { nodes { address } } } } }`, {
    id,
  });

export const mailPolicies = {
  listPolicies: read({
    given: make,
    ask: (stage) =>
      stage.admin('query ($id: ID!) { node(id: $id) { ... on Organization { mailPolicies { id name } } } }', {
        id: stage.organization,
      }),
    answers: ({ id }, tag) => ({ node: { mailPolicies: [{ id, name: tag }] } }),
  }),
  createPolicy: change({
    given: async () => null,
    ask: (stage, _given, tag) =>
      stage.admin(mutation('createMailPolicy'), { input: { organizationId: stage.organization, name: tag } }),
    seen: (stage, _given, tag) => listed(stage, tag),
    becomes: (_given, tag) => [tag],
  }),
  listEmailRestrictions: listRestrictions('EMAIL'),
  createEmailRestriction: createRestriction('EMAIL'),
  listAccountRestrictions: listRestrictions('ACCOUNT'),
  createAccountRestriction: createRestriction('ACCOUNT'),
  listAccessRestrictions: listRestrictions('ACCESS'),
  createAccessRestriction: createRestriction('ACCESS'),
  listForwardRestrictions: listRestrictions('FORWARD'),
  createForwardRestriction: createRestriction('FORWARD'),
  applyPolicyToUsersOrGroups: change({
    given: withMembers,
    ask: (stage, { id, userId, groupId }) =>
      stage.admin(mutation('applyMailPolicy'), { input: { id, userIds: [userId], groupIds: [groupId] } }),
    seen: async (stage, policy) => [
      ...(await under(stage, policy, 'getUsers')),
      ...(await under(stage, policy, 'getGroups')),
    ],
    becomes: ({ user, group }) => [user, group],
  }),
  assignEmailRestrictionToPolicy: assign('EMAIL'),
  assignAccountRestrictionToPolicy: assign('ACCOUNT'),
  assignAccessRestrictionToPolicy: assign('ACCESS'),
  assignForwardRestrictionToPolicy: assign('FORWARD'),
  listPolicyUsers: read({
    given: applied,
    ask: (stage, { id }) => members(stage, id, 'users'),
    answers: ({ user }) => ({ node: { users: { nodes: [{ address: user }] } } }),
  }),
  listPolicyGroups: read({
    given: applied,
    ask: (stage, { id }) => members(stage, id, 'groups'),
    answers: ({ group }) => ({ node: { groups: { nodes: [{ address: group }] } } }),
  }),
};
