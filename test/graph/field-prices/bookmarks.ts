/** Documents about bookmarks, each held against the calls that it causes. */
import { encodeId, type NodeType } from '../../../src/resolvers/ids.ts';
import type { Pricing } from './groups.ts';

const id = (type: NodeType, entity: string) =>
  encodeId({ type, dataCentre: 'us', accountId: '7310000000008002', entity });
const ACCOUNT = id('Account', '');
const ORGANIZATION = encodeId({ type: 'Organization', dataCentre: 'us', accountId: '60700123', entity: '' });
const IN_LIST = 'nodes { id title collection { name } preview { title } group { name } }';

export async function priceBookmarks(pricing: Pricing): Promise<void> {
  const { check, change } = pricing;
  const place = { organizationId: ORGANIZATION, access: 'MEMBERS', streams: true };
  const members = [{ address: 'mira@zylker.example' }];
  const one = { ...place, address: 'links@zylker.example', name: 'Links', members };
  const { group } = await change('createGroup', one, 'group { zohoId }');
  await change('createGroup', { ...one, address: 'links.too@zylker.example', name: 'More links' });
  await priceSpace(pricing, ACCOUNT, 'Account');
  await priceSpace(pricing, id('BookmarkGroup', group.zohoId), 'BookmarkGroup');
  const groups = 'bookmarkGroups { name collections { name group { name } } mailGroup { name } }';
  await check(`{ node(id: "${ACCOUNT}") { ... on Account { ${groups} } } }`);
}

async function priceSpace(
  { check, change, gateway }: Pricing,
  ownerId: string,
  type: 'Account' | 'BookmarkGroup',
): Promise<void> {
  const { collection } = await change('createBookmarkCollection', { ownerId, name: 'Priced' }, 'collection { id }', 1);
  const url = 'https://priced.example/';
  const text = { ownerId, url, title: 'A' };
  const filed = await change('createBookmark', { ...text, collectionId: collection.id }, 'bookmark { id }', 2);
  const loose = await change('createBookmark', text, 'bookmark { id group { name } }');
  const ids = [filed.bookmark.id, loose.bookmark.id];
  await change('updateBookmark', { id: ids[0], title: 'B' }, 'bookmark { title }', 3);
  await change('updateBookmark', { id: ids[0], title: 'C', url }, '', 1);
  for (const one of ids) {
    await change('setBookmarkFavorite', { id: one, favorite: true }, 'bookmark { isFavorite }', 2);
    // Mira lets herself see them.
    const [itemId] = String(JSON.parse(Buffer.from(one, 'base64url').toString())[4])
      .split('.')
      .reverse();
    const where = { dataCentre: 'us', shelf: 'links', itemId, address: 'mira@zylker.example' };
    await gateway.control('POST', '/shelves/share', where);
  }
  const extra = await change('createBookmark', { ...text, collectionId: collection.id }, 'bookmark { id }');
  const lists = [
    [type, ownerId, 'bookmarks'],
    ['BookmarkCollection', collection.id, 'bookmarks'],
    ['Account', ACCOUNT, 'favoriteBookmarks'],
    ['Account', ACCOUNT, 'sharedBookmarks'],
  ] as const;
  const paged = async ([of, owner, list]: readonly [string, string, string]) => {
    const page = (more: string) =>
      `{ node(id: "${owner}") { ... on ${of} { it: ${list}(first: 1${more}) { ${IN_LIST} pageInfo { endCursor } } } } }`;
    const { node } = await check(page(''));
    await check(page(`, after: "${node.it.pageInfo.endCursor}"`));
  };
  for (const list of lists) await paged(list);
  const collections = type === 'Account' ? 'bookmarkCollections' : 'collections';
  await check(`{ node(id: "${ownerId}") { ... on ${type} { ${collections} { name group { name } } } } }`);
  await check('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [...ids, collection.id] }, 3);
  await change('renameBookmarkCollection', { id: collection.id, name: 'Repriced' }, 'collection { name }', 2);
  for (const one of [...ids, extra.bookmark.id]) await change('trashBookmark', { id: one }, 'trashedId', 1);
  await paged([type, ownerId, 'trashedBookmarks']);
  await change('restoreBookmark', { id: ids[1] }, 'bookmark { title }', 2);
  await change('deleteBookmarkPermanently', { id: ids[0] }, 'deletedId', 1);
  await change('deleteBookmarkCollection', { id: collection.id }, 'deletedId', 2);
}
