/** Reads a list newest first, back to a time: what is known already falls on deaf ears, so it may be read again. */
import { LONGEST_PAGE, type MessageRow, type MessagesSource } from '../../datasources/messages.ts';
import type { CallContext } from '../../datasources/zoho/call-context.ts';

/** Rows read again between two pages, since mail that leaves moves the others up. */
export const PAGE_OVERLAP = 10;

export interface Look {
  readonly messages: MessagesSource;
  readonly calls: () => CallContext;
  readonly accountId: string;
  /** Null looks into all folders at once. */
  readonly folderId: string | null;
  /** Epoch milliseconds; rows without a time are taken for new. */
  readonly back: number;
  /** Page to begin at, from 0: what an earlier look has read is left out. */
  readonly firstPage: number;
  /** The most that one look may take; the next one reads on. */
  readonly maxPages: number;
  readonly onRows: (rows: readonly MessageRow[]) => Promise<void>;
}

export interface Looked {
  /** Page to read on at; null when it came back far enough. */
  readonly nextPage: number | null;
  /** Newest received time that it saw; null when it saw none. */
  readonly newest: number | null;
}

/** One call for each 190 messages. */
export async function lookBack(look: Look): Promise<Looked> {
  let newest: number | null = null;
  const end = look.firstPage + look.maxPages;
  for (let page = look.firstPage; page < end; page++) {
    const { rows, received } = await look.messages.listPage(look.calls(), {
      accountId: look.accountId,
      folderId: look.folderId,
      start: 1 + page * (LONGEST_PAGE - PAGE_OVERLAP),
      limit: LONGEST_PAGE,
      // Rules of the owner may archive what arrives.
      narrowed: { includeArchived: true },
    });
    await look.onRows(rows.filter(({ receivedAt }) => receivedAt === null || receivedAt >= look.back));
    for (const { receivedAt } of rows) if (receivedAt !== null && receivedAt > (newest ?? 0)) newest = receivedAt;
    const reached = rows.some(({ receivedAt }) => receivedAt !== null && receivedAt < look.back);
    if (reached || received < LONGEST_PAGE) return { nextPage: null, newest };
  }
  return { nextPage: end, newest };
}
