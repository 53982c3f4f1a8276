import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { temporaryFolder } from './harness.ts';

const MAIN = fileURLToPath(new URL('../../simulator/main.ts', import.meta.url));

function start(...options: string[]): ChildProcess {
  const child = fork(MAIN, ['--port', '0', '--smtp-port', '0', '--data', temporaryFolder(), '--empty', ...options], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    execArgv: [],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

async function errorsOf({ stderr }: ChildProcess): Promise<string> {
  return stderr === null ? '' : text(stderr);
}

describe('the process', () => {
  it('says where it listens to the one that started it, and ends with it', async () => {
    const child = start('--control-key', 'secret');
    const [message] = await once(child, 'message');
    const { simulator } = z
      .strictObject({
        type: z.literal('ready'),
        simulator: z.url(),
        smtp: z.string().startsWith('smtp://127.0.0.1:'),
        controlKey: z.literal('secret'),
      })
      .parse(message);
    const answer = await fetch(`${simulator}/_simulator/seed`, { headers: { 'x-simulator-key': 'secret' } });
    expect(answer.status).toBe(200);
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it.each([
    [['--port', 'many'], '--port is a number from 0 to 65535'],
    [['--smtp-port', '65536'], '--smtp-port is a number from 0 to 65535'],
    [['--unheard-of'], "Unknown option '--unheard-of'"],
  ])('refuses %j in one line', async (options, reason) => {
    const child = start(...options);
    const [said, [code]] = await Promise.all([errorsOf(child), once(child, 'exit')]);
    expect(code).toBe(1);
    expect(said.split('\n')).toEqual([expect.stringContaining(`simulator: ${reason}`), '']);
  });

  it('says which option to change when a port is taken', async () => {
    const first = start();
    const { simulator } = z.object({ simulator: z.string() }).parse((await once(first, 'message'))[0]);
    const second = start('--port', new URL(simulator).port);
    const [said, [code]] = await Promise.all([errorsOf(second), once(second, 'exit')]);
    expect(code).toBe(1);
    expect(said).toContain('choose another with --port or --smtp-port');
  });
});
