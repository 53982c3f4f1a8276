import { describe, expect, it } from 'vitest';
import { type CallOptions, dataOf, startWorld } from './harness.ts';

const ACCOUNT = '/accounts/7310000000008002';

interface Refused {
  readonly what: string;
  readonly method?: string;
  readonly path?: string;
  readonly options?: CallOptions;
  readonly status: number;
  readonly data: Record<string, unknown>;
}

const EXTRA_PARAM = (name: string) => ({ errorCode: 'EXTRA_PARAM_FOUND', moreInfo: `${name} Extra paramters given` });
const NO_RULE = { errorCode: 'URL_RULE_NOT_CONFIGURED' };
const BAD_FORM = (name: string) => ({ errorCode: 'PATTERN_NOT_MATCHED', moreInfo: name });
const NOT_JSON = { errorCode: 'JSON_PARSE_ERROR', moreInfo: 'Invalid Input Stream' };
const list = (query: string) => `${ACCOUNT}/messages/view?${query}`;
const folder = (body: unknown) => ({ method: 'POST', path: `${ACCOUNT}/folders`, options: { body } });

const TABLE: readonly Refused[] = [
  { what: 'no credential', options: { token: null }, status: 400, data: { errorCode: 'INVALID_TICKET' } },
  {
    what: 'a credential of another scheme',
    options: { scheme: 'Basic' },
    status: 400,
    data: { errorCode: 'INVALID_TICKET' },
  },
  {
    what: 'a misspelt scheme',
    options: { scheme: 'Zoho-authtoken' },
    status: 400,
    data: { errorCode: 'INVALID_TICKET' },
  },
  { what: 'an unknown token', options: { token: '1000.a.b' }, status: 401, data: { errorCode: 'INVALID_OAUTHTOKEN' } },
  { what: 'an unknown path', path: '/mailboxes', status: 404, data: NO_RULE },
  { what: 'a method the path has not', method: 'DELETE', path: ACCOUNT, status: 404, data: NO_RULE },
  { what: 'an address in place of an account id', path: '/accounts/mira@zylker.example', status: 404, data: NO_RULE },
  { what: 'a path with a slash at its end', path: `${ACCOUNT}/`, status: 404, data: NO_RULE },
  { what: 'details without a folder', path: `${ACCOUNT}/messages/1/details`, status: 404, data: NO_RULE },
  { what: 'an unknown folder', path: `${ACCOUNT}/folders/1`, status: 404, data: {} },
  { what: 'an unknown parameter', path: list('folderName=Inbox'), status: 400, data: EXTRA_PARAM('folderName') },
  { what: 'a parameter in other letters', path: list('sortOrder=true'), status: 400, data: EXTRA_PARAM('sortOrder') },
  {
    what: 'a word of the language as parameter',
    path: list('constructor=1'),
    status: 400,
    data: EXTRA_PARAM('constructor'),
  },
  {
    what: 'any parameter where there are none',
    path: `${ACCOUNT}/folders?limit=1`,
    status: 400,
    data: EXTRA_PARAM('limit'),
  },
  { what: 'a page from 0', path: list('start=0'), status: 400, data: BAD_FORM('start') },
  { what: 'a page of no rows', path: list('limit=0'), status: 400, data: BAD_FORM('limit') },
  { what: 'a page of 201 rows', path: list('limit=201'), status: 400, data: BAD_FORM('limit') },
  { what: 'a folder that is no number', path: list('folderId=inbox'), status: 400, data: BAD_FORM('folderId') },
  { what: 'an empty parameter', path: list('status='), status: 400, data: BAD_FORM('status') },
  { what: 'a flag by name in a list', path: list('flagid=important'), status: 400, data: BAD_FORM('flagid') },
  { what: 'a body that is no JSON', ...folder('{"folderName":'), status: 404, data: NOT_JSON },
  { what: 'a body that is a list', ...folder([]), status: 404, data: NOT_JSON },
  {
    what: 'a body nested beyond measure',
    ...folder('['.repeat(200_000) + ']'.repeat(200_000)),
    status: 404,
    data: NOT_JSON,
  },
  {
    what: 'an unknown key',
    ...folder({ folderName: 'a', colour: 1 }),
    status: 404,
    data: { errorCode: 'EXTRA_KEY_FOUND_IN_JSON' },
  },
  {
    what: 'a key named like a prototype',
    ...folder('{"folderName":"a","__proto__":1}'),
    status: 404,
    data: { errorCode: 'EXTRA_KEY_FOUND_IN_JSON' },
  },
  { what: 'a missing key', ...folder({}), status: 400, data: { errorCode: 'LESS_THAN_MIN_OCCURANCE' } },
  { what: 'a folder name with a slash', ...folder({ folderName: 'a/b' }), status: 400, data: BAD_FORM('folderName') },
  { what: 'a folder name that is a number', ...folder({ folderName: 1 }), status: 400, data: BAD_FORM('folderName') },
  { what: 'an unknown parent', ...folder({ folderName: 'a', parentFolderId: '1' }), status: 400, data: {} },
  { what: 'a body of megabytes', ...folder(`"${'x'.repeat(2 * 1024 * 1024)}"`), status: 413, data: {} },
];

