/** A message as list, search and details tell it. */
import { z } from 'zod';
import { type MailAddress, parseAddressList, parseSender } from './addresses.ts';
import { count, epochMs, escapedText, flag, id, text, type Word, word } from './fields.ts';
import { type RowNotes, type RowSpec, readRow } from './read-row.ts';

export type MessageFlag = 'NONE' | 'INFO' | 'IMPORTANT' | 'FOLLOW_UP';
export type AnswerState = 'NONE' | 'REPLIED' | 'FORWARDED' | 'REPLIED_AND_FORWARDED';

/** Null is "Zoho did not say"; text is empty then. */
export interface MessageRow {
  readonly id: string;
  readonly folderId: string;
  /** Null also for a message in no conversation. */
  readonly threadId: string | null;
  readonly subject: string;
  /** The first words of the text, plain. */
  readonly summary: string;
  readonly from: MailAddress;
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  /** Epoch milliseconds. */
  readonly receivedAt: number | null;
  /** Bytes. */
  readonly size: number | null;
  readonly isRead: boolean | null;
  readonly hasAttachments: boolean | null;
  readonly hasInlineImages: boolean | null;
  readonly flag: Word<MessageFlag> | null;
  readonly answered: Word<AnswerState> | null;
  /** 1 highest to 5 lowest. */
  readonly priority: number | null;
}

/** A row of an answer. */
export interface SeenRow extends MessageRow {
  /** Epoch milliseconds when Zoho was asked. */
  readonly asOf: number;
}

const SPEC = {
  name: 'message',
  shape: {
    messageId: id,
    folderId: id,
    threadId: id,
    subject: text,
    summary: escapedText,
    sender: text,
    fromAddress: text,
    toAddress: z.string().max(200_000),
    ccAddress: z.string().max(200_000),
    receivedTime: epochMs,
    receivedtime: epochMs,
    size: count,
    status: flag,
    status2: word<AnswerState>({ 0: 'NONE', 1: 'REPLIED', 2: 'FORWARDED', 3: 'REPLIED_AND_FORWARDED' }),
    hasAttachment: flag,
    hasInline: flag,
    flagid: word<MessageFlag>({ flag_not_set: 'NONE', info: 'INFO', important: 'IMPORTANT', followup: 'FOLLOW_UP' }),
    priority: count.pipe(z.number().min(1).max(5)),
  },
  // sentDateInGMT is off by a time zone, and threadCount was 0 on real conversations: neither can be trusted.
  ignored: new Set(['sentDateInGMT', 'threadCount', 'calendarType', 'toAddr', 'mailDeliveryStatus', 'URI']),
} satisfies RowSpec<Record<string, z.ZodType>>;

/** What stands for none where the key is not left out. */
const NO_THREAD = '0';

/** Null for a row that names no message or no folder: nobody could do anything with it. */
export function readMessageRow(value: unknown, notes: RowNotes): MessageRow | null {
  const row = readRow(SPEC, value, notes);
  if (row === null || row.messageId === null || row.folderId === null) return null;
  return {
    id: row.messageId,
    folderId: row.folderId,
    threadId: row.threadId === NO_THREAD ? null : row.threadId,
    subject: row.subject ?? '',
    summary: row.summary ?? '',
    from: parseSender(row.fromAddress ?? '', row.sender ?? ''),
    to: parseAddressList(row.toAddress ?? ''),
    cc: parseAddressList(row.ccAddress ?? ''),
    receivedAt: row.receivedTime ?? row.receivedtime,
    size: row.size,
    isRead: row.status,
    hasAttachments: row.hasAttachment,
    hasInlineImages: row.hasInline,
    flag: row.flagid,
    answered: row.status2,
    priority: row.priority,
  };
}
