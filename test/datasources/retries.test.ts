import { expect, test } from 'vitest';
import { Breaker } from '../../src/datasources/zoho/breaker.ts';
import { DEFAULT_LIMITS } from '../../src/datasources/zoho/limits.ts';
import { FakeClock, settled } from './fake-clock.ts';
import { type Answerer, codeOf, context, FakeVault, type FakeZoho, fakeZoho, json, ok, sourcesFor } from './harness.ts';

const MOVE = { accountId: '1', messageIds: ['2'], folderId: '3' };
const yes: Answerer = (_, response) => json(response, 200, ok([]));
const cut: Answerer = (_, __, request) => request.socket.destroy();
const failing: Answerer = (_, response) => {
  response.writeHead(503);
  response.end('<html>');
};

/** Answers the first calls one way and all later ones another. */
const first = (times: number, answerer: Answerer, then: Answerer): Answerer => {
  let calls = 0;
  return (...asked) => (calls++ < times ? answerer : then)(...asked);
};

/** A client on a clock that rings by itself as soon as nothing else can go on, and notes for how long it waited. */
function client(zoho: FakeZoho, limits: Partial<typeof DEFAULT_LIMITS> = {}) {
  const clock = new FakeClock();
  const waits: number[] = [];
  const vault = new FakeVault();
  vault.token = { value: 'kept', expiresAt: clock.now() + 24 * 3_600_000 };
  const impatient = {
    now: clock.now,
    after: (ms: number, run: () => void) => {
      if (ms > 5_000) return clock.after(ms, run);
      waits.push(ms);
      queueMicrotask(() => clock.advance(ms));
      return clock.after(ms, run);
    },
  };
  const sources = sourcesFor(zoho, {
    vault,
    clock: impatient,
    facts: { callsPerWindow: 1_000 },
    random: () => 0.5,
    limits: { retryMs: 200, longestRetryMs: 2_000, ...limits },
  });
  const soon = (changes = {}) => context({ deadline: clock.now() + 60_000, ...changes });
  return { clock, sources, waits, soon, [Symbol.asyncDispose]: () => sources.dispose() };
}

test.each<[string, Answerer]>([
  ['was cut off', cut],
  ['met a failing Zoho', failing],
  ['was answered with a page', (_, response) => response.end('<html>')],
])('makes a read again that %s, after a longer wait each time, and counts each call', async (_, answerer) => {
  await using zoho = await fakeZoho(first(2, answerer, yes));
  await using it = client(zoho);
  const calls = it.soon();
  expect(await it.sources.folders.list(calls, '1')).toEqual([]);
  expect(it.waits).toEqual([200, 400]);
  expect(calls.meter.calls).toBe(3);
});

test('gives up after three times, and says what it met', async () => {
  await using zoho = await fakeZoho(failing);
  await using it = client(zoho);
  expect(await codeOf(it.sources.folders.list(it.soon(), '1'))).toBe('UPSTREAM_UNAVAILABLE');
  expect(zoho.calls).toHaveLength(3);
});

test('never makes a write again that may have been done', async () => {
  for (const answerer of [cut, failing]) {
    await using zoho = await fakeZoho(answerer);
    await using it = client(zoho);
    expect(await codeOf(it.sources.messages.move(it.soon(), MOVE))).toBe('OUTCOME_UNKNOWN');
    expect(zoho.calls).toHaveLength(1);
  }
});

test('makes a write again that Zoho refused for being too much, once that is over', async () => {
  const locked: Answerer = (_, response) => {
    response.writeHead(429, { 'retry-after': '5' });
    response.end('{}');
  };
  await using zoho = await fakeZoho(first(1, locked, yes));
  await using it = client(zoho);
  await it.sources.messages.move(it.soon(), MOVE);
  expect(it.waits).toContain(5_000);
  expect(zoho.calls).toHaveLength(2);
});

test('does not say that a write may have been done when it was refused and never sent again', async () => {
  const locked: Answerer = (_, response) => {
    response.writeHead(429, { 'retry-after': '45' });
    response.end('{}');
  };
  await using zoho = await fakeZoho(locked);
  await using it = client(zoho);
  const write = codeOf(it.sources.messages.move(it.soon({ deadline: it.clock.now() + 40_000 }), MOVE));
  expect(await write).toBe('RATE_LIMITED');
  expect(zoho.calls).toHaveLength(1);
});

