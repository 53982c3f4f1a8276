/** A link as the rules look at it: what is shown, where it leads, through whom. */
import type { MailLink } from '../../sdk/message.ts';
import { type Domain, domainOf } from '../identity/domains.ts';
import { unwrap, type Wrapper } from './unwrap.ts';

export interface Target {
  readonly index: number;
  readonly link: MailLink;
  /** The address in the link itself. */
  readonly url: URL;
  /** The address it leads to in the end, as far as it says. */
  readonly final: URL;
  readonly wrappers: readonly Wrapper[];
  /** Of the final address. */
  readonly host: string;
  readonly domain: Domain;
}

const CLICKABLE = new Set<MailLink['kind']>(['anchor', 'area', 'text', 'form', 'button', 'refresh']);
/** Links looked at in full; the same address counts once. */
const MAX_TARGETS = 600;

export const isClickable = (link: MailLink): boolean => CLICKABLE.has(link.kind);

/** Pages that the message leads to, each address with each text once, in order. */
export function targetsOf(links: readonly MailLink[]): readonly Target[] {
  const seen = new Set<string>();
  const targets: Target[] = [];
  for (const [index, link] of links.entries()) {
    if (targets.length >= MAX_TARGETS) break;
    const key = `${link.kind}\0${link.url}\0${link.text}`;
    if (!isClickable(link) || seen.has(key)) continue;
    seen.add(key);
    const url = URL.parse(link.url);
    if (url === null || (url.protocol !== 'http:' && url.protocol !== 'https:')) continue;
    const { target: final, wrappers } = unwrap(url);
    const host = nameOf(final);
    targets.push({ index, link, url, final, wrappers, host, domain: domainOf(host) });
  }
  return targets;
}

export const nameOf = (url: URL): string => url.hostname.replace(/\.$/, '');
