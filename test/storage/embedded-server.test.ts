import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Rounds } from '../../src/storage/embedded/rounds.ts';
import { EmbeddedServer } from '../../src/storage/embedded/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'postern-embedded-'));
const socket = join(folder, '.s.PGSQL.5432');
const stack = new AsyncDisposableStack();

beforeAll(async () => {
  const template = process.env.POSTERN_TEST_TEMPLATE;
  if (template !== undefined) cpSync(template, join(folder, 'database'), { recursive: true });
  const database = await PGlite.create(join(folder, 'database'));
  stack.defer(() => database.close());
  const server = stack.use(new EmbeddedServer(database));
  await server.listen(socket);
  await database.exec('create table things (name text)');
});
afterAll(async () => {
  await stack.disposeAsync();
  rmSync(folder, { recursive: true, force: true });
});

async function connected(): Promise<pg.Client & AsyncDisposable> {
  const client = new pg.Client({ host: folder, user: 'postgres', database: 'postgres' });
  client.on('error', () => {});
  await client.connect();
  return Object.assign(client, { [Symbol.asyncDispose]: () => client.end() });
}

const names = async (client: pg.Client) =>
  (await client.query<{ name: string }>('select name from things order by name')).rows.map(({ name }) => name);

test('gives each of many clients its own answers', async () => {
  await using stackOfClients = new AsyncDisposableStack();
  const clients = await Promise.all(Array.from({ length: 4 }, connected));
  for (const client of clients) stackOfClients.use(client);
  const asked = clients.map(async (client, i) => {
    for (let n = 0; n < 25; n += 1) {
      const { rows } = await client.query('select $1::int as i, $2::text as n', [i, `n${n}`]);
      expect(rows).toEqual([{ i, n: `n${n}` }]);
    }
  });
  await Promise.all(asked);
});

test('brings a value of many megabytes there and back', async () => {
  await using client = await connected();
  const value = 'ab'.repeat(4_000_000);
  const { rows } = await client.query('select $1::text as value', [value]);
  expect(rows[0].value === value).toBe(true);
});

test('goes on after a statement that fails, and after one that is no SQL', async () => {
  await using client = await connected();
  await expect(client.query('select nothing_such($1::text)', ['a'])).rejects.toThrow('nothing_such');
  await expect(client.query('this is no sql')).rejects.toThrow('syntax');
  expect((await client.query('select $1::int as a', [1])).rows).toEqual([{ a: 1 }]);
});

test('lets nobody into the transaction of another, who is served when it is over', async () => {
  await using first = await connected();
  await using second = await connected();
  await first.query('begin');
  await first.query("insert into things values ('in a transaction')");
  let seen: string[] | null = null;
  const asking = names(second).then((found) => {
    seen = found;
  });
  await first.query('select 1');
  expect(seen).toBeNull();
  await first.query('rollback');
  await asking;
  expect(seen).toEqual([]);
});

test('undoes what a client left open that is gone, and serves the others', async () => {
  await using second = await connected();
  const first = await connected();
  await first.query('begin');
  await first.query("insert into things values ('left open')");
  const asking = names(second);
  await first.end();
  expect(await asking).toEqual([]);
});

test('hangs up on who speaks another protocol, and on nobody else', async () => {
  await using client = await connected();
  const stranger = connect(socket);
  stranger.write(Buffer.from([0, 0, 0, 1, 0, 0, 0, 0]));
  await new Promise((resolve) => stranger.once('close', resolve));
  expect((await client.query('select 1 as a')).rows).toEqual([{ a: 1 }]);
});

test('refuses to encrypt in the words of the protocol', async () => {
  const client = connect(socket);
  client.write(Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]));
  const [answer] = await new Promise<Buffer[]>((resolve) => client.once('data', (...data) => resolve(data)));
  expect(String(answer)).toBe('N');
  client.destroy();
});

const message = fc.record({
  type: fc.constantFrom('P', 'B', 'D', 'E', 'S', 'Q', 'H'),
  body: fc.uint8Array({ maxLength: 40 }),
});

function written({ type, body }: { type: string; body: Uint8Array }): Buffer {
  const head = Buffer.alloc(5);
  head.write(type, 0, 'latin1');
  head.writeInt32BE(4 + body.length, 1);
  return Buffer.concat([head, body]);
}

const GREETING = Buffer.from([0, 0, 0, 9, 0, 3, 0, 0, 0]);

test('reads the same rounds however the bytes arrive', () => {
  fc.assert(
    fc.property(fc.array(message, { maxLength: 12 }), fc.array(fc.nat({ max: 30 })), (messages, cuts) => {
      const bytes = Buffer.concat([GREETING, ...messages.map(written)]);
      const rounds = new Rounds();
      const read: Buffer[] = [];
      let at = 0;
      for (const length of [...cuts, bytes.length]) {
        for (const round of rounds.take(bytes.subarray(at, at + length))) {
          if (round.kind === 'ask') read.push(Buffer.from(round.bytes));
        }
        at = Math.min(bytes.length, at + length);
      }
      const last = messages.findLastIndex(({ type }) => 'SQH'.includes(type));
      const whole = messages.slice(0, last + 1);
      expect(Buffer.concat(read)).toEqual(Buffer.concat([GREETING, ...whole.map(written)]));
      expect(read).toHaveLength(1 + whole.filter(({ type }) => 'SQH'.includes(type)).length);
    }),
  );
});
