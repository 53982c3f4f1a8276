/** A mail account with its user, as the user and administrators see it. */
import type { Mailbox } from '../../state/model.ts';
import { storageOf, storageOfPlan } from '../../state/user.ts';
import { bare } from '../../wire/envelope.ts';
import { primaryOf, sendersOf } from './senders.ts';

const KB_IN_GB = 1024 * 1024;

export function accountOf(mailbox: Mailbox, base: string): Record<string, unknown> {
  const { accountId, zuid, address, firstName, lastName, user, settings } = mailbox;
  const primary = primaryOf(mailbox);
  const { displayName, aliases } = user;
  return {
    country: user.country,
    lastLogin: 1_768_900_000_000,
    mxStatus: true,
    activeSyncEnabled: user.activeSyncEnabled,
    incomingBlocked: user.incomingBlocked,
    language: user.language,
    type: mailbox.ownerAccountId === null ? 'ZOHO_ACCOUNT' : 'POP_ACCOUNT',
    incomingUserName: address,
    emailAddress: [
      { isAlias: false, isPrimary: address === primary, mailId: address, isConfirmed: true },
      ...aliases.map((alias) => ({
        isAlias: true,
        isPrimary: alias.address === primary,
        mailId: alias.address,
        isConfirmed: true,
      })),
    ],
    ...settingsOf(mailbox),
    sendMailDetails: sendersOf(mailbox).map((sender) => ({
      sendMailId: sender.sendMailId,
      displayName: sender.displayName,
      fromAddress: sender.address,
      ...(sender.signatureId === null ? {} : { signatureId: sender.signatureId }),
      serverName: 'smtpout.mail.zoho.com',
      serverPort: 25,
      userName: address,
      connectionType: 'plain',
      mode: 'mailbox',
      validated: sender.isUsable,
      validationRequired: !sender.isUsable,
      validationState: 0,
      smtpConnection: 0,
      status: sender.isUsable,
    })),
    mailboxStatus: user.mailboxEnabled ? 'enabled' : 'disabled',
    popBlocked: false,
    usedStorage: usedKbOf(mailbox),
    spamcheckEnabled: true,
    imapAccessEnabled: user.imapEnabled,
    timeZone: user.timeZone,
    accountCreationTime: user.createdAt,
    zuid: bare(zuid),
    webBlocked: false,
    planStorage: storageOfPlan(user.basePlan) ?? 0,
    basicStorage: user.basePlan,
    extraStorage: user.extraStorage,
    firstName,
    accountId,
    sequence: settings.sequence,
    mailboxAddress: address,
    lastPasswordReset: user.passwordResetAt ?? -1,
    tfaEnabled: user.tfaEnabled,
    iamStatus: 1,
    phoneNumer: user.phone,
    mobileNumber: user.mobile,
    address: user.postalAddress,
    status: user.isEnabled,
    lastName,
    accountDisplayName: firstName.toLowerCase(),
    role: user.role,
    gender: user.gender,
    accountName: 'zylker',
    displayName,
    isLogoExist: false,
    URI: `${base}/api/accounts/${accountId}`,
    primaryEmailAddress: primary,
    enabled: user.isEnabled && user.mailboxEnabled,
    mailboxCreationTime: user.createdAt,
    lastClient: 'WEB_ZM',
    allowedStorage: storageOf(user) * KB_IN_GB,
    popFetchTime: -1,
    planType: 0,
    policyId: { zoid: bare(mailbox.zoid) },
    userExpiry: user.expiryDays ?? -1,
    popAccessEnabled: user.popEnabled,
    deliveryType: 'LOCAL',
    imapBlocked: false,
    iamUserRole: user.role,
    outgoingBlocked: user.outgoingBlocked,
    isDesignatedMailbox: false,
    smtpStatus: true,
  };
}

/** A member is absent when it was never set. */
function settingsOf({ accountId, settings: { replyTo, forwards, deleteForwarded, vacation } }: Mailbox) {
  return {
    ...(replyTo === null ? {} : { replyTo: replyTo.address }),
    ...(forwards.length === 0
      ? {}
      : {
          mailForward: forwards.map(({ address, state }) => ({
            mailForwardTo: address,
            type: 'USER',
            status: state,
            deleteCopy: deleteForwarded,
          })),
        }),
    ...(vacation === null
      ? {}
      : {
          vacationResponse: [
            {
              vacationId: vacation.vacationId,
              accountId,
              subject: vacation.subject,
              content: vacation.content,
              fromDate: String(vacation.from),
              toDate: String(vacation.to),
            },
          ],
        }),
  };
}

/** What lies in a mailbox, in KB. */
export function usedKbOf({ messages }: Mailbox): number {
  return Math.floor([...messages.values()].reduce((sum, { size }) => sum + size, 0) / 1024);
}
