import type { SeenRow } from '../datasources/messages.ts';
import type { Observation } from './message-index.ts';

/** A row of Zoho's as the index and the graph speak of it. */
export function toObservation(row: SeenRow): Observation {
  return {
    messageId: row.id,
    folderId: row.folderId,
    threadId: row.threadId,
    fromName: row.from.name,
    fromAddress: row.from.address,
    subject: row.subject,
    summary: row.summary,
    receivedAt: row.receivedAt,
    size: row.size,
    isRead: row.isRead,
    hasAttachments: row.hasAttachments,
    hasInlineImages: row.hasInlineImages,
    flag: row.flag,
    answered: row.answered,
    priority: row.priority,
    asOf: row.asOf,
  };
}
