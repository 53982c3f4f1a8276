import { expect, test } from 'vitest';
import { type Outcome, readAnswer } from '../../src/datasources/zoho/envelope.ts';
import { operationOf } from '../../src/datasources/zoho/operations.ts';

const NOW = Date.parse('2026-11-24T00:00:00Z');
const READ = operationOf('listMessages');
const WRITE = operationOf('moveMessages');

function answer(status: number, body: unknown, retryAfter: string | null = null) {
  return { status, retryAfter, text: typeof body === 'string' ? body : JSON.stringify(body) };
}

/** An outcome in one word: data, token-refused, locked-out:ms, or the code of the error. */
function told(outcome: Outcome): string {
  if (outcome.kind === 'locked-out') return `locked-out:${outcome.forMs}`;
  return outcome.kind === 'error' ? outcome.error.code : outcome.kind;
}

const envelope = (code: unknown, data?: unknown, description = 'x') => ({ status: { code, description }, data });
const SCOPE = [2, { msg: 'Error while processing!', errorCode: 'INVALID_OAUTHSCOPE', authFail: 'true', status: '401' }];
const PROJECTS_THROTTLE = {
  error: {
    status_code: 400,
    title: 'URL_ROLLING_THROTTLES_LIMIT_EXCEEDED',
    details: { message: 'Cannot execute more than 100 requests per API in 2 minutes. Try again after 22 minutes.' },
  },
};

test.each<[string, number, unknown, string]>([
  ['a number as status', 200, envelope(200, []), 'data'],
  ['text as status', 200, envelope('200', []), 'data'],
  ['a creation', 200, envelope(201, {}), 'data'],
  ['no data', 200, { status: { code: 200, description: 'success' } }, 'data'],
  ['no status but data', 200, { data: [] }, 'data'],
  ['data with a member named error', 200, envelope(200, { error: 'no MX record' }), 'data'],
  ['keys nobody knows', 200, { ...envelope(200, []), extra: 1 }, 'data'],
  ['a refused token', 401, envelope(401, { errorCode: 'INVALID_OAUTHTOKEN' }, 'Invalid Access'), 'token-refused'],
  ['a refused token under 404', 404, envelope(404, { errorCode: 'INVALID_OAUTHTOKEN' }), 'token-refused'],
  ['a refused token under 200', 200, envelope(200, { errorCode: 'INVALID_OAUTHTOKEN' }), 'token-refused'],
  ['401 without a reason', 401, envelope(401, {}), 'token-refused'],
  ['a missing scope', 401, SCOPE, 'MISSING_SCOPE'],
  ['a missing scope under 200', 200, SCOPE, 'MISSING_SCOPE'],
  ['no credential', 400, envelope(400, { errorCode: 'INVALID_TICKET' }, 'Invalid Input'), 'UPSTREAM_ERROR'],
  ['an unknown path', 404, envelope(404, { errorCode: 'URL_RULE_NOT_CONFIGURED' }), 'UPSTREAM_ERROR'],
  ['an unknown key', 404, envelope(404, { errorCode: 'EXTRA_KEY_FOUND_IN_JSON' }), 'UPSTREAM_ERROR'],
  ['an unknown mode', 400, envelope(400, { moreInfo: 'Invalid mode' }), 'UPSTREAM_ERROR'],
  ['a foreign account', 404, envelope(404, { moreInfo: 'Account id 809400123 is invalid' }), 'NOT_FOUND'],
  ['an unknown message', 404, envelope(404, {}, 'Not Found'), 'NOT_FOUND'],
  ['an unknown entity under 500', 500, envelope(500, { moreInfo: 'Requested entity does not exist' }), 'NOT_FOUND'],
  ['a fault in an envelope under 200', 200, envelope(404, { moreInfo: 'Invalid message id' }), 'NOT_FOUND'],
  ['no right', 500, envelope(500, { moreInfo: 'Operation not permitted' }), 'UPSTREAM_ERROR'],
  ['a duplicate', 500, envelope(500, {}, 'Category Already Exists.'), 'UPSTREAM_ERROR'],
  ['status 0', 200, envelope(0, {}, 'ENTITY_NOT_IN_TRASH'), 'UPSTREAM_ERROR'],
  ['a code nobody knows', 400, envelope(400, { errorCode: 'SOMETHING_NEW' }), 'UPSTREAM_ERROR'],
  ['forbidden', 403, envelope(403, {}, 'Forbidden'), 'UPSTREAM_ERROR'],
  ['an internal error', 500, envelope(500, { moreInfo: 'Internal Error' }, 'Internal Error'), 'UPSTREAM_UNAVAILABLE'],
  ['bad gateway', 502, '<html><h1>Bad Gateway</h1></html>', 'UPSTREAM_UNAVAILABLE'],
  ['a page under 200', 200, '<!doctype html><title>Zoho</title>', 'UPSTREAM_MALFORMED'],
  ['a page under 404', 404, '<html></html>', 'UPSTREAM_MALFORMED'],
  ['nothing', 200, '', 'UPSTREAM_MALFORMED'],
  ['half an answer', 200, '{"status":{"code":200', 'UPSTREAM_MALFORMED'],
  ['a bare list', 200, [1, 2], 'UPSTREAM_MALFORMED'],
  ['a bare word', 200, '"yes"', 'UPSTREAM_MALFORMED'],
  ['an empty object', 200, {}, 'UPSTREAM_MALFORMED'],
  ['a redirect', 302, '', 'UPSTREAM_MALFORMED'],
  ['429 without a wait', 429, envelope(429, {}), 'locked-out:null'],
  ['429 as a page', 429, '<html>Too many requests</html>', 'locked-out:null'],
  [
    'a throttle as a page under 200',
    200,
    '<html>Too Many Requests. Try again after 2 minutes.</html>',
    'locked-out:120000',
  ],
  ['the throttle of a sister product', 400, PROJECTS_THROTTLE, 'locked-out:1320000'],
  ['the same under 200', 200, PROJECTS_THROTTLE, 'locked-out:1320000'],
  [
    'a throttle by its code',
    400,
    envelope(400, { errorCode: 'URL_ROLLING_THROTTLES_LIMIT_EXCEEDED' }),
    'locked-out:null',
  ],
  ['a sister product: no such thing', 404, { code: 'X', message: 'Mail not found' }, 'NOT_FOUND'],
])('reads %s', (_, status, body, expected) => {
  expect(told(readAnswer(READ, answer(status, body), NOW))).toBe(expected);
});

