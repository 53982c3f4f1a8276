import { fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { z } from 'zod';
import { parseCommandLine } from '../../simulator/options.ts';
import { temporaryFolder } from './harness.ts';

const MAIN = fileURLToPath(new URL('../../simulator/main.ts', import.meta.url));

const ready = z.strictObject({ simulator: z.url(), smtp: z.string(), controlKey: z.string() });

const options = () => ['--data', temporaryFolder(), '--port', '0', '--smtp-port', '0', '--empty'];

describe('the command line', () => {
  it('gets one line of JSON when all is ready, and a clean end on SIGTERM', async () => {
    const child = spawn(process.execPath, [MAIN, ...options(), '--json'], {
      env: { ...process.env, SIMULATOR_KEY: 'from the environment' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    const [said] = await once(child.stdout.setEncoding('utf8'), 'data');
    const { simulator, controlKey } = ready.parse(JSON.parse(String(said)));
    expect(controlKey).toBe('from the environment');
    const answer = await fetch(`${simulator}/_simulator/facts`, { headers: { 'x-simulator-key': controlKey } });
    expect(answer.status).toBe(200);
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('leaves no process behind when the one that started it goes before all is ready', async () => {
    const child = fork(MAIN, options(), { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    onTestFinished(() => void child.kill('SIGKILL'));
    await once(child, 'spawn');
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('takes facts from the environment, and its own before them', () => {
    const { simulator } = parseCommandLine(['--fact', 'webhookCopies=3'], {
      SIMULATOR_FACTS: 'moveChangesId=true,webhookCopies=2',
    });
    expect(simulator.facts).toMatchObject({ moveChangesId: true, webhookCopies: 3, readingMarksRead: false });
  });

  it.each(['pigsFly=true', 'moveChangesId=perhaps', 'moveChangesId'])('refuses the fact %s', (fact) => {
    expect(() => parseCommandLine(['--fact', fact], {})).toThrow('a fact is written name=value');
  });

  it('makes a new control key for every start that names none', () => {
    const key = () => parseCommandLine([], {}).simulator.controlKey;
    expect(key()).toMatch(/^[\w-]{32}$/);
    expect(key()).not.toBe(key());
  });
});
