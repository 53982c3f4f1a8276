/** Changes that administrators make to users. Each is one call; the user is read anew for who selects it. */

import type { AdminCalls } from '../../datasources/source.ts';
import type { UserKey, UserProfile, UsersSource } from '../../datasources/users.ts';
import { PosternError } from '../../errors.ts';
import { type OperationContext, requireScope } from '../context.ts';
import { decodeId } from '../ids.ts';
import type { ChangedUser } from '../parents.ts';
import { mailboxWithId } from '../reach.ts';
import type {
  EnableUserPayloadResolvers,
  MutationResolvers,
  Resolvers,
  UpdateUserProfileInput,
  UserError,
} from '../types.generated.ts';
import { asUserError, invalid, notFound } from '../user-errors.ts';
import { addressesFault } from './addresses.ts';
import { changeTogether } from './bulk.ts';
import { findUser, type UserPlace, userPlaceOf } from './reach.ts';

type OneUser =
  | 'enableUser'
  | 'disableUser'
  | 'resetUserPassword'
  | 'setUserTwoFactor'
  | 'addUserAliases'
  | 'removeUserAliases'
  | 'setUserMailbox'
  | 'setUserIncoming'
  | 'setUserOutgoing'
  | 'setUserImap'
  | 'setUserPop'
  | 'setUserActiveSync'
  | 'updateUserProfile';
type Mutations = OneUser | 'changeUserRoles' | 'deleteUsersAndTheirMail' | 'setAccountActive';

/** They have the same fields; each mutation has one of its own, so that it can grow alone. */
type ChangedPayload = `${Capitalize<OneUser>}Payload`;

const changedPayload: Required<Pick<EnableUserPayloadResolvers, 'user'>> = {
  user: ({ changed, userErrors }, _args, context) =>
    changed === null || userErrors.length > 0 ? null : findUser(changed, context),
};

export const userChanges: Pick<Resolvers, ChangedPayload> & {
  Mutation: Required<Pick<MutationResolvers, Mutations>>;
} = {
  Mutation: {
    changeUserRoles: (_root, { input: { ids, role } }, context) => {
      requireScope(context, 'org.manage');
      if (role !== 'MEMBER' && role !== 'ADMIN') {
        const fault = invalid('A role that can be given is `MEMBER` or `ADMIN`.', ['role']);
        return { results: ids.map((id) => ({ id, status: 'FAILED', problem: fault.message })), userErrors: [fault] };
      }
      return together(ids, context, async (source, calls, zoid, zuids) => {
        const done = await source.changeRole(calls, zoid, zuids, role);
        const left = zuids.find((zuid) => !done.has(zuid));
        // One that is left out fails its batch, which is then searched for it.
        if (left !== undefined) throw new PosternError('UPSTREAM_ERROR', 'Zoho did not give the role to every user.');
      });
    },
    deleteUsersAndTheirMail: (_root, { input: { ids } }, context) => {
      requireScope(context, 'org.manage');
      return together(ids, context, (source, calls, zoid, zuids) => source.remove(calls, zoid, zuids));
    },
    enableUser: (_root, { input: { id, unblockIncoming } }, context) =>
      change(id, context, (source, calls, user) => source.enable(calls, user, unblockIncoming)),
    disableUser: (_root, { input: { id, ...how } }, context) =>
      change(id, context, (source, calls, user) => source.disable(calls, user, how)),
    resetUserPassword: (_root, { input }, context) =>
      change(input.id, context, (source, calls, user) =>
        source.resetPassword(calls, user, {
          password: input.password,
          mustChange: input.mustChangePassword,
          endTokens: input.signOutEverywhere,
        }),
      ),
    setUserTwoFactor: (_root, { input: { id, enabled } }, context) =>
      change(id, context, (source, calls, user) => source.setTwoFactor(calls, user, enabled)),
    addUserAliases: (_root, { input: { id, addresses } }, context) =>
      change(
        id,
        context,
        (source, calls, user) => source.addAliases(calls, user, addresses),
        addressesFault(addresses),
      ),
    removeUserAliases: (_root, { input: { id, addresses } }, context) =>
      change(
        id,
        context,
        (source, calls, user) => source.removeAliases(calls, user, addresses),
        addressesFault(addresses),
      ),
    setUserMailbox: (_root, { input: { id, enabled } }, context) =>
      change(id, context, (source, calls, user) => source.setMailbox(calls, user, enabled)),
    setUserIncoming: (_root, { input: { id, blocked } }, context) =>
      change(id, context, (source, calls, user) => source.blockIncoming(calls, user, blocked)),
    setUserOutgoing: (_root, { input: { id, blocked } }, context) =>
      change(id, context, (source, calls, user) => source.blockOutgoing(calls, user, blocked)),
    setUserImap: (_root, { input: { id, enabled } }, context) =>
      change(id, context, (source, calls, user) => source.setImap(calls, user, enabled)),
    setUserPop: (_root, { input: { id, enabled } }, context) =>
      change(id, context, (source, calls, user) => source.setPop(calls, user, enabled)),
    setUserActiveSync: (_root, { input: { id, enabled } }, context) =>
      change(id, context, (source, calls, user) => source.setActiveSync(calls, user, enabled)),
    updateUserProfile: (_root, { input }, context) => {
      const profile = profileOf(input);
      return change(
        input.id,
        context,
        (source, calls, user) => source.updateProfile(calls, user, profile),
        profileFault(profile),
      );
    },
    setAccountActive: async (_root, { input: { id, active } }, context) => {
      requireScope(context, 'org.manage');
      const mailbox = await mailboxWithId(id, context);
      if (mailbox === null) return { account: null, userErrors: [notFound('account', ['id'])] };
      const { datasources } = context.services;
      try {
        await datasources.accounts.setActive(context.callsFor(mailbox), mailbox.accountId, active);
        return { account: mailbox, userErrors: [] };
      } catch (error) {
        return { account: null, userErrors: [asUserError(error, 'account', ['id'])] };
      }
    },
  },
  EnableUserPayload: changedPayload,
  DisableUserPayload: changedPayload,
  ResetUserPasswordPayload: changedPayload,
  SetUserTwoFactorPayload: changedPayload,
  AddUserAliasesPayload: changedPayload,
  RemoveUserAliasesPayload: changedPayload,
  SetUserMailboxPayload: changedPayload,
  SetUserIncomingPayload: changedPayload,
  SetUserOutgoingPayload: changedPayload,
  SetUserImapPayload: changedPayload,
  SetUserPopPayload: changedPayload,
  SetUserActiveSyncPayload: changedPayload,
  UpdateUserProfilePayload: changedPayload,
};

