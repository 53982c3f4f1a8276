/**
 * The one immutable form in which filters see a message: parsed once, from the RFC 5322 source,
 * in a scan worker. Everything in it comes from a stranger: treat every string as hostile.
 * Frozen, but for the bytes of attachments, which JavaScript can't freeze.
 */

export interface MailAddress {
  /** Display name as decoded; empty when there is none. */
  readonly name: string;
  /** addr-spec in lower case; empty when the header held none that parses. */
  readonly address: string;
}

/** A header field as received, in order from the top; its index is what evidence points at. */
export interface MailHeader {
  /** Lower case. */
  readonly name: string;
  /** Unfolded and decoded (RFC 2047), without the trailing line break. */
  readonly value: string;
}

/** A decoded body part that is shown as text. */
export interface MailTextPart {
  /** MIME part path, for example `1.2`. */
  readonly id: string;
  readonly kind: 'text' | 'html';
  /** Decoded to UTF-16; cut at the parser's limit. */
  readonly content: string;
  readonly truncated: boolean;
}

export interface MailAttachment {
  /** MIME part path, for example `2` or `1.3`; `1.uu1` for a uuencoded file inside the text of part 1. */
  readonly id: string;
  /** As the sender wrote it, decoded; never to be used as a path. Empty when there is none. */
  readonly filename: string;
  /** Further names in the headers of this part, where they differ: clients disagree on which one they show. */
  readonly otherNames: readonly string[];
  /** Declared Content-Type, lower case, without parameters. */
  readonly declaredType: string;
  readonly disposition: 'attachment' | 'inline' | 'none';
  readonly contentId: string | null;
  /** Decoded size in bytes. */
  readonly size: number;
  /** SHA-256 of the decoded bytes, hex. */
  readonly sha256: string;
  /** Decoded bytes; only handed to filters with the need `attachment-bytes`. Never write to them. */
  readonly bytes: Uint8Array;
}

/** How a link reaches its reader: shown to be clicked, filled in and sent, or followed by the mail program itself. */
export type MailLinkKind =
  /** `<a>`, `<area>`, and an address in running text, which mail programs make clickable. */
  | 'anchor'
  | 'area'
  | 'text'
  /** A form, and a button that sends a form elsewhere. */
  | 'form'
  | 'button'
  /** `<meta http-equiv="refresh">`, and the base that relative links start from. */
  | 'refresh'
  | 'base'
  /** Loaded on showing the message. */
  | 'image'
  | 'embed'
  | 'style';

export interface MailLink {
  /** Id of the text part it stands in. */
  readonly part: string;
  /** Place of its tag, or of its text, in the content of that part. */
  readonly start: number;
  readonly end: number;
  readonly kind: MailLinkKind;
  /** As written, entities decoded; cut at 2,048 characters. */
  readonly href: string;
  /** As a browser resolves it, against the base of the page where there is one; empty when it leads nowhere. */
  readonly url: string;
  /** What its reader sees of it, alternative texts of pictures included; blanks collapsed, cut at 1,000 characters. */
  readonly text: string;
  /** Fields of a form as `type name`, lower case; empty for everything else. */
  readonly fields: readonly string[];
}

/** One authentication verdict by the receiver; `unknown` means not stated, which is neither `none` nor `fail`. */
export type AuthResult = 'pass' | 'fail' | 'softfail' | 'neutral' | 'none' | 'temperror' | 'permerror' | 'unknown';

/**
 * What the receiving server itself vouches for: read only from the fields above the topmost
 * `Received` that the receiver of this grant's data centre wrote.
 */
export interface TrustBlock {
  readonly present: boolean;
  readonly spf: AuthResult;
  readonly dkim: AuthResult;
  readonly dmarc: AuthResult;
  /** What the receiver found of an ARC chain that others had begun: `none` when there was none. */
  readonly arc: AuthResult;
  /** Mailbox it was delivered to, lower case; empty when unknown. */
  readonly recipient: string;
  /** Sent with the empty envelope sender, as only bounces and automatic answers are. */
  readonly nullSender: boolean;
  /** Envelope sender by Return-Path or SPF, lower case; empty when unknown. */
  readonly envelopeFrom: string;
  /** Address of the last hop before the receiver; empty when unknown. */
  readonly clientIp: string;
}

/** What this mailbox had to do with the sender before, as far as the gateway saw it. */
export interface MailRelations {
  /** Earlier messages from the author's address; counted up to a hundred. */
  readonly seenBefore: number;
  /** Other addresses seen before under the author's display name, lower case. */
  readonly sameName: readonly string[];
  /** Domains that wrote here more than once, lower case, the longest known first. */
  readonly domains: readonly string[];
}

export interface MailMessage {
  readonly headers: readonly MailHeader[];
  readonly from: readonly MailAddress[];
  readonly replyTo: readonly MailAddress[];
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  readonly subject: string;
  /** Without angle brackets; empty when there is none. */
  readonly messageId: string;
  readonly references: readonly string[];
  /** Epoch milliseconds by the Date header, or null. The sender's claim. */
  readonly date: number | null;
  readonly parts: readonly MailTextPart[];
  /** Everything in text and HTML that leads, sends or loads elsewhere, in order; pictures that came along left out. */
  readonly links: readonly MailLink[];
  readonly attachments: readonly MailAttachment[];
  readonly trust: TrustBlock;
  /** Null when nobody looked, as for mail on disk. */
  readonly relations: MailRelations | null;
  /** Size of the source in bytes. */
  readonly size: number;
  /** What the parser found wrong or had to cut; a message that can't be parsed at all has `fatal`. */
  readonly defects: readonly MailDefect[];
}

export interface MailDefect {
  readonly kind:
    | 'fatal'
    | 'too-large'
    | 'too-deep'
    | 'too-many-parts'
    | 'too-many-headers'
    | 'too-many-links'
    | 'malformed';
  readonly detail: string;
}
