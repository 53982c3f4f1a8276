/** Everything in a page that leads, sends or loads elsewhere, with what its reader sees of it. */
import type { MailLink, MailLinkKind } from '../../../plugins/sdk/message.ts';
import { type OpenTag, readMarkup } from './markup.ts';
import { linksInText } from './text-links.ts';

export type FoundLink = Omit<MailLink, 'part' | 'url'>;

interface Draft {
  readonly kind: MailLinkKind;
  readonly href: string;
  readonly start: number;
  readonly end: number;
  text: string;
  fields: string[];
}

export interface HtmlLinks {
  readonly links: readonly FoundLink[];
  /** As written; null when the page has none. Only the first counts, as in browsers. */
  readonly base: string | null;
  readonly tooMany: boolean;
}

const ATTRIBUTES = new Set(
  'href src action formaction background alt value content http-equiv style type name xlink:href data'.split(' '),
);
/** What is loaded on showing the page; what its reader clicks must never be crowded out by it. */
const PASSIVE: ReadonlySet<MailLinkKind> = new Set<MailLinkKind>(['image', 'embed', 'style']);
const MAX_HREF = 2_048;
const MAX_TEXT = 1_000;
const MAX_FIELDS = 50;
/** Text between two tags in which addresses are looked for. */
const MAX_RUN = 256 * 1024;

export function linksInHtml(html: string, limits: { maxLinks: number; maxPassiveLinks: number }): HtmlLinks {
  const collector = new LinkCollector(limits.maxLinks, limits.maxPassiveLinks);
  readMarkup(html, ATTRIBUTES, collector);
  return collector.result();
}

class LinkCollector {
  readonly #maxLinks: number;
  readonly #maxPassive: number;
  readonly #drafts: Draft[] = [];
  #active = 0;
  #passive = 0;
  #tooMany = false;
  #base: string | null = null;
  /** The link whose text is being read; a link inside another ends the outer one. */
  #open: { readonly element: string; readonly draft: Draft } | null = null;
  #form: Draft | null = null;
  #run = '';
  #runStart = 0;
  #runEnd = 0;

  constructor(maxLinks: number, maxPassive: number) {
    this.#maxLinks = maxLinks;
    this.#maxPassive = maxPassive;
  }

  open(tag: OpenTag): void {
    this.#endRun();
    const { name, attributes } = tag;
    const value = (attribute: string) => attributes.get(attribute) ?? '';
    const href = attributes.get('href') ?? attributes.get('xlink:href');
    if (name === 'a') this.#openLink(tag, 'anchor', href ?? '');
    else if (name === 'area') this.#add('area', href ?? '', tag, value('alt'));
    else if (name === 'base') this.#setBase(tag, href);
    else if (name === 'form') this.#form = this.#add('form', value('action'), tag, '', true);
    else if (name === 'meta' && value('http-equiv').trim().toLowerCase() === 'refresh')
      this.#add('refresh', refreshTarget(value('content')), tag);
    else if (name === 'link') this.#add('style', href ?? '', tag);
    else if (name === 'img' || name === 'image') this.#image(tag, attributes.get('src') ?? href ?? '');
    else if (['iframe', 'embed', 'object', 'frame', 'script', 'video', 'audio', 'source'].includes(name))
      this.#add('embed', attributes.get('src') ?? value('data'), tag);
    else this.#field(tag);
    if (value('background') !== '') this.#add('image', value('background'), tag);
    if (value('style') !== '') this.#css(value('style'), tag.start, tag.end);
    if (isBlock(name)) this.#append(' ');
  }

