/** What a person reads of a message, made of its source. Structured-cloneable: it comes out of a worker. */
import type { MailAddress, MailHeader } from '../../plugins/sdk/message.ts';
import type { CalendarEvent } from './calendar.ts';
import type { DeliveryEvent } from './delivery.ts';
import type { MailingList } from './mailing-list.ts';

export interface MessageContent {
  /** In the order received, names in lower case, values decoded. */
  readonly headers: readonly MailHeader[];
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly replyTo: readonly MailAddress[];
  /** Without angle brackets; empty when there is none. */
  readonly messageId: string;
  readonly references: readonly string[];
  /** Epoch milliseconds by the Date header; null when there is none. */
  readonly sentAt: number | null;
  /** Who wants to be told that it was read. */
  readonly readReceiptTo: readonly MailAddress[];
  /** Null for what no list has sent. */
  readonly mailingList: MailingList | null;
  readonly calendarEvents: readonly CalendarEvent[];
  /** Null for what does not tell of other mail. */
  readonly deliveryEvent: DeliveryEvent | null;
  readonly body: BodyContent;
  readonly attachments: readonly AttachmentContent[];
}

export interface BodyContent {
  /** Plain text, the sender's own or made from the HTML. */
  readonly text: string;
  /** Of the text, what is not quoted. */
  readonly newText: string;
  /** Null where nothing is quoted. */
  readonly quotedText: string | null;
  /** Null when the message has no HTML. */
  readonly html: SafeHtml | null;
  readonly truncated: boolean;
}

/** HTML that a browser may show: nothing in it runs, loads or submits anything. */
export interface SafeHtml {
  /** In order; a `part` stands for the address of an image that came with the message. */
  readonly pieces: readonly HtmlPiece[];
  /** Images and backgrounds that were left out. */
  readonly blockedImages: number;
}

export type HtmlPiece = string | { readonly part: string };

export interface AttachmentContent {
  /** MIME part path, as in MailAttachment. */
  readonly part: string;
  /** Safe to show and to save under. */
  readonly filename: string;
  /** As the sender declared it. */
  readonly contentType: string;
  /** What the bytes are, in words; null when they tell nothing. */
  readonly detectedType: string | null;
  /** Bytes. */
  readonly size: number;
  /** Hex. */
  readonly sha256: string;
  /** Shown inside the text. */
  readonly isInline: boolean;
}

/** One attachment with its bytes. */
export interface AttachmentFile {
  readonly filename: string;
  /** The type under which a browser may be given it: that of a raster image, else a plain stream of bytes. */
  readonly servedType: string;
  readonly bytes: Uint8Array;
}
