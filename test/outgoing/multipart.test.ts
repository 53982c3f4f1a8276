/** Files that come with a request: taken in bounds, refused in words, and gone afterwards. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readMultipart, type UploadLimits } from '../../src/http/uploads/multipart-request.ts';
import { codeOf } from '../datasources/harness.ts';
import { multipart } from './stage.ts';

const folder = mkdtempSync(join(tmpdir(), 'postern-uploads-'));
const limits: UploadLimits = { folder: join(folder, 'spool'), bytes: 1_000_000, files: 3 };
const server = createServer();
let url = '';
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  rmSync(folder, { recursive: true });
});

/** Lets the reader have what is sent; answers what came of it. */
async function receive<T>(body: FormData, read: (request: IncomingMessage) => Promise<T>): Promise<T> {
  const outcome = new Promise<T>((resolve, reject) => {
    server.once('request', (request, response) => {
      response.setHeader('connection', 'close');
      read(request)
        .then(resolve, reject)
        .finally(() => response.end());
    });
  });
  outcome.catch(() => {});
  await fetch(url, { method: 'POST', body }).catch(() => {});
  return outcome;
}

const refusal = (body: FormData) => codeOf(receive(body, (request) => readMultipart(request, limits)));
const operations = { query: 'q', variables: { files: [null, null], one: { file: null } } };

test('puts files where the map says, whole and in order, and leaves nothing on disk', async () => {
  const first = Buffer.alloc(400_000, 'ab');
  const body = multipart(operations, {
    'files.1': new File([first], 'first.bin'),
    'one.file': new File([''], 'empty.txt'),
  });
  await receive(body, async (request) => {
    await using read = await readMultipart(request, limits);
    expect(JSON.parse(read.operations)).toEqual({
      query: 'q',
      variables: { files: [null, 'upload-0'], one: { file: 'upload-1' } },
    });
    const [a, b] = [...read.uploads.values()];
    expect(a).toMatchObject({ filename: 'first.bin', size: 400_000 });
    expect(b).toMatchObject({ filename: 'empty.txt', size: 0 });
    if (a === undefined || b === undefined) throw new Error('a file is missing');
    // From the start each time, also at once.
    const [once, twice] = await Promise.all([buffer(a.open()), buffer(a.open())]);
    expect([once.equals(first), twice.equals(first)]).toEqual([true, true]);
    expect(await buffer(b.open())).toHaveLength(0);
    expect(readdirSync(limits.folder)).toEqual([]);
  });
});

test('refuses more bytes than it takes, however they are divided', async () => {
  const big = multipart(operations, { 'files.0': new File([Buffer.alloc(1_000_001)], 'big') });
  expect(await refusal(big)).toBe('BODY_TOO_LARGE');
  const halves = multipart(operations, {
    'files.0': new File([Buffer.alloc(600_000)], 'half'),
    'files.1': new File([Buffer.alloc(600_000)], 'half'),
  });
  expect(await refusal(halves)).toBe('BODY_TOO_LARGE');
  expect(readdirSync(limits.folder)).toEqual([]);
});

const form = (...parts: [string, string | File][]): FormData => {
  const made = new FormData();
  for (const [name, value] of parts) made.append(name, value);
  return made;
};
const ops = JSON.stringify(operations);
const map = (value: unknown) => JSON.stringify(value);
const file = new File(['x'], 'x');

test.each([
  ['without operations', form(['map', map({})])],
  ['with a map before operations', form(['map', map({})], ['operations', ops])],
  ['with a file before the map', form(['operations', ops], ['0', file], ['map', map({ 0: ['variables.one.file'] })])],
  ['with operations that are a list', form(['operations', `[${ops}]`], ['map', map({})])],
  ['with operations that are no JSON', form(['operations', '{'], ['map', map({})])],
  ['with a map that is none', form(['operations', ops], ['map', map({ 0: 'variables.one.file' })], ['0', file])],
  ['with a file that the map does not name', form(['operations', ops], ['map', map({})], ['0', file])],
  ['without a file that the map names', form(['operations', ops], ['map', map({ 0: ['variables.one.file'] })])],
  [
    'with a path that leads nowhere',
    form(['operations', ops], ['map', map({ 0: ['variables.two.file'] })], ['0', file]),
  ],
  ['with a path to what is not null', form(['operations', ops], ['map', map({ 0: ['query'] })], ['0', file])],
  ['with a path into the prototype', form(['operations', ops], ['map', map({ 0: ['__proto__.x'] })], ['0', file])],
  [
    'with one file twice',
    form(['operations', ops], ['map', map({ 0: ['variables.one.file'] })], ['0', file], ['0', file]),
  ],
  ['with other fields', form(['operations', ops], ['map', map({})], ['more', 'x'])],
  [
    'with too many files',
    form(
      ['operations', JSON.stringify({ files: [null, null, null, null] })],
      ['map', map({ 0: ['files.0'], 1: ['files.1'], 2: ['files.2'], 3: ['files.3'] })],
      ...['0', '1', '2', '3'].map((name): [string, File] => [name, file]),
    ),
  ],
])('refuses a request %s', async (_, body) => {
  expect(await refusal(body)).toBe('BAD_USER_INPUT');
});

test('gives up on a request that ends in the middle of a file', async () => {
  const outcome = new Promise<string>((resolve) => {
    server.once('request', (request) => resolve(codeOf(readMultipart(request, limits))));
  });
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const part = (name: string, text: string) => `--cut\r\nContent-Disposition: form-data; ${name}\r\n\r\n${text}`;
  socket.write(
    [
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=cut\r\nContent-Length: 9999\r\n\r\n',
      part('name="operations"', `${ops}\r\n`),
      part('name="map"', `${map({ 0: ['variables.one.file'] })}\r\n`),
      part('name="0"; filename="x"', 'half of it'),
    ].join(''),
    () => setImmediate(() => socket.destroy()),
  );
  expect(await outcome).toBe('BAD_USER_INPUT');
});
