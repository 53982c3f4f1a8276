import { describe, expect, it } from 'vitest';
import { mail, startWorld } from './harness.ts';

describe('the journal', () => {
  it('names each change once, in order, with mode and folders of a move', async () => {
    const world = await startWorld();
    const messageId = await world.deliver(mail('one'));
    const update = (body: unknown) => world.call('PUT', world.at('/updatemessage'), { body });
    await update({ mode: 'moveToSpam', messageId: [messageId] });
    await update({ mode: 'markNotSpam', messageId: [messageId] });
    await update({ mode: 'markAsRead', messageId: [messageId] });
    const [inbox, spam] = ['7310000000008014', '7310000000008024'];
    expect(await world.journal()).toMatchObject([
      { seq: 1, kind: 'token.issued' },
      { seq: 2, kind: 'message.delivered', messageId, folderId: inbox },
      { seq: 3, kind: 'message.moved', messageId, from: inbox, to: spam, mode: 'moveToSpam' },
      { seq: 4, kind: 'message.moved', messageId, from: spam, to: inbox, mode: 'markNotSpam' },
      { seq: 5, kind: 'message.read', messageId, isRead: true },
    ]);
  });

  it('holds no change that changed nothing', async () => {
    const world = await startWorld();
    const messageId = [await world.deliver(mail('one'))];
    const inbox = '7310000000008014';
    const before = await world.journal();
    const update = (body: object) => world.call('PUT', world.at('/updatemessage'), { body: { messageId, ...body } });
    await update({ mode: 'moveMessage', destfolderId: inbox });
    await update({ mode: 'markNotSpam' });
    await update({ mode: 'markAsUnread' });
    await update({ mode: 'moveToSpam', messageId: ['1'] });
    await world.call('PUT', world.at(`/folders/${inbox}`), { body: { mode: 'setViewableInIMAP' } });
    expect(await world.journal()).toEqual(before);
  });

  it('holds a message named twice in one call once', async () => {
    const world = await startWorld();
    const id = await world.deliver(mail('one'));
    await world.call('PUT', world.at('/updatemessage'), { body: { mode: 'moveToSpam', messageId: [id, id] } });
    expect(await world.journal('message.moved')).toHaveLength(1);
  });

  it('holds nothing of reads and of refused calls', async () => {
    const world = await startWorld();
    const id = await world.deliver(mail('one'));
    const before = await world.journal();
    await world.call('GET', world.at('/messages/view'));
    await world.call('GET', world.at(`/messages/${id}/originalmessage`));
    await world.call('PUT', world.at('/updatemessage'), { body: { mode: 'moveToSpam', messageId: [id], more: 1 } });
    await world.call('POST', world.at('/folders'), { body: { folderName: 'Inbox' } });
    await world.refresh(world.mira, { client_secret: 'wrong' });
    expect(await world.journal()).toEqual(before);
  });

  it('can be read from a place on', async () => {
    const world = await startWorld();
    await world.deliver(mail('one'));
    await world.deliver(mail('two'));
    expect((await world.control('GET', '/journal?after=2')).json).toMatchObject({
      entries: [{ seq: 3, subject: 'two' }],
    });
  });
});
