import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filenameProblem, problemsOf } from '../../src/mailbox/outgoing/check.ts';
import { aMail, anAddress } from './mails.ts';

const rules = { senders: new Set(['mira@x.example']), needsRecipient: true, facts: { recipientsPerMail: 500 } };
const pathsOf = (changes: Parameters<typeof aMail>[0], more: Partial<typeof rules> = {}) =>
  problemsOf(aMail(changes), { ...rules, ...more }).map(({ path }) => path.join('.'));

test('has nothing against an ordinary mail', () => {
  const to = ['ivo@x.example', 'a.b+c_d-e=1@sub.x.example', "o'neill@x.example", 'müller@büro.example'].map((one) =>
    anAddress(one, 'Ivo "the" Büro, Ltd.'),
  );
  expect(pathsOf({ to, cc: to, replyTo: anAddress('desk@x.example'), subject: 'Größe 🎉' })).toEqual([]);
});

test.each([
  '',
  'ivo',
  '@x.example',
  'ivo@',
  'ivo@x..example',
  'ivo@@x.example',
  'ivo@x.example, eve@x.example',
  'ivo@x.example;eve@x.example',
  'Ivo <ivo@x.example>',
  'ivo@x.example\r\nBcc: eve@x.example',
  'ivo@x.example\0',
  'iv o@x.example',
  '"ivo"@x.example',
  `${'a'.repeat(65)}@x.example`,
  `a@${'b'.repeat(254)}`,
  'ivo@-x.example',
  'ivo\u2028@x.example',
])('refuses %j as an address, wherever it stands', (address) => {
  const one = anAddress(address);
  expect(pathsOf({ to: [one] })).toContain('to.0.address');
  expect(pathsOf({ cc: [anAddress('ivo@x.example'), one] })).toContain('cc.1.address');
  expect(pathsOf({ bcc: [one] })).toContain('bcc.0.address');
  expect(pathsOf({ replyTo: one })).toContain('replyTo.address');
});

test('lets no line break and no other control character into a header', () => {
  for (const break_ of ['\n', '\r', '\r\n', '\0', '\v', '\u0085', '\u2028', '\u2029', '\u007f']) {
    expect(pathsOf({ subject: `Hello${break_}Bcc: eve@x.example` })).toEqual(['subject']);
    expect(pathsOf({ to: [anAddress('ivo@x.example', `Ivo${break_}Bcc: eve@x.example`)] })).toEqual(['to.0.name']);
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (subject) => {
      expect(pathsOf({ subject }).length === 0 && /[\r\n\0]/.test(subject)).toBe(false);
    }),
  );
});

test('sends only from addresses of the mailbox, in any case', () => {
  expect(pathsOf({ from: anAddress('MIRA@x.example') })).toEqual([]);
  expect(pathsOf({ from: anAddress('boss@x.example') })).toEqual(['from.address']);
});

test('counts recipients of every kind, and needs one in `to` unless it is only saved', () => {
  const many = Array.from({ length: 251 }, (_, i) => anAddress(`a${i}@x.example`));
  expect(pathsOf({ to: many, bcc: many.slice(2) })).toEqual([]);
  expect(pathsOf({ to: many, bcc: many })).toEqual(['']);
  expect(pathsOf({ to: [], cc: many })).toEqual(['to']);
  expect(pathsOf({ to: [] }, { needsRecipient: false })).toEqual([]);
});

test('bounds subject and text', () => {
  expect(pathsOf({ subject: 'x'.repeat(1_001) })).toEqual(['subject']);
  expect(pathsOf({ body: { format: 'text', content: 'x'.repeat(4_000_001) } })).toEqual(['body']);
});

test('takes plain names of files and nothing that leads elsewhere', () => {
  for (const name of ['figures.xlsx', 'Büro & Co (1).pdf', '.hidden']) expect(filenameProblem(name)).toBeNull();
  for (const name of ['', 'a/b', 'a\\b', '../x', 'a\nb', 'a\0', 'x'.repeat(201)]) {
    expect(filenameProblem(name)).not.toBeNull();
  }
});
