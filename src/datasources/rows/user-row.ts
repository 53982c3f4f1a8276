/** A user of an organisation as the list of its users tells it. */
import { z } from 'zod';
import { type AccountAddress, readAddress, type UserRole, userRole } from './account-row.ts';
import { count, epochMs, flag, id, text, type Word } from './fields.ts';
import { elementsOf, type RowNotes, type RowSpec, readRow } from './read-row.ts';
import { readSettings, SETTINGS_SHAPE, type SettingsRow } from './settings-row.ts';

/** Empty text is "not set, or Zoho did not say". */
export interface PostalAddress {
  readonly street: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  readonly country: string;
}

/** A policy that holds for a user. */
export interface PolicyRef {
  readonly id: string;
  readonly name: string;
}

/** Null is "Zoho did not say"; text is empty then. */
export interface UserRow {
  /** zuid. */
  readonly id: string;
  readonly accountId: string;
  readonly role: Word<UserRole> | null;
  /** In lower case. */
  readonly primaryAddress: string;
  readonly addresses: readonly AccountAddress[];
  readonly displayName: string;
  readonly firstName: string;
  readonly lastName: string;
  /** May sign in. */
  readonly isEnabled: boolean | null;
  readonly isMailboxEnabled: boolean | null;
  readonly isIncomingBlocked: boolean | null;
  readonly isOutgoingBlocked: boolean | null;
  readonly isImapEnabled: boolean | null;
  readonly isPopEnabled: boolean | null;
  readonly isActiveSyncEnabled: boolean | null;
  readonly isTwoFactorEnabled: boolean | null;
  readonly gender: string;
  readonly country: string;
  readonly language: string;
  /** IANA name. */
  readonly timeZone: string;
  readonly phone: string;
  readonly mobile: string;
  readonly postalAddress: PostalAddress | null;
  /** Epoch milliseconds, as are those that follow; null also for never. */
  readonly createdAt: number | null;
  readonly lastSignInAt: number | null;
  readonly passwordResetAt: number | null;
  /** Days the account ends after; null for never. */
  readonly expiresAfterDays: number | null;
  /** The plan that gives the base storage. */
  readonly plan: string;
  /** Kilobytes. */
  readonly usedStorage: number | null;
  readonly allowedStorage: number | null;
  readonly policies: readonly PolicyRef[];
  readonly settings: SettingsRow;
}

const POSTAL = {
  name: 'userPostalAddress',
  shape: { streetAddr: text, city: text, state: text, postalCode: text, country: text },
  ignored: new Set(['phone', 'mobile']),
} satisfies RowSpec<Record<string, z.ZodType>>;

const SPEC = {
  name: 'user',
  shape: {
    zuid: id,
    accountId: id,
    role: userRole,
    primaryEmailAddress: text,
    mailboxAddress: text,
    emailAddress: z.unknown(),
    displayName: text,
    firstName: text,
    lastName: text,
    status: flag,
    mailboxStatus: text,
    incomingBlocked: flag,
    outgoingBlocked: flag,
    imapAccessEnabled: flag,
    popAccessEnabled: flag,
    activeSyncEnabled: flag,
    tfaEnabled: flag,
    gender: text,
    country: text,
    language: text,
    timeZone: text,
    phoneNumer: text,
    mobileNumber: text,
    address: z.unknown(),
    accountCreationTime: epochMs,
    lastLogin: epochMs,
    lastPasswordReset: z.unknown(),
    userExpiry: z.unknown(),
    basicStorage: text,
    usedStorage: count,
    allowedStorage: count,
    policyId: z.unknown(),
    ...SETTINGS_SHAPE,
  },
  ignored: new Set(
    `URI accountDisplayName accountName customFields deliveryType ediscoveryStorage enabled encryptedZuid
    extraEDiscoveryStorage extraStorage iamStatus iamUserRole imapBlocked incomingUserName isCustomAdmin isDefaultAccount
    isDesignatedMailbox isLogoExist lastClient mailboxCreationTime mxStatus planStorage planType popBlocked
    popFetchTime smtpStatus spamCheckEnabled spamcheckEnabled type     webBlocked`.split(/\s+/),
  ),
} satisfies RowSpec<Record<string, z.ZodType>>;

/** Null for a row without its ids. */
export function readUserRow(value: unknown, notes: RowNotes): UserRow | null {
  const row = readRow(SPEC, value, notes);
  if (row === null || row.zuid === null || row.accountId === null) return null;
  const addresses = elementsOf(row.emailAddress, 'accountAddress', notes).flatMap((one) => readAddress(one, notes));
  const primary = row.primaryEmailAddress ?? addresses.find(({ isPrimary }) => isPrimary)?.address;
  return {
    id: row.zuid,
    accountId: row.accountId,
    role: row.role,
    primaryAddress: (primary ?? row.mailboxAddress ?? '').toLowerCase(),
    addresses,
    displayName: row.displayName ?? '',
    firstName: row.firstName ?? '',
    lastName: row.lastName ?? '',
    isEnabled: row.status,
    isMailboxEnabled: row.mailboxStatus === null ? null : row.mailboxStatus.toLowerCase() === 'enabled',
    isIncomingBlocked: row.incomingBlocked,
    isOutgoingBlocked: row.outgoingBlocked,
    isImapEnabled: row.imapAccessEnabled,
    isPopEnabled: row.popAccessEnabled,
    isActiveSyncEnabled: row.activeSyncEnabled,
    isTwoFactorEnabled: row.tfaEnabled,
    gender: row.gender ?? '',
    country: row.country ?? '',
    language: row.language ?? '',
    timeZone: row.timeZone ?? '',
    phone: row.phoneNumer ?? '',
    mobile: row.mobileNumber ?? '',
    postalAddress: readPostalAddress(row.address, notes),
    createdAt: row.accountCreationTime,
    lastSignInAt: row.lastLogin,
    passwordResetAt: unlessNever(epochMs, row.lastPasswordReset),
    expiresAfterDays: unlessNever(count, row.userExpiry),
    plan: row.basicStorage ?? '',
    usedStorage: row.usedStorage,
    allowedStorage: row.allowedStorage,
    policies: readPolicies(row.policyId),
    settings: readSettings(row, notes),
  };
}

/** -1 stands for never, and is no fault. */
function unlessNever(shape: z.ZodType<number>, value: unknown): number | null {
  return shape.safeParse(value).data ?? null;
}

/** An empty object when nothing is set. */
function readPostalAddress(value: unknown, notes: RowNotes): PostalAddress | null {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0) return null;
  const row = readRow(POSTAL, value, notes);
  if (row === null) return null;
  const { streetAddr, city, state, postalCode, country } = row;
  return {
    street: streetAddr ?? '',
    city: city ?? '',
    state: state ?? '',
    postalCode: postalCode ?? '',
    country: country ?? '',
  };
}

/** Names by ids, and among them the organisation. */
function readPolicies(value: unknown): PolicyRef[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value)
    .filter(([key, name]) => id.safeParse(key).success && typeof name === 'string')
    .map(([key, name]) => ({ id: key, name: text.parse(name) }));
}
