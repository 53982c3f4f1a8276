/** Policies, restrictions, and who is under a policy, as administrators are shown them. */
import type { Group } from '../../state/groups.ts';
import type { Mailbox } from '../../state/model.ts';
import { DIRECTIONS, MAIL_RULES, type Policy, type Restriction } from '../../state/policies.ts';
import { bare } from '../../wire/envelope.ts';
import type { Call } from '../rules.ts';

export function peopleUnder({ world, organisation }: Call, { policyId }: Policy): Mailbox[] {
  const isUnder = ({ zuid }: Mailbox) => world.policies.over(organisation, zuid).policyId === policyId;
  return world.peopleOf(organisation).filter(isUnder);
}

export function groupsUnder({ world, organisation }: Call, { policyId }: Policy): Group[] {
  const isUnder = ({ zgid }: Group) => world.policies.over(organisation, zgid).policyId === policyId;
  return world.groups.of(organisation).filter(isUnder);
}

/** What no call changes is as it is everywhere. */
export function policyRow(call: Call, policy: Policy): Record<string, unknown> {
  return {
    policyID: policy.policyId,
    policyName: policy.name,
    zoid: bare(call.organisation.zoid),
    usersCount: String(peopleUnder(call, policy).length),
    groupCount: String(groupsUnder(call, policy).length),
    externalImap: true,
    incomingMaxMailRate: 100,
    incomingMaxMailSizePerMail: 40_960,
    shareMailBox: { restricted: false, value: true },
    junkCleanup: { restricted: false, value: 30 },
    contactRestriction: { org: true, personal: true, group: true },
    strictTLS: { isInHerited: false, tlsType: 0 },
    popSetting: { restricted: false, value: true },
  };
}

export function restrictionRow({ world, organisation }: Call, restriction: Restriction): Record<string, unknown> {
  const { restrictionId, name, kind, rules } = restriction;
  const users = world.policies.of(organisation).filter(({ uses }) => uses[kind] === restrictionId);
  const statuses = DIRECTIONS.flatMap((direction) =>
    MAIL_RULES.map((looked) => [
      `${direction}${looked}RestrictionStatus`,
      rules.mail?.[`${direction}${looked}`]?.status ?? 'noRestriction',
    ]),
  );
  return {
    restrictionID: restrictionId,
    restrictionName: name,
    policyCount: String(users.length),
    zoid: bare(organisation.zoid),
    ...(kind === 'mail' ? Object.fromEntries(statuses) : {}),
  };
}

const ROLES = { member: 0, admin: 1, super_admin: 2 } as const;

export const personRow = ({ zuid, address, user }: Mailbox) => ({
  zuid: bare(zuid),
  emailAddress: address,
  displayName: user.displayName,
  role: ROLES[user.role],
});

export const groupRow = ({ zgid, address, settings }: Group) => ({
  zgid: bare(zgid),
  emailAddress: address,
  displayName: settings.name,
});