test.each<[string, string, number]>([
  ['seconds', '90', 90_000],
  ['a date', 'Tue, 24 Nov 2026 00:01:00 GMT', 60_000],
])('waits as long as Retry-After says in %s', (_, header, ms) => {
  expect(told(readAnswer(READ, answer(429, envelope(429), header), NOW))).toBe(`locked-out:${ms}`);
});

test('says of a write whose answer tells nothing that its outcome is unknown', () => {
  for (const [status, body] of [
    [500, envelope(500, {})],
    [502, '<html>'],
    [200, '<html>'],
    [504, ''],
    [302, ''],
  ] as const) {
    expect(told(readAnswer(WRITE, answer(status, body), NOW))).toBe('OUTCOME_UNKNOWN');
  }
  expect(told(readAnswer(WRITE, answer(400, envelope(400, { moreInfo: 'Invalid mode' })), NOW))).toBe('UPSTREAM_ERROR');
});

test('does not take what somebody wrote in a mail for a throttle', () => {
  const outcome = readAnswer(READ, answer(200, envelope(200, [{ subject: 'rate limit: too many requests' }])), NOW);
  expect(outcome.kind).toBe('data');
});

test('names the status and code of Zoho, and never a token', () => {
  const body = envelope(400, { errorCode: 'BAD_1000.abc.def', moreInfo: 'token 1000.0123abcd.4567ef is\nodd' });
  const outcome = readAnswer(READ, answer(400, body), NOW);
  if (outcome.kind !== 'error') throw new Error('expected an error');
  expect(outcome.error.details).toMatchObject({ operation: 'listMessages', zohoStatus: 400 });
  expect(JSON.stringify([outcome.error.message, outcome.error.details])).not.toMatch(/1000\./);
  expect(outcome.error.message).toContain('[token]');
});

test('names the scope that is missing', () => {
  const outcome = readAnswer(READ, answer(401, SCOPE), NOW);
  if (outcome.kind !== 'error') throw new Error('expected an error');
  expect(outcome.error.details).toEqual({ scope: 'ZohoMail.messages.READ' });
});
