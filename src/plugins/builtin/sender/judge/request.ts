/**
 * What is asked for. Asking is no crime: people buy presents, pay bills and change banks. It is reported only where
 * the name is in doubt already, and adds to that doubt.
 */
import type { MailMessage } from '../../../sdk/message.ts';
import type { SenderFindings } from '../filter.ts';
import type { SenderRule } from '../rules.ts';
import { isOurs, type Sender } from '../sender.ts';

const MAX_TEXT = 4_000;

/** Words of a request, in the languages that it is met in; the text is in lower case. */
const REQUESTS: readonly (readonly [SenderRule, RegExp])[] = [
  [
    'asks-gift-cards',
    /gift ?cards?|itunes cards?|steam cards?|google play cards?|geschenk(?:karten?|gutschein)|gutschein(?:e|karten?|codes?)|cartes? (?:cadeaux?|prépayées?)|tarjetas? (?:de )?regalo|(?:buoni|carte) regalo|cart(?:ão|ões) (?:de )?(?:presente|oferta)|cadeau(?:bonnen|kaarten)|kart[ya] (?:podarunkow|prezentow)|presentkort|hediye kart|подарочн\S+ (?:карт|сертификат)|ギフトカード|プリペイドカード/,
  ],
  [
    'asks-payment',
    /(?:wire|bank|urgent|same.day) (?:transfer|payment)|make (?:a|the|this) (?:transfer|payment)|process (?:a|the|this) payment|überweis|transferencia|virement|bonifico|transferência|overboeking|overmaken|przelew|betalning|överföring|havale|перевод|(?:première?|first|erste|primer) (?:payment|zahlung|paiement|pago)|振込|送金/,
  ],
  [
    'asks-new-account',
    /(?:bank|account|payment|payroll|direct deposit) (?:details|information|account)[^.]{0,60}(?:change|new|update|differ|out of date)|(?:new|change|update|right)[^.]{0,40}(?:bank|direct deposit|payroll|iban)|direct deposit|(?:neue|geänderte|geändert|andere|veraltet)[^.]{0,40}(?:bankverbindung|konto|iban)|bankverbindung[^.]{0,60}(?:geändert|neu|veraltet)|(?:nuev[oa]s?|cambi)[^.]{0,40}(?:cuenta|datos) bancari|(?:nouve|chang)[^.]{0,40}(?:compte|coordonnées|rib\b|iban)|(?:nuov|cambi)[^.]{0,40}(?:conto|coordinate|iban)|(?:nov[oa]s?|mudaram|mudou)[^.]{0,40}(?:dados bancários|conta)|(?:nieuwe|gewijzigd|verouderd)[^.]{0,40}(?:rekening|betaalgegevens|bankgegevens)|betaalgegevens[^.]{0,60}(?:verouderd|gewijzigd)|(?:now|zmien)[^.]{0,40}(?:kont|rachun)|(?:ny(?:tt)?|ändrat)[^.]{0,40}(?:konto|bankuppgift)|(?:yeni|değiş)[^.]{0,40}(?:hesab|iban)|нов\S+ (?:счёт|счет|реквизит)|振込先[^。]{0,30}変更/,
  ],
  [
    'asks-secrecy',
    /(?:strictly|keep (?:this|it)|remain|stay)[^.]{0,30}confidential|(?:speak|talk|mention)[^.]{0,20}(?:nobody|no one|anyone)|between (?:you and me|us)|only (?:by|to) this (?:address|e-?mail)|streng vertraulich|mit niemandem|strictement confidentiel|n’en parlez|n'en parlez|estrictamente confidencial|no hables|con nadie|strettamente riservat|riservatezza|estritamente confidencial|strikt vertrouwelijk|ściśle poufn|strikt konfidentiell|gizli (?:kal|tut)|строго конфиденциальн|никому не/,
  ],
  [
    'asks-presence',
    /are you (?:at your desk|in the office|available|free|there|around)|need (?:something|a task|a favou?r|you to)[^.]{0,40}(?:quick|done|urgent)|quick (?:task|favou?r)|bist du (?:am platz|im büro|da|verfügbar)|kurze? (?:bitte|aufgabe)|estás (?:disponible|en la oficina)|es-tu (?:disponible|au bureau)|êtes-vous (?:disponible|au bureau)|sei (?:disponibile|in ufficio)|estás (?:disponível|no escritório)|está disponível|ben je (?:op kantoor|beschikbaar)|jesteś (?:w biurze|dostępn)|är du (?:på kontoret|på plats|tillgänglig)|masanda mısın|müsait misin|ты (?:на месте|в офисе)/,
  ],
  [
    'asks-number',
    /(?:your|send me)[^.]{0,20}(?:mobile|cell|whats ?app|phone)(?: phone)? ?(?:number)?|deine handynummer|ihre (?:handy|mobil)nummer|(?:tu|su) (?:número de )?(?:móvil|whatsapp|celular)|(?:ton|votre) (?:numéro )?(?:de portable|whatsapp|mobile)|(?:tuo|suo) (?:numero )?(?:di cellulare|whatsapp)|número de (?:whatsapp|telemóvel|celular)|je (?:mobiele )?nummer|numer (?:telefonu|whatsapp)|mobilnummer|whatsapp numara|номер (?:телефона|whatsapp)/,
  ],
  [
    'asks-ledger',
    /ag(?:e)?ing report|(?:list|report)[^.]{0,20}(?:open|unpaid|outstanding) invoices|w-?2s?\b[^.]{0,20}(?:employee|staff|all)|offene[nr]? (?:posten|rechnungen)|balance âgée|facturas (?:pendientes|vencidas)|scadenzario|list[aęy] należności|antigüedad de saldos|ouderdomsanalyse|обзор задолженност/,
  ],
];

