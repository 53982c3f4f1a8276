/**
 * What the gateway has seen of each message, and when: fed by every row that passes, at no call.
 * Never authoritative; it answers "where was it last seen?" and "what is it called?" without asking Zoho.
 */
import { type Selectable, sql } from 'kysely';
import type { Database } from '../storage/database.ts';
import { storableText } from '../storage/storable.ts';
import type { MessageKey, Tables } from '../storage/tables.ts';
import { firstIdsOf, followMoves, MOST_MOVES, MOVED } from './moves.ts';
import { OBSERVED_COLUMNS, observedRows } from './observed-rows.ts';

export type ObservationSource = 'list' | 'details' | 'webhook';

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
  /** What follows is told by lists and details alone. */
  readonly hasInlineImages?: boolean | null;
  /** The word we have for it, and Zoho's own. */
  readonly flag?: { readonly value: string; readonly raw: string } | null;
  readonly answered?: { readonly value: string; readonly raw: string } | null;
  /** 1 highest to 5 lowest. */
  readonly priority?: number | null;
  /** Epoch milliseconds when Zoho was asked, where it was. */
  readonly asOf?: number;
}

export interface IndexedMessage extends Observation {
  readonly dataCentre: string;
  readonly accountId: string;
  readonly observedAt: Date;
  /** What told where it is: an answer of Zoho's, a webhook, or a move that no answer has shown since (see moves.ts). */
  readonly source: string;
  /** When Zoho was seen to have it no more; null while it is there. */
  readonly goneAt: Date | null;
  /** Labels that it was seen to carry. */
  readonly labelIds: readonly string[];
  /** When something was last learnt of its labels, by a list of a label or our own write; null when never. */
  readonly labelsAsOf: Date | null;
  /** The id it got when we moved it, where Zoho gives a new one. */
  readonly movedTo: string | null;
  /** Its Message-ID; null until its source was read. */
  readonly internetMessageId: string | null;
}

/** A label that all rows of an answer carry; `complete` when nothing else in the mailbox does. */
export interface SeenLabel {
  readonly id: string;
  readonly complete: boolean;
}

/** What a write of ours changed; what is left out stayed as it was. */
export interface KnownChange {
  readonly folderId?: string | undefined;
  readonly isRead?: boolean | undefined;
  readonly flag?: { readonly value: string; readonly raw: string } | undefined;
  readonly labels?:
    | { readonly add: readonly string[] }
    | { readonly remove: readonly string[] }
    | { readonly clear: true }
    | undefined;
}

export interface MailboxRef {
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
  readonly #learnt: (MessageKey & { internet_message_id: string; reference_ids: string[] })[] = [];
  #learning: Promise<void> | null = null;

  constructor(db: Database, now: () => number, onError: (error: unknown) => void) {
    this.#db = db;
    this.#now = now;
    this.#onError = onError;
  }

  observe(
    mailbox: MailboxRef,
    source: ObservationSource,
    rows: readonly Observation[],
    label: SeenLabel | null = null,
    asOf = this.#now(),
  ): void {
    if (rows.length === 0 && label === null) return;
    const observedAt = new Date(asOf);
    this.#written = this.#written
      .then(async () => {
        if (source === 'webhook') await this.#announced(mailbox, rows, observedAt);
        else if (rows.length > 0) {
          await this.#write(mailbox, source, rows, observedAt);
          await followMoves(this.#db, mailbox, rows);
        }
        if (label !== null) await this.#labelled(mailbox, label, rows, observedAt);
      })
      .catch((error) => this.#onError(error));
  }

  async #labelled(mailbox: MailboxRef, label: SeenLabel, rows: readonly Observation[], at: Date): Promise<void> {
    const ids = rows.map((row) => row.messageId);
    await this.#inMailbox(mailbox)
      .set({ label_ids: withLabels([label.id]), labels_as_of: at })
      .where('message_id', '=', sql<string>`any(${ids})`)
      .execute();
    if (!label.complete) return;
    await this.#inMailbox(mailbox)
      .set({ label_ids: withoutLabels([label.id]), labels_as_of: at })
      .where(sql<boolean>`${label.id} = any(label_ids)`)
      .where('message_id', '!=', sql<string>`all(${ids})`)
      .execute();
  }

  /**
   * A webhook tells how the message was when it arrived, however late it comes and however often: where anything is
   * known of the message already, it fills gaps and nothing else.
   */
  async #announced(mailbox: MailboxRef, rows: readonly Observation[], heardAt: Date): Promise<void> {
    const arrivedAt = ({ receivedAt }: Observation) =>
      new Date(Math.min(receivedAt ?? heardAt.getTime(), heardAt.getTime()));
    await this.#db
      .insertInto('messages')
      .columns(OBSERVED_COLUMNS)
      .expression(observedRows(mailbox, 'webhook', rows, arrivedAt))
      .onConflict((conflict) =>
        conflict.columns(['tenant_id', 'data_centre', 'account_id', 'message_id']).doUpdateSet((eb) => ({
          received_at: eb.fn.coalesce('messages.received_at', 'excluded.received_at'),
          size: eb.fn.coalesce('messages.size', 'excluded.size'),
        })),
      )
      .execute();
  }

