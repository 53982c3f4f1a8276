import { expect, test } from 'vitest';
import { readTokenAnswer } from '../../src/datasources/zoho/token-answer.ts';
import { FakeClock } from './fake-clock.ts';
import { type Answerer, codeOf, context, FakeVault, type FakeZoho, fakeZoho, json, ok, sourcesFor } from './harness.ts';

const HOUR = 3_600_000;
const yes: Answerer = (_, response) => json(response, 200, ok([]));
const refuseToken: Answerer = (_, response) =>
  json(response, 401, {
    data: { errorCode: 'INVALID_OAUTHTOKEN' },
    status: { code: 401, description: 'Invalid Access' },
  });

/** Time stands still; sockets do not. */
function setUp(zoho: FakeZoho, vault = new FakeVault()) {
  const clock = new FakeClock();
  const sources = sourcesFor(zoho, { vault, clock });
  const list = () => sources.accounts.list(context({ deadline: clock.now() + HOUR }));
  const folders = (accountId: string) => sources.folders.list(context({ deadline: clock.now() + HOUR }), accountId);
  return { clock, vault, sources, list, folders };
}

test.each<[string, string, ReturnType<typeof readTokenAnswer>]>([
  ['a token', '{"access_token":"a","expires_in":1800}', { kind: 'token', value: 'a', livesMs: 1_800_000 }],
  ['a token without a life', '{"access_token":"a"}', { kind: 'token', value: 'a', livesMs: HOUR }],
  ['a life in milliseconds', '{"access_token":"a","expires_in":3600000}', { kind: 'token', value: 'a', livesMs: HOUR }],
  ['a code that is gone', '{"error":"invalid_code"}', { kind: 'revoked', reason: 'invalid_code' }],
  ['a foreign client', '{"error":"invalid_client"}', { kind: 'revoked', reason: 'invalid_client' }],
  ['a throttle', '{"error":"Access Denied","error_description":"…","status":"failure"}', { kind: 'throttled' }],
  ['another word', '{"error":"general_error"}', { kind: 'refused', word: 'general_error' }],
  ['a page', '<html>', { kind: 'unreadable' }],
  ['nothing', '', { kind: 'unreadable' }],
  ['an empty object', '{}', { kind: 'unreadable' }],
])('reads %s', (_, text, expected) => {
  expect(readTokenAnswer({ status: 200, text }, HOUR)).toEqual(expected);
});

test.each<[string, number, string]>([
  [
    'in a language nobody expects',
    400,
    '{"error":"访问被拒绝","error_description":"您的请求过于频繁","status":"failure"}',
  ],
  ['of the code exchange', 400, '{"error":"access_denied"}'],
  ['as a page', 429, '<html>'],
  ['as a page under 200', 200, '<html>Too Many Requests'],
  ['without a word', 429, '{}'],
])('takes a throttle %s for one', (_, status, text) => {
  expect(readTokenAnswer({ status, text }, HOUR)).toEqual({ kind: 'throttled' });
});

test('asks for one token however many calls need one, with the secrets in the body', async () => {
  await using zoho = await fakeZoho(yes);
  const { sources, folders, vault } = setUp(zoho);
  await using _ = sources;
  await Promise.all(['1', '2', '3', '4'].map(folders));
  expect(zoho.renewals).toHaveLength(1);
  expect(zoho.renewals[0]?.url).toBe('/eu/oauth/v2/token');
  expect(Object.fromEntries(new URLSearchParams(zoho.renewals[0]?.body))).toEqual({
    grant_type: 'refresh_token',
    client_id: 'client-id',
    client_secret: 'client-secret',
    refresh_token: '1000.refresh.secret',
  });
  expect(vault.saved.map(({ value }) => value)).toEqual(['token-1']);
});

test('uses the token that was kept before a restart', async () => {
  await using zoho = await fakeZoho(yes);
  const { clock, sources, list, vault } = setUp(zoho);
  await using _ = sources;
  vault.token = { value: 'kept', expiresAt: clock.now() + HOUR };
  await list();
  expect(zoho.renewals).toHaveLength(0);
  expect(zoho.calls[0]?.headers.authorization).toBe('Zoho-oauthtoken kept');
});

test('renews after 55 minutes and not before', async () => {
  await using zoho = await fakeZoho(yes);
  const { clock, sources, list } = setUp(zoho);
  await using _ = sources;
  await list();
  await clock.advance(54 * 60_000);
  await list();
  expect(zoho.renewals).toHaveLength(1);
  await clock.advance(60_000);
  await list();
  expect(zoho.renewals).toHaveLength(2);
});

test('replaces a refused token once and repeats the call once', async () => {
  await using zoho = await fakeZoho((asked, response, request) =>
    (asked.headers.authorization === 'Zoho-oauthtoken token-2' ? yes : refuseToken)(asked, response, request),
  );
  const { sources, clock } = setUp(zoho);
  await using _ = sources;
  const calls = context({ deadline: clock.now() + HOUR });
  await sources.accounts.list(calls);
  expect(zoho.renewals).toHaveLength(2);
  expect(zoho.calls).toHaveLength(2);
  expect(calls.meter.calls).toBe(2);
});

