import { describe, expect, it } from 'vitest';
import { mail, startWorld } from './harness.ts';
import { INBOX, INVOICES, linked, organiser, SPAM } from './organise.ts';

/** Two messages of one conversation, and one that is alone. */
async function withConversation(facts = {}) {
  const world = await startWorld({ facts });
  const first = await world.deliver(linked('plan', 'a'));
  const second = await world.deliver(linked('Re: plan', 'b', 'a'));
  const alone = await world.deliver(linked('alone', 'c'));
  return { world, first, second, alone, ...organiser(world) };
}

describe('conversations', () => {
  it('have the id their first message came with; a message alone has none', async () => {
    const { world, first, second, alone, row, subjects } = await withConversation();
    expect(await row(first)).toMatchObject({ threadId: first, threadCount: '0' });
    expect(await row(second)).toMatchObject({ threadId: first });
    expect(await row(alone)).not.toHaveProperty('threadId');
    expect(await row(alone)).not.toHaveProperty('threadCount');
    expect(await subjects(`?threadId=${first}`)).toEqual(['Re: plan', 'plan']);
    expect(await subjects('?threadedMails=true')).toEqual(['Re: plan', 'plan']);
    expect(await world.violations()).toEqual([]);
  });

  it('are counted where threadCountTrue is on', async () => {
    const { row, first } = await withConversation({ threadCountTrue: true });
    expect(await row(first)).toHaveProperty('threadCount', '2');
  });

  it('hold answers to a message that never came, and join when one names both', async () => {
    const world = await startWorld();
    const { row } = organiser(world);
    const answer = await world.deliver(linked('Re: lost', 'x', 'lost'));
    const other = await world.deliver(linked('Re: lost', 'y', 'lost'));
    expect(await row(other)).toHaveProperty('threadId', answer);
    const third = await world.deliver(linked('elsewhere', 'z'));
    const fourth = await world.deliver(linked('Re: elsewhere', 'z2', 'z'));
    const joining = await world.deliver(`In-Reply-To: <z@sender.example>\r\n${linked('Re: both', 'w', 'lost')}`);
    const later = await world.deliver(linked('Re: elsewhere', 'v', 'z2'));
    for (const id of [answer, other, third, fourth, joining, later])
      expect(await row(id)).toHaveProperty('threadId', answer);
  });

  it('end when one message is left, and keep their id for the next answer', async () => {
    const { world, first, second, row } = await withConversation();
    await world.call('DELETE', world.at(`/folders/${INBOX}/messages/${first}?expunge=true`));
    expect(await row(second)).not.toHaveProperty('threadId');
    await world.deliver(linked('Re: Re: plan', 'd', 'b'));
    expect(await row(second)).toHaveProperty('threadId', first);
  });

  it('are of one mailbox', async () => {
    const { world, first } = await withConversation();
    await world.deliver(linked('Re: plan', 'e', 'a'), { address: world.ivo.address });
    expect((await world.control('GET', `/messages/${first}`)).json).toMatchObject({ threadId: first });
    const token = await world.tokenFor(world.ivo);
    const listed = await world.call('GET', `/accounts/${world.ivo.accountId}/messages/view`, { token });
    expect(listed.text).not.toContain('threadId');
  });
});

