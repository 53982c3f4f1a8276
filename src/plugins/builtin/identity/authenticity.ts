/** Did the author's domain send this? Only the receiver's own word counts, and silence is no answer. */
import type { MailMessage, TrustBlock } from '../../sdk/message.ts';
import { organisationOf } from './domains.ts';
import { fieldValues, isFromList } from './fields.ts';

export interface Authenticity {
  /**
   * `proven` by DMARC, or by SPF or DKIM in line with the author; `relayed` broken on the way by a list or a forwarder;
   * `refuted` by the receiver's own checks; `unproven` when they found nothing; `unknown` when nobody checked.
   */
  readonly is: 'proven' | 'relayed' | 'refuted' | 'unproven' | 'unknown';
  /** For the reader: `DMARC fail`, `SPF softfail`, … */
  readonly found: string;
  /** How much a refusal says, (0, 1]. */
  readonly strength: number;
}

export function authenticityOf(message: MailMessage, author: string): Authenticity {
  const { trust } = message;
  if (!trust.present) return { is: 'unknown', found: 'not checked', strength: 0 };
  const organisation = organisationOf(author);
  if (trust.dmarc === 'pass') return proven('DMARC pass');
  const spfAligned = organisationOf(hostOf(trust.envelopeFrom)) === organisation;
  if (trust.spf === 'pass' && spfAligned) return proven('SPF pass');
  if (trust.dkim === 'pass' && signedOnlyBy(message, organisation)) return proven('DKIM pass');
  if (vouchedFor(message, organisation)) return proven('passed on by a known forwarder');

  if (isFromList(message)) return { is: 'relayed', found: `${findings(trust)}, through a list`, strength: 0.2 };
  if (trust.dmarc === 'fail') return { is: 'refuted', found: findings(trust), strength: 1 };
  if (spfAligned && trust.spf === 'fail') return { is: 'refuted', found: findings(trust), strength: 0.8 };
  if (spfAligned && trust.spf === 'softfail') return { is: 'refuted', found: findings(trust), strength: 0.6 };
  return { is: 'unproven', found: findings(trust), strength: 0.4 };
}

const proven = (found: string): Authenticity => ({ is: 'proven', found, strength: 0 });

const hostOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

const findings = ({ spf, dkim, dmarc }: TrustBlock): string =>
  [`SPF ${spf}`, `DKIM ${dkim}`, ...(dmarc === 'unknown' ? [] : [`DMARC ${dmarc}`])].join(', ');

/** The receiver names no signer: a pass is the author's only when nobody else signed. */
function signedOnlyBy(message: MailMessage, organisation: string): boolean {
  const signers = fieldValues(message, 'dkim-signature').map((value) => tag(value, 'd'));
  return signers.length > 0 && signers.every((domain) => organisationOf(domain) === organisation);
}

/** Those who seal what they found before they pass mail on, and are known not to lie. */
const SEALERS = new Set([
  'google.com',
  'microsoft.com',
  'zoho.com',
  'zohomail.com',
  'fastmail.com',
  'messagingengine.com',
  'icloud.com',
  'apple.com',
  'yahoo.com',
  'proton.me',
  'protonmail.ch',
  'gmx.net',
  'web.de',
  'mail.ru',
  'yandex.ru',
]);

/** A chain that the receiver found whole, sealed last by a known forwarder who saw DMARC pass for this author. */
function vouchedFor(message: MailMessage, organisation: string): boolean {
  if (message.trust.arc !== 'pass') return false;
  // The topmost seal is the receiver's own; the one before is that of whoever passed the message on.
  const [, ...others] = fieldValues(message, 'arc-seal');
  const [last] = others.toSorted((a, b) => Number(tag(b, 'i')) - Number(tag(a, 'i')));
  if (last === undefined || !SEALERS.has(organisationOf(tag(last, 'd')))) return false;
  const number = tag(last, 'i');
  const results = fieldValues(message, 'arc-authentication-results').filter((value) => tag(value, 'i') === number);
  const [result = ''] = results;
  const author = /header\.from=([^\s;()]+)/i.exec(result)?.[1] ?? '';
  return results.length === 1 && /[\s;]dmarc=pass\b/i.test(result) && organisationOf(author) === organisation;
}

/** Value of a `name=value` tag of a list divided by semicolons; empty when it has none. */
function tag(value: string, name: string): string {
  for (const one of value.split(';', 50)) {
    const [key = '', ...rest] = one.split('=');
    if (key.trim().toLowerCase() === name) return rest.join('=').trim();
  }
  return '';
}
