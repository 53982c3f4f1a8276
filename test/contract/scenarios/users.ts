import { z } from 'zod';
import { change, read } from '../scenario.ts';
import type { Stage, Tag } from '../stage.ts';

const made = z.looseObject({ zuid: z.number().transform(String), accountId: z.string() });
type Made = z.output<typeof made> & { readonly id: string; readonly address: string };

async function make(stage: Stage, tag: Tag): Promise<Made> {
  const address = `${tag.toLowerCase()}@zylker.example`;
  const body = { primaryEmailAddress: address, password: 'S3cret-phrase!', displayName: tag };
  const user = made.parse(await stage.zoho('POST', stage.org('/accounts'), body));
  return { ...user, address, id: stage.orgId('User', `${user.zuid}.${user.accountId}`) };
}

const rowOf = (stage: Stage, { zuid }: Made) => stage.zoho('GET', stage.org(`/accounts/${zuid}`));

/** The same in Zoho's own list; null when it is not in it. */
async function listed(stage: Stage, { zuid }: { zuid: string }): Promise<unknown> {
  for (let start = 0; ; start += 100) {
    const rows = z.array(made).parse(await stage.zoho('GET', stage.org(`/accounts?start=${start}&limit=100`)));
    const found = rows.find((row) => row.zuid === zuid);
    if (found !== undefined || rows.length === 0) return found ?? null;
  }
}

const put = (stage: Stage, name: string, mode: string, body: Record<string, unknown>) =>
  stage.zoho('PUT', stage.org(`/accounts/${name}`), { mode, ...body });

