/**
 * Whether a row of Zoho's may be a mail of ours. Zoho takes no mark that would tell for certain, so it is known by
 * what a row shows of it; where that can't be compared, the answer is `perhaps`, and never `other`.
 */
import type { MessageRow } from '../../datasources/messages.ts';
import type { Mail } from './task.ts';

export type Likeness = 'same' | 'perhaps' | 'other';

export function likenessOf(row: Pick<MessageRow, 'from' | 'to' | 'cc' | 'subject' | 'summary'>, mail: Mail): Likeness {
  if (plain(row.subject) !== plain(mail.subject)) return 'other';
  if (row.from.address !== '' && row.from.address !== mail.from.address.toLowerCase()) return 'other';
  // A list that the row leaves out says nothing; one that it shows must fit.
  if (row.to.length > 0 && setOf(row.to) !== setOf(mail.to)) return 'other';
  if (row.cc.length > 0 && setOf(row.cc) !== setOf(mail.cc)) return 'other';
  const isWhole = row.to.length > 0 || mail.to.length === 0;
  return isWhole && beginsAlike(row.summary, mail.body) ? 'same' : 'perhaps';
}

/** What two mails have in common that `likenessOf` could not tell apart. */
export function alikeness({ from, to, cc, subject }: Omit<Mail, 'files'>): string {
  return JSON.stringify([from.address.toLowerCase(), setOf(to), setOf(cc), plain(subject)]);
}

function setOf(addresses: readonly { readonly address: string }[]): string {
  return [...new Set(addresses.map(({ address }) => address.toLowerCase()))].sort().join(' ');
}

/** Spaces are folded on the way, and what is longer than any row shows can't be compared. */
const plain = (subject: string): string => subject.replace(/\s+/g, ' ').trim().slice(0, 200);

const COMPARED = 40;
const READ = 20_000;

function beginsAlike(summary: string, body: Mail['body']): boolean {
  const theirs = letters(summary);
  const ours = letters(body.format === 'html' ? textOf(body.content.slice(0, READ)) : body.content.slice(0, READ));
  const length = Math.min(theirs.length, ours.length);
  return theirs.slice(0, length) === ours.slice(0, length);
}

const letters = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .slice(0, COMPARED);

/** The words of HTML that was written by the caller; only their beginning matters, and only to be compared. */
function textOf(html: string): string {
  return html
    .replace(/<!--.*?-->/gs, ' ')
    .replace(/<(style|script|title)\b[^>]*>.*?<\/\1\s*>/gis, ' ')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&(?:amp|lt|gt|quot|apos|nbsp);/g, ' ')
    .replace(/&#(\d{1,7});/g, (_, code: string) => characterOf(Number(code)))
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, code: string) => characterOf(Number.parseInt(code, 16)));
}

const characterOf = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ');
