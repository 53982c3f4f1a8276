/** The command line: one file a command. Answers go to stdout, everything said beside them to stderr. */
import { Command, CommanderError } from 'commander';
import { type PosternError, toPosternError } from '../errors.ts';

/** What a command may touch of the world around it. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  readonly cwd: string;
}

export async function main(argv: readonly string[]): Promise<void> {
  const around: Surroundings = { env: process.env, cwd: process.cwd() };
  const program = new Command('postern')
    .description('One GraphQL graph for Zoho Mail, with a guard at the gate.')
    .exitOverride()
    .showHelpAfterError();
  program
    .command('start')
    .description('gateway, simulated Zoho Mail and demo data together: to try it, and to develop against')
    .option('--json', 'print one JSON line when ready, for programs')
    .action(async (options: { json?: boolean }) => {
      const { start } = await import('./start/start.ts');
      await start(around, { json: options.json === true });
    });
  program
    .command('serve')
    .description('the gateway alone, with the configured database and Zoho itself')
    .action(async () => {
      const { serve } = await import('./serve.ts');
      await serve(around);
    });
  try {
    await program.parseAsync(argv, { from: 'user' });
  } catch (thrown) {
    if (thrown instanceof CommanderError) {
      process.exitCode = thrown.exitCode; // it has said what was wrong itself
      return;
    }
    report(toPosternError(thrown), argv.includes('--json'));
    process.exitCode = 1;
  }
}

function report(error: PosternError, json: boolean): void {
  const { code, message, fix, details } = error;
  process.stderr.write(`${code}: ${message}\n  ${fix}\n`);
  if (code === 'INTERNAL' && error.cause instanceof Error) process.stderr.write(`${error.cause.stack}\n`);
  if (json) process.stdout.write(`${JSON.stringify({ error: { code, message, fix, ...details } })}\n`);
}
