/** Changes of what is set for a mailbox. Each is one call; the settings are read anew for who selects them. */
import type { AccountOwner } from '../../datasources/account-owner.ts';
import type { AccountSettingsSource } from '../../datasources/account-settings.ts';
import { isTimeZone } from '../../datasources/wall-clock.ts';
import type { OperationContext } from '../context.ts';
import { decodeId } from '../ids.ts';
import type { ChangedSettings } from '../parents.ts';
import type {
  MutationResolvers,
  Resolvers,
  SetReplyToPayloadResolvers,
  SetVacationReplyInput,
  UserError,
} from '../types.generated.ts';
import { asUserError, invalid, nameFault, notFound } from '../user-errors.ts';
import { changesAt, placeToChange, type SettingsPlace } from './owner.ts';
import { settingsAt } from './settings.ts';

type OneMailbox =
  | 'orderAccounts'
  | 'setDefaultAddress'
  | 'addSenderIdentity'
  | 'setReplyTo'
  | 'resendReplyToConfirmation'
  | 'addForwarding'
  | 'confirmForwarding'
  | 'resendForwardingCode'
  | 'turnForwarding'
  | 'removeForwarding'
  | 'setForwardedMailDeletion'
  | 'setVacationReply'
  | 'removeVacationReply';

/** They have the same fields; each mutation has one of its own, so that it can grow alone. */
const changedPayload: Required<Pick<SetReplyToPayloadResolvers, 'settings'>> = {
  settings: ({ changed, userErrors }, _args, context) =>
    changed === null || userErrors.length > 0 ? null : settingsAt(changed, context),
};

export const settingsChanges: Pick<Resolvers, `${Capitalize<OneMailbox>}Payload`> & {
  Mutation: Required<Pick<MutationResolvers, OneMailbox>>;
} = {
  Mutation: {
    orderAccounts: (_root, { input: { id, accountIds } }, context) => {
      const own = decodeId(id);
      const named = accountIds.map(decodeId);
      const wrong = named.findIndex((ref) => ref?.type !== 'Account' || ref.dataCentre !== own?.dataCentre);
      const fault =
        accountIds.length === 0 || accountIds.length > MOST_ACCOUNTS
          ? invalid(`Give 1 to ${MOST_ACCOUNTS} accounts.`, ['accountIds'])
          : wrong === -1
            ? null
            : notFound('account', ['accountIds', String(wrong)]);
      const zohoIds = named.flatMap((ref) => ref?.accountId ?? []);
      return change(id, context, (source, owner) => source.order(owner, zohoIds), fault, ['accountIds']);
    },
    setDefaultAddress: (_root, { input: { id, address, displayName } }, context) =>
      change(
        id,
        context,
        (source, owner) => source.setDefaultAddress(owner, address, displayName ?? null),
        addressFault(address) ?? (displayName == null ? null : nameFault(displayName, ['displayName'])),
        ['address'],
      ),
    addSenderIdentity: (_root, { input: { id, address, displayName } }, context) =>
      change(
        id,
        context,
        (source, owner) => source.addSender(owner, address, displayName),
        addressFault(address) ?? nameFault(displayName, ['displayName']),
        ['address'],
      ),
    setReplyTo: (_root, { input }, context) =>
      forAddress(input, context, (source, owner, address) => source.setReplyTo(owner, address)),
    resendReplyToConfirmation: (_root, { input: { id } }, context) =>
      change(id, context, (source, owner) => source.resendReplyToConfirmation(owner)),
    addForwarding: (_root, { input }, context) =>
      forAddress(input, context, (source, owner, address) => source.addForwarding(owner, address)),
    confirmForwarding: (_root, { input: { id, address, code } }, context) =>
      change(
        id,
        context,
        (source, owner) => source.confirmForwarding(owner, address, code.trim()),
        addressFault(address) ?? nameFault(code, ['code']),
        ['code'],
      ),
    resendForwardingCode: (_root, { input }, context) =>
      forAddress(input, context, (source, owner, address) => source.resendForwardingCode(owner, address)),
    turnForwarding: (_root, { input }, context) =>
      forAddress(input, context, (source, owner, address) => source.turnForwarding(owner, address, input.on)),
    removeForwarding: (_root, { input }, context) =>
      forAddress(input, context, (source, owner, address) => source.removeForwarding(owner, address)),
    setForwardedMailDeletion: (_root, { input: { id, deleteCopy } }, context) =>
      change(id, context, (source, owner) => source.setForwardingDeletes(owner, deleteCopy)),
    setVacationReply,
    removeVacationReply: (_root, { input: { id } }, context) =>
      change(id, context, (source, owner) => source.removeVacationReply(owner)),
  },
  OrderAccountsPayload: changedPayload,
  SetDefaultAddressPayload: changedPayload,
  AddSenderIdentityPayload: changedPayload,
  SetReplyToPayload: changedPayload,
  ResendReplyToConfirmationPayload: changedPayload,
  AddForwardingPayload: changedPayload,
  ConfirmForwardingPayload: changedPayload,
  ResendForwardingCodePayload: changedPayload,
  TurnForwardingPayload: changedPayload,
  RemoveForwardingPayload: changedPayload,
  SetForwardedMailDeletionPayload: changedPayload,
  SetVacationReplyPayload: changedPayload,
  RemoveVacationReplyPayload: changedPayload,
};

