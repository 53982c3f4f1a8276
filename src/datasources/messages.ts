/** The messages of a mail account. */
import { PosternError } from '../errors.ts';
import { archivedToo, type MailChange, MESSAGE_CHANGES, wordsOf } from './message-changes.ts';
import { type ListNarrowing, listQuery, outOfRange, type PageRange, rangeOf } from './message-list-query.ts';
import { ReadOnce } from './read-once.ts';
import { type AttachmentRow, readAttachmentRows } from './rows/attachment-row.ts';
import { type MessageRow, readMessageRow, type SeenRow } from './rows/message-row.ts';
import { elementsOf } from './rows/read-row.ts';
import { type Search, searchQueryOf } from './search-key.ts';
import type { RowOrigin, SourceOptions } from './source.ts';
import { sourceBytes } from './source-bytes.ts';
import type { CallContext } from './zoho/call-context.ts';
import type { ZohoAnswer } from './zoho/client.ts';
import type { Content } from './zoho/content.ts';
import { digits } from './zoho/operations.ts';

export { LONGEST_PAGE } from './message-list-query.ts';
export type { AttachmentRow } from './rows/attachment-row.ts';
export type { MessageFlag, MessageRow, SeenRow } from './rows/message-row.ts';
export type { Content } from './zoho/content.ts';

/** A message and the folder it was last seen in, which Zoho's paths demand. */
export interface MessagePlace {
  readonly accountId: string;
  readonly folderId: string;
  readonly messageId: string;
}

/** A row and its place in the list that it was read from, 1 for the first. */
export interface PlacedRow extends SeenRow {
  readonly position: number;
}

export interface MessagePage {
  /** Newest first, unless asked for otherwise. */
  readonly rows: readonly PlacedRow[];
  /** Rows that Zoho sent, readable or not: fewer than were asked for at the end of the list. */
  readonly received: number;
}

export class MessagesSource {
  readonly #options: SourceOptions;
  readonly #pages = new ReadOnce<MessagePage>();
  readonly #details = new ReadOnce<SeenRow>();

  constructor(options: SourceOptions) {
    this.#options = options;
  }

  /** Ids that one write may name. */
  get idsPerWrite(): number {
    return this.#options.facts.messagesPerWrite;
  }

