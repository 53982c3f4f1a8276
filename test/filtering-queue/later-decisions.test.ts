import { expect, test } from 'vitest';
import { DEFAULT_POLICY } from '../../src/filtering/decide/index.ts';
import { useFreshStore } from '../storage/fresh-store.ts';
import { HOLD, INBOX, NOW, oneMessage, SPAM, TRASH } from './one-message.ts';

const store = useFreshStore();
const PROJECTS = '500';
const SPAM_VERDICT = { verdict: 'SPAM', action: 'quarantine' } as const;
const CLEAN = { verdict: 'CLEAN', action: 'none' } as const;
const wish = (id: string, tenantId: string) => ({ tenantId, id, by: 'app_1', now: new Date(NOW) });

/** A message held on arrival, and its quarantine item. */
async function held(changes: Parameters<Awaited<ReturnType<typeof oneMessage>>['decide']>[0] = {}) {
  const it = await oneMessage(store());
  await it.decide(changes);
  await it.settle();
  const [item] = await it.items();
  if (item === undefined) throw new Error('nothing is held');
  return { ...it, itemId: item.id, wish: wish(item.id, it.key.tenant_id) };
}

test('takes the place of the decision before, and names it', async () => {
  const it = await oneMessage(store());
  await it.decide(CLEAN);
  await it.decide(SPAM_VERDICT, { again: true });
  const [later, arrival] = await it.history();
  expect(arrival).toMatchObject({ cause: 'arrival', verdict: 'CLEAN', live: false, supersedes: null });
  expect(later).toMatchObject({ cause: 'rescan', verdict: 'SPAM', live: true, supersedes: arrival?.id });
});

test('keeps exactly one live decision, however many are made at once', async () => {
  const it = await oneMessage(store());
  await it.decide(CLEAN);
  for (let i = 0; i < 5; i++) await it.decide(i % 2 === 0 ? SPAM_VERDICT : CLEAN, { again: true });
  const history = await it.history();
  expect(history.filter(({ live }) => live)).toHaveLength(1);
  expect(history.map(({ supersedes }) => supersedes)).toEqual([...history.slice(1).map(({ id }) => id), null]);
});

test('lets an arrival that comes late stand behind what was decided meanwhile', async () => {
  const it = await oneMessage(store());
  await it.decide(CLEAN, { again: true });
  expect(await it.decide()).toBe('nothing-to-do');
  expect(await it.history()).toMatchObject([
    { cause: 'arrival', live: false },
    { cause: 'rescan', live: true },
  ]);
  expect(await it.effect()).toEqual([]);
});

test('moves a message that a later look finds to be spam, once', async () => {
  const it = await oneMessage(store());
  await it.decide(CLEAN);
  await it.decide(SPAM_VERDICT, { again: true });
  await it.settle();
  await it.decide(SPAM_VERDICT, { again: true });
  await it.settle();
  expect(it.messages.moves).toEqual([HOLD]);
  expect(await it.items()).toMatchObject([{ state: 'HELD', verdict: 'SPAM' }]);
});

test('does nothing about a look that was only to tell', async () => {
  const it = await oneMessage(store());
  await it.decide(CLEAN);
  await it.decide(SPAM_VERDICT, { again: true, act: false });
  await it.settle();
  expect(it.messages.moves).toEqual([]);
  expect((await it.history())[0]).toMatchObject({ action: 'quarantine', withheld: 'CAUSE' });
});

test('leaves held what a later look finds clean: only a person lets it go', async () => {
  const it = await held();
  await it.decide(CLEAN, { again: true });
  await it.settle();
  expect(it.messages.moves).toEqual([HOLD]);
  expect(await it.items()).toMatchObject([{ state: 'HELD', verdict: 'MALWARE' }]);
});

test('respects a person who released spam, and says so', async () => {
  const it = await held(SPAM_VERDICT);
  await it.quarantine.intendRelease(it.wish);
  await it.settle();
  await it.decide(SPAM_VERDICT, { again: true });
  await it.settle();
  expect(it.messages.moves).toEqual([HOLD, INBOX]);
  expect((await it.history())[0]).toMatchObject({ cause: 'rescan', withheld: 'PERSON' });
});

