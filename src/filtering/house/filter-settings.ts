/** What the filters are told of the organisation that a message is for. */
import type { Policy } from '../decide/index.ts';

/** By the id of the filter; one that is not named has no settings. */
export type FilterSettings = Readonly<Record<string, unknown>>;

/** As many as the filter takes. */
const MOST_DOMAINS = 500;

/** `mailboxDomains` are those of the connected mailboxes; the filter leaves out the ones that anybody can be in. */
export function filterSettings(
  { ownDomains, people }: Pick<Policy, 'ownDomains' | 'people'>,
  mailboxDomains: readonly string[],
): FilterSettings {
  const domains = [...new Set([...ownDomains, ...mailboxDomains])].slice(0, MOST_DOMAINS);
  return { 'postern.sender': { domains, people } };
}
