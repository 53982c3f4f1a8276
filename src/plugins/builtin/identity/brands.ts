/** The brands that are looked for, indexed by how they are recognised. */
import { BRAND_ROWS } from './brand-list.ts';
import { latinised, skeleton } from './confusables.ts';
import { domainOf, organisationOf } from './domains.ts';

export interface Brand {
  /** As it is shown. */
  readonly name: string;
  /** Further names of it and of its services, each as plain words. */
  readonly phrases: readonly (readonly string[])[];
  readonly domains: ReadonlySet<string>;
  /** Chosen labels of its domains, such as `paypal`, that stand for it in other people's host names. */
  readonly labels: readonly string[];
  /** Also an ordinary word or name. */
  readonly common: boolean;
  /** Strangers can send or publish under its domains. */
  readonly open: boolean;
}

/** Words in Latin letters and digits, or in another script, apart: `Amazonカード` is two. */
const WORD = /[a-z0-9&+]+|(?:(?![a-z0-9])[\p{L}\p{N}])+/gu;

/** Letters and digits as words, foreign doubles as Latin; single letters in a row are one word, as they are read. */
export function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  let letters: string[] = [];
  const flush = () => {
    if (letters.length >= SPELLED) words.push(letters.join(''));
    else words.push(...letters);
    letters = [];
  };
  for (const word of latinised(text).match(WORD) ?? []) {
    if ([...word].length === 1) letters.push(word);
    else {
      flush();
      words.push(word);
    }
  }
  flush();
  return words;
}

/** Letters in a row from which on they spell a word. */
const SPELLED = 4;
const MIN_LABEL = 3;
/** Of names that are host names. */
const SUFFIXES = new Set(['com', 'co', 'jp']);

export const BRANDS: readonly Brand[] = BRAND_ROWS.map(([names, domains, trait]) => {
  const all = names.split(', ');
  const owned = new Set(domains.split(' '));
  // The longest first: `Google Calendar` says more than `Google`.
  const phrases = all.map(wordsOf).toSorted((a, b) => b.length - a.length);
  const joined = new Set(phrases.map((words) => words.filter((word) => !SUFFIXES.has(word)).join('')));
  const own = [...owned]
    .map((domain) => domainOf(domain).label.replaceAll('-', ''))
    .filter((label) => joined.has(label));
  return {
    name: all[0] ?? '',
    phrases,
    domains: owned,
    labels: [...new Set(own)].filter((label) => label.length >= MIN_LABEL && /^[a-z0-9]+$/.test(label)),
    common: trait === 'common',
    open: trait === 'open',
  };
});

const BY_DOMAIN = new Map(
  BRANDS.flatMap((brand) => [...brand.domains].map((domain): [string, Brand] => [domain, brand])),
);

/** Brands of one company share domains, so the first one that owns it is as good as another. */
export function brandOfHost(host: string): Brand | null {
  const { organisation, host: name } = domainOf(host);
  return BY_DOMAIN.get(organisation) ?? [...suffixesOf(name)].map((one) => BY_DOMAIN.get(one)).find(Boolean) ?? null;
}

/** `advice.hmrc.gov.uk` belongs to whoever owns `hmrc.gov.uk`. */
function* suffixesOf(host: string): Generator<string> {
  for (let dot = host.indexOf('.'); dot !== -1; dot = host.indexOf('.', dot + 1)) yield host.slice(dot + 1);
}

/** Whether the host is one of this brand: a listed domain, or its very name under a country's suffix. */
export function belongsTo(host: string, brand: Brand): boolean {
  const { organisation, label, suffix } = domainOf(host);
  if (brand.domains.has(organisation) || [...suffixesOf(`.${host}`)].some((one) => brand.domains.has(one))) return true;
  return /^(?:com?\.)?[a-z]{2}$/.test(suffix) && brand.labels.includes(label);
}

export const sameOwner = (one: string, other: string): boolean => {
  if (organisationOf(one) === organisationOf(other)) return true;
  const brand = brandOfHost(one);
  return brand !== null && belongsTo(other, brand);
};

export interface LabelOfBrand {
  readonly brand: Brand;
  readonly label: string;
  readonly skeleton: string;
}

export const BRAND_LABELS: readonly LabelOfBrand[] = BRANDS.flatMap((brand) =>
  brand.labels.map((label) => ({ brand, label, skeleton: skeleton(label) })),
);
