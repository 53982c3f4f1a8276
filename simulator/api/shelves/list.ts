/** Lists of items: newest first, and page by page behind a marker that the page before gives. */
import type { Item } from '../../state/shelves.ts';
import { badPattern, type Reply, success } from '../../wire/envelope.ts';
import { BOOLEAN, type Call } from '../rules.ts';
import type { ShelfWords } from './words.ts';

export const LIST_QUERY = {
  fields: /^[A-Za-z]{1,20}(,[A-Za-z]{1,20})*$/,
  after: /^[0-9a-f-]{1,36}$/,
  limit: /^([1-9][0-9]?|[1-3][0-9]{2})$/,
  isPrev: BOOLEAN,
};

export type Row = (item: Item) => Record<string, unknown>;

export function answerPage(call: Call, words: ShelfWords, items: readonly Item[], path: string, row: Row): Reply {
  const { query, base, world } = call;
  const oldestFirst = query.isPrev === 'true';
  const sorted = items.toSorted((one, other) => (one.itemId < other.itemId === oldestFirst ? -1 : 1));
  const limit = Number(query.limit ?? words.defaultLimit);
  const start = query.after === undefined ? 0 : startAfter(query.after, sorted, oldestFirst);
  const page = sorted.slice(start, start + limit);
  const last = page.at(-1);
  const isEnd = start + limit >= sorted.length;
  const after = world.facts.listsAfter === 'position' || last === undefined ? start + limit : tokenOf(last);
  const next = new URLSearchParams({ ...query, after: String(after), limit: String(limit) });
  return success({
    ...(isEnd ? {} : { pagination: { next: `${base}${path}?${next}` } }),
    list: page.map((item) => chosen(call, words, row(item))),
  });
}

/** Only the fields that were asked for, beside what comes in any case. */
export function chosen({ query }: Call, { fields }: ShelfWords, row: Record<string, unknown>): Record<string, unknown> {
  if (query.fields === undefined) return row;
  const wanted = query.fields.split(',');
  if (!wanted.every((name) => fields.includes(name))) throw badPattern('fields');
  return Object.fromEntries(Object.entries(row).filter(([name]) => !fields.includes(name) || wanted.includes(name)));
}

/** How many rows are before the marker; one that names a row holds also when that is gone. */
function startAfter(after: string, sorted: readonly Item[], oldestFirst: boolean): number {
  if (/^[0-9]{1,9}$/.test(after)) return Number(after);
  const itemId = String(BigInt(`0x${after.replaceAll('-', '') || '0'}`));
  const next = sorted.findIndex((one) => (oldestFirst ? one.itemId > itemId : one.itemId < itemId));
  return next < 0 ? sorted.length : next;
}

const tokenOf = ({ itemId }: Item): string =>
  BigInt(itemId)
    .toString(16)
    .padStart(32, '0')
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
