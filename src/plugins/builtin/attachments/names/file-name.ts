/** Reads a file name as an operating system would, and notes what hides that from a person. */

export type Trick =
  | 'right-to-left override'
  | 'invisible characters'
  | 'a run of blanks'
  | 'look-alike dots'
  | 'look-alike letters'
  | 'a null character';

export interface FileName {
  /** As sent, cut, without characters that would play the same trick on whoever reads our report. */
  readonly shown: string;
  /** The extension that counts, lower case, without the dot; empty when there is none. */
  readonly extension: string;
  /** The one before it, as in `invoice.pdf.exe`; empty when there is none. */
  readonly inner: string;
  /** What the name pretends to end with because of the tricks; empty when there are none. */
  readonly pretended: string;
  readonly tricks: readonly Trick[];
}

const MAX_NAME = 1_024;
const RIGHT_TO_LEFT = '\u202e';
const INVISIBLE = new Set([
  ...'\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\u3164\ufeff\uffa0',
]);
/** Marks and isolates that honest names in right-to-left scripts hold; dropped, but not held against anybody. */
const DIRECTION = new Set([...'\u200e\u200f\u202a\u202b\u202c\u202d\u2066\u2067\u2068\u2069']);
const DOTS = new Set([...'\u2024\u00b7\u0589\u06d4\u0701\u0702\u3002\ufe52\uff0e\uff61\ua4f8']);
const BLANKS = new Set([
  ...' _\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u2800\u3000',
]);
/** Fewer are typing; more push the real extension out of sight. */
const LONG_RUN = 8;

export function readFileName(name: string): FileName {
  const raw = baseName(name.slice(0, MAX_NAME));
  const tricks = new Set<Trick>();
  let plain = '';
  for (const char of raw) {
    if (char === '\0') tricks.add('a null character');
    else if (char === RIGHT_TO_LEFT) tricks.add('right-to-left override');
    else if (INVISIBLE.has(char)) tricks.add('invisible characters');
    else if (DOTS.has(char)) {
      tricks.add('look-alike dots');
      plain += '.';
    } else if (!DIRECTION.has(char) && !isControl(char)) plain += char;
  }
  if (longestRun(plain) >= LONG_RUN) tricks.add('a run of blanks');

  const segments = plain.split('.').map(trimBlanks);
  while (segments.length > 1 && segments.at(-1) === '') segments.pop();
  const written = segments.length > 1 ? (segments.at(-1) ?? '') : '';
  const extension = written.normalize('NFKC').toLowerCase();
  if (extension !== written.toLowerCase()) tricks.add('look-alike letters');
  return {
    shown: trimBlanks(plain).slice(0, 160),
    extension,
    inner: segments.length > 2 ? (segments.at(-2) ?? '').toLowerCase() : '',
    pretended: pretendedExtension(raw, tricks),
    tricks: [...tricks],
  };
}

function baseName(name: string): string {
  return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
}

function isControl(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return code < 0x20 || (code >= 0x7f && code < 0xa0);
}

function trimBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && BLANKS.has(text[start] ?? '')) start += 1;
  while (end > start && BLANKS.has(text[end - 1] ?? '')) end -= 1;
  return text.slice(start, end);
}

function longestRun(text: string): number {
  let longest = 0;
  let run = 0;
  for (const char of text) {
    run = BLANKS.has(char) ? run + 1 : 0;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** After a right-to-left override the rest is shown backwards; before blanks or a null the rest is not shown at all. */
function pretendedExtension(raw: string, tricks: ReadonlySet<Trick>): string {
  const override = raw.lastIndexOf(RIGHT_TO_LEFT);
  if (override !== -1) return lastExtension([...raw.slice(override + 1)].reverse().join(''));
  if (tricks.has('a null character')) return lastExtension(raw.slice(raw.lastIndexOf('\0') + 1));
  if (tricks.has('a run of blanks')) return lastExtension(trimBlanks(raw.slice(0, Math.max(0, raw.lastIndexOf('.')))));
  return '';
}

function lastExtension(text: string): string {
  const dot = text.lastIndexOf('.');
  return dot === -1 ? '' : text.slice(dot + 1).toLowerCase();
}
