import { z } from 'zod';
import { change, read } from '../scenario.ts';
import type { Stage, Tag } from '../stage.ts';

const made = z.looseObject({ zuid: z.number().transform(String), accountId: z.string() });
type Made = z.output<typeof made>;

async function make(stage: Stage, tag: Tag): Promise<Made> {
  const body = { primaryEmailAddress: `${tag.toLowerCase()}@zylker.example`, password: 'S3cret-phrase!' };
  return made.parse(await stage.zoho('POST', stage.org('/accounts'), body));
}

const idOf = (stage: Stage, { zuid, accountId }: Made) => stage.orgId('User', `${zuid}.${accountId}`);

/** As the list of users shows it. */
const rowOf = (stage: Stage, { zuid }: Made) => stage.zoho('GET', stage.org(`/accounts/${zuid}`));

const PLANNED = { mode: 'updateBaseStorage', planType: 'mailPremium' };

async function premium(stage: Stage, tag: Tag): Promise<Made> {
  const user = await make(stage, tag);
  await stage.zoho('PUT', stage.org(`/storage/${user.zuid}`), PLANNED);
  return user;
}

function mutation(name: string): string {
  const input = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${input}!) { ${name}(input: $input) { userErrors { message } } }`;
}

const ask = (stage: Stage, name: string, input: Record<string, unknown>) => stage.admin(mutation(name), { input });
const ofOrganization = (stage: Stage, name: string, input: Record<string, unknown>) =>
  ask(stage, name, { organizationId: stage.organization, ...input });

const nodeOf = (stage: Stage, fields: string, more: Record<string, unknown> = {}) =>
  stage.admin(`query ($id: ID!) { node(id: $id) { ... on Organization { ${fields} } } }`, {
    id: stage.organization,
    ...more,
  });

const level = z.looseObject({ spamVO: z.object({ spamProcessType: z.string() }) });
const levelNow = async (stage: Stage) =>
  level.parse(await stage.zoho('GET', '/api/organization')).spamVO.spamProcessType;

const entry = (tag: Tag) => `${tag.toLowerCase()}@spam.example`;
const listing = (tag: Tag) => ({ spamCategory: 'spamEmail', spamEmail: [entry(tag)] });
const putOnList = (stage: Stage, tag: Tag) => stage.zoho('PUT', stage.org('/antispam/data'), listing(tag));

/** What becomes of a mail from there. */
async function folderOfMailFrom(stage: Stage, sender: string): Promise<unknown> {
  const messageId = await stage.deliver({ subject: 'Judge me', from: sender });
  return (await stage.message(messageId)).folderName;
}

/** One for each run, in a net that is nobody's. */
let hosts = 0;
const ranges = new Map<Tag, string>();
function rangeFor(tag: Tag): string {
  const known = ranges.get(tag);
  if (known !== undefined) return known;
  hosts += 1;
  const made = `203.0.${Math.floor(hosts / 250)}.${(hosts % 250) + 1}`;
  ranges.set(tag, made);
  return made;
}

const blocks = z.object({
  allowedIps: z.array(z.object({ ip: z.array(z.record(z.string(), z.unknown())) })),
});
const range = z.object({ ipid: z.number().transform(String), fromip: z.string() });

async function allowed(stage: Stage): Promise<z.output<typeof range>[]> {
  const { allowedIps } = blocks.parse(await stage.zoho('GET', stage.org('/allowedIps')));
  return allowedIps.flatMap(({ ip }) => ip.flatMap(({ user = [] }) => z.array(range).parse(user)));
}

async function allow(stage: Stage, tag: Tag): Promise<string> {
  const address = rangeFor(tag);
  const body = { allowedIps: [{ fromIpRange: address, toIpRange: address, roleId: 0 }] };
  const answer = blocks.parse(await stage.zoho('POST', stage.org('/allowedIps'), body));
  return z.array(range).parse(answer.allowedIps[0]?.ip[0]?.user)[0]?.ipid ?? '';
}

const pages = z.object({
  node: z.object({
    storage: z.object({
      nodes: z.array(z.looseObject({ zohoUserId: z.string() })),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  }),
});

async function allStorage(stage: Stage, userId: string): Promise<unknown> {
  for (let after: string | null = null; ; ) {
    const query = `query ($id: ID!, $after: String) { node(id: $id) { ... on Organization { storage(first: 100, after: $after) {
      nodes { zohoUserId plan totalGigabytes } pageInfo { hasNextPage endCursor } } } } }`;
    const { storage }: z.output<typeof pages>['node'] = pages.parse(
      await stage.admin(query, { id: stage.organization, after }),
    ).node;
    const found = storage.nodes.find(({ zohoUserId }) => zohoUserId === userId);
    if (found !== undefined || !storage.pageInfo.hasNextPage) return found ?? null;
    after = storage.pageInfo.endCursor;
  }
}

const grants = z.object({
  viewer: z.object({ grants: z.array(z.object({ id: z.string(), zohoUserId: z.string() })) }),
});

export const organization = {
  getCurrentOrganization: read({
    given: async () => null,
    ask: async (stage) => {
      const { viewer } = grants.parse(await stage.admin('{ viewer { grants { id zohoUserId } } }'));
      const id = viewer.grants.find(({ zohoUserId }) => zohoUserId === '809400123')?.id;
      return stage.admin(
        'query ($id: ID!) { node(id: $id) { ... on Grant { administeredOrganization { zohoId name } } } }',
        { id },
      );
    },
    answers: (_given, _tag, stage) => ({ node: { administeredOrganization: { zohoId: stage.zoid, name: 'Zylker' } } }),
  }),
  createChildOrganization: change({
    given: async () => null,
    ask: (stage, _given, tag) =>
      ofOrganization(stage, 'createChildOrganization', {
        domain: `${tag.toLowerCase()}.example`,
        name: tag,
        ownerAddress: `owner@${tag.toLowerCase()}.example`,
        ownerFirstName: 'Casey',
        ownerLastName: 'Owner',
        ownerPassword: 'S3cret-phrase!',
      }),
    // The newest one that it has made is answered for by its own name.
    seen: async (stage, _given, tag) => {
      const journal = z.object({ entries: z.array(z.looseObject({ kind: z.string() })) });
      const { entries } = journal.parse(await stage.control('GET', '/journal'));
      const zoid = entries.findLast((one) => one.kind === 'organisation.created' && one.name === tag)?.zoid;
      if (zoid === undefined) return null;
      const { status, json } = await stage.ask('GET', `/api/organization/${String(zoid)}`);
      return status === 200 ? z.object({ data: z.unknown() }).parse(json).data : null;
    },
    becomes: (_given, tag) => ({
      orgName: tag,
      primaryDomainName: `${tag.toLowerCase()}.example`,
      superAdmin: `owner@${tag.toLowerCase()}.example`,
    }),
  }),
  getOrganization: read({
    given: make,
    ask: async (stage) => {
      const counted = z.object({ node: z.object({ details: z.looseObject({ userCount: z.number() }) }) });
      const { details } = counted.parse(await nodeOf(stage, 'details { userCount name }')).node;
      const row = z.looseObject({ usersCount: z.number() }).parse(await stage.zoho('GET', '/api/organization'));
      return { ...details, isAll: details.userCount === row.usersCount };
    },
    answers: () => ({ name: 'Zylker', isAll: true }),
  }),
  updateOrganizationSpamProcessType: change({
    given: async (stage) => ((await levelNow(stage)) === 'sender' ? 'content' : 'sender'),
    ask: (stage, wanted) => ofOrganization(stage, 'setSpamLevel', { level: wanted.toUpperCase() }),
    seen: (stage) => levelNow(stage),
    becomes: (wanted) => wanted,
  }),
  listOrganizationStorage: read({
    given: premium,
    ask: (stage, { zuid }) => allStorage(stage, zuid),
    answers: () => ({ plan: 'mailPremium', totalGigabytes: 50 }),
  }),
  getUserStorage: read({
    given: premium,
    ask: (stage, user) =>
      stage.admin('query ($id: ID!) { node(id: $id) { ... on User { storage { zohoUserId plan totalGigabytes } } } }', {
        id: idOf(stage, user),
      }),
    answers: ({ zuid }) => ({ node: { storage: { zohoUserId: zuid, plan: 'mailPremium', totalGigabytes: 50 } } }),
  }),
  updateUserBaseStorage: change({
    given: make,
    ask: (stage, user) => ask(stage, 'setUserStoragePlan', { id: idOf(stage, user), plan: 'PROFESSIONAL' }),
    seen: rowOf,
    becomes: () => ({ basicStorage: 'professional', planStorage: 100 }),
  }),
  updateUserExtraStorage: change({
    given: make,
    ask: (stage, user) =>
      ask(stage, 'setUserExtraStorage', { id: idOf(stage, user), addOns: [{ gigabytes: 5, units: 1 }] }),
    seen: rowOf,
    becomes: () => ({ extraStorage: { '5gb': 1 }, allowedStorage: 10 * 1_024 * 1_024 }),
  }),
  getOrganizationSubscriptionInfo: read({
    given: async () => null,
    ask: (stage) => nodeOf(stage, 'subscription { currency plans { name units } addOns { name units } }'),
    answers: () => ({
      node: {
        subscription: {
          plans: [{ name: 'Mail Premium', units: 1_000 }],
          addOns: [
            { name: '5GB Storage', units: 20 },
            { name: '25GB Storage', units: 4 },
          ],
        },
      },
    }),
  }),
  getOrganizationSpamListing: read({
    given: putOnList,
    ask: async (stage, _given, tag) => {
      const shape = z.object({
        node: z.object({ spamList: z.object({ nodes: z.array(z.object({ value: z.string() })) }) }),
      });
      const answer = await nodeOf(stage, 'spamList(list: SPAM_ADDRESSES, first: 100) { nodes { value } }');
      return shape.parse(answer).node.spamList.nodes.find(({ value }) => value === entry(tag))?.value ?? null;
    },
    answers: (_given, tag) => entry(tag),
  }),
  addOrganizationSpamListing: change({
    given: async () => null,
    ask: (stage, _given, tag) =>
      ofOrganization(stage, 'addToSpamList', { list: 'SPAM_ADDRESSES', entries: [entry(tag)] }),
    seen: (stage, _given, tag) => folderOfMailFrom(stage, entry(tag)),
    becomes: () => 'Spam',
  }),
  removeOrganizationSpamListing: change({
    given: putOnList,
    ask: (stage, _given, tag) =>
      ofOrganization(stage, 'removeFromSpamList', { list: 'SPAM_ADDRESSES', entries: [entry(tag)] }),
    seen: (stage, _given, tag) => folderOfMailFrom(stage, entry(tag)),
    becomes: () => 'Inbox',
  }),
  listAllowedIps: read({
    given: allow,
    ask: async (stage, id) => {
      const shape = z.object({
        node: z.object({ allowedIpRanges: z.array(z.looseObject({ zohoId: z.string() })) }),
      });
      const answer = await nodeOf(stage, 'allowedIpRanges { zohoId from to appliesTo }');
      return shape.parse(answer).node.allowedIpRanges.find(({ zohoId }) => zohoId === id) ?? null;
    },
    answers: (_id, tag) => ({ from: rangeFor(tag), to: rangeFor(tag), appliesTo: 'USERS' }),
  }),
  addAllowedIps: change({
    given: async () => null,
    ask: (stage, _given, tag) => ofOrganization(stage, 'allowIpRanges', { ranges: [{ from: rangeFor(tag) }] }),
    seen: async (stage, _given, tag) => (await allowed(stage)).some(({ fromip }) => fromip === rangeFor(tag)),
    becomes: () => true,
  }),
  deleteAllowedIps: change({
    given: allow,
    ask: (stage, id) => ofOrganization(stage, 'disallowIpRanges', { zohoIds: [id] }),
    seen: async (stage, id) => (await allowed(stage)).some(({ ipid }) => ipid === id),
    becomes: () => false,
  }),
};
