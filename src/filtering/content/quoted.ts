/**
 * What somebody wrote, apart from what he quotes: the lines marked with `>`, with the line that introduces them, and
 * everything below the place where a mail program puts the message that is answered. It never looks at a line twice
 * more than a few times, whatever the text is.
 */

export interface OwnAndQuoted {
  /** Without blank lines around it; empty where there is nothing but what is quoted. */
  readonly own: string;
  /** Null where nothing is quoted. */
  readonly quoted: string | null;
}

/** Of a line that is looked at. */
const LONGEST = 500;
/** Lines over which a mail program breaks the introduction of what it quotes. */
const INTRODUCTION_LINES = 3;
/** Lines among which the fields of an answered message stand. */
const FIELD_LINES = 6;

/** `-----Original Message-----`, and Zoho's `---- On Tue, … wrote ----`. */
const RULE = /^\s*[-_]{2,}\s*(.{3,300}?)\s*[-_]{2,}\s*$/;
const RULE_SAYS =
  /original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|message transféré|mensaje original|mensaje reenviado|messaggio originale|messaggio inoltrato|oorspronkelijk bericht|^on .* wrote$/i;
/** Where what is quoted is not marked line by line. */
const INTRODUCES =
  /^(on .*\bwrote|am .*\bschrieb.*|le .*\ba écrit|el .*\bescribió|il .*\bha scritto|op .*\bschreef.*|em .*\bescreveu)\s*:$/i;
const FIRST_FIELD = /^\*?(from|von|de|da|van)\s*:\*?\s\S/i;
const OTHER_FIELD =
  /^\*?(sent|date|to|subject|cc|gesendet|datum|an|betreff|envoyé|à|objet|enviado|fecha|para|asunto|inviato|data|a|oggetto|verzonden|aan|onderwerp)\s*:/i;
const MARKED = /^\s{0,3}>/;

export function ownAndQuoted(text: string): OwnAndQuoted {
  const lines = text.split('\n');
  const end = lines.findIndex((_line, at) => beginsAnswered(lines, at));
  const above = end < 0 ? lines : lines.slice(0, end);
  const own: string[] = [];
  const quoted: string[] = [];
  for (const [at, line] of above.entries()) {
    if (!MARKED.test(line)) {
      own.push(line);
      continue;
    }
    // Blank lines between it and what it introduces stand there for the eye.
    if (at === 0 || !MARKED.test(above[at - 1] ?? '')) quoted.push(...takeIntroduction(own));
    quoted.push(line);
  }
  if (end >= 0) quoted.push(...lines.slice(end));
  if (quoted.length === 0) return { own: trimmed(own), quoted: null };
  return { own: trimmed(own), quoted: trimmed(quoted) };
}

function beginsAnswered(lines: readonly string[], at: number): boolean {
  const line = cut(lines[at]);
  const ruled = RULE.exec(line)?.[1];
  if (ruled !== undefined && RULE_SAYS.test(ruled)) return true;
  if (/^(on|am|le|el|il|op|em)\b/i.test(line) && introduces(lines, at)) return true;
  if (!FIRST_FIELD.test(line)) return false;
  const below = lines.slice(at + 1, at + FIELD_LINES).filter((one) => OTHER_FIELD.test(cut(one).trim()));
  return below.length >= 2;
}

/** The introduction may be broken over lines; where marked lines follow it, those tell what is quoted. */
function introduces(lines: readonly string[], at: number): boolean {
  for (let taken = 1; taken <= INTRODUCTION_LINES; taken += 1) {
    const joined = cut(
      lines
        .slice(at, at + taken)
        .map(cut)
        .join(' '),
    ).trim();
    if (!INTRODUCES.test(joined)) continue;
    const next = lines.slice(at + taken, at + taken + FIELD_LINES).find((line) => line.trim() !== '');
    return next !== undefined && !MARKED.test(next);
  }
  return false;
}

/** Takes what introduces a quotation from the end of what was written: a short paragraph that ends in a colon. */
function takeIntroduction(own: string[]): string[] {
  let last = own.length - 1;
  while (last >= 0 && own[last]?.trim() === '') last -= 1;
  if (last < 0 || !cut(own[last]).trimEnd().endsWith(':')) return [];
  let first = last;
  while (first > 0 && last - first < INTRODUCTION_LINES - 1 && own[first - 1]?.trim() !== '') first -= 1;
  // A paragraph that goes on above is somebody's own, whatever its last line ends with.
  if (first > 0 && own[first - 1]?.trim() !== '') return [];
  return own.splice(first);
}

const cut = (line: string | undefined): string => (line ?? '').slice(0, LONGEST);

const trimmed = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .replace(/^(?:[ \t]*\n)+/, '')
    .trimEnd();
