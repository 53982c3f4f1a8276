/** Looks for anything live in HTML, with a parser that the product does not use and that follows the HTML standard. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const HTML = 'http://www.w3.org/1999/xhtml';

/** Written out here a second time on purpose: what is forgotten there shall be noticed here. */
const FORBIDDEN_ELEMENTS = new Set(
  `script style link meta base object embed applet iframe frame frameset form input button select option optgroup
  textarea keygen isindex svg math template noscript noembed noframes xmp plaintext title audio video source track
  picture canvas portal dialog slot details summary map area marquee param template fencedframe`.split(/\s+/),
);
const ADDRESSES = new Set(['href', 'src']);
const PLAIN_ATTRIBUTES = new Set(
  `style dir lang title align valign bgcolor width height rel alt border data-blocked-src color face size cellpadding
  cellspacing colspan rowspan nowrap scope span start type reversed value datetime`.split(/\s+/),
);
const STYLE_WORDS =
  /[^\x20-\x7e]|[<>{}]|url|expression|import|behaviou?r|binding|position|z-index|\\|\/\*|@|var\(|image-set|javascript/i;

/** What is live or foreign in it, in words; empty when it is inert. `inline` begins the addresses that may be loaded. */
export function liveIn(html: string, inline: string): string[] {
  const found: string[] = [];
  const shell = new Set(['html', 'head', 'body']);
  const visit = (node: Node): void => {
    if ('tagName' in node) judge(node);
    else if (node.nodeName === '#comment') found.push('a comment');
    if ('content' in node) found.push('a template');
    if ('childNodes' in node) for (const child of node.childNodes) visit(child);
  };
  const judge = (element: Element): void => {
    const { tagName, namespaceURI, attrs } = element;
    if (namespaceURI !== HTML) found.push(`<${tagName}> outside HTML`);
    if (FORBIDDEN_ELEMENTS.has(tagName) || !/^[a-z][a-z0-9]*$/.test(tagName)) found.push(`<${tagName}>`);
    if (shell.has(tagName) && attrs.length > 0) found.push(`<${tagName}> with attributes`);
    for (const { name, value } of attrs) judgeAttribute(tagName, name, value);
    if (tagName === 'a' && attrs.some(({ name }) => name === 'href')) {
      const rel = attrs.find(({ name }) => name === 'rel')?.value ?? '';
      for (const word of ['noopener', 'noreferrer', 'nofollow'])
        if (!rel.split(' ').includes(word)) found.push(`<a> without ${word}`);
    }
  };
  const judgeAttribute = (tagName: string, name: string, value: string): void => {
    if (!ADDRESSES.has(name) && !PLAIN_ATTRIBUTES.has(name)) found.push(`${tagName}[${name}]`);
    if (name === 'href' && !(tagName === 'a' && /^(https?:\/\/|mailto:)/i.test(value))) found.push(`href ${value}`);
    if (name === 'src' && !(tagName === 'img' && value.startsWith(inline))) found.push(`src ${value}`);
    if (name === 'data-blocked-src' && value !== '' && !/^https?:\/\//i.test(value)) found.push(`blocked ${value}`);
    if (name === 'style' && (STYLE_WORDS.test(value) || /:\s*-/.test(value))) found.push(`style ${value}`);
  };
  visit(parse(html, { scriptingEnabled: true }));
  visit(parse(`<div>${html}</div>`, { scriptingEnabled: false }));
  return found;
}
