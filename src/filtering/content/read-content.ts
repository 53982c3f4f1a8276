/** From the source of a message to what a person reads of it. Runs in a worker: one message can take a while. */
import { PosternError } from '../../errors.ts';
import { detectKind } from '../../plugins/builtin/attachments/types/detect.ts';
import { type KindId, labelOf } from '../../plugins/builtin/attachments/types/kinds.ts';
import type { MailAttachment, MailHeader, MailMessage, MailTextPart } from '../../plugins/sdk/message.ts';
import { LOAD_LIMITS, parseMessage, readAddresses } from '../load/index.ts';
import { calendarEventsIn } from './calendar.ts';
import { deliveryEventIn } from './delivery.ts';
import { safeFileName } from './file-name.ts';
import { htmlToText } from './html-to-text.ts';
import { CONTENT_LIMITS } from './limits.ts';
import { mailingListIn } from './mailing-list.ts';
import type { AttachmentContent, AttachmentFile, BodyContent, MessageContent } from './message-content.ts';
import { ownAndQuoted } from './quoted.ts';
import { type SafeHtmlResult, safeHtml } from './safe-html.ts';

/** Throws SOURCE_UNPARSABLE for what is no mail. */
export async function readContent(source: Uint8Array): Promise<MessageContent> {
  const message = await parse(source);
  const html = htmlOf(message);
  return {
    headers: boundedHeaders(message.headers),
    to: message.to,
    cc: message.cc,
    replyTo: message.replyTo,
    messageId: message.messageId,
    references: message.references,
    sentAt: message.date,
    readReceiptTo: readAddresses(message.headers, 'disposition-notification-to', LOAD_LIMITS),
    mailingList: mailingListIn(message.headers),
    calendarEvents: calendarEventsIn(message.attachments),
    deliveryEvent: deliveryEventIn(message),
    body: bodyOf(message, html),
    attachments: message.attachments.map((attachment) => describe(attachment, html?.shown ?? new Set())),
  };
}

/** The attachment of that part, or null when the message has none. Throws SOURCE_UNPARSABLE for what is no mail. */
export async function readAttachment(source: Uint8Array, part: string): Promise<AttachmentFile | null> {
  const { attachments } = await parse(source);
  const attachment = attachments.find(({ id }) => id === part);
  if (attachment === undefined) return null;
  const { filename, bytes } = attachment;
  return {
    filename: safeFileName(filename, part),
    servedType: SERVED_TYPES[detectKind(bytes)] ?? 'application/octet-stream',
    // A copy of its own: the bytes of an undecoded part are a view into the whole source.
    bytes: new Uint8Array(bytes),
  };
}

/** What a browser may show in place of a picture; by the bytes, never by the sender's word. */
const SERVED_TYPES: Partial<Record<KindId, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  bmp: 'image/bmp',
};

async function parse(source: Uint8Array): Promise<MailMessage> {
  const message = await parseMessage(source, { authServ: [] });
  const fatal = message.defects.find(({ kind }) => kind === 'fatal');
  if (fatal !== undefined) {
    throw new PosternError('SOURCE_UNPARSABLE', `The message could not be read as mail: ${fatal.detail}.`);
  }
  return message;
}

function boundedHeaders(headers: readonly MailHeader[]): MailHeader[] {
  let left: number = CONTENT_LIMITS.headerCharacters;
  return headers.slice(0, CONTENT_LIMITS.headers).filter(({ name, value }) => {
    left -= name.length + value.length;
    return left >= 0;
  });
}

/** The parts of one kind that make up the text; those with a file name only where there is nothing else. */
function shownParts(message: MailMessage, kind: MailTextPart['kind']): MailTextPart[] {
  const named = new Set(message.attachments.map(({ id }) => id));
  const parts = message.parts.filter((part) => part.kind === kind);
  const unnamed = parts.filter(({ id }) => !named.has(id));
  return unnamed.length > 0 ? unnamed : parts;
}

function htmlOf(message: MailMessage): (SafeHtmlResult & { readonly cut: boolean }) | null {
  const parts = shownParts(message, 'html');
  if (parts.length === 0) return null;
  const byContentId = new Map(
    message.attachments.flatMap(({ id, contentId }) => (contentId === null ? [] : [[contentId, id] as const])),
  );
  const whole = parts.map(({ content }) => content).join('\n<hr>\n');
  const html = safeHtml(whole, (contentId) => byContentId.get(contentId) ?? null);
  return { ...html, cut: html.truncated || parts.some(({ truncated }) => truncated) };
}

function bodyOf(message: MailMessage, html: ReturnType<typeof htmlOf>): BodyContent {
  const parts = shownParts(message, 'text');
  const written = parts.map(({ content }) => content).join('\n\n');
  const text = written.trim() === '' && html !== null ? htmlToText(html.bare) : written.replace(/\r\n?/g, '\n');
  const overlong = text.length > CONTENT_LIMITS.textCharacters;
  const shown = text.slice(0, CONTENT_LIMITS.textCharacters).toWellFormed();
  const { own, quoted } = ownAndQuoted(shown);
  return {
    text: shown,
    newText: own,
    quotedText: quoted,
    html: html === null ? null : { pieces: html.pieces, blockedImages: html.blockedImages },
    truncated: overlong || (html?.cut ?? false) || parts.some(({ truncated }) => truncated),
  };
}

function describe(attachment: MailAttachment, shown: ReadonlySet<string>): AttachmentContent {
  const { id, filename, declaredType, disposition, size, sha256, bytes } = attachment;
  const kind = detectKind(bytes);
  return {
    part: id,
    filename: safeFileName(filename, id),
    contentType: declaredType.slice(0, 200),
    detectedType: kind === 'unknown' ? null : labelOf(kind),
    size,
    sha256,
    isInline: shown.has(id) || disposition === 'inline',
  };
}
