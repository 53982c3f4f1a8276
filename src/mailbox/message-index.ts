/**
 * What the gateway has seen of each message, and when: fed by every row that passes, at no call.
 * Never authoritative; it answers "where was it last seen?" and "what is it called?" without asking Zoho.
 */
import { sql } from 'kysely';
import type { Database } from '../storage/database.ts';
import { storableText } from '../storage/storable.ts';
import type { MessageKey } from '../storage/tables.ts';

export type ObservationSource = 'list' | 'details' | 'webhook' | 'write';

/** What one answer of Zoho said of a message; null is "not said". */
export interface Observation {
  readonly messageId: string;
  readonly folderId: string;
  readonly threadId: string | null;
  readonly fromName: string;
  readonly fromAddress: string;
  readonly subject: string;
  readonly summary: string;
  /** Epoch milliseconds. */
  readonly receivedAt: number | null;
  readonly size: number | null;
  readonly isRead: boolean | null;
  readonly hasAttachments: boolean | null;
}

export interface IndexedMessage extends Observation {
  readonly dataCentre: string;
  readonly accountId: string;
  readonly observedAt: Date;
  readonly source: string;
  /** When Zoho was seen to have it no more; null while it is there. */
  readonly goneAt: Date | null;
}

interface MailboxRef {
  readonly tenantId: string;
  readonly dataCentre: string;
  readonly accountId: string;
}

export class MessageIndex {
  readonly #db: Database;
  readonly #now: () => number;
  readonly #onError: (error: unknown) => void;
  /** Rows are written behind the answer that brought them; reads wait for what was written before them. */
  #written: Promise<void> = Promise.resolve();

  constructor(db: Database, now: () => number, onError: (error: unknown) => void) {
    this.#db = db;
    this.#now = now;
    this.#onError = onError;
  }

  observe(mailbox: MailboxRef, source: ObservationSource, rows: readonly Observation[]): void {
    if (rows.length === 0) return;
    const observedAt = new Date(this.#now());
    this.#written = this.#written
      .then(() => this.#write(mailbox, source, rows, observedAt))
      .catch((error) => this.#onError(error));
  }

  async #write(mailbox: MailboxRef, source: string, rows: readonly Observation[], observedAt: Date): Promise<void> {
    const latest = new Map(rows.map((row) => [row.messageId, row]));
    const values = [...latest.values()].map((row) => ({
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
      internet_message_id: null,
      reference_ids: null,
      source,
      observed_at: observedAt,
      gone_at: null,
    }));
    await this.#db
      .insertInto('messages')
      .values(values)
      .onConflict((conflict) =>
        conflict
          .columns(['tenant_id', 'data_centre', 'account_id', 'message_id'])
          .doUpdateSet((eb) => ({
            folder_id: eb.ref('excluded.folder_id'),
            subject: eb.ref('excluded.subject'),
            from_name: eb.ref('excluded.from_name'),
            from_address: eb.ref('excluded.from_address'),
            summary: eb.ref('excluded.summary'),
            thread_id: eb.fn.coalesce('excluded.thread_id', 'messages.thread_id'),
            received_at: eb.fn.coalesce('excluded.received_at', 'messages.received_at'),
            size: eb.fn.coalesce('excluded.size', 'messages.size'),
            is_read: eb.fn.coalesce('excluded.is_read', 'messages.is_read'),
            has_attachments: eb.fn.coalesce('excluded.has_attachments', 'messages.has_attachments'),
            source: eb.ref('excluded.source'),
            observed_at: eb.ref('excluded.observed_at'),
            gone_at: null,
          }))
          // An older answer that arrives late must not put an old place back.
          .where('messages.observed_at', '<=', observedAt),
      )
      .execute();
  }

  /** The message as last seen, or null when no answer has named it yet. */
  async find(key: MessageKey): Promise<IndexedMessage | null> {
    const [found] = await this.findMany(key, [key.message_id]);
    return found ?? null;
  }

  /** Messages of one mailbox, in the order of the ids; null where nothing is known. */
  async findMany(
    mailbox: Pick<MessageKey, 'tenant_id' | 'data_centre' | 'account_id'>,
    messageIds: readonly string[],
  ): Promise<(IndexedMessage | null)[]> {
    if (messageIds.length === 0) return [];
    await this.#written;
    const rows = await this.#db
      .selectFrom('messages')
      .selectAll()
      .where('tenant_id', '=', mailbox.tenant_id)
      .where('data_centre', '=', mailbox.data_centre)
      .where('account_id', '=', mailbox.account_id)
      .where('message_id', '=', sql<string>`any(${messageIds})`)
      .execute();
    const byId = new Map(rows.map((row) => [row.message_id, row]));
    return messageIds.map((id) => {
      const row = byId.get(id);
      if (row === undefined) return null;
      return {
        messageId: row.message_id,
        dataCentre: row.data_centre,
        accountId: row.account_id,
        folderId: row.folder_id,
        threadId: row.thread_id,
        fromName: row.from_name,
        fromAddress: row.from_address,
        subject: row.subject,
        summary: row.summary,
        receivedAt: row.received_at?.getTime() ?? null,
        size: row.size === null ? null : Number(row.size),
        isRead: row.is_read,
        hasAttachments: row.has_attachments,
        observedAt: row.observed_at,
        source: row.source,
        goneAt: row.gone_at,
      };
    });
  }

  /** What only the source tells: the ids by which other mail refers to this message. */
  async learnFromSource(key: MessageKey, ids: { messageId: string; references: readonly string[] }): Promise<void> {
    await this.#written;
    await whereMessage(this.#db.updateTable('messages'), key)
      .set({ internet_message_id: storableText(ids.messageId), reference_ids: ids.references.map(storableText) })
      .execute();
  }

  /** Our own move took effect: the place is known without asking. */
  async moved(key: MessageKey, folderId: string): Promise<void> {
    await this.#written;
    await whereMessage(this.#db.updateTable('messages'), key)
      .set({ folder_id: folderId, source: 'write', observed_at: new Date(this.#now()) })
      .execute();
  }

  async gone(key: MessageKey): Promise<void> {
    await this.#written;
    const at = new Date(this.#now());
    // Seen to be gone is an observation too: an answer from before must not bring the message back.
    await whereMessage(this.#db.updateTable('messages'), key).set({ gone_at: at, observed_at: at }).execute();
  }

  /** Waits for everything observed so far. */
  async settle(): Promise<void> {
    await this.#written;
  }
}

function whereMessage<T extends { where(column: keyof MessageKey, op: '=', value: string): T }>(
  query: T,
  key: MessageKey,
): T {
  return query
    .where('tenant_id', '=', key.tenant_id)
    .where('data_centre', '=', key.data_centre)
    .where('account_id', '=', key.account_id)
    .where('message_id', '=', key.message_id);
}