  close(name: string): void {
    this.#endRun();
    if (this.#open?.element === name) this.#open = null;
    if (name === 'form') this.#form = null;
    if (isBlock(name)) this.#append(' ');
  }

  text(text: string, start: number, end: number): void {
    if (this.#open !== null) {
      this.#append(text);
      return;
    }
    if (this.#run === '') this.#runStart = start;
    if (this.#run.length < MAX_RUN) this.#run += text;
    this.#runEnd = end;
  }

  raw(element: string, text: string, start: number): void {
    if (element === 'style') this.#css(text, start, start + text.length);
  }

  result(): HtmlLinks {
    this.#endRun();
    const links = this.#drafts.map((draft) => ({ ...draft, text: collapse(draft.text) }));
    return { links, base: this.#base, tooMany: this.#tooMany };
  }

  #openLink(tag: OpenTag, kind: MailLinkKind, href: string): void {
    const draft = this.#add(kind, href, tag);
    this.#open = draft === null ? null : { element: tag.name, draft };
  }

  #setBase(tag: OpenTag, href: string | undefined): void {
    if (href === undefined || this.#base !== null) return;
    this.#base = href.slice(0, MAX_HREF);
    this.#add('base', href, tag);
  }

  /** Pictures that came along with the message lead nowhere. */
  #image(tag: OpenTag, src: string): void {
    const alt = tag.attributes.get('alt') ?? '';
    if (this.#open !== null && alt !== '') this.#append(` ${alt} `);
    if (!/^\s*(?:cid|data):/i.test(src)) this.#add('image', src, tag, alt);
  }

  #field(tag: OpenTag): void {
    const { name, attributes } = tag;
    if (name !== 'input' && name !== 'button' && name !== 'select' && name !== 'textarea') return;
    const type = (attributes.get('type') ?? name).toLowerCase();
    if (this.#form !== null && this.#form.fields.length < MAX_FIELDS && name !== 'button') {
      this.#form.fields.push(`${type} ${(attributes.get('name') ?? '').toLowerCase()}`.trim().slice(0, 100));
    }
    const target = attributes.get('formaction');
    if (target === undefined) return;
    if (name === 'button') this.#openLink(tag, 'button', target);
    else this.#add('button', target, tag, attributes.get('value') ?? '');
  }

  /** A form counts also when it says nowhere to go: it may be filled in all the same. */
  #add(
    kind: MailLinkKind,
    href: string,
    { start, end }: { start: number; end: number },
    text = '',
    always = false,
  ): Draft | null {
    if (href.trim() === '' && !always) return null;
    const passive = PASSIVE.has(kind);
    if (passive ? this.#passive >= this.#maxPassive : this.#active >= this.#maxLinks) {
      this.#tooMany ||= !passive;
      return null;
    }
    if (passive) this.#passive += 1;
    else this.#active += 1;
    const draft: Draft = { kind, href: href.slice(0, MAX_HREF), start, end, text: text.slice(0, MAX_TEXT), fields: [] };
    this.#drafts.push(draft);
    return draft;
  }

  #css(css: string, start: number, end: number): void {
    for (const href of addressesInCss(css, this.#maxPassive - this.#passive)) this.#add('style', href, { start, end });
  }

  #append(text: string): void {
    const draft = this.#open?.draft;
    if (draft !== undefined && draft.text.length < MAX_TEXT) draft.text += text.slice(0, MAX_TEXT);
  }

  /** Addresses that stand in the page as text become links in most mail programs. */
  #endRun(): void {
    const run = this.#run;
    if (run === '') return;
    this.#run = '';
    // Entities make the decoded text shorter than its source: then the whole run is the place.
    const exact = run.length === this.#runEnd - this.#runStart;
    for (const { href, start, end } of linksInText(run, this.#maxLinks - this.#active + 1)) {
      const place = exact
        ? { start: this.#runStart + start, end: this.#runStart + end }
        : { start: this.#runStart, end: this.#runEnd };
      this.#add('text', href, place, href);
    }
  }
}

const BLOCKS = new Set('p div td th tr table li ul ol br h1 h2 h3 h4 h5 h6 center section article'.split(' '));
const isBlock = (name: string): boolean => BLOCKS.has(name);

const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, MAX_TEXT);

/** `5; url=https://…`, in quotation marks or not. */
function refreshTarget(content: string): string {
  const found = /^[\s\d.;,]*(?:url\s*=\s*)?(.*)$/is.exec(content)?.[1] ?? '';
  return found.trim().replace(/^['"]|['"]$/g, '');
}

const MAX_TRIES = 5_000;

/** What `url(…)` and `@import` name, but for what came along with the message. */
function addressesInCss(css: string, max: number): string[] {
  const found: string[] = [];
  const lower = css.toLowerCase();
  let at = lower.indexOf('url(');
  for (let tries = 0; at !== -1 && found.length < max && tries < MAX_TRIES; tries += 1) {
    const inner = css.slice(at + 4, at + 4 + MAX_HREF);
    const close = inner.indexOf(')');
    const href = (close === -1 ? inner : inner.slice(0, close)).trim().replace(/^['"]|['"]$/g, '');
    if (href !== '' && !/^(?:data|cid):/i.test(href)) found.push(href);
    at = lower.indexOf('url(', at + 4);
  }
  for (const match of css.slice(0, 64 * 1024).matchAll(/@import\s+(['"])([^'"]{1,2048})\1/gi)) {
    if (found.length < max && match[2] !== undefined) found.push(match[2]);
  }
  return found;
}
