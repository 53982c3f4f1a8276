/** Names made to be mistaken for another: by letters that look alike, by a slip of the finger, by words around it. */
import { BRAND_LABELS, type Brand, belongsTo, type LabelOfBrand } from './brands.ts';
import { mixedScripts, skeleton } from './confusables.ts';
import { domainOf, isOrdinarySuffix } from './domains.ts';

export interface Imitation {
  readonly brand: Brand;
  /** `letters` look alike, `typing` differs by one slip, `words` stand around the name, `suffix` is another one. */
  readonly by: 'letters' | 'typing' | 'words' | 'suffix';
  /** (0, 1]: how plainly. */
  readonly strength: number;
}

/** Words that go with a name to make it look official, in many languages. */
const LURES = new Set(
  `account accounts acceso access accesso activity admin alert alerts anmeldung app appeal apps area assistance
  assistenza auth authentication bank banking bill billing business card care cash center centre check claim claims client clientes
  clienti clients cloud com compte confirm confirmation connect conta contact copyright cuenta customer customers customs
  delivery desk device doc docs document envelope express fee fees file files form gift help helpdesk id identity info inloggen inbox
  invoice invoices konto kunde kunden kundencenter kundenservice kyc livraison login logon mail mailer manage meeting member
  message mobile my net notice notification notifications office official online order orders paket parcel password pay payment
  payments paiement portal post prime promo protect protection recover recovery redelivery refund refunds renew renewal
  renewals resolution reward rewards safe schutz secure secured security seguridad seguro server service services servicio
  servizio settings shop sicher sicherheit sign signin sms soporte ssl statement storage store suivi support survey suspended
  system team teams tech ticket track tracking transfer umfrage unlock update updates upgrade user users valid validation
  verification verify verifica wallet web webmail www zoll zollgebuehr`.split(/\s+/),
);

const LURE_BONES = new Set([...LURES].filter((word) => word.length > 2).map(skeleton));

const MIN_TYPED = 6;
/** A label of the domain name system has no more. */
const MAX_LABEL = 63;

/** What brand a host passes for without being of it; the plainest imitation, or null. */
export function imitatedBrand(host: string): Imitation | null {
  const domain = domainOf(host);
  if (domain.isIp || domain.label.length > MAX_LABEL) return null;
  const name = nameOf(domain.label, domain.suffix);
  let plainest: Imitation | null = null;
  for (const candidate of BRAND_LABELS) {
    const by = compare(name, candidate);
    if (by === null || (plainest !== null && plainest.strength >= by.strength)) continue;
    if (!belongsTo(host, candidate.brand)) plainest = { brand: candidate.brand, ...by };
  }
  return plainest;
}

type Likeness = Pick<Imitation, 'by' | 'strength'>;

interface Name {
  readonly shown: string;
  readonly joined: string;
  readonly bones: string;
  readonly tokens: readonly { readonly text: string; readonly bones: string }[];
  readonly suffix: string;
  readonly foreign: boolean;
}

function nameOf(shown: string, suffix: string): Name {
  const joined = shown.replaceAll('-', '');
  const tokens = shown.split(/[-_.]/).filter((token) => token !== '');
  return {
    shown,
    joined,
    bones: skeleton(joined),
    tokens: tokens.map((text) => ({ text, bones: skeleton(text) })),
    suffix,
    foreign: /[^\x20-\x7e]/.test(shown) || mixedScripts(shown).length > 0,
  };
}

