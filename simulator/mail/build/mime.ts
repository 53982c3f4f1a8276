/** Messages and their parts (RFC 5322, RFC 2045 to 2049), as a sender's mail program writes them. */
import { createHash } from 'node:crypto';
import { base64Lines, headerText, parameter, quotedPrintable } from './encoding.ts';

const CRLF = '\r\n';

/** Header lines and encoded body of one part. */
export interface Part {
  readonly headers: readonly string[];
  readonly body: string;
}

export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

export interface Envelope {
  readonly from: Mailbox;
  readonly to: Mailbox;
  readonly subject: string;
  readonly date: Date;
  /** Left side of the Message-ID; the right side is the sender's domain. */
  readonly id: string;
  /** Message-IDs of the thread so far, the one answered last. */
  readonly references?: readonly string[];
  /** More header lines, as they shall stand. */
  readonly headers?: readonly string[];
}

type TextKind = 'plain' | 'html' | 'calendar; method=REQUEST';

/** Readable scripts as quoted-printable, the others as base64, as mail programs choose. */
export function text(content: string, kind: TextKind = 'plain'): Part {
  const bytes = Buffer.from(content.replace(/\r?\n/g, CRLF));
  const mostlyAscii = content.length * 1.3 > bytes.length;
  return {
    headers: [
      `Content-Type: text/${kind}; charset=utf-8`,
      `Content-Transfer-Encoding: ${mostlyAscii ? 'quoted-printable' : 'base64'}`,
    ],
    body: mostlyAscii ? quotedPrintable(content) : base64Lines(bytes),
  };
}

/** A file as it is attached; with `contentId` it is shown inside the HTML part. */
export function file(name: string, type: string, bytes: Uint8Array, contentId?: string): Part {
  const headers = [
    `Content-Type: ${type}; ${parameter('name', name)}`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: ${contentId === undefined ? 'attachment' : 'inline'}; ${parameter('filename', name)}`,
  ];
  if (contentId !== undefined) headers.push(`Content-ID: <${contentId}>`);
  return { headers, body: base64Lines(bytes) };
}

export function multipart(subtype: 'mixed' | 'alternative' | 'related', parts: readonly Part[]): Part {
  const boundary = boundaryFor(parts);
  const written = parts.map(({ headers, body }) => [`--${boundary}`, ...headers, '', body].join(CRLF));
  return {
    headers: [`Content-Type: multipart/${subtype}; boundary="${boundary}"`],
    body: [...written, `--${boundary}--`, ''].join(CRLF),
  };
}

export function message(envelope: Envelope, content: Part): Buffer {
  const { from, to, subject, date, references = [], headers = [] } = envelope;
  const host = domain(from);
  const lines = [
    `Received: from app.${host} (app.${host} [198.51.100.24])`,
    `\tby mx.${host} with ESMTPSA id ${digest(envelope.id).slice(0, 12)};`,
    `\t${rfc5322Date(new Date(date.getTime() - 2_000))}`,
    `From: ${address(from)}`,
    `To: ${address(to)}`,
    `Subject: ${headerText(subject)}`,
    `Date: ${rfc5322Date(new Date(date.getTime() - 4_000))}`,
    `Message-ID: ${messageId(from, envelope.id)}`,
    ...(references.length > 0
      ? [`In-Reply-To: ${references.at(-1)}`, `References: ${references.join(`${CRLF} `)}`]
      : []),
    ...headers,
    'MIME-Version: 1.0',
    ...content.headers,
    '',
    content.body,
    '',
  ];
  return Buffer.from(lines.join(CRLF), 'latin1');
}

export const messageId = (from: Mailbox, id: string): string => `<${id}@${domain(from)}>`;

const address = ({ name, address }: Mailbox): string => `${phrase(name)} <${address}>`;
const domain = ({ address }: Mailbox): string => address.slice(address.lastIndexOf('@') + 1);
const rfc5322Date = (date: Date): string => date.toUTCString().replace('GMT', '+0000');
const digest = (content: string): string => createHash('sha256').update(content).digest('hex');

/** A name with a full stop or the like has to be quoted (RFC 5322, 3.2.5). */
const phrase = (name: string): string => (/[().,:;@]/.test(name) ? `"${name}"` : headerText(name));

/** The same parts get the same boundary, so that a message is the same in every run. */
function boundaryFor(parts: readonly Part[]): string {
  return `=_${digest(parts.map(({ body }) => body).join('')).slice(0, 24)}`;
}
