import { createHmac } from 'node:crypto';
import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { dataOf, mail, startWorld, temporaryFolder, type World } from './harness.ts';
import { startReceiver } from './receiver.ts';

const rowsOf = async (world: World) => [dataOf(await world.call('GET', world.at('/messages/view')))].flat();

/** The same world, ended and begun anew. */
async function restarted(world: World): Promise<World> {
  await world.close();
  return startWorld({ data: world.data });
}

describe('a restart', () => {
  it('keeps messages, their read state, their folders and their sources', async () => {
    const world = await startWorld();
    const [one, two] = [await world.deliver(mail('one')), await world.deliver(mail('two'))];
    await world.call('PUT', world.at('/updatemessage'), { body: { mode: 'markAsRead', messageId: [one] } });
    await world.call('PUT', world.at('/updatemessage'), { body: { mode: 'moveToSpam', messageId: [two] } });
    const before = await rowsOf(world);
    const again = await restarted(world);
    expect(await rowsOf(again)).toEqual(before);
    const source = await again.call('GET', again.at(`/messages/${two}/originalmessage`));
    expect(source.text).toContain('Subject: two');
  });

  it('keeps the source of a message that was moved and got a new id', async () => {
    const world = await startWorld({ facts: { moveChangesId: true } });
    const id = await world.deliver(mail('one'));
    await world.call('PUT', world.at('/updatemessage'), { body: { mode: 'moveToSpam', messageId: [id] } });
    const [moved] = await world.journal('message.moved');
    const again = await restarted(world);
    const source = await again.call('GET', again.at(`/messages/${String(moved?.newMessageId)}/originalmessage`));
    expect(source.text).toContain('Subject: one');
  });

  it('keeps folders that were made, and refuses their names still', async () => {
    const world = await startWorld();
    const made = dataOf(await world.call('POST', world.at('/folders'), { body: { folderName: 'Quarantine' } }));
    const again = await restarted(world);
    expect([dataOf(await again.call('GET', again.at('/folders')))].flat()).toContainEqual(
      expect.objectContaining({ folderName: 'Quarantine', path: '/Quarantine' }),
    );
    expect(made).toMatchObject({ path: '/Quarantine' });
    expect((await again.call('POST', again.at('/folders'), { body: { folderName: 'Quarantine' } })).status).toBe(500);
  });

  it('keeps access tokens, and the count of refreshes', async () => {
    const world = await startWorld();
    const tokens = [];
    for (let i = 0; i < 8; i++) tokens.push(await world.tokenFor(world.mira));
    const again = await restarted(world); // which signs in once more
    expect((await again.call('GET', '/accounts', { token: String(tokens[0]) })).status).toBe(200);
    expect((await again.refresh(again.mira)).status).toBe(400);
  });

  it('keeps webhooks, and takes up the deliveries that were on their way', async () => {
    const [world, receiver] = [await startWorld(), await startReceiver()];
    const { dataCentre, accountId } = world.mira;
    await world.control('POST', '/webhooks', { dataCentre, accountId, url: receiver.url });
    receiver.status = 503;
    await world.deliver(mail('before'));
    await receiver.hasMessages(1);
    await world.close();
    receiver.status = 200;
    const again = await startWorld({ data: world.data });
    await vi.waitFor(async () => expect(await again.journal('delivery.settled')).toMatchObject([{ taken: true }]));
    await again.deliver(mail('after'));
    await receiver.hasMessages(3);
    const bodies = receiver.messages().map(({ body }) => body);
    expect(bodies[1]).toBe(bodies[0]);
    expect(bodies[2]).toContain('"subject":"after"');
    expect(receiver.messages()[2]?.headers['x-hook-signature']).toBe(
      createHmac('sha256', receiver.secret()).update(String(bodies[2])).digest('base64'),
    );
  });

  it('keeps the numbers of the journal going, and ids apart', async () => {
    const world = await startWorld();
    const before = await world.deliver(mail('one'));
    const again = await restarted(world);
    const after = await again.deliver(mail('two'));
    expect(after).not.toBe(before);
    const numbers = (await again.journal()).map(({ seq }) => seq);
    expect(numbers).toEqual(numbers.map((_, i) => i + 1));
  });

  it('cuts off a line that a kill has torn, and goes on from there', async () => {
    const world = await startWorld();
    const id = await world.deliver(mail('one'));
    await world.close();
    const file = join(world.data, 'journal.jsonl');
    const whole = readFileSync(file, 'utf8');
    appendFileSync(file, Buffer.from('{"kind":"message.read","subject":"Gr\u00fc').subarray(0, -1));
    const again = await startWorld({ data: world.data });
    await again.deliver(mail('two'));
    const third = await restarted(again);
    expect(readFileSync(file, 'utf8').startsWith(whole)).toBe(true);
    expect(await rowsOf(third)).toHaveLength(2);
    expect((await third.control('GET', `/messages/${id}`)).json).toMatchObject({ subject: 'one', folderName: 'Inbox' });
  });

  it('delivers the recent mail of the seed once in a life, and once however many ask', async () => {
    const data = temporaryFolder();
    const world = await startWorld({ data });
    const ask = async (of: World) => (await of.control('POST', '/mail/recent')).json;
    const answers = await Promise.all([ask(world), ask(world)]);
    expect(answers).toContainEqual({ delivered: 0 });
    const delivered = await world.journal('message.delivered');
    expect(answers).toContainEqual({ delivered: delivered.length });
    expect(delivered.length).toBeGreaterThan(0);
    const again = await restarted(world);
    expect(await ask(again)).toEqual({ delivered: 0 });
    expect(await again.journal('message.delivered')).toEqual(delivered);
  });
});
