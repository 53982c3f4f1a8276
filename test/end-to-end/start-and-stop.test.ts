/** Starting twice, on a busy port, after a kill; stopping without a trace. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanEnvironment, createDemoFolder, type DemoFolder, ROOT, startDemo } from '../harness/demo.ts';
import { ask, eventually } from '../harness/graph.ts';

let folder: DemoFolder;
beforeAll(async () => {
  folder = await createDemoFolder();
});
afterAll(() => folder[Symbol.asyncDispose]());

/** Every process that was started for the data folder, told by its environment or its arguments. */
function processesOf(dataDir: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => Number(pid) !== process.pid)
    .filter((pid) => {
      try {
        return ['environ', 'cmdline'].some((file) => readFileSync(`/proc/${pid}/${file}`, 'utf8').includes(dataDir));
      } catch {
        return false; // it ended while we looked
      }
    })
    .map(Number);
}

/** A start that is expected to fail: its exit code and what it said. */
async function failingStart(
  env: Record<string, string>,
): Promise<{ code: number | null; said: string; answer: unknown }> {
  const child = spawn('npm', ['start', '--silent', '--', '--json'], {
    cwd: ROOT,
    env: { ...cleanEnvironment(), ...folder.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let output = '';
  child.stderr.on('data', (chunk) => {
    said += String(chunk);
  });
  child.stdout.on('data', (chunk) => {
    output += String(chunk);
  });
  const [code] = await once(child, 'close');
  return { code, said, answer: JSON.parse(output) };
}

describe('npm start', { timeout: 240_000 }, () => {
  it('refuses a folder in use with the pid and what to do, leaves no process on SIGTERM, and starts at once after SIGKILL', async () => {
    const first = await startDemo(folder);

    const second = await failingStart({});
    expect(second.code).toBe(1);
    expect(second.said).toMatch(/^DATA_DIR_IN_USE: .* is in use by process \d+/);
    expect(second.said).toContain('POSTERN_DATA_DIR');
    expect(second.answer).toMatchObject({ error: { code: 'DATA_DIR_IN_USE', pid: expect.any(Number) } });

    expect(await first.stop()).toBe(0);
    expect(processesOf(folder.dataDir)).toEqual([]);

    const again = await startDemo(folder);
    expect(again.apiKey).toBe(first.apiKey);
    again.process.kill('SIGKILL');

    const afterKill = await startDemo(folder);
    const answer = await ask(afterKill, '{ viewer { accounts { primaryAddress } } }');
    expect(answer.errors).toBeUndefined();
    await afterKill.stop();
    await eventually('no process is left', async () => (processesOf(folder.dataDir).length === 0 ? true : null));
  });

  it('names a busy port', async () => {
    const occupant = createServer().listen(0, '127.0.0.1');
    await once(occupant, 'listening');
    const address = occupant.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { code, said } = await failingStart({ POSTERN_PORT: String(port) });
    occupant.close();
    expect(code).toBe(1);
    expect(said).toContain(`PORT_IN_USE: Port ${port} on 127.0.0.1 is taken`);
  });

  it('says that the data folder can not be made, where it can not', async () => {
    const { code, said } = await failingStart({ POSTERN_DATA_DIR: '/proc/postern' });
    expect(code).toBe(1);
    expect(said).toMatch(/^CONFIG_INVALID: POSTERN_DATA_DIR: the folder \/proc\/postern can not be made/);
  });

  it('names each setting that is wrong', async () => {
    const { code, said } = await failingStart({
      POSTERN_PORT: 'http',
      POSTERN_PROT: '4000',
      POSTERN_LOG_LEVEL: 'loud',
    });
    expect(code).toBe(1);
    expect(said).toContain('CONFIG_INVALID');
    for (const name of ['POSTERN_PORT', 'POSTERN_PROT', 'POSTERN_LOG_LEVEL']) expect(said).toContain(name);
  });
});
