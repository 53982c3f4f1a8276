import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import type { OutgoingMail } from '../../src/datasources/outgoing.ts';
import { type Answerer, codeOf, context, fakeZoho, json, ok, sourcesFor } from './harness.ts';

const MAIL: OutgoingMail = {
  from: { name: 'Mira "M." Holm', address: 'mira@zylker.example' },
  to: [
    { name: '', address: 'ivo@zylker.example' },
    { name: 'Lena, Sales', address: 'lena@zylker.example' },
  ],
  cc: [],
  bcc: [],
  replyTo: null,
  subject: 'Quarter close',
  body: { format: 'text', content: 'Figures attached.' },
  askReceipt: false,
  files: [],
};
const FILE = { storeName: '52880001', attachmentPath: '/Mail/7db-figures.xlsx', attachmentName: 'figures.xlsx' };
const sent: Answerer = (_, response) => json(response, 200, ok({ messageId: '17', mailId: '<19f0@zylker.example>' }));
const refused: Answerer = (_, response) =>
  json(response, 400, { status: { code: 400, description: 'Invalid Input' }, data: { moreInfo: 'scheduleTime' } });

const bodiesOf = (zoho: { calls: { body: string }[] }) => zoho.calls.map(({ body }) => JSON.parse(body));

test('sends a mail in the words of the reference, names quoted, and nothing that was not given', async () => {
  await using zoho = await fakeZoho(sent);
  await using sources = sourcesFor(zoho);
  expect(await sources.outgoing.send(context(), '1', MAIL)).toEqual({
    messageId: '17',
    internetMessageId: '19f0@zylker.example',
  });
  expect(zoho.calls[0]).toMatchObject({ method: 'POST', url: '/eu/api/accounts/1/messages' });
  expect(bodiesOf(zoho)).toEqual([
    {
      fromAddress: '"Mira \\"M.\\" Holm" <mira@zylker.example>',
      toAddress: 'ivo@zylker.example,"Lena, Sales" <lena@zylker.example>',
      subject: 'Quarter close',
      content: 'Figures attached.',
      mailFormat: 'plaintext',
      encoding: 'UTF-8',
    },
  ]);
});

test('leaves names out where addresses are known not to take them', async () => {
  await using zoho = await fakeZoho(sent);
  await using sources = sourcesFor(zoho, { facts: { addressesTakeNames: false } });
  await sources.outgoing.send(context(), '1', MAIL);
  expect(bodiesOf(zoho)).toMatchObject([
    { fromAddress: 'mira@zylker.example', toAddress: 'ivo@zylker.example,lena@zylker.example' },
  ]);
});

test('answers all with the confirmed call, and with the other where it is known to hold', async () => {
  await using zoho = await fakeZoho(sent);
  await using careful = sourcesFor(zoho);
  await using sure = sourcesFor(zoho, { facts: { replyAllByCall: true } });
  const message = { accountId: '1', messageId: '5' };
  await careful.outgoing.reply(context(), message, MAIL, { toAll: true });
  await sure.outgoing.reply(context(), message, MAIL, { toAll: true });
  await sure.outgoing.reply(context(), message, MAIL, { toAll: false });
  await sure.outgoing.forward(context(), message, MAIL);
  expect(bodiesOf(zoho).map(({ action }) => action)).toEqual(['reply', 'replyall', 'reply', 'forward']);
  expect(zoho.calls[0]?.url).toBe('/eu/api/accounts/1/messages/5');
});

test('saves a draft as the answer to a message, oldest reference first', async () => {
  await using zoho = await fakeZoho(sent);
  await using sources = sourcesFor(zoho);
  await sources.outgoing.saveDraft(context(), '1', MAIL, { inReplyTo: 'b@x', references: ['a@x', 'b@x'] });
  expect(bodiesOf(zoho)).toMatchObject([{ mode: 'draft', inReplyTo: '<b@x>', refHeader: '<a@x> <b@x>' }]);
});

test('saves a draft without what it answers where Zoho takes no such key, and does not try again', async () => {
  await using zoho = await fakeZoho((asked, response, request) =>
    'inReplyTo' in JSON.parse(asked.body)
      ? json(response, 404, {
          status: { code: 404, description: 'Invalid Input' },
          data: { errorCode: 'EXTRA_KEY_FOUND_IN_JSON', moreInfo: 'inReplyTo extra key found' },
        })
      : sent(asked, response, request),
  );
  await using sources = sourcesFor(zoho);
  const threading = { inReplyTo: 'b@x', references: ['a@x', 'b@x'] };
  for (let turn = 0; turn < 2; turn += 1) await sources.outgoing.saveDraft(context(), '1', MAIL, threading);
  expect(bodiesOf(zoho).map((body) => 'inReplyTo' in body)).toEqual([true, false, false]);
});

test('never repeats a mail whose answer was lost, and says that it may have been sent', async () => {
  await using zoho = await fakeZoho((_, __, request) => request.socket.destroy());
  await using sources = sourcesFor(zoho);
  expect(await codeOf(sources.outgoing.send(context(), '1', MAIL))).toBe('OUTCOME_UNKNOWN');
  expect(await codeOf(sources.outgoing.schedule(context(), '1', MAIL, new Date('2027-01-25')))).toBe('OUTCOME_UNKNOWN');
  expect(zoho.calls).toHaveLength(2);
});

