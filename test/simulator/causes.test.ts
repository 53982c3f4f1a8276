import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { mail, startWorld } from './harness.ts';

const callLog = z.object({
  count: z.number(),
  refreshes: z.number(),
  calls: z.array(z.object({ id: z.string(), accountId: z.string().nullable(), operation: z.string() })),
});

async function readCalls(world: Awaited<ReturnType<typeof startWorld>>) {
  return callLog.parse((await world.control('GET', '/calls')).json);
}

describe('the cause of a change', () => {
  it('names the call in the log and the refresh token it was made with', async () => {
    const world = await startWorld();
    const messageId = await world.deliver(mail('moved'));
    await world.call('PUT', world.at('/updatemessage'), { body: { mode: 'moveToSpam', messageId: [messageId] } });

    const [move] = await world.journal('message.moved');
    const { calls } = await readCalls(world);
    const made = calls.find(({ operation }) => operation === 'updateMessages');
    expect(move).toHaveProperty('cause', { call: made?.id, grant: world.mira.refreshToken });
  });

  it('is absent for what no call did', async () => {
    const world = await startWorld();
    await world.deliver(mail('arrived'));
    expect((await world.journal('message.delivered'))[0]).not.toHaveProperty('cause');
  });

  it('is told apart after a restart', async () => {
    const world = await startWorld();
    await world.call('GET', '/accounts');
    const before = (await readCalls(world)).calls.map(({ id }) => id);
    await world.close();

    const again = await startWorld({ data: world.data, now: () => world.clock.now + 1 });
    await again.call('GET', '/accounts');
    const after = (await readCalls(again)).calls.map(({ id }) => id);
    expect(new Set([...before, ...after]).size).toBe(before.length + after.length);
  });
});

describe('the call log', () => {
  it('says whose mailbox a call was for, and nobody for a call without a valid token', async () => {
    const world = await startWorld();
    await world.call('GET', '/accounts');
    await world.call('GET', '/accounts', { token: 'worthless' });
    const { calls } = await readCalls(world);
    expect(calls.map(({ accountId }) => accountId)).toEqual([world.mira.accountId, null]);
  });

  it('counts refreshes apart from calls', async () => {
    const world = await startWorld();
    await world.control('DELETE', '/calls');
    await world.refresh(world.mira);
    expect(await readCalls(world)).toMatchObject({ count: 0, refreshes: 1 });
  });
});

describe('tokens that end early', () => {
  it('are refused at once, also after a restart, while a new one works', async () => {
    const world = await startWorld();
    const token = await world.tokenFor(world.mira);
    await world.control('POST', '/tokens/expire', { refreshToken: world.mira.refreshToken });
    expect((await world.call('GET', '/accounts', { token })).status).toBe(401);
    await world.close();

    const again = await startWorld({ data: world.data, now: () => world.clock.now + 1 });
    expect((await again.call('GET', '/accounts', { token })).status).toBe(401);
    expect((await again.call('GET', '/accounts')).status).toBe(200);
  });
});
