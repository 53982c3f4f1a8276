/** From ids to organisations and what belongs to them, as far as this app reaches. */
import { isPosternError } from '../../errors.ts';
import type { Organisation } from '../../mailbox/organisations.ts';
import type { OperationContext } from '../context.ts';
import { decodeId, encodeId, type NodeRef } from '../ids.ts';
import type { GroupParent, UserParent } from '../parents.ts';

export function organizationId({ dataCentre, organisationId }: Organisation): string {
  return encodeId({ type: 'Organization', dataCentre, accountId: organisationId, entity: '' });
}

/** The organisation of an id of it, or of what belongs to it. */
export function organisationOf(
  { dataCentre, accountId: organisationId }: Pick<NodeRef, 'dataCentre' | 'accountId'>,
  { principal, services }: OperationContext,
): Promise<Organisation | null> {
  return services.organisations.find({ tenantId: principal.tenantId, dataCentre, organisationId });
}

export async function organisationWithId(id: string, context: OperationContext): Promise<Organisation | null> {
  const ref = decodeId(id);
  return ref?.type === 'Organization' ? organisationOf(ref, context) : null;
}

/** A user by both names that Zoho has for one: its writes want the one or the other. */
export interface UserPlace {
  readonly organisation: Organisation;
  readonly zuid: string;
  readonly accountId: string;
}

export function userId({ organisation, row }: UserParent): string {
  const { dataCentre, organisationId: accountId } = organisation;
  return encodeId({ type: 'User', dataCentre, accountId, entity: `${row.id}.${row.accountId}` });
}

/** Without asking Zoho: whether there is such a user shows when something is done. */
export async function userPlaceOf(ref: NodeRef, context: OperationContext): Promise<UserPlace | null> {
  const organisation = await organisationOf(ref, context);
  const [zuid = '', accountId = ''] = ref.entity.split('.');
  return organisation === null ? null : { organisation, zuid, accountId };
}

export async function findUser(
  { organisation, zuid }: UserPlace,
  { services, adminReads }: OperationContext,
): Promise<UserParent | null> {
  const row = await nullWhenMissing(
    services.datasources.users.find(adminReads(organisation), organisation.organisationId, zuid),
  );
  return row === null ? null : { organisation, row };
}

/** Whether there is such a group shows when something is done. */
export interface GroupPlace {
  readonly organisation: Organisation;
  readonly zgid: string;
}

export function groupId({ organisation, zgid }: GroupPlace): string {
  const { dataCentre, organisationId: accountId } = organisation;
  return encodeId({ type: 'Group', dataCentre, accountId, entity: zgid });
}

export async function groupPlaceOf(ref: NodeRef, context: OperationContext): Promise<GroupPlace | null> {
  const organisation = await organisationOf(ref, context);
  return organisation === null ? null : { organisation, zgid: ref.entity };
}

export const groupKey = ({ organisation, zgid }: GroupPlace) => ({ zoid: organisation.organisationId, zgid });

export async function findGroup(
  place: GroupPlace,
  { services, adminReads }: OperationContext,
): Promise<GroupParent | null> {
  const { organisation } = place;
  const row = await nullWhenMissing(services.datasources.groups.find(adminReads(organisation), groupKey(place)));
  return row === null ? null : { organisation, row };
}

export async function nullWhenMissing<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found;
  } catch (error) {
    if (isPosternError(error) && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}