async function change(
  id: string,
  context: OperationContext,
  send: (source: UsersSource, calls: AdminCalls, user: UserKey) => Promise<void>,
  fault: UserError | null = null,
): Promise<ChangedUser> {
  requireScope(context, 'org.manage');
  const changed = await userWithId(id, context);
  if (changed === null) return { changed, userErrors: [notFound('user', ['id'])] };
  if (fault !== null) return { changed, userErrors: [fault] };
  const { organisation, zuid, accountId } = changed;
  try {
    const key = { zoid: organisation.organisationId, zuid, accountId };
    await send(context.services.datasources.users, context.adminCalls(organisation), key);
    return { changed, userErrors: [] };
  } catch (error) {
    return { changed, userErrors: [asUserError(error, 'user', ['id'])] };
  }
}

async function userWithId(id: string, context: OperationContext): Promise<UserPlace | null> {
  const ref = decodeId(id);
  return ref?.type === 'User' ? userPlaceOf(ref, context) : null;
}

function together(
  ids: readonly string[],
  context: OperationContext,
  send: (source: UsersSource, calls: AdminCalls, zoid: string, zuids: readonly string[]) => Promise<void>,
) {
  return changeTogether(ids, {
    what: 'user',
    find: async (id) => {
      const place = await userWithId(id, context);
      return place === null ? null : { organisation: place.organisation, key: place.zuid };
    },
    send: (organisation, zuids) =>
      send(context.services.datasources.users, context.adminCalls(organisation), organisation.organisationId, zuids),
  });
}

const LONGEST_TEXT = 200;

/** Null is as good as left out. */
function profileOf({
  displayName,
  gender,
  country,
  phone,
  mobile,
  postalAddress,
}: UpdateUserProfileInput): UserProfile {
  const { street, city, state, postalCode } = postalAddress ?? {};
  const place = { street: street ?? undefined, city: city ?? undefined };
  const region = { state: state ?? undefined, postalCode: postalCode ?? undefined };
  return {
    displayName: displayName ?? undefined,
    gender: gender ?? undefined,
    country: country ?? undefined,
    phone: phone ?? undefined,
    mobile: mobile ?? undefined,
    postalAddress: postalAddress == null ? undefined : { ...place, ...region },
  };
}

function profileFault({ postalAddress = {}, ...named }: UserProfile): UserError | null {
  const texts = [...Object.entries(named), ...Object.entries(postalAddress)].filter(([, text]) => text !== undefined);
  if (texts.length === 0) return invalid('Say at least one thing that is to change.', []);
  const wrong = texts.find(([, text]) => text?.trim() === '' || (text?.length ?? 0) > LONGEST_TEXT);
  return wrong === undefined ? null : invalid(`A text has 1 to ${LONGEST_TEXT} characters.`, [wrong[0]]);
}
