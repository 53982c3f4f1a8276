import { expect, test } from 'vitest';
import { createLoaders } from '../../src/datasources/loaders.ts';
import type { OnMessageRows } from '../../src/datasources/source.ts';
import { parseMailWebhook } from '../../src/datasources/webhook-payload.ts';
import { DATA_CENTRE_IDS, resolveDataCentre } from '../../src/datasources/zoho/data-centres.ts';
import { type Answerer, codeOf, context, fakeZoho, json, ok, sourcesFor } from './harness.ts';

const ACCOUNT = '7310000000008002';
const INBOX = { folderId: '7310000000008014', folderName: 'Inbox', path: '/Inbox', folderType: 'Inbox' };
const ROW = {
  messageId: '1769012345678110001',
  folderId: INBOX.folderId,
  subject: 'Hello',
  fromAddress: 'a@b.example',
};

const answering =
  (data: unknown): Answerer =>
  (_, response) =>
    json(response, 200, ok(data));

test('lists accounts with their ids and addresses', async () => {
  await using zoho = await fakeZoho(
    answering([
      { accountId: ACCOUNT, zuid: 809400123, primaryEmailAddress: 'Mira@Zylker.example', type: 'ZOHO_ACCOUNT' },
    ]),
  );
  await using sources = sourcesFor(zoho);
  const calls = context();
  const [account] = await sources.accounts.list(calls);
  expect(account).toMatchObject({ id: ACCOUNT, userId: '809400123', primaryAddress: 'mira@zylker.example' });
  expect(zoho.calls[0]).toMatchObject({ method: 'GET', url: '/eu/api/accounts' });
  expect(zoho.calls[0]?.headers).toMatchObject({
    authorization: 'Zoho-oauthtoken token-1',
    accept: 'application/json',
  });
  expect(calls.meter.account()).toMatchObject({ calls: 1, cached: 0, stale: 0, remaining: 23 });
});

test('makes a folder and hides it from IMAP, with the keys Zoho demands and no other', async () => {
  await using zoho = await fakeZoho((asked, response) =>
    json(
      response,
      200,
      asked.method === 'POST' ? { status: { code: 201 }, data: { ...INBOX, folderName: 'Q' } } : ok(),
    ),
  );
  await using sources = sourcesFor(zoho);
  const created = await sources.folders.create(context(), { accountId: ACCOUNT, name: 'Q', parentId: '9' });
  await sources.folders.hideFromImap(context(), { accountId: ACCOUNT, folderId: created.id });
  expect(zoho.calls.map(({ method, url, body }) => [method, url, JSON.parse(body)])).toEqual([
    ['POST', `/eu/api/accounts/${ACCOUNT}/folders`, { folderName: 'Q', parentFolderId: '9' }],
    ['PUT', `/eu/api/accounts/${ACCOUNT}/folders/${created.id}`, { mode: 'removeViewableInIMAP' }],
  ]);
});

test('does not claim a folder was made when the answer does not name it', async () => {
  await using zoho = await fakeZoho(answering({}));
  await using sources = sourcesFor(zoho);
  expect(await codeOf(sources.folders.create(context(), { accountId: ACCOUNT, name: 'Q' }))).toBe('OUTCOME_UNKNOWN');
});

test('lists a page of messages and tells how many rows Zoho sent, readable or not', async () => {
  await using zoho = await fakeZoho(answering([ROW, { subject: 'no id' }, { ...ROW, messageId: '2' }]));
  const seen: Parameters<OnMessageRows>[] = [];
  await using sources = sourcesFor(zoho, { onMessageRows: (...event) => seen.push(event) });
  const page = await sources.messages.listPage(context(), {
    accountId: ACCOUNT,
    folderId: INBOX.folderId,
    start: 11,
    limit: 3,
  });
  expect(page.rows.map(({ id }) => id)).toEqual([ROW.messageId, '2']);
  expect(page.received).toBe(3);
  expect(zoho.calls[0]?.url).toBe(
    `/eu/api/accounts/${ACCOUNT}/messages/view?folderId=${INBOX.folderId}&start=11&limit=3&includeto=true`,
  );
  const origin = {
    tenantId: 'default',
    grantId: 'grant_1',
    dataCentre: 'eu',
    accountId: ACCOUNT,
    source: 'list',
    asOf: expect.any(Number),
  };
  expect(seen).toEqual([[origin, page.rows]]);
});

