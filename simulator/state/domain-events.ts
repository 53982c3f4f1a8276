/** What happens to domains of organisations, and to what is published of any domain. */
import type { DnsRecord } from '../dns/records.ts';
import type { DomainSettings } from './domains.ts';

interface OfDomain {
  readonly dataCentre: string;
  readonly zoid: string;
  readonly name: string;
}

export type DomainEvent =
  | (OfDomain & { readonly kind: 'domain.added'; readonly domainId: string; readonly code: string })
  | (OfDomain & { readonly kind: 'domain.changed'; readonly change: Partial<DomainSettings> })
  | (OfDomain & { readonly kind: 'domain.renamed'; readonly newName: string })
  | (OfDomain & { readonly kind: 'domain.primary' })
  | (OfDomain & { readonly kind: 'domain.removed' });

/** All records of a name, in place of those from before. */
export interface DnsEvent {
  readonly kind: 'dns.published';
  readonly name: string;
  readonly records: readonly DnsRecord[];
}
