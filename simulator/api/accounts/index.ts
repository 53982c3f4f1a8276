/** The mail accounts of the caller. */
import { mayUseMode } from '../../policies/restrictions.ts';
import type { Mailbox } from '../../state/model.ts';
import { invalidMode, missing, notPermitted, type Reply, success } from '../../wire/envelope.ts';
import { type Call, checkKeys, type Rule } from '../rules.ts';
import { change } from '../users/change.ts';
import type { SettingsMode } from './mode.ts';
import { SETTINGS_MODES } from './modes.ts';
import { accountOf } from './row.ts';

const turn = (mailboxEnabled: boolean): SettingsMode => ({
  apply: (call, mailbox) => change(call, mailbox, { mailboxEnabled }),
});

/** What owners change themselves. */
const MODES: ReadonlyMap<unknown, SettingsMode> = new Map<unknown, SettingsMode>([
  ['enableMailAccount', turn(true)],
  ['disableMailAccount', turn(false)],
  ...SETTINGS_MODES,
]);

async function updateOwnAccount(call: Call): Promise<Reply> {
  const { mode: name } = call.body;
  if (name === undefined) throw missing('mode');
  const mode = MODES.get(name);
  if (mode === undefined) throw invalidMode();
  checkKeys(call.body, ['mode', ...(mode.required ?? [])], mode.optional ?? []);
  if (!mayUseMode(call.world, call.mailbox, name)) throw notPermitted();
  await mode.apply(call, call.mailbox);
  return success();
}

/** Only the list says which account is the default one. */
const listed = (mailbox: Mailbox, base: string) => ({
  ...accountOf(mailbox, base),
  isDefaultAccount: mailbox.ownerAccountId === null,
});

export const accounts: Rule[] = [
  {
    operation: 'listAccounts',
    method: 'GET',
    template: '/api/accounts',
    scope: 'accounts',
    permission: 'READ',
    answer: ({ world, mailbox, base }) => success(world.accountsOf(mailbox).map((one) => listed(one, base))),
  },
  {
    operation: 'getAccount',
    method: 'GET',
    template: '/api/accounts/{accountId}',
    scope: 'accounts',
    permission: 'READ',
    alsoWhenOff: true,
    answer: ({ mailbox, base }) => success(accountOf(mailbox, base)),
  },
  {
    operation: 'updateAccount',
    method: 'PUT',
    template: '/api/accounts/{accountId}',
    scope: 'accounts',
    permission: 'UPDATE',
    alsoWhenOff: true,
    answer: updateOwnAccount,
  },
];
