/** Rows that come in several shapes, by several pages and clients. */
import { expect, test } from 'vitest';
import { readAllowedIps } from '../../src/datasources/rows/allowed-ip-row.ts';
import { readAudit, readCategories, readSignIn, readSmtp } from '../../src/datasources/rows/log-row.ts';
import { noNotes } from '../../src/datasources/rows/read-row.ts';
import { readSettings } from '../../src/datasources/rows/settings-row.ts';
import { readSignatureRow } from '../../src/datasources/rows/signature-row.ts';
import { readStorageRow, readSubscription } from '../../src/datasources/rows/storage-row.ts';

const NOTHING = { sendMailDetails: null, sequence: null, replyTo: null, mailForward: null, vacationResponse: null };

test('a vacation reply is a list of one, or one alone; a date that is no number is not known', () => {
  const vacation = { vacationId: 7, subject: 'Away', fromDate: '1767571200000', toDate: '01/12/2026 23:59:59' };
  for (const vacationResponse of [[vacation], vacation])
    expect(readSettings({ ...NOTHING, vacationResponse }, noNotes).vacation).toEqual({
      id: '7',
      subject: 'Away',
      content: '',
      from: 1_767_571_200_000,
      until: null,
    });
  expect(readSettings(NOTHING, noNotes)).toEqual({
    senders: [],
    replyTo: null,
    forwarding: [],
    vacation: null,
    position: null,
  });
});

test('a word that is new for where mail goes on to stays with what it may mean', () => {
  const mailForward = [{ mailForwardTo: 'A@else.example', status: 'PAUSED' }, { status: 'UNCONFIRMED' }];
  expect(readSettings({ ...NOTHING, mailForward }, noNotes).forwarding).toEqual([
    { address: 'a@else.example', status: { value: 'UNKNOWN', raw: 'PAUSED' }, deletesCopy: null },
  ]);
});

test('a signature is kept whole, however long it is', () => {
  const content = 'x'.repeat(20_000);
  expect(readSignatureRow({ id: '53700123', name: 'House', content, signatureType: 'ORG_SIGNATURE' }, noNotes)).toEqual(
    {
      id: '53700123',
      name: 'House',
      content,
      position: null,
      kind: { value: 'ORGANIZATION', raw: 'ORG_SIGNATURE' },
    },
  );
  expect(readSignatureRow({ name: 'x', content: 'x' }, noNotes)).toBeNull();
});

test('add-ons are read in both spellings, and what is none is left out', () => {
  const extraStorage = { '5 gb': 3, '15gb': '1', huge: 2 };
  expect(readStorageRow({ zuid: 7, extraStorage }, noNotes)?.addOns).toEqual([
    { gigabytes: 5, units: 3 },
    { gigabytes: 15, units: 1 },
  ]);
  expect(
    readSubscription({ addOns: [{ PLANNAME: 'A' }, { ADDONNAME: 'B', PROPVALUE: 2 }, {}] }, noNotes),
  ).toMatchObject({
    plans: [{ name: 'A', units: null }],
    addOns: [{ name: 'B', units: 2 }],
  });
});

test('ranges are read off all blocks, also of roles that are new', () => {
  const ip = [
    { isipinRange: 'true', user: [{ ipid: 7, fromip: '203.0.113.1' }] },
    { guest: [{ ipid: 8, fromip: 'x' }] },
  ];
  expect(readAllowedIps({ allowedIps: [{ ip }] }, noNotes)).toEqual([
    { id: '7', from: '203.0.113.1', to: '203.0.113.1', role: { value: 'USERS', raw: 'user' }, coversCaller: true },
    { id: '8', from: 'x', to: 'x', role: { value: 'UNKNOWN', raw: 'guest' }, coversCaller: null },
  ]);
  expect(readAllowedIps('nonsense', noNotes)).toEqual([]);
});

test('logs are read as far as they go', () => {
  expect(readSignIn({ mailboxAddress: 'A@x.example', loginTime: -1, logoutTime: -1 }, noNotes)).toMatchObject([
    { address: 'a@x.example', at: null, endedAt: null, browser: '', failure: '' },
  ]);
  expect(readAudit({ mainCategory: 'Users' }, noNotes)).toMatchObject([{ category: 'Users', at: null }]);
  const recipients = { rcpt: 'B@x.example', deliveryStatus: 'Mail Moderated' };
  expect(readSmtp({ TransactionID: 7, from: { msgId: '<a@x>' }, recipients }, noNotes)).toMatchObject([
    { id: '7', internetMessageId: 'a@x', recipients: [{ address: 'b@x.example', status: { value: 'MODERATED' } }] },
  ]);
  expect(readSmtp({ from: {} }, noNotes)).toEqual([]);
  expect(readCategories({ category: { 1001: 'Organization', more: 'x' } })).toEqual([
    { number: '1001', name: 'Organization' },
  ]);
});