test('holds phishing again that a person released, unless the policy respects that too', async () => {
  const respecting = { ...DEFAULT_POLICY, movedBack: { PHISHING: 'respect', MALWARE: 'respect' } as const };
  for (const [policy, moves] of [
    [DEFAULT_POLICY, [HOLD, INBOX, HOLD]],
    [respecting, [HOLD, INBOX]],
  ] as const) {
    const it = await held({ verdict: 'PHISHING' });
    await it.quarantine.intendRelease(it.wish);
    await it.settle();
    await it.decide({ verdict: 'PHISHING' }, { again: true, policy });
    await it.settle();
    expect(it.messages.moves).toEqual(moves);
  }
});

test('leaves spam alone that a person moved at Zoho since it was decided', async () => {
  const it = await oneMessage(store());
  await it.decide(CLEAN);
  it.messages.folderId = PROJECTS;
  await it.decide(SPAM_VERDICT, { again: true, folderId: PROJECTS });
  await it.settle();
  expect(it.messages.moves).toEqual([]);
  expect(await it.effect()).toMatchObject([{ state: 'LEFT', to_folder_id: PROJECTS }]);
  expect(await it.items()).toMatchObject([{ state: 'TAKEN' }]);
});

test('moves malware wherever a person put it', async () => {
  const it = await oneMessage(store());
  await it.decide(CLEAN);
  it.messages.folderId = PROJECTS;
  await it.decide({}, { again: true });
  await it.settle();
  expect(it.messages.moves).toEqual([HOLD]);
  expect(await it.items()).toMatchObject([{ state: 'HELD', originFolderId: PROJECTS }]);
});

test('moves nothing back that a person took out of quarantine, and knows where it is', async () => {
  const it = await held();
  it.messages.folderId = PROJECTS;
  await it.quarantine.intendRelease(it.wish);
  await it.settle();
  expect(it.messages.moves).toEqual([HOLD]);
  expect(await it.items()).toMatchObject([{ state: 'TAKEN' }]);
});

test('turns round a release that is still under way when the message is found to be malware', async () => {
  const it = await held(SPAM_VERDICT);
  await it.quarantine.intendRelease(it.wish);
  await it.decide({}, { again: true });
  await it.settle();
  await it.settle();
  expect(it.messages.folderId).toBe(HOLD);
  expect(it.messages.moves).toEqual([HOLD]);
  expect(await it.items()).toMatchObject([{ state: 'HELD', verdict: 'MALWARE' }]);
});

test('keeps who confirmed a held message, and moves nothing for it', async () => {
  const it = await held();
  expect(await it.quarantine.confirm(it.wish)).toEqual({ outcome: 'done' });
  expect(await it.quarantine.confirm(it.wish)).toEqual({ outcome: 'done' });
  expect(await it.items()).toMatchObject([{ state: 'HELD', confirmedAt: new Date(NOW) }]);
  const history = await it.history();
  expect(history).toHaveLength(2);
  expect(history[0]).toMatchObject({ cause: 'human', basis: 'PERSON', decided_by: 'app_1', action: 'quarantine' });
});

test('deletes only what was confirmed, by moving it to the trash', async () => {
  const it = await held();
  expect(await it.quarantine.intendDeletion(it.wish)).toMatchObject({ outcome: 'not-possible', state: 'HELD' });
  await it.quarantine.confirm(it.wish);
  expect(await it.quarantine.intendDeletion(it.wish)).toMatchObject({ outcome: 'intended' });
  await it.settle();
  expect(it.messages.moves).toEqual([HOLD, TRASH]);
  expect(await it.items()).toMatchObject([{ state: 'DELETED', deletedAt: new Date(NOW) }]);
});

test('deletes nothing that a person took out of quarantine meanwhile', async () => {
  const it = await held();
  await it.quarantine.confirm(it.wish);
  it.messages.folderId = INBOX;
  await it.quarantine.intendDeletion(it.wish);
  await it.settle();
  expect(it.messages.moves).toEqual([HOLD]);
  expect(await it.items()).toMatchObject([{ state: 'TAKEN' }]);
});

