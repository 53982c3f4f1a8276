import { dnsRecordsOf } from '../../datasources/dns-records.ts';
import type { Organisation } from '../../mailbox/organisations.ts';
import type { OperationContext } from '../context.ts';
import type { DomainParent } from '../parents.ts';
import { dateOf } from '../scalars.ts';
import type { Resolvers } from '../types.generated.ts';
import { domainId, findDomain } from './domain-reach.ts';

export const domains: Pick<Resolvers, 'Domain'> & {
  Organization: Pick<NonNullable<Resolvers['Organization']>, 'domains' | 'domain'>;
  User: Pick<NonNullable<Resolvers['User']>, 'domain'>;
  Group: Pick<NonNullable<Resolvers['Group']>, 'domain'>;
} = {
  Organization: {
    domains: async (organisation, _args, { organisationLoaders }) =>
      (await organisationLoaders(organisation).domains()).map((row) => ({ organisation, row })),
    domain: (organisation, { name }, context) =>
      NAME.test(name) ? findDomain({ organisation, name: name.toLowerCase() }, context) : null,
  },
  User: {
    domain: ({ organisation, row }, _args, context) => domainOf(row.primaryAddress, organisation, context),
  },
  Group: {
    domain: ({ organisation, row }, _args, context) => domainOf(row.address, organisation, context),
  },
  Domain: {
    id: ({ organisation, row }) => domainId({ organisation, name: row.name }),
    zohoId: ({ row }) => row.id,
    organization: ({ organisation }) => organisation,
    name: ({ row }) => row.name,
    zohoStatus: ({ row }) => row.status,
    isPrimary: ({ row }) => row.isPrimary,
    isVerified: ({ row }) => row.isVerified,
    verifiedAt: ({ row }) => dateOf(row.verifiedAt),
    verifiedBy: async ({ organisation, row: { verifiedBy } }, _args, { organisationLoaders }) => {
      const row = verifiedBy === null ? null : await organisationLoaders(organisation).user.load(verifiedBy);
      return row === null ? null : { organisation, row };
    },
    createdAt: ({ row }) => dateOf(row.createdAt),
    isMailHosted: ({ row }) => row.isMailHosted,
    isRegisteredByZoho: ({ row }) => row.isRegisteredByZoho,
    isAlias: ({ row }) => row.isAlias,
    aliasNames: ({ row }) => [...row.aliases],
    zohoMxStatus: ({ row }) => row.mxStatus,
    isSpfFound: ({ row }) => row.isSpfFound,
    isDkimFound: ({ row }) => row.isDkimFound,
    dkimKeys: ({ organisation, row: domain }) =>
      domain.dkimKeys.map((row) => ({ place: { organisation, name: domain.name }, domain, row })),
    dnsRecords: ({ organisation, row }) => dnsRecordsOf(organisation.dataCentre, row),
    htmlVerificationCode: ({ row }) => row.htmlCode,
    isSubdomainStripped: ({ row }) => row.stripsSubDomains,
    catchAllAddress: ({ row }) => row.catchAllAddress,
    notificationAddress: ({ row }) => row.notificationAddress,
    users: async ({ organisation, row: { name } }, _args, { organisationLoaders }) => {
      const rows = await organisationLoaders(organisation).users();
      const isIn = ({ primaryAddress, addresses }: (typeof rows)[number]) =>
        [primaryAddress, ...addresses.map(({ address }) => address)].some((one) => one.endsWith(`@${name}`));
      return rows.filter(isIn).map((row) => ({ organisation, row }));
    },
    groups: async ({ organisation, row: { name } }, _args, { organisationLoaders }) => {
      const rows = await organisationLoaders(organisation).groups();
      return rows.filter(({ address }) => address.endsWith(`@${name}`)).map((row) => ({ organisation, row }));
    },
  },
};

/** Nothing else can be the name of a domain. */
const NAME = /^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$/i;

async function domainOf(
  address: string,
  organisation: Organisation,
  { organisationLoaders }: OperationContext,
): Promise<DomainParent | null> {
  const rows = await organisationLoaders(organisation).domains();
  const row = rows.find(({ name }) => address.endsWith(`@${name}`));
  return row === undefined ? null : { organisation, row };
}
