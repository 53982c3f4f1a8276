import { type MessagePage, MessagesSource, type SeenRow } from '../../src/datasources/messages.ts';

/** A mailbox at Zoho: messages, newest first, in the folders where they lie. */
export class SomeMail extends MessagesSource {
  rows: SeenRow[] = [];
  /** Folders that the list over all folders leaves out. */
  leftOut = new Set<string>();
  readonly asked: (string | null)[] = [];
  onRows: (rows: readonly SeenRow[]) => void = () => {};

  add(id: string, folderId: string, receivedAt: number | null): void {
    const said = { threadId: null, subject: id, summary: '', from: { name: '', address: '' }, to: [], cc: [] };
    const unsaid = { size: null, isRead: null, hasAttachments: null, hasInlineImages: null, flag: null };
    this.rows.push({ id, folderId, receivedAt, ...said, ...unsaid, answered: null, priority: null, asOf: 0 });
    this.rows.sort((a, b) => (b.receivedAt ?? 0) - (a.receivedAt ?? 0));
  }

  override async listPage(...[, page]: Parameters<MessagesSource['listPage']>): Promise<MessagePage> {
    const { folderId, start, limit } = page;
    this.asked.push(folderId);
    const wanted = this.rows.filter((row) =>
      folderId === null ? !this.leftOut.has(row.folderId) : row.folderId === folderId,
    );
    const rows = wanted.slice(start - 1, start - 1 + limit);
    this.onRows(rows);
    return { rows: rows.map((row, i) => ({ ...row, position: start + i })), received: rows.length };
  }
}
