/** Fields that are not as mail programs write them. */
import type { MailMessage } from '../../../sdk/message.ts';
import { hostOfAddress, organisationOf } from '../../identity/domains.ts';
import { atField, fieldValues } from '../../identity/fields.ts';
import type { SenderFindings } from '../filter.ts';

export function judgeForm(message: MailMessage, findings: SenderFindings): void {
  const fields = fieldValues(message, 'from').length;
  const authors = new Set(message.from.map(({ address }) => organisationOf(hostOfAddress(address))));
  const at = [atField(message, 'from', 'From')];
  if (message.headers.length > 0 && message.from.every(({ address }) => hostOfAddress(address) === '')) {
    findings.add({ rule: 'from-none', at });
  } else if (fields > 1 || authors.size > 1) {
    findings.add({ rule: 'from-several', strength: fields > 1 ? 1 : 0.5, at, facts: { count: message.from.length } });
  }
  if (message.trust.nullSender && !isAnswer(message)) findings.add({ rule: 'null-sender', at });
}

/** Bounces, receipts, absence notes: what the empty envelope sender is for. */
function isAnswer(message: MailMessage): boolean {
  const [type = ''] = fieldValues(message, 'content-type');
  return (
    /^\s*multipart\/report\b/i.test(type) ||
    ['auto-submitted', 'x-auto-response-suppress', 'x-failed-recipients', 'x-autoreply'].some(
      (name) => fieldValues(message, name).length > 0,
    ) ||
    message.from.some(({ address }) => /^(?:mailer-daemon|postmaster)@/.test(address))
  );
}
