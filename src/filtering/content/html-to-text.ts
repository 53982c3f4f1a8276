/** Plain text of sanitised HTML: paragraphs, lists, quotations and tables keep their shape, links their address. */
import { Parser } from 'htmlparser2';

const BLOCKS = new Set(
  `address article aside blockquote caption center dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr
  li main nav ol p pre section table tr ul`.split(/\s+/),
);
/** Blocks with an empty line around them. */
const SPACED = new Set([
  'blockquote',
  'dl',
  'figure',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'ol',
  'p',
  'pre',
  'table',
  'ul',
]);

interface OpenLink {
  readonly href: string;
  text: string;
}

class TextWriter {
  readonly #lines: string[] = [];
  #line = '';
  /** What the line holds and ends with: asking the line itself would take longer the longer it is. */
  #lineHasWords = false;
  #endsWithBlank = true;
  /** An empty line is wanted before the next word; the number of quotations around where it was asked for. */
  #gap: number | null = null;
  #quotes = 0;
  #lists: { ordered: boolean; count: number }[] = [];
  #preformatted = 0;
  #links: OpenLink[] = [];

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (BLOCKS.has(name)) this.#breakLine(SPACED.has(name) && this.#lists.length === 0);
    if (name === 'br') this.#newLine();
    else if (name === 'hr') this.#append('----------');
    else if (name === 'img') this.text(attributes.alt ?? '');
    else if (name === 'pre') this.#preformatted += 1;
    else if (name === 'blockquote') this.#quotes += 1;
    else if (name === 'ol' || name === 'ul') this.#lists.push({ ordered: name === 'ol', count: 0 });
    else if (name === 'li') this.#append(this.#bullet());
    else if (name === 'a') this.#links.push({ href: attributes.href ?? '', text: '' });
  }

  close(name: string): void {
    if (name === 'a') this.#closeLink();
    else if (name === 'td' || name === 'th') this.#append(this.#lineHasWords ? '  ' : '');
    if (BLOCKS.has(name)) this.#breakLine(SPACED.has(name) && this.#lists.length <= 1);
    if (name === 'pre') this.#preformatted = Math.max(0, this.#preformatted - 1);
    else if (name === 'blockquote') this.#quotes = Math.max(0, this.#quotes - 1);
    else if (name === 'ol' || name === 'ul') this.#lists.pop();
  }

  text(text: string): void {
    const link = this.#links.at(-1);
    if (link !== undefined) link.text += text;
    if (this.#preformatted === 0) {
      const words = text.replace(/[ \t\r\n\f]+/g, ' ');
      this.#append(this.#endsWithBlank && words.startsWith(' ') ? words.slice(1) : words);
      return;
    }
    const [first = '', ...rest] = text.split(/\r\n|\r|\n/);
    this.#append(first);
    for (const line of rest) {
      this.#newLine();
      this.#append(line);
    }
  }

  end(): string {
    this.#breakLine(false);
    return this.#lines.join('\n').replaceAll('\u00a0', ' ');
  }

  #closeLink(): void {
    const link = this.#links.pop();
    if (link === undefined || link.href === '') return;
    const address = link.href.replace(/^mailto:/i, '');
    if (!sameAddress(link.text, address)) this.#append(`${this.#endsWithBlank ? '' : ' '}<${address}>`);
  }

  #bullet(): string {
    const list = this.#lists.at(-1);
    const indent = '  '.repeat(Math.min(Math.max(0, this.#lists.length - 1), 8));
    if (list === undefined || !list.ordered) return `${indent}- `;
    list.count += 1;
    return `${indent}${list.count}. `;
  }

  #append(text: string): void {
    if (text === '') return;
    if (this.#gap !== null) this.#lines.push(quoted('', Math.min(this.#gap, this.#quotes)));
    this.#gap = null;
    this.#line += text;
    this.#lineHasWords ||= text.trim() !== '';
    this.#endsWithBlank = text.endsWith(' ');
  }

  /** Ends the line, if there is one, and asks for an empty line before the next. */
  #breakLine(spaced: boolean): void {
    if (this.#lineHasWords) this.#newLine();
    this.#startLine();
    if (spaced && this.#lines.length > 0) this.#gap ??= this.#quotes;
  }

  #newLine(): void {
    this.#lines.push(quoted(this.#line, this.#quotes));
    this.#startLine();
  }

  #startLine(): void {
    this.#line = '';
    this.#lineHasWords = false;
    this.#endsWithBlank = true;
  }
}

const quoted = (line: string, quotes: number) => `${'> '.repeat(Math.min(quotes, 20))}${line}`.trimEnd();

/** The address is not repeated for a link that shows it. */
function sameAddress(text: string, address: string): boolean {
  const bare = (value: string) =>
    value
      .trim()
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/\/$/, '');
  return bare(text) === bare(address);
}

/** Expects HTML out of the sanitiser: what it dropped is not dropped here. */
export function htmlToText(html: string): string {
  const writer = new TextWriter();
  const parser = new Parser({
    onopentag: (name, attributes) => writer.open(name, attributes),
    ontext: (text) => writer.text(text),
    onclosetag: (name) => writer.close(name),
  });
  parser.end(html);
  return writer
    .end()
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