test('refuses a page that Zoho would refuse', async () => {
  await using zoho = await fakeZoho(answering([]));
  await using sources = sourcesFor(zoho);
  for (const wrong of [{ start: 0 }, { limit: 0 }, { limit: 201 }, { start: 1.5 }, { folderId: 'x' }]) {
    const page = { accountId: ACCOUNT, folderId: '1', start: 1, limit: 1, ...wrong };
    expect(await codeOf(sources.messages.listPage(context(), page))).toBe('BAD_USER_INPUT');
  }
  expect(zoho.calls).toEqual([]);
});

test('reads one message with the folder it is in now, whatever folder was asked under', async () => {
  await using zoho = await fakeZoho(answering({ ...ROW, folderId: '77' }));
  const seen: unknown[] = [];
  await using sources = sourcesFor(zoho, { onMessageRows: (origin) => seen.push(origin.source) });
  const place = { accountId: ACCOUNT, folderId: '1', messageId: ROW.messageId };
  expect(await sources.messages.details(context(), place)).toMatchObject({ id: ROW.messageId, folderId: '77' });
  expect(seen).toEqual(['details']);
});

test('reads a source whose id is a bare number of 64 bits', async () => {
  await using zoho = await fakeZoho((_, response) =>
    json(
      response,
      200,
      '{"status":{"code":200},"data":{"messageId":1769012345678110001,"content":"Subject: x\\r\\n\\r\\nM\\u00c3\\u00bc"}}',
    ),
  );
  await using sources = sourcesFor(zoho);
  const bytes = await sources.messages.source(context(), { accountId: ACCOUNT, messageId: ROW.messageId });
  expect(bytes).toEqual(Buffer.from('Subject: x\r\n\r\nMü', 'utf8'));
});

test('does not take an answer without a source for an empty message', async () => {
  await using zoho = await fakeZoho(answering({ messageId: 1 }));
  await using sources = sourcesFor(zoho);
  const message = { accountId: ACCOUNT, messageId: '1' };
  expect(await codeOf(sources.messages.source(context(), message))).toBe('UPSTREAM_MALFORMED');
});

test('lists attachments, inline images when asked for', async () => {
  await using zoho = await fakeZoho(
    answering({ attachments: [{ attachmentId: '1', attachmentName: 'a' }], messageId: '3' }),
  );
  await using sources = sourcesFor(zoho);
  const place = { accountId: ACCOUNT, folderId: '2', messageId: '3', includeInline: true };
  expect(await sources.messages.attachments(context(), place)).toHaveLength(1);
  expect(zoho.calls[0]?.url).toContain('/attachmentinfo?includeInline=true');
});

test('moves and marks messages in one call each, with ids as text and the keys Zoho demands', async () => {
  await using zoho = await fakeZoho((_, response) => json(response, 200, ok()));
  await using sources = sourcesFor(zoho);
  const messageIds = ['1769012345678110001', '2'];
  await sources.messages.move(context(), { accountId: ACCOUNT, messageIds, folderId: '5' });
  await sources.messages.markSpam(context(), { accountId: ACCOUNT, messageIds });
  await sources.messages.markNotSpam(context(), { accountId: ACCOUNT, messageIds });
  await sources.messages.markSpam(context(), { accountId: ACCOUNT, messageIds: [] });
  expect(zoho.calls.map(({ body }) => JSON.parse(body))).toEqual([
    { mode: 'moveMessage', messageId: messageIds, destfolderId: '5', isArchive: true },
    { mode: 'moveToSpam', messageId: messageIds },
    { mode: 'markNotSpam', messageId: messageIds, isArchive: true },
  ]);
  expect(new Set(zoho.calls.map(({ method, url }) => `${method} ${url}`))).toEqual(
    new Set([`PUT /eu/api/accounts/${ACCOUNT}/updatemessage`]),
  );
});

test('names no more messages in one write than Zoho is taken to allow', async () => {
  await using zoho = await fakeZoho(answering(null));
  await using sources = sourcesFor(zoho, { facts: { messagesPerWrite: 2 } });
  const mark = { accountId: ACCOUNT, messageIds: ['1', '2', '3'] };
  expect(await codeOf(sources.messages.markSpam(context(), mark))).toBe('BAD_USER_INPUT');
  expect(zoho.calls).toEqual([]);
});

