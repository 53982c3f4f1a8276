/**
 * From the HTML of a message to HTML that is inert: an allow-list of elements, attributes, addresses and styles.
 * Nothing foreign is loaded by showing it; images that came with the message are told apart for the caller to link.
 */
import { randomBytes } from 'node:crypto';
import sanitizeHtml, { type Attributes, type IOptions, type Tag } from 'sanitize-html';
import { CONTENT_LIMITS } from './limits.ts';
import type { HtmlPiece, SafeHtml } from './message-content.ts';
import { ALLOWED_STYLES } from './safe-style.ts';

/** Text, lists and tables, as mail has them; nothing with a name, a script or a form, and nothing foreign to HTML. */
const ELEMENTS = `a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del
  dfn div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q
  rp rt ruby s samp section small span strike strong sub sup table tbody td tfoot th thead time tr tt u ul var wbr`;

/** Elements whose content is no text of the message, dropped with it. */
const DROPPED_WHOLE = `script style textarea option select xmp title noscript noembed noframes iframe template svg math
  audio video canvas plaintext`;

const words = (list: string) => list.split(/\s+/);

const ATTRIBUTES: Record<string, string[]> = {
  '*': ['style', 'dir', 'lang', 'title', 'align', 'valign', 'bgcolor', 'width', 'height'],
  a: ['href', 'rel'],
  img: ['src', 'alt', 'border', 'data-blocked-src'],
  font: ['color', 'face', 'size'],
  table: ['border', 'cellpadding', 'cellspacing'],
  td: ['colspan', 'rowspan', 'nowrap'],
  th: ['colspan', 'rowspan', 'nowrap', 'scope'],
  col: ['span'],
  colgroup: ['span'],
  ol: ['start', 'type', 'reversed'],
  ul: ['type'],
  li: ['value', 'type'],
  time: ['datetime'],
};

const LINK_REL = 'noopener noreferrer nofollow';
/** An absolute address of the kinds that a link in a message may have. */
const LINKABLE = /^(?:https?:\/\/|mailto:)[^\s]/i;
const REMOTE = /^https?:\/\/[^\s]/i;
const MAX_ADDRESS = 4_096;

export interface SafeHtmlResult extends SafeHtml {
  /** The input was longer than is read. */
  readonly truncated: boolean;
  /** Content-Ids the HTML shows, of those that the message has. */
  readonly shown: ReadonlySet<string>;
  /** The same HTML with no image in it that could be shown: for making text of it. */
  readonly bare: string;
}

/** Names the part for a Content-Id, or null when the message has none of that id. */
export type PartOf = (contentId: string) => string | null;

/** Never throws on any HTML. */
export function safeHtml(html: string, partOf: PartOf): SafeHtmlResult {
  let kept = html.slice(0, CONTENT_LIMITS.htmlCharacters);
  for (;;) {
    const result = tryToSanitize(kept, partOf);
    if (result !== null) return { ...result, truncated: kept.length < html.length };
    kept = kept.slice(0, kept.length / 2);
  }
}

/** Null for what is too deep or comes out too long. */
function tryToSanitize(html: string, partOf: PartOf): Omit<SafeHtmlResult, 'truncated'> | null {
  try {
    const result = sanitize(html, partOf);
    return result.bare.length > CONTENT_LIMITS.safeHtmlCharacters ? null : result;
  } catch (thrown) {
    if (thrown instanceof TooDeep) return null;
    throw thrown;
  }
}

/** The parser takes a time that grows with the depth for each element; no honest message comes near the limit. */
class TooDeep extends Error {}

function sanitize(html: string, partOf: PartOf): Omit<SafeHtmlResult, 'truncated'> {
  // Unknown to the message, so that no text in it is taken for one of our marks.
  const mark = `https://inline.invalid/${randomBytes(16).toString('hex')}/`;
  const shown = new Set<string>();
  let blockedImages = 0;
  let depth = 0;

  const image = (attributes: Attributes): Attributes => {
    const { src = '', srcset, 'data-blocked-src': _forged, ...rest } = attributes;
    const address = plainAddress(src);
    const contentId = /^cid:/i.test(address) ? decodeContentId(address.slice(4)) : null;
    const part = contentId === null ? null : partOf(contentId);
    if (part !== null) {
      shown.add(part);
      return { ...rest, src: mark + encodeURIComponent(part) };
    }
    if (address === '' && srcset === undefined) return rest;
    blockedImages += 1;
    return { ...rest, 'data-blocked-src': REMOTE.test(address) ? address : '' };
  };

  const link = (attributes: Attributes): Attributes => {
    const { href = '', rel: _rel, ...rest } = attributes;
    const address = plainAddress(href);
    return LINKABLE.test(address) ? { ...rest, href: address, rel: LINK_REL } : rest;
  };

  const anything = (tagName: string, attributes: Attributes): Tag => {
    if ('background' in attributes || /url\s*\(/i.test(attributes.style ?? '')) blockedImages += 1;
    return { tagName, attribs: attributes };
  };

  const options: IOptions = {
    allowedTags: words(ELEMENTS),
    nonTextTags: words(DROPPED_WHOLE),
    allowedAttributes: ATTRIBUTES,
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
    allowedStyles: { '*': { ...ALLOWED_STYLES } },
    disallowedTagsMode: 'discard',
    nestingLimit: CONTENT_LIMITS.htmlDepth,
    onOpenTag: () => {
      depth += 1;
      if (depth > CONTENT_LIMITS.readDepth) throw new TooDeep();
    },
    onCloseTag: () => {
      depth -= 1;
    },
    transformTags: {
      a: (tagName, attributes) => ({ tagName, attribs: link(attributes) }),
      img: (tagName, attributes) => ({ tagName, attribs: image(attributes) }),
      '*': anything,
    },
  };
  const bare = sanitizeHtml(html.replaceAll('\0', ''), options);
  return { pieces: piecesOf(bare, mark), blockedImages, shown, bare };
}

/** As a browser reads it: without the blanks around and the line breaks and tabs inside, which it skips. */
function plainAddress(value: string): string {
  return value.length > MAX_ADDRESS ? '' : value.replace(/[\t\n\r]/g, '').replace(/^[\0-\x20]+|[\0-\x20]+$/g, '');
}

function decodeContentId(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

function piecesOf(html: string, mark: string): HtmlPiece[] {
  const [first = '', ...rest] = html.split(mark);
  const pieces: HtmlPiece[] = [first];
  for (const piece of rest) {
    const end = piece.indexOf('"');
    pieces.push({ part: decodeURIComponent(piece.slice(0, end)) }, piece.slice(end));
  }
  return pieces;
}
