/** PUT of one domain, told apart by mode. Some modes go by two names, of which both are known. */
import { checkMx, checkSpf } from '../../dns/checks.ts';
import { exact } from '../../state/addressing.ts';
import type { Domain } from '../../state/domains.ts';
import { addressesOf } from '../../state/world.ts';
import {
  badInput,
  badPattern,
  domainFault,
  internal,
  invalidMode,
  missing,
  notPermitted,
  type Reply,
  success,
} from '../../wire/envelope.ts';
import { type Call, checkKeys } from '../rules.ts';
import { textIn } from '../users/find.ts';
import { addKey, deleteKey, makeDefault, regenerate, verifyKey } from './dkim.ts';
import { change, checkVerified, domainNamed, domainNameIn, domainOf } from './find.ts';
import { isOwnership, verifyOwnership } from './verify.ts';

interface Mode {
  readonly required?: readonly string[];
  readonly optional?: readonly string[];
  readonly apply: (call: Call, domain: Domain) => unknown;
}

const ALIAS = { required: ['domainAlias'] };
const KEY = { required: ['dkimId'] };

const MODES: ReadonlyMap<unknown, Mode> = new Map<unknown, Mode>([
  ['setPrimaryDomain', { apply: setPrimary }],
  ['setAsPrimaryDomain', { apply: setPrimary }],
  ['enableMailHosting', { apply: enableHosting }],
  ['disableMailHosting', { apply: disableHosting }],
  ['makeDomainAsAlias', { ...ALIAS, apply: addAlias }],
  ['removeDomainAlias', { ...ALIAS, apply: removeAlias }],
  ['removeDomainAsAlias', { ...ALIAS, apply: removeAlias }],
  ['verifyMxRecord', { apply: verifyMx }],
  ['verifySpfRecord', { apply: verifySpf }],
  ['VerifySpfRecord', { apply: verifySpf }],
  ['addDkimDetail', { required: ['selector'], optional: ['keySize', 'isDefault', 'hashType'], apply: addKey }],
  ['makeDkimDefault', { ...KEY, apply: makeDefault }],
  ['regenerateDkimKey', { ...KEY, apply: regenerate }],
  ['verifyDkimKey', { ...KEY, apply: verifyKey }],
  ['deleteDkimDetail', { ...KEY, apply: deleteKey }],
  ['enableSubDomainStripping', { apply: (call, domain) => strip(call, domain, true) }],
  ['disableSubDomainStripping', { apply: (call, domain) => strip(call, domain, false) }],
  ['addCatchAllAddress', { required: ['catchAllAddress'], apply: setCatchAll }],
  ['deleteCatchAllAddress', { apply: (call, domain) => change(call, domain, { catchAll: null }) }],
  ['addNotificationAddress', { required: ['notificationAddress'], apply: setNotification }],
  ['deleteNotificationAddress', { apply: (call, domain) => change(call, domain, { notificationAddress: null }) }],
  ['renameDomain', { required: ['newDomainName'], apply: rename }],
]);

export function updateDomain(call: Call): Reply {
  const { mode: name } = call.body;
  if (name === undefined) throw missing('mode');
  if (isOwnership(name)) return verifyOwnership(call, name);
  const mode = MODES.get(name);
  if (mode === undefined) throw invalidMode();
  checkKeys(call.body, ['mode', ...(mode.required ?? [])], mode.optional ?? []);
  return success(mode.apply(call, domainOf(call)));
}

function setPrimary({ organisation, record }: Call, domain: Domain): void {
  checkVerified(domain);
  const { dataCentre, zoid, name, settings } = domain;
  if (settings.aliasOf !== null) throw badInput(`${name} is an alias`);
  if (organisation.primaryDomain !== name) record({ kind: 'domain.primary', dataCentre, zoid, name });
}

function enableHosting(call: Call, domain: Domain): void {
  checkVerified(domain);
  if (domain.settings.isHosted)
    throw domainFault('MAILHOSTING_ALREADY_ENABLED', 'MailHosting is already enabled for the domain');
  change(call, domain, { isHosted: true });
}

function disableHosting(call: Call, domain: Domain): void {
  if (!domain.settings.isHosted)
    throw domainFault('MAILHOSTING_ALREADY_DISABLED', 'MailHosting is NOT ENABLED for the domain');
  change(call, domain, { isHosted: false });
}

function addAlias(call: Call, domain: Domain): void {
  const alias = domainNamed(call, domainNameIn(call.body, 'domainAlias'));
  checkVerified(domain);
  checkVerified(alias);
  if (alias.name === domain.name || domain.settings.aliasOf !== null) throw badInput('The input passed is invalid');
  if (alias.name === call.organisation.primaryDomain) throw notPermitted();
  if (alias.settings.aliasOf !== null) throw internal(`Domain alias ${alias.name} already exists`);
  change(call, alias, { aliasOf: domain.name });
}

function removeAlias(call: Call, domain: Domain): void {
  const alias = domainNamed(call, domainNameIn(call.body, 'domainAlias'));
  if (alias.settings.aliasOf !== domain.name) throw badInput(`${alias.name} is not an alias of ${domain.name}`);
  change(call, alias, { aliasOf: null });
}

function verifyMx(call: Call, domain: Domain): unknown {
  checkVerified(domain);
  const { found, hosts } = checkMx(call.world.dns, domain);
  change(call, domain, { mxFound: found });
  return { mxstatus: found, ...(found ? {} : { mxRecords: hosts }) };
}

function verifySpf(call: Call, domain: Domain): unknown {
  checkVerified(domain);
  const spfstatus = checkSpf(call.world.dns, domain);
  change(call, domain, { spfFound: spfstatus });
  return { spfstatus };
}

function strip(call: Call, domain: Domain, stripsSubDomains: boolean): void {
  checkVerified(domain);
  change(call, domain, { stripsSubDomains });
}

/** Somebody of the organisation, or a group of it. */
function setCatchAll(call: Call, domain: Domain): void {
  checkVerified(domain);
  const address = textIn(call.body, 'catchAllAddress', 320).toLowerCase();
  const found = exact(call.world, address);
  const owner = found === undefined ? undefined : 'mailbox' in found ? found.mailbox : found.group;
  if (owner?.zoid !== call.organisation.zoid) throw badInput(`${address} does not exist`);
  change(call, domain, { catchAll: address });
}

function setNotification(call: Call, domain: Domain): void {
  const address = textIn(call.body, 'notificationAddress', 320).toLowerCase();
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(address)) throw badPattern('notificationAddress');
  change(call, domain, { notificationAddress: address });
}

/** One that nobody has an address in; whose the new one is has to be shown anew. */
function rename(call: Call, domain: Domain): void {
  const { world, record } = call;
  const newName = domainNameIn(call.body, 'newDomainName');
  if (world.domains.named(newName) !== undefined) throw internal(`${newName} already exists`);
  if (isInUse(call, domain)) throw notPermitted();
  const { dataCentre, zoid, name } = domain;
  record({ kind: 'domain.renamed', dataCentre, zoid, name, newName });
  const unproved = { verifiedAt: null, verifiedBy: null, isHosted: false, mxFound: null, spfFound: false };
  record({ kind: 'domain.changed', dataCentre, zoid, name: newName, change: unproved });
}

/** Somebody, or a group, has an address in it. */
export function isInUse({ world, organisation }: Call, { name }: Domain): boolean {
  const addresses = [
    ...world.peopleOf(organisation).flatMap(addressesOf),
    ...world.groups.of(organisation).flatMap(({ address, settings }) => [address, ...settings.aliases]),
  ];
  return addresses.some((address) => address.endsWith(`@${name}`));
}
