/** Changes that administrators make to mail policies. The policy is read anew for who selects it. */
import { type OperationContext, requireScope } from '../context.ts';
import { decodeId } from '../ids.ts';
import type { ChangedPolicy } from '../parents.ts';
import type { CreateMailPolicyPayloadResolvers, MutationResolvers, Resolvers, UserError } from '../types.generated.ts';
import { asUserError, invalid, notFound } from '../user-errors.ts';
import {
  findPolicy,
  findRestriction,
  type PolicyPlace,
  policyKey,
  policyWithId,
  restrictionWithId,
} from './mail-policy-reach.ts';
import { groupPlaceOf, organisationWithId, userPlaceOf } from './reach.ts';
import { textFault } from './texts.ts';

type Mutations = 'createMailPolicy' | 'createMailRestriction' | 'assignMailRestriction' | 'applyMailPolicy';
type ChangedPayload = 'CreateMailPolicyPayload' | 'AssignMailRestrictionPayload' | 'ApplyMailPolicyPayload';

const MOST_MEMBERS = 100;

const changedPayload: Required<Pick<CreateMailPolicyPayloadResolvers, 'policy'>> = {
  policy: ({ changed, userErrors }, _args, context) =>
    changed === null || userErrors.length > 0 ? null : findPolicy(changed, context),
};

export const mailPolicyChanges: Pick<Resolvers, ChangedPayload | 'CreateMailRestrictionPayload'> & {
  Mutation: Required<Pick<MutationResolvers, Mutations>>;
} = {
  Mutation: {
    createMailPolicy: async (_root, { input: { organizationId, name } }, context) => {
      requireScope(context, 'org.manage');
      const organisation = await organisationWithId(organizationId, context);
      const fault = organisation === null ? noOrganisation() : textFault(name, ['name']);
      if (organisation === null || fault !== null) return refused(fault ?? noOrganisation());
      const { mailPolicies } = context.services.datasources;
      try {
        const calls = context.adminCalls(organisation);
        const policyId = await mailPolicies.create(calls, organisation.organisationId, name);
        return { changed: { organisation, policyId }, userErrors: [] };
      } catch (error) {
        return refused(asUserError(error, 'organization', ['name']));
      }
    },
    createMailRestriction: async (_root, { input: { organizationId, kind, name } }, context) => {
      requireScope(context, 'org.manage');
      const organisation = await organisationWithId(organizationId, context);
      const fault = organisation === null ? noOrganisation() : textFault(name, ['name']);
      if (organisation === null || fault !== null) return { changed: null, userErrors: [fault ?? noOrganisation()] };
      const { mailPolicies } = context.services.datasources;
      try {
        const calls = context.adminCalls(organisation);
        const restrictionId = await mailPolicies.createRestriction(calls, organisation.organisationId, kind, name);
        return { changed: { organisation, kind, restrictionId }, userErrors: [] };
      } catch (error) {
        return { changed: null, userErrors: [asUserError(error, 'organization', ['name'])] };
      }
    },
    assignMailRestriction: async (_root, { input: { policyId, restrictionId } }, context) => {
      requireScope(context, 'org.manage');
      const policy = await policyWithId(policyId, context);
      if (policy === null) return refused(notFound('policy', ['policyId']));
      const restriction = await restrictionWithId(restrictionId, context);
      if (restriction === null || !isOfOne(policy, restriction))
        return refused(notFound('restriction', ['restrictionId']));
      const { mailPolicies } = context.services.datasources;
      const calls = context.adminCalls(policy.organisation);
      return change(policy, ['restrictionId'], () =>
        mailPolicies.assign(calls, policyKey(policy), restriction.kind, restriction.restrictionId),
      );
    },
    applyMailPolicy: async (_root, { input: { id, userIds, groupIds } }, context) => {
      requireScope(context, 'org.manage');
      const policy = await policyWithId(id, context);
      if (policy === null) return refused(notFound('policy', ['id']));
      const count = userIds.length + groupIds.length;
      if (count === 0 || count > MOST_MEMBERS)
        return refused(invalid(`Give 1 to ${MOST_MEMBERS} users and groups.`, ['userIds']));
      const members = await membersOf(policy, userIds, groupIds, context);
      if ('code' in members) return refused(members);
      const { mailPolicies } = context.services.datasources;
      const calls = context.adminCalls(policy.organisation);
      return change(policy, ['id'], () => mailPolicies.apply(calls, policyKey(policy), members.ids));
    },
  },
  CreateMailPolicyPayload: changedPayload,
  CreateMailRestrictionPayload: {
    restriction: ({ changed }, _args, context) => (changed === null ? null : findRestriction(changed, context)),
  },
  AssignMailRestrictionPayload: changedPayload,
  ApplyMailPolicyPayload: changedPayload,
};

const refused = (error: UserError): ChangedPolicy => ({ changed: null, userErrors: [error] });
const noOrganisation = () => notFound('organization', ['organizationId']);

type InOrganisation = Pick<PolicyPlace, 'organisation'>;

const isOfOne = ({ organisation: one }: InOrganisation, { organisation: other }: InOrganisation) =>
  one.dataCentre === other.dataCentre && one.organisationId === other.organisationId;

async function change(policy: PolicyPlace, path: readonly string[], send: () => Promise<void>): Promise<ChangedPolicy> {
  try {
    await send();
    return { changed: policy, userErrors: [] };
  } catch (error) {
    return refused(asUserError(error, 'policy', path));
  }
}

/** By zuid and zgid, each once. */
async function membersOf(
  policy: PolicyPlace,
  userIds: readonly string[],
  groupIds: readonly string[],
  context: OperationContext,
): Promise<{ readonly ids: readonly string[] } | UserError> {
  const ids = new Set<string>();
  for (const [i, id] of userIds.entries()) {
    const ref = decodeId(id);
    const place = ref?.type === 'User' ? await userPlaceOf(ref, context) : null;
    if (place === null || !isOfOne(policy, place)) return notFound('user', ['userIds', String(i)]);
    ids.add(place.zuid);
  }
  for (const [i, id] of groupIds.entries()) {
    const ref = decodeId(id);
    const place = ref?.type === 'Group' ? await groupPlaceOf(ref, context) : null;
    if (place === null || !isOfOne(policy, place)) return notFound('group', ['groupIds', String(i)]);
    ids.add(place.zgid);
  }
  return { ids: [...ids] };
}
