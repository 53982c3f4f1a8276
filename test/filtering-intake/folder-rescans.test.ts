import { expect, test } from 'vitest';
import { createDatasources } from '../../src/datasources/index.ts';
import { noNotes } from '../../src/datasources/rows/read-row.ts';
import { UpstreamMeter } from '../../src/datasources/zoho/call-context.ts';
import { withFacts } from '../../src/datasources/zoho/facts.ts';
import { PosternError } from '../../src/errors.ts';
import { FolderRescans } from '../../src/filtering/intake/folder-rescans.ts';
import { Mailboxes } from '../../src/mailbox/mailboxes.ts';
import { MessageIndex } from '../../src/mailbox/message-index.ts';
import { claim } from '../../src/storage/leases.ts';
import { FakeVault } from '../datasources/harness.ts';
import { intakeOn } from '../filtering-queue/decided.ts';
import { oneMessage } from '../filtering-queue/one-message.ts';
import { silent, useFreshStore } from '../storage/fresh-store.ts';
import { SomeMail } from './some-mail.ts';

const store = useFreshStore();
const FOLDER = '500';
const NOW = Date.parse('2026-11-24T10:00:00Z');

/** A folder with so many messages, and the work of scanning it again. */
async function rescanOf(messages: number, since: number | null = null) {
  const db = store();
  const { key } = await oneMessage(db);
  const mailbox = { tenantId: key.tenant_id, dataCentre: key.data_centre, accountId: key.account_id };
  const mail = new SomeMail({
    client: createDatasources({ vault: new FakeVault(), base: 'http://127.0.0.1:9' }).client,
    facts: withFacts({}),
    notes: noNotes,
    onMessageRows: () => {},
    onFolderRows: () => {},
    learn: () => {},
  });
  for (let i = 0; i < messages; i++) mail.add(String(1_000 + i), FOLDER, NOW - i * 60_000);
  const bootId = `boot-of-${key.tenant_id}`;
  const rescans = new FolderRescans({
    db,
    bootId,
    intake: intakeOn(db),
    mailboxes: new Mailboxes(db),
    messages: mail,
    index: new MessageIndex(
      db,
      () => NOW,
      () => {},
    ),
    callsFor: ({ grantId }) => ({
      tenantId: key.tenant_id,
      grantId,
      class: 'backfill',
      deadline: NOW + 60_000,
      meter: new UpstreamMeter(),
      cause: 'test',
    }),
    logger: silent,
  });
  const { id } = await rescans.start(mailbox, { folderId: FOLDER, since, mayAct: true }, 'app_1');
  const own = db.updateTable('work').where('id', '=', id);
  return {
    mail,
    id,
    steer: (how: 'pause' | 'resume' | 'cancel') => rescans[how](key.tenant_id, id),
    now: () => rescans.find(key.tenant_id, id),
    /** Lets a living process take the work up, however long it would wait. */
    async take() {
      await own.set({ not_before: new Date(0) }).execute();
      if ((await claim(db, 'work', bootId, 100)).includes(id)) await rescans.take(id);
    },
    /** As if the process that held it had died. */
    free: () => own.set({ state: 'WAITING', lease_boot_id: null }).execute(),
    lose: () => own.set({ lease_boot_id: 'another' }).execute(),
    jobs: () => db.selectFrom('scan_jobs').selectAll().where('work_id', '=', id).orderBy('id').execute(),
    decideAll: () => db.updateTable('scan_jobs').set({ state: 'DECIDED' }).where('work_id', '=', id).execute(),
  };
}

test('queues every message of the folder once, page after page, and is done when the last one is', async () => {
  const it = await rescanOf(450);
  await it.take();
  expect(await it.now()).toMatchObject({ state: 'WAITING', found: 450, done: 0 });
  expect((await it.jobs()).every(({ cause, priority }) => cause === 'rescan' && priority > 0)).toBe(true);
  await it.decideAll();
  await it.take();
  expect(await it.now()).toMatchObject({ state: 'DONE', found: 450, done: 450, finishedAt: expect.any(Date) });
});

test('leaves out what is older than asked for, and reads no further', async () => {
  const it = await rescanOf(450, NOW - 10 * 60_000);
  await it.take();
  expect(await it.now()).toMatchObject({ found: 11 });
  expect(it.mail.asked).toHaveLength(1);
});

test('queues nothing a second time when it is killed between a page and the note of it', async () => {
  const it = await rescanOf(250);
  const listPage = it.mail.listPage.bind(it.mail);
  it.mail.listPage = async (...page) => {
    const listed = await listPage(...page);
    if (it.mail.asked.length === 1) await it.lose();
    return listed;
  };
  await it.take();
  expect(await it.now()).toMatchObject({ found: 200 });
  await it.decideAll();
  await it.free();
  await it.take();
  const jobs = await it.jobs();
  expect(jobs).toHaveLength(250);
  expect(new Set(jobs.map(({ message_id }) => message_id)).size).toBe(250);
});

test('waits while it is paused, goes on where it was, and stops for good when it is cancelled', async () => {
  const it = await rescanOf(20);
  await it.take();
  expect(await it.steer('pause')).toMatchObject({ state: 'PAUSED' });
  expect((await it.jobs()).filter(({ not_before }) => Number(not_before) !== Number.POSITIVE_INFINITY)).toEqual([]);
  expect(await it.steer('resume')).toMatchObject({ state: 'WAITING' });
  expect((await it.jobs()).filter(({ not_before }) => Number(not_before) === Number.POSITIVE_INFINITY)).toEqual([]);
  expect(await it.steer('cancel')).toMatchObject({ state: 'CANCELLED', finishedAt: expect.any(Date) });
  expect((await it.jobs()).every(({ state }) => state === 'CANCELLED')).toBe(true);
  expect(await it.steer('resume')).toMatchObject({ state: 'CANCELLED' });
});

test('queues nothing of a page that was being read when the work was paused or cancelled', async () => {
  for (const how of ['pause', 'cancel'] as const) {
    const it = await rescanOf(5);
    const listPage = it.mail.listPage.bind(it.mail);
    it.mail.listPage = async (...page) => {
      const listed = await listPage(...page);
      await it.steer(how);
      return listed;
    };
    await it.take();
    expect(await it.jobs()).toEqual([]);
    it.mail.listPage = listPage;
    await it.steer('resume');
    await it.take();
    expect(await it.jobs()).toHaveLength(how === 'pause' ? 5 : 0);
  }
});

test('tells why it does not get on, and gets on by itself', async () => {
  const it = await rescanOf(5);
  const listPage = it.mail.listPage.bind(it.mail);
  it.mail.listPage = async () => {
    throw new PosternError('UPSTREAM_UNAVAILABLE', 'Zoho is down.');
  };
  await it.take();
  expect(await it.now()).toMatchObject({ state: 'WAITING', problem: 'UPSTREAM_UNAVAILABLE: Zoho is down.' });
  it.mail.listPage = listPage;
  await it.take();
  expect(await it.now()).toMatchObject({ found: 5, problem: null });
});
