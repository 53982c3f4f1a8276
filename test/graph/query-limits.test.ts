import { getIntrospectionQuery, parse } from 'graphql';
import { expect, test } from 'vitest';
import { excessOf, MAX_DOCUMENT_LENGTH } from '../../src/resolvers/price/query-limits.ts';

const check = (document: string) => excessOf(parse(document));
const nested = (levels: number) => '{ a '.repeat(levels) + '}'.repeat(levels);
const times = (count: number, piece: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => piece(i)).join(' ');

test('lets an ordinary document and the introspection of every tool pass', () => {
  expect(check('query Q { viewer { app { name } accounts { id folders { id name } } } }')).toBeNull();
  expect(check(getIntrospectionQuery({ specifiedByUrl: true, inputValueDeprecation: true }))).toBeNull();
});

test('allows 16 levels and refuses 17, fragments counted where they are spread', () => {
  expect(check(nested(16))).toBeNull();
  expect(check(nested(17))).toMatch(/17 levels deep/);
  expect(check(`{ top { ...F } } fragment F on T ${nested(15)}`)).toBeNull();
  expect(check(`{ top { ...F } } fragment F on T ${nested(16)}`)).toMatch(/17 levels deep/);
  expect(check(`{ top { ... on T ${nested(16)} } }`)).toMatch(/17 levels deep/);
});

test('allows 1,000 fields and refuses 1,001', () => {
  expect(check(`{ ${times(1_000, (i) => `f${i}`)} }`)).toBeNull();
  expect(check(`{ ${times(1_001, (i) => `f${i}`)} }`)).toMatch(/more than 1000 fields/);
});

test.each([
  ['side by side', times(11, () => 'a')],
  ['under one alias', times(11, (i) => `a: f${i}`)],
  ['in inline fragments', times(11, () => '... { a }')],
  ['in inline fragments within each other', `${'... { a '.repeat(11)}${'}'.repeat(11)}`],
  ['beside and within inline fragments', `${times(6, () => 'a')} ${times(5, () => '... on Query { a }')}`],
  ['in the introspection', `__schema { ${times(11, () => 'description')} }`],
  ['in a field that only looks like introspection', `__x { ${times(11, () => 'a')} }`],
])('allows a field ten times and refuses it the eleventh: %s', (_where, selections) => {
  expect(check(`{ ${selections} }`)).toMatch(/repeats a field more than 10 times/);
});

test('counts a field spread by many fragments into one place as often as it stands there', () => {
  const fragments = (count: number) => times(count, (i) => `fragment F${i} on Query { a }`);
  const spreads = (count: number) => times(count, (i) => `...F${i}`);
  expect(check(`{ ${spreads(10)} } ${fragments(10)}`)).toBeNull();
  expect(check(`{ ${spreads(11)} } ${fragments(11)}`)).toMatch(/repeats a field/);
});

test('counts fields that nothing spreads, too', () => {
  expect(check(`{ a } fragment Unused on Query { ${times(1_001, (i) => `f${i}`)} }`)).toMatch(/more than 1000 fields/);
});

test('ends on fragments that spread each other in a circle', () => {
  expect(check('{ ...A } fragment A on Query { a ...B } fragment B on Query { b ...A }')).toBeNull();
});

test('ends on fragments that double at each of a thousand levels, and says that it is too much', () => {
  const doubling = times(1_000, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`);
  const document = `{ ...F0 } ${doubling} fragment F1000 on Query { a }`;
  expect(document.length).toBeLessThan(MAX_DOCUMENT_LENGTH);
  expect(check(document)).toMatch(/more than 1000 fields/);
});

test('ends on doubling fragments that come to nothing', () => {
  const doubling = times(1_000, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`);
  expect(check(`{ ...F0 } ${doubling}`)).toBeNull();
});
