/** The settings of a mail account, told apart by mode: what owners change of theirs, and administrators of anybody's. */
import type { Mailbox } from '../../state/model.ts';
import { addressesOf } from '../../state/world.ts';
import { badInput, badPattern, internal } from '../../wire/envelope.ts';
import { type Call, checkKeys } from '../rules.ts';
import { change } from '../users/change.ts';
import { booleanIn, textIn } from '../users/find.ts';
import { changeSettings } from './change.ts';
import { FORWARDING } from './forwarding.ts';
import { addressIn, type SettingsMode } from './mode.ts';
import { NOTICES } from './notices.ts';
import { primaryOf, sendersOf } from './senders.ts';
import { VACATION } from './vacation.ts';

export const SETTINGS_MODES: ReadonlyMap<string, SettingsMode> = new Map<string, SettingsMode>([
  ['mailaccountorderupdate', { required: ['accList'], apply: reorder }],
  [
    'displaynameemailupdate',
    {
      required: ['displayName', 'emailAddress'],
      apply: (call, mailbox) => {
        const displayName = textIn(call.body, 'displayName');
        setPrimary(call, mailbox);
        change(call, mailbox, { displayName });
      },
    },
  ],
  ['emailupdate', { required: ['emailAddress'], apply: setPrimary }],
  ['addsendmaildetails', { required: ['sendMailDetails'], apply: addSender }],
  ['updateReplyToStatus', { required: ['replyTo'], apply: setReplyTo('updateReplyToStatus') }],
  ['updateReplyTo', { required: ['replyTo'], apply: setReplyTo('updateReplyTo') }],
  ['resendVerificationMailForReplyTo', { apply: resendReplyTo }],
  [
    'deleteZohoMailCopy',
    {
      optional: ['deleteCopy'],
      apply: (call, mailbox) => {
        const deleteForwarded = call.body.deleteCopy === undefined || booleanIn(call.body, 'deleteCopy');
        changeSettings(call, mailbox, { deleteForwarded });
      },
    },
  ],
  ...FORWARDING,
  ...VACATION,
]);

/** All accounts of the person in the wanted order, each once. */
function reorder(call: Call, mailbox: Mailbox): void {
  const ids = textIn(call.body, 'accList', 10_000).split(',');
  const accounts = call.world.accountsOf(mailbox);
  const ordered = ids.flatMap((id) => accounts.find(({ accountId }) => accountId === id.trim()) ?? []);
  if (ordered.length !== ids.length || new Set(ordered).size !== accounts.length)
    throw badInput('The input passed is invalid');
  for (const [i, account] of ordered.entries()) changeSettings(call, account, { sequence: i + 1 });
}

/** One of those that the mailbox has. */
function setPrimary(call: Call, mailbox: Mailbox): void {
  const address = addressIn(call.body, 'emailAddress');
  if (!addressesOf(mailbox).includes(address)) throw badInput(`${address} does not belong to the account`);
  changeSettings(call, mailbox, { primaryAddress: address === mailbox.address ? null : address });
}

function addSender(call: Call, mailbox: Mailbox): void {
  const { sendMailDetails: value } = call.body;
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badPattern('sendMailDetails');
  const details: Record<string, unknown> = { ...value };
  checkKeys(details, ['displayName'], ['fromAddress']);
  const displayName = textIn(details, 'displayName');
  const address = details.fromAddress === undefined ? primaryOf(mailbox) : addressIn(details, 'fromAddress');
  if (sendersOf(mailbox).some((one) => one.address === address)) throw internal(`${address} already exists`);
  const sendMailId = String(BigInt(mailbox.accountId) + 80_000n + BigInt(call.world.nextSerial()));
  const added = { sendMailId, address, displayName };
  changeSettings(call, mailbox, { addedSenders: [...mailbox.settings.addedSenders, added] });
}

/** The page has one spelling in its samples and another in its table. */
function setReplyTo(mode: 'updateReplyToStatus' | 'updateReplyTo') {
  return async (call: Call, mailbox: Mailbox) => {
    const { replyToMode } = call.world.facts;
    if (replyToMode !== 'both' && replyToMode !== mode) throw badInput('Invalid mode');
    const address = addressIn(call.body, 'replyTo');
    const isConfirmed = addressesOf(mailbox).includes(address);
    changeSettings(call, mailbox, { replyTo: { address, isConfirmed } });
    if (!isConfirmed) await NOTICES.confirmReplyTo(call, mailbox, address);
  };
}

async function resendReplyTo(call: Call, mailbox: Mailbox): Promise<void> {
  const { replyTo } = mailbox.settings;
  if (replyTo === null || replyTo.isConfirmed) throw badInput('The input passed is invalid');
  await NOTICES.confirmReplyTo(call, mailbox, replyTo.address);
}