function mutation(name: string): string {
  const input = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${input}!) { ${name}(input: $input) { userErrors { message } } }`;
}

/** One user, as Zoho then shows it. */
function changesUser(
  name: string,
  more: (tag: Tag) => Record<string, unknown>,
  becomes: (tag: Tag) => unknown,
  given: (stage: Stage, tag: Tag) => Promise<Made> = make,
) {
  return change({
    given,
    ask: (stage: Stage, { id }: Made, tag: Tag) => stage.admin(mutation(name), { input: { id, ...more(tag) } }),
    seen: rowOf,
    becomes: (_made: Made, tag: Tag) => becomes(tag),
  });
}

async function switchedOff(stage: Stage, tag: Tag): Promise<Made> {
  const user = await make(stage, tag);
  await put(stage, user.accountId, 'disableMailAccount', { zuid: user.zuid });
  return user;
}

async function disabled(stage: Stage, tag: Tag): Promise<Made> {
  const user = await make(stage, tag);
  await put(stage, user.accountId, 'disableUser', { zuid: user.zuid });
  return user;
}

const alias = (tag: Tag) => `other.${tag.toLowerCase()}@zylker.example`;

async function withAlias(stage: Stage, tag: Tag): Promise<Made> {
  const user = await make(stage, tag);
  await put(stage, user.zuid, 'addEmailAlias', { emailAlias: [alias(tag)] });
  return user;
}

const addressesOf = async (stage: Stage, user: Made) =>
  z
    .looseObject({ emailAddress: z.array(z.object({ mailId: z.string() })) })
    .parse(await rowOf(stage, user))
    .emailAddress.map(({ mailId }) => mailId);

const page = z.object({
  node: z.object({
    users: z.object({
      nodes: z.array(z.object({ id: z.string(), displayName: z.string() })),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  }),
});

async function allUsers(stage: Stage) {
  const query = `query ($id: ID!, $after: String) { node(id: $id) { ... on Organization { users(first: 100, after: $after) {
    nodes { id displayName } pageInfo { hasNextPage endCursor } } } } }`;
  const nodes: { id: string; displayName: string }[] = [];
  for (let after: string | null = null; ; ) {
    const { users }: z.output<typeof page>['node'] = page.parse(
      await stage.admin(query, { id: stage.organization, after }),
    ).node;
    nodes.push(...users.nodes);
    if (!users.pageInfo.hasNextPage) return nodes;
    after = users.pageInfo.endCursor;
  }
}

const setAccount =
  'mutation ($input: SetAccountActiveInput!) { setAccountActive(input: $input) { userErrors { message } } }';
const mailboxStatus = async (stage: Stage) => stage.zoho('GET', '');

export const users = {
  listUsers: read({
    given: make,
    ask: allUsers,
    answers: ({ id }, tag) => [{ id, displayName: tag }],
  }),
  getUser: read({
    given: make,
    ask: (stage, { id }) =>
      stage.admin('query ($id: ID!) { node(id: $id) { id ... on User { displayName primaryAddress } } }', { id }),
    answers: ({ id, address }, tag) => ({ node: { id, displayName: tag, primaryAddress: address } }),
  }),
  createUser: change({
    given: async () => null,
    ask: (stage, _given, tag) =>
      stage.admin(mutation('createUser'), {
        input: {
          organizationId: stage.organization,
          address: `${tag.toLowerCase()}@zylker.example`,
          password: 'S3cret-phrase!',
          displayName: tag,
        },
      }),
    seen: async (stage, _given, tag) => {
      const { status, json } = await stage.ask('GET', stage.org(`/accounts/${tag.toLowerCase()}@zylker.example`));
      return status === 200 ? z.object({ data: z.unknown() }).parse(json).data : null;
    },
    becomes: (_given, tag) => ({ displayName: tag, enabled: true, role: 'member' }),
  }),
  changeUserRole: change({
    given: make,
    ask: (stage, { id }) => stage.admin(mutation('changeUserRoles'), { input: { ids: [id], role: 'ADMIN' } }),
    seen: rowOf,
    becomes: () => ({ role: 'admin' }),
  }),
  deleteUsers: change({
    given: make,
    ask: (stage, { id }) => stage.admin(mutation('deleteUsersAndTheirMail'), { input: { ids: [id] } }),
    seen: listed,
    becomes: () => null,
  }),
  resetUserPassword: change({
    given: make,
    ask: (stage, { id }) => stage.admin(mutation('resetUserPassword'), { input: { id, password: 'N3w-phrase!' } }),
    seen: async (stage, user) =>
      z.looseObject({ lastPasswordReset: z.number() }).parse(await rowOf(stage, user)).lastPasswordReset > 0,
    becomes: () => true,
  }),
  updateUserTfaStatus: changesUser(
    'setUserTwoFactor',
    () => ({ enabled: true }),
    () => ({ tfaEnabled: true }),
  ),
  addUserEmailAlias: change({
    given: make,
    ask: (stage, { id }, tag) => stage.admin(mutation('addUserAliases'), { input: { id, addresses: [alias(tag)] } }),
    seen: addressesOf,
    becomes: (_user, tag) => [alias(tag)],
  }),
  removeUserEmailAlias: change({
    given: withAlias,
    ask: (stage, { id }, tag) => stage.admin(mutation('removeUserAliases'), { input: { id, addresses: [alias(tag)] } }),
    seen: async (stage, user) => (await addressesOf(stage, user)).length,
    becomes: () => 1,
  }),
  enableUserMailAccount: changesUser(
    'setUserMailbox',
    () => ({ enabled: true }),
    () => ({ mailboxStatus: 'enabled' }),
    switchedOff,
  ),
  disableUserMailAccount: changesUser(
    'setUserMailbox',
    () => ({ enabled: false }),
    () => ({ mailboxStatus: 'disabled' }),
  ),
  enableUser: changesUser(
    'enableUser',
    () => ({}),
    () => ({ status: true }),
    disabled,
  ),
  disableUser: changesUser(
    'disableUser',
    () => ({ blockIncoming: true }),
    () => ({ status: false, incomingBlocked: true }),
  ),
  updateUserIncomingStatus: changesUser(
    'setUserIncoming',
    () => ({ blocked: true }),
    () => ({ incomingBlocked: true }),
  ),
  updateUserOutgoingStatus: changesUser(
    'setUserOutgoing',
    () => ({ blocked: true }),
    () => ({ outgoingBlocked: true }),
  ),
  updateUserImapStatus: changesUser(
    'setUserImap',
    () => ({ enabled: false }),
    () => ({ imapAccessEnabled: false }),
  ),
  updateUserPopStatus: changesUser(
    'setUserPop',
    () => ({ enabled: false }),
    () => ({ popAccessEnabled: false }),
  ),
  updateUserActiveSyncStatus: changesUser(
    'setUserActiveSync',
    () => ({ enabled: true }),
    () => ({ activeSyncEnabled: true }),
  ),
  updateUserPersonalInfo: changesUser(
    'updateUserProfile',
    (tag) => ({ displayName: `${tag} renamed`, phone: '+1 555 0100', postalAddress: { city: tag } }),
    (tag) => ({ displayName: `${tag} renamed`, phoneNumer: '+1 555 0100', address: { city: tag } }),
  ),
  enableOwnMailAccount: change({
    given: (stage) => stage.zoho('PUT', '', { mode: 'disableMailAccount' }),
    ask: (stage) => stage.admin(setAccount, { input: { id: stage.account, active: true } }),
    seen: mailboxStatus,
    becomes: () => ({ mailboxStatus: 'enabled' }),
  }),
  disableOwnMailAccount: change({
    given: (stage) => stage.zoho('PUT', '', { mode: 'enableMailAccount' }),
    ask: (stage) => stage.admin(setAccount, { input: { id: stage.account, active: false } }),
    seen: mailboxStatus,
    becomes: () => ({ mailboxStatus: 'disabled' }),
    afterwards: (stage) => stage.zoho('PUT', '', { mode: 'enableMailAccount' }),
  }),
};
