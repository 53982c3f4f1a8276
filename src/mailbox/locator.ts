/**
 * Where a message is now, whatever happened to it since it was last seen: in another folder, on which Zoho may insist,
 * or under another id, which Zoho may give it when it is moved.
 */
import type { FoldersSource } from '../datasources/folders.ts';
import { LONGEST_PAGE, type MessagesSource, type SeenRow } from '../datasources/messages.ts';
import type { CallContext } from '../datasources/zoho/call-context.ts';
import type { ZohoFacts } from '../datasources/zoho/facts.ts';
import { isPosternError, PosternError } from '../errors.ts';
import type { FolderIndex } from './folder-index.ts';
import type { IndexedMessage, MailboxRef, MessageIndex } from './message-index.ts';
import { isOnTheMove, MOVED } from './moves.ts';

export interface LocatorOptions {
  readonly messages: MessagesSource;
  readonly folders: FoldersSource;
  readonly index: MessageIndex;
  readonly folderIndex: FolderIndex;
  readonly facts: Pick<ZohoFacts, 'folderInPathEnforced'>;
  readonly learn: (learnt: { readonly folderInPathEnforced?: boolean; readonly moveChangesId?: boolean }) => void;
}

/** Folders that are tried one by one for a message that exists and is in none of the likely places. */
const MOST_FOLDERS = 12;

export class Locator {
  readonly #options: LocatorOptions;

  constructor(options: LocatorOptions) {
    this.#options = options;
  }

