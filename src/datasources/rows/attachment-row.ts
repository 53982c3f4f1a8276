/** An attachment as the list of a message's attachments tells it. */
import type { z } from 'zod';
import { count, escapedText, id, text } from './fields.ts';
import { elementsOf, type RowNotes, type RowSpec, readRow } from './read-row.ts';

export interface AttachmentRow {
  readonly id: string;
  readonly name: string;
  /** Bytes; null when Zoho did not say. */
  readonly size: number | null;
  /** True for images shown inside the text. */
  readonly isInline: boolean;
  /** By which the text refers to an inline image. */
  readonly contentId: string | null;
}

const SPEC = {
  name: 'attachment',
  shape: { attachmentId: id, attachmentName: escapedText, attachmentSize: count, cid: text },
  ignored: new Set(['attachmentType']),
} satisfies RowSpec<Record<string, z.ZodType>>;

/** Attachments first, then inline images. */
export function readAttachmentRows(attachments: unknown, inline: unknown, notes: RowNotes): AttachmentRow[] {
  const rowsOf = (list: unknown, isInline: boolean) =>
    elementsOf(list, SPEC.name, notes).flatMap((entry) => readAttachment(entry, isInline, notes));
  return [...rowsOf(attachments, false), ...rowsOf(inline, true)];
}

function readAttachment(value: unknown, isInline: boolean, notes: RowNotes): AttachmentRow[] {
  const row = readRow(SPEC, value, notes);
  if (row === null || row.attachmentId === null) return [];
  return [
    { id: row.attachmentId, name: row.attachmentName ?? '', size: row.attachmentSize, isInline, contentId: row.cid },
  ];
}
