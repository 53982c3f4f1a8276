import type { PolicyMemberRow, PolicySetting } from '../../datasources/mail-policies.ts';
import type { Span } from '../../datasources/positions.ts';
import type { PageArguments } from '../message-list.ts';
import type { MailPolicyParent } from '../parents.ts';
import { positionConnection } from '../position-list.ts';
import type { Resolvers } from '../types.generated.ts';
import { policyId, policyKey, restrictionId } from './mail-policy-reach.ts';
import { findGroup } from './reach.ts';

const onOrOff = ({ value, isLocked }: PolicySetting<boolean>) => ({ isOn: value, isLocked });

export const mailPolicies: Pick<
  Resolvers,
  'MailPolicy' | 'MailPolicyUser' | 'MailPolicyGroup' | 'MailRestriction' | 'MailRestrictionRule'
> & {
  Organization: Pick<NonNullable<Resolvers['Organization']>, 'mailPolicies' | 'mailRestrictions'>;
  User: Pick<NonNullable<Resolvers['User']>, 'mailPolicies'>;
  Group: Pick<NonNullable<Resolvers['Group']>, 'mailPolicy'>;
} = {
  Organization: {
    mailPolicies: async (organisation, _args, { organisationLoaders }) =>
      (await organisationLoaders(organisation).mailPolicies()).map((row) => ({ organisation, row })),
    mailRestrictions: async (organisation, { kind }, { services, adminReads }) => {
      const { mailPolicies: source } = services.datasources;
      const rows = await source.restrictions(adminReads(organisation), organisation.organisationId, kind);
      return rows.map((row) => ({ organisation, kind, row }));
    },
  },
  User: {
    mailPolicies: async ({ organisation, row: { policies } }, _args, { organisationLoaders }) => {
      const rows = await organisationLoaders(organisation).mailPolicies();
      return rows.filter(({ id }) => policies.some((one) => one.id === id)).map((row) => ({ organisation, row }));
    },
  },
  Group: {
    mailPolicy: async ({ organisation, row }, _args, context) => {
      // Said by the call for one group, and by no list.
      const whole = row.createdAt === null ? await findGroup({ organisation, zgid: row.id }, context) : { row };
      const name = whole?.row.policyName ?? '';
      if (name === '') return null;
      const policies = await context.organisationLoaders(organisation).mailPolicies();
      const found = policies.find((one) => one.name === name);
      return found === undefined ? null : { organisation, row: found };
    },
  },
  MailPolicy: {
    id: ({ organisation, row }) => policyId({ organisation, policyId: row.id }),
    zohoId: ({ row }) => row.id,
    organization: ({ organisation }) => organisation,
    name: ({ row }) => row.name,
    userCount: ({ row }) => row.users,
    groupCount: ({ row }) => row.groups,
    users: (policy, args, { services, adminReads }) => {
      const { mailPolicies: source } = services.datasources;
      const key = keyOf(policy);
      const calls = adminReads(policy.organisation);
      return members('users', policy, args, (offset, count) => source.users(calls, key, offset, count));
    },
    groups: (policy, args, { services, adminReads }) => {
      const { mailPolicies: source } = services.datasources;
      const key = keyOf(policy);
      const calls = adminReads(policy.organisation);
      return members('groups', policy, args, (offset, count) => source.groups(calls, key, offset, count));
    },
    allowsExternalImap: ({ row }) => row.allowsExternalImap,
    incomingRateLimit: ({ row }) => row.incomingRate,
    incomingSizeLimit: ({ row }) => row.incomingSize,
    mailboxSharing: ({ row }) => onOrOff(row.mailboxSharing),
    pop: ({ row }) => onOrOff(row.pop),
    junkCleanupDays: ({ row }) => row.junkCleanup.value,
    isJunkCleanupLocked: ({ row }) => row.junkCleanup.isLocked,
    allowsOrganizationContacts: ({ row }) => row.organisationContacts,
    allowsPersonalContacts: ({ row }) => row.personalContacts,
    allowsGroupContacts: ({ row }) => row.groupContacts,
    zohoStrictTls: ({ row }) => row.strictTls,
  },
  MailPolicyUser: {
    address: ({ member }) => member.address,
    displayName: ({ member }) => member.displayName,
    user: async ({ organisation, member }, _args, { organisationLoaders }) => {
      const row = await organisationLoaders(organisation).user.load(member.id);
      return row === null ? null : { organisation, row };
    },
  },
  MailPolicyGroup: {
    address: ({ member }) => member.address,
    displayName: ({ member }) => member.displayName,
    group: async ({ organisation, member }, _args, { organisationLoaders }) => {
      const row = (await organisationLoaders(organisation).groups()).find(({ id }) => id === member.id);
      return row === undefined ? null : { organisation, row };
    },
  },
  MailRestriction: {
    id: ({ organisation, kind, row }) => restrictionId({ organisation, kind, restrictionId: row.id }),
    zohoId: ({ row }) => row.id,
    organization: ({ organisation }) => organisation,
    name: ({ row }) => row.name,
    policyCount: ({ row }) => row.policies,
    rules: ({ row }) => [...row.rules],
  },
  MailRestrictionRule: {
    isRestricted: ({ status }) => status !== 'noRestriction',
    zohoStatus: ({ status }) => status,
  },
};

const keyOf = ({ organisation, row }: MailPolicyParent) => policyKey({ organisation, policyId: row.id });

function members(
  which: string,
  { organisation, row }: MailPolicyParent,
  args: PageArguments,
  read: (offset: number, count: number) => Promise<Span<PolicyMemberRow>>,
) {
  const { dataCentre, organisationId } = organisation;
  const list = {
    identity: ['policy', which, dataCentre, organisationId, row.id],
    read,
    keyOf: ({ id }: PolicyMemberRow) => id,
  };
  return positionConnection(list, (member) => ({ organisation, member }), args);
}
