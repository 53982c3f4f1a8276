/** A search expression, read by the grammar of the reference: no brackets, no NOT. */

const TEXT_KEYS = ['entire', 'content', 'sender', 'to', 'cc', 'subject', 'fileName', 'fileContent'] as const;
type TextKey = (typeof TEXT_KEYS)[number];
const THINGS = ['attachment', 'flags', 'convo'] as const;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAY_MS = 86_400_000;

export type Term =
  | { readonly key: TextKey; readonly value: string; readonly isPhrase: boolean }
  | { readonly key: 'has'; readonly thing: (typeof THINGS)[number] }
  | { readonly key: 'in' | 'label'; readonly name: string }
  /** Epoch ms: from the first moment of the day on, or before the first one after it. */
  | { readonly key: 'from' | 'before'; readonly time: number };

export interface Search {
  /** In order, each but the first with the word that binds it to the one before. */
  readonly terms: readonly { readonly term: Term; readonly bind: 'and' | 'or' }[];
  readonly inSpamAndTrash: boolean;
  /** One hit a conversation. */
  readonly isGrouped: boolean;
}

/** Null for what the grammar does not know. */
export function parseSearch(searchKey: string): Search | null {
  const pieces = split(searchKey);
  if (pieces === null) return null;
  const terms: { term: Term; bind: 'and' | 'or' }[] = [];
  const switches = new Map<string, boolean>();
  for (const { text, bind } of pieces) {
    const [, key = '', value = ''] = /^([A-Za-z]+):([\s\S]+)$/.exec(text) ?? [];
    if (key === 'inclspamtrash' || key === 'groupResult') {
      if (value !== 'true' && value !== 'false') return null;
      switches.set(key, value === 'true');
      continue;
    }
    const term = termOf(key, value);
    if (term === null) return null;
    terms.push({ term, bind });
  }
  const inSpamAndTrash = switches.get('inclspamtrash') ?? false;
  return { terms, inSpamAndTrash, isGrouped: switches.get('groupResult') ?? false };
}

/** At the marks that stand outside quotes; null where a quote does not end. */
function split(searchKey: string): { text: string; bind: 'and' | 'or' }[] | null {
  const pieces: { text: string; bind: 'and' | 'or' }[] = [];
  let [text, bind, isQuoted]: [string, 'and' | 'or', boolean] = ['', 'and', false];
  for (let at = 0; at < searchKey.length; ) {
    const mark = isQuoted ? undefined : /^(::|:or:)/.exec(searchKey.slice(at, at + 4))?.[0];
    if (mark === undefined) {
      if (searchKey[at] === '"') isQuoted = !isQuoted;
      text += searchKey[at];
      at += 1;
      continue;
    }
    pieces.push({ text, bind });
    [text, bind] = ['', mark === '::' ? 'and' : 'or'];
    at += mark.length;
  }
  return isQuoted ? null : [...pieces, { text, bind }];
}

function termOf(key: string, written: string): Term | null {
  const value = unquoted(written);
  if (value === null) return null;
  const textKey = TEXT_KEYS.find((name) => name === key);
  if (textKey !== undefined) return { key: textKey, value, isPhrase: written.startsWith('"') };
  switch (key) {
    case 'has': {
      const thing = THINGS.find((one) => one === value);
      return thing === undefined ? null : { key, thing };
    }
    case 'in':
    case 'label':
      return { key, name: value };
    case 'fromDate':
    case 'toDate': {
      const day = dayOf(value);
      if (day === null) return null;
      return key === 'fromDate' ? { key: 'from', time: day } : { key: 'before', time: day + DAY_MS };
    }
    default:
      return null;
  }
}

/** A phrase stands in quotes, whole; a word has none in it. */
function unquoted(written: string): string | null {
  const value = /^"([^"]*)"$/.exec(written)?.[1] ?? (written.includes('"') ? '' : written);
  return value.trim() === '' ? null : value;
}

/** `12-Sep-2025`, as days are counted in UTC. */
function dayOf(text: string): number | null {
  const [, day = '', month = '', year = ''] = /^([0-9]{2})-([A-Za-z]{3})-([0-9]{4})$/.exec(text) ?? [];
  const index = MONTHS.indexOf(month.toLowerCase());
  const time = Date.UTC(Number(year), index, Number(day));
  return index >= 0 && new Date(time).getUTCDate() === Number(day) ? time : null;
}