test('labels a message with its verdict, makes the label once, and changes it with the verdict', async () => {
  const it = await oneMessage(store());
  await it.decide({ verdict: 'SUSPICIOUS', action: 'label' });
  await it.settle();
  await it.settle();
  expect(it.labels.made).toEqual(['Postern suspicious']);
  expect([...it.labels.carried]).toEqual(['Postern suspicious']);
  await it.decide({ verdict: 'BULK', action: 'label' }, { again: true });
  await it.settle();
  expect([...it.labels.carried]).toEqual(['Postern bulk']);
  await it.decide(CLEAN, { again: true });
  await it.settle();
  expect([...it.labels.carried]).toEqual([]);
  expect(it.messages.moves).toEqual([]);
});

test('marks a message as spam once, also when the answer was lost', async () => {
  const it = await oneMessage(store());
  await it.decide({ verdict: 'SPAM', action: 'mark-as-spam' });
  it.messages.folderId = SPAM; // an attempt of ours whose answer was lost
  await it.settle();
  expect(it.messages.moves).toEqual([]);
  expect(await it.effect()).toMatchObject([{ desired: 'SPAM', state: 'DONE' }]);
  expect(await it.items()).toEqual([]);
});

test('records with every move how long the message could be read, and raises an alert when it had been', async () => {
  const read = await held();
  const [effect] = await read.effect();
  expect(effect).toMatchObject({ from_folder_id: INBOX, to_folder_id: HOLD, was_read: true, exposure_ms: '60000' });
  const alerts = await store().selectFrom('alerts').selectAll().where('tenant_id', '=', read.key.tenant_id).execute();
  expect(alerts).toMatchObject([{ kind: 'READ_BEFORE_HELD', message_id: '7' }]);
});

test('holds a message that could not be scanned, and moves it back by itself when it can', async () => {
  const it = await oneMessage(store());
  const holdUntil = new Date(NOW + 900_000);
  await it.decide({ verdict: 'UNDETERMINED', action: 'hold' }, { holdUntil });
  await it.settle();
  expect(await it.items()).toMatchObject([{ state: 'HELD', awaitingScan: true }]);
  await it.decideWaiting(CLEAN);
  await it.settle();
  expect(it.messages.moves).toEqual([HOLD, INBOX]);
  expect(await it.items()).toMatchObject([{ state: 'RELEASED' }]);
  expect(await it.history()).toMatchObject([
    { cause: 'late-result', verdict: 'CLEAN', live: true },
    { cause: 'arrival', verdict: 'UNDETERMINED', action: 'hold', live: false },
  ]);
});

test('leaves a message held without a second move when the scan that succeeded finds malware', async () => {
  const it = await oneMessage(store());
  await it.decide({ verdict: 'UNDETERMINED', action: 'hold' }, { holdUntil: new Date(NOW + 900_000) });
  await it.settle();
  await it.decideWaiting({});
  await it.settle();
  expect(it.messages.moves).toEqual([HOLD]);
  expect(await it.items()).toMatchObject([{ state: 'HELD', awaitingScan: false, verdict: 'MALWARE' }]);
});

test('moves a message back undetermined when no scan succeeds in time, and not one that a person confirmed', async () => {
  for (const [confirmed, moves] of [
    [false, [HOLD, INBOX]],
    [true, [HOLD]],
  ] as const) {
    const it = await oneMessage(store());
    await it.decide({ verdict: 'UNDETERMINED', action: 'hold' }, { holdUntil: new Date(NOW) });
    await it.settle();
    const [item] = await it.items();
    if (confirmed) await it.quarantine.confirm(wish(item?.id ?? '', it.key.tenant_id));
    const job = await store()
      .updateTable('scan_jobs')
      .set({ state: 'LEASED', lease_boot_id: it.bootId })
      .where('tenant_id', '=', it.key.tenant_id)
      .where('cause', '=', 'late-result')
      .returningAll()
      .executeTakeFirstOrThrow();
    expect(job.give_up_at).toEqual(new Date(NOW));
    await it.decisions.giveUp(job, { bootId: it.bootId, now: new Date(NOW) });
    await it.settle();
    expect(it.messages.moves).toEqual(moves);
  }
});
