import { expect, test } from 'vitest';
import { MessageIndex, type Observation } from '../../src/mailbox/message-index.ts';
import { freshTenant, useFreshStore } from '../storage/fresh-store.ts';

const store = useFreshStore();

const row = (messageId: string, rest: Partial<Observation> = {}): Observation => ({
  messageId,
  folderId: '100',
  threadId: null,
  fromName: 'Ann',
  fromAddress: 'ann@example.org',
  subject: 'Invoice',
  summary: 'Dear all',
  receivedAt: null,
  size: null,
  isRead: null,
  hasAttachments: null,
  ...rest,
});

/** An index over a mailbox of its own, and a second one as another instance on the same database would have it. */
async function indexed() {
  const clock = { now: 1_000 };
  const errors: unknown[] = [];
  const make = () =>
    new MessageIndex(
      store(),
      () => clock.now,
      (error) => errors.push(error),
    );
  const mailbox = { tenantId: await freshTenant(store()), dataCentre: 'eu', accountId: '1' };
  const place = { tenant_id: mailbox.tenantId, data_centre: 'eu', account_id: '1' };
  const key = (message_id: string) => ({ ...place, message_id });
  return { clock, errors, index: make(), other: make(), mailbox, place, key };
}

test('gives what was observed to whoever asks next', async () => {
  const { index, mailbox, key } = await indexed();
  const seen = row('1', {
    receivedAt: 500,
    size: 5_000_000_000,
    isRead: false,
    hasAttachments: true,
    threadId: '9',
    hasInlineImages: false,
    flag: { value: 'UNKNOWN', raw: 'urgent' },
    answered: { value: 'REPLIED', raw: '1' },
    priority: 2,
  });
  index.observe(mailbox, 'list', [seen]);
  expect(await index.find(key('1'))).toEqual({
    ...seen,
    goneAt: null,
    dataCentre: 'eu',
    accountId: '1',
    observedAt: new Date(1_000),
    source: 'list',
    labelIds: [],
    labelsAsOf: null,
    movedTo: null,
    internetMessageId: null,
  });
});

test('keeps a newer observation against an older one that arrives late', async () => {
  const { clock, index, other, mailbox, key } = await indexed();
  clock.now = 2_000;
  index.observe(mailbox, 'list', [row('1', { folderId: '200', subject: 'New' })]);
  await index.settle();
  clock.now = 1_500;
  other.observe(mailbox, 'list', [row('1', { folderId: '100', subject: 'Old' })]);
  await other.settle();
  expect(await index.find(key('1'))).toMatchObject({ folderId: '200', subject: 'New', observedAt: new Date(2_000) });
});

test('keeps what was known where a newer observation does not say', async () => {
  const { clock, index, mailbox, key } = await indexed();
  const known = { receivedAt: 500, size: 7, isRead: true, hasAttachments: false, threadId: '9' };
  index.observe(mailbox, 'details', [row('1', known)]);
  clock.now += 1;
  index.observe(mailbox, 'list', [row('1', { subject: 'Changed' })]);
  expect(await index.find(key('1'))).toMatchObject({ ...known, subject: 'Changed', source: 'list' });
});

test('lets a webhook that comes late, or again, fill gaps and change nothing that was seen since', async () => {
  const { clock, index, mailbox, key } = await indexed();
  const told = row('1', { folderId: '100', receivedAt: 900, size: 7 });
  index.observe(mailbox, 'webhook', [told]);
  expect(await index.find(key('1'))).toMatchObject({ folderId: '100', observedAt: new Date(900), source: 'webhook' });
  clock.now = 2_000;
  index.observe(mailbox, 'list', [row('1', { folderId: '200', isRead: true })]);
  clock.now = 3_000;
  index.observe(mailbox, 'webhook', [told]);
  expect(await index.find(key('1'))).toMatchObject({ folderId: '200', isRead: true, source: 'list', size: 7 });
  await index.gone(key('1'));
  index.observe(mailbox, 'webhook', [told]);
  expect((await index.find(key('1')))?.goneAt).not.toBeNull();
});

test('lets whatever is seen after its arrival say where a message is, though its webhook came later', async () => {
  const { clock, index, mailbox, key } = await indexed();
  clock.now = 5_000;
  index.observe(mailbox, 'webhook', [row('1', { folderId: '100', receivedAt: 1_000 })]);
  clock.now = 4_000; // a list that was answered before the webhook came in
  index.observe(mailbox, 'list', [row('1', { folderId: '200' })]);
  expect(await index.find(key('1'))).toMatchObject({ folderId: '200' });
});

test('takes the last of several rows that one answer has for a message', async () => {
  const { index, mailbox, key, errors } = await indexed();
  index.observe(mailbox, 'list', [row('1', { subject: 'first' }), row('2'), row('1', { subject: 'last' })]);
  expect(await index.find(key('1'))).toMatchObject({ subject: 'last' });
  expect(errors).toEqual([]);
});

test('answers in the order of the ids, with null where nothing is known and twice where asked twice', async () => {
  const { index, mailbox, place } = await indexed();
  index.observe(
    mailbox,
    'list',
    ['1', '2', '3'].map((id) => row(id)),
  );
  const found = await index.findMany(place, ['3', 'unknown', '1', '3']);
  expect(found.map((message) => message?.messageId ?? null)).toEqual(['3', null, '1', '3']);
  expect(await index.findMany(place, [])).toEqual([]);
});

