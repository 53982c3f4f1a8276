/** The name beside the address: most programs show nothing else. */
import { belongsTo, brandOfHost, sameOwner, wordsOf } from '../../identity/brands.ts';
import { claimInName } from '../../identity/claims.ts';
import { withoutInvisible } from '../../identity/confusables.ts';
import { domainOf, hostOfAddress, organisationOf } from '../../identity/domains.ts';
import { atField, isFromList } from '../../identity/fields.ts';
import { isPlatform } from '../../identity/services.ts';
import type { SenderFindings } from '../filter.ts';
import { isOurs, type Sender } from '../sender.ts';

export function judgeName(sender: Sender, findings: SenderFindings): void {
  if (sender.author.name === '') return;
  judgeAddressInName(sender, findings);
  judgeBrand(sender, findings);
  judgeOurs(sender, findings);
  judgePerson(sender, findings);
  judgeExecutive(sender, findings);
}

/** An address in quotation marks, as the last thing before the real one, is what phones show. */
const ADDRESS = /[^\s<>()[\]"',;:@]{1,64}@[^\s<>()[\]"',;:@]{1,255}/u;

function judgeAddressInName(sender: Sender, findings: SenderFindings): void {
  const { message, author, authenticity, domain } = sender;
  const name = withoutInvisible(author.name).slice(0, 500);
  const shown =
    ADDRESS.exec(name)?.[0]
      .toLowerCase()
      .replace(/[.>]+$/, '') ?? '';
  const host = hostOfAddress(shown);
  if (host === '' || !host.includes('.') || organisationOf(host) === domain.organisation) return;
  const facts = { shown, address: author.address };
  const at = [atField(message, 'from', shown)];
  const indicators = [{ kind: 'address', value: author.address } as const];
  if (isOurs(sender, host)) {
    // Services do write so in the name of a colleague, and can prove who they are.
    const strength = speaksForOthers(sender) ? 0.1 : 1;
    findings.add({ rule: 'name-own-address', strength, at, facts, indicators });
    return;
  }
  const brand = brandOfHost(host);
  if (brand !== null && belongsTo(domain.host, brand)) return;
  const honest = speaksForOthers(sender) || domain.subdomains.includes(host.split('.')[0] ?? '');
  const strength = honest ? 0 : isFromList(message) && brand === null ? 0.2 : brand === null ? 0.7 : 1;
  findings.add({ rule: 'name-address', strength, at, facts, indicators });
  // `anna@bank.example <x@y>` inside the name closes it for programs that read carelessly.
  const hidden = /<[^<>@\s]+@[^<>\s]+>/.test(name) && authenticity.is !== 'proven';
  if (hidden) findings.add({ rule: 'from-hidden', at, facts });
}

const speaksForOthers = ({ domain, authenticity }: Sender): boolean =>
  isPlatform(domain.organisation) && authenticity.is !== 'refuted';

function judgeBrand(sender: Sender, findings: SenderFindings): void {
  const { message, author, domain, authenticity } = sender;
  const claim = claimInName(author.name);
  if (claim === null || belongsTo(domain.host, claim.brand) || ADDRESS.test(author.name)) return;
  if (authenticity.is === 'proven' && isOurs(sender, domain.host)) return;
  const at = [atField(message, 'from', author.name)];
  const facts = { name: author.name, brand: claim.brand.name, domain: domain.host, address: author.address };
  const indicators = [{ kind: 'address', value: author.address } as const];
  if (claim.disguised) findings.add({ rule: 'name-disguised', at, facts, indicators });
  const quiet = isPlatform(domain.organisation) || isFromList(message) || claim.brand.domains.has(domain.organisation);
  findings.add({ rule: 'name-brand', strength: claim.strength * (quiet ? 0.3 : 1), at, facts, indicators });
}

/** What our own offices are called. */
const OFFICE =
  /(?<!\p{L})(?:it|hr|admin\p{L}*|help ?desk|service ?desk|support|mail\p{L}*|webmail|e-?mail|server|system\p{L}*|postmaster|voice ?mail|scan\p{L}*|payroll|security|human resources|personal\p{L}*|recursos humanos|ressources humaines|fax|portal|notification|team)(?!\p{L})/iu;

/** Our domain or name in front of somebody else's address. Services do it in our name, and are known for it. */
function judgeOurs(sender: Sender, findings: SenderFindings): void {
  const { message, author, domain, ours } = sender;
  if (isOurs(sender, domain.host) || speaksForOthers(sender) || isFromList(message) || ADDRESS.test(author.name))
    return;
  const name = withoutInvisible(author.name).toLowerCase().slice(0, 300);
  for (const own of ours) {
    const { label } = domainOf(own);
    const whole = name.includes(own);
    if (!whole && !(label.length >= 4 && wordsOf(name).includes(label) && OFFICE.test(name))) continue;
    findings.add({
      rule: 'name-ours',
      strength: whole ? 1 : 0.6,
      at: [atField(message, 'from', author.name)],
      facts: { name: author.name, domain: domain.host },
      indicators: [{ kind: 'address', value: author.address }],
    });
    return;
  }
}

const bare = (name: string): string =>
  withoutInvisible(name)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(.*?\)|,.*$/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Somebody named in the settings, or whom this mailbox knows from another address. */
function judgePerson(sender: Sender, findings: SenderFindings): void {
  const { message, author, domain } = sender;
  const name = bare(author.name);
  if (name.length < 5 || !name.includes(' ') || isOurs(sender, domain.host)) return;
  const known = knownAs(sender, name);
  if (known === null || known.addresses.includes(author.address)) return;
  findings.add({
    rule: 'name-person',
    strength: speaksForOthers(sender) || isFromList(message) ? 0.1 : known.strength,
    at: [atField(message, 'from', author.name)],
    facts: { person: author.name, known: known.addresses[0] ?? 'elsewhere', address: author.address },
    indicators: [{ kind: 'address', value: author.address }],
  });
}

function knownAs(sender: Sender, name: string): { addresses: readonly string[]; strength: number } | null {
  const { message, settings, domain, known } = sender;
  const person = settings.people.find((one) => bare(one.name) === name);
  if (person !== undefined) return { addresses: person.addresses.map((address) => address.toLowerCase()), strength: 1 };
  const { sameName = [], seenBefore = 0 } = message.relations ?? {};
  const colleagues = sameName.filter((address) => isOurs(sender, hostOfAddress(address)));
  if (colleagues.length > 0) return { addresses: colleagues, strength: 0.8 };
  // People change their addresses; the first letter from a new one is a reason to look at what it asks.
  const partners = sameName.filter((address) => {
    const host = hostOfAddress(address);
    return known.has(organisationOf(host)) && !sameOwner(host, domain.host);
  });
  return seenBefore === 0 && partners.length > 0 ? { addresses: partners, strength: 0.5 } : null;
}

const TITLE =
  /(?<![\p{L}\p{N}])(?:c[efo]o|chief \w+ officer|managing director|executive director|director general|president|chairman|geschäftsführer(?:in)?|geschäftsleitung|vorstand|pdg|président(?:e)?|directeur général|directrice générale|amministratore delegato|presidente|director(?:a)? (?:general|ejecutiv[oa])|diretor(?:a)? geral|prezes|dyrektor|algemeen directeur|vd|genel müdür|генеральный директор|代表取締役|社長)(?![\p{L}\p{N}])/iu;
const LOCAL = /(?:^|[._-])(?:ceo|cfo|director|president|executive|chairman|boss|md)(?:[._-]|\d|$)/i;

function judgeExecutive({ message, author, freeMail }: Sender, findings: SenderFindings): void {
  if (!freeMail) return;
  const title = TITLE.exec(author.name)?.[0];
  const local = LOCAL.exec(author.address.slice(0, author.address.lastIndexOf('@')));
  if (title === undefined && local === null) return;
  findings.add({
    rule: 'name-executive',
    strength: title === undefined ? 0.6 : 1,
    at: [atField(message, 'from', author.name)],
    facts: { address: author.address, title: title ?? author.name },
    indicators: [{ kind: 'address', value: author.address }],
  });
}
