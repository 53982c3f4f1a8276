import { describe, expect, it } from 'vitest';
import { mail, startWorld } from './harness.ts';
import { INBOX, INVOICES, organiser, SPAM } from './organise.ts';

describe('flags', () => {
  it('are set by name, filtered by number, and taken off again', async () => {
    const world = await startWorld();
    const { update, subjects, row } = organiser(world);
    const [one, two] = [await world.deliver(mail('one')), await world.deliver(mail('two'))];
    await update({ mode: 'setFlag', messageId: [one], flagid: 'info' });
    await update({ mode: 'setFlag', messageId: [two], flagid: 'followup' });
    expect(await row(one)).toHaveProperty('flagid', 'info');
    expect(await subjects('?flagid=1')).toEqual(['one']);
    expect(await subjects('?flagid=3')).toEqual(['two']);
    expect(await subjects('?flaggedMails=true')).toEqual(['two', 'one']);
    await update({ mode: 'setFlag', messageId: [one, two], flagid: 'flag_not_set' });
    expect(await subjects('?flagid=0')).toEqual(['two', 'one']);
    expect(await world.violations()).toEqual([]);
  });

  it('that are set already change nothing', async () => {
    const world = await startWorld();
    const messageId = [await world.deliver(mail('one'))];
    for (let i = 0; i < 2; i++) await organiser(world).update({ mode: 'setFlag', messageId, flagid: 'important' });
    expect(await world.journal('message.flagged')).toHaveLength(1);
  });
});

describe('labels of messages', () => {
  it('are put on and taken off, one by one or all at once, and filter lists', async () => {
    const world = await startWorld();
    const { createLabel, update, subjects } = organiser(world);
    const [red, blue] = [await createLabel('red'), await createLabel('blue')];
    const messageId = [await world.deliver(mail('one')), await world.deliver(mail('two'))];
    await update({ mode: 'applyLabel', messageId, labelId: [red, blue] });
    expect(await subjects(`?labelid=${red}`)).toEqual(['two', 'one']);
    await update({ mode: 'removeLabel', messageId: messageId.slice(0, 1), labelId: [red] });
    expect(await subjects(`?labelid=${red}`)).toEqual(['two']);
    expect(await subjects(`?labelid=${blue}`)).toEqual(['two', 'one']);
    await update({ mode: 'removeAllLabels', messageId });
    expect(await subjects(`?labelid=${red}`)).toEqual([]);
    expect(await subjects(`?labelid=${blue}`)).toEqual([]);
    expect(await world.violations()).toEqual([]);
  });

  it('stay on a message that is moved, also where it gets another id', async () => {
    const world = await startWorld({ facts: { moveChangesId: true } });
    const { createLabel, update, list } = organiser(world);
    const labelId = [await createLabel('red')];
    const messageId = [await world.deliver(mail('one'))];
    await update({ mode: 'applyLabel', messageId, labelId });
    await update({ mode: 'setFlag', messageId, flagid: 'important' });
    await update({ mode: 'moveMessage', messageId, destfolderId: INVOICES });
    expect(await list(`?labelid=${labelId}`)).toMatchObject([{ folderId: INVOICES, flagid: 'important' }]);
  });
});

