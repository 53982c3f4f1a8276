import type { OrganisationSettings } from '../../state/organisation.ts';
import type { Call } from '../rules.ts';

/** Only what really changes is a change. */
export function changeOrganisation({ organisation, record }: Call, change: Partial<OrganisationSettings>): void {
  const { dataCentre, zoid, settings } = organisation;
  const isNew = JSON.stringify({ ...settings, ...change }) !== JSON.stringify(settings);
  if (isNew) record({ kind: 'organisation.changed', dataCentre, zoid, change });
}