  async #write(mailbox: MailboxRef, source: string, rows: readonly Observation[], observedAt: Date): Promise<void> {
    await this.#db
      .insertInto('messages')
      .columns(OBSERVED_COLUMNS)
      .expression(observedRows(mailbox, source, rows, () => observedAt))
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
            flag: eb.fn.coalesce('excluded.flag', 'messages.flag'),
            flag_word: eb.fn.coalesce('excluded.flag_word', 'messages.flag_word'),
            answered: eb.fn.coalesce('excluded.answered', 'messages.answered'),
            answered_word: eb.fn.coalesce('excluded.answered_word', 'messages.answered_word'),
            priority: eb.fn.coalesce('excluded.priority', 'messages.priority'),
            has_inline_images: eb.fn.coalesce('excluded.has_inline_images', 'messages.has_inline_images'),
            source: eb.ref('excluded.source'),
            observed_at: eb.ref('excluded.observed_at'),
            gone_at: null,
            // It is seen under this id.
            moved_to: null,
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

  /** The same as `findMany`, for who holds the mailbox itself. */
  knownOf(mailbox: MailboxRef, messageIds: readonly string[]): Promise<(IndexedMessage | null)[]> {
    const { tenantId, dataCentre, accountId } = mailbox;
    return this.findMany({ tenant_id: tenantId, data_centre: dataCentre, account_id: accountId }, messageIds);
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
      return row === undefined ? null : toIndexed(row);
    });
  }

  /** The same under the newest ids that moves have given the messages. */
  async newestOf(mailbox: MailboxRef, messageIds: readonly string[]): Promise<(IndexedMessage | null)[]> {
    let rows = await this.knownOf(mailbox, messageIds);
    for (let moves = 0; moves < MOST_MOVES; moves += 1) {
      const onward = rows.flatMap((row) => row?.movedTo ?? []);
      if (onward.length === 0) break;
      const next = await this.knownOf(mailbox, onward);
      const byId = new Map(onward.map((id, i) => [id, next[i] ?? null]));
      rows = rows.map((row) => (row?.movedTo == null ? row : (byId.get(row.movedTo) ?? { ...row, movedTo: null })));
    }
    return rows;
  }

  /** For each id the one that its message had first: see firstIdsOf. */
  async firstIds(mailbox: MailboxRef, messageIds: readonly string[]): Promise<Map<string, string>> {
    await this.#written;
    return firstIdsOf(this.#db, mailbox, messageIds);
  }

  /** Whether any message of that conversation was seen. */
  async knowsThread({ tenantId, dataCentre, accountId }: MailboxRef, threadId: string): Promise<boolean> {
    await this.#written;
    const row = await this.#db
      .selectFrom('messages')
      .select('message_id')
      .where('tenant_id', '=', tenantId)
      .where('data_centre', '=', dataCentre)
      .where('account_id', '=', accountId)
      .where('thread_id', '=', threadId)
      .where('gone_at', 'is', null)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  }

  /** Zoho's id of the message with this Message-ID, where its source was read; null where none is known. */
  async withInternetId({ tenantId, dataCentre, accountId }: MailboxRef, internetId: string): Promise<string | null> {
    await this.#written;
    const row = await this.#db
      .selectFrom('messages')
      .select('message_id')
      .where('tenant_id', '=', tenantId)
      .where('data_centre', '=', dataCentre)
      .where('account_id', '=', accountId)
      .where('internet_message_id', '=', storableText(internetId))
      .where('gone_at', 'is', null)
      .executeTakeFirst();
    return row?.message_id ?? null;
  }

  /** What only the source tells: the ids by which other mail refers to this message. */
  async learnFromSource(key: MessageKey, ids: { messageId: string; references: readonly string[] }): Promise<void> {
    this.#learnt.push({
      ...key,
      internet_message_id: storableText(ids.messageId),
      reference_ids: ids.references.map(storableText),
    });
    this.#learning ??= this.#learn();
    await this.#learning;
  }

  /** All that is read at the same time is written together. */
  async #learn(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve));
    await this.#written;
    const learnt = JSON.stringify(this.#learnt.splice(0));
    this.#learning = null;
    await sql`
      update messages set internet_message_id = learnt.internet_message_id, reference_ids = learnt.reference_ids
      from jsonb_to_recordset(${learnt}::jsonb) as learnt (tenant_id text, data_centre text, account_id text,
        message_id text, internet_message_id text, reference_ids text[])
      where messages.tenant_id = learnt.tenant_id and messages.data_centre = learnt.data_centre
        and messages.account_id = learnt.account_id and messages.message_id = learnt.message_id`.execute(this.#db);
  }

  /** Our own move took effect: the place is known without asking. */
  async moved(key: MessageKey, folderId: string): Promise<void> {
    await this.changed(toRef(key), [key.message_id], { folderId });
  }

  /** A write of ours took effect on these messages. */
  async changed(mailbox: MailboxRef, messageIds: readonly string[], change: KnownChange): Promise<void> {
    await this.#written;
    await this.#inMailbox(mailbox)
      .set(columnsOf(change, new Date(this.#now())))
      .where('message_id', '=', sql<string>`any(${messageIds})`)
      .execute();
  }

  /** A write of ours took effect on whole conversations, or on what of them is in one folder. */
  async threadsChanged(
    mailbox: MailboxRef,
    threads: { ids: readonly string[]; onlyInFolder: string | null },
    change: KnownChange,
  ): Promise<void> {
    await this.#written;
    await this.#inThreads(mailbox, threads)
      .set(columnsOf(change, new Date(this.#now())))
      .execute();
  }

  /** A write of ours took effect on everything in a folder. */
  async folderChanged(mailbox: MailboxRef, folderId: string, change: KnownChange): Promise<void> {
    await this.#written;
    await this.#inMailbox(mailbox)
      .set(columnsOf(change, new Date(this.#now())))
      .where('folder_id', '=', folderId)
      .execute();
  }

  /** Messages are about to be moved, or are not where they were: whoever sees them elsewhere knows them again. */
  async leaving(mailbox: MailboxRef, messageIds: readonly string[]): Promise<void> {
    await this.#written;
    await this.#inMailbox(mailbox)
      .set({ source: MOVED.away })
      .where('message_id', '=', sql<string>`any(${messageIds})`)
      .execute();
  }

  async threadsLeaving(
    mailbox: MailboxRef,
    threads: { ids: readonly string[]; onlyInFolder: string | null },
  ): Promise<void> {
    await this.#written;
    await this.#inThreads(mailbox, threads).set({ source: MOVED.away }).execute();
  }

  async gone(key: MessageKey): Promise<void> {
    await this.#written;
    const at = new Date(this.#now());
    // Seen to be gone is an observation too: an answer from before must not bring the message back.
    await whereMessage(this.#db.updateTable('messages'), key).set({ gone_at: at, observed_at: at }).execute();
  }

  #inMailbox({ tenantId, dataCentre, accountId }: MailboxRef) {
    return this.#db
      .updateTable('messages')
      .where('tenant_id', '=', tenantId)
      .where('data_centre', '=', dataCentre)
      .where('account_id', '=', accountId);
  }

  #inThreads(mailbox: MailboxRef, { ids, onlyInFolder }: { ids: readonly string[]; onlyInFolder: string | null }) {
    const update = this.#inMailbox(mailbox).where('thread_id', '=', sql<string>`any(${ids})`);
    return onlyInFolder === null ? update : update.where('folder_id', '=', onlyInFolder);
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

const toRef = (key: MessageKey): MailboxRef => ({
  tenantId: key.tenant_id,
  dataCentre: key.data_centre,
  accountId: key.account_id,
});

const withLabels = (ids: readonly string[]) =>
  sql<string[]>`array(select distinct unnest(coalesce(label_ids, '{}') || ${ids}::text[]))`;
const withoutLabels = (ids: readonly string[]) =>
  sql<string[]>`array(select unnest(coalesce(label_ids, '{}')) except select unnest(${ids}::text[]))`;

function columnsOf({ folderId, isRead, flag, labels }: KnownChange, at: Date) {
  const place = folderId === undefined ? {} : { folder_id: folderId, source: MOVED.there };
  const read = isRead === undefined ? {} : { is_read: isRead };
  const flagged = flag === undefined ? {} : { flag: flag.value, flag_word: flag.raw };
  return {
    ...place,
    ...read,
    ...flagged,
    ...(labels === undefined ? {} : { label_ids: labelsAfter(labels), labels_as_of: at }),
    // Labels have an age of their own: Zoho tells them with nothing else.
    ...(labels === undefined ? { observed_at: at } : {}),
  };
}

function labelsAfter(labels: NonNullable<KnownChange['labels']>) {
  if ('add' in labels) return withLabels(labels.add);
  return 'remove' in labels ? withoutLabels(labels.remove) : [];
}

function toIndexed(row: Selectable<Tables['messages']>): IndexedMessage {
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
    hasInlineImages: row.has_inline_images,
    flag: wordOf(row.flag, row.flag_word),
    answered: wordOf(row.answered, row.answered_word),
    priority: row.priority,
    observedAt: row.observed_at,
    source: row.source,
    goneAt: row.gone_at,
    labelIds: row.label_ids ?? [],
    labelsAsOf: row.labels_as_of,
    movedTo: row.moved_to,
    internetMessageId: row.internet_message_id,
  };
}

const wordOf = (value: string | null, raw: string | null) => (value === null ? null : { value, raw: raw ?? '' });
