import { expect, test } from 'vitest';
import { Decisions } from '../../src/filtering/decisions.ts';
import { heldItem } from '../filtering-queue/decided.ts';
import { useFreshStore } from '../storage/fresh-store.ts';
import {
  folder,
  HOUR,
  INBOX,
  NOW,
  PROJECTS,
  QUARANTINE,
  SENT,
  SPAM,
  TRASH,
  watching as watchingOn,
} from './watching.ts';

const store = useFreshStore();
const watching = () => watchingOn(store());

test('announces what lies in folders that receive, and nothing sent, spam, held or older than the watch', async () => {
  const it = await watching();
  it.folders.rows.push(folder(PROJECTS, 'Projects', 'CUSTOM'));
  it.mail.add('1', INBOX, NOW - HOUR);
  it.mail.add('2', PROJECTS, NOW - 2 * HOUR);
  for (const [id, place] of [
    ['3', SENT],
    ['4', SPAM],
    ['5', QUARANTINE],
  ] as const)
    it.mail.add(id, place, NOW - HOUR);
  it.mail.add('6', INBOX, NOW - 72 * HOUR);
  await it.turn();
  expect((await it.announced()).sort()).toEqual(['1 poll', '2 poll']);
  expect(await it.state()).toMatchObject({ completeAsOf: new Date(NOW), watchedFolderIds: [INBOX, PROJECTS] });
});

test('looks into Spam where the policy wants it', async () => {
  const it = await watching();
  it.mail.add('4', SPAM, NOW - HOUR);
  await it.policies.change({
    tenantId: it.place.tenantId,
    within: null,
    change: { watchSpam: true },
    expectedVersion: null,
    author: 'app_1',
    reason: 'A test.',
  });
  await it.turn();
  expect(await it.announced()).toEqual(['4 poll']);
});

test('announces a message once, however it is heard of: doubled, late, in another order, by webhook and by poll', async () => {
  const it = await watching();
  const ids = ['1', '2', '3'];
  for (const [i, id] of ids.entries()) it.mail.add(id, INBOX, NOW - (3 - i) * 60_000);
  await it.intake.announce({ ...it.mailbox, message_id: '3' }, 'webhook');
  await it.turn();
  for (const message_id of ['2', '3', '1', '2']) await it.intake.announce({ ...it.mailbox, message_id }, 'webhook');
  await it.turn();
  expect((await it.announced()).sort()).toEqual(['1 poll', '2 poll', '3 webhook']);
});

test('finds mail that shows up late, within the overlap of two looks', async () => {
  const it = await watching();
  it.mail.add('1', INBOX, NOW - 60_000);
  await it.turn();
  it.mail.add('2', INBOX, NOW - 10 * 60_000);
  await it.turn();
  expect(await it.announced()).toEqual(['1 poll', '2 poll']);
});

test('reads on through as many pages as it takes, and moves its cursor only then', async () => {
  const it = await watching();
  for (let i = 0; i < 450; i++) it.mail.add(String(1_000 + i), INBOX, NOW - i * 1_000);
  await it.turn();
  expect(await it.announced()).toHaveLength(450);
  expect(it.mail.asked).toEqual([null, null, null]);
});

test('reads on in the next turn where there is more than one may read, and misses nothing that comes meanwhile', async () => {
  const it = await watching();
  for (let i = 0; i < 1_000; i++) it.mail.add(String(1_000 + i), INBOX, NOW - 3_600_000 - i * 1_000);
  await it.turn();
  expect(await it.state()).toMatchObject({ completeAsOf: null });
  for (let i = 0; i < 10; i++) it.mail.add(String(9_000 + i), INBOX, NOW - 60_000 + i);
  await it.turn();
  await it.turn();
  expect(await it.state()).toMatchObject({ completeAsOf: expect.any(Date) });
  await it.turn();
  expect(new Set(await it.announced()).size).toBe(1_010);
});

test('reads a folder that joins the watched ones from the beginning of the watch', async () => {
  const it = await watching();
  it.mail.leftOut.add(PROJECTS); // so that only a look of its own can find it
  it.mail.add('1', INBOX, NOW - 60_000);
  it.mail.add('2', PROJECTS, NOW - 40 * HOUR);
  await it.turn();
  expect(await it.announced()).toEqual(['1 poll']);
  it.folders.rows.push(folder(PROJECTS, 'Projects', 'CUSTOM'));
  it.mail.add('3', PROJECTS, NOW - 60_000);
  it.mail.leftOut.clear();
  await it.turn();
  expect((await it.announced()).sort()).toEqual(['1 poll', '2 poll', '3 poll']);
});

test('learns which folders the list over all folders leaves out, and looks into them by themselves', async () => {
  const it = await watching();
  it.folders.rows.push(folder(PROJECTS, 'Projects', 'CUSTOM'));
  it.mail.leftOut.add(PROJECTS);
  it.mail.add('1', INBOX, NOW - HOUR);
  it.mail.add('2', PROJECTS, NOW - HOUR);
  await it.turn();
  expect(await it.announced()).toEqual(['1 poll']);
  await it.turn('reconcile');
  expect(await it.announced()).toEqual(['1 poll', '2 reconciliation']);
  it.mail.add('3', PROJECTS, NOW - 60_000);
  it.mail.asked.length = 0;
  await it.turn();
  expect(await it.announced()).toEqual(['1 poll', '2 reconciliation', '3 poll']);
  expect(it.mail.asked).toEqual([null, PROJECTS]);
});

