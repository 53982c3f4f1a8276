/** What people of an organisation may keep, and what it has bought. */
import type { AdminCalls } from '../../datasources/source.ts';
import { type OperationContext, requireScope } from '../context.ts';
import { decodeId } from '../ids.ts';
import type { ChangedStorage, UserStorageParent } from '../parents.ts';
import { positionConnection } from '../position-list.ts';
import type {
  MutationResolvers,
  Resolvers,
  SetUserStoragePlanPayloadResolvers,
  StorageAddOnInput,
  UserError,
} from '../types.generated.ts';
import { asUserError, invalid, notFound } from '../user-errors.ts';
import { nullWhenMissing, type UserPlace, userPlaceOf } from './reach.ts';

type Source = OperationContext['services']['datasources']['organisation'];

const changedPayload: Required<Pick<SetUserStoragePlanPayloadResolvers, 'storage'>> = {
  storage: ({ changed, userErrors }, _args, context) =>
    changed === null || userErrors.length > 0 ? null : storageAt(changed, context),
};

export const storage: Pick<
  Resolvers,
  'UserStorage' | 'OrganizationSubscription' | 'SetUserStoragePlanPayload' | 'SetUserExtraStoragePayload'
> & {
  Organization: Pick<NonNullable<Resolvers['Organization']>, 'storage' | 'subscription'>;
  User: Pick<NonNullable<Resolvers['User']>, 'storage'>;
  Mutation: Required<Pick<MutationResolvers, 'setUserStoragePlan' | 'setUserExtraStorage'>>;
} = {
  Organization: {
    storage: (organisation, args, { services, adminReads }) => {
      const { dataCentre, organisationId } = organisation;
      const source = services.datasources.organisation;
      const list = {
        identity: ['storage', dataCentre, organisationId],
        read: (offset: number, count: number) =>
          source.storage(adminReads(organisation), organisationId, offset, count),
        keyOf: ({ userId }: UserStorageParent['row']) => userId,
      };
      return positionConnection(list, (row) => ({ organisation, row }), args);
    },
    subscription: (organisation, _args, { services, adminReads }) =>
      services.datasources.organisation.subscription(adminReads(organisation), organisation.organisationId),
  },
  User: {
    storage: ({ organisation, row }, _args, context) =>
      storageAt({ organisation, zuid: row.id, accountId: row.accountId }, context),
  },
  Mutation: {
    setUserStoragePlan: (_root, { input: { id, plan } }, context) =>
      change(id, context, (source, calls, zoid, zuid) => source.setPlan(calls, zoid, zuid, plan)),
    setUserExtraStorage: (_root, { input: { id, addOns } }, context) =>
      change(
        id,
        context,
        (source, calls, zoid, zuid) => source.setAddOns(calls, zoid, zuid, addOns),
        addOnsFault(addOns),
      ),
  },
  SetUserStoragePlanPayload: changedPayload,
  SetUserExtraStoragePayload: changedPayload,
  UserStorage: {
    zohoUserId: ({ row }) => row.userId,
    user: async ({ organisation, row: { userId } }, _args, { organisationLoaders }) => {
      const row = await organisationLoaders(organisation).user.load(userId);
      return row === null ? null : { organisation, row };
    },
    hasMailbox: ({ row }) => row.hasMailbox,
    plan: ({ row }) => row.plan,
    totalGigabytes: ({ row }) => row.total,
    used: ({ row }) => row.used,
    addOns: ({ row }) => [...row.addOns],
  },
  OrganizationSubscription: {
    allocatesAtPercent: ({ allocatesAt }) => allocatesAt,
    plans: ({ plans }) => [...plans],
    addOns: ({ addOns }) => [...addOns],
  },
};

async function storageAt(
  { organisation, zuid }: UserPlace,
  { services, adminReads }: OperationContext,
): Promise<UserStorageParent | null> {
  const source = services.datasources.organisation;
  const row = await nullWhenMissing(source.storageOf(adminReads(organisation), organisation.organisationId, zuid));
  return row === null ? null : { organisation, row };
}

async function change(
  id: string,
  context: OperationContext,
  send: (source: Source, calls: AdminCalls, zoid: string, zuid: string) => Promise<void>,
  fault: UserError | null = null,
): Promise<ChangedStorage> {
  requireScope(context, 'org.manage');
  const ref = decodeId(id);
  const changed = ref?.type === 'User' ? await userPlaceOf(ref, context) : null;
  if (changed === null) return { changed, userErrors: [notFound('user', ['id'])] };
  if (fault !== null) return { changed, userErrors: [fault] };
  const { organisation, zuid } = changed;
  try {
    const source = context.services.datasources.organisation;
    await send(source, context.adminCalls(organisation), organisation.organisationId, zuid);
    return { changed, userErrors: [] };
  } catch (error) {
    return { changed, userErrors: [asUserError(error, 'user', ['id'])] };
  }
}

const SIZES = [1, 2, 5, 10, 15, 25, 50, 100, 200];
const MOST_ADD_ONS = 10;
const MOST_UNITS = 1_000;

function addOnsFault(addOns: readonly StorageAddOnInput[]): UserError | null {
  if (addOns.length === 0 || addOns.length > MOST_ADD_ONS)
    return invalid(`Give 1 to ${MOST_ADD_ONS} add-ons.`, ['addOns']);
  const isWrong = ({ gigabytes, units }: StorageAddOnInput) =>
    !SIZES.includes(gigabytes) || units < 0 || units > MOST_UNITS;
  const wrong = addOns.findIndex(isWrong);
  return wrong === -1 ? null : invalid('There is no such add-on, or not so many.', ['addOns', String(wrong)]);
}
