/** Passwords that the message itself gives away: in the same mail as the archive they protect nothing but the payload. */
import type { MailMessage } from '../../sdk/message.ts';

export interface Passwords {
  /** Worth trying, likeliest first. */
  readonly candidates: readonly string[];
  /** The text announces a password and gives what looks like one. */
  readonly stated: boolean;
}

const MAX_TEXT = 64 * 1024;
const MAX_CANDIDATES = 40;
/** Words after the cue in which the password is looked for. */
const REACH = 8;

const CUES = [
  'password',
  'passwort',
  'kennwort',
  'passcode',
  'passwd',
  'pwd',
  'passphrase',
  'contraseña',
  'contrasena',
  'senha',
  'wachtwoord',
  'lösenord',
  'hasło',
  'heslo',
  'salasana',
  'пароль',
  'şifre',
  'mdp',
];
/** Everyday words, which announce a password only with a colon behind them. */
const WEAK_CUES = ['pass', 'pin', 'pw', 'code', 'key'];
/** Two words or no spaces around: found anywhere in the line. */
const CUE_PHRASES = ['mot de passe', 'palabra clave', 'パスワード', '密码', '密碼', '비밀번호', 'código de acceso'];
const FILLERS = new Set(
  'is the for to of this file archive zip attached document below following code your was are und ist lautet das der die für zum datei es est le la du de el del para o open opening use with and will be - – : ='.split(
    ' ',
  ),
);
const EDGE = '"\'`“”„‘’«»<>()[]{}*_,;:!?.=';

export function findPasswords(message: Pick<MailMessage, 'subject' | 'parts'>): Passwords {
  const candidates = new Set<string>();
  let stated = false;
  for (const text of [
    message.subject,
    ...message.parts.map((part) => (part.kind === 'html' ? withoutTags(part.content) : part.content)),
  ]) {
    for (const { word, looksLikeOne } of wordsAfterCues(wordsOf(text.slice(0, MAX_TEXT)))) {
      stated ||= looksLikeOne;
      for (const variant of [word, stripEdges(word), asciiStart(word)])
        if (variant !== '' && candidates.size < MAX_CANDIDATES) candidates.add(variant);
    }
  }
  return { candidates: [...candidates], stated };
}

/** Splits at blanks, and at cues that stand inside other characters. */
function wordsOf(text: string): string[] {
  let line = text;
  for (const phrase of CUE_PHRASES) {
    if (line.toLowerCase().includes(phrase)) line = line.replaceAll(phrase, ' password ');
  }
  return line.replaceAll('：', ': ').replaceAll('は', ' ').split(/\s+/, 20_000);
}

function* wordsAfterCues(words: readonly string[]): Generator<{ word: string; looksLikeOne: boolean }> {
  for (const [index, raw] of words.entries()) {
    const { cue, joined } = readCue(raw);
    if (!cue) continue;
    if (joined !== '') yield { word: joined, looksLikeOne: true };
    // `Password: x` announces whatever comes next; `the password is x` only what no prose would hold.
    let announced = raw.endsWith(':') || raw.endsWith('=');
    for (const word of words.slice(index + 1, index + 1 + REACH)) {
      const bare = stripEdges(word).toLowerCase();
      if (word === ':' || word === '=') announced = true;
      if (bare === '' || FILLERS.has(bare)) continue;
      yield { word, looksLikeOne: announced || holdsDigit(bare) };
      announced = false;
    }
  }
}

/** `Password:1234` is cue and password in one word. */
function readCue(raw: string): { cue: boolean; joined: string } {
  const separator = Math.max(raw.indexOf(':'), raw.indexOf('='));
  const head = stripEdges(separator === -1 ? raw : raw.slice(0, separator)).toLowerCase();
  const cue = CUES.includes(head) || (separator !== -1 && WEAK_CUES.includes(head));
  return { cue, joined: cue && separator !== -1 ? raw.slice(separator + 1) : '' };
}

function holdsDigit(word: string): boolean {
  return [...word].some((char) => char >= '0' && char <= '9');
}

/** Without blanks between words, the sentence goes on right behind the password. */
function asciiStart(word: string): string {
  let end = 0;
  while (end < word.length && word.charCodeAt(end) > 0x20 && word.charCodeAt(end) < 0x7f) end += 1;
  return word.slice(0, end);
}

function stripEdges(word: string): string {
  let start = 0;
  let end = word.length;
  while (start < end && EDGE.includes(word[start] ?? '')) start += 1;
  while (end > start && EDGE.includes(word[end - 1] ?? '')) end -= 1;
  return word.slice(start, end);
}

function withoutTags(html: string): string {
  let text = '';
  let position = 0;
  while (position < html.length && text.length < MAX_TEXT) {
    const open = html.indexOf('<', position);
    if (open === -1) return text + html.slice(position);
    text += `${html.slice(position, open)} `;
    const close = html.indexOf('>', open);
    if (close === -1) return text;
    position = close + 1;
  }
  return text.replaceAll('&nbsp;', ' ');
}