test('does not make a call again that could not be answered before its deadline', async () => {
  await using zoho = await fakeZoho(failing);
  await using it = client(zoho, { retryMs: 20_000, longestRetryMs: 20_000 });
  const calls = it.soon({ deadline: it.clock.now() + 19_000 });
  expect(await codeOf(it.sources.folders.list(calls, '1'))).toBe('UPSTREAM_UNAVAILABLE');
  expect(zoho.calls).toHaveLength(1);
});

test('makes fewer calls again the more of them fail', async () => {
  await using zoho = await fakeZoho(failing);
  await using it = client(zoho, { breakerFailures: 1_000_000 });
  for (let call = 0; call < 60; call += 1) {
    await codeOf(it.sources.folders.list(it.soon({ deadline: it.clock.now() + 600_000 }), String(call)));
  }
  // Ten that were saved up, and one for each ten calls.
  expect(zoho.calls).toHaveLength(60 + 10 + 5);
});

test('pays each repetition from the budget', async () => {
  await using zoho = await fakeZoho(failing);
  await using sources = sourcesFor(zoho, { facts: { callsPerWindow: 2 } });
  const calls = context({ deadline: Date.now() + 10_000 });
  expect(await codeOf(sources.folders.list(calls, '1'))).toBe('UPSTREAM_UNAVAILABLE');
  expect(zoho.calls).toHaveLength(2);
  expect(calls.meter.remaining).toBe(0);
});

test('leaves off as soon as nobody waits any more, or the gateway stops', async () => {
  await using zoho = await fakeZoho(failing);
  const clock = new FakeClock();
  const vault = new FakeVault();
  vault.token = { value: 'kept', expiresAt: clock.now() + 24 * 3_600_000 };
  const sources = sourcesFor(zoho, { vault, clock, limits: { retryMs: 200, longestRetryMs: 200 } });
  const leaving = new AbortController();
  const deadline = clock.now() + 60_000;
  const left = codeOf(sources.folders.list(context({ signal: leaving.signal, deadline }), '1'));
  await zoho.asked(1);
  leaving.abort();
  expect(await left).toBe('UPSTREAM_TIMEOUT');
  const stopped = codeOf(sources.folders.list(context({ deadline }), '2'));
  await zoho.asked(2);
  await new Promise((resolve) => setImmediate(resolve));
  await sources.dispose();
  expect(await stopped).toBe('UPSTREAM_UNAVAILABLE');
  await clock.advance(10_000);
  expect(zoho.calls).toHaveLength(2);
});

test('fails at once where Zoho failed again and again, until a single call is served', async () => {
  let answerer: Answerer = failing;
  await using zoho = await fakeZoho((...asked) => answerer(...asked));
  await using it = client(zoho, { attempts: 1 });
  const list = () => it.sources.folders.list(it.soon(), '1');
  for (let call = 0; call < 5; call += 1) await codeOf(list());
  await expect(list()).rejects.toMatchObject({ code: 'UPSTREAM_UNAVAILABLE', details: { retryAfter: 5 } });
  expect(zoho.calls).toHaveLength(5);
  await it.clock.advance(5_000);
  await codeOf(list());
  await expect(list()).rejects.toMatchObject({ details: { retryAfter: 10 } });
  expect(zoho.calls).toHaveLength(6);
  answerer = yes;
  await it.clock.advance(10_000);
  await list();
  await list();
  expect(zoho.calls).toHaveLength(8);
});

test('lets one call alone find out whether a data centre serves again', async () => {
  const clock = new FakeClock();
  const breaker = new Breaker(DEFAULT_LIMITS, clock);
  const fail = () => breaker.enter('eu')('failed');
  for (let call = 0; call < DEFAULT_LIMITS.breakerFailures; call += 1) fail();
  expect(fail).toThrow();
  breaker.enter('us')('served');
  await clock.advance(DEFAULT_LIMITS.breakerMs);
  const trial = breaker.enter('eu');
  expect(fail).toThrow();
  trial('unknown');
  expect(fail).toThrow();
  await clock.advance(2 * DEFAULT_LIMITS.breakerMs);
  breaker.enter('eu')('served');
  fail();
  await settled();
  breaker.requireClosed('eu');
});

test('does not count what one call said between others that failed as one row', () => {
  const breaker = new Breaker(DEFAULT_LIMITS, new FakeClock());
  for (let call = 0; call < 50; call += 1) breaker.enter('eu')(call % 3 === 0 ? 'served' : 'failed');
  breaker.requireClosed('eu');
});
