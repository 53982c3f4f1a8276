import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitMbox } from '../../src/cli/scan/mbox.ts';

const FROM = 'From anna@sender.example Tue Nov  3 08:59:58 2026';

async function split(chunks: readonly string[], maxBytes = 10_000): Promise<(string | null)[]> {
  async function* stream() {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }
  const found: (string | null)[] = [];
  for await (const one of splitMbox(stream(), maxBytes)) found.push(one.kind === 'message' ? String(one.source) : null);
  return found;
}

test('begins a message at a From_ line after an empty line, and nowhere else', async () => {
  const body = 'Subject: a\n\nFrom here on it rains.\nFrom bob Tue Nov  3 08:59:58 2026\n';
  expect(await split([`${FROM}\n${body}\n${FROM}\nSubject: b\n`])).toEqual([`${body}\n`, 'Subject: b\n']);
  expect(await split([`${FROM}\r\nSubject: a\r\n\r\n${FROM}\r\nSubject: b\r\n`])).toEqual([
    'Subject: a\r\n\r\n',
    'Subject: b\r\n',
  ]);
});

test('finds the same messages wherever the file is cut into chunks', async () => {
  const messages = ['Subject: a\n\nx\n\n', `Subject: b\n\n${'y'.repeat(3_000)}\n\n`, 'Subject: c\n'];
  const file = messages.map((message) => `${FROM}\n${message}`).join('');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(file.length), { maxLength: 12 }), async (cuts) => {
      const at = [0, ...cuts.toSorted((a, b) => a - b), file.length];
      const chunks = at.slice(1).map((end, index) => file.slice(at[index], end));
      expect(await split(chunks)).toEqual(messages);
    }),
    { numRuns: 60 },
  );
});

test('passes over a message that is too large and finds the next one', async () => {
  const file = [`${FROM}\nSubject: a\n\n`, ...Array<string>(100).fill('x'.repeat(500)), `\n\n${FROM}\nSubject: b\n`];
  expect(await split(file, 20_000)).toEqual([null, 'Subject: b\n']);
});
