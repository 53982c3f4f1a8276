/** What Zoho reads off a message when it stores it, and its attachments. */
import PostalMime, { type Address } from 'postal-mime';
import type { Message } from '../state/model.ts';

export type ReadOff = Pick<
  Message,
  'subject' | 'summary' | 'senderName' | 'fromAddress' | 'toAddress' | 'ccAddress' | 'attachments'
> & {
  readonly html: string;
};

const SUMMARY_LENGTH = 250;

/** As rows write recipients; the members of a group stand for it. */
const write = (addresses: readonly Address[] = []) =>
  addresses
    .flatMap((one) => one.group ?? [one])
    .map(({ name, address }) => (name ? `"${name}"<${address}>` : `<${address}>`))
    .join(',');

/** Never fails: a source that is no mail has nothing to read off. */
export async function readOff(source: Buffer): Promise<ReadOff> {
  const mail = await parse(source);
  const text = (mail?.text ?? mail?.html?.replace(/<[^<>]*>/g, ' ') ?? '').replace(/\s+/g, ' ').trim();
  const from = mail?.from?.address ?? '';
  return {
    subject: mail?.subject ?? 'No Subject',
    summary: text.slice(0, SUMMARY_LENGTH).toWellFormed(),
    senderName: mail?.from?.name || from,
    fromAddress: from,
    toAddress: write(mail?.to),
    ccAddress: write(mail?.cc),
    html: mail?.html ?? `<div>${mail?.text ?? ''}</div>`,
    attachments: (mail?.attachments ?? []).map((attachment, i) => ({
      attachmentId: String(i + 1),
      name: attachment.filename ?? `attachment-${i + 1}`,
      size: bytesOf(attachment.content).length,
      inline: attachment.disposition === 'inline' && attachment.contentId !== undefined,
      cid: attachment.contentId?.replace(/^<|>$/g, '') ?? null,
    })),
  };
}

export async function attachmentBytes(source: Buffer, index: number): Promise<Uint8Array> {
  const attachment = (await parse(source))?.attachments[index];
  return attachment === undefined ? new Uint8Array() : bytesOf(attachment.content);
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
