/** Who a message says it is from, and whether the receiver vouches for that. */
import type { MessageSummary } from '../scan/report.ts';

/** Plain data: kept with the decision, so that it can be made again. */
export interface SenderFacts {
  /** Addresses of the From header, in lower case; honest mail has one. */
  readonly from: readonly string[];
  /** Envelope sender, in lower case; empty when unknown. */
  readonly envelopeFrom: string;
  /** The receiver found a check to pass that is aligned with the one address of From. */
  readonly authenticated: boolean;
}

export function senderFacts({ from, trust }: Pick<MessageSummary, 'from' | 'trust'>): SenderFacts {
  const addresses = from.map(({ address }) => address).filter((address) => address !== '');
  const [only] = addresses;
  const aligned =
    from.length === 1 &&
    only !== undefined &&
    (trust.dmarc === 'pass' || (trust.spf === 'pass' && isWithin(domainOf(trust.envelopeFrom), domainOf(only))));
  return { from: addresses, envelopeFrom: trust.envelopeFrom, authenticated: trust.present && aligned };
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}

/** Whether a domain is another one or lies below it. */
export function isWithin(domain: string, other: string): boolean {
  return other !== '' && (domain === other || domain.endsWith(`.${other}`));
}
