/** Header fields as the rules ask for them. */
import type { Evidence } from '../../sdk/contract.ts';
import type { MailMessage } from '../../sdk/message.ts';
import { organisationOf } from './domains.ts';

export function fieldValues(message: MailMessage, name: string): readonly string[] {
  return message.headers.filter((field) => field.name === name).map((field) => field.value);
}

/** Where the reader can see it: the field, or the message when the filter was given addresses only. */
export function atField(message: MailMessage, name: string, note: string): Evidence {
  const index = message.headers.findIndex((field) => field.name === name);
  return index === -1 ? { at: 'message', note } : { at: 'header', index, note };
}

/**
 * Through a mailing list that sends in its own name: anybody can write the fields of a list, but not from the list's
 * own domain past SPF.
 */
export function isFromList(message: MailMessage): boolean {
  const ids = [...fieldValues(message, 'list-id'), ...fieldValues(message, 'list-post')];
  if (ids.length === 0) return false;
  const { trust } = message;
  if (!trust.present) return true;
  const sender = organisationOf(trust.envelopeFrom.slice(trust.envelopeFrom.lastIndexOf('@') + 1));
  return trust.spf === 'pass' && ids.some((value) => hostsIn(value).some((host) => organisationOf(host) === sender));
}

function hostsIn(value: string): string[] {
  return (value.slice(0, 500).match(/[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu) ?? []).slice(0, 20);
}

/** Written by a program of its own accord, or passed on from a form: its answers go to whoever filled that in. */
export function isAutomatic(message: MailMessage, address: string): boolean {
  const submitted = fieldValues(message, 'auto-submitted').some((value) => !/^no\b/i.test(value));
  const local = address.slice(0, address.lastIndexOf('@'));
  return submitted || MACHINES.test(local);
}

const MACHINES =
  /^(?:.*[._+-])?(?:web(?:site|master|form)?|www(?:-data)?|wordpress|forms?|contact|kontakt|contato|contacto|no-?reply|do-?not-?reply|notifications?|notify|mailer|robot|bot|shop|store|orders?|bookings?|reservations?|support|service|help(?:desk)?|tickets?|calendar.*|invitations?|root|admin|system)(?:[._+-].*)?$/i;
