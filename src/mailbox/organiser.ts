/**
 * Organising mail: changes to many messages or conversations of a mailbox, in as few calls as Zoho takes, with what
 * is known of each afterwards. The index learns what a change that was accepted has made of a message.
 */
import type { FolderRole, FoldersSource } from '../datasources/folders.ts';
import { FLAG_WORDS, type MailChange } from '../datasources/message-changes.ts';
import { LONGEST_PAGE, type MessageRow, type MessagesSource } from '../datasources/messages.ts';
import type { ThreadsSource } from '../datasources/threads.ts';
import type { CallContext } from '../datasources/zoho/call-context.ts';
import type { FolderIndex } from './folder-index.ts';
import type { Locator } from './locator.ts';
import type { KnownChange, MailboxRef, MessageIndex } from './message-index.ts';
import { inBatches, type Outcome } from './split.ts';

/** Changes after which a message may be elsewhere. */
const MOVES: ReadonlySet<MailChange['to']> = new Set(['FOLDER', 'SPAM', 'NOT_SPAM', 'ARCHIVED', 'UNARCHIVED']);

export interface OrganiserOptions {
  readonly messages: MessagesSource;
  readonly threads: ThreadsSource;
  readonly folders: FoldersSource;
  readonly index: MessageIndex;
  readonly folderIndex: FolderIndex;
  readonly locator: Locator;
}

export class Organiser {
  readonly #options: OrganiserOptions;

  constructor(options: OrganiserOptions) {
    this.#options = options;
  }

  /** One call a hundred messages or so. Throws what kept it from sending anything. */
  async changeMessages(
    mailbox: MailboxRef,
    messageIds: readonly string[],
    change: MailChange,
    calls: CallContext,
  ): Promise<Map<string, Outcome>> {
    const { messages, index } = this.#options;
    const { accountId } = mailbox;
    const known = await this.#consequence(mailbox, change, calls);
    return inBatches(messageIds, messages.idsPerWrite, async (ids) => {
      if (MOVES.has(change.to)) await index.leaving(mailbox, ids);
      await messages.change(calls, { accountId, messageIds: ids, change });
      if (known !== null) await index.changed(mailbox, ids, known);
    });
  }

  /** The same for whole conversations, or for what of them is in one folder. */
  async changeThreads(
    mailbox: MailboxRef,
    threads: { readonly ids: readonly string[]; readonly onlyInFolder: string | null },
    change: MailChange,
    calls: CallContext,
  ): Promise<Map<string, Outcome>> {
    const { threads: source, messages, index } = this.#options;
    const { accountId } = mailbox;
    const { onlyInFolder } = threads;
    const known = await this.#consequence(mailbox, change, calls);
    return inBatches(threads.ids, messages.idsPerWrite, async (ids) => {
      if (MOVES.has(change.to)) await index.threadsLeaving(mailbox, { ids, onlyInFolder });
      await source.change(calls, { accountId, threadIds: ids, onlyInFolder, change });
      if (known !== null) await index.threadsChanged(mailbox, { ids, onlyInFolder }, known);
    });
  }

  /** Deletes messages for good. One call each. */
  async expunge(
    mailbox: MailboxRef,
    messages: readonly { readonly id: string; readonly folderId: string }[],
    calls: CallContext,
  ): Promise<Map<string, Outcome>> {
    const { messages: source, index } = this.#options;
    const folderOf = new Map(messages.map(({ id, folderId }) => [id, folderId]));
    const { tenantId, dataCentre, accountId } = mailbox;
    return inBatches([...folderOf.keys()], 1, async ([messageId]) => {
      if (messageId === undefined) return;
      await source.expunge(calls, { accountId, folderId: folderOf.get(messageId) ?? '0', messageId });
      await index.gone({ tenant_id: tenantId, data_centre: dataCentre, account_id: accountId, message_id: messageId });
    });
  }

  /**
   * Reads back what became of messages: one call each, or one a label. Null where Zoho has no way to tell; a message
   * that is there no more is not as wanted.
   */
  async verify(
    mailbox: MailboxRef,
    messageIds: readonly string[],
    change: MailChange,
    calls: CallContext,
  ): Promise<Map<string, boolean | null>> {
    if (change.to === 'LABELLED' || change.to === 'UNLABELLED') {
      return this.#verifyLabels(mailbox, messageIds, change, calls);
    }
    const isAsWanted = await this.#expectation(mailbox, change);
    const verified = new Map<string, boolean | null>();
    for (const id of messageIds) {
      const row = isAsWanted === null ? null : await this.#options.locator.find(mailbox, id, calls);
      verified.set(id, isAsWanted === null ? null : row !== null && isAsWanted(row));
    }
    return verified;
  }

