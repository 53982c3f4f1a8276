import { expect, test } from 'vitest';
import { UpstreamMeter } from '../../src/datasources/zoho/call-context.ts';
import { PosternError } from '../../src/errors.ts';
import { claim } from '../../src/storage/leases.ts';
import { useFreshStore } from '../storage/fresh-store.ts';
import { HOLD, INBOX, leasedMove as leasedMoveOn, NOW } from './one-message.ts';

const store = useFreshStore();
const leasedMove = () => leasedMoveOn(store());

test('moves the message to the folder of the month and keeps where it came from', async () => {
  const it = await leasedMove();
  await it.settle();
  expect(it.messages.moves).toEqual([HOLD]);
  expect(await it.item()).toMatchObject({
    state: 'HELD',
    originFolderId: INBOX,
    heldAt: new Date(NOW),
    readBeforeHeld: true,
    problem: null,
  });
  expect(await it.effect()).toMatchObject([{ state: 'DONE', lease_boot_id: null }]);
});

test('moves nothing that lies where it should already', async () => {
  const it = await leasedMove();
  it.messages.folderId = HOLD;
  await it.settle();
  expect(it.messages.moves).toEqual([]);
  expect(await it.item()).toMatchObject({ state: 'HELD' });
});

test('keeps the origin before the call, so that a move whose answer was lost is neither repeated nor forgotten', async () => {
  const it = await leasedMove();
  let originAtCall: string | null | undefined;
  it.messages.onMove = async (to) => {
    originAtCall = (await it.item())?.originFolderId;
    it.messages.folderId = to;
    throw new PosternError('OUTCOME_UNKNOWN', 'The connection was cut.');
  };
  await it.settle();
  expect(originAtCall).toBe(INBOX);
  expect(await it.item()).toMatchObject({ state: 'PENDING' });
  await it.settle();
  expect(it.messages.moves).toEqual([HOLD]);
  expect(await it.item()).toMatchObject({ state: 'HELD', originFolderId: INBOX });
});

test('finds a message that is not in the folder where it was last seen, and holds it', async () => {
  const it = await leasedMove();
  it.messages.hidden = true;
  await it.settle();
  expect(it.messages.moves).toEqual([HOLD]);
  expect(await it.item()).toMatchObject({ state: 'HELD', originFolderId: INBOX });
});

test('holds a message in a folder of another name where Zoho takes letters only', async () => {
  const it = await leasedMove();
  it.folders.rows = it.folders.rows.filter(({ id }) => id !== HOLD);
  it.folders.names = /^[A-Za-z]+$/;
  await it.settle();
  expect(it.folders.rows.at(-1)?.name).toBe('PosternQuarantineNovember');
  expect(await it.item()).toMatchObject({ state: 'HELD', originFolderId: INBOX });
});

test('says that a message can not be held which is gone', async () => {
  const it = await leasedMove();
  it.messages.folderId = null;
  await it.settle();
  expect(it.messages.moves).toEqual([]);
  expect(await it.item()).toMatchObject({ state: 'FAILED', problem: 'The message no longer exists.' });
  expect(await it.effect()).toMatchObject([{ state: 'FAILED' }]);
});

test('gives an interrupted move back with its reason, to be tried again and not before Zoho allows', async () => {
  const it = await leasedMove();
  it.messages.onMove = async () => {
    throw new PosternError('RATE_LIMITED', 'Zoho is locked.', { details: { retryAfter: 3_600 } });
  };
  await it.settle();
  const [effect] = await it.effect();
  expect(effect).toMatchObject({ state: 'INTENDED', interruptions: 1, lease_boot_id: null });
  expect(await it.item()).toMatchObject({ state: 'PENDING', problem: expect.stringContaining('Zoho is locked.') });
  expect(await claim(store(), 'effects', it.bootId, 100)).toEqual([]);

  it.messages.onMove = null;
  await it.settle();
  expect(await it.item()).toMatchObject({ state: 'HELD', problem: null });
});

test('leaves a wish alone that a newer one has taken the place of', async () => {
  const it = await leasedMove();
  const [effect] = await it.effect();
  if (effect === undefined) throw new Error('there is no effect');
  await store()
    .insertInto('effects')
    .values({
      ...it.key,
      decision_id: effect.decision_id,
      fence: 2,
      desired: 'ORIGIN',
      not_before: new Date('2999-01-01'),
      last_error: null,
      lease_boot_id: null,
    })
    .execute();
  await store()
    .updateTable('effects')
    .set({ state: 'LEASED', lease_boot_id: it.bootId })
    .where('id', '=', effect.id)
    .execute();
  await it.mover.settle(effect.id, new UpstreamMeter());
  expect(it.messages.moves).toEqual([]);
  expect(await it.effect()).toMatchObject([{ state: 'SUPERSEDED' }, { state: 'INTENDED' }]);
  expect(await it.item()).toMatchObject({ state: 'PENDING' });
});

test('moves nothing whose lease it has not', async () => {
  const it = await leasedMove();
  const [effect] = await it.effect();
  await it.mover.settle(effect?.id ?? '', new UpstreamMeter());
  expect(it.messages.moves).toEqual([]);
  expect(await it.effect()).toMatchObject([{ state: 'INTENDED' }]);
});

test.each(['QUARANTINE', 'ORIGIN'])('moves nothing when its lease was lost while it looked: %s', async (desired) => {
  const it = await leasedMove();
  if (desired === 'ORIGIN') {
    await it.settle();
    await it.quarantine.intendRelease({ tenantId: it.key.tenant_id, id: it.itemId, by: 'app_1', now: new Date(NOW) });
  }
  const [before, moves] = [await it.item(), [...it.messages.moves]];
  const details = it.messages.details.bind(it.messages);
  it.messages.details = async () => {
    const there = await details();
    await store()
      .updateTable('effects')
      .set({ lease_boot_id: 'another' })
      .where('tenant_id', '=', it.key.tenant_id)
      .execute();
    return there;
  };
  await it.settle();
  expect(it.messages.moves).toEqual(moves);
  expect(await it.item()).toEqual(before);
  expect((await it.effect()).at(-1)).toMatchObject({ state: 'LEASED', lease_boot_id: 'another' });
});

test('brings a released message back to the folder it came from', async () => {
  const it = await leasedMove();
  await it.settle();
  await it.quarantine.intendRelease({ tenantId: it.key.tenant_id, id: it.itemId, by: 'app_1', now: new Date(NOW) });
  await it.settle();
  expect(it.messages.moves).toEqual([HOLD, INBOX]);
  expect(await it.item()).toMatchObject({ state: 'RELEASED', releasedAt: new Date(NOW), originFolderId: INBOX });
});

test('fails a move in a mailbox that is no longer connected, and says so', async () => {
  const it = await leasedMove();
  await store().deleteFrom('mailboxes').where('tenant_id', '=', it.key.tenant_id).execute();
  await it.settle();
  expect(await it.item()).toMatchObject({ state: 'FAILED', problem: 'The mailbox is no longer connected.' });
});
