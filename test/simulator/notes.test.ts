import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type CallOptions, dataOf, startWorld, type World } from './harness.ts';

const row = z.looseObject({ entityId: z.string(), title: z.string() });
const page = z.object({ list: z.array(row), pagination: z.object({ next: z.string() }).optional() });
const made = z.object({ entityId: z.string(), URI: z.string() });

async function add(world: World, body: Record<string, unknown>, given: CallOptions = {}) {
  return made.parse(dataOf(await world.call('POST', '/notes/me', { ...given, body: { content: 'x', ...body } })));
}

const list = async (world: World, query = '') => page.parse(dataOf(await world.call('GET', `/notes/me${query}`)));
const titles = async (world: World, query = '') => (await list(world, query)).list.map(({ title }) => title);

async function pages(world: World): Promise<string[]> {
  for (const title of ['a', 'b', 'c']) await add(world, { title });
  const { pagination } = await list(world, '?limit=2&isPrev=true');
  return titles(world, new URL(pagination?.next ?? '').search);
}

describe('notes', () => {
  it('come newest first, with an address of the rest while there is one', async () => {
    const world = await startWorld();
    expect(await pages(world)).toEqual(['c']);
    expect(await titles(world)).toEqual(['c', 'b', 'a']);
    expect(await titles(world, '?limit=1&after=1')).toEqual(['b']);
    expect((await list(world, '?limit=3')).pagination).toBeUndefined();
    for (const query of ['?limit=0', '?limit=400', '?after=x', '?isPrev=1', '?fields=secret', '?from=1'])
      expect((await world.call('GET', `/notes/me${query}`)).status, query).toBe(400);
    const { list: rows } = await list(world, '?fields=title,color&limit=1');
    expect(rows).toEqual([
      { entityId: expect.any(String), namespaceId: world.mira.zuid, isFavorite: 'false', title: 'c', color: '0' },
    ]);
    expect((await world.violations()).filter(({ side }) => side === 'answer')).toEqual([]);
  });

  it('go on behind a row where lists do so, also when the row is gone', async () => {
    const world = await startWorld();
    await world.facts({ listsAfter: 'token' });
    expect(await pages(world)).toEqual(['c']);
    const { list: rows, pagination } = await list(world, '?limit=2');
    await world.call('DELETE', `/notes/me/${rows[1]?.entityId}`);
    expect(await titles(world, new URL(pagination?.next ?? '').search)).toEqual(['a']);
  });

  it('keep their labels, which are bare numbers and of the own mailbox', async () => {
    const world = await startWorld();
    const label = await world.call('POST', world.at('/labels'), { body: { displayName: 'Important' } });
    const { labelId } = z.looseObject({ labelId: z.string() }).parse(dataOf(label));
    const body = (tagId: string) => ({ body: `{"content":"x","tagId":[${tagId}]}` });
    expect((await world.call('POST', '/notes/me', body(labelId))).status).toBe(200);
    expect((await world.call('POST', '/notes/me', body(`"${labelId}"`))).status).toBe(400);
    expect((await world.call('POST', '/notes/me', body('1'))).status).toBe(400);
    expect(await world.journal('item.added')).toMatchObject([{ tagIds: [labelId] }]);
  });

  it.each([
    ['without content', {}, 400],
    ['with empty content', { content: '' }, 400],
    ['in a colour that there is not', { content: 'x', color: 4 }, 400],
    ['in a book that there is not', { content: 'x', bookId: '1' }, 500],
    ['with a key that there is not', { content: 'x', colour: 1 }, 404],
  ])('are not made %s', async (_name, body, status) => {
    const world = await startWorld();
    expect((await world.call('POST', '/notes/me', { body })).status).toBe(status);
    expect(await titles(world)).toEqual([]);
  });

  it('are gone for good unless it is said that they are only binned', async () => {
    const world = await startWorld();
    const [first, second] = [await add(world, { title: 'first' }), await add(world, { title: 'second' })];
    await world.call('DELETE', `/notes/me/${first.entityId}`);
    await world.call('DELETE', `/notes/me/${second.entityId}?forceDelete=false`);
    expect((await world.journal('item.deleted')).map(({ itemId }) => itemId)).toEqual([first.entityId]);
    expect(await titles(world)).toEqual([]);
    const refused = await world.call('GET', `/notes/me/${second.entityId}`);
    expect(refused.json).toEqual({ data: {}, status: { code: 500, description: 'Requested entity does not exist' } });
    expect(await world.violations()).toEqual([]);
  });

  it('are shown to whom they are shared with, and changed by their owner alone', async () => {
    const world = await startWorld();
    const { entityId: itemId } = await add(world, { title: 'Look' });
    const share = { dataCentre: 'us', shelf: 'notes', itemId, address: world.ivo.address };
    expect((await world.control('POST', '/shelves/share', share)).status).toBe(200);
    const token = await world.tokenFor(world.ivo);
    const shared = page.parse(dataOf(await world.call('GET', '/notes/sharedtome', { token })));
    expect(shared.list).toMatchObject([
      { entityId: itemId, namespaceId: world.mira.zuid, modifiedTime: '1772000000000' },
    ]);
    for (const place of ['me', `groups/${world.mira.zuid}`])
      expect((await world.call('PUT', `/notes/${place}/${itemId}`, { token, body: { title: 'Mine' } })).status).toBe(
        500,
      );
    expect((await world.control('POST', '/shelves/share', { ...share, itemId: '1' })).status).toBe(404);
    expect(await world.violations()).toEqual([]);
  });

  it('are refused a token without their scope', async () => {
    const world = await startWorld();
    const token = await world.tokenFor(world.mira, { refresh_token: world.mira.readOnlyRefreshToken });
    const refused = await world.call('GET', '/notes/me', { token });
    expect([refused.status, refused.json]).toEqual([
      401,
      [2, expect.objectContaining({ errorCode: 'INVALID_OAUTHSCOPE' })],
    ]);
  });

  it('and their books and files are there after a restart', async () => {
    const world = await startWorld();
    const book = dataOf(await world.call('POST', '/notes/me/books', { body: { bookName: 'Plans' } }));
    const { bookId } = z.object({ bookId: z.string() }).parse(book);
    const { entityId } = await add(world, { title: 'Kept', bookId });
    const form = new Response(formWith('plan.txt', 'The plan.'));
    const headers = { 'content-type': form.headers.get('content-type') ?? '' };
    const sent = { body: await form.text(), headers };
    await world.call('POST', `/notes/me/${entityId}/attachments`, sent);
    await world.call('PUT', `/notes/me/${entityId}/favorite`);
    const before = await everything(world, entityId);
    await world.close();
    const again = await startWorld({ data: world.data });
    expect(await everything(again, entityId)).toEqual(before);
    expect(before).toMatchObject([
      { bookName: 'Plans', isFavorite: 'true' },
      { attachments: [{ fileName: 'plan.txt' }] },
      'The plan.',
    ]);
  });
});