test('serves every folder of an account, and the list, from one call', async () => {
  await using zoho = await fakeZoho(answering([INBOX, { folderId: '6', folderName: 'B' }]));
  await using sources = sourcesFor(zoho);
  const loaders = createLoaders(sources, context());
  const [inbox, other, none, list] = await Promise.all([
    loaders.folder.load({ accountId: ACCOUNT, folderId: INBOX.folderId }),
    loaders.folder.load({ accountId: ACCOUNT, folderId: '6' }),
    loaders.folder.load({ accountId: ACCOUNT, folderId: '7' }),
    loaders.folders.load(ACCOUNT),
  ]);
  expect([inbox?.role, other?.name, none, list.length]).toEqual(['INBOX', 'B', null, 2]);
  expect(zoho.calls).toHaveLength(1);
});

test('asks for a message once in an operation, whatever folder it was last seen in', async () => {
  await using zoho = await fakeZoho((asked, response) =>
    asked.url.includes('/404/')
      ? json(response, 404, { status: { code: 404, description: 'Not Found' }, data: {} })
      : json(response, 200, ok(ROW)),
  );
  await using sources = sourcesFor(zoho);
  const { message } = createLoaders(sources, context());
  const place = { accountId: ACCOUNT, folderId: '1', messageId: ROW.messageId };
  const rows = await Promise.all([
    message.load(place),
    message.load({ ...place, folderId: '2' }),
    message.load({ ...place, messageId: '404' }),
  ]);
  expect(rows.map((row) => row?.id ?? null)).toEqual([ROW.messageId, ROW.messageId, null]);
  expect(zoho.calls).toHaveLength(2);
});

test('fails the keys of a loader whose call failed, and no others', async () => {
  await using zoho = await fakeZoho((asked, response) =>
    asked.url.includes('/2/') ? json(response, 502, '<html>') : json(response, 200, ok([INBOX])),
  );
  await using sources = sourcesFor(zoho);
  const { folders } = createLoaders(sources, context());
  const lists = await Promise.all([codeOf(folders.load('1')), codeOf(folders.load('2')), codeOf(folders.load('3'))]);
  expect(lists).toEqual(['none', 'UPSTREAM_UNAVAILABLE', 'none']);
});

test('reads a webhook by its safe id, and the bare folder id without loss', () => {
  const body = `{"messageId":1769012345678110000,"messageIdString":"1769012345678110001","folderId":7310000000008014999,
    "zuid":809400123,"subject":"Hi","summary":"a &amp; b","sender":"Ivo","fromAddress":"Ivo@z.example","html":"<p>",
    "toAddress":"<mira@z.example>","receivedTime":1769012345678,"size":873,"Mode":0,"IntegIdList":"1752,"}`;
  expect(parseMailWebhook(Buffer.from(body))).toEqual({
    messageId: '1769012345678110001',
    folderId: '7310000000008014999',
    userId: '809400123',
    threadId: null,
    fromName: 'Ivo',
    fromAddress: 'ivo@z.example',
    subject: 'Hi',
    summary: 'a & b',
    receivedAt: 1_769_012_345_678,
    size: 873,
    isRead: null,
    hasAttachments: null,
  });
});

test.each([
  '',
  'null',
  '[]',
  '{}',
  '{"messageIdString":"1"}',
  '{"folderId":1}',
  '{"messageIdString":"../1","folderId":1}',
])('refuses a webhook that names no message or folder: %s', async (body) => {
  expect(await codeOf((async () => parseMailWebhook(Buffer.from(body)))())).toBe('HOOK_PAYLOAD_INVALID');
});

test('knows every data centre, and takes no host from elsewhere', () => {
  expect(DATA_CENTRE_IDS).toEqual(['us', 'eu', 'in', 'au', 'jp', 'ca', 'cn', 'sa', 'ae', 'uk']);
  expect(resolveDataCentre('ca')).toMatchObject({
    accountsUrl: 'https://accounts.zohocloud.ca',
    mailUrl: 'https://mail.zohocloud.ca',
  });
  expect(resolveDataCentre('eu', 'http://127.0.0.1:4010/')).toMatchObject({
    accountsUrl: 'http://127.0.0.1:4010/eu',
    mailUrl: 'http://127.0.0.1:4010/eu',
  });
  for (const foreign of ['xx', '', 'constructor', 'evil.example/']) {
    expect(() => resolveDataCentre(foreign)).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
  }
});
