/**
 * Mail that tells what became of other mail: reports of delivery (RFC 3464), of reading (RFC 8098), complaints
 * (RFC 5965) and automatic answers (RFC 3834). Anybody can send any of them: they are claims like all else in a message.
 */
import { firstValue, type HeaderField, readHeaderBlock } from '../../plugins/mime/index.ts';
import type { MailAttachment, MailMessage } from '../../plugins/sdk/message.ts';

export type DeliveryKind = 'BOUNCE' | 'DELAY' | 'DELIVERY' | 'READ_RECEIPT' | 'COMPLAINT' | 'AUTO_REPLY';

export interface DeliveryEvent {
  readonly kind: DeliveryKind;
  readonly recipients: readonly DeliveryRecipient[];
  /** Who reports, as it calls itself; null when it does not say. */
  readonly reporter: string | null;
  /** Message-ID of what it is about, without angle brackets; null when it does not say. */
  readonly about: string | null;
}

export interface DeliveryRecipient {
  /** In lower case. */
  readonly address: string;
  /** The reporter's word, in lower case: `failed`, `delayed`, `delivered`, `displayed`, `abuse`, … */
  readonly action: string;
  /** An enhanced status code, for example `5.1.1`; null when there is none. */
  readonly status: string | null;
  /** What the other side said; null when nothing is told. */
  readonly diagnostic: string | null;
}

const MOST_RECIPIENTS = 100;
const LONGEST = 1_000;
const BLOCK = { maxHeaderFields: 100, maxHeaderBytes: 64 * 1024 };
/** Of a report that is read. */
const MOST_BYTES = 256 * 1024;

type Fields = readonly HeaderField[];

/** Null for mail that tells nothing of the kind. */
export function deliveryEventIn(message: MailMessage): DeliveryEvent | null {
  const part = (type: string) => message.attachments.find(({ declaredType }) => declaredType === type);
  const status = part('message/delivery-status') ?? part('message/global-delivery-status');
  if (status !== undefined) return deliveryReport(message, status);
  const feedback = part('message/feedback-report');
  if (feedback !== undefined) return complaint(message, feedback);
  const receipt = part('message/disposition-notification');
  if (receipt !== undefined) return readReceipt(receipt);
  return autoReply(message);
}

function deliveryReport(message: MailMessage, part: MailAttachment): DeliveryEvent {
  const [of = [], ...each] = blocksOf(part.bytes);
  const recipients = each.slice(0, MOST_RECIPIENTS).map((fields) => ({
    address: addressIn(said(fields, 'original-recipient') ?? said(fields, 'final-recipient')),
    action: (said(fields, 'action') ?? 'unknown').toLowerCase(),
    status: /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(said(fields, 'status') ?? '')?.[0] ?? null,
    diagnostic: withoutType(said(fields, 'diagnostic-code')),
  }));
  const actions = new Set(recipients.map(({ action }) => action));
  const kind = actions.has('failed') ? 'BOUNCE' : actions.has('delayed') ? 'DELAY' : 'DELIVERY';
  return { kind, recipients, reporter: withoutType(said(of, 'reporting-mta')), about: idOfReturned(message) };
}

function complaint(message: MailMessage, part: MailAttachment): DeliveryEvent {
  const fields = blocksOf(part.bytes).flat();
  const kind = (said(fields, 'feedback-type') ?? 'other').toLowerCase();
  const addresses = fields.filter(({ name }) => name === 'original-rcpt-to').map(({ value }) => addressIn(value));
  const recipients = addresses
    .slice(0, MOST_RECIPIENTS)
    .map((address) => ({ address, action: kind, status: null, diagnostic: null }));
  return { kind: 'COMPLAINT', recipients, reporter: said(fields, 'user-agent'), about: idOfReturned(message) };
}

function readReceipt(part: MailAttachment): DeliveryEvent {
  const fields = blocksOf(part.bytes).flat();
  const address = addressIn(said(fields, 'original-recipient') ?? said(fields, 'final-recipient'));
  const action = said(fields, 'disposition')?.split(';').at(-1)?.split('/')[0]?.trim().toLowerCase() ?? 'unknown';
  return {
    kind: 'READ_RECEIPT',
    recipients: [{ address, action, status: null, diagnostic: null }],
    reporter: said(fields, 'reporting-ua'),
    about: idIn(said(fields, 'original-message-id')),
  };
}

/** What a program answered by itself; what a program sent by itself, as newsletters are, is none. */
function autoReply({ headers, references, from }: MailMessage): DeliveryEvent | null {
  const submitted = said(headers, 'auto-submitted')?.split(';')[0]?.trim().toLowerCase();
  const isReply =
    submitted === 'auto-replied' ||
    said(headers, 'x-autoreply') !== null ||
    said(headers, 'precedence')?.toLowerCase() === 'auto_reply';
  if (!isReply) return null;
  const recipients = from
    .slice(0, 1)
    .map(({ address }) => ({ address, action: 'replied', status: null, diagnostic: null }));
  return { kind: 'AUTO_REPLY', recipients, reporter: null, about: references.at(-1) ?? null };
}

/** Of the message that came back with the report, whole or its header alone. */
function idOfReturned({ attachments }: MailMessage): string | null {
  const types = ['message/rfc822', 'text/rfc822-headers', 'message/global', 'message/global-headers'];
  const returned = attachments.find(({ declaredType }) => types.includes(declaredType));
  if (returned === undefined) return null;
  return idIn(said(blocksOf(returned.bytes)[0] ?? [], 'message-id'));
}

/** Groups of fields with an empty line between them. */
function blocksOf(bytes: Uint8Array): Fields[] {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, MOST_BYTES));
  const blocks: Fields[] = [];
  for (let start = 0; start < source.length && blocks.length <= MOST_RECIPIENTS; ) {
    const { fields, bodyStart } = readHeaderBlock(source, start, source.length, BLOCK);
    if (fields.length > 0) blocks.push(fields);
    if (bodyStart <= start) break;
    start = bodyStart;
  }
  return blocks;
}

function said(fields: Fields, name: string): string | null {
  const value = firstValue(fields, name)?.trim().slice(0, LONGEST);
  return value === undefined || value === '' ? null : value;
}

/** `rfc822; a@b.example` and `smtp; 550 no`: the type of what follows says nothing to a reader. */
function withoutType(value: string | null): string | null {
  return value === null ? null : value.replace(/^[\w-]{1,30}\s*;\s*/, '').replace(/\s+/g, ' ');
}

const addressIn = (value: string | null): string =>
  (withoutType(value) ?? '').replace(/^<|>$/g, '').trim().toLowerCase();

const idIn = (value: string | null): string | null => /<([^<>\s]{1,900})>/.exec(value ?? '')?.[1] ?? null;
