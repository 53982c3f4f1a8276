/** What is set for a mail account, as the rows of accounts and of users tell it. */
import { z } from 'zod';
import { count, epochMs, flag, id, text, type Word, word } from './fields.ts';
import { elementsOf, type RowNotes, type RowSpec, readRow } from './read-row.ts';

/** Somebody as whom mail can be sent. Null is "Zoho did not say"; text is empty then. */
export interface SenderRow {
  readonly id: string | null;
  /** In lower case. */
  readonly address: string;
  readonly displayName: string;
  readonly isUsable: boolean | null;
  readonly isValidated: boolean | null;
  readonly signatureId: string | null;
}

export type ForwardingStatus = 'UNCONFIRMED' | 'ACTIVE' | 'OFF';

/** Where mail goes on to. */
export interface ForwardingRow {
  /** In lower case. */
  readonly address: string;
  readonly status: Word<ForwardingStatus> | null;
  readonly deletesCopy: boolean | null;
}

export interface VacationRow {
  readonly id: string | null;
  readonly subject: string;
  readonly content: string;
  /** Epoch milliseconds; null also for a date that is no number. */
  readonly from: number | null;
  readonly until: number | null;
}

export interface SettingsRow {
  readonly senders: readonly SenderRow[];
  /** In lower case; null when none was set. */
  readonly replyTo: string | null;
  readonly forwarding: readonly ForwardingRow[];
  readonly vacation: VacationRow | null;
  /** Among the accounts of the user, from 1. */
  readonly position: number | null;
}

const SENDER = {
  name: 'accountSender',
  shape: { sendMailId: id, fromAddress: text, displayName: text, status: flag, validated: flag, signatureId: id },
  ignored: new Set(
    'connectionType mode replyTo serverName serverPort smtpConnection userName validationRequired validationState'.split(
      ' ',
    ),
  ),
} satisfies RowSpec<Record<string, z.ZodType>>;

/** To be part of the shape of a row. */
export const SETTINGS_SHAPE = {
  sendMailDetails: z.unknown(),
  sequence: count,
  replyTo: text,
  mailForward: z.unknown(),
  vacationResponse: z.unknown(),
} as const;

/** By inference, but for the first. */
const forwardingStatus = word<ForwardingStatus>({ unconfirmed: 'UNCONFIRMED', confirmed: 'ACTIVE', disabled: 'OFF' });

const FORWARDING = {
  name: 'accountForwarding',
  shape: { mailForwardTo: text, status: forwardingStatus, deleteCopy: flag },
  ignored: new Set(['type']),
} satisfies RowSpec<Record<string, z.ZodType>>;

const VACATION = {
  name: 'accountVacation',
  shape: { vacationId: id, subject: text, content: z.string(), fromDate: epochMs, toDate: epochMs },
  ignored: new Set(['accountId', 'forAllAccts', 'sendTo', 'sendingInt']),
} satisfies RowSpec<Record<string, z.ZodType>>;

export function readSettings(
  row: {
    readonly sendMailDetails: unknown;
    readonly sequence: number | null;
    readonly replyTo: string | null;
    readonly mailForward: unknown;
    readonly vacationResponse: unknown;
  },
  notes: RowNotes,
): SettingsRow {
  return {
    senders: elementsOf(row.sendMailDetails, SENDER.name, notes).flatMap((entry) => readSender(entry, notes)),
    replyTo: row.replyTo === null || row.replyTo === '' ? null : row.replyTo.toLowerCase(),
    forwarding: elementsOf(row.mailForward, FORWARDING.name, notes).flatMap((entry) => readForwarding(entry, notes)),
    vacation: readVacation(row.vacationResponse, notes),
    position: row.sequence,
  };
}

function readForwarding(value: unknown, notes: RowNotes): ForwardingRow[] {
  const row = readRow(FORWARDING, value, notes);
  if (row === null || row.mailForwardTo === null) return [];
  return [{ address: row.mailForwardTo.toLowerCase(), status: row.status, deletesCopy: row.deleteCopy }];
}

/** A list by a public client, one object by the oldest sample. */
function readVacation(value: unknown, notes: RowNotes): VacationRow | null {
  const [first] = elementsOf(value, VACATION.name, notes);
  const row = first === undefined ? null : readRow(VACATION, first, notes);
  if (row === null) return null;
  const { vacationId, subject, content, fromDate: from, toDate: until } = row;
  return { id: vacationId, subject: subject ?? '', content: content ?? '', from, until };
}

function readSender(value: unknown, notes: RowNotes): SenderRow[] {
  const row = readRow(SENDER, value, notes);
  if (row === null || row.fromAddress === null) return [];
  return [
    {
      id: row.sendMailId,
      address: row.fromAddress.toLowerCase(),
      displayName: row.displayName ?? '',
      isUsable: row.status,
      isValidated: row.validated,
      signatureId: row.signatureId,
    },
  ];
}
