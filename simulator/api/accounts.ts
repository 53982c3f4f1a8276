import type { Mailbox } from '../state/model.ts';
import { bare, success } from '../wire/envelope.ts';
import type { Rule } from './rules.ts';

const CREATED_AT = 1_761_000_000_000;

function accountOf(mailbox: Mailbox, base: string): Record<string, unknown> {
  const { accountId, zuid, address, firstName, lastName } = mailbox;
  const displayName = `${firstName} ${lastName}`;
  return {
    country: 'dk',
    lastLogin: 1_768_900_000_000,
    mxStatus: true,
    activeSyncEnabled: false,
    incomingBlocked: false,
    language: 'en',
    type: 'ZOHO_ACCOUNT',
    incomingUserName: address,
    emailAddress: [{ isAlias: false, isPrimary: true, mailId: address, isConfirmed: true }],
    sendMailDetails: [
      {
        sendMailId: String(BigInt(accountId) + 1n),
        displayName,
        fromAddress: address,
        serverName: 'smtpout.mail.zoho.com',
        serverPort: 25,
        userName: address,
        connectionType: 'plain',
        mode: 'mailbox',
        validated: false,
        validationRequired: true,
        validationState: 0,
        smtpConnection: 0,
        status: true,
      },
    ],
    mailboxStatus: 'enabled',
    popBlocked: false,
    usedStorage: Math.floor([...mailbox.messages.values()].reduce((sum, { size }) => sum + size, 0) / 1024),
    spamcheckEnabled: true,
    imapAccessEnabled: true,
    timeZone: 'Europe/Copenhagen',
    accountCreationTime: CREATED_AT,
    zuid: bare(zuid),
    webBlocked: false,
    planStorage: 5,
    firstName,
    accountId,
    sequence: 1,
    mailboxAddress: address,
    lastPasswordReset: -1,
    tfaEnabled: false,
    iamStatus: 1,
    phoneNumer: '',
    status: true,
    lastName,
    accountDisplayName: firstName.toLowerCase(),
    role: 'member',
    gender: 'NOT_SPECIFIED',
    accountName: 'zylker',
    displayName,
    isLogoExist: false,
    URI: `${base}/api/accounts/${accountId}`,
    primaryEmailAddress: address,
    enabled: true,
    mailboxCreationTime: CREATED_AT,
    lastClient: 'WEB_ZM',
    allowedStorage: 5_242_880,
    popFetchTime: -1,
    planType: 0,
    policyId: { zoid: bare(mailbox.zoid) },
    userExpiry: -1,
    popAccessEnabled: true,
    deliveryType: 'LOCAL',
    imapBlocked: false,
    iamUserRole: 'member',
    outgoingBlocked: false,
    isDesignatedMailbox: false,
    smtpStatus: true,
  };
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
    answer: ({ mailbox, base }) => success(accountOf(mailbox, base)),
  },
];