test('does not take for new what was moved and has another id since', async () => {
  const it = await watching();
  it.mail.add('1', QUARANTINE, NOW - HOUR);
  await it.turn();
  await it.index.moved({ ...it.mailbox, message_id: '1' }, INBOX);
  it.mail.rows = [];
  it.mail.add('2', INBOX, NOW - HOUR);
  it.mail.add('3', INBOX, NOW - HOUR);
  it.mail.rows = it.mail.rows.map((row) => (row.id === '2' ? { ...row, subject: '1' } : row));
  await it.turn();
  expect(await it.announced()).toEqual(['3 poll']);
  expect(await it.index.find({ ...it.mailbox, message_id: '1' })).toMatchObject({ movedTo: '2' });
});

test('counts once a day what was never scanned, by reason', async () => {
  const it = await watching();
  it.mail.add('1', INBOX, NOW - HOUR);
  it.mail.add('2', SENT, NOW - HOUR);
  it.mail.add('3', SPAM, NOW - HOUR);
  it.mail.add('4', INBOX, NOW - 72 * HOUR);
  await it.turn();
  await it.folderIndex.settle();
  await it.index.settle();
  await it.turn('reconcile');
  expect(await it.coverage.of(it.place.tenantId)).toMatchObject([
    {
      state: 'BEHIND', // the clock of the database is far ahead of this test's
      hasWebhook: false,
      unscanned: [
        { reason: 'BEFORE_WATCH', messages: 1 },
        { reason: 'WAITING', messages: 1 },
        { reason: 'IN_SPAM', messages: 1 },
        { reason: 'NOT_RECEIVED', messages: 1 },
      ],
      asOf: new Date(NOW),
    },
  ]);
  const { nextReconcileAt } = await it.state();
  expect(nextReconcileAt.getTime()).toBeGreaterThan(Date.now() + 23 * HOUR);
});

test('gives each mailbox to one poller, and to another one when that is dead', async () => {
  const it = await watching();
  const other = it.pollerOf('another');
  expect(await it.due()).not.toBeNull();
  expect(await it.due(other.watch)).toBeNull();
  await it.db.deleteFrom('instances').where('boot_id', '=', `boot-of-${it.place.tenantId}`).execute();
  expect(await it.due(other.watch)).not.toBeNull();
});

test('moves the cursor of no mailbox that was lost to another poller meanwhile', async () => {
  const it = await watching();
  const mine = await it.due();
  if (mine === null) throw new Error('the mailbox is with somebody else');
  await it.db
    .updateTable('mailboxes')
    .set({ poll_boot_id: 'another' })
    .where('tenant_id', '=', it.place.tenantId)
    .execute();
  await it.watch.complete(mine, { asOf: new Date(NOW), polledUntil: new Date(NOW), folderIds: [] });
  await it.watch.release(mine);
  expect(await it.state()).toMatchObject({ completeAsOf: null });
  expect(await it.due(it.pollerOf('a third').watch)).not.toBeNull(); // `another` never was among the living
});

test('notices that a person took a held message out of quarantine, and counts it as a release', async () => {
  const it = await watching();
  const key = { ...it.mailbox, message_id: '7' };
  const decisions = new Decisions(it.db);
  const itemId = await heldItem(it.db, decisions, key);
  it.mail.add('7', QUARANTINE, NOW - HOUR);
  await it.db
    .updateTable('quarantine')
    .set({ folder_id: QUARANTINE, held_at: new Date(NOW - 60_000) })
    .where('id', '=', itemId)
    .execute();
  await it.turn();
  expect(await it.quarantine.find(it.place.tenantId, itemId)).toMatchObject({ state: 'HELD' });
  it.mail.rows = it.mail.rows.map((row) => ({ ...row, folderId: INBOX }));
  await it.turn();
  expect(await it.quarantine.find(it.place.tenantId, itemId)).toMatchObject({ state: 'TAKEN' });
  expect((await decisions.historyOf(key, 10))[0]).toMatchObject({
    cause: 'human',
    action: 'release',
    decided_by: null,
  });
});

test('looks again at phishing and malware that a person took out of quarantine, where the policy insists on it', async () => {
  for (const [folderId, change, again] of [
    [INBOX, { shadow: false }, ['7']],
    [TRASH, { shadow: false }, []],
    [INBOX, { shadow: true }, []],
    [INBOX, { shadow: false, movedBack: { MALWARE: 'respect' } }, []],
  ] as const) {
    const it = await watching();
    const { tenantId } = it.place;
    await it.policies.change({ tenantId, within: null, change, expectedVersion: null, author: 'a', reason: 'A test.' });
    const itemId = await heldItem(it.db, new Decisions(it.db), { ...it.mailbox, message_id: '7' });
    const held = { folder_id: QUARANTINE, held_at: new Date(NOW - 60_000) };
    await it.db.updateTable('quarantine').set(held).where('id', '=', itemId).execute();
    it.mail.add('7', folderId, NOW - HOUR);
    await it.turn();
    await it.turn();
    expect(await it.quarantine.find(tenantId, itemId)).toMatchObject({ state: 'TAKEN', verdict: 'MALWARE' });
    const looks = it.db.selectFrom('scan_jobs').select('message_id').where('tenant_id', '=', tenantId);
    expect((await looks.where('cause', '=', 'rescan').execute()).map((job) => job.message_id)).toEqual(again);
  }
});
