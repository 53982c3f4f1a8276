import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseLossless } from '../../src/datasources/zoho/json.ts';

type Json = null | boolean | number | string | bigint | Json[] | { [key: string]: Json };

/** JSON with ids of 64 bits as bare numbers, and blanks anywhere. */
function write(value: Json, blank: string): string {
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value))
    return `[${blank}${value.map((item) => write(item, blank)).join(`${blank},${blank}`)}${blank}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value).map(
      ([key, item]) => `${JSON.stringify(key)}${blank}:${blank}${write(item, blank)}`,
    );
    return `{${blank}${members.join(`${blank},${blank}`)}${blank}}`;
  }
  return JSON.stringify(value);
}

function expected(value: Json): unknown {
  if (typeof value === 'bigint') return value.toString();
  if (Array.isArray(value)) return value.map(expected);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, expected(item)]));
  }
  return value;
}

const tricky = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.stringMatching(/^[\\":,[\]{} 0-9-]{0,40}$/),
  fc.constant(':1769012345678110001,'),
  fc.constant('\\'),
);
// JSON.parse of Node 24 itself takes a key `"` for `\\` once it has seen that one: no backslashes in keys here.
const key = tricky.filter((text) => !/["\\]/.test(text) && text !== '__proto__');
const { json } = fc.letrec<{ json: Json; leaf: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    tie('leaf'),
    fc.array(tie('json'), { maxLength: 5 }),
    fc.dictionary(key, tie('json'), { maxKeys: 5 }),
  ),
  leaf: fc.oneof(
    tricky,
    fc.boolean(),
    fc.constant(null),
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    fc.bigInt({ min: 10n ** 15n, max: 2n ** 64n }),
    fc.bigInt({ min: -(2n ** 64n), max: -(10n ** 15n) }),
  ),
}));

/** Numbers of JSON.stringify that are long and whole, such as 1e20 written out, are text too. */
const wholeAndLong = (value: Json): boolean => typeof value === 'number' && /^-?\d{16,}$/.test(JSON.stringify(value));
const withoutLongDoubles = (value: Json): Json => {
  if (wholeAndLong(value)) return 0;
  if (Array.isArray(value)) return value.map(withoutLongDoubles);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutLongDoubles(item)]));
  }
  return value;
};

test('keeps every digit of long whole numbers, and everything else as JSON has it', () => {
  fc.assert(
    fc.property(json, fc.constantFrom('', ' ', '\n', '\t  '), (value, blank) => {
      const exact = withoutLongDoubles(value);
      expect(parseLossless(write(exact, blank))).toEqual(expected(exact));
    }),
    { numRuns: 500 },
  );
});

test('keeps fractions and exponents numbers, however long', () => {
  const text = '[0.1234567890123456789, 1769012345678110001.5, 1769012345678110001e2, -0.1234567890123456E-7]';
  expect(parseLossless(text)).toEqual(JSON.parse(text));
});

test('refuses what JSON refuses', () => {
  for (const text of ['', '{', '"open', '[1769012345678110001', '{"a":1769012345678110001', '<html>', '"\\"']) {
    expect(() => parseLossless(text)).toThrow(SyntaxError);
  }
});

test('reads hostile text in one pass: quotes, backslashes and digits by the megabyte', () => {
  const long = ':1769012345678110001';
  const hostile = [
    '"'.repeat(1_000_001),
    `"${'\\"'.repeat(1_000_000)}`,
    `${'\\'.repeat(2_000_000)}"`,
    `${'9'.repeat(2_000_000)}-`,
  ];
  // Each would take hours if the scan went back.
  for (const text of hostile) expect(() => parseLossless(`{"id"${long},"x":${text}`)).toThrow(SyntaxError);
});
