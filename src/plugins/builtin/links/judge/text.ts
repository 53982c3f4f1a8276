/** What a link shows against where it leads. */
import { parse } from 'tldts';
import { belongsTo, brandOfHost, sameOwner } from '../../identity/brands.ts';
import { hidesLetters, withoutInvisible } from '../../identity/confusables.ts';
import { organisationOf } from '../../identity/domains.ts';
import { isShortener, isTracker } from '../../identity/services.ts';
import type { LinkFindings } from '../filter.ts';
import type { Letter } from '../letter.ts';
import { nameOf, type Target } from '../target.ts';

/** Counters lead many ways through one host; from so many different ones on, a host is one. */
const COUNTER = 4;

export function judgeText(targets: readonly Target[], letter: Letter, findings: LinkFindings): void {
  const shownBy = Map.groupBy(
    targets.filter(({ link }) => link.kind !== 'text'),
    ({ url }) => organisationOf(nameOf(url)),
  );
  for (const target of targets) {
    judgeHiddenLetters(target, findings);
    const shown = target.link.kind === 'text' ? '' : hostShown(target.link.text);
    if (shown === '' || leadsTo(target, shown)) continue;
    const strength = strengthOf(target, shown, letter, shownBy.get(organisationOf(nameOf(target.url)))?.length ?? 0);
    const special = brandOfHost(shown) !== null || letter.ours.has(organisationOf(shown));
    findings.add({
      rule: special ? 'text-brand' : 'text-elsewhere',
      strength,
      at: [{ at: 'link', index: target.index, note: target.link.text }],
      facts: { shown, host: target.host },
      indicators: [{ kind: 'host', value: target.host }],
    });
  }
}

const ADDRESS =
  /(?:^|[\s(<"'])(?:https?:\/\/)?((?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}]{2,24})(?=$|[\s/?#:)>"',.])/iu;
const SCHEME = /https?:\/\/|www\./i;

/** The host of an address in the words of a link; empty where there is none, or where only a full stop looks so. */
function hostShown(words: string): string {
  const text = withoutInvisible(words).slice(0, 300).trim();
  if (text.includes('@')) return '';
  const host = (ADDRESS.exec(text)?.[1] ?? '').toLowerCase();
  if (host === '') return '';
  const { isIcann, domain } = parse(host);
  if (domain === null) return '';
  // `README.md` and `report.zip` are names of files, unless they are written as addresses.
  const plain = isIcann === true && !FILES.test(host);
  return SCHEME.test(text) || (plain && text.split(/\s+/).length <= 3) ? host : '';
}

const FILES = /\.(?:md|sh|py|pl|rs|zip|mov|cc|ps|so|in|is|it|to|me|am|at|be|no|my|as|us|pm|app|name|pub)$/;

/** Counters and gateways lead on to what is shown, or start from it; an open redirector shows itself and leaves. */
function leadsTo({ url, host, wrappers }: Target, shown: string): boolean {
  const reached = wrappers.some(({ kind }) => kind === 'open') ? [host] : [nameOf(url), host];
  return reached.some((one) => sameOwner(one, shown));
}

function strengthOf(target: Target, shown: string, letter: Letter, alike: number): number {
  const organisation = organisationOf(nameOf(target.url));
  const own = letter.senders.has(organisation);
  const brand = brandOfHost(shown);
  const theirs = brand === null ? letter.senders.has(organisationOf(shown)) : belongsTo(letter.author, brand);
  const counted = isTracker(organisation) || own || target.wrappers.some(({ kind }) => kind === 'counter');
  // Whoever shows their own address may count the clicks on it as they like.
  if (theirs && (letter.proven || counted)) return 0;
  if (brand !== null || letter.ours.has(organisationOf(shown))) {
    if (letter.proven && letter.ours.has(organisationOf(letter.author))) return 0.3;
    // Letters about many things name brands, and count every click.
    return counted && alike >= COUNTER && letter.claimed === null ? 0.2 : 1;
  }
  if (counted || alike >= COUNTER) return 0;
  return isShortener(organisation) ? 0.5 : 0.8;
}

function judgeHiddenLetters({ index, link, host }: Target, findings: LinkFindings): void {
  const written = hidesLetters(link.href) || (hostShown(link.text) !== '' && hidesLetters(link.text));
  if (!written) return;
  const at = [{ at: 'link', index, note: host } as const];
  findings.add({ rule: 'text-hidden-letters', at, indicators: [{ kind: 'host', value: host }] });
}
