/** A person is added to an organisation, with a mailbox that works at once. */
import { PLAIN_USER, type Role } from '../../state/user.ts';
import { badInput, badPattern, created, internal, type Reply } from '../../wire/envelope.ts';
import { checkFreeAddress } from '../organization/addresses.ts';
import { type Call, checkKeys } from '../rules.ts';
import { booleanIn, textIn, textOr } from './find.ts';
import { rowOf } from './row.ts';

const OPTIONAL = [
  ...['firstName', 'lastName', 'displayName', 'role', 'userExpiry', 'country', 'language', 'timeZone'],
  ...['oneTimePassword', 'employeeId', 'department', 'designation', 'mobileNumber', 'extension'],
];
const SHORTEST_PASSWORD = 8;

export function createUser(call: Call): Reply {
  const { world, organisation, body, record } = call;
  checkKeys(body, ['primaryEmailAddress', 'password'], OPTIONAL);
  const address = textIn(body, 'primaryEmailAddress', 320).toLowerCase();
  const password = passwordIn(body);
  const firstName = textOr(body, 'firstName', address.slice(0, address.indexOf('@')));
  const lastName = textOr(body, 'lastName', '');
  const displayName = textOr(body, 'displayName', `${firstName} ${lastName}`.trim());
  const settings = {
    role: roleIn(body, ['member', 'admin', 'super_admin']),
    password,
    displayName,
    oneTimePassword: body.oneTimePassword === undefined ? false : booleanIn(body, 'oneTimePassword'),
    expiryDays: body.userExpiry === undefined ? null : daysIn(body),
    country: textOr(body, 'country', 'us'),
    language: textOr(body, 'language', 'en'),
    timeZone: textOr(body, 'timeZone', 'America/Los_Angeles'),
    mobile: textOr(body, 'mobileNumber', ''),
  };
  checkFreeAddress(call, address);
  if (world.peopleOf(organisation).length >= organisation.licences)
    throw internal('MAXIMUM USER LICENSE LIMIT REACHED');
  const { dataCentre, zoid } = organisation;
  const { accountId, zuid } = freshIds(dataCentre, world.nextSerial());
  const user = { ...PLAIN_USER, ...settings, createdAt: world.now() };
  record({ kind: 'user.created', dataCentre, zoid, accountId, zuid, address, firstName, lastName, user });
  const mailbox = world.mailbox({ dataCentre, accountId });
  return created(mailbox === undefined ? {} : rowOf(call, mailbox));
}

/** Far apart: the folders of an account are numbered from its own id on. */
export function freshIds(dataCentre: string, serial: number): { accountId: string; zuid: string } {
  const [account, zuid] = dataCentre === 'eu' ? [8_430n, 20_070_600_000n] : [7_320n, 809_500_000n];
  const offset = BigInt(serial);
  return {
    accountId: String(account * 1_000_000_000_000n + offset * 100_000n + 8_002n),
    zuid: String(zuid + offset),
  };
}

export function roleIn(body: Call['body'], allowed: readonly Role[]): Role {
  const role = allowed.find((one) => one === (body.role ?? 'member'));
  if (role === undefined) throw badPattern('role');
  return role;
}

export function passwordIn(body: Call['body']): string {
  const password = textIn(body, 'password');
  if (password.length < SHORTEST_PASSWORD) throw badInput('Password does not match the policy');
  return password;
}

function daysIn({ userExpiry }: Call['body']): number {
  if (typeof userExpiry !== 'number' || !Number.isInteger(userExpiry) || userExpiry < 1) throw badPattern('userExpiry');
  return userExpiry;
}
