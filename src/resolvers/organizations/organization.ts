import { requireScope } from '../context.ts';
import type { Resolvers } from '../types.generated.ts';
import { organizationId } from './reach.ts';

export const organization: Pick<Resolvers, 'Viewer' | 'OrganizationDetails'> & {
  Organization: Pick<NonNullable<Resolvers['Organization']>, 'id' | 'zohoId' | 'details'>;
} = {
  Viewer: {
    organizations: (_viewer, _args, context) => {
      requireScope(context, 'org.read');
      return context.services.organisations.list(context.principal.tenantId);
    },
  },
  Organization: {
    id: organizationId,
    zohoId: ({ organisationId }) => organisationId,
    details: (organisation, _args, { services, adminReads }) =>
      services.datasources.organisation.details(adminReads(organisation), organisation.organisationId),
  },
  OrganizationDetails: {
    domainNames: ({ domains }) => [...domains],
    superAdministrator: ({ superAdmin }) => superAdmin,
    licenseCount: ({ licences }) => licences,
    userCount: ({ users }) => users,
    mailboxCount: ({ mailboxes }) => mailboxes,
    groupCount: ({ groups }) => groups,
    childCount: ({ children }) => children,
    createdAt: ({ createdAt }) => (createdAt === null ? null : new Date(createdAt)),
    spamLevel: ({ spamLevel }) => spamLevel?.value ?? null,
  },
};
