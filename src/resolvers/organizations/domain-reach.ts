/** From ids to domains and their keys, as far as this app reaches. */
import type { DomainKey } from '../../datasources/domains.ts';
import type { Organisation } from '../../mailbox/organisations.ts';
import type { OperationContext } from '../context.ts';
import { decodeId, encodeId, type NodeRef } from '../ids.ts';
import type { DkimKeyParent, DomainParent } from '../parents.ts';
import { nullWhenMissing, organisationOf } from './reach.ts';

/** Whether there is such a domain shows when something is done. */
export interface DomainPlace {
  readonly organisation: Organisation;
  /** In lower case. */
  readonly name: string;
}

export interface DkimKeyPlace extends DomainPlace {
  readonly dkimId: string;
}

export function domainId({ organisation, name }: DomainPlace): string {
  const { dataCentre, organisationId: accountId } = organisation;
  return encodeId({ type: 'Domain', dataCentre, accountId, entity: name });
}

export function dkimKeyId({ organisation, name, dkimId }: DkimKeyPlace): string {
  const { dataCentre, organisationId: accountId } = organisation;
  return encodeId({ type: 'DkimKey', dataCentre, accountId, entity: `${dkimId}:${name}` });
}

export const domainKey = ({ organisation, name }: DomainPlace): DomainKey => ({
  zoid: organisation.organisationId,
  domainName: name,
});

export async function domainPlaceOf(ref: NodeRef, context: OperationContext): Promise<DomainPlace | null> {
  const organisation = await organisationOf(ref, context);
  return organisation === null ? null : { organisation, name: ref.entity };
}

export async function domainWithId(id: string, context: OperationContext): Promise<DomainPlace | null> {
  const ref = decodeId(id);
  return ref?.type === 'Domain' ? domainPlaceOf(ref, context) : null;
}

export async function dkimKeyPlaceOf(ref: NodeRef, context: OperationContext): Promise<DkimKeyPlace | null> {
  const organisation = await organisationOf(ref, context);
  const [dkimId = '', name = ''] = ref.entity.split(':');
  return organisation === null ? null : { organisation, name, dkimId };
}

export async function dkimKeyWithId(id: string, context: OperationContext): Promise<DkimKeyPlace | null> {
  const ref = decodeId(id);
  return ref?.type === 'DkimKey' ? dkimKeyPlaceOf(ref, context) : null;
}

export async function findDomain(
  place: DomainPlace,
  { services, adminReads }: OperationContext,
): Promise<DomainParent | null> {
  const { organisation } = place;
  const row = await nullWhenMissing(services.datasources.domains.find(adminReads(organisation), domainKey(place)));
  return row === null ? null : { organisation, row };
}

/** Zoho has no call for one: it stands in its domain. */
export async function findDkimKey(place: DkimKeyPlace, context: OperationContext): Promise<DkimKeyParent | null> {
  const domain = (await findDomain(place, context))?.row ?? null;
  const row = domain?.dkimKeys.find(({ id }) => id === place.dkimId);
  return row === undefined ? null : { place, domain, row };
}