  /**
   * The message as Zoho has it now; null when there is none. One call where it was last seen; a message that is not
   * there costs up to four more to look for, and one a folder when it exists all the same. `likely` is where to look
   * first for one that was never seen.
   */
  async find(
    mailbox: MailboxRef,
    messageId: string,
    calls: CallContext,
    likely: string | null = null,
  ): Promise<SeenRow | null> {
    const known = await this.newest(mailbox, messageId);
    const id = known?.messageId ?? messageId;
    const hint = known?.folderId ?? likely ?? (await this.#inbox(mailbox, calls));
    const there = await this.#details(mailbox, { folderId: hint, messageId: id }, calls);
    if (there !== null) {
      // It took a wrong one.
      if (there.folderId !== hint) this.#options.learn({ folderInPathEnforced: false });
      if (known !== null && hasMoved(known, there)) this.#options.learn({ moveChangesId: false });
      return there;
    }
    // What was had before knows nothing of where it went since; of what is gone it knows enough.
    const asking = known === null || known.goneAt !== null ? calls : withoutAnswersFromBefore(calls);
    const elsewhere = await this.#elsewhere(mailbox, { messageId: id, tried: hint }, known, asking);
    if (elsewhere === null && known !== null) await this.#options.index.gone(keyOf(mailbox, id));
    return elsewhere;
  }

  /** What the index knows of a message, under the newest id that a move gave it; null when nothing. */
  async newest(mailbox: MailboxRef, messageId: string): Promise<IndexedMessage | null> {
    const [known] = await this.#options.index.newestOf(mailbox, [messageId]);
    return known ?? null;
  }

  /**
   * The whole message as it was received; null when there is none. One call, and more only for a message that may
   * have another id since it was moved. `seen` is what `newest` tells of it, where the caller knows.
   */
  async source(
    mailbox: MailboxRef,
    messageId: string,
    calls: CallContext,
    seen?: IndexedMessage | null,
  ): Promise<Buffer | null> {
    const known = seen === undefined ? await this.newest(mailbox, messageId) : seen;
    const id = known?.messageId ?? messageId;
    const source = await this.#source(mailbox, id, calls);
    if (source !== null || known === null || !isOnTheMove(known)) return source;
    const now = await this.find(mailbox, messageId, calls);
    return now === null || now.id === id ? null : this.#source(mailbox, now.id, calls);
  }

  async #elsewhere(
    mailbox: MailboxRef,
    { messageId, tried }: { readonly messageId: string; readonly tried: string },
    known: IndexedMessage | null,
    calls: CallContext,
  ): Promise<SeenRow | null> {
    // Whoever was seen to be there deserves a search; of anybody else Zoho's word is enough where it looks everywhere.
    if (this.#options.facts.folderInPathEnforced === false && (known === null || known.goneAt !== null)) return null;
    const isWhereWeMovedIt = known?.source === MOVED.there;
    if (!isWhereWeMovedIt) await this.#options.index.leaving(mailbox, [messageId]);
    for (const folderId of isWhereWeMovedIt ? [null, tried] : [null]) {
      const found = await this.#among(mailbox, messageId, await this.#page(mailbox, folderId, calls));
      if (found !== null) return found;
    }
    if ((await this.#source(mailbox, messageId, calls)) !== null) {
      this.#options.learn({ folderInPathEnforced: true });
      return this.#inAnyFolder(mailbox, messageId, tried, calls);
    }
    if (known === null || known.goneAt !== null) return null;
    await this.#options.index.leaving(mailbox, [messageId]);
    return this.#among(mailbox, messageId, await this.#similar(mailbox, known, calls));
  }

  /** The message among rows just read, which have taught the index under which other id it may be there. */
  async #among(mailbox: MailboxRef, messageId: string, rows: readonly SeenRow[]): Promise<SeenRow | null> {
    const now = (await this.newest(mailbox, messageId))?.messageId ?? messageId;
    const found = rows.find((row) => row.id === now);
    if (found === undefined) return null;
    this.#options.learn(now === messageId ? { folderInPathEnforced: true } : { moveChangesId: true });
    return found;
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

  async #source({ accountId }: MailboxRef, messageId: string, calls: CallContext): Promise<Buffer | null> {
    return nullWhenMissing(() => this.#options.messages.source(calls, { accountId, messageId }));
  }

  async #page({ accountId }: MailboxRef, folderId: string | null, calls: CallContext): Promise<readonly SeenRow[]> {
    const narrowed = { includeSent: true, includeArchived: true };
    const page = { accountId, folderId, start: 1, limit: LONGEST_PAGE, narrowed };
    return (await this.#options.messages.listPage(calls, page)).rows;
  }

  /** What the same sender sent at the same moment, wherever it is; nothing when Zoho can't be asked for that. */
  async #similar(
    { accountId }: MailboxRef,
    { fromAddress, receivedAt }: IndexedMessage,
    calls: CallContext,
  ): Promise<readonly SeenRow[]> {
    if (receivedAt === null || !PLAIN_ADDRESS.test(fromAddress)) return [];
    const search = {
      kind: 'terms' as const,
      joined: 'all' as const,
      terms: { from: [fromAddress] },
      since: receivedAt,
      until: receivedAt,
      includeSpamAndTrash: true,
    };
    return (await this.#options.messages.searchPage(calls, { accountId, search, start: 1, limit: LONGEST_PAGE })).rows;
  }

  /** Zoho's read of one message wants some folder in its path. */
  async #inbox(mailbox: MailboxRef, calls: CallContext): Promise<string> {
    const known = await this.#options.folderIndex.ofRole(mailbox, 'INBOX');
    if (known !== null) return known;
    const rows = await this.#options.folders.list(calls, mailbox.accountId);
    return rows.find(({ role }) => role === 'INBOX')?.id ?? '0';
  }
}

function withoutAnswersFromBefore({ maxAgeMs: _, ...calls }: CallContext): CallContext {
  return calls;
}

/** Whether it kept its id where it was moved. */
const hasMoved = (known: IndexedMessage, there: SeenRow) =>
  isOnTheMove(known) && (there.folderId === known.folderId) === (known.source === MOVED.there);

/** One that is a term of a search for certain. */
const PLAIN_ADDRESS = /^[\w.+-]{1,64}@[\w.-]{1,100}$/;

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
