/**
 * Where a message is now, whatever happened to it since it was last seen: in another folder, on which Zoho may insist,
 * or under another id, which Zoho may give it when it is moved.
 */
import type { FoldersSource } from '../datasources/folders.ts';
import { LONGEST_PAGE, type MessageRow, type MessagesSource, type SeenRow } from '../datasources/messages.ts';
import type { CallContext } from '../datasources/zoho/call-context.ts';
import type { ZohoFacts } from '../datasources/zoho/facts.ts';
import { isPosternError, PosternError } from '../errors.ts';
import type { FolderIndex } from './folder-index.ts';
import type { IndexedMessage, MailboxRef, MessageIndex } from './message-index.ts';

export interface LocatorOptions {
  readonly messages: MessagesSource;
  readonly folders: FoldersSource;
  readonly index: MessageIndex;
  readonly folderIndex: FolderIndex;
  readonly facts: Pick<ZohoFacts, 'folderInPathEnforced'>;
  readonly learn: (learnt: { readonly folderInPathEnforced: boolean }) => void;
}

/** Moves of ours that are followed from one id to the next. */
const MOST_MOVES = 10;
/** Folders that are tried one by one for a message that exists and is in none of the likely places. */
const MOST_FOLDERS = 12;

export class Locator {
  readonly #options: LocatorOptions;

  constructor(options: LocatorOptions) {
    this.#options = options;
  }

  /**
   * The message as Zoho has it now; null when there is none. One call where it was last seen; a message that is not
   * there costs two more to look for, and one a folder when it exists all the same.
   */
  async find(mailbox: MailboxRef, messageId: string, calls: CallContext): Promise<SeenRow | null> {
    const known = await this.newest(mailbox, messageId);
    const id = known?.messageId ?? messageId;
    const hint = known?.folderId ?? (await this.#inbox(mailbox, calls));
    const there = await this.#details(mailbox, { folderId: hint, messageId: id }, calls);
    if (there !== null) {
      // It took a wrong one.
      if (there.folderId !== hint) this.#options.learn({ folderInPathEnforced: false });
      return there;
    }
    const elsewhere = await this.#elsewhere(mailbox, id, hint, known, calls);
    if (elsewhere === null && known !== null) await this.#options.index.gone(keyOf(mailbox, id));
    return elsewhere;
  }

  /** What the index knows of a message, under the newest id that a move of ours gave it; null when nothing. */
  async newest(mailbox: MailboxRef, messageId: string): Promise<IndexedMessage | null> {
    let known = await this.#options.index.find(keyOf(mailbox, messageId));
    for (let moves = 0; known?.movedTo != null && moves < MOST_MOVES; moves += 1) {
      const next: IndexedMessage | null = await this.#options.index.find(keyOf(mailbox, known.movedTo));
      if (next === null) break;
      known = next;
    }
    return known;
  }

  /**
   * Those of the rows that are messages of before under another id, which Zoho may give to what we moved; from now on
   * the old id leads there.
   */
  async recognise(mailbox: MailboxRef, rows: readonly MessageRow[]): Promise<ReadonlySet<string>> {
    const times = rows.flatMap(({ receivedAt }) => receivedAt ?? []);
    const moved = await this.#options.index.movedByUs(mailbox, times);
    const ids = new Set<string>();
    for (const known of moved) {
      // One that is still there under its own id has no other.
      if (rows.some(({ id }) => id === known.messageId)) continue;
      const twin = rows.find((row) => !ids.has(row.id) && isTwinOf(known)(row));
      if (twin === undefined) continue;
      await this.#options.index.renamed(keyOf(mailbox, known.messageId), twin.id);
      ids.add(twin.id);
    }
    return ids;
  }

  async #elsewhere(
    mailbox: MailboxRef,
    messageId: string,
    tried: string,
    known: IndexedMessage | null,
    calls: CallContext,
  ): Promise<SeenRow | null> {
    // Whoever was seen to be there deserves a search; of anybody else Zoho's word is enough where it looks everywhere.
    if (this.#options.facts.folderInPathEnforced === false && (known === null || known.goneAt !== null)) return null;
    const isOurMove = known !== null && known.source === 'write';
    const newest = await this.#page(mailbox, null, calls);
    const found = newest.find((row) => row.id === messageId);
    if (found !== undefined) {
      this.#options.learn({ folderInPathEnforced: true });
      return found;
    }
    if (isOurMove) {
      const twin = newest.find(isTwinOf(known)) ?? (await this.#page(mailbox, tried, calls)).find(isTwinOf(known));
      if (twin !== undefined) {
        await this.#options.index.renamed(keyOf(mailbox, messageId), twin.id);
        return twin;
      }
    }
    if (!(await this.#exists(mailbox, messageId, calls))) return null;
    this.#options.learn({ folderInPathEnforced: true });
    return this.#inAnyFolder(mailbox, messageId, tried, calls);
  }

  async #inAnyFolder(mailbox: MailboxRef, messageId: string, tried: string, calls: CallContext): Promise<SeenRow> {
    const folders = await this.#options.folders.list(calls, mailbox.accountId);
    for (const { id: folderId } of folders.filter(({ id }) => id !== tried).slice(0, MOST_FOLDERS)) {
      const row = await this.#details(mailbox, { folderId, messageId }, calls);
      if (row !== null) return row;
    }
    throw new PosternError('UPSTREAM_ERROR', 'The message exists, but not in any folder where it was looked for.');
  }

  async #details(
    { accountId }: MailboxRef,
    place: { folderId: string; messageId: string },
    calls: CallContext,
  ): Promise<SeenRow | null> {
    return nullWhenMissing(() => this.#options.messages.details(calls, { accountId, ...place }));
  }

  async #exists({ accountId }: MailboxRef, messageId: string, calls: CallContext): Promise<boolean> {
    return (await nullWhenMissing(() => this.#options.messages.source(calls, { accountId, messageId }))) !== null;
  }

  async #page({ accountId }: MailboxRef, folderId: string | null, calls: CallContext): Promise<readonly SeenRow[]> {
    const narrowed = { includeSent: true, includeArchived: true };
    const page = { accountId, folderId, start: 1, limit: LONGEST_PAGE, narrowed };
    return (await this.#options.messages.listPage(calls, page)).rows;
  }

  /** Zoho's read of one message wants some folder in its path. */
  async #inbox(mailbox: MailboxRef, calls: CallContext): Promise<string> {
    const known = await this.#options.folderIndex.ofRole(mailbox, 'INBOX');
    if (known !== null) return known;
    const rows = await this.#options.folders.list(calls, mailbox.accountId);
    return rows.find(({ role }) => role === 'INBOX')?.id ?? '0';
  }
}

/** The same message under another id: moved, it keeps what it is and when it came. */
const isTwinOf = (known: IndexedMessage) => (row: MessageRow) =>
  row.id !== known.messageId &&
  row.folderId === known.folderId &&
  row.receivedAt !== null &&
  row.receivedAt === known.receivedAt &&
  row.size === known.size &&
  row.subject === known.subject &&
  row.from.address === known.fromAddress;

const keyOf = ({ tenantId, dataCentre, accountId }: MailboxRef, messageId: string) => ({
  tenant_id: tenantId,
  data_centre: dataCentre,
  account_id: accountId,
  message_id: messageId,
});

async function nullWhenMissing<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (isPosternError(error) && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}
