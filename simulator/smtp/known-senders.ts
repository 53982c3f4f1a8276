/** Stands in for DNS: who may send for a domain. */
import { UNCHECKED } from '../deliver.ts';
import type { Authentication } from '../mail/index.ts';

/** Domains that let anyone send for them; no other has published anything. */
const OPEN_DOMAINS: ReadonlySet<string> = new Set(['partner.example', 'newsletter.example']);

/** What a receiver finds of a client that claims this envelope address. Signatures are not checked here. */
export function checkSender(sender: string): Authentication {
  const domain = sender.slice(sender.lastIndexOf('@') + 1).toLowerCase();
  return OPEN_DOMAINS.has(domain) ? { ...UNCHECKED, spf: 'pass' } : UNCHECKED;
}
