/** The domains of an organisation. */
import { created, domainFault, internal, notPermitted, type Reply, success } from '../../wire/envelope.ts';
import { type Call, checkKeys, type Rule } from '../rules.ts';
import { domainNameIn, domainOf } from './find.ts';
import { rowOf } from './row.ts';
import { isInUse, updateDomain } from './update.ts';
import { verifyDomain } from './verify.ts';

function add(call: Call): Reply {
  const { world, organisation, body, record } = call;
  checkKeys(body, ['domainName'], []);
  const name = domainNameIn(body, 'domainName');
  if (world.domains.named(name) !== undefined) throw internal(`${name} already exists`);
  const { dataCentre, zoid } = organisation;
  const serial = world.nextSerial();
  const code = String(40_000_000 + serial);
  const domainId = `${zoid.padEnd(12, '0')}${String(400_000 + serial)}`;
  record({ kind: 'domain.added', dataCentre, zoid, name, domainId, code });
  return created({
    domainName: name,
    HTMLVerificationCode: code,
    CNAMEVerificationCode: `zb${code}`,
    verificationStatus: false,
    createdTime: world.now(),
    isRegisteredByZoho: false,
    primary: false,
  });
}

/** Not while mail comes in for it, or anybody has an address in it. */
function remove(call: Call): Reply {
  const domain = domainOf(call);
  const { dataCentre, zoid, name, settings } = domain;
  if (settings.isHosted) throw domainFault('RMV_HOSTING_BEFORE_DLT_DOMAIN', 'RMV_HOSTING_BEFORE_DLT_DOMAIN');
  if (call.organisation.primaryDomain === name || isInUse(call, domain)) throw notPermitted();
  call.record({ kind: 'domain.removed', dataCentre, zoid, name });
  return success();
}

const ALL = {
  template: '/api/organization/{zoid}/domains',
  scope: 'organization.domains',
  admin: 'organisation',
} as const;
const ONE = {
  ...ALL,
  template: '/api/organization/{zoid}/domains/{domainName}',
  forms: { domainName: '[^/]{1,253}' },
} as const;

export const domains: Rule[] = [
  {
    ...ALL,
    operation: 'listDomains',
    method: 'GET',
    permission: 'READ',
    answer: (call) => success({ domainVO: call.world.domains.of(call.organisation).map((one) => rowOf(call, one)) }),
  },
  { ...ALL, operation: 'addDomain', method: 'POST', permission: 'CREATE', answer: add },
  {
    ...ONE,
    operation: 'getDomain',
    method: 'GET',
    permission: 'READ',
    answer: (call) => success(rowOf(call, domainOf(call))),
  },
  { ...ONE, operation: 'updateDomain', method: 'PUT', permission: 'UPDATE', answer: updateDomain },
  { ...ONE, operation: 'deleteDomain', method: 'DELETE', permission: 'DELETE', answer: remove },
  {
    ...ONE,
    template: '/api/organization/{zoid}/domains/{domainName}/verifyDomain',
    operation: 'verifyDomain',
    method: 'PUT',
    permission: 'UPDATE',
    answer: verifyDomain,
  },
];
