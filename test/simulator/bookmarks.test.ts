import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { dataOf, startWorld, type World } from './harness.ts';

const made = z.object({ entityId: z.string(), URI: z.string() });
const page = z.object({
  list: z.array(z.looseObject({ entityId: z.string(), title: z.string() })),
  pagination: z.object({ next: z.string() }).optional(),
});

const LINK = 'https://zylker.example/style';
const add = async (world: World, title: string) =>
  made.parse(dataOf(await world.call('POST', '/links/me', { body: { link: LINK, title } })));
const list = async (world: World, path = '/links/me') => page.parse(dataOf(await world.call('GET', path)));
const titles = async (world: World, path?: string) => (await list(world, path)).list.map(({ title }) => title);

describe('bookmarks', () => {
  it('are acknowledged with 200, and carry the address for a summary where there is none', async () => {
    const world = await startWorld();
    const answer = await world.call('POST', '/links/me', { body: { link: LINK, title: 'Style' } });
    expect(answer.json).toMatchObject({ status: { code: 200, description: 'success' } });
    const { entityId, URI } = made.parse(dataOf(answer));
    expect(URI).toBe(`${world.url}/us/api/links/me/${entityId}`);
    expect(dataOf(await world.call('GET', `/links/me/${entityId}`))).toEqual({
      entityId,
      namespaceId: world.mira.zuid,
      title: 'Style',
      link: LINK,
      summary: LINK,
      linkMetaInfo: { linkTitle: 'zylker.example' },
      collectionId: expect.any(String),
      collectionName: 'General',
      isFavorite: 'false',
      tags: [],
    });
    expect(await world.violations()).toEqual([]);
  });

  it.each([
    ['without an address', { title: 'x' }, 400],
    ['without a title', { link: LINK }, 400],
    ['with the title misspelt as on the page', { link: LINK, tiltle: 'x' }, 404],
    ['in a collection that there is not', { link: LINK, title: 'x', collectionId: '1' }, 500],
  ])('are not made %s', async (_name, body, status) => {
    const world = await startWorld();
    expect((await world.call('POST', '/links/me', { body })).status).toBe(status);
    expect(await titles(world)).toEqual([]);
  });

  it('must be changed with address and title, also where these stay', async () => {
    const world = await startWorld();
    const { entityId } = await add(world, 'Style');
    const put = (body: unknown) => world.call('PUT', `/links/me/${entityId}`, { body });
    expect((await put({ title: 'Guide' })).status).toBe(400);
    expect((await put({ link: LINK, title: 'Guide' })).status).toBe(200);
    expect(await world.journal('item.changed')).toHaveLength(1);
    expect((await put({ link: LINK, title: 'Guide' })).status).toBe(200);
    expect(await world.journal('item.changed')).toHaveLength(1);
  });

  it('come twenty at a time, and those in the trash apart', async () => {
    const world = await startWorld();
    for (let i = 0; i < 21; i += 1) await add(world, `${i}`);
    const { list: rows, pagination } = await list(world);
    expect([rows.length, rows[0]?.title]).toEqual([20, '20']);
    expect(new URL(pagination?.next ?? '').searchParams.get('after')).toBe('20');
    const [first, second] = rows;
    await world.call('DELETE', `/links/me/${first?.entityId}`, { body: { forceDelete: false } });
    await world.call('DELETE', `/links/me/${second?.entityId}`);
    expect([(await titles(world))[0], await titles(world, '/links/me/trash')]).toEqual(['18', ['20']]);
    const restore = () => world.call('PUT', `/links/me/${first?.entityId}/restore`);
    expect([(await restore()).status, (await titles(world))[0]]).toEqual([200, '20']);
    expect(await restore()).toMatchObject({ status: 500, json: { data: { moreInfo: 'ENTITY_NOT_IN_TRASH' } } });
    const gone = await world.call('PUT', `/links/me/${second?.entityId}/restore`);
    expect(gone.json).toMatchObject({ data: { moreInfo: 'Requested entity does not exist' } });
    expect((await world.call('DELETE', `/links/me/${first?.entityId}?forceDelete=false`)).status).toBe(400);
  });

  it('that others share are listed by two words, and by no others', async () => {
    const world = await startWorld();
    const { entityId: itemId } = await add(world, 'Look');
    const share = { dataCentre: 'us', shelf: 'links', itemId, address: world.ivo.address };
    await world.control('POST', '/shelves/share', share);
    const token = await world.tokenFor(world.ivo);
    const shared = (query: string) => world.call('GET', `/links${query}`, { token });
    const answer = await shared('?action=view&view=sharedtome');
    expect(page.parse(dataOf(answer)).list).toMatchObject([{ entityId: itemId, namespaceId: world.mira.zuid }]);
    for (const query of ['', '?action=view', '?action=view&view=mine']) expect((await shared(query)).status).toBe(400);
  });

  it('and what is in the trash are there after a restart', async () => {
    const world = await startWorld();
    await world.call('POST', '/links/me/collections', { body: { collectionName: 'Reference' } });
    const { entityId } = await add(world, 'Style');
    await world.call('DELETE', `/links/me/${entityId}`, { body: { forceDelete: false } });
    await world.close();
    const again = await startWorld({ data: world.data });
    expect(await titles(again, '/links/me/trash')).toEqual(['Style']);
    expect(dataOf(await again.call('GET', '/links/me/collections'))).toEqual([
      { collectionName: 'General', collectionId: expect.any(String) },
      { collectionName: 'Reference', collectionId: expect.any(String) },
    ]);
    const twice = await again.call('POST', '/links/me/collections', { body: { collectionName: 'Reference' } });
    expect(twice).toMatchObject({ status: 500, json: { data: { moreInfo: 'Category Already Exists.' } } });
  });
});
