import { buffer } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { FakeClock } from './fake-clock.ts';
import { type Answerer, codeOf, context, FakeVault, fakeZoho, json, ok, sourcesFor } from './harness.ts';

const PLACE = { accountId: '1', folderId: '2', messageId: '3', attachmentId: '4' };
const bytes = Buffer.from([0, 255, 128, 13, 10, 65]);
const file =
  (body: Buffer | string, headers: Record<string, string> = { 'content-type': 'application/octet-stream' }): Answerer =>
  (_, response) => {
    response.writeHead(200, headers);
    response.end(body);
  };

test('hands on the bytes of an attachment as they are, and asks for any type', async () => {
  await using zoho = await fakeZoho(file(bytes, { 'content-type': 'image/png', 'content-length': '6' }));
  await using sources = sourcesFor(zoho);
  const calls = context();
  const content = await sources.messages.attachmentStream(calls, PLACE);
  expect(content).toMatchObject({ contentType: 'image/png', size: 6 });
  expect(await buffer(content.body)).toEqual(bytes);
  expect(zoho.calls[0]?.headers.accept).toBe('*/*');
  expect(zoho.calls[0]?.url).toBe('/eu/api/accounts/1/folders/2/messages/3/attachments/4');
  expect(calls.meter.calls).toBe(1);
});

test('tells a fault from a file, also under status 200', async () => {
  const fault = { status: { code: 404, description: 'x' }, data: { moreInfo: 'Attachment id 4 is invalid' } };
  for (const status of [200, 404]) {
    await using zoho = await fakeZoho((_, response) => json(response, status, fault));
    await using sources = sourcesFor(zoho);
    expect(await codeOf(sources.messages.attachmentStream(context(), PLACE))).toBe('NOT_FOUND');
  }
});

test('hands on a file that is JSON itself', async () => {
  for (const body of ['{"a":1}', '[1,2]', 'not quite {', JSON.stringify(ok([1])), `"${'x'.repeat(400_000)}"`]) {
    await using zoho = await fakeZoho(file(body, { 'content-type': 'application/json' }));
    await using sources = sourcesFor(zoho);
    const { body: stream } = await sources.messages.attachmentStream(context(), PLACE);
    expect((await buffer(stream)).toString()).toBe(body);
  }
});

test('stops a file that is larger than it takes', async () => {
  await using zoho = await fakeZoho(file(Buffer.alloc(5_000)));
  await using sources = sourcesFor(zoho, { limits: { contentBytes: 1_000 } });
  const { body } = await sources.messages.attachmentStream(context(), PLACE);
  expect(await codeOf(buffer(body))).toBe('UPSTREAM_TOO_LARGE');
});

test('says when a file was cut short', async () => {
  await using zoho = await fakeZoho((_, response) => {
    response.writeHead(200, { 'content-type': 'image/png', 'content-length': '1000' });
    response.write('x', () => response.destroy());
  });
  await using sources = sourcesFor(zoho);
  const { body } = await sources.messages.attachmentStream(context(), PLACE);
  expect(await codeOf(buffer(body))).toBe('UPSTREAM_UNAVAILABLE');
});

test('ends a file whose time is up', async () => {
  const clock = new FakeClock();
  const vault = new FakeVault();
  vault.token = { value: 'kept', expiresAt: clock.now() + 3_600_000 };
  await using zoho = await fakeZoho((_, response) => {
    response.writeHead(200, { 'content-type': 'image/png' });
    response.write('x');
  });
  await using sources = sourcesFor(zoho, { vault, clock });
  const { body } = await sources.messages.attachmentStream(context({ deadline: clock.now() + 5_000 }), PLACE);
  const read = codeOf(buffer(body));
  await clock.advance(5_000);
  expect(await read).toBe('UPSTREAM_TIMEOUT');
});

test('gives its place back when nobody reads a file until its time is up', async () => {
  const clock = new FakeClock();
  const vault = new FakeVault();
  vault.token = { value: 'kept', expiresAt: clock.now() + 3_600_000 };
  await using zoho = await fakeZoho((asked, response) => {
    if (asked.url.endsWith('/folders')) return json(response, 200, ok([]));
    response.writeHead(200, { 'content-type': 'image/png' });
    response.write('x');
  });
  await using sources = sourcesFor(zoho, { vault, clock, limits: { concurrentCalls: 1 } });
  const { body } = await sources.messages.attachmentStream(context({ deadline: clock.now() + 5_000 }), PLACE);
  const failure = new Promise((resolve) => body.once('error', resolve));
  const next = sources.folders.list(context({ deadline: clock.now() + 60_000 }), '1');
  await clock.advance(5_000);
  expect(await failure).toMatchObject({ code: 'UPSTREAM_TIMEOUT' });
  expect(await next).toEqual([]);
});

test('gives its place back when a file is not read to its end', async () => {
  await using zoho = await fakeZoho((asked, response) => {
    if (asked.url.endsWith('/folders')) return json(response, 200, ok([]));
    response.writeHead(200, { 'content-type': 'image/png' });
    response.write('x');
  });
  await using sources = sourcesFor(zoho, { limits: { concurrentCalls: 1 } });
  const { body } = await sources.messages.attachmentStream(context(), PLACE);
  const next = sources.folders.list(context(), '1');
  body.destroy();
  expect(await next).toEqual([]);
});

test('replaces a refused token for a file too', async () => {
  await using zoho = await fakeZoho((asked, response, request) =>
    asked.headers.authorization === 'Zoho-oauthtoken token-2'
      ? file(bytes)(asked, response, request)
      : json(response, 401, { data: { errorCode: 'INVALID_OAUTHTOKEN' }, status: { code: 401 } }),
  );
  await using sources = sourcesFor(zoho);
  const { body } = await sources.messages.attachmentStream(context(), PLACE);
  expect(await buffer(body)).toEqual(bytes);
});

test('learns of a lock-out from a file that was not given', async () => {
  await using zoho = await fakeZoho((_, response) => json(response, 429, {}));
  await using sources = sourcesFor(zoho);
  expect(await codeOf(sources.messages.attachmentStream(context(), PLACE))).toBe('RATE_LIMITED');
  expect(await codeOf(sources.messages.attachmentStream(context({ deadline: Date.now() + 1_000 }), PLACE))).toBe(
    'RATE_LIMITED',
  );
  expect(zoho.calls).toHaveLength(1);
});
