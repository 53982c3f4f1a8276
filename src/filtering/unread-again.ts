/**
 * A scan leaves no trace: what was unread before it is unread after it, also where Zoho takes the reading of a source
 * for reading the message. Whether it does is found out by the first unread message that is scanned.
 */
import type { MessagesSource } from '../datasources/messages.ts';
import type { CallContext } from '../datasources/zoho/call-context.ts';
import type { ZohoFacts } from '../datasources/zoho/facts.ts';
import { isPosternError } from '../errors.ts';
import type { IndexedMessage, MailboxRef, MessageIndex } from '../mailbox/message-index.ts';
import type { Sources } from '../mailbox/sources.ts';
import type { Logger } from '../telemetry.ts';

export interface UnreadAgainOptions {
  readonly messages: MessagesSource;
  readonly index: MessageIndex;
  readonly sources: Pick<Sources, 'kept' | 'fetch' | 'keep'>;
  readonly facts: Pick<ZohoFacts, 'readingMarksRead'>;
  readonly learn: (learnt: { readonly readingMarksRead: boolean }) => void;
  readonly logger: Logger;
}

export class UnreadAgain {
  readonly #options: UnreadAgainOptions;
  /** One message is enough to find out; the others wait for it. */
  #findingOut: Promise<unknown> | null = null;

  constructor(options: UnreadAgainOptions) {
    this.#options = options;
  }

  /**
   * The source of a message; null when Zoho has none. No call when it is kept from before. One call where reading does not mark; where it does, one more for what was unread, and
   * another where that is not known. Two more once, to find out.
   */
  async source(mailbox: MailboxRef, messageId: string, calls: CallContext): Promise<Buffer | null> {
    const { sources, index } = this.#options;
    const [known = null] = await index.newestOf(mailbox, [messageId]);
    const kept = await sources.kept(mailbox, messageId, known);
    if (kept !== null) return kept;
    const source = await this.#fetch(mailbox, messageId, calls, known);
    // Not before it is unread again: whoever finds it kept does not look after that.
    if (source !== null) await sources.keep(mailbox, messageId, source, known);
    return source;
  }

  async #fetch(
    mailbox: MailboxRef,
    messageId: string,
    calls: CallContext,
    known: IndexedMessage | null,
  ): Promise<Buffer | null> {
    const { sources, facts } = this.#options;
    const read = () => sources.fetch(mailbox, messageId, calls, known);
    await this.#findingOut?.catch(() => {});
    if (facts.readingMarksRead === false) return read();
    if (known === null || known.isRead === true) return read();
    if (facts.readingMarksRead === 'unknown') {
      const foundOut = this.#findOut(mailbox, known, read, calls);
      this.#findingOut = foundOut;
      return foundOut;
    }
    const wasUnread = known.isRead === false || (await this.#isRead(mailbox, known, calls)) === false;
    const source = await read();
    if (wasUnread && source !== null) await this.#markUnread(mailbox, messageId, calls);
    return source;
  }

  async #findOut(
    mailbox: MailboxRef,
    known: IndexedMessage,
    read: () => Promise<Buffer | null>,
    calls: CallContext,
  ): Promise<Buffer | null> {
    const before = await this.#isRead(mailbox, known, calls);
    const source = await read();
    if (before !== false || source === null) return source;
    const after = await this.#isRead(mailbox, known, calls);
    if (after === null) return source;
    this.#options.learn({ readingMarksRead: after });
    if (after) await this.#markUnread(mailbox, known.messageId, calls);
    return source;
  }

  /** Null when Zoho does not say. */
  async #isRead(
    { accountId }: MailboxRef,
    { folderId, messageId }: IndexedMessage,
    calls: CallContext,
  ): Promise<boolean | null> {
    try {
      return (await this.#options.messages.details(calls, { accountId, folderId, messageId })).isRead;
    } catch (error) {
      if (isPosternError(error) && error.code === 'NOT_FOUND') return null;
      throw error;
    }
  }

  /** What was read for it is at hand: that a mark is left must not keep the message from its decision. */
  async #markUnread(mailbox: MailboxRef, messageId: string, calls: CallContext): Promise<void> {
    const { messages, index, logger } = this.#options;
    const { accountId } = mailbox;
    try {
      // Looking for it may have found it under another id.
      const [known] = await index.newestOf(mailbox, [messageId]);
      const messageIds = [known?.messageId ?? messageId];
      await messages.change(calls, { accountId, messageIds, change: { to: 'UNREAD' } });
      await index.changed(mailbox, messageIds, { isRead: false });
    } catch (error) {
      logger.warn({ err: error, account: accountId }, 'a message that was scanned stays marked as read');
    }
  }
}