  /**
   * Rows of a folder, or of all folders when it is null, from the `start`th on (1 is the newest), at most
   * `limit` (1 to 200). One call.
   */
  async listPage(
    context: CallContext,
    page: PageRange & { accountId: string; folderId: string | null; narrowed?: ListNarrowing },
  ): Promise<MessagePage> {
    const { accountId, folderId, narrowed = {} } = page;
    const folder = folderId === null ? {} : { folderId: digits('folderId', folderId) };
    const query = { ...folder, ...listQuery(narrowed), ...rangeOf(page), includeto: true };
    const answer = await this.#options.client.call('listMessages', { path: { accountId }, query }, context);
    return this.#pages.of(answer.data, () => {
      const { dataCentre, asOf } = answer;
      const result = this.#pageOf(answer, page.start);
      const { labelId, includeSent, includeArchived, ...otherwise } = narrowed;
      const isEverywhere = folderId === null && includeSent === true && includeArchived === true;
      const isWhole = isEverywhere && page.start === 1 && result.received < page.limit && areAllUnset(otherwise);
      const label = labelId === undefined ? {} : { label: { id: labelId, complete: isWhole } };
      this.#observe(context, { dataCentre, accountId, asOf, source: 'list', ...label }, result.rows);
      return result;
    });
  }

  /** Rows that a search finds in all folders, newest first. One call. Throws BAD_USER_INPUT for a search that is none. */
  async searchPage(
    context: CallContext,
    page: PageRange & { accountId: string; search: Search },
  ): Promise<MessagePage> {
    const { accountId, search, start } = page;
    const { since, until, ...query } = searchQueryOf(search, this.#options.facts);
    const answer = await this.#options.client.call(
      'searchMessages',
      { path: { accountId }, query: { ...query, ...rangeOf(page), includeto: true } },
      context,
    );
    const found = this.#pages.of(answer.data, () => {
      const { dataCentre, asOf } = answer;
      const result = this.#pageOf(answer, start);
      this.#observe(context, { dataCentre, accountId, asOf, source: 'list' }, result.rows);
      return result;
    });
    const isWanted = ({ receivedAt }: MessageRow) =>
      receivedAt === null || ((since === null || receivedAt >= since) && (until === null || receivedAt <= until));
    // Newest first: where they become too old, the list has ended.
    const isPast = since !== null && found.rows.some(({ receivedAt }) => receivedAt !== null && receivedAt < since);
    const rows = found.rows.filter(isWanted);
    return { rows, received: isPast ? Math.min(rows.length, page.limit - 1) : found.received };
  }

  /** One message, with the folder it is in now. One call; throws NOT_FOUND when Zoho has no such message. */
  async details(context: CallContext, place: MessagePlace): Promise<SeenRow> {
    const { client, notes } = this.#options;
    const { accountId, folderId, messageId } = place;
    const path = { accountId, folderId, messageId };
    const { data, dataCentre, asOf } = await client.call('getMessage', { path }, context);
    return this.#details.of(data, () => {
      const [entry] = elementsOf(data, 'message', notes);
      if (entry === undefined) throw new PosternError('NOT_FOUND', 'Zoho has no such message.');
      const read = readMessageRow(entry, notes);
      if (read === null) throw malformed('getMessage');
      const row = { ...read, asOf };
      this.#observe(context, { dataCentre, accountId, asOf, source: 'details' }, [row]);
      return row;
    });
  }

  /** The whole message as it was received. One call, no folder needed. */
  async source(context: CallContext, message: { accountId: string; messageId: string }): Promise<Buffer> {
    const { client, facts } = this.#options;
    const { accountId, messageId } = message;
    const { data } = await client.call('getOriginalMessage', { path: { accountId, messageId } }, context);
    return sourceBytes(textContentOf('getOriginalMessage', data), facts.sourceEncoding);
  }

  /** The text of a message as Zoho keeps it: HTML, also of a plain text. One call. */
  async html(context: CallContext, place: MessagePlace): Promise<string> {
    const { accountId, folderId, messageId } = place;
    const path = { accountId, folderId, messageId };
    const { data } = await this.#options.client.call('getMessageContent', { path }, context);
    return textContentOf('getMessageContent', data);
  }

  /** The header of a message, as one text. One call. */
  async header(context: CallContext, place: MessagePlace): Promise<string> {
    const { accountId, folderId, messageId } = place;
    const { data } = await this.#options.client.call(
      'getMessageHeader',
      { path: { accountId, folderId, messageId }, query: { raw: true } },
      context,
    );
    const header = typeof data === 'object' && data !== null && 'headerContent' in data ? data.headerContent : null;
    if (typeof header !== 'string') throw malformed('getMessageHeader');
    return header;
  }

  /** The attachments of a message; inline images too when asked for. One call. */
  async attachments(context: CallContext, place: MessagePlace & { includeInline?: boolean }): Promise<AttachmentRow[]> {
    const { client, notes } = this.#options;
    const { accountId, folderId, messageId, includeInline = false } = place;
    const { data } = await client.call(
      'getMessageAttachmentInfo',
      { path: { accountId, folderId, messageId }, query: { includeInline } },
      context,
    );
    if (typeof data !== 'object' || data === null) throw malformed('getMessageAttachmentInfo');
    return readAttachmentRows(
      'attachments' in data ? data.attachments : null,
      'inline' in data ? data.inline : null,
      notes,
    );
  }

  /** The bytes of one attachment, as they come. One call; the body is to be read or destroyed. */
  attachmentStream(context: CallContext, place: MessagePlace & { attachmentId: string }): Promise<Content> {
    const { accountId, folderId, messageId, attachmentId } = place;
    return this.#options.client.open(
      'getMessageAttachmentContent',
      { path: { accountId, folderId, messageId, attachmentId } },
      context,
    );
  }

  /** The bytes of an image inside the text, as they come. One call; the body is to be read or destroyed. */
  inlineImage(context: CallContext, place: MessagePlace & { contentId: string }): Promise<Content> {
    const { accountId, folderId, messageId, contentId } = place;
    const input = { path: { accountId, folderId, messageId }, query: { contentId } };
    return this.#options.client.open('getInlineImage', input, context);
  }

  /** Moves messages to a folder, wherever they are. One call; Zoho tells nothing of single messages. */
  move(
    context: CallContext,
    move: { accountId: string; messageIds: readonly string[]; folderId: string },
  ): Promise<void> {
    return this.change(context, { ...move, change: { to: 'FOLDER', folderId: move.folderId } });
  }

  /** Moves messages to Spam and tells Zoho's own filter so. One call. */
  markSpam(context: CallContext, mark: { accountId: string; messageIds: readonly string[] }): Promise<void> {
    return this.change(context, { ...mark, change: { to: 'SPAM' } });
  }

  /** Takes messages out of Spam and tells Zoho's own filter so. One call. */
  markNotSpam(context: CallContext, mark: { accountId: string; messageIds: readonly string[] }): Promise<void> {
    return this.change(context, { ...mark, change: { to: 'NOT_SPAM' } });
  }

  /** Changes messages in one call, at most `messagesPerWrite` of them. Zoho tells nothing of single messages. */
  async change(
    context: CallContext,
    { accountId, messageIds, change }: { accountId: string; messageIds: readonly string[]; change: MailChange },
  ): Promise<void> {
    if (messageIds.length === 0) return;
    if (messageIds.length > this.idsPerWrite) throw outOfRange('messageIds');
    // As text: bare numbers of 64 bits are documented, but text is taken too and loses nothing.
    const messageId = messageIds.map((id) => digits('messageIds', id));
    const body = { messageId, ...wordsOf(change), ...archivedToo(change) };
    await this.#options.client.call(MESSAGE_CHANGES[change.to], { path: { accountId }, body }, context);
  }

  /** Deletes a message for good. One call, for this one alone. */
  async expunge(context: CallContext, place: MessagePlace): Promise<void> {
    const { accountId, folderId, messageId } = place;
    const path = { accountId, folderId, messageId };
    await this.#options.client.call('deleteMessage', { path, query: { expunge: true } }, context);
  }

  #pageOf({ data, asOf }: ZohoAnswer, start: number): MessagePage {
    const { notes } = this.#options;
    const received = elementsOf(data, 'message', notes);
    const rows = received.flatMap((entry, i) => {
      const row = readMessageRow(entry, notes);
      return row === null ? [] : [{ ...row, position: start + i, asOf }];
    });
    return { rows, received: received.length };
  }

  #observe(
    { tenantId, grantId }: CallContext,
    place: Omit<RowOrigin, 'tenantId' | 'grantId'>,
    rows: readonly SeenRow[],
  ): void {
    if (rows.length > 0 || place.label !== undefined)
      this.#options.onMessageRows({ tenantId, grantId, ...place }, rows);
  }
}

function textContentOf(operation: string, data: unknown): string {
  const content = typeof data === 'object' && data !== null && 'content' in data ? data.content : null;
  if (typeof content !== 'string') throw malformed(operation);
  return content;
}

const malformed = (operation: string) =>
  new PosternError('UPSTREAM_MALFORMED', `Zoho answered ${operation} without what was asked for.`, {
    details: { operation },
  });

const areAllUnset = (narrowing: object) => Object.values(narrowing).every((value) => value === undefined);
