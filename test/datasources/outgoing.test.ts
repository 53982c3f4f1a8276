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

test('never repeats a mail whose answer was lost, and says that it may have been sent', async () => {
  await using zoho = await fakeZoho((_, __, request) => request.socket.destroy());
  await using sources = sourcesFor(zoho);
  expect(await codeOf(sources.outgoing.send(context(), '1', MAIL))).toBe('OUTCOME_UNKNOWN');
  expect(await codeOf(sources.outgoing.schedule(context(), '1', MAIL, new Date('2027-01-25')))).toBe('OUTCOME_UNKNOWN');
  expect(zoho.calls).toHaveLength(2);
});

test('finds out the order of day and month by a date that reads one way only, and keeps to it', async () => {
  const dayFirst: Answerer = (asked, response, request) => {
    const [day = 0, month = 0] = JSON.parse(asked.body).scheduleTime.split('/').map(Number);
    return month > 12 || day > 31 ? refused(asked, response, request) : sent(asked, response, request);
  };
  await using zoho = await fakeZoho(dayFirst);
  await using sources = sourcesFor(zoho);
  await sources.outgoing.schedule(context(), '1', MAIL, new Date('2027-01-25T09:30:05.900Z'));
  await sources.outgoing.schedule(context(), '1', MAIL, new Date('2027-02-03T00:00:00Z'));
  expect(bodiesOf(zoho)).toMatchObject([
    { isSchedule: true, scheduleType: 6, timeZone: 'UTC', scheduleTime: '01/25/2027 09:30:05' },
    { scheduleTime: '25/01/2027 09:30:05' },
    { scheduleTime: '03/02/2027 00:00:00' },
  ]);
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
