/** What Zoho reads off a message when it stores it, and its attachments. */
import PostalMime, { type Address, type Email } from 'postal-mime';
import type { Message } from '../state/model.ts';

export type ReadOff = Pick<
  Message,
  | 'subject'
  | 'summary'
  | 'senderName'
  | 'fromAddress'
  | 'toAddress'
  | 'ccAddress'
  | 'attachments'
  | 'mailId'
  | 'references'
  | 'priority'
> & {
  readonly html: string;
  readonly text: string;
};

const SUMMARY_LENGTH = 250;
/** The nearest ones, of a header that goes on and on. */
const MAX_REFERENCES = 100;

/** As rows write recipients; the members of a group stand for it. */
const write = (addresses: readonly Address[] = []) =>
  addresses
    .flatMap((one) => one.group ?? [one])
    .map(({ name, address }) => (name ? `"${name}"<${address}>` : `<${address}>`))
    .join(',');

/** Never fails: a source that is no mail has nothing to read off. */
export async function readOff(source: Buffer): Promise<ReadOff> {
  const mail = await parse(source);
  const text = mail === null ? '' : textOf(mail);
  const from = mail?.from?.address ?? '';
  return {
    subject: mail?.subject ?? 'No Subject',
    summary: text.slice(0, SUMMARY_LENGTH).toWellFormed(),
    senderName: mail?.from?.name || from,
    fromAddress: from,
    toAddress: write(mail?.to),
    ccAddress: write(mail?.cc),
    html: mail?.html ?? `<div>${mail?.text ?? ''}</div>`,
    text,
    mailId: idsIn(mail?.messageId)[0] ?? null,
    references: [...new Set([...idsIn(mail?.references), ...idsIn(mail?.inReplyTo)])].slice(-MAX_REFERENCES),
    priority: /^[1-5]/.exec(mail?.headers.find(({ key }) => key === 'x-priority')?.value ?? '')?.[0] ?? '3',
    attachments: (mail?.attachments ?? []).map((attachment, i) => ({
      attachmentId: String(i + 1),
      name: attachment.filename ?? `attachment-${i + 1}`,
      size: bytesOf(attachment.content).length,
      inline: attachment.disposition === 'inline' && attachment.contentId !== undefined,
      cid: attachment.contentId?.replace(/^<|>$/g, '') ?? null,
    })),
  };
}

const READABLE = /^(text\/|application\/(json|xml|javascript)$)/;

const textOf = ({ text, html }: Pick<Email, 'text' | 'html'>) =>
  (text ?? html?.replace(/<[^<>]*>/g, ' ') ?? '').replace(/\s+/g, ' ').trim();

const idsIn = (header = '') => header.match(/<[^<>\s]{1,500}>/g) ?? [];

/** What can be searched of a source: its text, and its files as far as they are text. */
export async function wordsOf(source: Buffer): Promise<{ body: string; files: string }> {
  const mail = await parse(source);
  const files = (mail?.attachments ?? []).filter(({ mimeType }) => READABLE.test(mimeType));
  return {
    body: mail === null ? '' : textOf(mail),
    files: files.map(({ content }) => Buffer.from(bytesOf(content)).toString()).join('\n'),
  };
}

/** The files of a source, in the order of `attachments`. */
export async function filesOf(source: Buffer): Promise<{ name: string; type: string; bytes: Uint8Array }[]> {
  return ((await parse(source))?.attachments ?? []).map(({ filename, mimeType, content }) => ({
    name: filename ?? '',
    type: mimeType,
    bytes: bytesOf(content),
  }));
}

async function parse(source: Buffer) {
  try {
    return await PostalMime.parse(source);
  } catch {
    return null;
  }
}

function bytesOf(content: ArrayBuffer | Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
}
