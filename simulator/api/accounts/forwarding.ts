/** Where the mail of an account goes on to: an address is told, confirms with the code it was mailed, and is switched on. */
import { createHash } from 'node:crypto';
import { mayForward } from '../../policies/restrictions.ts';
import type { Mailbox } from '../../state/model.ts';
import type { Forward } from '../../state/settings.ts';
import { addressesOf } from '../../state/world.ts';
import { badInput, badPattern, internal, missing, notPermitted } from '../../wire/envelope.ts';
import { type Call, checkKeys } from '../rules.ts';
import { changeSettings } from './change.ts';
import { addressIn, type SettingsMode } from './mode.ts';
import { NOTICES } from './notices.ts';

interface Target {
  readonly address: string;
  readonly confirmKey: string | undefined;
}

const MOST = 10;

export const FORWARDING: readonly (readonly [string, SettingsMode])[] = [
  ['addMailForward', { required: ['mailForward'], apply: add }],
  ['verifyMailForward', { required: ['mailForward'], apply: verify }],
  ['resendMailForwardVerficationMail', { required: ['mailForward'], apply: resend }],
  ['enableMailForward', { required: ['mailForward'], apply: turn('CONFIRMED') }],
  ['disableMailForward', { required: ['mailForward'], apply: turn('DISABLED', ['reason']) }],
  ['deleteMailForward', { required: ['mailForward'], apply: remove }],
];

async function add(call: Call, mailbox: Mailbox): Promise<void> {
  const wanted = targetsIn(call, []);
  const known = mailbox.settings.forwards;
  for (const { address } of wanted) {
    if (addressesOf(mailbox).includes(address)) throw badInput('The input passed is invalid');
    if (known.some((one) => one.address === address)) throw internal(`${address} already exists`);
  }
  if (!wanted.every(({ address }) => mayForward(call.world, mailbox, address))) throw notPermitted();
  if (known.length + wanted.length > MOST) throw badInput('The input passed is invalid');
  const added = wanted.map(({ address }): Forward => {
    const digest = createHash('sha256').update(`${mailbox.accountId} ${address} ${call.world.nextSerial()}`);
    return { address, state: 'UNCONFIRMED', confirmKey: digest.digest('hex').slice(0, 6) };
  });
  changeSettings(call, mailbox, { forwards: [...known, ...added] });
  for (const { address, confirmKey } of added) await NOTICES.confirmForward(call, mailbox, address, confirmKey);
}

/** It goes on from then on. */
function verify(call: Call, mailbox: Mailbox): void {
  const targets = targetsIn(call, ['confirmKey']);
  for (const { address, confirmKey } of targets) {
    const known = forwardTo(mailbox, address);
    if (confirmKey === undefined) throw missing('confirmKey');
    if (known.state !== 'UNCONFIRMED' || known.confirmKey !== confirmKey) throw badInput('Invalid confirmation code');
  }
  setState(call, mailbox, targets, 'CONFIRMED');
}

async function resend(call: Call, mailbox: Mailbox): Promise<void> {
  const found = targetsIn(call, []).map(({ address }) => forwardTo(mailbox, address));
  if (found.some(({ state }) => state !== 'UNCONFIRMED')) throw badInput('The input passed is invalid');
  for (const { address, confirmKey } of found) await NOTICES.confirmForward(call, mailbox, address, confirmKey);
}

function turn(state: 'CONFIRMED' | 'DISABLED', optional: readonly string[] = []): SettingsMode['apply'] {
  return (call, mailbox) => {
    const targets = targetsIn(call, optional);
    if (targets.some(({ address }) => forwardTo(mailbox, address).state === 'UNCONFIRMED'))
      throw badInput('The email address is not verified');
    setState(call, mailbox, targets, state);
  };
}

function remove(call: Call, mailbox: Mailbox): void {
  const gone = targetsIn(call, []).map(({ address }) => forwardTo(mailbox, address));
  changeSettings(call, mailbox, { forwards: mailbox.settings.forwards.filter((one) => !gone.includes(one)) });
}

function setState(call: Call, mailbox: Mailbox, targets: readonly Target[], state: Forward['state']): void {
  const named = targets.map(({ address }) => address);
  const forwards = mailbox.settings.forwards.map((one) => (named.includes(one.address) ? { ...one, state } : one));
  changeSettings(call, mailbox, { forwards });
}

function forwardTo({ settings }: Mailbox, address: string): Forward {
  const found = settings.forwards.find((one) => one.address === address);
  if (found === undefined) throw badInput('The input passed is invalid');
  return found;
}

/** A list of objects by the pages, one text by a client that works: which is taken is a fact. */
function targetsIn({ body, world: { facts } }: Call, optional: readonly string[]): Target[] {
  const { mailForward } = body;
  if (typeof mailForward === 'string' && facts.forwardsWritten !== 'list')
    return [{ address: addressIn(body, 'mailForward'), confirmKey: undefined }];
  if (!Array.isArray(mailForward) || mailForward.length === 0 || facts.forwardsWritten === 'text')
    throw badPattern('mailForward');
  return mailForward.map((value: unknown) => {
    if (typeof value !== 'object' || value === null) throw badPattern('mailForward');
    const target: Record<string, unknown> = { ...value };
    checkKeys(target, ['mailForwardTo'], optional);
    const { confirmKey } = target;
    return {
      address: addressIn(target, 'mailForwardTo'),
      confirmKey: typeof confirmKey === 'string' ? confirmKey : undefined,
    };
  });
}
