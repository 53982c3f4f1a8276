/** The command line: one file a command. Answers go to stdout, everything said beside them to stderr. */
import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { z } from 'zod';
import { type PosternError, toPosternError } from '../errors.ts';
import { packageFile } from '../module-path.ts';
import { appCommand } from './app.ts';
import { configCommand } from './config.ts';
import { connectCommand } from './connect.ts';
import { doctorCommand } from './doctor.ts';
import { explainCommand } from './explain.ts';
import { explain, USAGE_EXIT } from './help.ts';
import { hookCommand } from './hook.ts';
import { policyCommand } from './policy.ts';
import { scanCommand } from './scan.ts';
import { simulateCommand } from './simulate.ts';

/** What a command may touch of the world around it. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
}

export async function main(argv: readonly string[]): Promise<void> {
  const program = createProgram({ env: process.env, cwd: process.cwd() });
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (thrown) {
    if (thrown instanceof CommanderError) {
      process.exitCode = thrown.exitCode === 0 ? 0 : USAGE_EXIT; // it has said what was wrong itself
      return;
    }
    report(toPosternError(thrown), argv.includes('--json'));
    process.exitCode = 1;
  }
}

export function createProgram(around: Surroundings): Command {
  const program = new Command('postern')
    .description('One GraphQL graph for Zoho Mail, with a guard at the gate.')
    .version(version(), '-V, --version', 'print the version')
    .exitOverride()
    .showHelpAfterError('Run it with --help for what it takes.')
    .addHelpText('after', '\n`postern <command> --help` shows examples and exit codes of each.');
  const commands = [
    startCommand(around),
    serveCommand(around),
    simulateCommand(),
    connectCommand(around),
    appCommand(around),
    hookCommand(around),
    policyCommand(around),
    explainCommand(around),
    scanCommand(),
    configCommand(around),
    doctorCommand(around),
  ];
  for (const command of commands) add(program, command);
  return program;
}

/** A command made on its own does not take over how its parent ends and complains. */
function add(parent: Command, command: Command): void {
  parent.addCommand(command.copyInheritedSettings(parent));
  for (const child of command.commands) child.copyInheritedSettings(parent);
}

function startCommand(around: Surroundings): Command {
  const command = new Command('start')
    .description('gateway, simulated Zoho Mail and demo data together: to try it, and to develop against')
    .option('--json', 'print one JSON line when ready, for programs')
    .action(async (options: { json?: boolean }) => {
      const { start } = await import('./start/start.ts');
      await start(around, { json: options.json === true });
    });
  return explain(command, {
    notes: ['Runs until Ctrl-C; the data folder keeps everything for the next start.'],
    examples: [
      ['postern start', 'prints addresses, a key and a first query'],
      ['POSTERN_PORT=0 postern start --json', 'on a free port, with one line for a program to read'],
    ],
    exits: {
      0: 'it was told to stop',
      1: 'it could not start, and said why (a port or the data folder in use, …)',
      2: 'the command line is wrong',
    },
  });
}

function serveCommand(around: Surroundings): Command {
  const command = new Command('serve')
    .description('the gateway alone, with the configured database and Zoho itself')
    .action(async () => {
      const { serve } = await import('./serve.ts');
      await serve(around);
    });
  return explain(command, {
    notes: ['Runs until it gets SIGTERM, SIGINT or SIGHUP. Logs are JSON on stderr; nothing goes to stdout.'],
    examples: [
      ['postern serve', 'with the embedded database in .postern'],
      ['DATABASE_URL=postgres://postern@db/postern postern serve', 'with a PostgreSQL server'],
    ],
    exits: {
      0: 'it was told to stop',
      1: 'it could not start, and said why',
      2: 'the command line is wrong',
    },
  });
}

function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(packageFile('package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(manifest).version;
}

function report(error: PosternError, json: boolean): void {
  const { code, message, fix, details } = error;
  process.stderr.write(`${code}: ${message}\n  ${fix}\n`);
  if (code === 'INTERNAL' && error.cause instanceof Error) process.stderr.write(`${error.cause.stack}\n`);
  if (json) process.stdout.write(`${JSON.stringify({ error: { code, message, fix, ...details } })}\n`);
}
