import { expect, test } from 'vitest';
import { Ledger, type SpentCall } from '../../src/datasources/zoho/budget/ledger.ts';
import { app, keysAt, MIRA } from './budget-harness.ts';
import { context, fakeZoho, json, ok, sourcesFor } from './harness.ts';

const NOW = 1_800_000_000_000;
const EVERYTHING = () => true;
const spent = (changes: Partial<SpentCall> = {}): SpentCall => ({
  operation: 'listMessages',
  class: 'interactive',
  cause: 'request 1',
  status: 200,
  at: NOW,
  ms: 5,
  keys: keysAt(MIRA),
  payers: [app('one')],
  ...changes,
});
const theirs = { tenantId: 'other', app: 'secret' };

test('says who spent what, and puts a shared call to each in part', () => {
  const ledger = new Ledger();
  ledger.note(spent());
  ledger.note(spent({ payers: [app('one'), app('two')] }));
  ledger.note(spent({ class: 'scan', cause: 'scan', payers: [{ tenantId: 'default', app: null }] }));
  const { byApp, byClass, recent } = ledger.of('default', EVERYTHING, NOW);
  expect(byApp).toEqual([
    { kind: 'app', app: 'one', calls: 1.5 },
    { kind: 'filters', app: null, calls: 1 },
    { kind: 'app', app: 'two', calls: 0.5 },
  ]);
  expect(byClass).toEqual([
    { class: 'interactive', calls: 2 },
    { class: 'scan', calls: 1 },
  ]);
  expect(recent.map(({ cause, parts }) => [cause, parts.length])).toEqual([
    ['scan', 1],
    ['request 1', 2],
    ['request 1', 1],
  ]);
});

test('tells a tenant of others how much they spent together, and nothing else', () => {
  const ledger = new Ledger();
  ledger.note(spent({ cause: 'theirs', payers: [theirs] }));
  ledger.note(spent({ cause: 'both', payers: [theirs, app('one')] }));
  const seen = ledger.of('default', EVERYTHING, NOW);
  expect(seen.byApp).toEqual([
    { kind: 'others', app: null, calls: 1.5 },
    { kind: 'app', app: 'one', calls: 0.5 },
  ]);
  expect(seen.recent.map(({ cause, parts }) => [cause, parts])).toEqual([['both', [{ app: 'one', part: 0.5 }]]]);
  expect(JSON.stringify(seen)).not.toMatch(/secret|theirs|"other"/);
});

test('counts the last minute, keeps what was before it, and no more than it can hold', () => {
  const ledger = new Ledger();
  for (let call = 0; call < 10_000; call += 1) ledger.note(spent({ at: NOW - 60_000 + (call === 9_999 ? 1 : 0) }));
  const { byApp, recent } = ledger.of('default', EVERYTHING, NOW);
  expect(byApp).toEqual([{ kind: 'app', app: 'one', calls: 1 }]);
  expect(recent).toHaveLength(2_000);
});

test('notes each call that was sent, under what it was for', async () => {
  await using zoho = await fakeZoho((_, response) => json(response, 200, ok([])));
  await using sources = sourcesFor(zoho);
  await sources.accounts.list(context({ app: 'one', cause: 'request 7' }));
  const { recent } = await sources.client.spendingOf('grant_1', 'default');
  expect(recent).toMatchObject([{ cause: 'request 7', status: 200, parts: [{ app: 'one', part: 1 }] }]);
  expect((await sources.client.spendingOf('grant_1', 'another')).recent).toEqual([]);
});
