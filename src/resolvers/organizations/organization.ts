import { requireScope } from '../context.ts';
import type { MutationResolvers, Resolvers } from '../types.generated.ts';
import { invalid, nameFault } from '../user-errors.ts';
import { changeOrganisation } from './changes.ts';
import { organisationOf, organizationId } from './reach.ts';

type Own = 'id' | 'zohoId' | 'details' | 'children' | 'partner';

const DOMAIN = /^([a-z0-9-]{1,63}\.)+[a-z]{2,63}$/i;
const ADDRESS = /^[^\s@]{1,64}@[^\s@]{1,255}$/;

export const organization: Pick<Resolvers, 'Viewer' | 'OrganizationDetails'> & {
  Organization: Pick<NonNullable<Resolvers['Organization']>, Own>;
  Grant: Pick<NonNullable<Resolvers['Grant']>, 'administeredOrganization'>;
  Mutation: Required<Pick<MutationResolvers, 'createChildOrganization' | 'setSpamLevel'>>;
} = {
  Viewer: {
    organizations: (_viewer, _args, context) => {
      requireScope(context, 'org.read');
      return context.services.organisations.list(context.principal.tenantId);
    },
  },
  Grant: {
    administeredOrganization: async (grant, _args, context) => {
      requireScope(context, 'org.read');
      const mailbox = (await context.mailboxes.list()).find(({ grantId }) => grantId === grant.id);
      if (mailbox === undefined) return null;
      return context.services.datasources.organisation.current(context.readsFor(mailbox));
    },
  },
  Organization: {
    id: organizationId,
    zohoId: ({ organisationId }) => organisationId,
    details: (organisation, _args, { services, adminReads }) =>
      services.datasources.organisation.details(adminReads(organisation), organisation.organisationId),
    children: (organisation, _args, { services }) => services.organisations.childrenOf(organisation),
    partner: ({ dataCentre, partnerId }, _args, context) =>
      partnerId === undefined ? null : organisationOf({ dataCentre, accountId: partnerId }, context),
  },
  Mutation: {
    createChildOrganization: async (_root, { input }, context) => {
      const { organizationId: id, domain, name, ownerAddress: address, plan } = input;
      const { ownerFirstName: firstName, ownerLastName: lastName, ownerPassword: password } = input;
      const fault =
        nameFault(name, ['name']) ??
        nameFault(firstName, ['ownerFirstName']) ??
        nameFault(lastName, ['ownerLastName']) ??
        (DOMAIN.test(domain) ? null : invalid('This is no domain.', ['domain'])) ??
        (ADDRESS.test(address) ? null : invalid('This is no whole address.', ['ownerAddress']));
      const wanted = { domain, name, address, firstName, lastName, password, plan };
      const { answer, userErrors } = await changeOrganisation(
        {
          organizationId: id,
          fault,
          path: ['domain'],
          send: async (source, calls, partner) =>
            context.services.organisations.addChild(partner, await source.createChild(calls, wanted)),
        },
        context,
      );
      return { organization: answer, userErrors };
    },
    setSpamLevel: (_root, { input: { organizationId: id, level } }, context) => {
      const send = level === 'UNKNOWN' ? null : level;
      return changeOrganisation(
        {
          organizationId: id,
          fault: send === null ? invalid('No mail can be checked `UNKNOWN`.', ['level']) : null,
          path: ['level'],
          send: async (source, calls, { organisationId }) => {
            if (send !== null) await source.setSpamLevel(calls, organisationId, send);
          },
        },
        context,
      );
    },
  },
  OrganizationDetails: {
    zohoId: ({ id }) => id,
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
