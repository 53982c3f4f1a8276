/** From ids to mail policies and restrictions, as far as this app reaches. */
import type { PolicyKey, RestrictionKind } from '../../datasources/mail-policies.ts';
import type { Organisation } from '../../mailbox/organisations.ts';
import type { OperationContext } from '../context.ts';
import { decodeId, encodeId, type NodeRef } from '../ids.ts';
import type { MailPolicyParent, MailRestrictionParent } from '../parents.ts';
import { nullWhenMissing, organisationOf } from './reach.ts';

/** Whether there is such a policy shows when something is done. */
export interface PolicyPlace {
  readonly organisation: Organisation;
  readonly policyId: string;
}

export interface RestrictionPlace {
  readonly organisation: Organisation;
  readonly kind: RestrictionKind;
  readonly restrictionId: string;
}

const KINDS: readonly RestrictionKind[] = ['EMAIL', 'ACCOUNT', 'ACCESS', 'FORWARD'];

export function policyId({ organisation, policyId: entity }: PolicyPlace): string {
  const { dataCentre, organisationId: accountId } = organisation;
  return encodeId({ type: 'MailPolicy', dataCentre, accountId, entity });
}

/** Zoho numbers each kind by itself. */
export function restrictionId({ organisation, kind, restrictionId: id }: RestrictionPlace): string {
  const { dataCentre, organisationId: accountId } = organisation;
  return encodeId({ type: 'MailRestriction', dataCentre, accountId, entity: `${kind}.${id}` });
}

export const policyKey = ({ organisation, policyId: id }: PolicyPlace): PolicyKey => ({
  zoid: organisation.organisationId,
  policyId: id,
});

export async function policyPlaceOf(ref: NodeRef, context: OperationContext): Promise<PolicyPlace | null> {
  const organisation = await organisationOf(ref, context);
  return organisation === null ? null : { organisation, policyId: ref.entity };
}

export async function policyWithId(id: string, context: OperationContext): Promise<PolicyPlace | null> {
  const ref = decodeId(id);
  return ref?.type === 'MailPolicy' ? policyPlaceOf(ref, context) : null;
}

export async function restrictionPlaceOf(ref: NodeRef, context: OperationContext): Promise<RestrictionPlace | null> {
  const organisation = await organisationOf(ref, context);
  const [word, id = ''] = ref.entity.split('.');
  const kind = KINDS.find((one) => one === word);
  return organisation === null || kind === undefined ? null : { organisation, kind, restrictionId: id };
}

export async function restrictionWithId(id: string, context: OperationContext): Promise<RestrictionPlace | null> {
  const ref = decodeId(id);
  return ref?.type === 'MailRestriction' ? restrictionPlaceOf(ref, context) : null;
}

export async function findPolicy(
  place: PolicyPlace,
  { services, adminReads }: OperationContext,
): Promise<MailPolicyParent | null> {
  const { organisation } = place;
  const { mailPolicies } = services.datasources;
  const row = await nullWhenMissing(mailPolicies.find(adminReads(organisation), policyKey(place)));
  return row === null ? null : { organisation, row };
}

export async function findRestriction(
  { organisation, kind, restrictionId: id }: RestrictionPlace,
  { services, adminReads }: OperationContext,
): Promise<MailRestrictionParent | null> {
  const { mailPolicies } = services.datasources;
  const row = await nullWhenMissing(
    mailPolicies.restriction(adminReads(organisation), organisation.organisationId, kind, id),
  );
  return row === null ? null : { organisation, kind, row };
}