/** Takes dates in one order only, and gives every mail it takes another id. */
const reads = (order: 'MDY' | 'DMY'): Answerer => {
  let taken = 0;
  return (asked, response, request) => {
    if (asked.method === 'DELETE') return json(response, 200, ok({ cId: 0 }));
    if (asked.url.endsWith('/folders')) return json(response, 200, ok([{ folderId: '90', folderType: 'Outbox' }]));
    const parts = JSON.parse(asked.body).scheduleTime.split('/').map(Number);
    const month = order === 'MDY' ? parts[0] : parts[1];
    if (month > 12) return refused(asked, response, request);
    taken += 1;
    return json(response, 200, ok({ messageId: String(taken), mailId: '<a@b>' }));
  };
};
const timesOf = (zoho: { calls: { body: string }[] }) =>
  zoho.calls.flatMap(({ body }) => (body === '' ? [] : JSON.parse(body).scheduleTime));

test.each(['MDY', 'DMY'] as const)('finds out that dates are read %s by one that reads one way only', async (order) => {
  await using zoho = await fakeZoho(reads(order));
  await using sources = sourcesFor(zoho);
  await sources.outgoing.schedule(context(), '1', MAIL, new Date('2027-01-25T09:30:05.900Z'));
  await sources.outgoing.schedule(context(), '1', MAIL, new Date('2027-02-03T00:00:00Z'));
  expect(bodiesOf(zoho)[0]).toMatchObject({ isSchedule: true, scheduleType: 6, timeZone: 'UTC' });
  expect(timesOf(zoho)).toEqual(
    order === 'DMY'
      ? ['25/01/2027 09:30:05', '03/02/2027 00:00:00']
      : ['25/01/2027 09:30:05', '01/25/2027 09:30:05', '02/03/2027 00:00:00'],
  );
});

test.each([
  'MDY',
  'DMY',
] as const)('finds out %s before the first date that reads both ways, and takes its probe back', async (order) => {
  await using zoho = await fakeZoho(reads(order));
  const clock = { now: () => Date.parse('2026-11-25T12:00:00Z') };
  await using sources = sourcesFor(zoho, { clock });
  const first = ['2027-02-03T00:00:00Z', '2027-04-05T00:00:00Z'].map((at) =>
    sources.outgoing.schedule(context({ deadline: clock.now() + 60_000 }), '1', MAIL, new Date(at)),
  );
  await Promise.all(first);
  const times = timesOf(zoho);
  expect(times.slice(-2).sort()).toEqual(
    order === 'DMY' ? ['03/02/2027 00:00:00', '05/04/2027 00:00:00'] : ['02/03/2027 00:00:00', '04/05/2027 00:00:00'],
  );
  expect(times.slice(0, -2)).toEqual(
    order === 'DMY' ? ['28/09/2027 12:00:00'] : ['28/09/2027 12:00:00', '09/28/2027 12:00:00'],
  );
  expect(zoho.calls.find(({ method }) => method === 'DELETE')?.url).toBe(
    '/eu/api/accounts/1/folders/90/messages/1?expunge=true',
  );
});

test('takes the order that was stated, and finds out when it is wrong', async () => {
  await using zoho = await fakeZoho(reads('DMY'));
  await using sources = sourcesFor(zoho, { facts: { scheduleDateOrder: 'MDY' } });
  for (const at of ['2027-02-03', '2027-01-25', '2027-02-03']) {
    await sources.outgoing.schedule(context(), '1', MAIL, new Date(at));
  }
  expect(timesOf(zoho).map((time) => time.slice(0, 5))).toEqual(['02/03', '01/25', '25/01', '03/02']);
});

test('tells the first refusal when a scheduled mail is refused in either order', async () => {
  await using zoho = await fakeZoho(refused);
  await using sources = sourcesFor(zoho);
  expect(await codeOf(sources.outgoing.schedule(context(), '1', MAIL, new Date('2027-01-25')))).toBe('UPSTREAM_ERROR');
  expect(zoho.calls).toHaveLength(2);
});

test('streams a file to Zoho with its length and name, from the start again when the token was refused', async () => {
  let opened = 0;
  const file = {
    filename: 'Büro & Co.txt',
    size: 6,
    open: () => {
      opened += 1;
      return Readable.from([Buffer.from('abc'), Buffer.from('def')]);
    },
  };
  await using zoho = await fakeZoho((asked, response, request) =>
    asked.headers.authorization === 'Zoho-oauthtoken token-1'
      ? json(response, 401, { data: { errorCode: 'INVALID_OAUTHTOKEN' }, status: { code: 401, description: 'x' } })
      : json(response, 200, ok(request.url?.includes('B%C3%BCro') ? FILE : [FILE])),
  );
  await using sources = sourcesFor(zoho);
  expect(await sources.outgoing.upload(context(), '1', file)).toEqual(FILE);
  expect(opened).toBe(2);
  expect(zoho.calls[1]).toMatchObject({
    method: 'POST',
    url: '/eu/api/accounts/1/messages/attachments?fileName=B%C3%BCro+%26+Co.txt',
    body: 'abcdef',
  });
  expect(zoho.calls[1]?.headers).toMatchObject({ 'content-type': 'application/octet-stream', 'content-length': '6' });
});

test('says a file was not handed over when the answer was lost or names no file', async () => {
  const file = { filename: 'a', size: 1, open: () => Readable.from([Buffer.from('a')]) };
  await using cut = await fakeZoho((_, __, request) => request.socket.destroy());
  await using silent = await fakeZoho((_, response) => json(response, 200, ok({ storeName: '5' })));
  await using first = sourcesFor(cut);
  await using second = sourcesFor(silent);
  expect(await codeOf(first.outgoing.upload(context(), '1', file))).toBe('UPSTREAM_UNAVAILABLE');
  expect(await codeOf(second.outgoing.upload(context(), '1', file))).toBe('UPSTREAM_MALFORMED');
});
