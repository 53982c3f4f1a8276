import { PosternError } from '../../errors.ts';
import { requireScope } from '../context.ts';
import type { UserParent } from '../parents.ts';
import { positionConnection } from '../position-list.ts';
import { mailboxOf } from '../reach.ts';
import { dateOf } from '../scalars.ts';
import type { Resolvers } from '../types.generated.ts';
import { asUserError, invalid, notFound } from '../user-errors.ts';
import { nullWhenMissing, organisationWithId, userId } from './reach.ts';

export const users: Pick<Resolvers, 'User'> & {
  Organization: Pick<NonNullable<Resolvers['Organization']>, 'users' | 'user'>;
  Mutation: Pick<NonNullable<Resolvers['Mutation']>, 'createUser'>;
} = {
  Organization: {
    users: (organisation, args, context) => {
      const { dataCentre, organisationId } = organisation;
      const source = context.services.datasources.users;
      const list = {
        identity: ['users', dataCentre, organisationId],
        read: (offset: number, count: number) =>
          source.list(context.adminReads(organisation), organisationId, offset, count),
        keyOf: ({ id }: UserParent['row']) => id,
      };
      return positionConnection(list, (row) => ({ organisation, row }), args);
    },
    user: async (organisation, { address }, { services, adminReads }) => {
      checkAddress(address);
      const { organisationId } = organisation;
      const row = await nullWhenMissing(
        services.datasources.users.find(adminReads(organisation), organisationId, address),
      );
      return row === null ? null : { organisation, row };
    },
  },
  Mutation: {
    createUser: async (_root, { input }, context) => {
      requireScope(context, 'org.manage');
      const { organizationId, role, ...given } = input;
      const organisation = await organisationWithId(organizationId, context);
      if (organisation === null) return { user: null, userErrors: [notFound('organization', ['organizationId'])] };
      if (role === 'UNKNOWN') return { user: null, userErrors: [invalid('Nobody can be given `UNKNOWN`.', ['role'])] };
      const wanted = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
      try {
        const row = await context.services.datasources.users.create(
          context.adminCalls(organisation),
          organisation.organisationId,
          { ...wanted, address: given.address, password: given.password, role },
        );
        return { user: { organisation, row }, userErrors: [] };
      } catch (error) {
        return { user: null, userErrors: [asUserError(error, 'organization', ['address'])] };
      }
    },
  },
  User: {
    id: userId,
    zohoId: ({ row }) => row.id,
    organization: ({ organisation }) => organisation,
    account: async ({ organisation: { dataCentre }, row: { accountId } }, _args, context) => {
      const mailbox = await mailboxOf({ dataCentre, accountId }, context);
      if (mailbox !== null) return mailbox;
      throw new PosternError('GRANT_REQUIRED', 'The owner of this mailbox has not authorised Postern.');
    },
    primaryAddress: ({ row }) => row.primaryAddress,
    addresses: ({ row }) => [...row.addresses],
    displayName: ({ row }) => row.displayName,
    firstName: ({ row }) => row.firstName,
    lastName: ({ row }) => row.lastName,
    role: ({ row }) => row.role?.value ?? null,
    zohoRole: ({ row }) => row.role?.raw ?? '',
    isEnabled: ({ row }) => row.isEnabled,
    isMailboxEnabled: ({ row }) => row.isMailboxEnabled,
    isIncomingBlocked: ({ row }) => row.isIncomingBlocked,
    isOutgoingBlocked: ({ row }) => row.isOutgoingBlocked,
    isImapEnabled: ({ row }) => row.isImapEnabled,
    isPopEnabled: ({ row }) => row.isPopEnabled,
    isActiveSyncEnabled: ({ row }) => row.isActiveSyncEnabled,
    isTwoFactorEnabled: ({ row }) => row.isTwoFactorEnabled,
    gender: ({ row }) => row.gender,
    country: ({ row }) => row.country,
    language: ({ row }) => row.language,
    timeZone: ({ row }) => row.timeZone,
    phone: ({ row }) => row.phone,
    mobile: ({ row }) => row.mobile,
    postalAddress: ({ row }) => row.postalAddress,
    createdAt: ({ row }) => dateOf(row.createdAt),
    lastSignInAt: ({ row }) => dateOf(row.lastSignInAt),
    passwordResetAt: ({ row }) => dateOf(row.passwordResetAt),
    expiresAfterDays: ({ row }) => row.expiresAfterDays,
    plan: ({ row }) => row.plan,
    usedStorage: ({ row }) => row.usedStorage,
    allowedStorage: ({ row }) => row.allowedStorage,
  },
};

const ADDRESS = /^[^\s/@?#]{1,64}@[A-Za-z0-9.-]{1,255}$/;

function checkAddress(address: string): void {
  if (!ADDRESS.test(address)) throw new PosternError('BAD_USER_INPUT', '`address` must be a whole address.');
}
