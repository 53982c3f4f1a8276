import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Scope } from '../../src/access/apps.ts';
import { encodeId } from '../../src/resolvers/ids.ts';
import { useMailGateway } from './mail-gateway.ts';

const gateway = useMailGateway();

const MIRA = 'mira@zylker.example';
const IVO = 'ivo@zylker.example';
const STYLE = 'https://zylker.example/style';
const ADMIN: readonly Scope[] = ['mail.read', 'org.read', 'org.manage'];
const ORGANIZATION = encodeId({ type: 'Organization', dataCentre: 'us', accountId: '60700123', entity: '' });

const accounts = z.object({
  viewer: z.object({ accounts: z.array(z.object({ id: z.string(), primaryAddress: z.string() })) }),
});
const problems = z.array(z.object({ code: z.string(), message: z.string(), path: z.array(z.string()) }));
const node = z.object({ node: z.record(z.string(), z.any()).nullable() });

async function accountOf(address: string): Promise<string> {
  const { viewer } = await gateway().data(accounts, '{ viewer { accounts { id primaryAddress } } }');
  return viewer.accounts.find(({ primaryAddress }) => primaryAddress === address)?.id ?? '';
}

/** What a mutation answers: its payload with the user errors. */
async function change(name: string, input: Record<string, unknown>, fields = '') {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { it: ${name}(input: $input) { ${fields} userErrors { code message path } } }`;
  const shape = z.object({ it: z.record(z.string(), z.any()) });
  return (await gateway().data(shape, query, { input })).it;
}

async function made(input: Record<string, unknown>, of = MIRA) {
  const fields = 'bookmark { id title url summary isFavorite preview { title } collection { id name } }';
  const wanted = { ownerId: await accountOf(of), url: STYLE, title: 'Style guide', ...input };
  const { bookmark, userErrors } = await change('createBookmark', wanted, fields);
  expect(userErrors).toEqual([]);
  return bookmark;
}

const look = async (id: string, fields: string, type = 'Bookmark') =>
  (await gateway().data(node, `query ($id: ID!) { node(id: $id) { ... on ${type} { ${fields} } } }`, { id })).node;

const codes = (payload: Record<string, unknown>) =>
  problems.parse(payload.userErrors).map(({ code, path }) => [code, ...path]);

async function group(name: string, people: readonly string[]): Promise<string> {
  const query = 'mutation ($input: CreateGroupInput!) { createGroup(input: $input) { group { zohoId } } }';
  const members = people.map((address) => ({ address }));
  const wanted = { organizationId: ORGANIZATION, address: `${name}@zylker.example`, name, access: 'MEMBERS', members };
  const shape = z.object({ createGroup: z.object({ group: z.object({ zohoId: z.string() }) }) });
  return (await gateway().data(shape, query, { input: { ...wanted, streams: true } }, ADMIN)).createGroup.group.zohoId;
}

test('a bookmark is kept, filed, changed, marked, thrown away and brought back', async () => {
  const ownerId = await accountOf(MIRA);
  const { collection } = await change('createBookmarkCollection', { ownerId, name: 'Reference' }, 'collection { id }');
  const bookmark = await made({ collectionId: collection.id });
  expect(bookmark).toEqual({
    id: bookmark.id,
    title: 'Style guide',
    url: STYLE,
    summary: STYLE,
    isFavorite: false,
    preview: { title: 'zylker.example' },
    collection: { id: collection.id, name: 'Reference' },
  });
  const { id } = bookmark;

  const calls = await gateway().callsOf(() => change('updateBookmark', { id, summary: 'House style' }));
  expect(calls).toEqual(['getPersonalBookmark', 'updatePersonalBookmark']);
  const whole = { id, title: 'Guide', url: `${STYLE}?v=2` };
  expect(await gateway().callsOf(() => change('updateBookmark', whole))).toEqual(['updatePersonalBookmark']);
  const fields = 'bookmark { title url summary isFavorite collection { name } }';
  const { bookmark: marked } = await change('setBookmarkFavorite', { id, favorite: true }, fields);
  expect(marked).toEqual({
    title: 'Guide',
    url: `${STYLE}?v=2`,
    summary: 'House style',
    isFavorite: true,
    collection: { name: 'Reference' },
  });

  expect(await change('trashBookmark', { id }, 'trashedId')).toMatchObject({ trashedId: id });
  const lists = 'bookmarks(first: 5) { nodes { id } } trashedBookmarks(first: 5) { nodes { id title } }';
  expect(await look(ownerId, `${lists} favoriteBookmarks(first: 5) { nodes { id } }`, 'Account')).toEqual({
    bookmarks: { nodes: [] },
    trashedBookmarks: { nodes: [{ id, title: 'Guide' }] },
    favoriteBookmarks: { nodes: [] },
  });
  expect(await look(id, 'title')).toBeNull();
  const { bookmark: back } = await change('restoreBookmark', { id }, 'bookmark { title isFavorite }');
  expect(back).toEqual({ title: 'Guide', isFavorite: true });
  const again = await change('restoreBookmark', { id });
  expect([codes(again), again.userErrors[0].message]).toEqual([
    [['REFUSED', 'id']],
    expect.stringContaining('ENTITY_NOT_IN_TRASH'),
  ]);
  expect(await change('deleteBookmarkPermanently', { id }, 'deletedId')).toMatchObject({ deletedId: id });
  expect(codes(await change('trashBookmark', { id }))).toEqual([['NOT_FOUND', 'id']]);
});

test('groups share bookmarks; the collections of all of them take one call', async () => {
  const [launch, design] = [await group('launch', [MIRA, IVO]), await group('design', [MIRA])];
  const idOf = (accountId: string, zgid: string) =>
    encodeId({ type: 'BookmarkGroup', dataCentre: 'us', accountId, entity: zgid });
  const [hers, his] = [idOf('7310000000008002', launch), idOf('7310000000108002', launch)];
  const { collection } = await change(
    'createBookmarkCollection',
    { ownerId: hers, name: 'Plans' },
    'collection { id }',
  );
  await made({ ownerId: hers, title: 'Plan', collectionId: collection.id });
  await made({ ownerId: idOf('7310000000008002', design), title: 'Palette' });

  const calls = await gateway().callsOf(async () => {
    const account = await look(
      await accountOf(MIRA),
      'bookmarkGroups { name collections { name group { id } } }',
      'Account',
    );
    const [first, second] = account?.bookmarkGroups ?? [];
    expect(first.collections.map(({ name }: { name: string }) => name)).toEqual(['General', 'Plans']);
    expect(first.collections[1].group.id).toBe(hers);
    expect(second).toMatchObject({ name: 'design', collections: [{ name: 'General' }] });
  });
  expect(calls).toEqual(['listBookmarkGroups', 'listAllGroupBookmarkCollections']);
  const alone = await gateway().callsOf(() => look(hers, 'collections { name }', 'BookmarkGroup'));
  expect(alone).toEqual(['listBookmarkGroups', 'listGroupBookmarkCollections']);

  const seen = await look(
    his,
    'name bookmarks(first: 5) { nodes { id title ownerZohoId group { id } } }',
    'BookmarkGroup',
  );
  expect(seen).toEqual({
    name: 'launch',
    bookmarks: { nodes: [{ id: expect.any(String), title: 'Plan', ownerZohoId: launch, group: { id: his } }] },
  });
  const [{ id }] = seen?.bookmarks.nodes ?? [];
  await change('trashBookmark', { id });
  const trashed = await look(
    hers,
    'trashedBookmarks(first: 5) { nodes { title } } mailGroup { id }',
    'BookmarkGroup',
  ).catch((error: Error) => error.message);
  // Who only reads mail is not shown what administrators see.
  expect(trashed).toContain('org.read');
  const query = `{ node(id: "${hers}") { ... on BookmarkGroup { trashedBookmarks(first: 5) { nodes { title } }
    mailGroup { members { address } } } } }`;
  expect((await gateway().data(node, query, {}, ADMIN)).node).toEqual({
    trashedBookmarks: { nodes: [{ title: 'Plan' }] },
    mailGroup: { members: [{ address: MIRA }, { address: IVO }] },
  });
  const foreign = idOf('7310000000108002', design);
  expect(codes(await change('createBookmark', { ownerId: foreign, url: STYLE, title: 'x' }))).toEqual([['REFUSED']]);
});

test('a collection is renamed, and deleted only when nothing is lost by it or loss is allowed', async () => {
  const ownerId = await accountOf(MIRA);
  const create = (name: string) => change('createBookmarkCollection', { ownerId, name }, 'collection { id name }');
  const { collection } = await create('Drafts');
  const again = await create('drafts');
  expect([codes(again), again.userErrors[0].message]).toEqual([
    [['REFUSED', 'name']],
    expect.stringContaining('Already Exists'),
  ]);
  const { id } = collection;
  const { collection: renamed } = await change(
    'renameBookmarkCollection',
    { id, name: 'Ideas' },
    'collection { name }',
  );
  expect(renamed).toEqual({ name: 'Ideas' });
  await made({ title: 'An idea', collectionId: id });
  expect(codes(await change('deleteBookmarkCollection', { id }))).toEqual([['CONFLICT', 'allowLoss']]);
  expect(await look(id, 'bookmarks(first: 2) { nodes { title } }', 'BookmarkCollection')).toEqual({
    bookmarks: { nodes: [{ title: 'An idea' }] },
  });
  expect(await change('deleteBookmarkCollection', { id, allowLoss: true }, 'deletedId')).toMatchObject({
    deletedId: id,
  });
  expect(codes(await change('renameBookmarkCollection', { id, name: 'Gone' }))).toEqual([['NOT_FOUND', 'id']]);
  await gateway().control('POST', '/faults', {
    operation: 'createPersonalBookmarkCollection',
    kind: 'cut',
    effect: true,
  });
  const found = await create('Found again');
  await gateway().control('DELETE', '/faults');
  expect(found).toMatchObject({ collection: { name: 'Found again' }, userErrors: [] });
});

test('what can not be is refused with its reason, before Zoho is asked where that can be', async () => {
  const [ownerId, ivo] = [await accountOf(MIRA), await accountOf(IVO)];
  const { id } = await made({});
  const { collection: his } = await change(
    'createBookmarkCollection',
    { ownerId: ivo, name: 'His' },
    'collection { id }',
  );
  const bookmark = { ownerId, url: STYLE, title: 'x' };
  const calls = await gateway().callsOf(async () => {
    const cases: [string, Record<string, unknown>, string[][]][] = [
      ['createBookmark', { ...bookmark, url: 'javascript:alert(1)' }, [['INVALID', 'url']]],
      ['createBookmark', { ...bookmark, url: 'zylker.example' }, [['INVALID', 'url']]],
      [
        'createBookmark',
        { ...bookmark, title: ' ', summary: '' },
        [
          ['INVALID', 'title'],
          ['INVALID', 'summary'],
        ],
      ],
      ['createBookmark', { ...bookmark, collectionId: his.id }, [['INVALID', 'collectionId']]],
      ['createBookmark', { ...bookmark, collectionId: id }, [['NOT_FOUND', 'collectionId']]],
      ['createBookmark', { ...bookmark, ownerId: id }, [['NOT_FOUND', 'ownerId']]],
      ['updateBookmark', { id }, [['INVALID']]],
      ['updateBookmark', { id: ownerId, title: 'x' }, [['NOT_FOUND', 'id']]],
      ['createBookmarkCollection', { ownerId, name: '' }, [['INVALID', 'name']]],
    ];
    for (const [name, input, wanted] of cases) expect([name, codes(await change(name, input))]).toEqual([name, wanted]);
  });
  expect(calls).toEqual([]);
  const long = await change('createBookmark', { ...bookmark, title: 'x'.repeat(600) });
  expect([codes(long), long.userErrors[0].message]).toEqual([[['REFUSED']], expect.stringContaining('title')]);
});

test('a grant without the scope, and an app without the right to change, are told so', async () => {
  const query = 'mutation ($input: TrashBookmarkInput!) { trashBookmark(input: $input) { userErrors { code } } }';
  const { id } = await made({});
  const forbidden = await gateway().ask(query, { input: { id } }, ['mail.read']);
  expect(forbidden.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', scope: 'mail.modify' } }]);
  await gateway().renewGrant();
  const fields = 'bookmarks(first: 1) { nodes { id } }';
  const asked = `{ node(id: "${await accountOf(MIRA)}") { ... on Account { primaryAddress ${fields} } } }`;
  const calls = await gateway().callsOf(async () => {
    const answer = await gateway().ask(asked);
    expect(answer.data).toEqual({ node: { primaryAddress: MIRA, bookmarks: null } });
    expect(answer.errors).toMatchObject([
      { path: ['node', 'bookmarks'], extensions: { code: 'MISSING_SCOPE', scope: 'ZohoMail.links.READ' } },
    ]);
  });
  expect(calls).toEqual([]);
});
