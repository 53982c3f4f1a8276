import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { mail, startWorld, type World } from './harness.ts';
import { type Received, startReceiver } from './receiver.ts';

const message = z.object({ subject: z.string() });
const subjects = (received: readonly Received[]) => received.map(({ body }) => message.parse(JSON.parse(body)).subject);

async function register({ control, mira }: World, url: string): Promise<void> {
  const { dataCentre, accountId } = mira;
  expect((await control('POST', '/webhooks', { dataCentre, accountId, url })).status).toBe(200);
}

async function pending({ control }: World): Promise<number> {
  return z.object({ pending: z.number() }).parse((await control('GET', '/webhooks')).json).pending;
}

async function nothingPending(world: World): Promise<void> {
  while ((await pending(world)) > 0) await turn();
}

describe('webhooks', () => {
  it('come twice for as many messages as asked', async () => {
    const world = await startWorld();
    const receiver = await startReceiver();
    await register(world, receiver.url);
    await world.control('POST', '/webhooks/repeat', { count: 1 });
    await world.deliver(mail('twice'));
    await world.deliver(mail('once'));
    await nothingPending(world);
    expect(subjects(receiver.messages()).toSorted()).toEqual(['once', 'twice', 'twice']);
  });

  it('come late when they are held back, and more of them than are sent at a time', async () => {
    const world = await startWorld();
    const receiver = await startReceiver();
    await register(world, receiver.url);
    await world.control('POST', '/webhooks/hold');
    const sent = Array.from({ length: 20 }, (_, i) => `late ${i}`);
    for (const subject of sent) await world.deliver(mail(subject));
    expect(await pending(world)).toBe(20);
    expect(receiver.messages()).toEqual([]);
    await world.control('POST', '/webhooks/release');
    await nothingPending(world);
    expect(subjects(receiver.messages()).toSorted()).toEqual(sent.toSorted());
  });

  it('that were held back come after a restart, since they are in the journal', async () => {
    const world = await startWorld();
    const receiver = await startReceiver();
    await register(world, receiver.url);
    await world.control('POST', '/webhooks/hold');
    await world.deliver(mail('kept'));
    await world.close();
    await startWorld({ data: world.data, now: () => world.clock.now + 1 });
    await receiver.hasMessages(1);
    expect(subjects(receiver.messages())).toEqual(['kept']);
  });

  it('are given up after so many tries, while the webhook stays on for the next message', async () => {
    const world = await startWorld({ facts: { webhookTries: 3, webhookRetryMs: 1, webhookRetryMaxMs: 1 } });
    const receiver = await startReceiver();
    await register(world, receiver.url);
    receiver.status = 503;
    await world.deliver(mail('refused'));
    await nothingPending(world);
    expect(subjects(receiver.messages())).toEqual(['refused', 'refused', 'refused']);
    expect(await world.journal('delivery.settled')).toEqual([expect.objectContaining({ taken: false })]);

    receiver.status = 200;
    await world.deliver(mail('taken'));
    await nothingPending(world);
    expect(subjects(receiver.messages()).at(-1)).toBe('taken');
  });

  it('begin with a signed request where that is taken for true', async () => {
    const world = await startWorld();
    const receiver = await startReceiver();
    await register(world, receiver.url);
    await world.facts({ handshakeSigned: true });
    await register(world, receiver.url);
    const [unsigned, signed] = receiver.received;
    expect(unsigned?.headers).not.toHaveProperty('x-hook-signature');
    expect(signed?.headers).toHaveProperty('x-hook-signature');
  });

  it('are lost, come twice and come late as chance has it, the same for the same seed', async () => {
    const disorderly = { lose: 0.3, repeat: 0.3, delay: 0.5, delayMs: 20, seed: 5 };
    const sent = Array.from({ length: 30 }, (_, i) => `mail ${i}`);
    const fates: unknown[] = [];
    for (let run = 0; run < 2; run++) {
      const world = await startWorld();
      const receiver = await startReceiver();
      await register(world, receiver.url);
      expect((await world.control('PUT', '/webhooks/disorder', disorderly)).status).toBe(200);
      for (const subject of sent) await world.deliver(mail(subject));
      await nothingPending(world);
      const came = subjects(receiver.messages());
      const { injected } = (await world.control('GET', '/webhooks/disorder')).json as { injected: unknown };
      const [twice, never] = [2, 0].map((times) =>
        sent.filter((subject) => came.filter((one) => one === subject).length === times),
      );
      expect(injected).toMatchObject({ lost: never?.length, repeated: twice?.length });
      expect(came.length).toBe(sent.length - (never?.length ?? 0) + (twice?.length ?? 0));
      fates.push({ injected, twice, never });
    }
    expect(fates[0]).toEqual(fates[1]);
    expect(fates[0]).toMatchObject({ twice: expect.arrayContaining([expect.any(String)]) });
  });

  it('that are late are overtaken by those of later mail', async () => {
    const world = await startWorld();
    const receiver = await startReceiver();
    await register(world, receiver.url);
    await world.control('PUT', '/webhooks/disorder', { delay: 1, delayMs: 600_000, seed: 1 });
    await world.deliver(mail('first'));
    await world.control('PUT', '/webhooks/disorder', {});
    await world.deliver(mail('second'));
    await receiver.hasMessages(1);
    expect(subjects(receiver.messages())).toEqual(['second']);
    expect(await pending(world)).toBe(1);
  });
});
