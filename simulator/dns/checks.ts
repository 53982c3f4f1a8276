/** What Zoho looks for in what a domain has published. */
import type { DkimKey, Domain } from '../state/domains.ts';
import { type Dns, zohoDomain } from './records.ts';

export interface MxCheck {
  readonly found: boolean;
  readonly hosts: readonly string[];
}

/** Every mail server is Zoho's, and there is one. */
export function checkMx(dns: Dns, { name }: Domain): MxCheck {
  const hosts = (dns.look(name, 'MX') ?? []).map((host) => host.toLowerCase().replace(/\.$/, ''));
  const isZoho = (host: string) => /(^|\.)zoho(mail)?\.[a-z.]+$/.test(host);
  return { found: hosts.length > 0 && hosts.every(isZoho), hosts };
}

/** One record, and Zoho in it. */
export function checkSpf(dns: Dns, { name }: Domain): boolean {
  const records = (dns.look(name, 'TXT') ?? []).filter((text) => /^v=spf1( |$)/i.test(text));
  return records.length === 1 && /\sinclude:([a-z0-9-]+\.)*zoho(mail)?\.[a-z.]+(\s|$)/i.test(records[0] ?? '');
}

export function checkDkim(dns: Dns, { name }: Domain, { selector, publicKey }: DkimKey): boolean {
  const plain = (text: string) => text.replace(/\s+/g, '');
  return (dns.look(`${selector}._domainkey.${name}`, 'TXT') ?? []).some((text) => plain(text) === plain(publicKey));
}

export type Ownership = 'verifyDomainByTXT' | 'verifyDomainByCName' | 'verifyDomainByHTML';

/** Null when it is proved. */
export function ownershipProblem(
  dns: Dns,
  { dataCentre, name, code }: Domain,
  how: Ownership,
): { readonly message: string; readonly error: string; readonly txtRecord?: readonly string[] } | null {
  const zmverify = `zmverify.${zohoDomain(dataCentre)}`;
  if (how === 'verifyDomainByTXT') {
    const found = dns.look(name, 'TXT');
    if (found?.includes(`zoho-verification=zb${code}.${zmverify}`)) return null;
    return { ...problem('TXT', found === null), txtRecord: found ?? [] };
  }
  if (how === 'verifyDomainByCName') {
    const found = dns.look(`zb${code}.${name}`, 'CNAME');
    return found?.some((host) => host.replace(/\.$/, '') === zmverify) ? null : problem('CNAME', found === null);
  }
  const found = dns.look(name, 'HTML');
  return found?.some((text) => text.trim() === code) ? null : problem('HTML', found === null);
}

function problem(what: string, isUnknown: boolean) {
  return isUnknown
    ? { message: 'Verification failed due to host not found', error: `${what}_RECORD_HOST_UNKNOWN` }
    : { message: 'Verification failed due to record mismatch', error: `${what}_RECORD_MISMATCH` };
}
