import { expect, test } from 'vitest';
import { type Outcome, readAnswer } from '../../src/datasources/zoho/envelope.ts';
import { type Operation, operationOf } from '../../src/datasources/zoho/operations.ts';

const NOW = Date.parse('2026-11-24T00:00:00Z');
const READ = operationOf('listMessages');
const WRITE = operationOf('moveMessages');

function answer(status: number, body: unknown, retryAfter: string | null = null) {
  return { status, retryAfter, text: typeof body === 'string' ? body : JSON.stringify(body), scopesKnown: true };
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
  ['status 0 as text', 200, envelope('0', {}, 'ENTITY_NOT_IN_TRASH'), 'UPSTREAM_ERROR'],
  ['a bare status', 200, { status: 200, data: [] }, 'data'],
  ['a bare status that failed', 200, { status: 404, data: {} }, 'NOT_FOUND'],
  ['a failure by its word', 200, { status: 'failure', message: 'Message does not exist' }, 'NOT_FOUND'],
  ['a number as code of the fault', 400, envelope(400, { errorCode: 1_004 }), 'UPSTREAM_ERROR'],
  ['0 as code of the fault', 200, envelope(200, { errorCode: 0 }), 'data'],
  ['a fault inside a list', 400, envelope(400, [{ errorCode: 'INVALID_OAUTHTOKEN' }]), 'token-refused'],
  ['a domain that is verified already', 400, envelope(400, { error: 'DOMAIN_ALREADY_VERIFIED' }), 'UPSTREAM_ERROR'],
  ['a domain fault under 200', 200, envelope(400, { error: 'MAILHOSTING_ALREADY_ENABLED' }), 'UPSTREAM_ERROR'],
  ['a refused upload', 200, [2, { msg: 'The input passed is invalid', status: '400' }], 'UPSTREAM_ERROR'],
  ['a refused upload without a status', 400, [2, { msg: 'Operation not permitted' }], 'UPSTREAM_ERROR'],
  ['a list that is no fault', 200, [2, { name: 'x' }], 'UPSTREAM_MALFORMED'],
  ['the same wrapped once more', 200, { response: { status: { code: 200 }, data: [] } }, 'data'],
  ['a fault wrapped once more', 400, { response: { code: 'X', message: 'Mail not found' } }, 'NOT_FOUND'],
  ['wrapped for ever', 200, `${'{"response":'.repeat(500)}1${'}'.repeat(500)}`, 'UPSTREAM_MALFORMED'],
  ['status 0', 200, envelope(0, {}, 'ENTITY_NOT_IN_TRASH'), 'UPSTREAM_ERROR'],
  ['a code nobody knows', 400, envelope(400, { errorCode: 'SOMETHING_NEW' }), 'UPSTREAM_ERROR'],
  ['forbidden', 403, envelope(403, {}, 'Forbidden'), 'UPSTREAM_ERROR'],
  ['an internal error', 500, envelope(500, { moreInfo: 'Internal Error' }, 'Internal Error'), 'UPSTREAM_UNAVAILABLE'],
  ['bad gateway', 502, '<html><h1>Bad Gateway</h1></html>', 'UPSTREAM_UNAVAILABLE'],
  ['a page under 200', 200, '<!doctype html><title>Zoho</title>', 'UPSTREAM_MALFORMED'],
  ['a page under 404', 404, '<html></html>', 'UPSTREAM_MALFORMED'],
  ['a page of a gateway in front that has no words', 503, '', 'UPSTREAM_UNAVAILABLE'],
  ['a login page', 200, '<html><form action="/signin">', 'UPSTREAM_MALFORMED'],
  ['nothing', 200, '', 'UPSTREAM_MALFORMED'],
  ['nothing but spaces', 200, ' \r\n', 'UPSTREAM_MALFORMED'],
  ['nothing, and said so', 204, '', 'data'],
  ['a mark of the byte order before it', 200, '\uFEFF{"status":{"code":200},"data":[]}', 'data'],
  ['half a list', 200, '{"status":{"code":200},"data":[{"messageId":"1"},{"mess', 'UPSTREAM_MALFORMED'],
  ['two answers in one', 200, '{"status":{"code":200}}{"status":{"code":200}}', 'UPSTREAM_MALFORMED'],
  ['plain text', 200, 'OK', 'UPSTREAM_MALFORMED'],
  ['null', 200, 'null', 'UPSTREAM_MALFORMED'],
  ['an empty list', 200, [], 'UPSTREAM_MALFORMED'],
  ['half an answer', 200, '{"status":{"code":200', 'UPSTREAM_MALFORMED'],
  ['a bare list', 200, [1, 2], 'UPSTREAM_MALFORMED'],
  ['a bare word', 200, '"yes"', 'UPSTREAM_MALFORMED'],
  ['an empty object', 200, {}, 'UPSTREAM_MALFORMED'],
  ['a redirect', 302, '', 'UPSTREAM_MALFORMED'],
  ['429 without a wait', 429, envelope(429, {}), 'locked-out:null'],
  ['429 with nothing', 429, '', 'locked-out:null'],
  ['429 as an array', 429, [2, { msg: 'x', status: '429' }], 'locked-out:null'],
  ['429 inside 200', 200, envelope(429, {}, 'Too Many Requests'), 'locked-out:null'],
  ['a throttle by the code of public clients', 400, envelope(400, { errorCode: 'U0006' }), 'locked-out:null'],
  ['a throttle by its text', 400, envelope(400, { moreInfo: 'API rate limit exceeded' }), 'locked-out:null'],
  ['a throttle in data.error', 400, envelope(400, { error: 'limit_exceeded' }), 'locked-out:null'],
  ['no free seat', 400, envelope(400, { moreInfo: 'MAXIMUM USER LICENSE LIMIT REACHED' }), 'UPSTREAM_ERROR'],
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

test('takes a path without a rule for a missing scope only where nobody knows the scopes', () => {
  const unruled = answer(404, envelope(404, { errorCode: 'URL_RULE_NOT_CONFIGURED' }));
  expect(told(readAnswer(READ, unruled, NOW))).toBe('UPSTREAM_ERROR');
  expect(told(readAnswer(READ, { ...unruled, scopesKnown: false }, NOW))).toBe('MISSING_SCOPE');
});

test('knows who is no administrator by the refusal of what only they may do', () => {
  const forbidden = answer(403, envelope(403, { moreInfo: 'Permission denied' }, 'Forbidden'));
  expect(told(readAnswer(operationOf('listUsers'), forbidden, NOW))).toBe('NOT_ADMINISTRATOR');
  expect(told(readAnswer(READ, forbidden, NOW))).toBe('UPSTREAM_ERROR');
});

test('says that a call may be made again only where it was a read and Zoho may fare better', () => {
  const again = (operation: Operation, status: number, body: unknown, retryAfter: string | null = null) => {
    const outcome = readAnswer(operation, answer(status, body, retryAfter), NOW);
    return outcome.kind === 'error' ? outcome.again : undefined;
  };
  expect(again(READ, 502, '<html>')).toEqual({ afterMs: null });
  expect(again(READ, 503, '<html>', '7')).toEqual({ afterMs: 7_000 });
  expect(again(READ, 200, '<html>')).toEqual({ afterMs: null });
  expect(again(READ, 500, envelope(500, {}))).toEqual({ afterMs: null });
  for (const status of [500, 502, 503]) expect(again(WRITE, status, '<html>', '7')).toBeNull();
  expect(again(READ, 400, envelope(400, { moreInfo: 'Invalid mode' }))).toBeNull();
  expect(again(READ, 404, envelope(404, {}))).toBeNull();
  expect(again(READ, 401, SCOPE)).toBeNull();
});

test('says of a lock-out in our words what Zoho answered, and nothing of whom it met', () => {
  const reason = (status: number, body: unknown, retryAfter: string | null = null) => {
    const outcome = readAnswer(READ, answer(status, body, retryAfter), NOW);
    return outcome.kind === 'locked-out' ? outcome.reason : outcome.kind;
  };
  expect(reason(429, envelope(429), '90')).toBe('Zoho answered with status 429, asking for 90 s.');
  expect(reason(429, '<html>')).toBe('Zoho answered with a page and status 429, without saying for how long.');
  expect(reason(400, PROJECTS_THROTTLE)).toBe(
    'Zoho answered with URL_ROLLING_THROTTLES_LIMIT_EXCEEDED and status 400, asking for 1320 s.',
  );
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
