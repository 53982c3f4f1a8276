/**
 * HTML as a flat run of tags and texts with their places. Built on the tokenizer alone: a tree, or only a stack of
 * open elements, would cost time that grows with the depth a stranger chooses.
 */
import { Tokenizer } from 'htmlparser2';

export interface OpenTag {
  /** Lower case. */
  readonly name: string;
  /** Only the attributes asked for, lower case; of a repeated one the first, as browsers take it. */
  readonly attributes: ReadonlyMap<string, string>;
  /** From `<` to behind `>`. */
  readonly start: number;
  readonly end: number;
}

export interface MarkupEvents {
  open(tag: OpenTag): void;
  close(name: string): void;
  /** A piece of text, entities decoded. One text may come in several pieces. */
  text(text: string, start: number, end: number): void;
  /** What stands in script, style and other elements that browsers don't show. */
  raw(element: string, text: string, start: number): void;
}

/** Their content is no text of the page. Mail programs run no scripts, so that of `noscript` is. */
const RAW = new Set(['script', 'style', 'title', 'template', 'iframe', 'noembed', 'noframes']);
const MAX_NAME = 40;
const MAX_VALUE = 4_096;

/** Walks through `html` once, in linear time whatever it holds. */
export function readMarkup(html: string, attributes: ReadonlySet<string>, events: MarkupEvents): void {
  let tagStart = 0;
  let tag = '';
  let wanted: string | null = null;
  let value = '';
  let found = new Map<string, string>();
  let raw: string | null = null;

  const add = (piece: string) => {
    if (wanted !== null && value.length < MAX_VALUE) value += piece.slice(0, MAX_VALUE - value.length);
  };
  const openTag = (end: number) => {
    events.open({ name: tag, attributes: found, start: tagStart, end: end + 1 });
    if (RAW.has(tag)) raw = tag;
  };
  const write = (text: string, start: number, end: number) => {
    if (raw === null) events.text(text, start, end);
    else events.raw(raw, text, start);
  };
  const nothing = () => {};

  const tokenizer = new Tokenizer(
    { decodeEntities: true },
    {
      onopentagname(start, end) {
        tagStart = start - 1;
        tag = html.slice(start, Math.min(end, start + MAX_NAME)).toLowerCase();
        found = new Map();
      },
      onattribname(start, end) {
        const name = html.slice(start, Math.min(end, start + MAX_NAME)).toLowerCase();
        wanted = attributes.has(name) && !found.has(name) ? name : null;
        value = '';
      },
      onattribdata: (start, end) => add(html.slice(start, Math.min(end, start + MAX_VALUE))),
      onattribentity: (codePoint) => add(String.fromCodePoint(codePoint)),
      onattribend() {
        if (wanted !== null) found.set(wanted, value);
        wanted = null;
      },
      onopentagend: openTag,
      onselfclosingtag: openTag,
      onclosetag(start, end) {
        const name = html.slice(start, Math.min(end, start + MAX_NAME)).toLowerCase();
        if (raw === name) raw = null;
        events.close(name);
      },
      ontext: (start, end) => write(html.slice(start, end), start, end),
      ontextentity: (codePoint, end) => write(String.fromCodePoint(codePoint), html.lastIndexOf('&', end - 1), end),
      oncdata: nothing,
      oncomment: nothing,
      ondeclaration: nothing,
      onprocessinginstruction: nothing,
      onend: nothing,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
}
