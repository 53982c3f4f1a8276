/** The mail accounts of the caller. */
import { invalidMode, missing, type Reply, success } from '../../wire/envelope.ts';
import { type Call, checkKeys, type Rule } from '../rules.ts';
import { change } from '../users/change.ts';
import { accountOf } from './row.ts';

interface Mode {
  readonly required?: readonly string[];
  readonly optional?: readonly string[];
  readonly apply: (call: Call) => void;
}

/** What owners change themselves. */
const MODES: ReadonlyMap<unknown, Mode> = new Map<unknown, Mode>([
  ['enableMailAccount', { apply: (call) => change(call, call.mailbox, { mailboxEnabled: true }) }],
  ['disableMailAccount', { apply: (call) => change(call, call.mailbox, { mailboxEnabled: false }) }],
]);

function updateOwnAccount(call: Call): Reply {
  const { mode: name } = call.body;
  if (name === undefined) throw missing('mode');
  const mode = MODES.get(name);
  if (mode === undefined) throw invalidMode();
  checkKeys(call.body, ['mode', ...(mode.required ?? [])], mode.optional ?? []);
  mode.apply(call);
  return success();
}

export const accounts: Rule[] = [
  {
    operation: 'listAccounts',
    method: 'GET',
    template: '/api/accounts',
    scope: 'accounts',
    permission: 'READ',
    // Only the list says which account is the default one.
    answer: ({ mailbox, base }) => success([{ ...accountOf(mailbox, base), isDefaultAccount: true }]),
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
