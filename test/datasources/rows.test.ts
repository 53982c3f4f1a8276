import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAccountRow } from '../../src/datasources/rows/account-row.ts';
import { parseAddressList, parseSender } from '../../src/datasources/rows/addresses.ts';
import { readAttachmentRows } from '../../src/datasources/rows/attachment-row.ts';
import { decodeEntities } from '../../src/datasources/rows/fields.ts';
import { readFolderRow } from '../../src/datasources/rows/folder-row.ts';
import { readMessageRow } from '../../src/datasources/rows/message-row.ts';
import { elementsOf, noNotes } from '../../src/datasources/rows/read-row.ts';
import { sourceBytes } from '../../src/datasources/source-bytes.ts';

/** A row as Zoho sends it. */
const WIRE = {
  summary: 'Please find the figures attached &amp; let me know.',
  sentDateInGMT: '1769037545000',
  calendarType: 0,
  subject: 'Quarter close',
  messageId: '1769012345678110001',
  threadCount: '3',
  flagid: 'important',
  status2: '1',
  priority: '3',
  hasInline: 'false',
  toAddress: '&quot;Mira Holm&quot;&lt;mira@zylker.example&gt;,&lt;desk@zylker.example&gt;',
  folderId: '7310000000008014',
  ccAddress: 'Not Provided',
  threadId: '1769012300000110001',
  hasAttachment: '1',
  size: '48213',
  sender: 'Ivo Brandt',
  receivedTime: '1769012345678',
  fromAddress: 'Ivo@zylker.example',
  status: '0',
};

function noted() {
  const unknown: string[] = [];
  const bad: string[] = [];
  const notes = {
    unknownKey: (row: string, key: string) => unknown.push(`${row}.${key}`),
    badValue: (row: string, key: string) => bad.push(`${row}.${key}`),
  };
  return { notes, unknown, bad };
}

test('reads a message row into the words of the field', () => {
  const { notes, unknown, bad } = noted();
  expect(readMessageRow(WIRE, notes)).toEqual({
    id: '1769012345678110001',
    folderId: '7310000000008014',
    threadId: '1769012300000110001',
    subject: 'Quarter close',
    summary: 'Please find the figures attached & let me know.',
    from: { name: 'Ivo Brandt', address: 'ivo@zylker.example' },
    to: [
      { name: 'Mira Holm', address: 'mira@zylker.example' },
      { name: '', address: 'desk@zylker.example' },
    ],
    cc: [],
    receivedAt: 1_769_012_345_678,
    size: 48_213,
    isRead: false,
    hasAttachments: true,
    hasInlineImages: false,
    flag: { value: 'IMPORTANT', raw: 'important' },
    answered: { value: 'REPLIED', raw: '1' },
    priority: 3,
  });
  expect([unknown, bad]).toEqual([[], []]);
});

test('reads numbers for text and the other way round', () => {
  const row = readMessageRow(
    { ...WIRE, size: 48_213, status: 1, hasAttachment: false, receivedTime: 1_769_012_345_678 },
    noNotes,
  );
  expect(row).toMatchObject({ size: 48_213, isRead: true, hasAttachments: false, receivedAt: 1_769_012_345_678 });
});

test('lets a bad value cost its field alone, and counts it', () => {
  const { notes, bad } = noted();
  const row = readMessageRow({ ...WIRE, size: 'big', status: 'maybe', receivedTime: '-1', subject: { a: 1 } }, notes);
  expect(row).toMatchObject({ id: WIRE.messageId, size: null, isRead: null, receivedAt: null, subject: '' });
  expect(bad).toEqual(['message.subject', 'message.receivedTime', 'message.size', 'message.status']);
});

test('drops keys it does not know, and counts them', () => {
  const { notes, unknown } = noted();
  const row = readMessageRow({ ...WIRE, newKey: 1, __proto__x: 2 }, notes);
  expect(row).not.toHaveProperty('newKey');
  expect(unknown).toEqual(['message.newKey', 'message.__proto__x']);
});

test('keeps the word it does not know beside UNKNOWN', () => {
  expect(readMessageRow({ ...WIRE, flagid: 'urgent' }, noNotes)?.flag).toEqual({ value: 'UNKNOWN', raw: 'urgent' });
});

test('never takes a rounded id for an id', () => {
  expect(readMessageRow({ ...WIRE, messageId: Number('1769012345678110001') }, noNotes)).toBeNull();
  expect(readMessageRow({ ...WIRE, threadId: 2 ** 60 }, noNotes)?.threadId).toBeNull();
});

test('reads whatever it is given without failing', () => {
  fc.assert(
    fc.property(fc.record(Object.fromEntries(Object.keys(WIRE).map((key) => [key, fc.anything()]))), (wire) => {
      for (const read of [readMessageRow, readFolderRow, readAccountRow]) {
        read(wire, noNotes);
        read({ ...wire, messageId: '1', folderId: '2', accountId: '3' }, noNotes);
      }
    }),
  );
  for (const nothing of [null, undefined, 1, 'x', [], [WIRE]]) expect(readMessageRow(nothing, noNotes)).toBeNull();
});

test('takes one object alone for a list of one, and nothing for an empty one', () => {
  expect(elementsOf([1, 2], 'x', noNotes)).toEqual([1, 2]);
  expect(elementsOf({ a: 1 }, 'x', noNotes)).toEqual([{ a: 1 }]);
  for (const nothing of [null, undefined, {}, 'text', 7]) expect(elementsOf(nothing, 'x', noNotes)).toEqual([]);
});

