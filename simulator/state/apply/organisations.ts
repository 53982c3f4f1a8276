/** Folds what administrators change of their organisation itself. */
import type { Organisation } from '../organisation.ts';
import type { HouseEvent } from '../organisation-events.ts';

export function applyToOrganisations(organisations: readonly Organisation[], event: HouseEvent): void {
  const found = organisations.find((one) => one.dataCentre === event.dataCentre && one.zoid === event.zoid);
  if (found !== undefined) found.settings = { ...found.settings, ...event.change };
}
