import { createHmac } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { mail, startWorld, type World } from './harness.ts';
import { startReceiver } from './receiver.ts';

const register = (world: World, url: string, mailbox = world.mira) =>
  world.control('POST', '/webhooks', { dataCentre: mailbox.dataCentre, accountId: mailbox.accountId, url });
const FAST = { webhookRetryMs: 1, webhookRetryMaxMs: 2 };
const registered = async (world: World) => (await world.control('GET', '/webhooks')).json;

describe('the handshake', () => {
  it('brings the secret, once', async () => {
    const [world, receiver] = [await startWorld(), await startReceiver()];
    expect((await register(world, receiver.url)).status).toBe(200);
    expect(receiver.received).toHaveLength(1);
    expect(receiver.secret()).toMatch(/^[0-9a-f]{32,}$/);
    await world.deliver(mail('one'));
    await receiver.hasMessages(1);
    expect(receiver.messages()[0]?.headers).not.toHaveProperty('x-hook-secret');
  });

  it.each([201, 204, 302, 401, 500])('answered with %i leaves nothing stored', async (status) => {
    const [world, receiver] = [await startWorld(), await startReceiver()];
    receiver.status = status;
    expect((await register(world, receiver.url)).status).toBe(409);
    expect(await registered(world)).toEqual({ webhooks: [], pending: 0 });
    expect(await world.journal('webhook.registered')).toEqual([]);
  });

  it('that nobody answers leaves nothing stored', async () => {
    const [world, receiver] = [await startWorld(), await startReceiver()];
    await receiver.close();
    expect((await register(world, receiver.url)).status).toBe(409);
    expect(await world.journal('webhook.registered')).toEqual([]);
  });

  it('keeps the secret out of the list of webhooks', async () => {
    const [world, receiver] = [await startWorld(), await startReceiver()];
    await register(world, receiver.url);
    expect(JSON.stringify(await registered(world))).not.toContain(receiver.secret());
  });
});

describe('a message', () => {
  it('is signed over its raw bytes with the secret of the handshake', async () => {
    const [world, receiver] = [await startWorld(), await startReceiver()];
    await register(world, receiver.url);
    await world.deliver(mail('Grüße 😀'));
    await receiver.hasMessages(1);
    const [{ headers, body } = { headers: {}, body: '' }] = receiver.messages();
    expect(headers['x-hook-signature']).toBe(createHmac('sha256', receiver.secret()).update(body).digest('base64'));
  });

  it('has bare 64-bit numbers, its id as text too, and no cc where there is none', async () => {
    const [world, receiver] = [await startWorld(), await startReceiver()];
    await register(world, receiver.url);
    const messageId = await world.deliver(mail('one', 'Hello'));
    await receiver.hasMessages(1);
    const body = String(receiver.messages()[0]?.body);
    expect(body).toContain(`"messageId":${messageId},`);
    expect(body).toContain('"folderId":7310000000008014,');
    expect(JSON.parse(body)).toMatchObject({
      messageIdString: messageId,
      zuid: Number(world.mira.zuid),
      subject: 'one',
      sender: 'Dana',
      fromAddress: 'dana@sender.example',
      receivedTime: world.clock.now,
      sentDateInGMT: world.clock.now - 7 * 3_600_000,
      Mode: 0,
      IntegIdList: expect.stringMatching(/^[0-9]+,$/),
    });
    expect(JSON.parse(body)).not.toHaveProperty('ccAddress');
    expect(body).not.toContain('accountId');
  });

  it('tells the webhooks of its own mailbox only', async () => {
    const [world, miras, ivos] = [await startWorld(), await startReceiver(), await startReceiver()];
    await register(world, miras.url);
    await register(world, ivos.url, world.ivo);
    await world.deliver(mail('one'));
    await world.deliver(mail('two'), { address: world.ivo.address });
    await Promise.all([miras.hasMessages(1), ivos.hasMessages(1)]);
    expect(JSON.parse(String(miras.messages()[0]?.body))).toHaveProperty('subject', 'one');
    expect(JSON.parse(String(ivos.messages()[0]?.body))).toHaveProperty('subject', 'two');
  });

  it('tells a url registered twice two times, each with its own secret', async () => {
    const [world, receiver] = [await startWorld(), await startReceiver()];
    await register(world, receiver.url);
    await register(world, receiver.url);
    await world.deliver(mail('one'));
    await receiver.hasMessages(2);
    const signatures = receiver.messages().map(({ headers }) => headers['x-hook-signature']);
    const expected = receiver.received
      .filter(({ headers }) => headers['x-hook-secret'] !== undefined)
      .map(({ headers }, i) =>
        createHmac('sha256', String(headers['x-hook-secret']))
          .update(String(receiver.messages()[i]?.body))
          .digest('base64'),
      );
    expect(new Set(expected).size).toBe(2);
    expect(signatures.toSorted()).toEqual(expected.toSorted());
  });

  it('is not told when it was silent, or is to be lost', async () => {
    const [world, receiver] = [await startWorld(), await startReceiver()];
    await register(world, receiver.url);
    await world.deliver(mail('silent'), { silent: true });
    await world.control('POST', '/webhooks/lose', { count: 1 });
    await world.deliver(mail('lost'));
    await world.deliver(mail('told'));
    await receiver.hasMessages(1);
    expect(JSON.parse(String(receiver.messages()[0]?.body))).toHaveProperty('subject', 'told');
    expect(await world.journal('delivery.queued')).toHaveLength(1);
  });
});

