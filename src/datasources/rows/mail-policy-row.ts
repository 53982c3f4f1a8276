/** Mail policies, the restrictions that they use, and who is under them. */
import { z } from 'zod';
import { count, flag, id, text } from './fields.ts';
import { type RowNotes, type RowSpec, readRow } from './read-row.ts';

/** A setting, and whether people are kept from changing it; null is "Zoho did not say". */
export interface PolicySetting<T> {
  readonly value: T | null;
  readonly isLocked: boolean | null;
}

/** Null is "Zoho did not say"; text is empty then. */
export interface MailPolicyRow {
  readonly id: string;
  readonly name: string;
  readonly users: number | null;
  readonly groups: number | null;
  readonly allowsExternalImap: boolean | null;
  /** In a unit that nobody states. */
  readonly incomingRate: number | null;
  /** By inference in kilobytes. */
  readonly incomingSize: number | null;
  readonly mailboxSharing: PolicySetting<boolean>;
  readonly pop: PolicySetting<boolean>;
  /** Days. */
  readonly junkCleanup: PolicySetting<number>;
  readonly organisationContacts: boolean | null;
  readonly personalContacts: boolean | null;
  readonly groupContacts: boolean | null;
  /** Zoho's number for the kind; 0 for none. */
  readonly strictTls: number | null;
}

const setting = <T>(type: z.ZodType<T>) =>
  z
    .looseObject({ restricted: flag.optional(), value: type.optional() })
    .transform(({ restricted, value }): PolicySetting<T> => ({ value: value ?? null, isLocked: restricted ?? null }));
const NOTHING = { value: null, isLocked: null };

const SPEC = {
  name: 'mailPolicy',
  shape: {
    policyID: id,
    policyName: text,
    usersCount: count,
    groupCount: count,
    externalImap: flag,
    incomingMaxMailRate: count,
    incomingMaxMailSizePerMail: count,
    shareMailBox: setting(flag),
    popSetting: setting(flag),
    junkCleanup: setting(count),
    contactRestriction: z.looseObject({ org: flag.optional(), personal: flag.optional(), group: flag.optional() }),
    strictTLS: z.looseObject({ tlsType: count.optional() }).transform(({ tlsType }) => tlsType ?? null),
  },
  ignored: new Set(['zoid']),
} satisfies RowSpec<Record<string, z.ZodType>>;

/** Null for a row without an id. */
export function readMailPolicyRow(value: unknown, notes: RowNotes): MailPolicyRow | null {
  const row = readRow(SPEC, value, notes);
  if (row === null || row.policyID === null) return null;
  const { contactRestriction: contacts } = row;
  return {
    id: row.policyID,
    name: row.policyName ?? '',
    users: row.usersCount,
    groups: row.groupCount,
    allowsExternalImap: row.externalImap,
    incomingRate: row.incomingMaxMailRate,
    incomingSize: row.incomingMaxMailSizePerMail,
    mailboxSharing: row.shareMailBox ?? NOTHING,
    pop: row.popSetting ?? NOTHING,
    junkCleanup: row.junkCleanup ?? NOTHING,
    organisationContacts: contacts?.org ?? null,
    personalContacts: contacts?.personal ?? null,
    groupContacts: contacts?.group ?? null,
    strictTls: row.strictTLS,
  };
}

/** What a restriction on mail looks at. */
export interface RestrictionRule {
  readonly direction: 'INCOMING' | 'OUTGOING';
  readonly looksAt: 'DOMAIN' | 'ADDRESS' | 'SUBJECT' | 'ATTACHMENT';
  /** Zoho's word. */
  readonly status: string;
}

/** Null is "Zoho did not say"; text is empty then. */
export interface RestrictionRow {
  readonly id: string;
  readonly name: string;
  /** How many policies use it. */
  readonly policies: number | null;
  /** Of a restriction on mail; empty for others. */
  readonly rules: readonly RestrictionRule[];
}

const LOOKS_AT = { Domain: 'DOMAIN', Email: 'ADDRESS', Subject: 'SUBJECT', Attachment: 'ATTACHMENT' } as const;

const RESTRICTION = {
  name: 'restriction',
  shape: {
    restrictionID: id,
    restrictionName: text,
    policyCount: count,
    incomingDomainRestrictionStatus: text,
    incomingEmailRestrictionStatus: text,
    incomingSubjectRestrictionStatus: text,
    incomingAttachmentRestrictionStatus: text,
    outgoingDomainRestrictionStatus: text,
    outgoingEmailRestrictionStatus: text,
    outgoingSubjectRestrictionStatus: text,
    outgoingAttachmentRestrictionStatus: text,
  },
  ignored: new Set(['zoid']),
} satisfies RowSpec<Record<string, z.ZodType>>;

/** Null for a row without an id. */
export function readRestrictionRow(value: unknown, notes: RowNotes): RestrictionRow | null {
  const row = readRow(RESTRICTION, value, notes);
  if (row === null || row.restrictionID === null) return null;
  const ruleOf = (direction: 'incoming' | 'outgoing', looked: keyof typeof LOOKS_AT): RestrictionRule[] => {
    const status = row[`${direction}${looked}RestrictionStatus`];
    const is = direction === 'incoming' ? 'INCOMING' : 'OUTGOING';
    return status === null ? [] : [{ direction: is, looksAt: LOOKS_AT[looked], status }];
  };
  const looked = ['Domain', 'Email', 'Subject', 'Attachment'] as const;
  return {
    id: row.restrictionID,
    name: row.restrictionName ?? '',
    policies: row.policyCount,
    rules: [...looked.flatMap((one) => ruleOf('incoming', one)), ...looked.flatMap((one) => ruleOf('outgoing', one))],
  };
}

/** A user or a group under a policy; text is empty where Zoho did not say. */
export interface PolicyMemberRow {
  /** zuid or zgid. */
  readonly id: string;
  /** In lower case. */
  readonly address: string;
  readonly displayName: string;
}

const MEMBER = {
  name: 'policyMember',
  shape: { zuid: id, zgid: id, emailAddress: text, displayName: text },
  ignored: new Set(['role']),
} satisfies RowSpec<Record<string, z.ZodType>>;

/** Null for a row without an id. */
export function readPolicyMember(value: unknown, notes: RowNotes): PolicyMemberRow | null {
  const row = readRow(MEMBER, value, notes);
  const memberId = row?.zuid ?? row?.zgid ?? null;
  if (row === null || memberId === null) return null;
  return { id: memberId, address: (row.emailAddress ?? '').toLowerCase(), displayName: row.displayName ?? '' };
}
