/** What the lists of an organisation say of a sender. Pure: which entries hold now is the caller's to know. */
import { domainOf, isWithin, type SenderFacts } from './sender.ts';

export interface ListEntry {
  readonly id: string;
  readonly kind: 'ALLOW' | 'DENY';
  readonly subject: 'SENDER' | 'DOMAIN';
  /** Address or domain, in lower case; a domain stands for those below it too. */
  readonly value: string;
  /** Of `ALLOW`: counts only for mail whose sender was checked; without it, anyone can write that name. */
  readonly bound: boolean;
}

export interface ListRuling {
  readonly deny: ListEntry | null;
  readonly boundAllow: ListEntry | null;
  readonly unboundAllow: ListEntry | null;
}

/** The first entry of each kind that holds for the sender; entries of the narrower scope come first. */
export function ruleByLists(entries: readonly ListEntry[], sender: SenderFacts): ListRuling {
  const [only] = sender.from;
  // Several addresses in From are a trick of its own: none of them is allowed for it.
  const allowed = sender.from.length === 1 && only !== undefined ? [only] : [];
  // Whoever stands in any of the places is kept out.
  const denied = [...sender.from, ...(sender.envelopeFrom === '' ? [] : [sender.envelopeFrom])];
  const find = (kind: ListEntry['kind'], addresses: readonly string[], bound?: boolean) =>
    entries.find(
      (entry) =>
        entry.kind === kind &&
        (bound === undefined || entry.bound === bound) &&
        addresses.some((address) => names(entry, address)),
    ) ?? null;
  return {
    deny: find('DENY', denied),
    boundAllow: sender.authenticated ? find('ALLOW', allowed, true) : null,
    unboundAllow: find('ALLOW', allowed, false),
  };
}

function names({ subject, value }: ListEntry, address: string): boolean {
  return subject === 'SENDER' ? address === value : isWithin(domainOf(address), value);
}