function compare(name: Name, candidate: LabelOfBrand): Likeness | null {
  const { brand, label, skeleton: bones } = candidate;
  if (name.shown === label) {
    // A name under another suffix may be a namesake; a word is one.
    return brand.common || label.length < 4 || isOrdinarySuffix(name.suffix) ? null : { by: 'suffix', strength: 0.6 };
  }
  if (name.bones === bones && label.length >= 4) {
    if (name.foreign || name.joined !== label) return { by: 'letters', strength: 1 };
    return brand.common ? null : { by: 'words', strength: 0.6 };
  }
  const inWords = amongWords(name, candidate);
  if (inWords !== null || label.length < MIN_TYPED || brand.common) return inWords;
  const joined = joinedWithLure(name, label, bones);
  if (joined !== null) return joined;
  const slipped = oneSlip(name.joined, label) || name.tokens.some(({ text }) => oneSlip(text, label));
  return slipped ? { by: 'typing', strength: label.length >= 8 ? 0.9 : 0.7 } : null;
}

/** `paypal-security`, `paypa1-security`: the name is one of several words. */
function amongWords({ tokens }: Name, { brand, label, skeleton: bones }: LabelOfBrand): Likeness | null {
  const others = tokens.filter((token) => token.bones !== bones).map(({ text }) => text);
  if (tokens.length < 2 || others.length === tokens.length) return null;
  if (!tokens.some(({ text }) => text === label)) return label.length >= 5 ? { by: 'letters', strength: 1 } : null;
  const lures = others.filter((token) => LURES.has(token) || /^\d+$/.test(token)).length;
  if (brand.common ? lures === others.length : lures > 0) return { by: 'words', strength: label.length < 4 ? 0.8 : 1 };
  return brand.common || label.length < 5 ? null : { by: 'words', strength: 0.6 };
}

/** `paypalsecurity`, `loginmicrosoft`: the name and a lure in one word. */
function joinedWithLure({ tokens }: Name, label: string, bones: string): Likeness | null {
  for (const { text, bones: marrow } of tokens) {
    if (marrow.length <= bones.length) continue;
    const rest = marrow.startsWith(bones)
      ? marrow.slice(bones.length)
      : marrow.endsWith(bones)
        ? marrow.slice(0, -bones.length)
        : '';
    if (!LURE_BONES.has(rest) && !/^[a-z]?\d+$/.test(rest)) continue;
    return text.includes(label) ? { by: 'words', strength: 0.9 } : { by: 'letters', strength: 0.9 };
  }
  return null;
}

/** One letter more, less, other, or two swapped. */
export function oneSlip(written: string, meant: string): boolean {
  if (written === meant || Math.abs(written.length - meant.length) > 1) return false;
  let start = 0;
  while (start < written.length && written[start] === meant[start]) start += 1;
  let end = 0;
  while (
    end < Math.min(written.length, meant.length) - start &&
    written[written.length - 1 - end] === meant[meant.length - 1 - end]
  ) {
    end += 1;
  }
  const [left, right] = [written.slice(start, written.length - end), meant.slice(start, meant.length - end)];
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}

export interface Likening {
  /** The domain that is imitated. */
  readonly domain: string;
  readonly by: Imitation['by'];
  readonly strength: number;
}

/**
 * Whether a host passes for one of these domains, ours or of those who write to us, the longest known first: a newer
 * one imitates an older one, never the other way round.
 */
export function imitatedDomain(host: string, known: Iterable<string>): Likening | null {
  const domain = domainOf(host);
  if (domain.isIp) return null;
  for (const one of known) {
    if (one === domain.organisation) return null;
    const likeness = likenessOf(domain.label, domainOf(one).label);
    if (likeness !== null) return { domain: one, ...likeness };
  }
  return null;
}

/** The same name under another suffix is as often a second home as a trap. */
function likenessOf(label: string, real: string): Likeness | null {
  if (real === label || real.length < 4) return null;
  if (skeleton(real) === skeleton(label)) return { by: 'letters', strength: 1 };
  if (real.length < MIN_TYPED) return null;
  if (oneSlip(label, real)) return { by: 'typing', strength: 0.9 };
  const tokens = label.split('-');
  if (tokens.length < 2 || !tokens.some((token) => skeleton(token) === skeleton(real))) return null;
  return { by: 'words', strength: tokens.some((token) => LURES.has(token)) ? 0.9 : 0.6 };
}