/** Rules after which a name is in doubt. */
const DOUBTS: readonly SenderRule[] = [
  'name-own-address',
  'name-person',
  'name-executive',
  'name-address',
  'domain-ours',
  'reply-lookalike',
  'reply-elsewhere',
];

export function judgeRequest(sender: Sender, findings: SenderFindings): void {
  const { message, authenticity, domain } = sender;
  const forged = isOurs(sender, domain.host) && authenticity.is === 'refuted';
  const doubtful = forged || findings.has(...DOUBTS);
  // Private mailboxes ask for private things; asked of an office, these are none.
  const strength = doubtful ? 1 : findings.has('reply-private') ? 0.7 : sender.freeMail ? 0.4 : 0;
  if (strength === 0) return;
  const asked = requestsIn(message);
  for (const { rule, part, start, end } of asked) {
    const note = part.content.slice(start, end);
    findings.add({ rule, strength, at: [{ at: 'part', part: part.id, start, end, note }] });
  }
  if (forged && (asked.length > 0 || findings.has('reply-elsewhere', 'reply-lookalike'))) {
    const at = [{ at: 'message', note: authenticity.found } as const];
    findings.add({ rule: 'colleague-forged', strength: authenticity.strength, at, facts: { domain: domain.host } });
  }
}

interface Request {
  readonly rule: SenderRule;
  readonly part: MailMessage['parts'][number];
  readonly start: number;
  readonly end: number;
}

/** In the text part, or in the page with its tags blanked out, so that places stay true. */
function requestsIn(message: MailMessage): Request[] {
  const part = message.parts.find((one) => one.kind === 'text' && one.content.trim() !== '') ?? message.parts[0];
  if (part === undefined) return [];
  const head = part.content.slice(0, part.kind === 'html' ? MAX_TEXT * 4 : MAX_TEXT);
  const text = part.kind === 'html' ? head.replace(/<[^<>]*>/g, (tag) => ' '.repeat(tag.length)) : head;
  const lower = lowered(text).replace(/\r?\n/g, (line) => ' '.repeat(line.length));
  return REQUESTS.flatMap(([rule, words]) => {
    const found = words.exec(lower);
    return found === null ? [] : [{ rule, part, start: found.index, end: found.index + found[0].length }];
  });
}

/** Lower case of the same length: a few letters have longer ones, and would move every place behind them. */
function lowered(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length
    ? lower
    : [...text].map((char) => (char.toLowerCase().length === char.length ? char.toLowerCase() : char)).join('');
}
