/** A filter is handed what it declared to need, and nothing besides. */
import type { Need } from '../sdk/contract.ts';
import type { MailAttachment, MailMessage, MailTextPart } from '../sdk/message.ts';
import { NO_TRUST } from './no-trust.ts';

const NO_BYTES = new Uint8Array(0);

/** Counts, ids and order stay, so that evidence keeps pointing at the right place. */
export function narrowTo(message: MailMessage, needs: readonly Need[]): MailMessage {
  const may = new Set(needs);
  const addresses = may.has('addresses') || may.has('headers');
  return Object.freeze({
    ...message,
    headers: may.has('headers') ? message.headers : [],
    from: addresses ? message.from : [],
    replyTo: addresses ? message.replyTo : [],
    to: addresses ? message.to : [],
    cc: addresses ? message.cc : [],
    trust: may.has('auth') ? message.trust : NO_TRUST,
    relations: may.has('relations') ? message.relations : null,
    parts: message.parts.map((part) => (may.has(part.kind) ? part : withoutContent(part))),
    links: may.has('links') ? message.links : [],
    attachments: may.has('attachments')
      ? message.attachments.map((one) => (may.has('attachment-bytes') ? one : withoutBytes(one)))
      : [],
  });
}

const withoutContent = (part: MailTextPart): MailTextPart => Object.freeze({ ...part, content: '', truncated: true });
const withoutBytes = (attachment: MailAttachment): MailAttachment => Object.freeze({ ...attachment, bytes: NO_BYTES });