function formWith(name: string, text: string): FormData {
  const form = new FormData();
  form.set('attach', new Blob([text]), name);
  return form;
}

async function everything(world: World, noteId: string): Promise<unknown[]> {
  const files = dataOf(await world.call('GET', `/notes/me/${noteId}/attachments`));
  const [file] = z.object({ attachments: z.array(z.object({ attachmentID: z.string() })) }).parse(files).attachments;
  const bytes = await world.call('GET', `/notes/me/${noteId}/attachments/${file?.attachmentID}`);
  return [dataOf(await world.call('GET', `/notes/me/${noteId}`)), files, bytes.text];
}

describe('books of notes', () => {
  it('are listed under projects, the default one first and named where it is asked for', async () => {
    const world = await startWorld();
    await world.call('POST', '/notes/me/books', { body: { bookName: 'Plans' } });
    const general = { bookName: 'General', bookId: expect.any(String) };
    expect(dataOf(await world.call('GET', '/notes/me/books?defaultProject=true'))).toEqual({
      projects: [general, { bookName: 'Plans', bookId: expect.any(String) }],
      defaultProject: general,
    });
    expect((await world.call('GET', '/notes/me/books')).status).toBe(400);
    expect(await world.call('POST', '/notes/me/books', { body: { bookName: 'plans' } })).toMatchObject({
      status: 500,
      json: { data: {}, status: { description: 'Category Already Exists.' } },
    });
  });

  it.each([
    [true, ['General']],
    [false, []],
  ])('leave their notes behind, or take them along (%s); the default one stays', async (deletedSectionKeepsItems, left) => {
    const world = await startWorld();
    await world.facts({ deletedSectionKeepsItems });
    const book = dataOf(await world.call('POST', '/notes/me/books', { body: { bookName: 'Plans' } }));
    const { bookId } = z.object({ bookId: z.string() }).parse(book);
    await add(world, { bookId });
    expect((await world.call('DELETE', `/notes/me/books/${bookId}`)).status).toBe(200);
    const { list: rows } = await list(world);
    expect(rows.map(({ bookName }) => bookName)).toEqual(left);
    const { bookId: general } = z
      .object({ defaultProject: z.object({ bookId: z.string() }) })
      .parse(dataOf(await world.call('GET', '/notes/me/books?defaultProject=true'))).defaultProject;
    expect((await world.call('DELETE', `/notes/me/books/${general}`)).status).toBe(500);
    expect((await world.call('GET', `/notes/me/books/${bookId}`)).status).toBe(500);
  });
});

describe('notes of a group', () => {
  it('with Streams are for its active members; each has favourites of his own, for as long as he is one', async () => {
    const world = await startWorld();
    const mailGroupMemberList = [{ memberEmailId: world.mira.address }, { memberEmailId: world.ivo.address }];
    const body = { emailId: 'launch@zylker.example', name: 'Launch', mailGroupMemberList, streamsEnabled: true };
    const group = dataOf(await world.call('POST', world.org('/groups'), { body }));
    const { zgid } = z.looseObject({ zgid: z.number() }).parse(group);
    const ivo = { token: await world.tokenFor(world.ivo) };
    const { entityId } = made.parse(
      dataOf(await world.call('POST', `/notes/groups/${zgid}`, { body: { content: 'Ship' } })),
    );
    await world.call('PUT', `/notes/groups/${zgid}/${entityId}/favorite`, ivo);
    const favourites = async (given: CallOptions = {}) =>
      page.parse(dataOf(await world.call('GET', '/notes/favorites', given))).list.length;
    expect([await favourites(), await favourites(ivo)]).toEqual([0, 1]);
    expect(dataOf(await world.call('GET', '/notes/groups', ivo))).toEqual([{ groupId: String(zgid), name: 'Launch' }]);

    const leave = { mode: 'deleteMailGroupMember', mailGroupMemberList: [{ memberEmailId: world.ivo.address }] };
    await world.call('PUT', world.org(`/groups/${zgid}`), { body: leave });
    const refused = await world.call('GET', `/notes/groups/${zgid}`, ivo);
    expect(refused.json).toEqual({ data: {}, status: { code: 500, description: 'Operation not permitted' } });
    expect([await favourites(ivo), dataOf(await world.call('GET', '/notes/groups', ivo))]).toEqual([0, []]);
    expect(await world.violations()).toEqual([]);
  });
});