describe('the archive', () => {
  it('is a folder that is made when it is first needed, and mail comes back from it to where it was', async () => {
    const world = await startWorld();
    const { update, subjects, row, folders } = organiser(world);
    const [one, two] = [await world.deliver(mail('one')), await world.deliver(mail('two'))];
    await update({ mode: 'moveMessage', messageId: [two], destfolderId: INVOICES });
    await update({ mode: 'archiveMails', messageId: [one, two] });
    const archive = (await folders()).find(({ folderType }) => folderType === 'Archive');
    expect(archive).toMatchObject({ folderName: 'Archive', path: '/Archive' });
    expect(await row(one)).toHaveProperty('folderId', archive?.folderId);
    expect(await subjects()).toEqual([]);
    expect(await subjects('?includearchive=true')).toEqual(['two', 'one']);
    expect(await subjects(`?folderId=${archive?.folderId}`)).toEqual(['two', 'one']);
    await update({ mode: 'unArchiveMails', messageId: [one, two] });
    expect(await row(one)).toHaveProperty('folderId', INBOX);
    expect(await row(two)).toHaveProperty('folderId', INVOICES);
    expect(await world.violations()).toEqual([]);
  });

  it('gives mail back to the inbox where the folder it was in has gone', async () => {
    const world = await startWorld();
    const { update, row } = organiser(world);
    const messageId = await world.deliver(mail('one'));
    await update({ mode: 'moveMessage', messageId: [messageId], destfolderId: INVOICES });
    await update({ mode: 'archiveMails', messageId: [messageId] });
    await world.call('DELETE', world.at(`/folders/${INVOICES}`));
    await update({ mode: 'unArchiveMails', messageId: [messageId] });
    expect(await row(messageId)).toHaveProperty('folderId', INBOX);
  });

  it('is a mark where archiveMoves is off, and what is marked is changed only when isArchive says so', async () => {
    const world = await startWorld({ facts: { archiveMoves: false } });
    const { update, subjects, row } = organiser(world);
    const messageId = [await world.deliver(mail('one'))];
    await update({ mode: 'archiveMails', messageId });
    expect(await subjects(`?folderId=${INBOX}`)).toEqual([]);
    expect(await subjects(`?folderId=${INBOX}&includearchive=true`)).toEqual(['one']);
    await update({ mode: 'setFlag', messageId, flagid: 'info' });
    expect(await row(messageId[0] ?? '')).toHaveProperty('flagid', 'flag_not_set');
    await update({ mode: 'setFlag', messageId, flagid: 'info', isArchive: true });
    expect(await row(messageId[0] ?? '')).toHaveProperty('flagid', 'info');
    await update({ mode: 'unArchiveMails', messageId });
    expect(await subjects(`?folderId=${INBOX}`)).toEqual(['one']);
  });
});

describe('the most ids a call takes', () => {
  it('is batchMaximum, and one more is refused whole', async () => {
    const world = await startWorld({ facts: { batchMaximum: 2 } });
    const { update } = organiser(world);
    const ids = [await world.deliver(mail('one')), await world.deliver(mail('two'))];
    expect((await update({ mode: 'markAsRead', messageId: [...ids, '1'] })).status).toBe(400);
    expect(await world.journal('message.read')).toEqual([]);
    expect((await update({ mode: 'markAsRead', messageId: ids })).status).toBe(200);
  });
});

describe('a message that is deleted', () => {
  const remove = (world: Awaited<ReturnType<typeof startWorld>>, id: string, query = '') =>
    world.call('DELETE', world.at(`/folders/${INBOX}/messages/${id}${query}`));

  it('goes to the Trash, and from there for good', async () => {
    const world = await startWorld();
    const { list } = organiser(world);
    const id = await world.deliver(mail('one'));
    const answer = await remove(world, id);
    expect(answer.text).toMatch(/"cId":[0-9]{19}/);
    expect(await list()).toMatchObject([{ messageId: id, folderId: '7310000000008026' }]);
    await remove(world, id);
    expect(await list()).toEqual([]);
    expect((await remove(world, id)).status).toBe(404);
    expect(await world.violations()).toEqual([]);
  });

  it('is gone at once with expunge, from wherever it lies', async () => {
    const world = await startWorld();
    const id = await world.deliver(mail('one'));
    await organiser(world).update({ mode: 'moveToSpam', messageId: [id] });
    await remove(world, id, '?expunge=true');
    expect((await world.control('GET', `/messages/${id}`)).status).toBe(404);
  });

  it('stays in the Trash where deleteInTrashIsFinal is off', async () => {
    const world = await startWorld({ facts: { deleteInTrashIsFinal: false } });
    const id = await world.deliver(mail('one'));
    for (let i = 0; i < 2; i++) await remove(world, id);
    expect((await world.control('GET', `/messages/${id}`)).json).toMatchObject({ folderName: 'Trash' });
  });

  it('needs the scope to delete, not the one to change', async () => {
    const world = await startWorld();
    const id = await world.deliver(mail('one'));
    const token = await world.tokenFor(world.mira, { refresh_token: world.mira.readOnlyRefreshToken });
    const path = world.at(`/folders/${SPAM}/messages/${id}`);
    expect((await world.call('DELETE', path, { token })).status).toBe(401);
  });
});
