/** An organisation as its administrators are shown it. */
import type { Organisation } from '../../state/organisation.ts';
import { bare } from '../../wire/envelope.ts';
import type { Call } from '../rules.ts';

export const PLAN_NAMES: Readonly<Record<string, string>> = { mailPremium: 'Mail Premium', free: 'Mail Free' };

export function detailsOf({ world, base }: Call, organisation: Organisation): Record<string, unknown> {
  const { zoid, zaid, name, primaryDomain, plan, licences, createdAt, settings } = organisation;
  const people = world.peopleOf(organisation);
  const owner = people.find(({ user }) => user.role === 'super_admin');
  return {
    zoid: bare(zoid),
    zaid,
    orgName: name,
    primaryDomainName: primaryDomain,
    domains: world.domains.of(organisation).map((one) => one.name),
    superAdmin: owner?.address ?? '',
    superAdminFullName: owner?.user.displayName ?? '',
    basePlan: PLAN_NAMES[plan] ?? plan,
    planType: plan,
    licenseCount: licences,
    usersCount: people.length,
    mailboxCount: people.filter(({ user }) => user.mailboxEnabled).length,
    groupCount: world.groups.of(organisation).length,
    sharedGroupCount: 0,
    partnerOrgCount: world.organisations.filter(({ parentZoid }) => parentZoid === zoid).length,
    orgCreationTime: createdAt,
    isMailHostingEnabled: true,
    isEmailConfirmed: true,
    isDomainMarkingExist: false,
    isOfferAvailable: false,
    spamVO: { spamProcessType: settings.spamLevel },
    orgPolicyDetails: Object.fromEntries(world.policies.of(organisation).map((one) => [one.policyId, one.name])),
    URI: `${base}/api/organization/${zoid}`,
  };
}
