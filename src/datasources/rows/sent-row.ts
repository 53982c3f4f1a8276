/** What Zoho says of a mail it has just sent, put off or saved: an echo of the request, and two ids. */
import { z } from 'zod';
import { id, text } from './fields.ts';
import { elementsOf, type RowNotes, type RowSpec, readRow } from './read-row.ts';

/** Null is "Zoho did not say", though it said that it was done. */
export interface SentRow {
  readonly messageId: string | null;
  /** The Message-ID of its header, without angle brackets. */
  readonly internetMessageId: string | null;
}

const SPEC = {
  name: 'sentMessage',
  shape: { messageId: id, mailId: text },
  ignored: new Set(
    `action askReceipt attachments bccAddress ccAddress content encoding fromAddress inReplyTo isSchedule mailFormat mode
    refHeader replyTo scheduleTime scheduleType subject timeZone toAddress`.split(/\s+/),
  ),
} satisfies RowSpec<Record<string, z.ZodType>>;

export function readSentRow(value: unknown, notes: RowNotes): SentRow {
  const row = readRow(SPEC, value, notes);
  return { messageId: row?.messageId ?? null, internetMessageId: row?.mailId?.replace(/^<|>$/g, '') ?? null };
}

/** A file that Zoho holds to be attached to a mail later. How long it is kept is not documented. */
export const uploadedFile = z.object({
  storeName: z.string(),
  attachmentPath: z.string(),
  attachmentName: z.string(),
});
export type UploadedFile = z.infer<typeof uploadedFile>;

const UPLOAD = {
  name: 'uploadedFile',
  shape: { storeName: text, attachmentPath: text, attachmentName: text },
  ignored: new Set(['attachmentSize', 'url']),
} satisfies RowSpec<Record<string, z.ZodType>>;

/** Null when the answer does not say by what the file is to be called. */
export function readUploadedFile(value: unknown, notes: RowNotes): UploadedFile | null {
  const [entry] = elementsOf(value, UPLOAD.name, notes);
  const row = entry === undefined ? null : readRow(UPLOAD, entry, notes);
  return uploadedFile.safeParse(row).data ?? null;
}
