/** Mail from Zoho itself, to whoever has to confirm something. */
import type { Mailbox } from '../../state/model.ts';
import type { Call } from '../rules.ts';

const WHO = { name: 'Zoho Mail', address: 'noreply@zohomail.example' };

export const NOTICES = {
  confirmReplyTo: ({ outbox, cause }: Call, mailbox: Mailbox, to: string) =>
    outbox.notify({
      mailbox,
      from: WHO,
      to,
      subject: 'Confirm the reply-to address',
      content: `<p>${mailbox.address} wants answers to come to ${to}. Confirm it in your settings.</p>`,
      cause,
    }),
  confirmForward: ({ outbox, cause }: Call, mailbox: Mailbox, to: string, key: string) =>
    outbox.notify({
      mailbox,
      from: WHO,
      to,
      subject: 'Confirm the forwarding of mail',
      content: `<p>${mailbox.address} wants to forward mail to ${to}.</p><p>Confirmation code: ${key}</p>`,
      cause,
    }),
};