test.each<[string, string, readonly { name: string; address: string }[]]>([
  [
    'a comma in quotes',
    '"Holm, Mira"<mira@z.example>,b@z.example',
    [
      { name: 'Holm, Mira', address: 'mira@z.example' },
      { name: '', address: 'b@z.example' },
    ],
  ],
  ['a quote in quotes', '"The \\"Boss\\""<b@z.example>', [{ name: 'The "Boss"', address: 'b@z.example' }]],
  ['no brackets', 'A@Z.example', [{ name: '', address: 'a@z.example' }]],
  ['an open bracket', 'Mira <mira@z.example', [{ name: 'Mira', address: 'mira@z.example' }]],
  ['an open quote', '"Mira <m@z.example>, b@z.example', [{ name: '"Mira', address: 'm@z.example' }]],
  ['escapes', '&quot;M &amp; Co&quot;&lt;m@z.example&gt;', [{ name: 'M & Co', address: 'm@z.example' }]],
  ['nothing', '', []],
  ['commas alone', ',,', []],
  ['the word for nothing', 'Not Provided', []],
])('reads an address list with %s', (_, list, expected) => {
  expect(parseAddressList(list)).toEqual(expected);
});

test('takes no name from Zoho that only repeats the address', () => {
  expect(parseSender('news@z.example', 'News@z.example')).toEqual({ name: '', address: 'news@z.example' });
  expect(parseSender('', '')).toEqual({ name: '', address: '' });
});

test('bounds address lists, however hostile', () => {
  expect(parseAddressList('a@b.example,'.repeat(5_000))).toHaveLength(1_000);
  expect(parseAddressList(`${'"'.repeat(50_001)}${'<'.repeat(50_000)}`).length).toBeLessThan(3);
});

test('decodes entities once', () => {
  expect(decodeEntities('&amp;lt; &#39;&#x41;&quot;&nbsp;&unknown; &#0; &#xd800; &#1114112; & &;')).toBe(
    '&lt; \'A"\u00a0&unknown; &#0; &#xd800; &#1114112; & &;',
  );
});

test.each<[Record<string, unknown>, string]>([
  [{ folderType: 'Inbox', path: '/Inbox' }, 'INBOX'],
  [{ folderType: 'Inbox', path: '/Inbox/Invoices', parentFolderId: '1' }, 'CUSTOM'],
  [{ folderType: 'Inbox', path: '/Invoices' }, 'CUSTOM'],
  [{ folderType: 'Spam', path: '/Spam' }, 'SPAM'],
  [{ folderType: 'Newsletter', path: '/Newsletter' }, 'UNKNOWN'],
  [{ path: '/x' }, 'UNKNOWN'],
])('tells what a folder is for: %j', (wire, role) => {
  expect(readFolderRow({ folderId: '5', folderName: 'x', ...wire }, noNotes)?.role).toBe(role);
});

test('reads a folder whose id is a bare number', () => {
  const row = readFolderRow({ folderId: 5, folderName: 'x', isArchived: 0, imapAccess: true, HIDE: false }, noNotes);
  expect(row).toEqual({
    id: '5',
    name: 'x',
    path: '/x',
    role: 'UNKNOWN',
    type: '',
    parentId: null,
    previousId: null,
    isVisibleToImap: true,
    isArchived: false,
    isHidden: false,
  });
});

test('finds the primary address of an account wherever Zoho put it', () => {
  const base = { accountId: '1' };
  const listed = { emailAddress: [{ mailId: 'x@z.example' }, { mailId: 'P@z.example', isPrimary: true }] };
  expect(readAccountRow({ ...base, primaryEmailAddress: 'A@z.example' }, noNotes)?.primaryAddress).toBe('a@z.example');
  expect(readAccountRow({ ...base, ...listed }, noNotes)?.primaryAddress).toBe('p@z.example');
  expect(readAccountRow({ ...base, mailboxAddress: 'm@z.example' }, noNotes)?.primaryAddress).toBe('m@z.example');
  expect(readAccountRow(base, noNotes)).toMatchObject({
    primaryAddress: '',
    displayName: '',
    addresses: [],
    userId: null,
  });
});

test('lists attachments before inline images', () => {
  const rows = readAttachmentRows(
    [
      { attachmentId: '138900000000000010', attachmentName: 'a.xlsx', attachmentSize: 9465 },
      { attachmentName: 'no id' },
    ],
    [{ attachmentId: '20', attachmentName: 'logo.png', attachmentSize: '71730', cid: '0.28' }],
    noNotes,
  );
  expect(rows).toEqual([
    { id: '138900000000000010', name: 'a.xlsx', size: 9465, isInline: false, contentId: null },
    { id: '20', name: 'logo.png', size: 71_730, isInline: true, contentId: '0.28' },
  ]);
});

test('gives back the bytes of a source, whichever way they became text', () => {
  const utf8 = Buffer.from('Subject: Grüße ☃\r\n\r\nÄ', 'utf8');
  const latin1 = Buffer.from('Subject: Gruesse\r\n\r\nM\xfcller', 'latin1');
  // One character a byte: exact, for text in UTF-8.
  expect(sourceBytes(utf8.toString('latin1'), 'utf8')).toEqual(utf8);
  // Read as UTF-8: exact as well.
  expect(sourceBytes(utf8.toString('utf8'), 'latin1')).toEqual(utf8);
  // Bytes that are no UTF-8: only the assumption tells.
  expect(sourceBytes(latin1.toString('latin1'), 'latin1')).toEqual(latin1);
  expect(sourceBytes('Müller', 'utf8')).toEqual(Buffer.from('Müller', 'utf8'));
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii' }), (text) => {
      expect(sourceBytes(text, 'utf8').toString('latin1')).toBe(text);
    }),
  );
});
