/** The calls that notes and bookmarks have in common: for the caller's own shelf, and for that of a group. */
import type { Item } from '../../state/shelves.ts';
import { type Reply, success } from '../../wire/envelope.ts';
import type { Call, Rule } from '../rules.ts';
import { sectionOf, shelfOf } from './find.ts';
import { groupOfCaller, groupsOf } from './groups.ts';
import { addItem, favourItem, getItem, removeItem, updateItem } from './items.ts';
import { answerPage, LIST_QUERY } from './list.ts';
import { addSection, listSections, removeSection, renameSection } from './sections.ts';
import type { ShelfWords } from './words.ts';

const OWNERS = [
  { owner: 'Personal', place: 'me' },
  { owner: 'Group', place: 'groups/{groupId}' },
] as const;

type Answer = (call: Call, words: ShelfWords) => Reply;

/** Literal places first: an item is behind anything that looks like an id. */
export function shelfRules(words: ShelfWords): Rule[] {
  return [
    ...acrossShelves(words),
    ...OWNERS.flatMap(({ owner, place }) => ofOwner(words, owner, `${words.base}/${place}`)),
  ];
}

function ofOwner(words: ShelfWords, owner: 'Personal' | 'Group', all: string): Rule[] {
  const { one: item, section, inSection } = words.names;
  const own = `${owner}${item}`;
  const sections = `${all}/${words.sections}`;
  const oneSection = `${sections}/{${words.section}}`;
  const one = `${all}/{${words.item}}`;
  const favourite = `${one}/favorite`;
  const rule = (operation: string, template: string, verb: keyof typeof VERBS, answer: Answer, more = {}): Rule => ({
    ...{ operation, template, scope: words.shelf, ...VERBS[verb] },
    answer: (call) => answer(call, words),
    ...more,
  });
  return [
    rule(`list${owner}${section}s`, sections, 'read', listSections, words.sectionsQuery),
    rule(`create${owner}${section}`, sections, 'create', addSection),
    rule(`list${owner}${inSection}`, oneSection, 'read', listSection, { query: LIST_QUERY }),
    rule(`update${owner}${section}`, oneSection, 'update', renameSection),
    rule(`delete${owner}${section}`, oneSection, 'remove', removeSection),
    rule(`list${own}s`, all, 'read', listAll, { query: LIST_QUERY }),
    rule(`create${own}`, all, 'create', addItem),
    rule(`get${own}`, one, 'read', getItem, { query: { fields: LIST_QUERY.fields } }),
    rule(`update${own}`, one, 'update', updateItem),
    rule(`delete${own}`, one, 'remove', removeItem, words.removal),
    rule(`favorite${own}`, favourite, 'update', (call) => favourItem(call, words, true)),
    rule(`unfavorite${own}`, favourite, 'remove', (call) => favourItem(call, words, false)),
  ];
}

const VERBS = {
  read: { method: 'GET', permission: 'READ' },
  create: { method: 'POST', permission: 'CREATE' },
  update: { method: 'PUT', permission: 'UPDATE' },
  remove: { method: 'DELETE', permission: 'DELETE' },
} as const satisfies Record<string, Pick<Rule, 'method' | 'permission'>>;

function acrossShelves(words: ShelfWords): Rule[] {
  const { one } = words.names;
  const reads = { method: 'GET', permission: 'READ', scope: words.shelf } as const;
  const groups = `${words.base}/groups`;
  const shared = words.sharedAt;
  return [
    { ...reads, operation: `list${one}Groups`, template: groups, answer: (call) => success(groupsOf(call)) },
    {
      ...reads,
      operation: `listFavorite${one}s`,
      template: `${words.base}/favorites`,
      query: LIST_QUERY,
      answer: (call) =>
        answerAcross(call, words, '/favorites', ({ favouriteOf }) => favouriteOf.has(call.mailbox.zuid)),
    },
    {
      ...reads,
      operation: `listShared${one}s`,
      template: `${words.base}${shared.path}`,
      query: { ...LIST_QUERY, ...shared.query },
      required: Object.keys(shared.query),
      answer: (call) =>
        answerAcross(call, words, shared.path, ({ sharedWith }) => sharedWith.has(call.mailbox.zuid), shared.row),
    },
  ];
}

function listAll(call: Call, words: ShelfWords): Reply {
  const shelf = shelfOf(call, words);
  const items = [...shelf.items.values()].filter(({ isBinned }) => !isBinned);
  return answerPage(call, words, items, placeOf(call, words), (item) => words.row(item, shelf, call));
}

function listSection(call: Call, words: ShelfWords): Reply {
  const { shelf, section } = sectionOf(call, words);
  const items = [...shelf.items.values()].filter((one) => !one.isBinned && one.sectionId === section.sectionId);
  const path = `${placeOf(call, words)}/${words.sections}/${section.sectionId}`;
  return answerPage(call, words, items, path, (item) => words.row(item, shelf, call));
}

export function placeOf({ path }: Call, { base }: ShelfWords): string {
  return path.groupId === undefined ? `${base}/me` : `${base}/groups/${path.groupId}`;
}

/** One's own, what is shown to one, and what is in one's groups. */
function isSeen(call: Call, { namespaceId, sharedWith }: Item): boolean {
  const { zuid } = call.mailbox;
  return namespaceId === zuid || sharedWith.has(zuid) || groupOfCaller(call, namespaceId) !== null;
}

type Reshape = (row: Record<string, unknown>, item: Item) => Record<string, unknown>;

/** Over all shelves, but not what is in the trash. */
function answerAcross(
  call: Call,
  words: ShelfWords,
  path: string,
  isWanted: (item: Item) => boolean,
  reshape: Reshape = (row) => row,
): Reply {
  const { shelves } = call.world;
  const { dataCentre } = call.mailbox;
  const items = shelves
    .all({ dataCentre, shelf: words.shelf })
    .flatMap((shelf) => [...shelf.items.values()])
    .filter((item) => !item.isBinned && isWanted(item) && isSeen(call, item));
  const row = (item: Item) => {
    const shelf = shelves.of({ dataCentre, shelf: words.shelf, namespaceId: item.namespaceId });
    return reshape(words.row(item, shelf, call), item);
  };
  return answerPage(call, words, items, `${words.base}${path}`, row);
}
