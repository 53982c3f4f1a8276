/** Rows of the logs of an organisation. Their keys are known from clients that read live answers, not from a page. */
import { z } from 'zod';
import { epochMs, flag, id, text, type Word, word } from './fields.ts';
import { elementsOf, type RowNotes, type RowSpec, readRow } from './read-row.ts';

/** Null is "Zoho did not say"; text is empty then. */
export interface SignInRow {
  /** In lower case. */
  readonly address: string;
  readonly displayName: string;
  /** Epoch milliseconds. */
  readonly at: number | null;
  /** Null also while it lasts. */
  readonly endedAt: number | null;
  readonly ipAddress: string;
  readonly location: string;
  readonly service: string;
  readonly protocol: string;
  readonly userAgent: string;
  readonly browser: string;
  readonly operatingSystem: string;
  readonly device: string;
  readonly isSuspicious: boolean | null;
  readonly failure: string;
}

export interface AuditRow {
  readonly category: string;
  readonly subCategory: string;
  readonly operation: string;
  readonly operationType: string;
  readonly performedBy: string;
  readonly performedOn: string;
  readonly at: number | null;
  readonly ipAddress: string;
}

export type MailDirection = 'IN' | 'OUT';
export type DeliveryStatus = 'DELIVERED' | 'RETRYING' | 'FAILED' | 'MODERATED' | 'QUARANTINED';

export interface SmtpRecipientRow {
  readonly address: string;
  readonly status: Word<DeliveryStatus> | null;
  readonly kind: string;
  readonly at: number | null;
  readonly reason: string;
}

export interface SmtpRow {
  readonly id: string;
  readonly direction: Word<MailDirection> | null;
  /** Without angle brackets. */
  readonly internetMessageId: string;
  readonly sender: string;
  readonly at: number | null;
  readonly reason: string;
  readonly recipients: readonly SmtpRecipientRow[];
}

const SIGN_IN = {
  name: 'signIn',
  shape: {
    primaryEmailAddress: text,
    mailboxAddress: text,
    displayName: text,
    loginTime: z.unknown(),
    logoutTime: z.unknown(),
    iPAddress: text,
    loginLocation: text,
    serviceName: text,
    protocol: text,
    userAgent: text,
    userAgentObj: z.looseObject({ browser: text.optional(), os: text.optional(), device: text.optional() }),
    isSuspiciousSignIn: flag,
    failureReason: text,
  },
  ignored: new Set(['loginDuration', 'referrer']),
} satisfies RowSpec<Record<string, z.ZodType>>;

const AUDIT = {
  name: 'auditRecord',
  shape: {
    category: text,
    mainCategory: text,
    subCategory: text,
    operation: text,
    operationType: text,
    performedBy: text,
    performedOn: text,
    requestTime: epochMs,
    clientIp: text,
  },
  ignored: new Set(['auditLogType', 'data', 'type']),
} satisfies RowSpec<Record<string, z.ZodType>>;

const SMTP = {
  name: 'smtpRecord',
  shape: {
    TransactionID: text,
    mailType: word<MailDirection>({ in: 'IN', out: 'OUT' }),
    from: z.unknown(),
    recipients: z.unknown(),
  },
  ignored: new Set<string>(),
} satisfies RowSpec<Record<string, z.ZodType>>;

const SMTP_FROM = {
  name: 'smtpSender',
  shape: { msgId: text, sender: text, sentTimeMillis: epochMs, reason: text },
  ignored: new Set<string>(),
} satisfies RowSpec<Record<string, z.ZodType>>;

const status = word<DeliveryStatus>({
  delivered: 'DELIVERED',
  'retry queue': 'RETRYING',
  'delivery failed': 'FAILED',
  'mail moderated': 'MODERATED',
  quarantined: 'QUARANTINED',
});

const SMTP_RECIPIENT = {
  name: 'smtpRecipient',
  shape: { rcpt: text, deliveryStatus: status, deliveryType: text, timeMillis: epochMs, reason: text },
  ignored: new Set<string>(),
} satisfies RowSpec<Record<string, z.ZodType>>;

/** -1 stands for never, and is no fault. */
const momentOf = (value: unknown) => epochMs.safeParse(value).data ?? null;

export function readSignIn(value: unknown, notes: RowNotes): SignInRow[] {
  const row = readRow(SIGN_IN, value, notes);
  if (row === null) return [];
  const { browser = '', os = '', device = '' } = row.userAgentObj ?? {};
  return [
    {
      address: (row.primaryEmailAddress || row.mailboxAddress || '').toLowerCase(),
      displayName: row.displayName ?? '',
      at: momentOf(row.loginTime),
      endedAt: momentOf(row.logoutTime),
      ipAddress: row.iPAddress ?? '',
      location: row.loginLocation ?? '',
      service: row.serviceName ?? '',
      protocol: row.protocol ?? '',
      userAgent: row.userAgent ?? '',
      ...{ browser, operatingSystem: os, device },
      isSuspicious: row.isSuspiciousSignIn,
      failure: row.failureReason ?? '',
    },
  ];
}

export function readAudit(value: unknown, notes: RowNotes): AuditRow[] {
  const row = readRow(AUDIT, value, notes);
  if (row === null) return [];
  return [
    {
      category: row.category ?? row.mainCategory ?? '',
      subCategory: row.subCategory ?? '',
      operation: row.operation ?? '',
      operationType: row.operationType ?? '',
      performedBy: row.performedBy ?? '',
      performedOn: row.performedOn ?? '',
      at: row.requestTime,
      ipAddress: row.clientIp ?? '',
    },
  ];
}

/** None for a record without its number. */
export function readSmtp(value: unknown, notes: RowNotes): SmtpRow[] {
  const row = readRow(SMTP, value, notes);
  if (row === null || row.TransactionID === null) return [];
  const from = row.from === null ? null : readRow(SMTP_FROM, row.from, notes);
  return [
    {
      id: row.TransactionID,
      direction: row.mailType,
      internetMessageId: (from?.msgId ?? '').replace(/^<|>$/g, ''),
      sender: (from?.sender ?? '').toLowerCase(),
      at: from?.sentTimeMillis ?? null,
      reason: from?.reason ?? '',
      recipients: elementsOf(row.recipients, SMTP_RECIPIENT.name, notes).flatMap((one) => readRecipient(one, notes)),
    },
  ];
}

function readRecipient(value: unknown, notes: RowNotes): SmtpRecipientRow[] {
  const row = readRow(SMTP_RECIPIENT, value, notes);
  if (row === null || row.rcpt === null) return [];
  const { rcpt, deliveryStatus, deliveryType, timeMillis: at, reason } = row;
  return [{ address: rcpt.toLowerCase(), status: deliveryStatus, kind: deliveryType ?? '', at, reason: reason ?? '' }];
}

/** Names of categories by their numbers. */
export function readCategories(data: unknown): { readonly number: string; readonly name: string }[] {
  const shape = z.looseObject({ category: z.record(z.string(), text) });
  const { category = {} } = shape.safeParse(data).data ?? {};
  return Object.entries(category)
    .filter(([number]) => id.safeParse(number).success)
    .map(([number, name]) => ({ number, name }));
}
