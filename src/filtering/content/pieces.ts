/**
 * A message piece by piece, each by a call of its own: for those whose source is too large to be read whole, and for
 * a single file out of one. Files are passed on as they come.
 */
import type { Readable } from 'node:stream';
import type { AttachmentRow, Content, MessagePlace, MessagesSource } from '../../datasources/messages.ts';
import type { CallContext } from '../../datasources/zoho/call-context.ts';
import { isPosternError, PosternError } from '../../errors.ts';
import type { Locator } from '../../mailbox/locator.ts';
import type { Mailbox } from '../../mailbox/mailboxes.ts';
import type { MailHeader } from '../../plugins/sdk/message.ts';
import { safeFileName } from './file-name.ts';
import type { BodyContent } from './message-content.ts';
import type { ContentReader } from './reader.ts';

export interface PiecesOptions {
  readonly messages: MessagesSource;
  readonly locator: Locator;
  readonly reader: Pick<ContentReader, 'content'>;
}

/** A file as Zoho keeps it beside the message, with a name that is safe to show and to save under. */
export interface FilePiece {
  readonly kind: 'attachment' | 'inline';
  /** Zoho's id of an attachment, or the content id of an inline image. */
  readonly id: string;
  readonly filename: string;
}

export interface PieceStream {
  readonly filename: string;
  readonly servedType: string;
  /** Bytes; null when Zoho does not say. */
  readonly size: number | null;
  /** To be read or destroyed. */
  readonly body: Readable;
}

/** A message and the folder it was last seen in. */
interface Placed {
  readonly messageId: string;
  readonly folderId: string;
}

export class Pieces {
  readonly #options: PiecesOptions;

  constructor(options: PiecesOptions) {
    this.#options = options;
  }

  /** The text as Zoho keeps it, made safe to show. One call. */
  async body(mailbox: Mailbox, message: Placed, calls: CallContext): Promise<BodyContent> {
    const { messages } = this.#options;
    return this.bodyOf(await this.#at(mailbox, message, calls, (place) => messages.html(calls, place)));
  }

  /** The header fields, from the top. One call. */
  async headers(mailbox: Mailbox, message: Placed, calls: CallContext): Promise<readonly MailHeader[]> {
    const { messages } = this.#options;
    return this.headersOf(await this.#at(mailbox, message, calls, (place) => messages.header(calls, place)));
  }

  /** HTML made safe to show, also of what is in no mailbox. */
  async bodyOf(html: string): Promise<BodyContent> {
    return (await this.#options.reader.content(Buffer.from(`${HTML_ALONE}${html}`))).body;
  }

  /** The fields of a header block, from the top. */
  async headersOf(header: string): Promise<readonly MailHeader[]> {
    return (await this.#options.reader.content(Buffer.from(`${header.trimEnd()}\r\n\r\n`))).headers;
  }

  /** The files beside it, inline images too. One call. */
  async files(mailbox: Mailbox, message: Placed, calls: CallContext): Promise<(FilePiece & { row: AttachmentRow })[]> {
    const { messages } = this.#options;
    const rows = await this.#at(mailbox, message, calls, (place) =>
      messages.attachments(calls, { ...place, includeInline: true }),
    );
    return rows.map((row, i) => {
      const filename = safeFileName(row.name, String(i + 1));
      const isByContentId = row.isInline && row.contentId !== null;
      return isByContentId
        ? { kind: 'inline' as const, id: row.contentId ?? row.id, filename, row }
        : { kind: 'attachment' as const, id: row.id, filename, row };
    });
  }

  /** The bytes of a file, as they come. One call where the message was last seen. */
  async open(mailbox: Mailbox, messageId: string, piece: FilePiece, calls: CallContext): Promise<PieceStream> {
    const { messages, locator } = this.#options;
    const known = await locator.newest(mailbox, messageId);
    const placed = { messageId: known?.messageId ?? messageId, folderId: known?.folderId ?? '0' };
    const content: Content = await this.#at(mailbox, placed, calls, (place) =>
      piece.kind === 'inline'
        ? messages.inlineImage(calls, { ...place, contentId: piece.id })
        : messages.attachmentStream(calls, { ...place, attachmentId: piece.id }),
    );
    const type = content.contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
    const servedType = piece.kind === 'inline' && SHOWN.has(type) ? type : 'application/octet-stream';
    return { filename: piece.filename, servedType, size: content.size, body: content.body };
  }

  /** Asks where the message was last seen, and once more where it turns out to be. */
  async #at<T>(
    mailbox: Mailbox,
    { messageId, folderId }: Placed,
    calls: CallContext,
    ask: (place: MessagePlace) => Promise<T>,
  ): Promise<T> {
    const { accountId } = mailbox;
    try {
      return await ask({ accountId, folderId, messageId });
    } catch (error) {
      if (!isPosternError(error) || error.code !== 'NOT_FOUND') throw error;
      const row = await this.#options.locator.find(mailbox, messageId, calls);
      if (row === null || (row.folderId === folderId && row.id === messageId)) throw error;
      return ask({ accountId, folderId: row.folderId, messageId: row.id });
    }
  }
}

/** As a message would carry it, so that one reader makes all HTML safe. */
const HTML_ALONE = 'Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n';

/** Raster images alone are shown by a browser; anything else is saved. */
const SHOWN: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/bmp']);

/** How a file is named in a signed link: never what a part of the source is called there. */
export function linkPartOf({ kind, id, filename }: FilePiece): string {
  return [`zoho-${kind}`, encodeURIComponent(id), encodeURIComponent(filename)].join('/');
}

/** Null for the name of a part of the source. Throws FILE_LINK_INVALID for what is neither. */
export function pieceInLink(part: string): FilePiece | null {
  const [, kind, id, filename] = /^zoho-(attachment|inline)\/([^/]+)\/([^/]+)$/.exec(part) ?? [];
  if (kind === undefined || id === undefined || filename === undefined) {
    if (!part.startsWith('zoho-')) return null;
    throw new PosternError('FILE_LINK_INVALID', 'This link names no file.');
  }
  const known = kind === 'inline' ? 'inline' : 'attachment';
  return { kind: known, id: decodeURIComponent(id), filename: decodeURIComponent(filename) };
}
