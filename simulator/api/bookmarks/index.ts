/** Bookmarks, in collections. */
import type { Item } from '../../state/shelves.ts';
import { badPattern, internal, type Reply, success } from '../../wire/envelope.ts';
import { type Call, checkKeys, type Rule } from '../rules.ts';
import { shelfOf } from '../shelves/find.ts';
import { groupsOf } from '../shelves/groups.ts';
import { isFavourite, restoreItem } from '../shelves/items.ts';
import { answerPage, LIST_QUERY } from '../shelves/list.ts';
import { placeOf, shelfRules } from '../shelves/rules.ts';
import { sectionRow } from '../shelves/sections.ts';
import type { ShelfWords } from '../shelves/words.ts';

const LONGEST = { link: 2_000, title: 500, summary: 5_000 } as const;

function fieldsOf(body: Call['body'], before: Item['fields'] | null): Item['fields'] {
  const link = textIn(body, 'link');
  const title = textIn(body, 'title');
  // Without one the address stands there, and stays when that is changed.
  const summary = body.summary === undefined ? (before?.summary ?? link) : textIn(body, 'summary');
  return { link, title, summary };
}

function textIn(body: Call['body'], key: keyof typeof LONGEST): string {
  const value = body[key];
  if (typeof value !== 'string' || value.trim() === '' || value.length > LONGEST[key]) throw badPattern(key);
  return value;
}

/** Nothing is fetched: what is known of a page is where it is. */
function previewOf(link: string): Record<string, string> {
  return URL.canParse(link) ? { linkTitle: new URL(link).hostname } : {};
}

const BOOKMARKS: ShelfWords = {
  shelf: 'links',
  base: '/api/links',
  item: 'bookmarkId',
  section: 'collectionId',
  sections: 'collections',
  sectionName: 'collectionName',
  names: { one: 'Bookmark', section: 'BookmarkCollection', inSection: 'BookmarksInCollection' },
  defaultLimit: 20,
  fields: ['title', 'summary', 'link', 'linkMetaInfo', 'collectionName'],
  required: ['link', 'title'],
  optional: ['summary'],
  stays: ['link', 'title'],
  refuse: internal,
  made: success,
  fieldsOf,
  row: (item, { namespaceId, sections }, call) => ({
    ...item.fields,
    namespaceId,
    entityId: item.itemId,
    collectionId: item.sectionId,
    linkMetaInfo: previewOf(item.fields.link ?? ''),
    collectionName: sections.get(item.sectionId)?.name ?? '',
    isFavorite: isFavourite(item, call),
    tags: [],
  }),
  sharedAt: { path: '', query: { action: /^view$/, view: /^sharedtome$/ } },
  sectionsQuery: {},
  sectionsAnswer: (_call, rows) => rows,
  removal: {},
  keeps: ({ body }) => {
    checkKeys(body, [], ['forceDelete']);
    return body.forceDelete === false || body.forceDelete === 'false';
  },
};

function listTrash(call: Call): Reply {
  const shelf = shelfOf(call, BOOKMARKS);
  const items = [...shelf.items.values()].filter(({ isBinned }) => isBinned);
  const path = `${placeOf(call, BOOKMARKS)}/trash`;
  return answerPage(call, BOOKMARKS, items, path, (item) => BOOKMARKS.row(item, shelf, call));
}

function listCollectionsOfGroups(call: Call): Reply {
  const { world, mailbox } = call;
  const collectionsOf = (namespaceId: string) => {
    const { sections } = world.shelves.of({ dataCentre: mailbox.dataCentre, shelf: 'links', namespaceId });
    return [...sections.values()].map((section) => sectionRow(BOOKMARKS, section));
  };
  return success(groupsOf(call).map((group) => ({ ...group, collection: collectionsOf(group.groupId) })));
}

const trash = (['Personal', 'Group'] as const).flatMap((owner): Rule[] => {
  const all = `${BOOKMARKS.base}/${owner === 'Personal' ? 'me' : 'groups/{groupId}'}`;
  return [
    {
      operation: `list${owner}BookmarksInTrash`,
      method: 'GET',
      template: `${all}/trash`,
      scope: 'links',
      permission: 'READ',
      query: LIST_QUERY,
      answer: listTrash,
    },
    {
      operation: `restore${owner}Bookmark`,
      method: 'PUT',
      template: `${all}/{bookmarkId}/restore`,
      scope: 'links',
      permission: 'UPDATE',
      answer: (call) => restoreItem(call, BOOKMARKS),
    },
  ];
});

export const bookmarks: Rule[] = [
  {
    operation: 'listAllGroupBookmarkCollections',
    method: 'GET',
    template: '/api/links/groups/collections',
    scope: 'links',
    permission: 'READ',
    answer: listCollectionsOfGroups,
  },
  ...trash,
  ...shelfRules(BOOKMARKS),
];
