/** What is set for a mail account, as the rows of accounts and of users tell it. */
import { z } from 'zod';
import { count, flag, id, text } from './fields.ts';
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

export interface SettingsRow {
  readonly senders: readonly SenderRow[];
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
export const SETTINGS_SHAPE = { sendMailDetails: z.unknown(), sequence: count } as const;

export function readSettings(
  row: { readonly sendMailDetails: unknown; readonly sequence: number | null },
  notes: RowNotes,
): SettingsRow {
  return {
    senders: elementsOf(row.sendMailDetails, SENDER.name, notes).flatMap((entry) => readSender(entry, notes)),
    position: row.sequence,
  };
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
