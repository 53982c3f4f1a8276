/** In whose name does it speak? A brand that a sender's name, a subject or the words of a link claim. */
import { BRANDS, type Brand, wordsOf } from './brands.ts';
import { hidesLetters, latinised, mixedWords, skeleton, withoutInvisible } from './confusables.ts';

export interface Claim {
  readonly brand: Brand;
  /** Written with letters that only look like those of the name, or with blanks between them. */
  readonly disguised: boolean;
  /** (0, 1]: how plainly it says to be that brand, and not to be about it. */
  readonly strength: number;
}

/** What may stand beside a name without making it somebody else's. */
const OFFICIAL = new Set(
  `account accounts activity admin alert alerts and app appeal assistance assistenza atencion atendimento bank banking bill
  billing business buchhaltung card care case center centre client cliente clientes clienti clients co com confirmation
  copyright corp corporate customer customers customercare de del delivery department deutschland dispute do email
  electronic espana express fattura fr france gift global gmbh group help helpdesk id inc info information invoice invoices
  international it italia jp konto kundenservice kundendienst kunden kundencenter limited ltd mail message messages mobile
  my no noreply notice notification notifications notificaciones of official online order orders paket parcel pay
  payment payments personal prime promo protection rechnung refund refunds renewal renewals reply resolution reward rewards safety sales
  secure security seguridad service services servicio servizio shipment shop sicherheit sign signature smtp soporte storage store subscription
  suporte support system team teams tracking uk update updates us usa user verification verify via video voicemail wallet web
  webmail your カスタマーサービス アカウント サポート お知らせ 重要 支払い セキュリティ プライム`
    .split(/\s+/)
    .map(latinised),
);

/** Somebody who writes about it, sells it or works with it. */
const ABOUT = new Set(
  `agency alumni blog certified club community consultant consulting course courses customers daily deals dealer developer developers
  digest expert experts fan fans forum guide investors jobs magazine meetup monthly news partner partners podcast
  report reseller review reviews seller sellers tips training trainer user users watch weekly`.split(/\s+/),
);

const MAX_WORDS = 12;
const SPELLED_OUT = /^\P{L}*(?:\p{L}[ ._-]){3,}\p{L}\P{L}*$/u;

/** The plainest claim in a name as people show it, or null. */
export function claimInName(name: string): Claim | null {
  const shown = withoutInvisible(name).slice(0, 200);
  const words = read(shown);
  if (words.length === 0 || words.length > MAX_WORDS) return null;
  const disguised = mixedWords(name).length > 0 || hidesLetters(name) || SPELLED_OUT.test(shown);
  let plainest: Claim | null = null;
  for (const indexed of INDEX) {
    const { brand } = indexed;
    const found = phraseIn(words, indexed);
    if (found === null) continue;
    const others = words.filter((_, index) => index < found.start || index >= found.end).map(({ text }) => text);
    const official = others.every((word) => OFFICIAL.has(word) || /^\d+$/.test(word));
    const about = others.some((word) => ABOUT.has(word));
    if (brand.common && !official && !found.altered) continue;
    const strength = about && !official ? 0.3 : official ? 1 : 0.7;
    if (plainest === null || strength > plainest.strength) {
      plainest = { brand, disguised: disguised || found.altered, strength };
    }
  }
  return plainest;
}

/** A brand that is spoken of by name in a line, without more being known. Common words are too common here. */
export function brandInLine(line: string): Brand | null {
  const words = read(withoutInvisible(line).slice(0, 300));
  return INDEX.find((indexed) => !indexed.common && phraseIn(words, indexed) !== null)?.brand ?? null;
}

const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

interface Place {
  readonly start: number;
  readonly end: number;
  /** Other letters, the same look. */
  readonly altered: boolean;
}

function phraseIn(words: readonly Word[], { phrases, common }: Indexed): Place | null {
  for (const { words: phrase, first, bones, unspaced } of phrases) {
    for (let start = 0; start + phrase.length <= words.length; start += 1) {
      const { text = '', bones: marrow = '' } = words[start] ?? {};
      if (text === first) {
        const whole = phrase.every((word, index) => words[start + index]?.text === word);
        if (whole) return { start, end: start + phrase.length, altered: false };
      } else if (phrase.length === 1) {
        // Scripts without blanks between words have none around a name either.
        if (unspaced && text.includes(first)) return { start, end: start + 1, altered: false };
        const alike = marrow === bones && Math.abs(text.length - first.length) <= 2;
        if (alike && first.length >= (common ? 6 : 5)) return { start, end: start + 1, altered: true };
      }
    }
  }
  return null;
}

interface Word {
  readonly text: string;
  readonly bones: string;
}

interface Indexed {
  readonly brand: Brand;
  readonly common: boolean;
  readonly phrases: readonly Phrase[];
}

interface Phrase {
  readonly words: readonly string[];
  readonly first: string;
  readonly bones: string;
  readonly unspaced: boolean;
}

const INDEX: readonly Indexed[] = BRANDS.map((brand) => ({
  brand,
  common: brand.common,
  phrases: brand.phrases.map((words) => {
    const [first = ''] = words;
    return { words, first, bones: skeleton(first), unspaced: UNSPACED.test(first) };
  }),
}));

const read = (text: string): readonly Word[] => wordsOf(text).map((word) => ({ text: word, bones: skeleton(word) }));
