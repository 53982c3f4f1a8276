import { describe, expect, it } from 'vitest';
import { dataOf, mail, startWorld, temporaryFolder, type World } from './harness.ts';
import { INBOX, INVOICES, organiser, SPAM, TRASH } from './organise.ts';

const put = (world: World, folderId: string, body: unknown) =>
  world.call('PUT', world.at(`/folders/${folderId}`), { body });
const remove = (world: World, folderId: string) => world.call('DELETE', world.at(`/folders/${folderId}`));
const read = async (world: World, folderId: string) =>
  dataOf(await world.call('GET', world.at(`/folders/${folderId}`)));

describe('a folder', () => {
  it('is renamed, and the paths below it follow', async () => {
    const world = await startWorld();
    const child = await organiser(world).createFolder('Paid', INVOICES);
    const answer = await put(world, INVOICES, { mode: 'rename', folderName: 'Invoices 2026' });
    expect(answer.json).toEqual({ status: { code: 200, description: 'success' } });
    expect(await read(world, INVOICES)).toMatchObject({ folderName: 'Invoices 2026', path: '/Inbox/Invoices 2026' });
    expect(await read(world, child)).toHaveProperty('path', '/Inbox/Invoices 2026/Paid');
    expect(await world.violations()).toEqual([]);
  });

  it('moves under another parent, and after a sibling', async () => {
    const world = await startWorld();
    const { createFolder } = organiser(world);
    const [a, b, c] = [await createFolder('a'), await createFolder('b'), await createFolder('c')];
    await put(world, c, { mode: 'move', previousFolderId: a });
    expect(await read(world, c)).toHaveProperty('previousFolderId', a);
    expect(await read(world, b)).toHaveProperty('previousFolderId', c);
    await put(world, b, { mode: 'move', parentFolderId: a });
    expect(await read(world, b)).toMatchObject({ path: '/a/b', parentFolderId: a });
    expect(await read(world, b)).not.toHaveProperty('previousFolderId');
    await put(world, b, { mode: 'move', previousFolderId: a });
    expect(await read(world, b)).toMatchObject({ path: '/b', previousFolderId: a });
    expect(await world.violations()).toEqual([]);
  });

  it.each([
    ['into itself', { parentFolderId: 'a' }],
    ['below itself', { parentFolderId: 'child' }],
    ['after itself', { previousFolderId: 'a' }],
    ['after a folder of another level', { parentFolderId: 'b', previousFolderId: 'child' }],
    ['to nowhere', {}],
  ])('does not move %s', async (_name, wanted: Record<string, string>) => {
    const world = await startWorld();
    const { createFolder } = organiser(world);
    const a = await createFolder('a');
    const known: Record<string, string> = { a, child: await createFolder('child', a), b: await createFolder('b') };
    const place = Object.fromEntries(Object.entries(wanted).map(([key, name]) => [key, known[name]]));
    expect((await put(world, a, { mode: 'move', ...place })).status).toBe(400);
    expect(await world.journal('folder.moved')).toEqual([]);
  });

  it('keeps a name to itself, also when it is renamed or moved', async () => {
    const world = await startWorld();
    const { createFolder } = organiser(world);
    const [a, b] = [await createFolder('a'), await createFolder('b')];
    await createFolder('A', b);
    expect((await put(world, a, { mode: 'rename', folderName: 'B' })).status).toBe(500);
    expect((await put(world, a, { mode: 'move', parentFolderId: b })).status).toBe(500);
    expect((await put(world, a, { mode: 'rename', folderName: 'A' })).status).toBe(200);
  });

  it('of Zoho is not renamed, moved or deleted', async () => {
    const world = await startWorld();
    for (const body of [
      { mode: 'rename', folderName: 'Post' },
      { mode: 'move', parentFolderId: INVOICES },
    ]) {
      expect(dataOf(await put(world, INBOX, body))).toEqual({ moreInfo: 'Operation not permitted' });
    }
    expect((await remove(world, INBOX)).status).toBe(500);
    expect((await world.violations()).filter(({ side }) => side === 'answer')).toEqual([]);
  });

  it('is marked as read, whole and alone', async () => {
    const world = await startWorld();
    const { subjects, update } = organiser(world);
    for (const subject of ['one', 'two']) await world.deliver(mail(subject));
    const filed = await world.deliver(mail('filed'));
    await update({ mode: 'moveMessage', messageId: [filed], destfolderId: INVOICES });
    await put(world, INBOX, { mode: 'markAsRead' });
    expect(await subjects('?status=unread')).toEqual(['filed']);
    expect(await world.violations()).toEqual([]);
  });

  it('is emptied, and what was in it is gone', async () => {
    const world = await startWorld();
    const { list } = organiser(world);
    await world.deliver(mail('one'));
    await put(world, INBOX, { mode: 'emptyFolder' });
    expect(await list()).toEqual([]);
    expect(await world.journal('message.deleted')).toHaveLength(1);
    expect(await world.violations()).toEqual([]);
  });

  it('is emptied into the Trash where emptiedFolderGoesToTrash is on, Spam and the Trash apart', async () => {
    const world = await startWorld({ facts: { emptiedFolderGoesToTrash: true } });
    const { list, update } = organiser(world);
    const [, spam] = [await world.deliver(mail('one')), await world.deliver(mail('spam'))];
    await update({ mode: 'moveToSpam', messageId: [spam] });
    for (const folder of [INBOX, SPAM]) await put(world, folder, { mode: 'emptyFolder' });
    expect(await list()).toMatchObject([{ subject: 'one', folderId: TRASH }]);
    await put(world, TRASH, { mode: 'emptyFolder' });
    expect(await list()).toEqual([]);
  });

  it('is deleted with its subfolders, and its mail is in the Trash', async () => {
    const world = await startWorld();
    const { createFolder, list, update, folders } = organiser(world);
    const child = await createFolder('Paid', INVOICES);
    const messageId = [await world.deliver(mail('one'))];
    await update({ mode: 'moveMessage', messageId, destfolderId: child });
    expect((await remove(world, INVOICES)).json).toEqual({ status: { code: 200, description: 'success' } });
    expect((await folders()).map(({ folderName }) => folderName)).not.toContain('Paid');
    expect((await world.call('GET', world.at(`/folders/${child}`))).status).toBe(404);
    expect(await list()).toMatchObject([{ subject: 'one', folderId: TRASH }]);
    expect(await world.violations()).toEqual([]);
  });

  it('takes its mail with it where deletedFolderMailGoesToTrash is off', async () => {
    const world = await startWorld({ facts: { deletedFolderMailGoesToTrash: false } });
    const { list, update } = organiser(world);
    await update({ mode: 'moveMessage', messageId: [await world.deliver(mail('one'))], destfolderId: INVOICES });
    await remove(world, INVOICES);
    expect(await list()).toEqual([]);
  });

  it('is kept for its subfolders where deletedFolderTakesSubfolders is off', async () => {
    const world = await startWorld({ facts: { deletedFolderTakesSubfolders: false } });
    const child = await organiser(world).createFolder('Paid', INVOICES);
    expect((await remove(world, INVOICES)).status).toBe(500);
    expect((await remove(world, child)).status).toBe(200);
    expect((await remove(world, INVOICES)).status).toBe(200);
  });

  it('has a name of letters only where folderNamesOfLettersOnly is on', async () => {
    const world = await startWorld({ facts: { folderNamesOfLettersOnly: true } });
    const create = async (folderName: string) =>
      (await world.call('POST', world.at('/folders'), { body: { folderName } })).status;
    expect(await create('Offers 2026')).toBe(400);
    expect(await create('Angebote')).toBe(200);
  });
});

