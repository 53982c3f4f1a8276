/** Hosts: whose they are made to look like. */
import { BRAND_LABELS, type Brand, belongsTo, brandOfHost } from '../../identity/brands.ts';
import { mixedScripts } from '../../identity/confusables.ts';
import { unicode } from '../../identity/domains.ts';
import { imitatedBrand, imitatedDomain } from '../../identity/lookalike.ts';
import { freeHostOf, isTenanted } from '../../identity/services.ts';
import type { LinkFindings } from '../filter.ts';
import type { Letter } from '../letter.ts';
import type { Target } from '../target.ts';

/** Each host once; beyond these a message is a catalogue. */
const MAX_HOSTS = 150;
const MAX_DEPTH = 5;
/** Different owners from which on a message is a collection. */
const MAGAZINE = 12;

export function judgeHosts(targets: readonly Target[], letter: Letter, findings: LinkFindings): void {
  const byHost = new Map<string, Target>();
  for (const target of targets)
    if (!byHost.has(target.host) && byHost.size < MAX_HOSTS) byHost.set(target.host, target);
  // A trap among the links of a whole magazine would be found by nobody.
  const owners = new Set([...byHost.values()].map(({ domain }) => domain.organisation)).size;
  const share = owners > MAGAZINE ? 0.5 : 1;
  for (const target of byHost.values()) if (!target.domain.isIp) judgeHost(target, letter, share, findings);
}

function judgeHost(target: Target, letter: Letter, share: number, findings: LinkFindings): void {
  const { host, domain, index } = target;
  const at = [{ at: 'link', index, note: host } as const];
  const indicators = [{ kind: 'host', value: host } as const];
  const shown = unicode(host);
  if (brandOfHost(host) !== null && freeHostOf(host) === '') return;
  if (letter.ours.has(domain.organisation)) return;

  const imitation = imitatedBrand(host);
  if (imitation !== null && !isNamesake(letter, domain.organisation)) {
    const rule = imitation.by === 'letters' || imitation.by === 'typing' ? 'host-letters' : 'host-words';
    findings.add({
      rule,
      strength: imitation.strength * share,
      at,
      facts: { host: shown, brand: imitation.brand.name },
      indicators,
    });
  }
  const ours = imitatedDomain(host, letter.known);
  if (ours !== null && (ours.by !== 'words' || letter.ours.has(ours.domain)))
    findings.add({
      rule: 'host-ours',
      strength: ours.strength,
      at,
      facts: { host: shown, real: ours.domain },
      indicators,
    });

  const begins = beginsLike(target, letter);
  if (begins !== null) {
    const facts = { host: shown, brand: begins.whose, owner: domain.organisation };
    findings.add({ rule: 'host-subdomain', strength: begins.strength * share, at, facts, indicators });
  }
  const scripts = [...new Set(domain.label.split('-').flatMap((word) => mixedScripts(word)))];
  if (scripts.length > 0)
    findings.add({ rule: 'host-mixed', at, facts: { host: shown, scripts: scripts.join(', ') }, indicators });
  if (domain.subdomains.length >= MAX_DEPTH) {
    findings.add({ rule: 'deep-subdomains', at, facts: { host: shown, depth: domain.subdomains.length }, indicators });
  }
}

/** The sender's own proven domain is judged by its mail, not a second time by its links. */
const isNamesake = ({ proven, senders, claimed }: Letter, organisation: string): boolean =>
  proven && claimed === null && senders.has(organisation);

/** `paypal.com.verify.example`, `teams.microsoft.com-join.example`, `dhl.parcels.example`. */
function beginsLike(
  { host, domain }: Target,
  { known, ours, claimed }: Letter,
): { whose: string; strength: number } | null {
  const { subdomains, organisation } = domain;
  if (isTenanted(organisation, host)) return null;
  for (let start = 0; start < subdomains.length; start += 1) {
    for (const length of [2, 3]) {
      const whole = host.split('.').slice(start, start + length);
      if (whole.length < length || start + length > subdomains.length + 1) continue;
      // The last label may go on: `microsoft.com-join`.
      const name = [...whole.slice(0, -1), (whole.at(-1) ?? '').split('-')[0] ?? ''].join('.');
      if (name.endsWith(organisation)) continue;
      const brand = brandOfHost(name);
      if (brand !== null && !belongsTo(host, brand)) return { whose: brand.name, strength: 1 };
      if (known.has(name) && !known.has(organisation)) return { whose: name, strength: ours.has(name) ? 1 : 0.8 };
    }
  }
  const named = subdomains.map(brandOfLabel).find((brand) => brand !== null && !belongsTo(host, brand)) ?? null;
  if (named === null) return null;
  const spokenFor = claimed?.brand === named;
  if (named.common && !spokenFor) return null;
  return { whose: named.name, strength: spokenFor ? 1 : 0.6 };
}

const BY_LABEL = new Map<string, Brand>(BRAND_LABELS.map(({ label, brand }) => [label, brand]));

/** A whole name in front of somebody else's: `paypal`, `docs-google`, `google-login`. */
function brandOfLabel(label: string): Brand | null {
  const whole = BY_LABEL.get(label);
  if (whole !== undefined) return whole;
  const parts = label.split('-').map((part) => BY_LABEL.get(part));
  return parts.find((brand) => brand !== undefined && !brand.common) ?? null;
}