test('knows the place of a message that we moved, until somebody sees it elsewhere', async () => {
  const { clock, index, mailbox, key } = await indexed();
  index.observe(mailbox, 'list', [row('1')]);
  clock.now = 2_000;
  await index.moved(key('1'), '300');
  expect(await index.find(key('1'))).toMatchObject({ folderId: '300', source: 'move', observedAt: new Date(2_000) });
  clock.now = 3_000;
  index.observe(mailbox, 'list', [row('1', { folderId: '400' })]);
  expect(await index.find(key('1'))).toMatchObject({ folderId: '400' });
});

const goneAtOf = async (messageKey: { tenant_id: string; message_id: string }) =>
  (
    await store()
      .selectFrom('messages')
      .select('gone_at')
      .where('tenant_id', '=', messageKey.tenant_id)
      .where('message_id', '=', messageKey.message_id)
      .executeTakeFirstOrThrow()
  ).gone_at;

test('lets no answer from before bring back a message that was found gone, but one from after', async () => {
  const { clock, index, other, mailbox, key } = await indexed();
  index.observe(mailbox, 'list', [row('1')]);
  clock.now = 3_000;
  await index.gone(key('1'));
  clock.now = 2_000;
  other.observe(mailbox, 'list', [row('1')]);
  await other.settle();
  expect(await goneAtOf(key('1'))).toEqual(new Date(3_000));
  clock.now = 4_000;
  other.observe(mailbox, 'list', [row('1')]);
  await other.settle();
  expect(await goneAtOf(key('1'))).toBeNull();
});

test('keeps the mailboxes of two tenants, two data centres and two accounts apart', async () => {
  const { index, mailbox, place, key } = await indexed();
  const tenantId = await freshTenant(store());
  index.observe(mailbox, 'list', [row('1', { subject: 'mine' })]);
  for (const other of [{ tenantId }, { dataCentre: 'us' }, { accountId: '2' }]) {
    index.observe({ ...mailbox, ...other }, 'list', [row('1', { subject: 'theirs' }), row('2')]);
  }
  expect((await index.findMany(place, ['1', '2'])).map((found) => found?.subject)).toEqual(['mine', undefined]);
  await index.moved({ ...key('1'), tenant_id: tenantId }, '999');
  expect(await index.find(key('1'))).toMatchObject({ folderId: '100' });
});

test('tells of rows that could not be written, and goes on', async () => {
  const { index, mailbox, errors, key } = await indexed();
  index.observe({ ...mailbox, tenantId: 'no such tenant' }, 'list', [row('1')]);
  index.observe(mailbox, 'list', [row('1')]);
  expect(await index.find(key('1'))).not.toBeNull();
  expect(errors).toHaveLength(1);
});

test('learns labels from our own writes and from lists of a label, each with its time', async () => {
  const { clock, index, mailbox, key } = await indexed();
  index.observe(mailbox, 'list', [row('1'), row('2'), row('3')]);
  await index.settle();
  expect(await index.find(key('1'))).toMatchObject({ labelIds: [], labelsAsOf: null });
  clock.now = 2_000;
  await index.changed(mailbox, ['1', '2'], { labels: { add: ['70', '71'] } });
  await index.changed(mailbox, ['2'], { labels: { remove: ['71'] } });
  expect(await index.find(key('2'))).toMatchObject({ labelIds: ['70'], labelsAsOf: new Date(2_000) });
  clock.now = 3_000;
  index.observe(mailbox, 'list', [row('3')], { id: '70', complete: false });
  await index.settle();
  expect((await index.find(key('1')))?.labelIds.toSorted()).toEqual(['70', '71']);
  expect(await index.find(key('3'))).toMatchObject({ labelIds: ['70'], labelsAsOf: new Date(3_000) });
  index.observe(mailbox, 'list', [row('3')], { id: '70', complete: true });
  await index.settle();
  expect(await index.find(key('1'))).toMatchObject({ labelIds: ['71'] });
  await index.changed(mailbox, ['1', '3'], { labels: { clear: true } });
  expect(await index.find(key('3'))).toMatchObject({ labelIds: [], labelsAsOf: new Date(3_000) });
});

test('changes whole conversations and folders as our own writes did, and nothing of other mailboxes', async () => {
  const { index, mailbox, key } = await indexed();
  const other = { ...mailbox, accountId: '2' };
  const rows = [row('1', { threadId: '9' }), row('2', { threadId: '9', folderId: '200' }), row('3')];
  index.observe(mailbox, 'list', rows);
  index.observe(other, 'list', rows);
  await index.threadsChanged(mailbox, { ids: ['9'], onlyInFolder: '200' }, { isRead: true });
  await index.folderChanged(mailbox, '100', { flag: { value: 'INFO', raw: 'info' } });
  const seen = await Promise.all(['1', '2', '3'].map((id) => index.find(key(id))));
  expect(seen.map((one) => one?.isRead)).toEqual([null, true, null]);
  expect(seen.map((one) => one?.flag?.value)).toEqual(['INFO', undefined, 'INFO']);
  const untouched = await index.knownOf(other, ['1', '2', '3']);
  expect(untouched.map((one) => [one?.isRead, one?.flag])).toEqual(Array(3).fill([null, null]));
});
