import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadConfig } from '../../src/config.ts';

const root = mkdtempSync(join(tmpdir(), 'postern-config-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A folder of its own for each test, since a gateway looks for its file in the one it was started in. */
function folderWith(files: Record<string, string> = {}): string {
  const cwd = mkdtempSync(join(root, 'cwd-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(cwd, name), content);
  return cwd;
}

async function refusalOf(env: Record<string, string>, cwd = folderWith()): Promise<Error> {
  return loadConfig({ env, cwd }).then(
    () => expect.fail('the configuration was accepted'),
    (error: Error) => error,
  );
}

const json = (values: Record<string, unknown>) => ({ 'postern.config.json': JSON.stringify(values) });

test('works without any setting', async () => {
  const cwd = folderWith();
  const config = await loadConfig({ env: {}, cwd });
  expect(config).toMatchObject({ host: '127.0.0.1', port: 4000, databaseUrl: null, dataDir: join(cwd, '.postern') });
});

test('prefers the file to the default, and the environment to the file', async () => {
  const cwd = folderWith(json({ port: 4100, smtpPort: 2600 }));
  const config = await loadConfig({ env: { POSTERN_PORT: '4200' }, cwd });
  expect(config).toMatchObject({ port: 4200, smtpPort: 2600, simulatorPort: 4010 });
});

test('takes an empty variable for one that is not set', async () => {
  const cwd = folderWith(json({ port: 4100 }));
  expect(await loadConfig({ env: { POSTERN_PORT: '' }, cwd })).toMatchObject({ port: 4100 });
});

test('reads a file in TypeScript', async () => {
  const cwd = folderWith({ 'postern.config.ts': 'const port: number = 4300;\nexport default { port };\n' });
  expect(await loadConfig({ env: {}, cwd })).toMatchObject({ port: 4300 });
});

test('reads the file that POSTERN_CONFIG names in place of the usual one', async () => {
  const cwd = folderWith({ ...json({ port: 4100 }), 'other.json': '{"port": 4400}' });
  expect(await loadConfig({ env: { POSTERN_CONFIG: 'other.json' }, cwd })).toMatchObject({ port: 4400 });
});

test('refuses to start when the file that POSTERN_CONFIG names is missing', async () => {
  const refusal = await refusalOf({ POSTERN_CONFIG: 'missing.json' });
  expect(refusal).toMatchObject({ code: 'CONFIG_INVALID', message: expect.stringContaining('missing.json') });
});

test('names every wrong setting at once', async () => {
  const cwd = folderWith(json({ scanWorkers: 0, nonsense: 1 }));
  const env = { POSTERN_PORT: '70000', POSTERN_LOG_LEVEL: 'loud', POSTERN_TYPO: '1' };
  const refusal = await refusalOf(env, cwd);
  expect(refusal).toMatchObject({ code: 'CONFIG_INVALID' });
  for (const name of [...Object.keys(env), 'POSTERN_SCAN_WORKERS', 'nonsense']) {
    expect(refusal.message).toContain(name);
  }
});

test('refuses a name in the file that only looks like a setting', async () => {
  for (const name of ['toString', 'constructor']) {
    expect((await refusalOf({}, folderWith(json({ [name]: 1 })))).message).toContain(name);
  }
});

test('leaves the variables of other programs and of the test suite alone', async () => {
  const env = { PATH: '/bin', POSTERN_TEST_DATABASE_URL: 'anything' };
  expect(await loadConfig({ env, cwd: folderWith() })).toMatchObject({ port: 4000 });
});

test.each([
  ['null', null],
  ['true', true],
  ['an empty list', []],
  ['an empty text', ' '],
  ['a hexadecimal number', '0x10'],
])('refuses %s where a number belongs', async (_what, value) => {
  const refusal = await refusalOf({}, folderWith(json({ pollSeconds: value })));
  expect(refusal).toMatchObject({ code: 'CONFIG_INVALID', message: expect.stringContaining('POSTERN_POLL_SECONDS') });
});

test.each([
  'postgres://db.example/postern',
  'postgresql://me:pw@db.example:5433/postern?sslmode=require',
])('takes %s for a database', async (url) => {
  expect(await loadConfig({ env: { DATABASE_URL: url }, cwd: folderWith() })).toMatchObject({ databaseUrl: url });
});

test.each([
  'mysql://root:hunter2@db.example/postern',
  'db.example:5432;password=hunter2',
])('refuses %s for a database and does not repeat its password', async (url) => {
  const refusal = await refusalOf({ DATABASE_URL: url });
  expect(refusal.message).toContain('DATABASE_URL');
  expect(refusal.message).not.toContain('hunter2');
});

test('tells that a file is no JSON without repeating what is written in it', async () => {
  for (const content of ['{"secretKey": hunter2}', '{"secretKey": "hunter2" "port": 1}', 'hunter2']) {
    const refusal = await refusalOf({}, folderWith({ 'postern.config.json': content }));
    expect(refusal.message).toContain('postern.config.json');
    expect(`${refusal.message} ${refusal.cause}`).not.toContain('hunter2');
  }
});

test('counts calls in Redis only beside a database server, since one gateway alone needs none', async () => {
  const url = 'redis://127.0.0.1:6379';
  expect((await refusalOf({ REDIS_URL: url })).message).toContain('DATABASE_URL');
  const both = { REDIS_URL: url, DATABASE_URL: 'postgres://127.0.0.1/postern' };
  expect(await loadConfig({ env: both, cwd: folderWith() })).toMatchObject({ redisUrl: url });
});
