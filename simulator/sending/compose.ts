/** Writes a mail as Zoho's own client would send it. */
import { headerText } from '../mail/build/encoding.ts';
import { file, multipart, type Part, text } from '../mail/build/mime.ts';
import { type Address, writeAddress } from './addresses.ts';

export interface Letter {
  readonly from: Address;
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly subject: string;
  readonly content: string;
  readonly isHtml: boolean;
  readonly wantsReceipt: boolean;
  readonly replyTo: Address | null;
  /** Message-IDs of the conversation, the one answered last. */
  readonly references: readonly string[];
  readonly files: readonly LetterFile[];
  /** Message-ID. */
  readonly mailId: string;
  readonly date: Date;
}

export interface LetterFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Shown in the text: what stands for it there is replaced by a reference to the part. */
  readonly shownAs: string | null;
}

const CRLF = '\r\n';

export function compose(letter: Letter): Buffer {
  const { from, to, cc, references, replyTo } = letter;
  const body = bodyOf(letter);
  const lines = [
    `Date: ${letter.date.toUTCString().replace('GMT', '+0000')}`,
    `From: ${writeAddress(from)}`,
    ...(to.length === 0 ? [] : [`To: ${addresses(to)}`]),
    ...(cc.length === 0 ? [] : [`Cc: ${addresses(cc)}`]),
    ...(replyTo === null ? [] : [`Reply-To: ${writeAddress(replyTo)}`]),
    `Message-ID: ${letter.mailId}`,
    ...(references.length === 0
      ? []
      : [`In-Reply-To: ${references.at(-1)}`, `References: ${references.join(`${CRLF} `)}`]),
    `Subject: ${headerText(letter.subject)}`,
    'MIME-Version: 1.0',
    ...body.headers,
    ...(letter.wantsReceipt ? [`Disposition-Notification-To: ${writeAddress(from)}`] : []),
    'Importance: Medium',
    'User-Agent: Zoho Mail',
    'X-Mailer: Zoho Mail',
    '',
    body.body,
    '',
  ];
  return Buffer.from(lines.join(CRLF));
}

const addresses = (list: readonly Address[]) => list.map(writeAddress).join(`,${CRLF} `);

function bodyOf({ content, isHtml, files, mailId }: Letter): Part {
  if (!isHtml) return withFiles(text(content), files);
  // In HTML the ampersands of an address may be written out.
  const spellings = ({ shownAs }: LetterFile) => (shownAs === null ? [] : [shownAs, shownAs.replaceAll('&', '&amp;')]);
  const shown = files.filter((one) => spellings(one).some((spelling) => content.includes(spelling)));
  const cidOf = (index: number) => `${index + 1}.${mailId.slice(1, -1)}`;
  const html = shown
    .flatMap((one, i) => spellings(one).map((spelling) => ({ spelling, cid: `cid:${cidOf(i)}` })))
    .reduce((all, { spelling, cid }) => all.replaceAll(spelling, cid), content);
  const parts = shown.map(({ name, bytes }, i) => file(name, typeOf(name), bytes, cidOf(i)));
  const inHtml = parts.length === 0 ? text(html, 'html') : multipart('related', [text(html, 'html'), ...parts]);
  const both = multipart('alternative', [text(asText(content)), inHtml]);
  return withFiles(
    both,
    files.filter((one) => !shown.includes(one)),
  );
}

function withFiles(body: Part, files: readonly LetterFile[]): Part {
  if (files.length === 0) return body;
  return multipart('mixed', [body, ...files.map(({ name, bytes }) => file(name, typeOf(name), bytes))]);
}

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  pdf: 'application/pdf',
  txt: 'text/plain',
  csv: 'text/csv',
};

const typeOf = (name: string) =>
  TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';

const asText = (html: string) =>
  html
    .replace(/<(br|\/p|\/div)[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim();
