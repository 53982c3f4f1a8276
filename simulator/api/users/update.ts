/** PUT of one user, told apart by mode. Most modes name the account in the path and its owner in the body. */
import { mayReadBy } from '../../policies/restrictions.ts';
import type { Mailbox } from '../../state/model.ts';
import type { User } from '../../state/user.ts';
import { addressesOf } from '../../state/world.ts';
import { badInput, badPattern, invalidMode, missing, notPermitted, type Reply, success } from '../../wire/envelope.ts';
import { changeSettings } from '../accounts/change.ts';
import { SETTINGS_MODES } from '../accounts/modes.ts';
import { leaveGroups } from '../groups/find.ts';
import { checkFreeAddress } from '../organization/addresses.ts';
import { type Call, checkKeys, idOf } from '../rules.ts';
import { change } from './change.ts';
import { passwordIn } from './create.ts';
import { booleanIn, textIn, textsIn, userWithAccount, userWithZuid } from './find.ts';

interface Mode {
  readonly required?: readonly string[];
  readonly optional?: readonly string[];
  /** Whom the path names. */
  readonly find: (call: Call) => Mailbox;
  /** The data of the answer, if it has any. */
  readonly apply: (call: Call, mailbox: Mailbox) => unknown;
}

/** What is known of each user by one switch. */
type Switch = { [Name in keyof User]: User[Name] extends boolean ? Name : never }[keyof User];

const MODES: ReadonlyMap<unknown, Mode> = new Map<unknown, Mode>([
  ['resetPassword', { ...byZuid(['password'], ['oneTimePassword', 'resetAuthToken']), apply: resetPassword }],
  ['updateTFAStatus', { ...byZuid(['tfaEnabled']), apply: turn('tfaEnabled', 'tfaEnabled') }],
  ['addEmailAlias', { ...byZuid(['emailAlias']), apply: addAliases }],
  ['deleteEmailAlias', { ...byZuid(['emailAlias']), apply: removeAliases }],
  ['enableMailAccount', { ...byAccount(), apply: (call, one) => change(call, one, { mailboxEnabled: true }) }],
  ['disableMailAccount', { ...byAccount(), apply: (call, one) => change(call, one, { mailboxEnabled: false }) }],
  ['enableUser', { ...byAccount(['unblockIncoming']), apply: enable }],
  [
    'disableUser',
    {
      ...byAccount([], ['blockIncoming', 'removeMailforward', 'removeGroupMembership', 'removeAlias']),
      apply: disable,
    },
  ],
  ['updateIncomingStatus', { ...byAccount(['incomingBlocked']), apply: turn('incomingBlocked', 'incomingBlocked') }],
  ['updateOutgoingStatus', { ...byAccount(['outgoingBlocked']), apply: turn('outgoingBlocked', 'outgoingBlocked') }],
  [
    'updateIMAPStatus',
    { ...byAccount(['imapAccessEnabled']), apply: turn('imapEnabled', 'imapAccessEnabled', 'imap') },
  ],
  ['updatePOPStatus', { ...byAccount([], ['popAccessEnabled', 'updatePOPStatus']), apply: updatePop }],
  [
    'updateMobileSyncStatus',
    { ...byAccount(['activeSyncEnabled']), apply: turn('activeSyncEnabled', 'activeSyncEnabled', 'activeSync') },
  ],
  [
    'updatePersonalInfo',
    {
      ...byAccount([], ['displayName', 'gender', 'country', 'phoneNumer', 'mobileNumber', 'address']),
      apply: updatePersonalInfo,
    },
  ],
  // As their owners set them.
  ...[...SETTINGS_MODES].map(([name, { required, optional, apply }]): [string, Mode] => [
    name,
    { ...byAccount(required, optional), apply },
  ]),
]);

export async function updateUser(call: Call): Promise<Reply> {
  const { mode: name } = call.body;
  if (name === undefined) throw missing('mode');
  const mode = MODES.get(name);
  if (mode === undefined) throw invalidMode();
  checkKeys(call.body, ['mode', ...(mode.required ?? [])], mode.optional ?? []);
  return success(await mode.apply(call, mode.find(call)));
}

function byZuid(required: readonly string[], optional: readonly string[] = []): Omit<Mode, 'apply'> {
  const find = (call: Call) => {
    const found = userWithZuid(call);
    if (call.body.zuid !== undefined && idOf(call.body.zuid, 'zuid') !== found.zuid)
      throw badInput('The input passed is invalid');
    return found;
  };
  return { required, optional: ['zuid', ...optional], find };
}

function byAccount(required: readonly string[] = [], optional: readonly string[] = []): Omit<Mode, 'apply'> {
  return { required: ['zuid', ...required], optional, find: userWithAccount };
}

