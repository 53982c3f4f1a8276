import { expect, test } from 'vitest';
import { MessageIndex, type Observation } from '../../src/mailbox/message-index.ts';
import { Relations } from '../../src/mailbox/relations.ts';
import { freshTenant, useFreshStore } from '../storage/fresh-store.ts';

const store = useFreshStore();

const MINUTE = 60_000;

const row = (messageId: string, fromName: string, fromAddress: string, receivedAt: number): Observation => ({
  messageId,
  folderId: '100',
  threadId: null,
  fromName,
  fromAddress,
  subject: 's',
  summary: '',
  receivedAt,
  size: null,
  isRead: null,
  hasAttachments: null,
});

async function mailboxOf(rows: readonly Observation[]) {
  const clock = { now: 1_000 };
  const tenantId = await freshTenant(store());
  const mailbox = { tenantId, dataCentre: 'eu', accountId: '1' };
  const errors: unknown[] = [];
  const index = new MessageIndex(
    store(),
    () => clock.now,
    (error) => errors.push(error),
  );
  const observe = async (more: readonly Observation[]) => {
    index.observe(mailbox, 'list', more);
    await index.settle();
    expect(errors).toEqual([]);
  };
  await observe(rows);
  const relations = new Relations(store(), () => clock.now);
  const of = (message_id: string, account_id = '1') =>
    relations.of({ tenant_id: tenantId, data_centre: 'eu', account_id, message_id });
  return { clock, observe, of };
}

const ROWS = [
  row('1', 'Jo Halden', 'Jo@Haldenprint.example', 300),
  row('2', 'Jo Halden', 'Jo@Haldenprint.example', 400),
  row('3', 'Jo Halden', 'jo.halden@gmail.com', 500),
  row('4', 'Ann', 'ann@northquay.example', 100),
  row('5', 'Ann', 'ann@northquay.example', 600),
  row('6', '', 'once@elsewhere.example', 700),
];

test('knows who wrote before, under which other addresses, and which domains do, the longest known first', async () => {
  const { of } = await mailboxOf(ROWS);
  const domains = ['northquay.example', 'haldenprint.example'];
  expect(await of('3')).toEqual({ seenBefore: 0, sameName: ['jo@haldenprint.example'], domains });
  expect(await of('2')).toEqual({ seenBefore: 1, sameName: ['jo.halden@gmail.com'], domains });
  expect(await of('6')).toEqual({ seenBefore: 0, sameName: [], domains });
});

test('says of a message without a row what it knows of the mailbox, and of another mailbox nothing', async () => {
  const { of } = await mailboxOf(ROWS);
  expect(await of('99')).toEqual({
    seenBefore: 0,
    sameName: [],
    domains: ['northquay.example', 'haldenprint.example'],
  });
  expect(await of('3', '2')).toEqual({ seenBefore: 0, sameName: [], domains: [] });
});

test('counts domains anew after a while only', async () => {
  const { clock, observe, of } = await mailboxOf(ROWS);
  await of('1');
  clock.now += MINUTE;
  await observe([row('7', 'Bo', 'bo@elsewhere.example', 800)]);
  expect((await of('1')).domains).not.toContain('elsewhere.example');
  clock.now += 5 * MINUTE;
  expect((await of('1')).domains).toContain('elsewhere.example');
});
