/** How administrators' calls of one operation are made: for each organisation the grants are looked at once. */
import type { AdminCalls } from '../datasources/source.ts';
import type { CallContext } from '../datasources/zoho/call-context.ts';
import type { GrantRef } from '../mailbox/connect.ts';
import type { Organisation, Organisations } from '../mailbox/organisations.ts';

export function createAdministering(
  organisations: Organisations,
  callsFor: (grant: GrantRef) => CallContext,
): (organisation: Organisation) => AdminCalls {
  const known = new Map<string, AdminCalls>();
  return (organisation) => {
    const name = `${organisation.dataCentre} ${organisation.organisationId}`;
    const calls = known.get(name) ?? organisations.callsFor(organisation, callsFor);
    known.set(name, calls);
    return calls;
  };
}
