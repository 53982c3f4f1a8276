/** The links of a message, as a browser would follow them, without following any. */
import type { MailDefect, MailLink, MailTextPart } from '../../../plugins/sdk/message.ts';
import type { LoadLimits } from '../limits.ts';
import { type FoundLink, linksInHtml } from './html-links.ts';
import { linksInText } from './text-links.ts';

interface Links {
  readonly links: readonly MailLink[];
  readonly defects: readonly MailDefect[];
}

/** In the order of the parts, and of the places within a part. */
export function readLinks(parts: readonly MailTextPart[], limits: LoadLimits): Links {
  const links: MailLink[] = [];
  let tooMany = false;
  for (const part of parts) {
    const left = {
      maxLinks: limits.maxLinks - links.length,
      maxPassiveLinks: Math.min(limits.maxPassiveLinks, limits.maxLinks - links.length),
    };
    if (part.kind === 'html') {
      const page = linksInHtml(part.content, left);
      const base = page.base === null ? null : resolve(page.base, null);
      links.push(...page.links.map((link) => finish(part, link, base)));
      tooMany ||= page.tooMany;
    } else {
      const found = linksInText(part.content, left.maxLinks + 1);
      links.push(...found.slice(0, left.maxLinks).map((link) => finish(part, plain(link), null)));
      tooMany ||= found.length > left.maxLinks;
    }
  }
  const detail = `only the first ${links.length} links were read`;
  return {
    links: Object.freeze(links),
    defects: tooMany ? [{ kind: 'too-many-links', detail }] : [],
  };
}

const plain = (link: { href: string; start: number; end: number }): FoundLink => ({
  ...link,
  kind: 'text',
  text: link.href,
  fields: [],
});

function finish(part: MailTextPart, link: FoundLink, base: string | null): MailLink {
  const written = link.kind === 'text' && /^www\./i.test(link.href) ? `http://${link.href}` : link.href;
  return Object.freeze({
    part: part.id,
    ...link,
    fields: Object.freeze(link.fields),
    url: resolve(written, link.kind === 'base' ? null : base) ?? '',
  });
}

/** The URL standard forgives what browsers forgive: blanks, line breaks, backslashes. Null for what leads nowhere. */
function resolve(href: string, base: string | null): string | null {
  const parsed = base === null ? URL.parse(href) : URL.parse(href, base);
  return parsed === null ? null : parsed.href;
}
