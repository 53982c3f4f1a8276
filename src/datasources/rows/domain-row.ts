/** A domain of an organisation with its DKIM keys. */
import { z } from 'zod';
import { epochMs, flag, id, text } from './fields.ts';
import { elementsOf, type RowNotes, type RowSpec, readRow } from './read-row.ts';

/** Null is "Zoho did not say"; text is empty then. */
export interface DkimKeyRow {
  readonly id: string;
  readonly selector: string;
  /** Value of the record to publish. */
  readonly publicKey: string;
  /** Zoho's word. */
  readonly hashType: string;
  readonly isDefault: boolean | null;
  readonly isVerified: boolean | null;
}

/** Null is "Zoho did not say"; text is empty then. */
export interface DomainRow {
  readonly id: string | null;
  /** In lower case. */
  readonly name: string;
  /** Zoho's word for its state. */
  readonly status: string;
  readonly isVerified: boolean | null;
  /** Epoch milliseconds. */
  readonly verifiedAt: number | null;
  /** zuid. */
  readonly verifiedBy: string | null;
  readonly htmlCode: string;
  readonly cnameCode: string;
  /** Epoch milliseconds. */
  readonly createdAt: number | null;
  readonly isPrimary: boolean | null;
  readonly isAlias: boolean | null;
  /** Names of the domains that are aliases of it. */
  readonly aliases: readonly string[];
  readonly isMailHosted: boolean | null;
  readonly isRegisteredByZoho: boolean | null;
  /** Zoho's word for what the last look for its mail servers found. */
  readonly mxStatus: string;
  readonly isSpfFound: boolean | null;
  readonly isDkimFound: boolean | null;
  readonly dkimKeys: readonly DkimKeyRow[];
  readonly stripsSubDomains: boolean | null;
  /** In lower case. */
  readonly catchAllAddress: string;
  /** In lower case. */
  readonly notificationAddress: string;
}

const KEY = {
  name: 'dkimKey',
  shape: { dkimId: id, selector: text, publicKey: text, hashType: text, isDefault: flag, isVerified: flag },
  ignored: new Set(['domainId']),
} satisfies RowSpec<Record<string, z.ZodType>>;

/** Several between commas, or a list. */
const names = z.union([z.array(text), text.transform((all) => all.split(','))]);

const SPEC = {
  name: 'domain',
  shape: {
    domainId: id,
    domainName: text,
    status: text,
    verificationStatus: flag,
    verifiedDate: epochMs,
    verifiedBy: id,
    HTMLVerificationCode: text,
    CNAMEVerificationCode: text,
    createdTime: epochMs,
    primary: flag,
    isDomainAlias: flag,
    domainAlias: names,
    mailHostingEnabled: flag,
    isRegisteredByZoho: flag,
    mxstatus: z.union([text, z.boolean().transform(String)]),
    spfstatus: flag,
    dkimstatus: flag,
    dkimDetailList: z.unknown(),
    subDomainStripping: flag,
    catchAllAddress: text,
    notificationAddress: text,
  },
  ignored: new Set('URI zoid verifiedByAddress firstName lastName catchAllExcludeAddresses isExpired'.split(' ')),
} satisfies RowSpec<Record<string, z.ZodType>>;

/** Null for a row without a name. */
export function readDomainRow(value: unknown, notes: RowNotes): DomainRow | null {
  const row = readRow(SPEC, value, notes);
  if (row === null || row.domainName === null) return null;
  return {
    id: row.domainId,
    name: row.domainName.toLowerCase(),
    status: row.status ?? '',
    isVerified: row.verificationStatus,
    verifiedAt: row.verifiedDate,
    verifiedBy: row.verifiedBy,
    htmlCode: row.HTMLVerificationCode ?? '',
    cnameCode: row.CNAMEVerificationCode ?? '',
    createdAt: row.createdTime,
    isPrimary: row.primary,
    isAlias: row.isDomainAlias,
    aliases: (row.domainAlias ?? []).map((one) => one.trim().toLowerCase()).filter((one) => one !== ''),
    isMailHosted: row.mailHostingEnabled,
    isRegisteredByZoho: row.isRegisteredByZoho,
    mxStatus: row.mxstatus ?? '',
    isSpfFound: row.spfstatus,
    isDkimFound: row.dkimstatus,
    dkimKeys: elementsOf(row.dkimDetailList, KEY.name, notes).flatMap((one) => readDkimKey(one, notes) ?? []),
    stripsSubDomains: row.subDomainStripping,
    catchAllAddress: (row.catchAllAddress ?? '').toLowerCase(),
    notificationAddress: (row.notificationAddress ?? '').toLowerCase(),
  };
}

/** Null for a key without its id. */
export function readDkimKey(value: unknown, notes: RowNotes): DkimKeyRow | null {
  const row = readRow(KEY, value, notes);
  if (row === null || row.dkimId === null) return null;
  return {
    id: row.dkimId,
    selector: row.selector ?? '',
    publicKey: row.publicKey ?? '',
    hashType: row.hashType ?? '',
    isDefault: row.isDefault,
    isVerified: row.isVerified,
  };
}

const verification = z.looseObject({
  status: flag,
  message: text.optional(),
  error: text.optional(),
  txtRecord: z.array(text).optional(),
});

/** What came of a try to show whose a domain is. */
export interface Verification {
  readonly isVerified: boolean;
  /** Zoho's reason, in words and as a word; empty when it is verified. */
  readonly message: string;
  readonly reason: string;
  /** TXT records that Zoho saw. */
  readonly found: readonly string[];
}

/** Null for an answer of another shape. */
export function readVerification(value: unknown): Verification | null {
  const read = verification.safeParse(value);
  if (!read.success) return null;
  const { status, message = '', error = '', txtRecord = [] } = read.data;
  return { isVerified: status, message, reason: error, found: txtRecord };
}

const check = z.looseObject({
  mxstatus: flag.optional(),
  spfstatus: flag.optional(),
  dkimstatus: flag.optional(),
  mxRecords: z.array(z.unknown()).optional(),
});

/** What a look for a record came to. */
export interface RecordCheck {
  readonly isFound: boolean;
  /** Mail servers that Zoho saw in place of its own. */
  readonly hosts: readonly string[];
}

/** Null for an answer of another shape. */
export function readRecordCheck(value: unknown): RecordCheck | null {
  const read = check.safeParse(value).data;
  const isFound = read?.mxstatus ?? read?.spfstatus ?? read?.dkimstatus;
  if (read === undefined || isFound === undefined) return null;
  return { isFound, hosts: (read.mxRecords ?? []).flatMap((one) => text.safeParse(one).data ?? []) };
}
