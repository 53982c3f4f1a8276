/** A mail account as the list of accounts tells it. */
import { z } from 'zod';
import { count, epochMs, flag, id, text, word } from './fields.ts';
import { elementsOf, type RowNotes, type RowSpec, readRow } from './read-row.ts';
import { readSettings, SETTINGS_SHAPE, type SettingsRow } from './settings-row.ts';

export interface AccountAddress {
  /** In lower case. */
  readonly address: string;
  readonly isPrimary: boolean;
  readonly isAlias: boolean;
  readonly isConfirmed: boolean | null;
}

export type UserRole = 'MEMBER' | 'ADMIN' | 'SUPER_ADMIN';

export const userRole = word<UserRole>({ member: 'MEMBER', admin: 'ADMIN', super_admin: 'SUPER_ADMIN' });

/** Null is "Zoho did not say"; text is empty then. */
export interface AccountRow {
  readonly id: string;
  /** The Zoho user (zuid) it belongs to. */
  readonly userId: string | null;
  /** The organisation (zoid) of that user. */
  readonly organisationId: string | null;
  /** What that user is in the organisation. */
  readonly role: UserRole | null;
  /** For example `ZOHO_ACCOUNT`. */
  readonly type: string;
  /** The address mail is sent from by default, in lower case. */
  readonly primaryAddress: string;
  readonly addresses: readonly AccountAddress[];
  /** Addresses that mail may be sent from, in lower case. */
  readonly senders: readonly string[];
  readonly settings: SettingsRow;
  /** The owner's name. */
  readonly displayName: string;
  readonly isDefault: boolean | null;
  readonly isEnabled: boolean | null;
  /** IANA name. */
  readonly timeZone: string;
  readonly language: string;
  readonly country: string;
  /** In kilobytes, by inference. */
  readonly usedStorage: number | null;
  readonly allowedStorage: number | null;
  /** Epoch milliseconds. */
  readonly createdAt: number | null;
}

const ADDRESS = {
  name: 'accountAddress',
  shape: { mailId: text, isPrimary: flag, isAlias: flag, isConfirmed: flag },
  ignored: new Set<string>(),
} satisfies RowSpec<Record<string, z.ZodType>>;

/** Policies by their ids, and among them the organisation: a number, -1 for none. */
const policy = z.looseObject({ zoid: z.unknown() }).transform(({ zoid }) => id.safeParse(zoid).data ?? null);

const SPEC = {
  name: 'account',
  shape: {
    accountId: id,
    zuid: id,
    type: text,
    primaryEmailAddress: text,
    mailboxAddress: text,
    emailAddress: z.unknown(),
    ...SETTINGS_SHAPE,
    policyId: policy,
    role: userRole,
    displayName: text,
    firstName: text,
    lastName: text,
    isDefaultAccount: flag,
    enabled: flag,
    timeZone: text,
    language: text,
    country: text,
    usedStorage: count,
    allowedStorage: count,
    accountCreationTime: epochMs,
  },
  // Settings and dates that no field of the graph shows yet; `status` is false for accounts that work.
  ignored: new Set(
    `URI accountDisplayName accountName activeSyncEnabled address allowed_features basicStorage deliveryType
    extraEDiscoveryStorage extraStorage gender iamStatus iamUserRole imapAccessEnabled imapBlocked incomingBlocked
    incomingUserName isDesignatedMailbox isLogoExist isOUAdmin lastClient lastLogin lastPasswordReset mailForward
    mailboxCreationTime mailboxStatus mobileNumber mxStatus outgoingBlocked phoneNumber phoneNumer planStorage planType
    popAccessEnabled popBlocked popFetchTime smtpStatus spamCheckEnabled
    spamcheckEnabled status tfaEnabled userExpiry webBlocked`.split(/\s+/),
  ),
} satisfies RowSpec<Record<string, z.ZodType>>;

/** Null for a row without an id. */
export function readAccountRow(value: unknown, notes: RowNotes): AccountRow | null {
  const row = readRow(SPEC, value, notes);
  if (row === null || row.accountId === null) return null;
  const settings = readSettings(row, notes);
  const addresses = elementsOf(row.emailAddress, ADDRESS.name, notes).flatMap((entry) => readAddress(entry, notes));
  const primary = row.primaryEmailAddress ?? addresses.find(({ isPrimary }) => isPrimary)?.address;
  return {
    id: row.accountId,
    userId: row.zuid,
    organisationId: row.policyId,
    role: row.role === null || row.role.value === 'UNKNOWN' ? null : row.role.value,
    type: row.type ?? '',
    primaryAddress: (primary ?? row.mailboxAddress ?? '').toLowerCase(),
    addresses,
    // Those that are switched off can not be sent from.
    senders: settings.senders.filter(({ isUsable }) => isUsable !== false).map(({ address }) => address),
    settings,
    displayName: row.displayName ?? [row.firstName, row.lastName].filter((part) => part !== null).join(' '),
    isDefault: row.isDefaultAccount,
    isEnabled: row.enabled,
    timeZone: row.timeZone ?? '',
    language: row.language ?? '',
    country: row.country ?? '',
    usedStorage: row.usedStorage,
    allowedStorage: row.allowedStorage,
    createdAt: row.accountCreationTime,
  };
}

export function readAddress(value: unknown, notes: RowNotes): AccountAddress[] {
  const row = readRow(ADDRESS, value, notes);
  if (row === null || row.mailId === null) return [];
  return [
    {
      address: row.mailId.toLowerCase(),
      isPrimary: row.isPrimary ?? false,
      isAlias: row.isAlias ?? false,
      isConfirmed: row.isConfirmed,
    },
  ];
}
