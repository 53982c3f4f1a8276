/** The answer that an account gives by itself while its owner is away. One account has one. */
import { timeIn } from '../../sending/due-time.ts';
import type { Mailbox } from '../../state/model.ts';
import { SEND_TO, type Vacation } from '../../state/settings.ts';
import { badInput, badPattern, internal } from '../../wire/envelope.ts';
import { type Call, checkKeys, idOf } from '../rules.ts';
import { textIn } from '../users/find.ts';
import { changeSettings } from './change.ts';
import type { SettingsMode } from './mode.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

export const VACATION: readonly (readonly [string, SettingsMode])[] = [
  ['addVacationReply', { required: ['vacationResponse'], apply: add }],
  ['updateVacationReply', { required: ['vacationResponse'], apply: update }],
  ['deleteVacationReply', { optional: ['vacationResponse'], apply: remove('deleteVacationReply') }],
  ['disableVacationReply', { optional: ['vacationResponse'], apply: remove('disableVacationReply') }],
];

const MEMBERS = ['subject', 'content', 'sendTo', 'fromDate', 'toDate', 'sendingInt'];

function add(call: Call, mailbox: Mailbox): void {
  const given = givenIn(call);
  checkKeys(given, MEMBERS, ['forAllAccts', 'vacationId']);
  if (mailbox.settings.vacation !== null) throw internal('The vacation reply already exists');
  const vacationId = String(BigInt(mailbox.accountId) + 90_000n + BigInt(call.world.nextSerial()));
  changeSettings(call, mailbox, { vacation: readVacation(call, mailbox, given, { vacationId }) });
}

/** What is left out stays. */
function update(call: Call, mailbox: Mailbox): void {
  const given = givenIn(call);
  checkKeys(given, [], [...MEMBERS, 'forAllAccts', 'vacationId']);
  const before = vacationOf(mailbox, given);
  changeSettings(call, mailbox, { vacation: readVacation(call, mailbox, given, before) });
}

/** Which of the two words takes it away is a fact. */
function remove(mode: 'deleteVacationReply' | 'disableVacationReply'): SettingsMode['apply'] {
  return (call, mailbox) => {
    const { vacationRemovalMode } = call.world.facts;
    if (vacationRemovalMode !== 'both' && vacationRemovalMode !== mode) throw badInput('Invalid mode');
    const given = call.body.vacationResponse === undefined ? {} : givenIn(call);
    checkKeys(given, [], ['vacationId']);
    vacationOf(mailbox, given);
    changeSettings(call, mailbox, { vacation: null });
  };
}

function givenIn({ body: { vacationResponse: value } }: Call): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badPattern('vacationResponse');
  return { ...value };
}

function vacationOf({ settings: { vacation } }: Mailbox, { vacationId }: Record<string, unknown>): Vacation {
  const isNamed = vacationId === undefined || vacation?.vacationId === idOf(vacationId, 'vacationId');
  if (vacation === null || !isNamed) throw badInput('The input passed is invalid');
  return vacation;
}

function readVacation(
  call: Call,
  { user }: Mailbox,
  given: Record<string, unknown>,
  before: { readonly vacationId: string } & Partial<Vacation>,
): Vacation {
  const { facts } = call.world;
  const time = (key: string, otherwise: number | undefined): number => {
    if (given[key] === undefined && otherwise !== undefined) return otherwise;
    const read = timeIn(textIn(given, key), user.timeZone, facts.vacationDateOrder);
    if (read === null) throw badPattern(key);
    return read;
  };
  const words = (key: 'subject' | 'content') =>
    given[key] === undefined ? (before[key] ?? '') : textIn(given, key, 20_000);
  const sendTo = SEND_TO.find((one) => one === (given.sendTo ?? before.sendTo));
  if (sendTo === undefined) throw badPattern('sendTo');
  const [from, to] = [time('fromDate', before.from), time('toDate', before.to)];
  if (to <= from) throw badInput('The input passed is invalid');
  const unit = facts.vacationIntervalUnit === 'days' ? DAY_MS : MINUTE_MS;
  const intervalMs = given.sendingInt === undefined ? (before.intervalMs ?? 0) : countIn(given.sendingInt) * unit;
  return {
    vacationId: before.vacationId,
    subject: words('subject'),
    content: words('content'),
    sendTo,
    from,
    to,
    intervalMs,
  };
}

function countIn(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 0 || value > 1_000_000)
    throw badPattern('sendingInt');
  return value;
}