describe('a failure', () => {
  it('is tried again with the same bytes until it is taken, though the message was moved meanwhile', async () => {
    const [world, receiver] = [await startWorld({ facts: { ...FAST, moveChangesId: true } }), await startReceiver()];
    await register(world, receiver.url);
    receiver.status = 503;
    const id = await world.deliver(mail('one'));
    await receiver.hasMessages(2);
    await world.call('PUT', world.at('/updatemessage'), { body: { mode: 'moveToSpam', messageId: [id] } });
    const before = receiver.messages().length;
    await receiver.hasMessages(before + 1);
    receiver.status = 200;
    await vi.waitFor(async () => expect(await world.journal('delivery.settled')).toMatchObject([{ taken: true }]));
    expect(new Set(receiver.messages().map(({ body }) => body)).size).toBe(1);
  });

  it('repeated often enough switches the webhook off, once', async () => {
    const world = await startWorld({ facts: { ...FAST, webhookFailuresToDisable: 3 } });
    const receiver = await startReceiver();
    await register(world, receiver.url);
    receiver.status = 500;
    for (const subject of ['one', 'two', 'three', 'four', 'five']) await world.deliver(mail(subject));
    await vi.waitFor(async () => expect(await registered(world)).toMatchObject({ pending: 0 }));
    expect(await registered(world)).toMatchObject({ webhooks: [{ enabled: false }] });
    expect(await world.journal('webhook.disabled')).toHaveLength(1);
    const [queued, heard] = [await world.journal('delivery.queued'), receiver.received.length];
    await world.deliver(mail('unheard'));
    expect(await world.journal('delivery.queued')).toEqual(queued);
    expect(receiver.received).toHaveLength(heard);
  });

  it('is forgiven by one success', async () => {
    const world = await startWorld({ facts: { ...FAST, webhookFailuresToDisable: 1_000 } });
    const receiver = await startReceiver();
    await register(world, receiver.url);
    receiver.status = 500;
    await world.deliver(mail('one'));
    await receiver.hasMessages(1);
    receiver.status = 200;
    await vi.waitFor(async () =>
      expect(await registered(world)).toMatchObject({ webhooks: [{ failures: 0 }], pending: 0 }),
    );
  });

  it('of one webhook does not hold up the next', async () => {
    const [world, failing, working] = [await startWorld({ facts: FAST }), await startReceiver(), await startReceiver()];
    await register(world, failing.url);
    await register(world, working.url);
    failing.status = 500;
    for (let i = 0; i < 30; i++) await world.deliver(mail(String(i)));
    await working.hasMessages(30);
    expect(working.messages()).toHaveLength(30);
  });
});
