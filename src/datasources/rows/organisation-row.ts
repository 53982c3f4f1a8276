/** An organisation as its details tell it. */
import { z } from 'zod';
import { count, epochMs, flag, id, text, type Word, word } from './fields.ts';
import { type RowNotes, type RowSpec, readRow } from './read-row.ts';
import type { PolicyRef } from './user-row.ts';

export type SpamLevel = 'OFF' | 'COMPLETE' | 'CONTENT' | 'SENDER' | 'SENDER_AND_HEADER';

/** Null is "Zoho did not say"; text is empty then. */
export interface OrganisationRow {
  /** zoid. */
  readonly id: string;
  readonly name: string;
  readonly primaryDomain: string;
  readonly domains: readonly string[];
  /** Address of the super administrator, in lower case. */
  readonly superAdmin: string;
  readonly plan: string;
  readonly planName: string;
  readonly licences: number | null;
  readonly users: number | null;
  readonly mailboxes: number | null;
  readonly groups: number | null;
  readonly children: number | null;
  /** Epoch milliseconds. */
  readonly createdAt: number | null;
  readonly isMailHosted: boolean | null;
  readonly spamLevel: Word<SpamLevel> | null;
  readonly policies: readonly PolicyRef[];
}

const spamLevel = word<SpamLevel>({
  off: 'OFF',
  complete: 'COMPLETE',
  content: 'CONTENT',
  sender: 'SENDER',
  sender_header: 'SENDER_AND_HEADER',
});

const SPEC = {
  name: 'organisation',
  shape: {
    zoid: id,
    orgName: text,
    primaryDomainName: text,
    domains: z.array(z.unknown()),
    superAdmin: text,
    planType: text,
    basePlan: text,
    licenseCount: count,
    usersCount: count,
    mailboxCount: count,
    groupCount: count,
    partnerOrgCount: count,
    orgCreationTime: epochMs,
    isMailHostingEnabled: flag,
    spamVO: z.looseObject({ spamProcessType: spamLevel.optional() }).transform((spam) => spam.spamProcessType ?? null),
    orgPolicyDetails: z.record(z.string(), z.unknown()),
  },
  ignored: new Set(
    `URI encryptedZoid expiryTime isDomainMarkingExist isEmailConfirmed isOfferAvailable loginName orgImageUrl
    paymentPeriod sharedGroupCount superAdminFullName superAdminLoginName zaid`.split(/\s+/),
  ),
} satisfies RowSpec<Record<string, z.ZodType>>;

/** Null for a row without an id. */
export function readOrganisationRow(value: unknown, notes: RowNotes): OrganisationRow | null {
  const row = readRow(SPEC, value, notes);
  if (row === null || row.zoid === null) return null;
  return {
    id: row.zoid,
    name: row.orgName ?? '',
    primaryDomain: (row.primaryDomainName ?? '').toLowerCase(),
    domains: (row.domains ?? []).flatMap((one) => text.safeParse(one).data?.toLowerCase() ?? []),
    superAdmin: (row.superAdmin ?? '').toLowerCase(),
    plan: row.planType ?? '',
    planName: row.basePlan ?? '',
    licences: row.licenseCount,
    users: row.usersCount,
    mailboxes: row.mailboxCount,
    groups: row.groupCount,
    children: row.partnerOrgCount,
    createdAt: row.orgCreationTime,
    isMailHosted: row.isMailHostingEnabled,
    spamLevel: row.spamVO,
    policies: Object.entries(row.orgPolicyDetails ?? {}).map(([key, name]) => ({
      id: key,
      name: text.safeParse(name).data ?? '',
    })),
  };
}
