import { describe, expect, it, vi } from 'vitest';
import { dataOf, mail, startWorld, type World } from './harness.ts';
import { startReceiver } from './receiver.ts';

const update = (world: World, body: unknown) => world.call('PUT', world.at('/updatemessage'), { body });
const SPAM = '7310000000008024';

describe('the fact', () => {
  it('folderInPathEnforced refuses a message asked for under another folder', async () => {
    const world = await startWorld();
    const id = await world.deliver(mail('one'));
    const details = () => world.call('GET', world.at(`/folders/${SPAM}/messages/${id}/details`));
    expect((await details()).status).toBe(200);
    await world.facts({ folderInPathEnforced: true });
    expect((await details()).status).toBe(404);
  });

  it('unknownIdFailsBatch leaves all as it was when one id is unknown', async () => {
    const world = await startWorld();
    const id = await world.deliver(mail('one'));
    await world.facts({ unknownIdFailsBatch: true });
    expect((await update(world, { mode: 'moveToSpam', messageId: [id, '1'] })).status).toBe(400);
    expect(await world.journal('message.moved')).toEqual([]);
  });

  it('moveChangesId gives a moved message an id of its own, and takes the old one away', async () => {
    const world = await startWorld();
    await world.facts({ moveChangesId: true });
    const ids = await Promise.all([world.deliver(mail('one')), world.deliver(mail('two'))]);
    await update(world, { mode: 'moveToSpam', messageId: ids });
    const fresh = (await world.journal('message.moved')).map(({ newMessageId }) => String(newMessageId));
    expect(new Set([...ids, ...fresh]).size).toBe(4);
    for (const id of ids) expect((await world.control('GET', `/messages/${id}`)).status).toBe(404);
    for (const id of fresh)
      expect((await world.control('GET', `/messages/${id}`)).json).toMatchObject({ folderName: 'Spam' });
  });

  it('readingMarksRead marks a message whose source is read', async () => {
    const world = await startWorld();
    const id = await world.deliver(mail('one'));
    const readSource = () => world.call('GET', world.at(`/messages/${id}/originalmessage`));
    await readSource();
    expect(await world.journal('message.read')).toEqual([]);
    await world.facts({ readingMarksRead: true });
    await readSource();
    await readSource();
    expect(await world.journal('message.read')).toMatchObject([{ messageId: id, isRead: true }]);
    expect(dataOf(await world.call('GET', world.at('/messages/view?status=read')))).toHaveLength(1);
  });

  it('refreshThrottleStatus is the status of a refresh that comes too soon', async () => {
    const world = await startWorld({ facts: { refreshThrottleStatus: 200 } });
    for (let i = 0; i < 10; i++) await world.refresh(world.ivo);
    const { status, json } = await world.refresh(world.ivo);
    expect(status).toBe(200);
    expect(json).toMatchObject({ error: 'Access Denied' });
  });

  it('webhookCopies tells a webhook that often', async () => {
    const [world, receiver] = [await startWorld({ facts: { webhookCopies: 3 } }), await startReceiver()];
    const { dataCentre, accountId } = world.mira;
    await world.control('POST', '/webhooks', { dataCentre, accountId, url: receiver.url });
    await world.deliver(mail('one'));
    await receiver.hasMessages(3);
    expect(new Set(receiver.messages().map(({ body }) => body)).size).toBe(1);
    expect(await world.journal('delivery.queued')).toHaveLength(3);
  });

  it('webhookFailuresToDisable switches a webhook off at the first failure when it is 1', async () => {
    const world = await startWorld({ facts: { webhookFailuresToDisable: 1, webhookRetryMs: 0, webhookRetryMaxMs: 0 } });
    const receiver = await startReceiver();
    const { dataCentre, accountId } = world.mira;
    await world.control('POST', '/webhooks', { dataCentre, accountId, url: receiver.url });
    receiver.status = 500;
    await world.deliver(mail('one'));
    await vi.waitFor(async () => expect(await world.journal('webhook.disabled')).toHaveLength(1));
    expect(receiver.messages()).toHaveLength(1);
  });

  it('webhookRetryMs and webhookRetryMaxMs space the tries, each twice the one before up to the limit', async () => {
    const world = await startWorld({ facts: { webhookRetryMs: 100, webhookRetryMaxMs: 300 } });
    const receiver = await startReceiver();
    const { dataCentre, accountId } = world.mira;
    await world.control('POST', '/webhooks', { dataCentre, accountId, url: receiver.url });
    receiver.status = 500;
    const timer = vi.spyOn(globalThis, 'setTimeout');
    await world.deliver(mail('one'));
    await receiver.hasMessages(5);
    const waits = timer.mock.calls
      .map(([, wait]) => wait)
      .filter((wait) => wait === 100 || wait === 200 || wait === 300);
    timer.mockRestore();
    expect(waits.slice(0, 4)).toEqual([100, 200, 300, 300]);
  });

  it.each([
    'folderInPathEnforced',
    'unknownIdFailsBatch',
    'moveChangesId',
    'readingMarksRead',
  ] as const)('%s is off at the start, can be read, and leaves the others alone', async (fact) => {
    const world = await startWorld();
    const before = (await world.control('GET', '/facts')).json;
    expect(before).toHaveProperty(fact, false);
    await world.facts({ [fact]: true });
    expect((await world.control('GET', '/facts')).json).toEqual({ ...Object(before), [fact]: true });
  });
});