describe('what was organised', () => {
  it('is so after a restart', async () => {
    const data = temporaryFolder();
    const before = await startWorld({ data });
    const mine = organiser(before);
    const [red, gone] = [await mine.createLabel('red'), await mine.createLabel('gone')];
    const [one, two] = [await before.deliver(mail('one')), await before.deliver(mail('two'))];
    const folder = await mine.createFolder('Paid', INVOICES);
    await put(before, folder, { mode: 'rename', folderName: 'Settled' });
    await put(before, folder, { mode: 'move', parentFolderId: INBOX, previousFolderId: INVOICES });
    await mine.update({ mode: 'applyLabel', messageId: [one], labelId: [red, gone] });
    await mine.update({ mode: 'setFlag', messageId: [one], flagid: 'followup' });
    await mine.update({ mode: 'archiveMails', messageId: [two] });
    await before.call('DELETE', before.at(`/labels/${gone}`));
    const seen = { folders: await mine.folders(), rows: await mine.list('?includearchive=true') };
    await before.close();

    const after = await startWorld({ data });
    const yours = organiser(after);
    expect(await yours.folders()).toEqual(seen.folders.map((row) => ({ ...row, URI: expect.any(String) })));
    expect(await yours.list('?includearchive=true')).toEqual(seen.rows);
    expect(await yours.subjects(`?labelid=${red}`)).toEqual(['one']);
  });
});
