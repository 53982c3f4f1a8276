/** Every command as a person meets it: help, wrong words, and what needs no gateway. */
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createProgram } from '../../src/cli/main.ts';
import { ROOT } from '../harness/demo.ts';
import { postern, startPostern, temporaryFolder } from './postern.ts';

interface Leaf {
  readonly name: string;
  readonly command: Command;
}

function leavesOf(command: Command, path: readonly string[]): Leaf[] {
  const own = [...path, command.name()];
  if (command.commands.length === 0) return [{ name: own.join(' '), command }];
  return command.commands.flatMap((child) => leavesOf(child, own));
}

const LEAVES = leavesOf(createProgram({ env: {}, cwd: ROOT }), []);

function helpOf(command: Command): string {
  let text = '';
  command.configureOutput({ writeOut: (part) => (text += part) });
  command.outputHelp();
  return text;
}

describe('the handbook', () => {
  const page = readFileSync(join(ROOT, 'docs/command-line.md'), 'utf8');
  const sections = new Map(
    page
      .split(/^## /m)
      .slice(1)
      .map((section): [string, string] => [section.slice(0, section.indexOf('\n')), section])
      .filter(([title]) => title.startsWith('postern ')),
  );

  test('has a section for every command of the program, in its order, and no other', () => {
    expect([...sections.keys()]).toEqual(LEAVES.map(({ name }) => name));
  });

  test.each(LEAVES)('shows an example, every option and every exit code of $name', ({ name, command }) => {
    const section = sections.get(name) ?? '';
    expect(section).toContain(`$ ${name}`);
    for (const option of command.options) expect(section).toContain(`\`${option.flags}\``);
    const codes = [...helpOf(command).matchAll(/^ {2}(\d) {2}/gm)].map(([, code]) => code);
    expect(codes.length).toBeGreaterThan(1);
    expect([...section.matchAll(/^\| `(\d)` \|/gm)].map(([, code]) => code)).toEqual(codes);
  });
});

test.each(LEAVES)('$name --help shows examples and exit codes', ({ command, name }) => {
  const help = helpOf(command);
  expect(help).toContain(`$ `);
  expect(help).toContain(name);
  expect(help).toContain('Exit codes:\n  0  ');
});

test.each([
  ['an unknown command', ['scna'], 'Did you mean scan?'],
  ['no command', [], 'Usage: postern'],
  ['a scan of nothing', ['scan'], "missing required argument 'path'"],
  ['an unknown option', ['config', '--yaml'], "unknown option '--yaml'"],
  [
    'a data centre that does not exist',
    ['connect', '--data-centre', 'mars', '--client-id', 'x'],
    'Allowed choices are us',
  ],
  ['a scope that does not exist', ['app', 'create', 'x', '--scope', 'root'], 'Allowed choices are mail.read'],
])('answers %s on stderr and exits 2', async (_, args, said) => {
  const { code, stdout, stderr } = await postern(args);
  expect(stderr).toContain(said);
  expect(stdout).toBe('');
  expect(code).toBe(2);
});

test.each([
  ['app create', ['app', 'create', 'x', '--scope', 'mail.read']],
  ['hook prepare', ['hook', 'prepare', 'mira@zylker.example']],
  ['policy', ['policy', '--enforce']],
  ['connect', ['connect', '--data-centre', 'us', '--client-id', 'x']],
])('%s says what to do when no gateway runs', async (_, args) => {
  const { code, stdout, stderr } = await postern([...args, '--json'], { cwd: temporaryFolder() });
  expect(stderr).toMatch(/^GATEWAY_NOT_RUNNING: .*\.postern\/admin\.sock: no gateway runs there\.\n {2}Start it with/);
  expect(JSON.parse(stdout)).toMatchObject({ error: { code: 'GATEWAY_NOT_RUNNING' } });
  expect(code).toBe(1);
});

describe('postern config', () => {
  const shape = z.object({
    file: z.string().nullable(),
    settings: z.record(z.string(), z.object({ variable: z.string(), value: z.unknown(), source: z.string() })),
  });

  test('tells environment, file and default apart, also where the file repeats the default', async () => {
    const cwd = temporaryFolder();
    writeFileSync(join(cwd, 'postern.config.json'), JSON.stringify({ port: 4000, host: '127.0.0.2', pollSeconds: 5 }));
    const { code, stdout } = await postern(['config', '--json'], { cwd, env: { POSTERN_POLL_SECONDS: '7' } });
    const { file, settings } = shape.parse(JSON.parse(stdout));
    expect(file).toBe('postern.config.json');
    expect(settings).toMatchObject({
      port: { value: 4000, source: 'file' },
      host: { value: '127.0.0.2', source: 'file' },
      pollSeconds: { variable: 'POSTERN_POLL_SECONDS', value: 7, source: 'env' },
      scanWorkers: { source: 'default' },
    });
    expect(code).toBe(0);
  });

  test('names for each setting the variable that the handbook names', async () => {
    const { stdout } = await postern(['config', '--json'], { cwd: temporaryFolder() });
    const { settings } = shape.parse(JSON.parse(stdout));
    const handbook = readFileSync(join(ROOT, 'docs/configuration.md'), 'utf8');
    const documented = [...handbook.matchAll(/^\| `([A-Z_]+)` \| `(\w+)` \|/gm)].map(([, variable, key]) => [
      key,
      variable,
    ]);
    expect(Object.entries(settings).map(([key, { variable }]) => [key, variable])).toEqual(documented);
  });

  test.each([[['config']], [['config', '--json']]])('shows no secret: %j', async (args) => {
    const env = {
      DATABASE_URL: 'postgres://postern:hunter2@db/postern?sslpassword=hunter3',
      POSTERN_SECRET_KEY: Buffer.alloc(32, 'hunter4').toString('base64'),
      POSTERN_ZOHO_URL: 'http://user:hunter5@127.0.0.1:1',
    };
    const { code, stdout, stderr } = await postern(args, { cwd: temporaryFolder(), env });
    expect(code).toBe(0);
    expect(stdout).toContain('********@db/postern');
    expect(stdout + stderr).not.toMatch(/hunter\d/);
    expect(stdout).not.toContain(env.POSTERN_SECRET_KEY);
  });

  test('names every wrong setting and exits 1', async () => {
    const env = { POSTERN_PORT: 'many', POSTERN_PROT: '1' };
    const { code, stdout, stderr } = await postern(['config'], { cwd: temporaryFolder(), env });
    expect(stderr).toMatch(/^CONFIG_INVALID: [\s\S]*POSTERN_PROT: no such setting\n[\s\S]*POSTERN_PORT: /);
    expect(stdout).toBe('');
    expect(code).toBe(1);
  });
});

describe('postern doctor', () => {
  const shape = z.object({
    ok: z.boolean(),
    checks: z.array(z.object({ name: z.string(), state: z.string(), says: z.string(), fix: z.string().optional() })),
  });
  async function examine(cwd: string, env: Readonly<Record<string, string>> = {}) {
    const quiet = { POSTERN_PORT: '0', POSTERN_SIMULATOR_PORT: '0', POSTERN_SMTP_PORT: '0', ...env };
    const { code, stdout } = await postern(['doctor', '--json'], { cwd, env: quiet });
    const { ok, checks } = shape.parse(JSON.parse(stdout));
    expect(code).toBe(ok ? 0 : 1);
    return { ok, of: (name: string) => checks.find((check) => check.name === name) };
  }

  test('finds a new installation in order, and makes nothing', async () => {
    const cwd = temporaryFolder();
    const { ok, of } = await examine(cwd);
    expect(ok).toBe(true);
    expect(of('gateway')).toMatchObject({ state: 'warn', fix: expect.stringContaining('postern serve') });
    expect(of('database')?.state).toBe('ok');
    expect(existsSync(join(cwd, '.postern'))).toBe(false);
  });

  test('fails on a key that others may read, and says how to close it', async () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, '.postern'));
    const key = join(cwd, '.postern/secret.key');
    writeFileSync(key, Buffer.alloc(32, 1).toString('base64'));
    chmodSync(key, 0o644);
    expect((await examine(cwd)).of('secret key')).toMatchObject({ state: 'fail', fix: `Run: chmod 600 ${key}` });
    chmodSync(key, 0o600);
    expect((await examine(cwd)).of('secret key')).toMatchObject({ state: 'ok' });
    writeFileSync(key, 'short');
    expect((await examine(cwd)).of('secret key')).toMatchObject({ state: 'fail' });
  });

  test('fails on a port that another program took, a folder that is held in silence, and a database that is not there', async () => {
    const cwd = temporaryFolder();
    mkdirSync(join(cwd, '.postern'));
    writeFileSync(join(cwd, '.postern/lock.owner'), JSON.stringify({ pid: process.pid, port: 1 }));
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address !== null ? String(address.port) : '';
    try {
      const { of } = await examine(cwd, { POSTERN_PORT: port, DATABASE_URL: 'postgres://postern@127.0.0.1:1/postern' });
      expect(of('gateway port')).toMatchObject({ state: 'fail', says: `${port} is taken by another program` });
      expect(of('data folder')).toMatchObject({
        state: 'fail',
        says: expect.stringContaining(`process ${process.pid}`),
      });
      expect(of('database')).toMatchObject({ state: 'fail', says: expect.stringContaining('ECONNREFUSED') });
    } finally {
      other.close();
    }
  });

  test('goes no further than a wrong configuration', async () => {
    const { ok, of } = await examine(temporaryFolder(), { POSTERN_PORT: 'many' });
    expect(ok).toBe(false);
    expect(of('configuration')).toMatchObject({ state: 'fail', says: expect.stringContaining('POSTERN_PORT') });
  });
});

describe('postern simulate', () => {
  test('passes its options on, says where it is, and ends with exit code 0 when told to', async () => {
    const data = temporaryFolder();
    const child = startPostern(['simulate', '--port', '0', '--smtp-port', '0', '--empty', '--json', '--data', data]);
    const ended = once(child, 'exit');
    const [line] = await once(child.stdout, 'data');
    const { simulator } = z
      .object({ simulator: z.url(), smtp: z.string(), controlKey: z.string() })
      .parse(JSON.parse(String(line)));
    expect((await fetch(`${simulator}/us/api/accounts`)).status).toBeGreaterThanOrEqual(400);
    child.kill('SIGINT');
    expect(await ended).toEqual([0, null]);
    await expect(fetch(simulator)).rejects.toThrow();
  });

  test('leaves as the simulator leaves when it refuses an option', async () => {
    const { code, stdout, stderr } = await postern(['simulate', '--bogus']);
    expect(stderr).toContain("Unknown option '--bogus'");
    expect(stdout).toBe('');
    expect(code).toBe(1);
  });
});