/** A policy may keep anybody from reading by a protocol. */
function turn(which: Switch, key: string, protocol?: Protocol): Mode['apply'] {
  return (call, mailbox) => {
    const wanted = booleanIn(call.body, key);
    if (wanted && protocol !== undefined && !mayReadBy(call.world, mailbox, protocol)) throw notPermitted();
    change(call, mailbox, { [which]: wanted });
  };
}

type Protocol = Parameters<typeof mayReadBy>[2];

/** One page calls the switch like the mode, another like the member of the answer. */
function updatePop(call: Call, mailbox: Mailbox): void {
  const { popStatusKey } = call.world.facts;
  const keys = popStatusKey === 'both' ? ['popAccessEnabled', 'updatePOPStatus'] : [popStatusKey];
  checkKeys(call.body, ['mode', 'zuid'], keys);
  const key = keys.find((name) => call.body[name] !== undefined);
  if (key === undefined) throw missing(keys.join());
  turn('popEnabled', key, 'pop')(call, mailbox);
}

function resetPassword(call: Call, mailbox: Mailbox): void {
  const { body, world, record } = call;
  const password = passwordIn(body);
  const oneTimePassword = body.oneTimePassword === undefined ? true : booleanIn(body, 'oneTimePassword');
  const endsTokens = body.resetAuthToken === undefined ? true : booleanIn(body, 'resetAuthToken');
  change(call, mailbox, { password, oneTimePassword, passwordResetAt: world.now() });
  if (!endsTokens) return;
  for (const { token } of world.signIn.grantsOf(mailbox)) record({ kind: 'token.expired', refreshToken: token });
}

/** The new addresses, each with the id it was given. */
function addAliases(call: Call, mailbox: Mailbox): Record<string, string>[] {
  const wanted = textsIn(call.body, 'emailAlias').map((one) => one.toLowerCase());
  for (const address of wanted) checkFreeAddress(call, address);
  const first = BigInt(mailbox.accountId) + 60_000n + BigInt(call.world.nextSerial());
  const added = wanted.map((address, i) => ({ address, aliasId: String(first + BigInt(i)) }));
  change(call, mailbox, { aliases: [...mailbox.user.aliases, ...added] });
  return added.map(({ address, aliasId }) => ({ [address]: aliasId }));
}

function removeAliases(call: Call, mailbox: Mailbox): void {
  const unwanted = textsIn(call.body, 'emailAlias').map((one) => one.toLowerCase());
  const known = addressesOf(mailbox).slice(1);
  if (!unwanted.every((one) => known.includes(one))) throw badInput('The email alias does not exist');
  change(call, mailbox, { aliases: mailbox.user.aliases.filter(({ address }) => !unwanted.includes(address)) });
}

function enable(call: Call, mailbox: Mailbox): void {
  const unblock = booleanIn(call.body, 'unblockIncoming');
  change(call, mailbox, { isEnabled: true, ...(unblock ? { incomingBlocked: false } : {}) });
}

/** What is left out stays, but that he signs in no more. */
function disable(call: Call, mailbox: Mailbox): void {
  const { body } = call;
  if (mailbox === call.mailbox || mailbox.user.role === 'super_admin') throw notPermitted();
  const asked = (key: string) => body[key] !== undefined && booleanIn(body, key);
  if (asked('removeGroupMembership')) leaveGroups(call, mailbox);
  change(call, mailbox, {
    isEnabled: false,
    ...(asked('blockIncoming') ? { incomingBlocked: true } : {}),
    ...(asked('removeAlias') ? { aliases: [] } : {}),
  });
  if (asked('removeMailforward')) changeSettings(call, mailbox, { forwards: [] });
}

const GENDERS = ['MALE', 'FEMALE', 'NON_BINARY', 'NOT_SPECIFIED'];
const ADDRESS = ['streetAddr', 'city', 'postalCode', 'state'];

function updatePersonalInfo(call: Call, mailbox: Mailbox): void {
  const { body } = call;
  const gender = body.gender === undefined ? mailbox.user.gender : GENDERS.find((one) => one === body.gender);
  if (gender === undefined) throw badPattern('gender');
  const given = (key: string, name: keyof User) => (body[key] === undefined ? {} : { [name]: textIn(body, key) });
  change(call, mailbox, {
    gender,
    ...given('displayName', 'displayName'),
    ...given('country', 'country'),
    ...given('phoneNumer', 'phone'),
    ...given('mobileNumber', 'mobile'),
    ...(body.address === undefined ? {} : { postalAddress: addressIn(body.address, mailbox.user.postalAddress) }),
  });
}

function addressIn(value: unknown, before: User['postalAddress']): User['postalAddress'] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badPattern('address');
  const body: Record<string, unknown> = { ...value };
  checkKeys(body, [], ADDRESS);
  return { ...before, ...Object.fromEntries(Object.keys(body).map((key) => [key, textIn(body, key)])) };
}