describe('the mail API refuses', () => {
  it.each(TABLE)('$what', async ({ method = 'GET', path = '/accounts', options, status, data }) => {
    const world = await startWorld();
    const answer = await world.call(method, path, options);
    expect(answer.status).toBe(status);
    expect(answer.json).toMatchObject({ status: { code: status } });
    expect(dataOf(answer)).toMatchObject(data);
    expect((await world.violations()).filter(({ side }) => side === 'answer')).toEqual([]);
  });

  it('in the form of every answer: as JSON, not to be stored, by ZGS', async () => {
    const world = await startWorld();
    const { headers } = await world.call('GET', '/mailboxes');
    expect(headers.get('content-type')).toBe('application/json;charset=UTF-8');
    expect(headers.get('cache-control')).toContain('no-store');
    expect(headers.get('server')).toBe('ZGS');
  });

  it('and counts what it refused among the calls', async () => {
    const world = await startWorld();
    await world.call('GET', '/mailboxes');
    await world.call('GET', '/accounts', { token: null });
    expect((await world.control('GET', '/calls')).json).toMatchObject({
      count: 2,
      calls: [
        { operation: 'unknown', method: 'GET', path: '/api/mailboxes', status: 404 },
        { operation: 'listAccounts', status: 400 },
      ],
    });
    await world.control('DELETE', '/calls');
    expect((await world.control('GET', '/calls')).json).toEqual({ count: 0, refreshes: 0, calls: [] });
  });
});

describe('the control interface refuses', () => {
  it('a wrong key', async () => {
    const world = await startWorld();
    expect((await world.control('GET', '/seed', undefined, 'wrong')).status).toBe(401);
  });

  it.each([
    ['no JSON', 'POST', '/deliver', '{'],
    ['no body', 'POST', '/deliver', ''],
    ['a source that is no base64', 'POST', '/deliver', { address: 'mira@zylker.example', source: '%' }],
    [
      'a sender that would end its header line',
      'POST',
      '/deliver',
      { address: 'mira@zylker.example', source: '', sender: 'a@b\r\nX: y' },
    ],
    ['an unknown key', 'POST', '/webhooks/lose', { count: 1, of: 2 }],
    ['a url that is none', 'POST', '/webhooks', { dataCentre: 'us', accountId: '7310000000008002', url: 'nowhere' }],
    ['an unknown fact', 'PUT', '/facts', { moonIsCheese: true }],
    ['a fact of another kind', 'PUT', '/facts', { moveChangesId: 'yes' }],
    ['a place in the journal that is no number', 'GET', '/journal?after=x', undefined],
  ])('%s, with 400 and a reason', async (_name, method, path, body) => {
    const world = await startWorld();
    const answer = await world.control(method, path, body);
    expect(answer.status).toBe(400);
    expect(answer.json).toEqual({ error: expect.any(String) });
  });

  it.each([
    ['a call it has not', 'GET', '/nothing', undefined],
    ['an unknown message', 'GET', '/messages/1', undefined],
    ['mail to nobody', 'POST', '/deliver', { address: 'nobody@zylker.example', source: '' }],
    ['a webhook of no mailbox', 'POST', '/webhooks', { dataCentre: 'us', accountId: '1', url: 'http://127.0.0.1:1/' }],
  ])('%s, with 404', async (_name, method, path, body) => {
    const world = await startWorld();
    expect((await world.control(method, path, body)).status).toBe(404);
  });
});
