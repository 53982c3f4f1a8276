import { expect, test } from 'vitest';
import { alikeness, likenessOf } from '../../src/mailbox/outgoing/likeness.ts';
import { aMail, anAddress, aRow } from './mails.ts';

test('knows a mail by sender, recipients, subject and how it begins, whatever the order and case', () => {
  const mail = aMail({
    to: [anAddress('ivo@x.example'), anAddress('Lena@x.example')],
    cc: [anAddress('desk@x.example')],
  });
  const row = aRow({
    to: [anAddress('lena@x.example'), anAddress('ivo@x.example')],
    cc: [anAddress('desk@x.example')],
  });
  expect(likenessOf(row, mail)).toBe('same');
});

test.each([
  ['subject', { subject: 'Another' }],
  ['sender', { from: anAddress('other@x.example') }],
  ['recipients', { to: [anAddress('other@x.example')] }],
  ['copies', { cc: [anAddress('other@x.example')] }],
])('takes a mail for another when its %s differs', (_, changes) => {
  expect(likenessOf(aRow(changes), aMail())).toBe('other');
});

test('leaves it open where a row does not show enough, or begins with other words', () => {
  expect(likenessOf(aRow({ to: [] }), aMail())).toBe('perhaps');
  expect(likenessOf(aRow({ summary: 'Something else' }), aMail())).toBe('perhaps');
});

test('reads the beginning of HTML as a reader would', () => {
  const content =
    '<!doctype html><html><head><title>No</title><style>p { color: red }</style></head><!-- no --><body><p>Figures&nbsp;<b>attach</b>ed, M&#xfc;ller &amp; Co.</p></body></html>';
  const row = aRow({ summary: 'Figures attached, Müller & Co.' });
  expect(likenessOf(row, aMail({ body: { format: 'html', content } }))).toBe('same');
});

test('takes subjects for the same that were folded or cut on the way', () => {
  const subject = `${'long '.repeat(60)}subject`;
  expect(likenessOf(aRow({ subject: subject.replaceAll('long ', 'long\t') }), aMail({ subject }))).toBe('same');
  expect(likenessOf(aRow({ subject: subject.slice(0, 250) }), aMail({ subject }))).toBe('same');
});

test('calls two mails alike exactly when their rows could be taken for each other', () => {
  const mail = aMail();
  expect(alikeness(aMail({ body: { format: 'text', content: 'other words' } }))).toBe(alikeness(mail));
  expect(alikeness(aMail({ subject: `  ${mail.subject} ` }))).toBe(alikeness(mail));
  expect(alikeness(aMail({ subject: 'Another' }))).not.toBe(alikeness(mail));
  expect(alikeness(aMail({ cc: [anAddress('desk@x.example')] }))).not.toBe(alikeness(mail));
});
