/** What is set for a mail account: each change is one call, answered without the account. */
import type { AccountOwner } from './account-owner.ts';
import { type DateOrder, otherOrder } from './schedule-time.ts';
import type { SourceOptions } from './source.ts';
import { canBeMisread, wallClock } from './wall-clock.ts';
import { digits } from './zoho/operations.ts';

export type VacationAudience =
  | 'EVERYONE'
  | 'CONTACTS'
  | 'NON_CONTACTS'
  | 'ORGANIZATION'
  | 'OUTSIDE'
  | 'OUTSIDE_CONTACTS'
  | 'OUTSIDE_NON_CONTACTS';

export interface VacationReply {
  readonly subject: string;
  /** HTML, or text. */
  readonly content: string;
  readonly audience: VacationAudience;
  readonly from: Date;
  readonly until: Date;
  /** Before one sender is answered again. */
  readonly repeatAfterDays: number;
  /** IANA name: Zoho reads dates by the clock of the account. */
  readonly timeZone: string;
}

/** The calls of owners, each with its twin for administrators. */
const TWINS = {
  updateAccountSequence: 'adminUpdateAccountSequence',
  updateAccountDisplayNameAndEmail: 'adminUpdateAccountDisplayNameAndEmail',
  updateAccountEmail: 'adminUpdateAccountEmail',
  addAccountSendMailDetails: 'adminAddAccountSendMailDetails',
  updateAccountReplyTo: 'adminUpdateAccountReplyTo',
  resendAccountReplyToVerification: 'adminResendAccountReplyToVerification',
  addAccountMailForward: 'adminAddAccountMailForward',
  verifyAccountMailForward: 'adminVerifyAccountMailForward',
  resendAccountMailForwardVerification: 'adminResendAccountMailForwardVerification',
  enableAccountMailForward: 'adminEnableAccountMailForward',
  disableAccountMailForward: 'adminDisableAccountMailForward',
  deleteAccountMailForward: 'adminDeleteAccountMailForward',
  setAccountForwardDeleteCopy: 'adminSetAccountForwardDeleteCopy',
  addAccountVacationReply: 'adminAddAccountVacationReply',
  updateAccountVacationReply: 'adminUpdateAccountVacationReply',
  deleteAccountVacationReply: 'adminDeleteAccountVacationReply',
} as const;

const AUDIENCES: Readonly<Record<VacationAudience, string>> = {
  EVERYONE: 'all',
  CONTACTS: 'contacts',
  NON_CONTACTS: 'noncontacts',
  ORGANIZATION: 'org',
  OUTSIDE: 'nonOrgAll',
  OUTSIDE_CONTACTS: 'nonOrgContacts',
  OUTSIDE_NON_CONTACTS: 'nonOrgNonContacts',
};

const MINUTES_OF_A_DAY = 1_440;

export class AccountSettingsSource {
  readonly #options: SourceOptions;

  constructor(options: SourceOptions) {
    this.#options = options;
  }

  /** Puts the accounts of a person in this order: all of them have to be named. */
  order(owner: AccountOwner, accountIds: readonly string[]): Promise<void> {
    // In one text, where other calls have lists.
    return this.#put('updateAccountSequence', owner, { accList: accountIds.map((id) => digits('ids', id)).join(',') });
  }

  /** Mail is sent from this address by default, under this name where one is given. */
  setDefaultAddress(owner: AccountOwner, emailAddress: string, displayName: string | null): Promise<void> {
    if (displayName === null) return this.#put('updateAccountEmail', owner, { emailAddress });
    return this.#put('updateAccountDisplayNameAndEmail', owner, { displayName, emailAddress });
  }

  addSender(owner: AccountOwner, fromAddress: string, displayName: string): Promise<void> {
    return this.#put('addAccountSendMailDetails', owner, { sendMailDetails: { fromAddress, displayName } });
  }

  setReplyTo(owner: AccountOwner, replyTo: string): Promise<void> {
    return this.#put('updateAccountReplyTo', owner, { mode: this.#options.facts.replyToMode, replyTo });
  }

