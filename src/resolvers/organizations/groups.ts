import type { Organisation } from '../../mailbox/organisations.ts';
import type { OperationContext } from '../context.ts';
import type { GroupParent } from '../parents.ts';
import { positionConnection } from '../position-list.ts';
import { dateOf } from '../scalars.ts';
import type { Resolvers } from '../types.generated.ts';
import { findGroup, groupId } from './reach.ts';

export const groups: Pick<Resolvers, 'GroupMember' | 'GroupSettings' | 'GroupDetails'> & {
  Organization: Pick<NonNullable<Resolvers['Organization']>, 'groups' | 'group'>;
  User: Pick<NonNullable<Resolvers['User']>, 'groups'>;
  Group: Omit<NonNullable<Resolvers['Group']>, 'heldMail'>;
} = {
  Organization: {
    groups: (organisation, args, context) => {
      const { dataCentre, organisationId } = organisation;
      const source = context.services.datasources.groups;
      const list = {
        identity: ['groups', dataCentre, organisationId],
        read: (offset: number, count: number) =>
          source.list(context.adminReads(organisation), organisationId, offset, count),
        keyOf: ({ id }: GroupParent['row']) => id,
      };
      return positionConnection(list, (row) => ({ organisation, row }), args);
    },
    group: (organisation, { address }, context) => withAddress(organisation, address, context),
  },
  User: {
    groups: async ({ organisation, row: user }, _args, { organisationLoaders }) => {
      const own = new Set([user.primaryAddress, ...user.addresses.map(({ address }) => address)]);
      const rows = await organisationLoaders(organisation).groups();
      const isIn = ({ members }: GroupParent['row']) =>
        members.some(({ userId, address }) => userId === user.id || own.has(address));
      return rows.filter(isIn).map((row) => ({ organisation, row }));
    },
  },
  Group: {
    id: ({ organisation, row }) => groupId({ organisation, zgid: row.id }),
    zohoId: ({ row }) => row.id,
    organization: ({ organisation }) => organisation,
    name: ({ row }) => row.name,
    address: ({ row }) => row.address,
    access: ({ row }) => row.access?.value ?? null,
    zohoAccess: ({ row }) => row.access?.raw ?? '',
    memberCount: ({ row }) => row.memberCount,
    members: ({ organisation, row }) => row.members.map((member) => ({ organisation, member })),
    hasStreams: ({ row }) => row.hasStreams,
    settings: ({ row }) => row.settings,
    details: async (group, _args, context) => {
      const { organisation, row } = group;
      // Said by the call for one group, and by no list.
      if (row.createdAt !== null) return row;
      return (await findGroup({ organisation, zgid: row.id }, context))?.row ?? null;
    },
  },
  GroupMember: {
    address: ({ member }) => member.address,
    displayName: ({ member }) => member.displayName,
    user: async ({ organisation, member: { userId } }, _args, { organisationLoaders }) => {
      const row = userId === null ? null : await organisationLoaders(organisation).user.load(userId);
      return row === null ? null : { organisation, row };
    },
    group: ({ organisation, member: { userId, address } }, _args, context) =>
      userId === null ? withAddress(organisation, address, context) : null,
    role: ({ member }) => member.role?.value ?? null,
    status: ({ member }) => member.status?.value ?? null,
    postApproval: ({ member }) => member.postApproval?.value ?? null,
    isAcknowledged: ({ member }) => member.isAcknowledged,
    maySendAsGroup: ({ member }) => member.maySendAsGroup,
    zohoKind: ({ member }) => member.kind,
    failureCount: ({ member }) => member.failureCount,
  },
  GroupSettings: {
    refusedMail: ({ refusedMail }) => refusedMail?.value ?? null,
  },
  GroupDetails: {
    createdAt: ({ createdAt }) => dateOf(createdAt),
  },
};

async function withAddress(
  organisation: Organisation,
  address: string,
  { organisationLoaders }: OperationContext,
): Promise<GroupParent | null> {
  const wanted = address.toLowerCase();
  const row = (await organisationLoaders(organisation).groups()).find((one) => one.address === wanted);
  return row === undefined ? null : { organisation, row };
}
