/**
 * Searches in Zoho's grammar: terms joined by `::` (all) or by `:or:` (any), no brackets and no way to escape. So
 * what a caller typed is made into words or a phrase that can't end its term, whatever it holds.
 */
import { PosternError } from '../errors.ts';
import type { ZohoFacts } from './zoho/facts.ts';

/** Something that Zoho may want by its name or by its id. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What is looked for; each entry is a term of its own. */
export interface SearchTerms {
  /** Anywhere: header, text, files. */
  readonly text?: readonly string[] | undefined;
  readonly from?: readonly string[] | undefined;
  readonly to?: readonly string[] | undefined;
  readonly cc?: readonly string[] | undefined;
  readonly subject?: readonly string[] | undefined;
  readonly content?: readonly string[] | undefined;
  readonly fileName?: readonly string[] | undefined;
  readonly fileContent?: readonly string[] | undefined;
  readonly hasAttachment?: boolean | undefined;
  readonly hasFlag?: boolean | undefined;
  readonly inConversation?: boolean | undefined;
  readonly folders?: readonly Named[] | undefined;
  readonly labels?: readonly Named[] | undefined;
}

export type Search =
  | {
      readonly kind: 'terms';
      readonly joined: 'all' | 'any';
      readonly terms: SearchTerms;
      /** Epoch milliseconds, both ends inclusive; with `all` only. */
      readonly since?: number | undefined;
      readonly until?: number | undefined;
      readonly includeSpamAndTrash?: boolean | undefined;
      readonly onePerConversation?: boolean | undefined;
    }
  /** In Zoho's own words. */
  | { readonly kind: 'raw'; readonly key: string }
  /** What came in since. */
  | { readonly kind: 'new'; readonly since: number };

/** Ready for the wire, with what is to be left out of the answer because Zoho can't be asked so exactly. */
export interface SearchQuery {
  readonly searchKey: string;
  readonly receivedTime: number;
  readonly since: number | null;
  readonly until: number | null;
}

/** Without a time Zoho leaves out the mail of the last two minutes. */
const FAR_FUTURE = Date.UTC(2100, 0, 1);
const MOST_TERMS = 20;
const LONGEST_VALUE = 200;
const LONGEST_KEY = 2_000;
const HOUR_MS = 3_600_000;

/** Throws BAD_USER_INPUT for what can't be searched for. */
export function searchQueryOf(search: Search, facts: ZohoFacts): SearchQuery {
  if (search.kind === 'raw')
    return { searchKey: rawKey(search.key), receivedTime: FAR_FUTURE, since: null, until: null };
  if (search.kind === 'new') {
    const { since } = search;
    // Where Zoho gives what came before a time, what came since is cut out of all of it.
    const receivedTime = facts.newMailsReceived === 'after' ? since - 1 : FAR_FUTURE;
    return { searchKey: 'newMails', receivedTime, since, until: null };
  }
  const { joined, since, until } = search;
  if (joined === 'any' && (since !== undefined || until !== undefined))
    throw badInput('Zoho can not search for one of several things within a time.');
  const terms = termsOf(search.terms, facts);
  if (terms.length === 0 && since === undefined && until === undefined)
    throw badInput('A search needs something to look for.');
  if (terms.length > MOST_TERMS) throw badInput(`A search has at most ${MOST_TERMS} terms.`);
  const switches = [
    ...(search.includeSpamAndTrash === true ? ['inclspamtrash:true'] : []),
    ...(search.onePerConversation === true ? ['groupResult:true'] : []),
  ];
  const expression = [...terms, ...daysOf(since, until)].join(joined === 'all' ? '::' : ':or:');
  return {
    searchKey: [...switches, expression].join('::'),
    receivedTime: until ?? FAR_FUTURE,
    since: since ?? null,
    until: until ?? null,
  };
}

function termsOf(terms: SearchTerms, { searchFolderBy, searchLabelBy }: ZohoFacts): string[] {
  const texts: readonly (readonly [string, readonly string[] | undefined])[] = [
    ['entire', terms.text],
    ['sender', terms.from],
    ['to', terms.to],
    ['cc', terms.cc],
    ['subject', terms.subject],
    ['content', terms.content],
    ['fileName', terms.fileName],
    ['fileContent', terms.fileContent],
  ];
  return [
    ...texts.flatMap(([key, values = []]) => values.map((value) => `${key}:${wordsFor(value)}`)),
    ...(terms.hasAttachment === true ? ['has:attachment'] : []),
    ...(terms.hasFlag === true ? ['has:flags'] : []),
    ...(terms.inConversation === true ? ['has:convo'] : []),
    ...(terms.folders ?? []).map((folder) => `in:${referenceTo(folder, searchFolderBy)}`),
    ...(terms.labels ?? []).map((label) => `label:${referenceTo(label, searchLabelBy)}`),
  ];
}

/** Words that stand bare; `or` would join what is around it. */
const BARE = /^(?!or$)[\p{L}\p{N}@._+-]+$/iu;

/**
 * A word, or a phrase in quotes. Quotes, line ends and the marks that join terms become spaces: Zoho looks for words,
 * and none of these is one.
 */
function wordsFor(typed: string): string {
  if (typed.length > LONGEST_VALUE) throw badInput(`A term of a search has at most ${LONGEST_VALUE} characters.`);
  let value = typed.replace(/["\p{C}\p{Z}]+/gu, ' ');
  // Taking one mark out may leave another where its ends meet.
  for (let before = ''; before !== value; ) {
    before = value;
    value = value.replace(/:{2,}|:or:/gi, ' ');
  }
  value = value.replace(/ +/g, ' ').trim();
  if (!/[\p{L}\p{N}\p{S}]/u.test(value)) throw badInput('A term of a search needs at least one letter or digit.');
  return BARE.test(value) ? value : `"${value}"`;
}

function referenceTo({ id, name }: Named, by: 'name' | 'id'): string {
  if (by === 'id') return id;
  const value = wordsFor(name);
  // A name that had to be changed names something else.
  if (value.replace(/^"|"$/g, '') === name) return value;
  throw badInput(`Zoho can not search by the name ${JSON.stringify(name.slice(0, 100))}.`);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * Zoho takes whole days, in a time zone that nobody states: the days are those in which the time lies wherever one
 * is, and what they hold beyond it is left out of the answer.
 */
function daysOf(since: number | undefined, until: number | undefined): string[] {
  return [
    ...(since === undefined ? [] : [`fromDate:${dayOf(since - 12 * HOUR_MS)}`]),
    ...(until === undefined ? [] : [`toDate:${dayOf(until + 14 * HOUR_MS)}`]),
  ];
}

function dayOf(at: number): string {
  const date = new Date(at);
  const day = String(date.getUTCDate()).padStart(2, '0');
  return `${day}-${MONTHS[date.getUTCMonth()]}-${String(date.getUTCFullYear()).padStart(4, '0')}`;
}

function rawKey(key: string): string {
  if (key.trim() === '') throw badInput('A search needs something to look for.');
  if (key.length > LONGEST_KEY) throw badInput(`A search has at most ${LONGEST_KEY} characters.`);
  if (key.trim() === 'newMails') throw badInput('New mail is searched for with `newSince`.');
  return key;
}

const badInput = (message: string) => new PosternError('BAD_USER_INPUT', message);