  resendReplyToConfirmation(owner: AccountOwner): Promise<void> {
    return this.#put('resendAccountReplyToVerification', owner, {});
  }

  addForwarding(owner: AccountOwner, address: string): Promise<void> {
    return this.#put('addAccountMailForward', owner, this.#forwardTo(address));
  }

  /** With the code that was mailed to the address. */
  confirmForwarding(owner: AccountOwner, address: string, confirmKey: string): Promise<void> {
    return this.#put('verifyAccountMailForward', owner, { mailForward: [{ mailForwardTo: address, confirmKey }] });
  }

  resendForwardingCode(owner: AccountOwner, address: string): Promise<void> {
    return this.#put('resendAccountMailForwardVerification', owner, this.#forwardTo(address));
  }

  turnForwarding(owner: AccountOwner, address: string, on: boolean): Promise<void> {
    const operation = on ? 'enableAccountMailForward' : 'disableAccountMailForward';
    return this.#put(operation, owner, this.#forwardTo(address));
  }

  removeForwarding(owner: AccountOwner, address: string): Promise<void> {
    return this.#put('deleteAccountMailForward', owner, this.#forwardTo(address));
  }

  /** Whether what was forwarded is deleted here. */
  setForwardingDeletes(owner: AccountOwner, deleteCopy: boolean): Promise<void> {
    return this.#put('setAccountForwardDeleteCopy', owner, { deleteCopy });
  }

  /**
   * `exists`: Zoho has one call for the first reply and another to change it. Where Zoho may have taken the month for the
   * day, what it made of it is read back with `begins`, and the reply set once more, with the dates the other way round.
   */
  async setVacationReply(
    owner: AccountOwner,
    reply: VacationReply,
    exists: boolean,
    begins: () => Promise<number | null>,
  ): Promise<void> {
    const { vacationDateOrder: order } = this.#options.facts;
    await this.#vacation(owner, reply, exists, order);
    const { from, until, timeZone } = reply;
    const other = otherOrder(order);
    const read = canBeMisread([from, until], timeZone) ? await begins() : null;
    // As it would stand there if it had been read the other way; an answer from before is neither.
    const isMisread =
      read !== null &&
      wallClock(new Date(read), timeZone, other) === wallClock(from, timeZone, order) &&
      wallClock(new Date(read), timeZone, order) !== wallClock(from, timeZone, order);
    if (isMisread) await this.#vacation(owner, reply, true, other);
  }

  #vacation(owner: AccountOwner, reply: VacationReply, exists: boolean, order: DateOrder): Promise<void> {
    const { vacationIntervalUnit } = this.#options.facts;
    const { subject, content, audience, from, until, repeatAfterDays, timeZone } = reply;
    const vacationResponse = {
      subject,
      content,
      sendTo: AUDIENCES[audience],
      fromDate: wallClock(from, timeZone, order),
      toDate: wallClock(until, timeZone, order),
      sendingInt: vacationIntervalUnit === 'days' ? repeatAfterDays : repeatAfterDays * MINUTES_OF_A_DAY,
    };
    const operation = exists ? 'updateAccountVacationReply' : 'addAccountVacationReply';
    return this.#put(operation, owner, { vacationResponse });
  }

  removeVacationReply(owner: AccountOwner): Promise<void> {
    return this.#put('deleteAccountVacationReply', owner, { mode: this.#options.facts.vacationRemovalMode });
  }

  #forwardTo(address: string): Words {
    const { forwardsWritten } = this.#options.facts;
    return { mailForward: forwardsWritten === 'text' ? address : [{ mailForwardTo: address }] };
  }

  async #put(id: keyof typeof TWINS, owner: AccountOwner, body: Words): Promise<void> {
    const { client } = this.#options;
    const { accountId } = owner;
    if (owner.by === 'OWNER') {
      await client.call(id, { path: { accountId }, body }, owner.context);
      return;
    }
    const { calls, zoid, zuid } = owner;
    const twin = TWINS[id];
    await client.call(twin, { path: { zoid, accountId }, body: { zuid, ...body } }, await calls(twin));
  }
}

type Words = Readonly<Record<string, unknown>>;
