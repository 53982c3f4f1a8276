import { z } from 'zod';
import { change, read, type Scenario } from '../scenario.ts';
import type { Stage, Tag } from '../stage.ts';
import { makeGroup, type Owner, type OwnerOf, ownersIn } from './owners.ts';

const { own, ofGroup } = ownersIn('links', 'BookmarkGroup');

interface Made {
  readonly owner: Owner;
  readonly bookmarkId: string;
  readonly id: string;
}

const collectionsOf = ({ type }: Owner) => (type === 'Account' ? 'bookmarkCollections' : 'collections');
const urlOf = (tag: Tag) => `https://${tag.toLowerCase()}.example/style`;

async function bookmark(stage: Stage, tag: Tag, ownerOf: OwnerOf, more: Record<string, unknown> = {}): Promise<Made> {
  const owner = await ownerOf(stage);
  const body = { title: tag, link: urlOf(tag), ...more };
  const bookmarkId = await stage.zohoText('entityId', 'POST', owner.path, body);
  return { owner, bookmarkId, id: owner.id('Bookmark', bookmarkId) };
}

async function collection(stage: Stage, tag: Tag, ownerOf: OwnerOf) {
  const owner = await ownerOf(stage);
  const body = { collectionName: tag };
  const collectionId = await stage.zohoText('collectionId', 'POST', `${owner.path}/collections`, body);
  return { owner, collectionId, id: owner.id('BookmarkCollection', collectionId) };
}

async function fullCollection(stage: Stage, tag: Tag, ownerOf: OwnerOf) {
  const made = await collection(stage, tag, ownerOf);
  return { ...made, bookmark: await bookmark(stage, tag, ownerOf, { collectionId: made.collectionId }) };
}

async function binned(stage: Stage, tag: Tag, ownerOf: OwnerOf): Promise<Made> {
  const made = await bookmark(stage, tag, ownerOf);
  await stage.zoho('DELETE', `${made.owner.path}/${made.bookmarkId}`, { forceDelete: false });
  return made;
}

async function marked(stage: Stage, tag: Tag, ownerOf: OwnerOf): Promise<Made> {
  const made = await bookmark(stage, tag, ownerOf);
  await stage.zoho('PUT', `${made.owner.path}/${made.bookmarkId}/favorite`);
  return made;
}

const list = z.object({ list: z.array(z.looseObject({ entityId: z.string() })) });
const collections = z.array(z.object({ collectionId: z.string(), collectionName: z.string() }));

const rowsIn = async (stage: Stage, path: string) => list.parse(await stage.zoho('GET', `${path}?limit=399`)).list;

/** Where it is, by the list of what is kept and that of the trash. */
async function whereabouts(stage: Stage, { owner, bookmarkId }: Made) {
  const isIn = async (path: string) => (await rowsIn(stage, path)).some(({ entityId }) => entityId === bookmarkId);
  return { kept: await isIn(owner.path), binned: await isIn(`${owner.path}/trash`) };
}

const rowOf = (stage: Stage, { owner, bookmarkId }: Made) => stage.zoho('GET', `${owner.path}/${bookmarkId}`);

const collectionNames = async (stage: Stage, { owner }: { owner: Owner }) =>
  collections.parse(await stage.zoho('GET', `${owner.path}/collections`)).map(({ collectionName }) => collectionName);

const below = (stage: Stage, { owner }: { owner: Owner }, fields: string) =>
  stage.graph(`query ($id: ID!) { node(id: $id) { ... on ${owner.type} { ${fields} } } }`, { id: owner.ownerId });

const ask = (stage: Stage, name: string, input: Record<string, unknown>) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return stage.graph(`mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { message } } }`, { input });
};