test('renews once when many calls meet the same refused token', async () => {
  await using zoho = await fakeZoho((asked, response, request) =>
    (asked.headers.authorization === 'Zoho-oauthtoken token-1' ? yes : refuseToken)(asked, response, request),
  );
  const { clock, sources, folders, vault } = setUp(zoho);
  await using _ = sources;
  vault.token = { value: 'displaced', expiresAt: clock.now() + HOUR };
  await Promise.all(['1', '2', '3', '4', '5'].map(folders));
  expect(zoho.renewals).toHaveLength(1);
  expect(zoho.calls).toHaveLength(10);
});

test('does not renew for a refusal that comes after the renewal, also when tokens cannot be kept', async () => {
  let refuseLate = () => {};
  await using zoho = await fakeZoho((asked, response, request) => {
    if (asked.headers.authorization === 'Zoho-oauthtoken token-2') return yes(asked, response, request);
    const refuse = () => refuseToken(asked, response, request);
    if (asked.url.includes('/2/')) refuseLate = refuse;
    else if (asked.url.includes('/3/')) refuse();
    else yes(asked, response, request);
  });
  const { sources, folders, vault } = setUp(zoho);
  await using _ = sources;
  vault.saveAccessToken = async () => {};
  const late = folders('2');
  await zoho.asked(1);
  await folders('3');
  refuseLate();
  await late;
  expect(zoho.renewals).toHaveLength(2);
});

test('takes the token another instance has renewed instead of renewing again', async () => {
  await using zoho = await fakeZoho((asked, response, request) =>
    (asked.headers.authorization === 'Zoho-oauthtoken theirs' ? yes : refuseToken)(asked, response, request),
  );
  const { clock, sources, list, vault } = setUp(zoho);
  await using _ = sources;
  vault.token = { value: 'theirs', expiresAt: clock.now() + HOUR };
  const ours = { value: 'ours', expiresAt: clock.now() + HOUR };
  let loads = 0;
  vault.loadAccessToken = async () => (loads++ === 0 ? ours : vault.token);
  await list();
  expect(zoho.renewals).toHaveLength(0);
  expect(zoho.calls).toHaveLength(2);
});

test('gives up when a fresh token is refused too, without calling the grant revoked for good', async () => {
  await using zoho = await fakeZoho(refuseToken);
  const { sources, list, vault } = setUp(zoho);
  await using _ = sources;
  expect(await codeOf(list())).toBe('GRANT_REVOKED');
  expect(zoho.calls).toHaveLength(2);
  expect(zoho.renewals).toHaveLength(2);
  expect(vault.revoked).toEqual([]);
});

test('remembers a grant that Zoho no longer accepts, whatever the HTTP status', async () => {
  for (const status of [200, 400]) {
    await using zoho = await fakeZoho(yes, (_, response) => json(response, status, { error: 'invalid_code' }));
    const { sources, list, vault } = setUp(zoho);
    await using _ = sources;
    expect(await codeOf(list())).toBe('GRANT_REVOKED');
    expect(vault.revoked).toEqual(['invalid_code']);
    expect(zoho.calls).toHaveLength(0);
  }
});

test('stays away for the rest of the window after a throttle', async () => {
  const throttle = { error: 'Access Denied', error_description: '您的请求过于频繁', status: 'failure' };
  await using zoho = await fakeZoho(yes, (_, response) => json(response, 400, throttle));
  const { clock, sources, list } = setUp(zoho);
  await using _ = sources;
  expect(await codeOf(list())).toBe('RATE_LIMITED');
  await clock.advance(9 * 60_000);
  const again = await list().catch((error: unknown) => error);
  expect(again).toMatchObject({ code: 'RATE_LIMITED', details: { retryAfter: 60 } });
  expect(zoho.renewals).toHaveLength(1);
});

test('never asks for ten tokens in ten minutes, however often calls fail', async () => {
  await using zoho = await fakeZoho(refuseToken);
  const { clock, sources, list } = setUp(zoho);
  await using _ = sources;
  const renewedAt: number[] = [];
  for (let minute = 0; minute < 40; minute += 1) {
    const before = zoho.renewals.length;
    await list().catch(() => {});
    for (let more = before; more < zoho.renewals.length; more += 1) renewedAt.push(clock.now());
    await clock.advance(30_000);
  }
  expect(renewedAt.length).toBeGreaterThan(9);
  for (const at of renewedAt) {
    expect(renewedAt.filter((other) => other >= at && other < at + 600_000).length).toBeLessThan(10);
  }
});

test('waits longer after each renewal that failed', async () => {
  await using zoho = await fakeZoho(yes, (_, response) => {
    response.writeHead(503);
    response.end('<html>');
  });
  const { clock, sources, list } = setUp(zoho);
  await using _ = sources;
  expect(await codeOf(list())).toBe('UPSTREAM_UNAVAILABLE');
  expect(await codeOf(list())).toBe('RATE_LIMITED');
  await clock.advance(2_000);
  expect(await codeOf(list())).toBe('UPSTREAM_UNAVAILABLE');
  await clock.advance(2_000);
  expect(await codeOf(list())).toBe('RATE_LIMITED');
  expect(zoho.renewals).toHaveLength(2);
});

test('ends a renewal that does not answer', async () => {
  await using zoho = await fakeZoho(yes, (asked) => {
    expect(asked.method).toBe('POST');
    clock.advance(15_000);
  });
  const { clock, sources, list } = setUp(zoho);
  await using _ = sources;
  expect(await codeOf(list())).toBe('UPSTREAM_UNAVAILABLE');
});