async function setVacationReply(
  _root: unknown,
  { input }: { input: SetVacationReplyInput },
  context: OperationContext,
): Promise<ChangedSettings> {
  const { id, subject, content, audience, from, until, repeatAfterDays } = input;
  const changed = await placeToChange(id, context);
  const fault = changed === null ? notFound('mailbox or user', ['id']) : vacationFault(input);
  if (changed === null || fault !== null) return { changed, userErrors: fault === null ? [] : [fault] };
  return attempt(changed, context, ['id'], async (source, owner) => {
    const { row, timeZone: said } = await rowAt(owner, context);
    const timeZone = input.timeZone ?? said;
    if (!isTimeZone(timeZone))
      return invalid('Zoho did not say where the mailbox is: give its time zone.', ['timeZone']);
    const reply = { subject, content, audience, from, until, repeatAfterDays, timeZone };
    const begins = async () => (await rowAt(owner, context)).row.vacation?.from ?? null;
    await source.setVacationReply(owner, reply, row.vacation !== null, begins);
    return null;
  });
}

/** What Zoho says now, for whoever decides by it. */
async function rowAt(owner: AccountOwner, { services }: OperationContext) {
  const { accounts, users } = services.datasources;
  const row =
    owner.by === 'OWNER'
      ? await accounts.find(owner.context, owner.accountId)
      : await users.find(owner.calls, owner.zoid, owner.zuid);
  return { row: row.settings, timeZone: row.timeZone };
}

/** Answers what was wrong from the start, as it turned out. */
type Send = (source: AccountSettingsSource, owner: AccountOwner) => Promise<UserError | null>;

async function change(
  id: string,
  context: OperationContext,
  send: (source: AccountSettingsSource, owner: AccountOwner) => Promise<void>,
  fault: UserError | null = null,
  path: readonly string[] = ['id'],
): Promise<ChangedSettings> {
  const changed = await placeToChange(id, context);
  if (changed === null) return { changed, userErrors: [notFound('mailbox or user', ['id'])] };
  if (fault !== null) return { changed, userErrors: [fault] };
  return attempt(changed, context, path, async (source, owner) => {
    await send(source, owner);
    return null;
  });
}

async function attempt(
  changed: SettingsPlace,
  context: OperationContext,
  path: readonly string[],
  send: Send,
): Promise<ChangedSettings> {
  try {
    const fault = await send(context.services.datasources.accountSettings, changesAt(changed, context));
    return { changed, userErrors: fault === null ? [] : [fault] };
  } catch (error) {
    return { changed, userErrors: [asUserError(error, 'mailbox or user', path)] };
  } finally {
    if ('mailbox' in changed) context.loadersOf(changed.mailbox).account.clear(changed.mailbox.accountId);
  }
}

function forAddress(
  { id, address }: { readonly id: string; readonly address: string },
  context: OperationContext,
  send: (source: AccountSettingsSource, owner: AccountOwner, address: string) => Promise<void>,
): Promise<ChangedSettings> {
  const fault = addressFault(address);
  return change(id, context, (source, owner) => send(source, owner, address), fault, ['address']);
}

const MOST_ACCOUNTS = 100;
const ADDRESS = /^[^\s@]{1,64}@[^\s@]{1,255}$/;

const addressFault = (address: string): UserError | null =>
  ADDRESS.test(address) ? null : invalid('This is no whole address.', ['address']);

const LONGEST_SUBJECT = 500;
const LONGEST_CONTENT = 20_000;
const LONGEST_PAUSE = 365;

function vacationFault(input: SetVacationReplyInput): UserError | null {
  const { subject, content, from, until, repeatAfterDays, timeZone } = input;
  if (subject.trim() === '' || subject.length > LONGEST_SUBJECT)
    return invalid(`A subject has 1 to ${LONGEST_SUBJECT} characters.`, ['subject']);
  if (content.trim() === '' || content.length > LONGEST_CONTENT)
    return invalid(`A vacation reply has 1 to ${LONGEST_CONTENT} characters.`, ['content']);
  if (until <= from) return invalid('It has to end later than it begins.', ['until']);
  if (repeatAfterDays < 0 || repeatAfterDays > LONGEST_PAUSE)
    return invalid(`Give 0 to ${LONGEST_PAUSE} days.`, ['repeatAfterDays']);
  return timeZone == null || isTimeZone(timeZone) ? null : invalid('There is no such time zone.', ['timeZone']);
}
