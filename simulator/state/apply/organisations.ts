/** Folds what administrators change of their organisation itself, and which organisations partners make. */
import { type Organisation, PLAIN_ORGANISATION } from '../organisation.ts';
import type { HouseEvent } from '../organisation-events.ts';

export function applyToOrganisations(organisations: Organisation[], event: HouseEvent & { readonly at: number }): void {
  if (event.kind === 'organisation.created') {
    const { dataCentre, zoid, zaid, name, primaryDomain, parentZoid, plan, licences, at } = event;
    const own = { dataCentre, zoid, zaid, name, primaryDomain, parentZoid, plan, licences };
    organisations.push({ ...own, isPartner: false, addOns: {}, createdAt: at, settings: PLAIN_ORGANISATION });
    return;
  }
  const found = organisations.find((one) => one.dataCentre === event.dataCentre && one.zoid === event.zoid);
  if (found !== undefined) found.settings = { ...found.settings, ...event.change };
}
