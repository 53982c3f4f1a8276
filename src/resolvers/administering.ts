/** How administrators' calls of one operation are made: for each organisation the grants are looked at once. */
import { createOrganisationLoaders, type OrganisationLoaders } from '../datasources/organisation-loaders.ts';
import type { AdminCalls } from '../datasources/source.ts';
import type { CallContext } from '../datasources/zoho/call-context.ts';
import type { GrantRef } from '../mailbox/connect.ts';
import type { Organisation, Organisations } from '../mailbox/organisations.ts';

export function createAdministering(
  organisations: Organisations,
  callsFor: (grant: GrantRef) => CallContext,
): (organisation: Organisation) => AdminCalls {
  return once((organisation) => organisations.callsFor(organisation, callsFor));
}

/** What is loaded of an organisation in one operation. */
export function createOrganisationAccess(
  datasources: Parameters<typeof createOrganisationLoaders>[0],
  calls: (organisation: Organisation) => AdminCalls,
): (organisation: Organisation) => OrganisationLoaders {
  return once((organisation) =>
    createOrganisationLoaders(datasources, calls(organisation), organisation.organisationId),
  );
}

function once<T>(make: (organisation: Organisation) => T): (organisation: Organisation) => T {
  const known = new Map<string, T>();
  return (organisation) => {
    const name = `${organisation.dataCentre} ${organisation.organisationId}`;
    const made = known.get(name) ?? make(organisation);
    known.set(name, made);
    return made;
  };
}
