/** The body of Zoho's outgoing webhook for mail. */
import type { z } from 'zod';
import { PosternError } from '../errors.ts';
import { parseSender } from './rows/addresses.ts';
import { count, epochMs, escapedText, id, text } from './rows/fields.ts';
import { noNotes, type RowNotes, type RowSpec, readRow } from './rows/read-row.ts';
import { parseLossless } from './zoho/json.ts';

/** What a webhook says of a new message; null is "not said". */
export interface AnnouncedMessage {
  readonly messageId: string;
  readonly folderId: string;
  /** The Zoho user (zuid) of the mailbox; null when it is not stated. */
  readonly userId: string | null;
  readonly threadId: null;
  readonly fromName: string;
  readonly fromAddress: string;
  readonly subject: string;
  readonly summary: string;
  /** Epoch milliseconds. */
  readonly receivedAt: number | null;
  readonly size: number | null;
  readonly isRead: null;
  readonly hasAttachments: null;
}

const SPEC = {
  name: 'webhook',
  shape: {
    messageIdString: id,
    messageId: id,
    folderId: id,
    zuid: id,
    subject: text,
    summary: escapedText,
    sender: text,
    fromAddress: text,
    receivedTime: epochMs,
    size: count,
  },
  ignored: new Set(['html', 'toAddress', 'ccAddress', 'sentDateInGMT', 'Mode', 'IntegIdList']),
} satisfies RowSpec<Record<string, z.ZodType>>;

/** Reads a body whose signature was verified. Throws HOOK_PAYLOAD_INVALID naming what is missing. */
export function parseMailWebhook(body: Buffer, notes: RowNotes = noNotes): AnnouncedMessage {
  const row = readRow(SPEC, parsed(body), notes);
  if (row === null) throw invalid('it is no JSON object');
  // The number beside it was seen rounded by Zoho itself.
  const messageId = row.messageIdString ?? row.messageId;
  if (messageId === null) throw invalid('messageIdString is missing or wrong');
  if (row.folderId === null) throw invalid('folderId is missing or wrong');
  const from = parseSender(row.fromAddress ?? '', row.sender ?? '');
  return {
    messageId,
    folderId: row.folderId,
    userId: row.zuid,
    threadId: null,
    fromName: from.name,
    fromAddress: from.address,
    subject: row.subject ?? '',
    summary: row.summary ?? '',
    receivedAt: row.receivedTime,
    size: row.size,
    isRead: null,
    hasAttachments: null,
  };
}

function parsed(body: Buffer): unknown {
  try {
    return parseLossless(body.toString('utf8'));
  } catch {
    return null;
  }
}

const invalid = (why: string) =>
  new PosternError('HOOK_PAYLOAD_INVALID', `The body is not a webhook for mail: ${why}.`);
