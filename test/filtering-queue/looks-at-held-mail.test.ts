import { expect, test } from 'vitest';
import { useFreshStore } from '../storage/fresh-store.ts';
import { HOLD, INBOX, NOW, oneMessage, SPAM } from './one-message.ts';

const store = useFreshStore();
const CLEAN = { verdict: 'CLEAN', action: 'none' } as const;
const UNKNOWN = { verdict: 'UNDETERMINED', action: 'none' } as const;
const MARKED = { verdict: 'SPAM', action: 'mark-as-spam' } as const;

/** A message that is held until it can be scanned. */
async function waiting(holdUntil = new Date(NOW + 900_000)) {
  const it = await oneMessage(store());
  await it.decide({ verdict: 'UNDETERMINED', action: 'hold' }, { holdUntil });
  await it.settle();
  return it;
}

/** Asks for another look while the next scan is not due yet. */
type Held = Awaited<ReturnType<typeof oneMessage>>;
async function lookAgain(it: Held, ...[changes, how]: Parameters<Held['decide']>) {
  const late = store().updateTable('scan_jobs').where('tenant_id', '=', it.key.tenant_id);
  await late.set({ state: 'CANCELLED' }).where('cause', '=', 'late-result').execute();
  await it.decide(changes, { ...how, again: true });
  await it.settle();
  await late.set({ state: 'QUEUED' }).where('cause', '=', 'late-result').execute();
}

async function giveUp(it: Held) {
  const job = await store()
    .updateTable('scan_jobs')
    .set({ state: 'LEASED', lease_boot_id: it.bootId })
    .where('tenant_id', '=', it.key.tenant_id)
    .where('cause', '=', 'late-result')
    .returningAll()
    .executeTakeFirstOrThrow();
  await it.decisions.giveUp(job, { bootId: it.bootId, now: new Date(NOW) });
  await it.settle();
}

test('does nothing about a look that was only to tell: no label goes, and what waits for its scan waits on', async () => {
  const labelled = await oneMessage(store());
  await labelled.decide({ verdict: 'BULK', action: 'label' });
  await labelled.settle();
  await labelled.decide(CLEAN, { again: true, act: false });
  await labelled.settle();
  expect([...labelled.labels.carried]).toEqual(['Postern bulk']);

  const it = await waiting();
  await lookAgain(it, {}, { act: false });
  expect(it.messages.moves).toEqual([HOLD]);
  expect(await it.items()).toMatchObject([{ state: 'HELD', awaitingScan: true }]);
});

test('acts at the end of the waiting on what somebody saw meanwhile without acting', async () => {
  for (const [seen, moves, state] of [
    [{}, [HOLD], { state: 'HELD', awaitingScan: false }],
    [CLEAN, [HOLD, INBOX], { state: 'RELEASED' }],
  ] as const) {
    const it = await waiting();
    await lookAgain(it, seen, { act: false });
    await giveUp(it);
    expect(it.messages.moves).toEqual(moves);
    expect(await it.items()).toMatchObject([state]);
    expect((await it.history())[0]).toMatchObject({
      cause: 'late-result',
      verdict: seen === CLEAN ? 'CLEAN' : 'MALWARE',
    });
  }
});

test('lets nothing go for a look that could not tell either, until the time is up', async () => {
  const it = await waiting();
  await lookAgain(it, UNKNOWN);
  expect(it.messages.moves).toEqual([HOLD]);
  expect(await it.items()).toMatchObject([{ state: 'HELD', awaitingScan: true }]);
  await giveUp(it);
  expect(it.messages.moves).toEqual([HOLD, INBOX]);
});

test('does not put into Spam what is held for what was seen in it', async () => {
  const it = await oneMessage(store());
  await it.decide();
  await it.settle();
  await it.decide(MARKED, { again: true });
  await it.settle();
  expect(it.messages.moves).toEqual([HOLD]);
  expect(await it.items()).toMatchObject([{ state: 'HELD' }]);
});

test('does not hold any more what a later look finds clean before it was moved', async () => {
  const it = await oneMessage(store());
  await it.decide();
  await it.decide(CLEAN, { again: true });
  await it.settle();
  await it.settle();
  expect(it.messages.moves).toEqual([]);
  expect(it.messages.folderId).toBe(INBOX);
  expect(await it.items()).toMatchObject([{ state: 'RELEASED' }]);
});

test('puts what waited for its scan into Spam where the policy says so, and holds it no more', async () => {
  const it = await waiting();
  await it.decideWaiting(MARKED);
  await it.settle();
  expect(it.messages.moves).toEqual([HOLD, SPAM]);
  expect(await it.items()).toMatchObject([{ state: 'RELEASED' }]);
});

test('says of a held message that is gone when it is looked at again that nothing holds it', async () => {
  const it = await waiting();
  const job = await store()
    .updateTable('scan_jobs')
    .set({ state: 'LEASED', lease_boot_id: it.bootId })
    .where('tenant_id', '=', it.key.tenant_id)
    .where('state', '=', 'QUEUED')
    .returningAll()
    .executeTakeFirstOrThrow();
  await it.decisions.gone(job, it.bootId);
  expect(await it.items()).toMatchObject([{ state: 'FAILED', awaitingScan: false }]);
});
