/** A domain as administrators are shown it. */
import type { DkimKey, Domain } from '../../state/domains.ts';
import { bare } from '../../wire/envelope.ts';
import type { Call } from '../rules.ts';

export function rowOf({ world, organisation, base }: Call, domain: Domain): Record<string, unknown> {
  const { domainId, name, zoid, code, createdAt, settings } = domain;
  const { verifiedAt, verifiedBy, catchAll, notificationAddress, dkim } = settings;
  const by = world.peopleOf(organisation).find(({ zuid }) => zuid === verifiedBy);
  const person = by === undefined ? {} : { verifiedBy: bare(by.zuid), verifiedByAddress: by.address };
  const aliases = world.domains.of(organisation).filter(({ settings: { aliasOf } }) => aliasOf === name);
  return {
    domainId,
    domainName: name,
    zoid: bare(zoid),
    URI: `${base}/api/organization/${zoid}/domains/${name}`,
    verificationStatus: verifiedAt !== null,
    ...(verifiedAt === null ? {} : { verifiedDate: verifiedAt, ...person }),
    ...(by === undefined ? {} : { firstName: by.firstName, lastName: by.lastName }),
    HTMLVerificationCode: code,
    CNAMEVerificationCode: `zb${code}`,
    createdTime: createdAt,
    status: 'enabled',
    primary: organisation.primaryDomain === name,
    isDomainAlias: settings.aliasOf !== null,
    domainAlias: aliases.map((one) => one.name).join(','),
    mailHostingEnabled: settings.isHosted,
    isRegisteredByZoho: false,
    isExpired: false,
    mxstatus: settings.mxFound === null ? 'pending' : settings.mxFound ? 'verified' : 'expired',
    spfstatus: settings.spfFound,
    dkimstatus: dkim.some(({ isVerified }) => isVerified),
    dkimDetailList: dkim.map((key) => dkimRow(domain, key)),
    subDomainStripping: settings.stripsSubDomains ? 1 : 0,
    ...(catchAll === null ? {} : { catchAllAddress: catchAll }),
    catchAllExcludeAddresses: [],
    ...(notificationAddress === null ? {} : { notificationAddress }),
  };
}

export function dkimRow({ domainId }: Domain, key: DkimKey): Record<string, unknown> {
  return { domainId, ...key };
}
