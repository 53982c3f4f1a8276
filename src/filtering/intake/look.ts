/** Reads a list newest first, back to a time: what is known already falls on deaf ears, so it may be read again. */
import { LONGEST_PAGE, type MessageRow, type MessagesSource } from '../../datasources/messages.ts';
import type { CallContext } from '../../datasources/zoho/call-context.ts';

/** Rows read again between two pages, since mail that leaves moves the others up. */
const PAGE_OVERLAP = 10;
/** A list that received more is read on at the next look. */
const MAX_PAGES = 50;

export interface Look {
  readonly messages: MessagesSource;
  readonly calls: () => CallContext;
  readonly accountId: string;
  /** Null looks into all folders at once. */
  readonly folderId: string | null;
  /** Epoch milliseconds; rows without a time are taken for new. */
  readonly back: number;
  readonly onRows: (rows: readonly MessageRow[]) => Promise<void>;
}

/** One call for each 190 messages. Whether it came back that far, and the newest received time that it saw. */
export async function lookBack(look: Look): Promise<{ reached: boolean; newest: number | null }> {
  let newest: number | null = null;
  for (let page = 0; page < MAX_PAGES; page++) {
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
    if (reached || received < LONGEST_PAGE) return { reached: true, newest };
  }
  return { reached: false, newest };
}
