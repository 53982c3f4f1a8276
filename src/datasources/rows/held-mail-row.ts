/** Mail that a group holds, as the list of it and the call for one tell it. */
import { z } from 'zod';
import { count, epochMs, flag, id, text } from './fields.ts';
import { elementsOf, type RowNotes, type RowSpec, readRow } from './read-row.ts';

/** Null is "Zoho did not say"; text is empty then. */
export interface HeldMailRow {
  readonly id: string;
  readonly subject: string;
  /** Address in the From field. */
  readonly from: string;
  /** Of the envelope. */
  readonly sender: string;
  /** Epoch milliseconds. */
  readonly sentAt: number | null;
  /** Bytes. */
  readonly size: number | null;
  readonly hasAttachments: boolean | null;
  readonly isSpam: boolean | null;
}

export interface HeldMailContent {
  /** As Zoho gives it: HTML, or text. */
  readonly body: string;
  /** The raw header block. */
  readonly header: string;
}

const SPEC = {
  name: 'heldMail',
  shape: {
    messageId: id,
    subject: text,
    fromAddress: text,
    from: text,
    sender: text,
    sentDateInGMT: epochMs,
    date: epochMs,
    size: count,
    hasAttachment: flag,
    isSpam: flag,
    isspam: flag,
  },
  ignored: new Set(['returnPath']),
} satisfies RowSpec<Record<string, z.ZodType>>;

/** Null for a row without an id. An older sample has other names for some of it. */
export function readHeldMailRow(value: unknown, notes: RowNotes): HeldMailRow | null {
  const row = readRow(SPEC, value, notes);
  if (row === null || row.messageId === null) return null;
  return {
    id: row.messageId,
    subject: row.subject ?? '',
    from: row.fromAddress ?? row.from ?? '',
    sender: row.sender ?? '',
    sentAt: row.sentDateInGMT ?? row.date,
    size: row.size,
    hasAttachments: row.hasAttachment,
    isSpam: row.isSpam ?? row.isspam,
  };
}

/** Whole, unlike texts of rows. */
const whole = z.string();

const CONTENT = {
  name: 'heldMailContent',
  shape: { mailContent: whole, header: whole },
  ignored: new Set(['returnPath', 'attachments']),
} satisfies RowSpec<Record<string, z.ZodType>>;

/** A list of one; null when it has none. */
export function readHeldMailContent(value: unknown, notes: RowNotes): HeldMailContent | null {
  const [entry] = elementsOf(value, CONTENT.name, notes);
  const row = entry === undefined ? null : readRow(CONTENT, entry, notes);
  return row === null ? null : { body: row.mailContent ?? '', header: row.header ?? '' };
}
