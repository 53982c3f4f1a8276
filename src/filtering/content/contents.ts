/**
 * The content of messages, from one call a message: body, headers and attachments come out of the same source.
 * An attachment is cut out of the source too. Zoho's own call for it needs the folder and an id that a second call
 * tells, and the source is mostly still here: showing a message with ten images costs no more than reading it.
 */
import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { CallContext } from '../../datasources/zoho/call-context.ts';
import { PosternError } from '../../errors.ts';
import type { Mailbox } from '../../mailbox/mailboxes.ts';
import type { IndexedMessage, MessageIndex } from '../../mailbox/message-index.ts';
import { mayBeKept, type Source, type Sources } from '../../mailbox/sources.ts';
import type { AttachmentFile, MessageContent } from './message-content.ts';
import type { ContentReader } from './reader.ts';

export interface ContentsOptions {
  readonly sources: Pick<Sources, 'read'>;
  readonly index: Pick<MessageIndex, 'learnFromSource' | 'newestOf'>;
  readonly reader: Pick<ContentReader, 'content' | 'attachment'>;
  /** Throws unless the grant still allows to read messages: asked before anything is given out without a call. */
  readonly admit: (grantId: string) => Promise<void>;
  /** Bytes of memory for what was read of messages that do not change any more; 0 keeps none. */
  readonly bytes: number;
  readonly now: () => number;
}

/** Sources just read, for the files that a page asks for right after: bytes in all, and milliseconds. */
const KEPT_BYTES = 64 * 1024 * 1024;
const KEPT_MS = 5 * 60_000;

export class Contents {
  readonly #options: ContentsOptions;
  readonly #sources: LRUCache<string, Buffer>;
  readonly #read: LRUCache<string, MessageContent> | null;
  readonly #opening = new Map<string, Promise<MessageContent>>();

  constructor(options: ContentsOptions) {
    this.#options = options;
    this.#sources = new LRUCache({
      maxSize: KEPT_BYTES,
      sizeCalculation: (source) => source.length + 1,
      ttl: KEPT_MS,
      perf: { now: options.now },
    });
    this.#read =
      options.bytes === 0
        ? null
        : new LRUCache({ maxSize: options.bytes, sizeCalculation: (content) => sizeOf(content) });
  }

  /**
   * What is in each message, in the order of the ids, or why it can't be told: one call a message at most, and none for
   * what is kept. Errors are those of Sources.read and ContentReader.content.
   */
  async readMany(
    mailbox: Mailbox,
    messageIds: readonly string[],
    calls: CallContext,
  ): Promise<(MessageContent | Error)[]> {
    const known = await this.#options.index.newestOf(mailbox, messageIds);
    let admitted: Promise<void> | null = null;
    const admit = () => {
      admitted ??= this.#options.admit(mailbox.grantId);
      return admitted;
    };
    return Promise.all(
      messageIds.map((id, i) =>
        this.#readOne(mailbox, id, { calls, known: known[i] ?? null, admit }).catch((thrown: unknown) =>
          thrown instanceof Error ? thrown : new Error('a message was not read', { cause: thrown }),
        ),
      ),
    );
  }

  async #readOne(
    mailbox: Mailbox,
    messageId: string,
    { calls, known, admit }: { calls: CallContext; known: IndexedMessage | null; admit: () => Promise<void> },
  ): Promise<MessageContent> {
    const { index } = this.#options;
    const name = keyOf(mailbox, known?.messageId ?? messageId);
    const before = known !== null && known.goneAt === null && mayBeKept(calls) ? this.#read?.get(name) : undefined;
    if (before !== undefined) {
      await admit();
      calls.meter.served(true);
      return before;
    }
    const source = await this.#fetch(mailbox, messageId, calls, known);
    const content = await this.#open(source.bytes);
    if (source.isFinal) this.#read?.set(name, content);
    const { messageId: internetMessageId, references } = content;
    if (known === null || known.internetMessageId !== internetMessageId) {
      const { tenantId, dataCentre, accountId } = mailbox;
      await index.learnFromSource(
        { tenant_id: tenantId, data_centre: dataCentre, account_id: accountId, message_id: messageId },
        { messageId: internetMessageId, references },
      );
    }
    return content;
  }

  /** The same bytes are opened once at a time, for whoever asks: they hold the same. */
  #open(source: Buffer): Promise<MessageContent> {
    const name = createHash('sha256').update(source).digest('base64');
    const opening =
      this.#opening.get(name) ?? this.#options.reader.content(source).finally(() => this.#opening.delete(name));
    this.#opening.set(name, opening);
    return opening;
  }

  /** No call when the message was read a moment ago, else one. Throws NOT_FOUND when there is no such part. */
  async file(mailbox: Mailbox, messageId: string, part: string, calls: CallContext): Promise<AttachmentFile> {
    await this.#options.admit(mailbox.grantId);
    const source = this.#sources.get(keyOf(mailbox, messageId)) ?? (await this.#fetch(mailbox, messageId, calls)).bytes;
    const file = await this.#options.reader.attachment(source, part);
    if (file === null) throw new PosternError('NOT_FOUND', 'The message has no such attachment.');
    return file;
  }

  async #fetch(
    mailbox: Mailbox,
    messageId: string,
    calls: CallContext,
    known?: IndexedMessage | null,
  ): Promise<Source> {
    const source = await this.#options.sources.read(mailbox, messageId, calls, known);
    if (source === null) throw new PosternError('NOT_FOUND', 'Zoho has no such message.');
    this.#sources.set(keyOf(mailbox, messageId), source.bytes);
    return source;
  }
}

const keyOf = ({ tenantId, dataCentre, accountId }: Mailbox, messageId: string) =>
  [tenantId, dataCentre, accountId, messageId].join(' ');

/** Bytes in memory, roughly: what is long is text, two bytes a character, and each object takes some more. */
function sizeOf({ body, headers, references, attachments, calendarEvents }: MessageContent): number {
  const html = body.html?.pieces.reduce((sum, piece) => sum + (typeof piece === 'string' ? piece.length : 100), 0) ?? 0;
  const text = body.text.length + body.newText.length + (body.quotedText?.length ?? 0);
  const header = headers.reduce((sum, { name, value }) => sum + name.length + value.length + 100, 0);
  return 2 * (html + text + header) + 1_000 * (1 + references.length + attachments.length + 20 * calendarEvents.length);
}