function scenariosOf(kind: 'Personal' | 'Group', ownerOf: OwnerOf): Record<string, Scenario> {
  const aBookmark = (stage: Stage, tag: Tag) => bookmark(stage, tag, ownerOf);
  const aCollection = (stage: Stage, tag: Tag) => collection(stage, tag, ownerOf);
  const onlyOwner = async (stage: Stage) => ({ owner: await ownerOf(stage) });
  return {
    [`list${kind}Bookmarks`]: read({
      given: aBookmark,
      ask: (stage, made) => below(stage, made, 'bookmarks(first: 100) { nodes { id url } }'),
      answers: ({ id }, tag) => ({ node: { bookmarks: { nodes: [{ id, url: urlOf(tag) }] } } }),
    }),
    [`get${kind}Bookmark`]: read({
      given: (stage, tag) => bookmark(stage, tag, ownerOf, { summary: `About ${tag}` }),
      ask: (stage, { id }) =>
        stage.graph('query ($id: ID!) { node(id: $id) { id ... on Bookmark { title url summary } } }', { id }),
      answers: ({ id }, tag) => ({ node: { id, title: tag, url: urlOf(tag), summary: `About ${tag}` } }),
    }),
    [`create${kind}Bookmark`]: change({
      given: onlyOwner,
      ask: (stage, { owner }, tag) =>
        ask(stage, 'createBookmark', { ownerId: owner.ownerId, title: tag, url: urlOf(tag), summary: `About ${tag}` }),
      seen: async (stage, { owner }, tag) =>
        (await rowsIn(stage, owner.path)).find(({ title }) => title === tag) ?? null,
      becomes: (_owner, tag) => ({ link: urlOf(tag), summary: `About ${tag}` }),
    }),
    [`update${kind}Bookmark`]: change({
      given: aBookmark,
      ask: (stage, { id }, tag) => ask(stage, 'updateBookmark', { id, title: `${tag} v2` }),
      seen: async (stage, { owner, bookmarkId }) =>
        (await rowsIn(stage, owner.path)).find(({ entityId }) => entityId === bookmarkId) ?? null,
      becomes: (_bookmark, tag) => ({ title: `${tag} v2`, link: urlOf(tag) }),
    }),
    [`delete${kind}Bookmark`]: change({
      given: aBookmark,
      ask: (stage, { id }) => ask(stage, 'trashBookmark', { id }),
      seen: whereabouts,
      becomes: () => ({ kept: false, binned: true }),
    }),
    [`restore${kind}Bookmark`]: change({
      given: (stage, tag) => binned(stage, tag, ownerOf),
      ask: (stage, { id }) => ask(stage, 'restoreBookmark', { id }),
      seen: whereabouts,
      becomes: () => ({ kept: true, binned: false }),
    }),
    [`favorite${kind}Bookmark`]: change({
      given: aBookmark,
      ask: (stage, { id }) => ask(stage, 'setBookmarkFavorite', { id, favorite: true }),
      seen: rowOf,
      becomes: () => ({ isFavorite: 'true' }),
    }),
    [`unfavorite${kind}Bookmark`]: change({
      given: (stage, tag) => marked(stage, tag, ownerOf),
      ask: (stage, { id }) => ask(stage, 'setBookmarkFavorite', { id, favorite: false }),
      seen: rowOf,
      becomes: () => ({ isFavorite: 'false' }),
    }),
    [`list${kind}BookmarksInTrash`]: read({
      given: (stage, tag) => binned(stage, tag, ownerOf),
      ask: (stage, made) => below(stage, made, 'trashedBookmarks(first: 100) { nodes { id title } }'),
      answers: ({ id }, tag) => ({ node: { trashedBookmarks: { nodes: [{ id, title: tag }] } } }),
    }),
    [`list${kind}BookmarkCollections`]: read({
      given: aCollection,
      ask: (stage, made) => below(stage, made, `${collectionsOf(made.owner)} { id name }`),
      answers: ({ id, owner }, tag) => ({ node: { [collectionsOf(owner)]: [{ id, name: tag }] } }),
    }),
    [`create${kind}BookmarkCollection`]: change({
      given: onlyOwner,
      ask: (stage, { owner }, name) => ask(stage, 'createBookmarkCollection', { ownerId: owner.ownerId, name }),
      seen: collectionNames,
      becomes: (_owner, tag) => [tag],
    }),
    [`list${kind}BookmarksInCollection`]: read({
      given: (stage, tag) => fullCollection(stage, tag, ownerOf),
      ask: (stage, { id }) =>
        stage.graph(
          'query ($id: ID!) { node(id: $id) { ... on BookmarkCollection { name bookmarks(first: 9) { nodes { id } } } } }',
          { id },
        ),
      answers: ({ bookmark: { id } }, tag) => ({ node: { name: tag, bookmarks: { nodes: [{ id }] } } }),
    }),
    [`update${kind}BookmarkCollection`]: change({
      given: aCollection,
      ask: (stage, { id }, tag) => ask(stage, 'renameBookmarkCollection', { id, name: `${tag} renamed` }),
      seen: async (stage, { owner, collectionId }) =>
        collections
          .parse(await stage.zoho('GET', `${owner.path}/collections`))
          .find((row) => row.collectionId === collectionId),
      becomes: (_collection, tag) => ({ collectionName: `${tag} renamed` }),
    }),
    [`delete${kind}BookmarkCollection`]: change({
      given: aCollection,
      ask: (stage, { id }) => ask(stage, 'deleteBookmarkCollection', { id }),
      seen: async (stage, made, tag) => (await collectionNames(stage, made)).includes(tag),
      becomes: () => false,
    }),
  };
}

async function shared(stage: Stage, tag: Tag): Promise<Made> {
  const made = await bookmark(stage, tag, own);
  const where = { dataCentre: 'us', shelf: 'links', itemId: made.bookmarkId };
  await stage.control('POST', '/shelves/share', { ...where, address: stage.address });
  return made;
}

const ofAccount = (stage: Stage, fields: string) =>
  stage.graph(`query ($id: ID!) { node(id: $id) { ... on Account { ${fields} } } }`, { id: stage.account });

export const bookmarks: Readonly<Record<string, Scenario>> = {
  ...scenariosOf('Personal', own),
  ...scenariosOf('Group', ofGroup),
  listBookmarkGroups: read({
    given: makeGroup,
    ask: (stage) => ofAccount(stage, 'bookmarkGroups { id name }'),
    answers: (groupId, tag, stage) => ({
      node: { bookmarkGroups: [{ id: stage.id('BookmarkGroup', groupId), name: tag }] },
    }),
  }),
  listAllGroupBookmarkCollections: read({
    given: (stage, tag) => collection(stage, tag, ofGroup),
    ask: (stage) => ofAccount(stage, 'bookmarkGroups { id collections { id name } }'),
    answers: ({ id, owner }, tag) => ({
      node: { bookmarkGroups: [{ id: owner.ownerId, collections: [{ id, name: tag }] }] },
    }),
  }),
  listFavoriteBookmarks: read({
    given: (stage, tag) => marked(stage, tag, own),
    ask: (stage) => ofAccount(stage, 'favoriteBookmarks(first: 100) { nodes { id title } }'),
    answers: ({ id }, tag) => ({ node: { favoriteBookmarks: { nodes: [{ id, title: tag }] } } }),
  }),
  listSharedBookmarks: read({
    given: shared,
    ask: (stage) => ofAccount(stage, 'sharedBookmarks(first: 100) { nodes { id title } }'),
    answers: ({ id }, tag) => ({ node: { sharedBookmarks: { nodes: [{ id, title: tag }] } } }),
  }),
};