describe('a change of conversations', () => {
  it('reaches all their messages and no other', async () => {
    const { world, first, second, alone, row, updateThread, createLabel, subjects } = await withConversation();
    const threadId = [first];
    const labelId = [await createLabel('red')];
    await updateThread({ mode: 'setFlag', threadId, flagid: 'important' });
    await updateThread({ mode: 'applyLabel', threadId, labelId });
    await updateThread({ mode: 'markAsRead', threadId });
    for (const id of [first, second]) expect(await row(id)).toMatchObject({ flagid: 'important', status: '1' });
    expect(await row(alone)).toMatchObject({ flagid: 'flag_not_set', status: '0' });
    expect(await subjects(`?labelid=${labelId}`)).toEqual(['Re: plan', 'plan']);
    await updateThread({ mode: 'removeLabel', threadId, labelId });
    expect(await subjects(`?labelid=${labelId}`)).toEqual([]);
    await updateThread({ mode: 'applyLabel', threadId, labelId });
    await updateThread({ mode: 'removeAllLabels', threadId });
    expect(await subjects(`?labelid=${labelId}`)).toEqual([]);
    await updateThread({ mode: 'markAsUnread', threadId });
    expect(await subjects('?status=unread')).toEqual(['alone', 'Re: plan', 'plan']);
    expect(await world.violations()).toEqual([]);
  });

  it('moves them to a folder, to Spam, and back', async () => {
    const { world, first, second, alone, row, updateThread } = await withConversation();
    const threadId = [first];
    await updateThread({ mode: 'moveMessage', threadId, destfolderId: INVOICES });
    for (const id of [first, second]) expect(await row(id)).toHaveProperty('folderId', INVOICES);
    await updateThread({ mode: 'moveToSpam', threadId });
    expect(await row(second)).toHaveProperty('folderId', SPAM);
    await updateThread({ mode: 'markNotSpam', threadId });
    for (const id of [first, second, alone]) expect(await row(id)).toHaveProperty('folderId', INBOX);
    expect(await world.violations()).toEqual([]);
  });

  it('keeps to one folder when it is told so, in text as well', async () => {
    const { first, second, row, update, updateThread } = await withConversation();
    await update({ mode: 'moveMessage', messageId: [second], destfolderId: INVOICES });
    const body = { mode: 'setFlag', threadId: [first], flagid: 'info', isFolderSpecific: 'true', folderId: INVOICES };
    expect((await updateThread(body)).status).toBe(200);
    expect(await row(first)).toHaveProperty('flagid', 'flag_not_set');
    expect(await row(second)).toHaveProperty('flagid', 'info');
  });

  it('can be made by updatemessage too', async () => {
    const { first, second, alone, row, update } = await withConversation();
    await update({ mode: 'setFlag', threadId: [first], messageId: [alone], flagid: 'info' });
    for (const id of [first, second, alone]) expect(await row(id)).toHaveProperty('flagid', 'info');
  });

  it('takes flags by number where threadFlagsByName is off', async () => {
    const { first, row, updateThread } = await withConversation({ threadFlagsByName: false });
    expect((await updateThread({ mode: 'setFlag', threadId: [first], flagid: 'info' })).status).toBe(400);
    await updateThread({ mode: 'setFlag', threadId: [first], flagid: '2' });
    expect(await row(first)).toHaveProperty('flagid', 'important');
  });

  it('takes the destination as folderId where threadsMoveByDestfolderId is off', async () => {
    const { first, row, updateThread } = await withConversation({ threadsMoveByDestfolderId: false });
    const threadId = [first];
    expect((await updateThread({ mode: 'moveMessage', threadId, destfolderId: INVOICES })).status).toBe(404);
    await updateThread({ mode: 'moveMessage', threadId, folderId: INVOICES });
    expect(await row(first)).toHaveProperty('folderId', INVOICES);
  });

  it('does not mark as read where threadsMarkedRead is off', async () => {
    const { first, updateThread } = await withConversation({ threadsMarkedRead: false });
    expect((await updateThread({ mode: 'markAsRead', threadId: [first] })).json).toMatchObject({
      data: { moreInfo: 'Invalid mode' },
    });
  });

  it.each([
    ['without a mode', { threadId: ['1'] }, 400],
    ['with a mode of updatemessage alone', { mode: 'archiveMails', threadId: ['1'] }, 400],
    ['without conversations', { mode: 'markAsUnread' }, 400],
    ['with messages in their place', { mode: 'markAsUnread', messageId: ['1'] }, 404],
    ['with conversations outside a list', { mode: 'markAsUnread', threadId: '1' }, 400],
    ['with an unknown destination', { mode: 'moveMessage', threadId: ['1'], destfolderId: '1' }, 400],
    ['with a flag that is none', { mode: 'setFlag', threadId: ['1'], flagid: 'red' }, 400],
    ['with a flag in other letters', { mode: 'setFlag', threadId: ['1'], flagId: 'info' }, 404],
  ])('is refused %s', async (_name, body, status) => {
    const world = await startWorld();
    expect((await organiser(world).updateThread(body)).status).toBe(status);
    expect((await world.violations()).filter(({ side }) => side === 'answer')).toEqual([]);
  });

  it('passes over unknown conversations, and fails whole where unknownIdFailsBatch is on', async () => {
    const { world, first, updateThread } = await withConversation();
    await world.deliver(mail('other'));
    expect((await updateThread({ mode: 'markAsRead', threadId: ['1', first] })).status).toBe(200);
    expect(await world.journal('message.read')).toHaveLength(2);
    await world.facts({ unknownIdFailsBatch: true });
    expect((await updateThread({ mode: 'markAsUnread', threadId: ['1', first] })).status).toBe(400);
    expect(await world.journal('message.read')).toHaveLength(2);
  });
});
