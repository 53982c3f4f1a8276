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
import type { MessageIndex } from '../../mailbox/message-index.ts';
import type { Sources } from '../../mailbox/sources.ts';
import type { AttachmentFile, MessageContent } from './message-content.ts';
import type { ContentReader } from './reader.ts';

export interface ContentsOptions {
  readonly sources: Pick<Sources, 'read'>;
  readonly index: Pick<MessageIndex, 'learnFromSource'>;
  readonly reader: Pick<ContentReader, 'content' | 'attachment'>;
  /** Throws unless the grant still allows to read messages: asked before anything is given out without a call. */
  readonly admit: (grantId: string) => Promise<void>;
  readonly now: () => number;
}

/** Sources just read, for the files that a page asks for right after: bytes in all, and milliseconds. */
const KEPT_BYTES = 64 * 1024 * 1024;
const KEPT_MS = 5 * 60_000;

export class Contents {
  readonly #options: ContentsOptions;
  readonly #sources: LRUCache<string, Buffer>;
  readonly #opening = new Map<string, Promise<MessageContent>>();

  constructor(options: ContentsOptions) {
    this.#options = options;
    this.#sources = new LRUCache({
      maxSize: KEPT_BYTES,
      sizeCalculation: (source) => source.length + 1,
      ttl: KEPT_MS,
      perf: { now: options.now },
    });
  }

  /** One call at most, and none for what is kept. Throws like Sources.read and ContentReader.content. */
  async read(mailbox: Mailbox, messageId: string, calls: CallContext): Promise<MessageContent> {
    const source = await this.#fetch(mailbox, messageId, calls);
    const content = await this.#open(source);
    const { messageId: internetMessageId, references } = content;
    await this.#options.index.learnFromSource(
      {
        tenant_id: mailbox.tenantId,
        data_centre: mailbox.dataCentre,
        account_id: mailbox.accountId,
        message_id: messageId,
      },
      { messageId: internetMessageId, references },
    );
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
    const source = this.#sources.get(keyOf(mailbox, messageId)) ?? (await this.#fetch(mailbox, messageId, calls));
    const file = await this.#options.reader.attachment(source, part);
    if (file === null) throw new PosternError('NOT_FOUND', 'The message has no such attachment.');
    return file;
  }

  async #fetch(mailbox: Mailbox, messageId: string, calls: CallContext): Promise<Buffer> {
    const source = await this.#options.sources.read(mailbox, messageId, calls);
    if (source === null) throw new PosternError('NOT_FOUND', 'Zoho has no such message.');
    this.#sources.set(keyOf(mailbox, messageId), source);
    return source;
  }
}

const keyOf = ({ tenantId, dataCentre, accountId }: Mailbox, messageId: string) =>
  [tenantId, dataCentre, accountId, messageId].join(' ');
