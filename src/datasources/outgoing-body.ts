/** A mail in Zoho's words. */
import type { UploadedFile } from './rows/sent-row.ts';
import type { ZohoFacts } from './zoho/facts.ts';

export interface OutgoingAddress {
  /** Display name; empty when there is none. */
  readonly name: string;
  readonly address: string;
}

export interface MailBody {
  readonly format: 'html' | 'text';
  readonly content: string;
}

/** Checked before it comes here: no line breaks in what becomes a header. */
export interface OutgoingMail {
  readonly from: OutgoingAddress;
  readonly to: readonly OutgoingAddress[];
  readonly cc: readonly OutgoingAddress[];
  readonly bcc: readonly OutgoingAddress[];
  readonly replyTo: OutgoingAddress | null;
  readonly subject: string;
  readonly body: MailBody;
  readonly askReceipt: boolean;
  readonly files: readonly UploadedFile[];
}

/** To what a saved answer belongs: Message-IDs without angle brackets, oldest first. */
export interface Threading {
  readonly inReplyTo: string;
  readonly references: readonly string[];
}

export function bodyOf(mail: OutgoingMail, facts: Pick<ZohoFacts, 'addressesTakeNames'>): Record<string, unknown> {
  const write = (address: OutgoingAddress) => formatAddress(address, facts.addressesTakeNames);
  const list = (key: string, addresses: readonly OutgoingAddress[]) =>
    addresses.length === 0 ? {} : { [key]: addresses.map(write).join(',') };
  return {
    fromAddress: write(mail.from),
    // Only a draft may be addressed to nobody yet, and then there is no key.
    ...list('toAddress', mail.to),
    ...list('ccAddress', mail.cc),
    ...list('bccAddress', mail.bcc),
    ...(mail.replyTo === null ? {} : { replyTo: mail.replyTo.address }),
    subject: mail.subject,
    content: mail.body.content,
    mailFormat: mail.body.format === 'html' ? 'html' : 'plaintext',
    encoding: 'UTF-8',
    ...(mail.askReceipt ? { askReceipt: 'yes' } : {}),
    ...(mail.files.length === 0 ? {} : { attachments: mail.files }),
  };
}

export function threadingOf({ inReplyTo, references }: Threading): Record<string, string> {
  const ids = [...references.filter((id) => id !== inReplyTo), inReplyTo];
  return { inReplyTo: `<${inReplyTo}>`, refHeader: ids.map((id) => `<${id}>`).join(' ') };
}

function formatAddress({ name, address }: OutgoingAddress, withName: boolean): string {
  return name === '' || !withName ? address : `"${name.replace(/["\\]/g, '\\$&')}" <${address}>`;
}
