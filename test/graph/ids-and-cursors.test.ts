import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { checkFirst, decodeCursor, encodeCursor } from '../../src/resolvers/cursors.ts';
import { decodeId, encodeId, type NodeRef } from '../../src/resolvers/ids.ts';

const digits = fc.stringMatching(/^[0-9]{1,20}$/);
const centre = fc.stringMatching(/^[a-z]{2}$/);
const own = fc.stringMatching(/^[A-Za-z0-9_-]{1,64}$/);
/** As long as a name can be. */
const domain = fc.stringMatching(/^[a-z0-9][a-z0-9.-]{0,252}$/);
const none = fc.constant('');

const ref: fc.Arbitrary<NodeRef> = fc.oneof(
  fc.record({ type: fc.constantFrom('Folder', 'Message'), dataCentre: centre, accountId: digits, entity: digits }),
  fc.record({
    type: fc.constantFrom('Note', 'NoteBook', 'Bookmark', 'BookmarkCollection'),
    dataCentre: centre,
    accountId: digits,
    entity: fc.oneof(
      digits,
      fc.tuple(digits, digits).map((pair) => pair.join('.')),
    ),
  }),
  fc.record({
    type: fc.constantFrom('User', 'HeldMail'),
    dataCentre: centre,
    accountId: digits,
    entity: fc.tuple(digits, digits).map((pair) => pair.join('.')),
  }),
  fc.record({ type: fc.constantFrom('Group', 'MailPolicy'), dataCentre: centre, accountId: digits, entity: digits }),
  fc.record({ type: fc.constant('Domain'), dataCentre: centre, accountId: digits, entity: domain }),
  fc.record({
    type: fc.constant('DkimKey'),
    dataCentre: centre,
    accountId: digits,
    entity: fc.tuple(digits, domain).map((pair) => pair.join(':')),
  }),
  fc.record({
    type: fc.constant('MailRestriction'),
    dataCentre: centre,
    accountId: digits,
    entity: fc.tuple(fc.constantFrom('EMAIL', 'ACCOUNT', 'ACCESS', 'FORWARD'), digits).map((pair) => pair.join('.')),
  }),
  fc.record({ type: fc.constant('Account'), dataCentre: centre, accountId: digits, entity: none }),
  fc.record({
    type: fc.constantFrom('App', 'Grant', 'QuarantineItem'),
    dataCentre: none,
    accountId: none,
    entity: own,
  }),
);

const asId = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

test('gives every reference back from its id, digit for digit', () => {
  fc.assert(
    fc.property(ref, (wanted) => {
      const id = encodeId(wanted);
      expect(id).toMatch(/^[A-Za-z0-9_-]+$/);
      expect(decodeId(id)).toEqual(wanted);
    }),
  );
});

test('knows account and message ids of 1 and of 20 digits', () => {
  for (const number of ['0', '7', '9'.repeat(20)]) {
    const wanted: NodeRef = { type: 'Message', dataCentre: 'eu', accountId: number, entity: number };
    expect(decodeId(encodeId(wanted))).toEqual(wanted);
  }
});

test('gives different references different ids', () => {
  fc.assert(
    fc.property(ref, ref, (one, other) => {
      fc.pre(JSON.stringify(one) !== JSON.stringify(other));
      expect(encodeId(one)).not.toBe(encodeId(other));
    }),
  );
});

test('names neither folder, nor grant, nor tenant in the id of a message', () => {
  const id = encodeId({ type: 'Message', dataCentre: 'eu', accountId: '11', entity: '22' });
  expect(JSON.parse(Buffer.from(id, 'base64url').toString('utf8'))).toEqual([1, 'Message', 'eu', '11', '22']);
});

test('knows nothing of any other text', () => {
  fc.assert(fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => decodeId(text) === null));
});

test('knows nothing of an id in which any character was changed, added or taken away', () => {
  fc.assert(
    fc.property(ref, fc.nat(), fc.constantFrom('=', ' ', '.', '+', '', 'é', '\0'), (wanted, at, put) => {
      const id = encodeId(wanted);
      const place = at % id.length;
      expect(decodeId(id.slice(0, place) + put + id.slice(place + 1))).toBeNull();
      expect(decodeId(`${id}${put}`)).toEqual(put === '' ? wanted : null);
    }),
  );
});

test.each([
  ['another version', [2, 'Message', 'eu', '1', '2']],
  ['an unknown type', [1, 'Mail', 'eu', '1', '2']],
  ['an id of 21 digits', [1, 'Message', 'eu', '1', '1'.repeat(21)]],
  ['an id that is no digits', [1, 'Message', 'eu', '1', '2a']],
  ['a number for a text', [1, 'Message', 'eu', '1', 2]],
  ['a path for a data centre', [1, 'Message', '../', '1', '2']],
  ['an entity where the account is the object', [1, 'Account', 'eu', '1', '2']],
  ['one part too many', [1, 'Message', 'eu', '1', '2', '3']],
  ['one part too few', [1, 'Account', 'eu', '1']],
])('knows nothing of an id with %s', (_what, value) => {
  expect(decodeId(asId(value))).toBeNull();
});

test('reads no id that is longer than it ever writes them', () => {
  expect(decodeId('A'.repeat(10_000_000))).toBeNull();
});

const shape = z.tuple([z.int(), z.string()]);
const foreign = expect.objectContaining({ code: 'BAD_USER_INPUT' });

test('gives back what a cursor was made of', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.string({ maxLength: 20 }), (at, id) => {
      expect(decodeCursor(encodeCursor([at, id]), shape)).toEqual([at, id]);
    }),
  );
});

test('refuses a cursor of another list, of no list, or of too great a length', () => {
  for (const cursor of [
    encodeCursor(['a', 1]),
    encodeCursor([1]),
    '',
    'nonsense',
    encodeCursor([1, 'x'.repeat(300)]),
  ]) {
    expect(() => decodeCursor(cursor, shape)).toThrow(foreign);
  }
});

test('allows pages of 1 to 100', () => {
  expect([checkFirst(1), checkFirst(100)]).toEqual([1, 100]);
  for (const first of [0, 101, -1]) expect(() => checkFirst(first)).toThrow(foreign);
});
