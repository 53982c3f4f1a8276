import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Facts } from '../../simulator/facts.ts';
import { startWorld, temporaryFolder, type World } from './harness.ts';
import { LETTER, OUTBOX, SENT, sender } from './sending.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** A Tuesday in winter, 09:00 in Copenhagen. */
const NOW = Date.UTC(2026, 1, 24, 8);

async function scheduling(facts: Partial<Facts> = {}, data = temporaryFolder()) {
  const clock = { now: NOW };
  const world = await startWorld({ facts, data, now: () => clock.now });
  const later = (rest: Record<string, unknown>) => ({
    ...LETTER,
    isSchedule: true,
    timeZone: 'Europe/Copenhagen',
    ...rest,
  });
  const advance = (ms: number) => world.control('POST', '/clock/advance', { ms });
  return { world, later, advance, ...sender(world) };
}

/** When the mail that waits is to leave. */
const dueAt = async (world: World) =>
  (await world.journal('message.written')).map((entry) => Object(entry.sending).dueAt);

describe('a scheduled mail', () => {
  it('waits in the Outbox, and leaves for Sent when its time has come', async () => {
    const { world, later, advance, send, list, subjects, outgoing, atIvo } = await scheduling();
    const { messageId } = await send(later({ scheduleType: 1, toAddress: 'ivo@zylker.example' }));
    expect(await list(`?folderId=${OUTBOX}`)).toMatchObject([{ messageId }]);
    expect(await outgoing()).toEqual([]);
    await advance(HOUR - MINUTE);
    expect(await subjects(`?folderId=${OUTBOX}`)).toEqual(['Quarter close']);
    const { calls } = Object((await world.control('GET', '/calls')).json);
    const [{ id }] = calls.filter((call: { operation: string }) => call.operation === 'sendMessage');
    await advance(MINUTE);
    await expect.poll(async () => (await world.journal('message.delivered')).length).toBe(1);
    expect(await outgoing()).toMatchObject([{ recipient: 'ivo@zylker.example', call: id, messageId }]);
    const token = await world.tokenFor(world.mira);
    const sent = await world.call('GET', world.at(`/messages/view?folderId=${SENT}`), { token });
    expect(sent.json).toMatchObject({ data: [{ messageId, receivedTime: String(NOW + HOUR) }] });
    expect(await atIvo()).toHaveLength(1);
    expect(await world.violations()).toEqual([]);
  });

  it.each([
    ['deleted', (world: World, id: string) => world.call('DELETE', world.at(`/folders/${OUTBOX}/messages/${id}`))],
    [
      'deleted for good',
      (world: World, id: string) => world.call('DELETE', world.at(`/folders/${OUTBOX}/messages/${id}?expunge=true`)),
    ],
    [
      'moved elsewhere',
      (world: World, id: string) =>
        world.call('PUT', world.at('/updatemessage'), { body: { mode: 'moveToSpam', messageId: [id] } }),
    ],
  ])('is not sent once it was %s', async (_name, cancel) => {
    const { world, later, advance, send, outgoing } = await scheduling();
    const { messageId } = await send(later({ scheduleType: 2 }));
    expect((await cancel(world, messageId)).status).toBe(200);
    await advance(3 * HOUR);
    expect(await outgoing()).toEqual([]);
    expect(await world.journal('mail.sent')).toEqual([]);
  });

  it('leaves after one, two or four hours, or tomorrow at eight or at one by the clock of its zone', async () => {
    const { world, later, send } = await scheduling();
    for (const scheduleType of [1, 2, 3, 4, 5]) await send(later({ scheduleType }));
    await send(later({ scheduleType: 4, timeZone: 'GMT 5:30 (India Standard Time - Asia/Calcutta)' }));
    expect((await dueAt(world)).map((due) => (due - NOW) / HOUR)).toEqual([1, 2, 4, 23, 28, 18.5]);
    expect(await world.violations()).toEqual([]);
  });

  it('leaves at the time of its zone, in summer too, read in the order the fact says', async () => {
    const { world, later, send } = await scheduling();
    const at = { scheduleType: 6, scheduleTime: '02/07/2026 14:30:00' };
    await send(later(at));
    // In the night in which the clock is put forward, before it is.
    await send(later({ ...at, scheduleTime: '29/03/2026 01:30:00' }));
    await world.facts({ scheduleTimeOrder: 'MDY' });
    await world.control('POST', '/clock/freeze');
    await send(later({ ...at, scheduleTime: '03/01/2026 14:30:00' }));
    expect(await dueAt(world)).toEqual([
      Date.UTC(2026, 6, 2, 12, 30),
      Date.UTC(2026, 2, 29, 0, 30),
      Date.UTC(2026, 2, 1, 13, 30),
    ]);
  });

  it.each([
    ['without a type', { scheduleType: undefined }],
    ['with a type that is none', { scheduleType: 7 }],
    ['with a type in text', { scheduleType: '1' }],
    ['with a switch in text', { isSchedule: 'true', scheduleType: 1 }],
    ['without a zone', { scheduleType: 1, timeZone: undefined }],
    ['with a zone that is none', { scheduleType: 1, timeZone: 'Middle/Earth' }],
    ['without a time', { scheduleType: 6 }],
    ['with a time that is past', { scheduleType: 6, scheduleTime: '23/02/2026 10:00:00' }],
    ['with a month that is none', { scheduleType: 6, scheduleTime: '10/13/2026 10:00:00' }],
    ['with a day that is none', { scheduleType: 6, scheduleTime: '31/06/2026 10:00:00' }],
    ['with a minute that is none', { scheduleType: 6, scheduleTime: '10/06/2026 10:60:00' }],
    ['with a time in another form', { scheduleType: 6, scheduleTime: '2026-07-01 10:00:00' }],
  ])('is refused %s', async (_name, changes) => {
    const { world, later, post } = await scheduling();
    expect((await post('/messages', later(changes))).status).toBe(400);
    expect(await world.journal('message.written')).toEqual([]);
  });

  it('needs no zone where scheduleNeedsTimeZone is off, but for a time of day', async () => {
    const { later, post } = await scheduling({ scheduleNeedsTimeZone: false });
    const zoneless = (changes: Record<string, unknown>) =>
      post('/messages', later({ timeZone: undefined, ...changes }));
    expect((await zoneless({ scheduleType: 1 })).status).toBe(200);
    expect((await zoneless({ scheduleType: 6, scheduleTime: '01/03/2027 10:00:00' })).status).toBe(400);
  });

  it('leaves after a restart, also when its time came while nothing ran', async () => {
    const data = temporaryFolder();
    const before = await scheduling({}, data);
    await before.send(before.later({ scheduleType: 1, subject: 'soon' }));
    await before.send(before.later({ scheduleType: 3, subject: 'later' }));
    await before.world.close();
    const after = await startWorld({ data, now: () => NOW + 2 * HOUR });
    await expect.poll(async () => (await sender(after).outgoing()).map(({ subject }) => subject)).toEqual(['soon']);
    await after.control('POST', '/clock/advance', { ms: 2 * HOUR });
    await expect.poll(async () => (await sender(after).outgoing()).length).toBe(2);
  });

  it('that can not be brought keeps no other from coming', async () => {
    const { world, later, advance, send, atIvo } = await scheduling();
    const toIvo = { toAddress: 'ivo@zylker.example' };
    const { messageId } = await send(later({ ...toIvo, scheduleType: 1, subject: 'lost' }));
    rmSync(join(world.data, 'sources', `${messageId}.eml`));
    const said = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    await advance(HOUR - MINUTE);
    await send({ ...toIvo, subject: 'first' });
    await advance(MINUTE);
    await expect.poll(() => said.mock.calls.flat().join('')).toContain('was not brought');
    const token = await world.tokenFor(world.mira);
    const body = { ...LETTER, ...toIvo, subject: 'second' };
    expect((await world.call('POST', world.at('/messages'), { token, body })).status).toBe(200);
    said.mockRestore();
    expect((await atIvo()).map(({ subject }) => subject)).toEqual(['second', 'first']);
  });

  it('is sent at once where isSchedule is not true', async () => {
    const { send, later, outgoing } = await scheduling();
    await send(later({ isSchedule: false, scheduleType: 1 }));
    expect(await outgoing()).toHaveLength(1);
  });
});
