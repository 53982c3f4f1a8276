/** A partner makes an organisation of its own, with the person who owns it. */
import { domainOf } from '../../sending/addresses.ts';
import { PLAIN_USER, type Role } from '../../state/user.ts';
import { badInput, badPattern, internal, type Reply } from '../../wire/envelope.ts';
import { addressIn } from '../accounts/mode.ts';
import { type Call, checkKeys } from '../rules.ts';
import { freshIds, passwordIn } from '../users/create.ts';
import { textIn } from '../users/find.ts';
import { PLAN_NAMES } from './details.ts';

const KEYS = ['domainName', 'orgName', 'emailId', 'firstName', 'lastName', 'password'];
const PLANS = ['basicTrial', 'professionalTrial', 'mailPremiumTrial', 'free'];
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;
const LICENCES = 5;

export function createChild(call: Call): Reply {
  const { world, organisation, body, record, base } = call;
  checkKeys(body, KEYS, ['planName']);
  const domain = textIn(body, 'domainName', 253).toLowerCase();
  const name = textIn(body, 'orgName');
  const address = addressIn(body, 'emailId');
  const [firstName, lastName] = [textIn(body, 'firstName'), textIn(body, 'lastName')];
  const password = passwordIn(body);
  const plan = PLANS.find((one) => one === (body.planName ?? 'free'));
  if (plan === undefined) throw badPattern('planName');
  if (!DOMAIN.test(domain)) throw badPattern('domainName');
  if (domainOf(address) !== domain) throw badInput(`${address} does not belong to ${domain}`);
  if (world.domains.named(domain) !== undefined) throw internal(`${domain} already exists`);
  const { dataCentre, zoid: parentZoid } = organisation;
  const zoid = freshZoid(dataCentre, world.nextSerial());
  const zaid = String(BigInt(zoid) + 1n);
  const made = { zaid, name, primaryDomain: domain, parentZoid, plan, licences: LICENCES };
  record({ kind: 'organisation.created', dataCentre, zoid, ...made });
  const code = zoid.slice(-8).padStart(8, '7');
  record({ kind: 'domain.added', dataCentre, zoid, name: domain, domainId: `${zoid.padEnd(12, '0')}311207`, code });
  const role: Role = 'super_admin';
  const displayName = `${firstName} ${lastName}`;
  const user = { ...PLAIN_USER, role, password, displayName, createdAt: world.now() };
  const ids = freshIds(dataCentre, world.nextSerial());
  record({ kind: 'user.created', dataCentre, zoid, ...ids, address, firstName, lastName, user });
  const data = {
    orgName: name,
    domainName: domain,
    // Here a text, where other answers have a number.
    zoid,
    zaid,
    URI: `${base}/api/organization/${zoid}`,
    isVerified: false,
    isTrialAllowed: plan === 'free',
    usedLicenseCount: 1,
    basePlan: PLAN_NAMES[plan] ?? plan,
  };
  return { status: 200, body: { status: { code: 201, description: 'Created' }, data } };
}

function freshZoid(dataCentre: string, serial: number): string {
  return String((dataCentre === 'eu' ? 20_071_000_000n : 60_800_000n) + 10n * BigInt(serial));
}
