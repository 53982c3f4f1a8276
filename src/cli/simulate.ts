/** `postern simulate`: the simulated Zoho Mail alone, as a process that lives and ends with this one. */
import { type ChildProcess, fork } from 'node:child_process';
import { Command } from 'commander';
import { programFile } from '../module-path.ts';
import { explain } from './help.ts';
import { print, printJson } from './output.ts';
import { simulatorReady } from './start/messages.ts';

const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

export function simulateCommand(): Command {
  const command = new Command('simulate')
    .description('the simulated Zoho Mail alone: its REST API, sign-in, webhooks, and SMTP to bring mail in')
    .usage('[options]')
    .argument('[options...]', 'passed on to the simulator; simulator/README.md describes each')
    .allowUnknownOption()
    .action((options: readonly string[]) => simulate(options));
  return explain(command, {
    notes: [
      "The options are the simulator's own and are passed on as they stand, among them:\n" +
        '  --port <port>           of the API (4010; 0 picks a free one)\n' +
        '  --smtp-port <port>      where mail comes in (2525; 0 picks a free one)\n' +
        '  --data <folder>         what it keeps (.postern/simulator)\n' +
        '  --control-key <key>     opens /_simulator/ (a random one)\n' +
        '  --limit <calls>         a minute and user before a lock-out (no limit)\n' +
        '  --empty                 without the demo mail\n' +
        '  --verify                hold every answer against the reference (in a checkout)\n' +
        '  --json                  one JSON line when ready: simulator, smtp, controlKey',
      'Runs until Ctrl-C. The simulator keeps what it has in its folder for the next start.',
    ],
    examples: [
      ['postern simulate --port 4010 --smtp-port 2525', 'on known ports'],
      ['postern simulate --port 0 --smtp-port 0 --empty --json', 'for a test, with nothing in it'],
      ['POSTERN_ZOHO_URL=http://127.0.0.1:4010 postern serve', 'a gateway that talks to it in place of Zoho'],
    ],
    exits: {
      0: 'it was told to stop',
      1: 'it could not start (a port in use, an unknown option, …)',
    },
  });
}

async function simulate(options: readonly string[]): Promise<void> {
  // In a group of its own, so that Ctrl-C reaches it once, from here; the channel ends it even when we are killed.
  const child = fork(programFile('simulator/main'), [...options], {
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const forward = (signal: NodeJS.Signals) => void child.kill(signal);
  for (const signal of SIGNALS) process.on(signal, forward);
  child.once('message', (message) => void announce(simulatorReady.parse(message), options.includes('--json')));
  const { code, signal } = await endOf(child);
  for (const each of SIGNALS) process.removeListener(each, forward);
  if (signal === null) process.exitCode = code ?? 1;
  else process.kill(process.pid, signal);
}

async function announce(ready: { simulator: string; smtp: string; controlKey: string }, json: boolean): Promise<void> {
  const { simulator, smtp, controlKey } = ready;
  if (json) return printJson({ simulator, smtp, controlKey });
  await print(
    `Simulated Zoho Mail is ready; no mail leaves this machine.\n\n  API          ${simulator}\n  SMTP         ${smtp}\n  Control key  ${controlKey}\n`,
  );
}

function endOf(child: ChildProcess): Promise<{ code: number | null; signal: NodeJS.Signals | null }> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve({ code, signal }));
  });
}
