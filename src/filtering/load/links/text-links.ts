/** Addresses of pages in running text, as mail programs make them clickable. */

export interface TextLink {
  /** As written, without the punctuation of the sentence around it. */
  readonly href: string;
  readonly start: number;
  readonly end: number;
}

/** A scheme or `www.`, then everything up to a blank, a bracket of the `<…>` kind or a quotation mark. */
const ADDRESS = /(?<![\p{L}\p{N}_])(?:(?:https?|ftp):\/\/|www\.)[^\s<>"\u201c\u201d\u00ab\u00bb]+/giu;
const CLOSERS: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
const PUNCTUATION = new Set([...".,;:!?'*_~|\u2026\u3002\u3001\uff0c\uff09\u300d"]);
const MAX_ADDRESS = 2_048;
/** Punctuation behind an address, beyond which it is taken to be part of it. */
const MAX_TRIMMED = 20;

/** At most `max` of them, in order. */
export function linksInText(text: string, max: number): TextLink[] {
  const links: TextLink[] = [];
  for (const match of text.matchAll(ADDRESS)) {
    if (links.length >= max) break;
    const href = withoutPunctuation(match[0].slice(0, MAX_ADDRESS));
    if (/[\p{L}\p{N}[]/u.test(href.slice(href.indexOf('/') + 1))) {
      links.push({ href, start: match.index, end: match.index + href.length });
    }
  }
  return links;
}

/** A closing bracket belongs to the address only when its opening one does. */
function withoutPunctuation(address: string): string {
  let end = address.length;
  for (; end > Math.max(0, address.length - MAX_TRIMMED); end -= 1) {
    const last = address[end - 1] ?? '';
    const opener = CLOSERS[last];
    const unmatched = opener !== undefined && !address.slice(0, end - 1).includes(opener);
    if (!PUNCTUATION.has(last) && !unmatched) break;
  }
  return address.slice(0, end);
}
