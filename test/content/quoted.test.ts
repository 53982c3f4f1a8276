import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownAndQuoted } from '../../src/filtering/content/quoted.ts';

const OWN = 'Yes, Tuesday is fine.\n\nMira';

test.each([
  ['marked lines with their introduction', `${OWN}\n\nOn Mon, 23 Nov 2026, Dana wrote:\n> Tuesday?\n>\n> Dana`],
  [
    'an introduction that is broken',
    `${OWN}\n\nOn Mon, 23 Nov 2026 at 10:00\nDana <dana@partner.example>\nwrote:\n> Tuesday?`,
  ],
  ['another language', `${OWN}\n\nAm 23.11.2026 um 10:00 schrieb Dana:\n> Dienstag?`],
  ['text below that is not marked', `${OWN}\n\nOn Mon, 23 Nov 2026, Dana wrote:\n\nTuesday?\n\nDana`],
  [
    'the rule of Outlook',
    `${OWN}\n\n-----Original Message-----\nFrom: Dana\nSent: Monday\nTo: Mira\nSubject: Day\n\nTuesday?`,
  ],
  [
    'the fields of Outlook',
    `${OWN}\n\nVon: Dana <dana@partner.example>\nGesendet: Montag\nAn: Mira\nBetreff: Tag\n\nDienstag?`,
  ],
  [
    'the rule of Zoho',
    `${OWN}\n\n---- On Mon, 23 Nov 2026 10:00:00 +0100 Dana <dana@partner.example> wrote ----\n\nTuesday?`,
  ],
])('%s are told apart', (_what, text) => {
  const { own, quoted } = ownAndQuoted(text);
  expect(own).toBe(OWN);
  expect(quoted).toMatch(/Tuesday\?|Dienstag\?/);
});

test("answers between the lines are all somebody's own", () => {
  const text = 'Dana wrote:\n> Tuesday?\n\nYes.\n\n> And where?\n\nHere.';
  expect(ownAndQuoted(text)).toEqual({
    own: 'Yes.\n\n\nHere.',
    quoted: 'Dana wrote:\n> Tuesday?\n> And where?',
  });
});

test.each([
  ['no quotation', 'On Monday I wrote a letter.\nFrom here it went its way:\nby train.'],
  ['a list after a colon', 'We need:\n- bread\n- milk'],
  ['a sender alone', 'From: the team\n\nHello'],
])('%s is left alone', (_what, text) => {
  expect(ownAndQuoted(text)).toEqual({ own: text, quoted: null });
});

test('no line is lost or made up, whatever the text is', () => {
  const line = fc.constantFrom(
    '',
    '> a',
    'b',
    'c:',
    'On Monday, Dana wrote:',
    '---- On x wrote ----',
    'From: x',
    'To: y',
    'Date: z',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const { own, quoted } = ownAndQuoted(lines.join('\n'));
      const kept = `${own}\n${quoted ?? ''}`.split('\n').filter((one) => one !== '');
      expect(kept.sort()).toEqual(lines.filter((one) => one !== '').sort());
    }),
  );
});

test('a long text takes no longer than its length lets expect', () => {
  for (const text of [
    '> '.repeat(200_000),
    'On '.repeat(300_000),
    `${'On a\n'.repeat(150_000)}`,
    ':\n'.repeat(300_000),
  ])
    expect(ownAndQuoted(text).own.length).toBeLessThanOrEqual(text.length);
});
