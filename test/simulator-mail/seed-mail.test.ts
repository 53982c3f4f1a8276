import { readFileSync } from 'node:fs';
import PostalMime, { type Address } from 'postal-mime';
import { expect, test } from 'vitest';
import { loadSeedMail, type SeedMessage } from '../../simulator/mail/index.ts';

const OCTOBER = Date.UTC(2026, 9, 1);
const NOVEMBER = Date.UTC(2026, 10, 1);

const seed = await loadSeedMail();
const own = seed.filter(({ name }) => name.startsWith('own/'));

const flat = (addresses: Address[] = []): string[] =>
  addresses.flatMap(({ address, group }) => (group === undefined ? [address] : flat(group)));

const order = (messages: SeedMessage[]): number[] => messages.map(({ receivedAt }) => receivedAt);

test('holds 510 messages of the corpus and 31 of our own', () => {
  expect(seed).toHaveLength(541);
  expect(own).toHaveLength(31);
  expect(seed.filter(({ name }) => name.startsWith('corpus/spam'))).toHaveLength(135);
  expect(seed.filter(({ name }) => /^corpus\/(easy|hard)-ham/.test(name))).toHaveLength(375);
});

test('takes nothing of the corpus that detection is measured on', () => {
  const measured = ['ham', 'spam'].flatMap((kind) =>
    readFileSync(new URL(`../../bench/detection/splits/${kind}-test.txt`, import.meta.url), 'utf8').split('\n'),
  );
  const numbers = new Set(measured.map((path) => `corpus/${path.slice(0, path.indexOf('.'))}`));
  expect(numbers.size).toBeGreaterThan(1_900);
  expect(seed.filter(({ name }) => numbers.has(name))).toEqual([]);
});

test('gives every message a name of its own', () => {
  expect(new Set(seed.map(({ name }) => name)).size).toBe(seed.length);
});

test('gives the same messages, byte for byte, on every load', async () => {
  expect(await loadSeedMail()).toEqual(seed);
});

test('gives every message a sender, a recipient, a subject and a date', async () => {
  for (const { name, source } of seed) {
    const parsed = await PostalMime.parse(source);
    const whole = {
      sender: flat(parsed.from && [parsed.from])[0]?.includes('@'),
      recipient: flat(parsed.to).some((address) => address.includes('@')),
      subject: /\S/.test(parsed.subject ?? ''),
      date: !Number.isNaN(Date.parse(parsed.date ?? '')),
    };
    expect([name, whole]).toEqual([name, { sender: true, recipient: true, subject: true, date: true }]);
  }
});

test('starts no message with the line of an mbox file', () => {
  expect(seed.filter(({ source }) => source.toString('latin1').startsWith('From '))).toEqual([]);
});

test('keeps the last 40 for the demo, all attacks among them', () => {
  expect(seed.filter(({ recent }) => recent)).toEqual(seed.slice(-40));
  expect(own.filter(({ recent }) => !recent).map(({ name }) => name)).toEqual(['own/receipt']);
});

test('spreads the older mail over October 2026, oldest first', () => {
  const times = order(seed);
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(new Set(times).size).toBe(times.length);
  const older = order(seed.filter(({ recent }) => !recent));
  expect(older.every((time) => time >= OCTOBER && time < NOVEMBER)).toBe(true);
});

test('fills both mailboxes, mostly that of Mira', () => {
  const ivo = seed.filter(({ mailbox }) => mailbox === 'ivo').length;
  expect(ivo).toBeGreaterThan(50);
  expect(ivo).toBeLessThan(seed.length / 4);
});

test.each(own)('$name names reserved domains only and the owner of its mailbox', async ({ mailbox, source }) => {
  const parsed = await PostalMime.parse(source);
  const text = `${parsed.headers.map(({ value }) => value).join('\n')}\n${parsed.text ?? ''}\n${parsed.html ?? ''}`;
  const domains = [...text.matchAll(/(?:@|:\/\/)([\w.-]+)/g)].map(([, domain]) => domain);
  expect(domains.length).toBeGreaterThan(1);
  for (const domain of domains) expect(domain).toMatch(/\.example$/);
  expect(flat(parsed.to)).toEqual([`${mailbox}@zylker.example`]);
});

test.each(own)('$name is dated seconds before it came in', async ({ source, receivedAt }) => {
  const sent = Date.parse((await PostalMime.parse(source)).date ?? '');
  expect(sent).toBeLessThan(receivedAt);
  expect(sent).toBeGreaterThan(receivedAt - 60_000);
});
