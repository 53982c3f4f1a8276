import { expect, test } from 'vitest';
import { type NewEntry, SenderLists, senderValue } from '../../src/filtering/house/sender-lists.ts';
import { freshTenant, useFreshStore } from '../storage/fresh-store.ts';

const store = useFreshStore();
const NOW = Date.parse('2026-11-24T10:00:00Z');
const MAILBOX = { dataCentre: 'eu', accountId: '1' };
const sender = (address: string) => ({ from: [address], envelopeFrom: '', authenticated: true });

async function house() {
  const clock = { now: NOW };
  const lists = new SenderLists(store(), () => clock.now);
  const tenantId = await freshTenant(store());
  const add = (entry: Partial<NewEntry>) =>
    lists.add({
      tenantId,
      within: null,
      kind: 'ALLOW',
      subject: 'SENDER',
      value: 'anna@sender.example',
      bound: true,
      author: 'app_1',
      reason: 'A test.',
      expiresAt: null,
      ...entry,
    });
  const naming = async (address: string, mailbox = MAILBOX) =>
    (await lists.naming({ tenantId, ...mailbox }, sender(address))).map(({ id }) => id);
  return { lists, tenantId, add, naming, clock };
}

test('finds the entries that name a sender, its domain, or a domain above it, those of the mailbox first', async () => {
  const it = await house();
  const address = await it.add({});
  const domain = await it.add({ subject: 'DOMAIN', value: 'sender.example' });
  const own = await it.add({ within: MAILBOX, kind: 'DENY', bound: false });
  await it.add({ value: 'other@sender.example' });
  await it.add({ within: { dataCentre: 'eu', accountId: '2' } });
  expect(await it.naming('anna@sender.example')).toEqual([own.id, address.id, domain.id]);
  expect(await it.naming('bert@mail.sender.example')).toEqual([domain.id]);
});

test('lets no entry count that was removed or has expired, and keeps it in the history', async () => {
  const it = await house();
  const removed = await it.add({});
  const expiring = await it.add({ expiresAt: new Date(NOW + 1_000) });
  await it.lists.remove(it.tenantId, removed.id, 'app_2');
  expect(await it.naming('anna@sender.example')).toEqual([expiring.id]);
  it.clock.now = NOW + 1_000;
  expect(await it.naming('anna@sender.example')).toEqual([]);
  const page = { first: 10, before: null };
  expect(await it.lists.list(it.tenantId, { ...page, ended: false })).toEqual([]);
  expect(await it.lists.list(it.tenantId, { ...page, ended: true })).toMatchObject([
    { id: expiring.id, removedAt: null },
    { id: removed.id, removedAt: new Date(NOW) },
  ]);
});

test('shows and counts no entry of another organisation', async () => {
  const [mine, theirs] = [await house(), await house()];
  const entry = await theirs.add({});
  expect(await mine.naming('anna@sender.example')).toEqual([]);
  expect(await mine.lists.find(mine.tenantId, entry.id)).toBeNull();
  expect(await mine.lists.remove(mine.tenantId, entry.id, 'app_1')).toBeNull();
  expect(await theirs.naming('anna@sender.example')).toEqual([entry.id]);
});

test.each([
  ['SENDER', ' Anna@Sender.Example ', 'anna@sender.example'],
  ['DOMAIN', '@Sender.example', 'sender.example'],
  ['SENDER', 'sender.example', null],
  ['SENDER', 'a b@sender.example', null],
  ['DOMAIN', 'example', null],
  ['DOMAIN', '*.example.com', null],
  ['DOMAIN', `${'a'.repeat(300)}.example`, null],
] as const)('takes as a %s «%s»: %s', (subject, text, value) => {
  expect(senderValue(subject, text)).toBe(value);
});
