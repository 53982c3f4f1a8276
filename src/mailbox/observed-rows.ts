/** Observations as rows of the table of messages: one value however many there are, so that a statement is read and planned once. */
import { type RawBuilder, sql } from 'kysely';
import { storableText } from '../storage/storable.ts';
import type { MailboxRef, Observation } from './message-index.ts';

const TYPES = {
  tenant_id: 'text',
  data_centre: 'text',
  account_id: 'text',
  message_id: 'text',
  folder_id: 'text',
  thread_id: 'text',
  from_name: 'text',
  from_address: 'text',
  subject: 'text',
  summary: 'text',
  received_at: 'timestamptz',
  size: 'bigint',
  is_read: 'boolean',
  has_attachments: 'boolean',
  flag: 'text',
  flag_word: 'text',
  answered: 'text',
  answered_word: 'text',
  priority: 'integer',
  has_inline_images: 'boolean',
  source: 'text',
  observed_at: 'timestamptz',
} as const;

type Column = keyof typeof TYPES;

/** What an observation tells; whatever else the table has is learnt in other ways. */
export const OBSERVED_COLUMNS = Object.keys(TYPES) as Column[];

const SHAPE = sql.raw(OBSERVED_COLUMNS.map((column) => `${column} ${TYPES[column]}`).join(', '));

/** For an insert of OBSERVED_COLUMNS; of several observations of one message the last one counts. */
export function observedRows(
  mailbox: MailboxRef,
  source: string,
  rows: readonly Observation[],
  observedAt: (row: Observation) => Date,
): RawBuilder<Record<Column, never>> {
  const latest = new Map(rows.map((row) => [row.messageId, row]));
  const values = [...latest.values()].map(
    (row): Record<Column, unknown> => ({
      tenant_id: mailbox.tenantId,
      data_centre: mailbox.dataCentre,
      account_id: mailbox.accountId,
      message_id: row.messageId,
      folder_id: row.folderId,
      thread_id: row.threadId,
      from_name: storableText(row.fromName),
      from_address: storableText(row.fromAddress),
      subject: storableText(row.subject),
      summary: storableText(row.summary),
      received_at: row.receivedAt === null ? null : new Date(row.receivedAt),
      size: row.size,
      is_read: row.isRead,
      has_attachments: row.hasAttachments,
      flag: row.flag?.value ?? null,
      flag_word: row.flag == null ? null : storableText(row.flag.raw),
      answered: row.answered?.value ?? null,
      answered_word: row.answered == null ? null : storableText(row.answered.raw),
      priority: row.priority ?? null,
      has_inline_images: row.hasInlineImages ?? null,
      source,
      observed_at: observedAt(row),
    }),
  );
  return sql`select * from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as observed (${SHAPE})`;
}
