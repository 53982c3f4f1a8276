import { describe, expect, it } from 'vitest';
import { dataOf, mail, startWorld, type World } from './harness.ts';

const [INBOX, SPAM, INVOICES] = ['7310000000008014', '7310000000008024', '7310000000021005'];
const update = (world: World, body: unknown) => world.call('PUT', world.at('/updatemessage'), { body });
const details = async (world: World, messageId: string) =>
  dataOf(await world.call('GET', world.at(`/folders/${INBOX}/messages/${messageId}/details`)));

describe('a change of many messages', () => {
  it('is acknowledged without data', async () => {
    const world = await startWorld();
    const messageId = [await world.deliver(mail('one')), await world.deliver(mail('two'))];
    const answer = await update(world, { mode: 'markAsRead', messageId });
    expect(answer.json).toEqual({ status: { code: 200, description: 'success' } });
    for (const id of messageId) expect(await details(world, id)).toHaveProperty('status', '1');
    expect(await world.violations()).toEqual([]);
  });

  it('takes ids as text and as bare numbers longer than a double holds', async () => {
    const world = await startWorld();
    const [one, two] = [await world.deliver(mail('one')), await world.deliver(mail('two'))];
    await update(world, `{"mode":"moveMessage","messageId":[${one},"${two}"],"destfolderId":${INVOICES}}`);
    for (const id of [one, two]) expect(await details(world, id)).toHaveProperty('folderId', INVOICES);
    expect(await world.violations()).toEqual([]);
  });

  it('marks unread again', async () => {
    const world = await startWorld();
    const id = await world.deliver(mail('one'));
    await update(world, { mode: 'markAsRead', messageId: [id] });
    await update(world, { mode: 'markAsUnread', messageId: [id] });
    expect(await details(world, id)).toHaveProperty('status', '0');
  });

  it('moves to Spam, and back to the inbox only what is in Spam', async () => {
    const world = await startWorld();
    const [spam, filed] = [await world.deliver(mail('spam')), await world.deliver(mail('filed'))];
    await update(world, { mode: 'moveToSpam', messageId: [spam] });
    expect(await details(world, spam)).toHaveProperty('folderId', SPAM);
    await update(world, { mode: 'moveMessage', messageId: [filed], destfolderId: INVOICES });
    await update(world, { mode: 'markNotSpam', messageId: [spam, filed] });
    expect(await details(world, spam)).toHaveProperty('folderId', INBOX);
    expect(await details(world, filed)).toHaveProperty('folderId', INVOICES);
    expect(await world.violations()).toEqual([]);
  });

  it('touches one folder only when it is told to', async () => {
    const world = await startWorld();
    const [inbox, filed] = [await world.deliver(mail('inbox')), await world.deliver(mail('filed'))];
    await update(world, { mode: 'moveMessage', messageId: [filed], destfolderId: INVOICES });
    const body = { mode: 'moveToSpam', messageId: [inbox, filed], isFolderSpecific: true };
    expect((await update(world, body)).status).toBe(400);
    await update(world, { ...body, folderId: INBOX });
    expect(await details(world, inbox)).toHaveProperty('folderId', SPAM);
    expect(await details(world, filed)).toHaveProperty('folderId', INVOICES);
  });

  it('passes over unknown ids, and over the messages of others', async () => {
    const world = await startWorld();
    const id = await world.deliver(mail('one'));
    const foreign = await world.deliver(mail('two'), { address: world.ivo.address });
    expect((await update(world, { mode: 'moveToSpam', messageId: [foreign, '1', id] })).status).toBe(200);
    expect(await details(world, id)).toHaveProperty('folderId', SPAM);
    expect(await world.journal('message.moved')).toHaveLength(1);
  });

  it('takes conversations in place of messages, and finds none', async () => {
    const world = await startWorld();
    await world.deliver(mail('one'));
    const answer = await update(world, { mode: 'markAsRead', threadId: ['1769012300000110001'] });
    expect(answer.status).toBe(200);
    expect(await world.journal('message.read')).toEqual([]);
  });
});

describe('a change is refused', () => {
  it.each([
    ['without a mode', { messageId: ['1'] }, 400, { errorCode: 'LESS_THAN_MIN_OCCURANCE' }],
    ['with an unknown mode', { mode: 'trash', messageId: ['1'] }, 400, { moreInfo: 'Invalid mode' }],
    ['with a mode that is no text', { mode: ['markAsRead'], messageId: ['1'] }, 400, { moreInfo: 'Invalid mode' }],
    ['with a word of the language as mode', { mode: 'constructor' }, 400, { moreInfo: 'Invalid mode' }],
    ['without ids', { mode: 'markAsRead' }, 400, { errorCode: 'LESS_THAN_MIN_OCCURANCE' }],
    ['with no id in its list', { mode: 'markAsRead', messageId: [] }, 400, { errorCode: 'PATTERN_NOT_MATCHED' }],
    ['with ids outside a list', { mode: 'markAsRead', messageId: '1' }, 400, { errorCode: 'PATTERN_NOT_MATCHED' }],
    [
      'with an id in a list of its own',
      { mode: 'markAsRead', messageId: [['1']] },
      400,
      { errorCode: 'PATTERN_NOT_MATCHED' },
    ],
    [
      'with an id that is no number',
      { mode: 'markAsRead', messageId: ['x'] },
      400,
      { errorCode: 'PATTERN_NOT_MATCHED' },
    ],
    ['without a destination', { mode: 'moveMessage', messageId: ['1'] }, 400, { errorCode: 'LESS_THAN_MIN_OCCURANCE' }],
    [
      'with an unknown destination',
      { mode: 'moveMessage', messageId: ['1'], destfolderId: '1' },
      400,
      { moreInfo: 'The input passed is invalid' },
    ],
    [
      'with a key in other letters',
      { mode: 'moveMessage', messageId: ['1'], destFolderId: INBOX },
      404,
      { errorCode: 'EXTRA_KEY_FOUND_IN_JSON' },
    ],
    [
      'with a key of another mode',
      { mode: 'markAsRead', messageId: ['1'], destfolderId: INBOX },
      404,
      { errorCode: 'EXTRA_KEY_FOUND_IN_JSON' },
    ],
    [
      'with a key its mode has not',
      { mode: 'moveToSpam', messageId: ['1'], isArchive: true },
      404,
      { errorCode: 'EXTRA_KEY_FOUND_IN_JSON' },
    ],
    [
      'with a flag by number',
      { mode: 'setFlag', messageId: ['1'], flagid: '1' },
      400,
      { errorCode: 'PATTERN_NOT_MATCHED', moreInfo: 'flagid' },
    ],
    [
      'with a label outside a list',
      { mode: 'applyLabel', messageId: ['1'], labelId: '1' },
      400,
      { errorCode: 'PATTERN_NOT_MATCHED', moreInfo: 'labelId' },
    ],
    [
      'with an unknown label',
      { mode: 'applyLabel', messageId: ['1'], labelId: ['1'] },
      400,
      { moreInfo: 'The input passed is invalid' },
    ],
    [
      'with a switch that is no boolean',
      { mode: 'removeAllLabels', messageId: ['1'], isArchive: 'true' },
      400,
      { errorCode: 'PATTERN_NOT_MATCHED', moreInfo: 'isArchive' },
    ],
  ])('%s', async (_name, body, status, data) => {
    const world = await startWorld();
    const answer = await update(world, body);
    expect(answer.status).toBe(status);
    expect(dataOf(answer)).toMatchObject(data);
    expect((await world.violations()).filter(({ side }) => side === 'answer')).toEqual([]);
  });
});