  /** Whether messages are gone. One call each, or some more: see Locator. */
  async verifyGone(
    mailbox: MailboxRef,
    messageIds: readonly string[],
    calls: CallContext,
  ): Promise<Map<string, boolean>> {
    const gone = new Map<string, boolean>();
    for (const id of messageIds) gone.set(id, (await this.#options.locator.find(mailbox, id, calls)) === null);
    return gone;
  }

  /** The folder of that role, known or asked for; null when the mailbox has none. */
  async folderOf(mailbox: MailboxRef, role: FolderRole, calls: CallContext): Promise<string | null> {
    const known = await this.#options.folderIndex.list(mailbox);
    if (known.length > 0) return known.find((folder) => folder.role === role)?.id ?? null;
    const rows = await this.#options.folders.list(calls, mailbox.accountId);
    return rows.find((folder) => folder.role === role)?.id ?? null;
  }

  /** A label's list shows who carries it: whoever is not among its newest may still be further down. */
  async #verifyLabels(
    { accountId }: MailboxRef,
    messageIds: readonly string[],
    { to, labelIds }: { readonly to: 'LABELLED' | 'UNLABELLED'; readonly labelIds: readonly string[] },
    calls: CallContext,
  ): Promise<Map<string, boolean | null>> {
    const lists: { readonly carriers: ReadonlySet<string>; readonly isWhole: boolean }[] = [];
    for (const labelId of labelIds) {
      const narrowed = { labelId, includeSent: true, includeArchived: true };
      const page = { accountId, folderId: null, start: 1, limit: LONGEST_PAGE, narrowed };
      const { rows, received } = await this.#options.messages.listPage(calls, page);
      lists.push({ carriers: new Set(rows.map(({ id }) => id)), isWhole: received < LONGEST_PAGE });
    }
    const carries = (id: string) =>
      lists.map(({ carriers, isWhole }) => (carriers.has(id) ? true : isWhole ? false : null));
    return new Map(
      messageIds.map((id) => [
        id,
        together(carries(id).map((is) => (is === null ? null : is === (to === 'LABELLED')))),
      ]),
    );
  }

  /** What a change that is accepted makes of a message; null when nobody can know. */
  async #consequence(mailbox: MailboxRef, change: MailChange, calls: CallContext): Promise<KnownChange | null> {
    switch (change.to) {
      case 'READ':
      case 'UNREAD':
        return { isRead: change.to === 'READ' };
      case 'FLAGGED':
        return { flag: { value: change.flag, raw: FLAG_WORDS[change.flag] } };
      case 'LABELLED':
        return { labels: { add: change.labelIds } };
      case 'UNLABELLED':
        return { labels: { remove: change.labelIds } };
      case 'WITHOUT_LABELS':
        return { labels: { clear: true } };
      case 'FOLDER':
        return { folderId: change.folderId };
      case 'SPAM': {
        const spam = await this.folderOf(mailbox, 'SPAM', calls);
        return spam === null ? null : { folderId: spam };
      }
      // Some accounts archive by a mark, and where a message goes from archive and Spam is Zoho's choice.
      case 'ARCHIVED':
      case 'UNARCHIVED':
      case 'NOT_SPAM':
        return null;
    }
  }

  /** How a message looks that was changed so; null when no row of Zoho's tells. */
  async #expectation(mailbox: MailboxRef, change: MailChange): Promise<((row: MessageRow) => boolean) | null> {
    const { folderIndex } = this.#options;
    switch (change.to) {
      case 'READ':
      case 'UNREAD':
        return (row) => row.isRead === (change.to === 'READ');
      case 'FLAGGED':
        return (row) => row.flag?.value === change.flag;
      case 'FOLDER':
        return (row) => row.folderId === change.folderId;
      case 'SPAM':
      case 'NOT_SPAM': {
        const spam = await folderIndex.ofRole(mailbox, 'SPAM');
        return spam === null ? null : (row) => (row.folderId === spam) === (change.to === 'SPAM');
      }
      case 'ARCHIVED':
      case 'UNARCHIVED': {
        const archive = await folderIndex.ofRole(mailbox, 'ARCHIVE');
        return archive === null ? null : (row) => (row.folderId === archive) === (change.to === 'ARCHIVED');
      }
      default:
        return null;
    }
  }
}

/** All of them: false when one is, null when one can't be told. */
function together(answers: readonly (boolean | null)[]): boolean | null {
  if (answers.includes(false)) return false;
  return answers.includes(null) ? null : true;
}
