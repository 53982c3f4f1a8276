/**
 * JSON as Zoho writes it. Ids of 64 bits come as bare numbers in places, and JSON.parse would round them:
 * whole numbers of 16 digits and more are put in quotes first, and arrive as strings.
 */

/** A long number where a value may stand: most answers have none and go straight to JSON.parse. */
const MAY_HAVE_LONG_NUMBER = /(?:^|[:,[\s])-?\d{16}/;
const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;
const LONG_INTEGER = /^-?\d{16,}$/;

/** Throws SyntaxError like JSON.parse; takes time in proportion to the length, whatever the text. */
export function parseLossless(text: string): unknown {
  return JSON.parse(MAY_HAVE_LONG_NUMBER.test(text) ? quoteLongIntegers(text) : text);
}

function quoteLongIntegers(text: string): string {
  const pieces: string[] = [];
  let position = 0;
  while (position < text.length) {
    const open = text.indexOf('"', position);
    const end = open === -1 ? text.length : open;
    pieces.push(quoteIn(text.slice(position, end)));
    if (open === -1) break;
    const after = endOfString(text, open);
    pieces.push(text.slice(open, after));
    position = after;
  }
  return pieces.join('');
}

const quoteIn = (outsideStrings: string): string =>
  outsideStrings.replace(NUMBER, (number) => (LONG_INTEGER.test(number) ? `"${number}"` : number));

declare global {
  interface JSON {
    /** Part of the language since ES2026; the compiler's library does not list it yet. */
    rawJSON(text: string): unknown;
  }
}

/** Digits that JSON.stringify writes as a number, all of them. */
export const bareNumber = (digits: string): unknown => JSON.rawJSON(digits.replace(/^0+(?=.)/, ''));

/** Position after the string that opens at `open`; a string left open ends with the text. */
function endOfString(text: string, open: number): number {
  let position = open + 1;
  while (true) {
    const quote = text.indexOf('"', position);
    if (quote === -1) return text.length;
    let backslashes = 0;
    while (text[quote - 1 - backslashes] === '\\' && quote - 1 - backslashes >= position) backslashes += 1;
    if (backslashes % 2 === 0) return quote + 1;
    position = quote + 1;
  }
}
