/** The simulator as a process: see README.md for its options. Ends with the process that started it. */
import { parseCommandLine } from './options.ts';
import { type Simulator, startSimulator } from './server.ts';

const hasParent = process.connected;

/** Listens from the first line on: a parent may go, or a signal come, before there is anything to end. */
const ended = new Promise<void>((resolve) => {
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP', 'disconnect']) process.once(signal, () => resolve());
});

async function run(): Promise<void> {
  const { simulator: options, json } = parseCommandLine(process.argv.slice(2), process.env);
  const simulator = await startSimulator(options);
  void ended.then(() => simulator.close()).then(() => process.exit(0));
  announce(simulator, json);
}

function announce({ url, smtp, controlKey }: Simulator, json: boolean): void {
  const ready = { simulator: url, smtp, controlKey };
  // A parent that has gone hears nothing; that it went is noticed by itself.
  if (hasParent) return void process.send?.({ type: 'ready', ...ready }, undefined, {}, () => {});
  const text = `simulated Zoho Mail at ${url}, SMTP at ${smtp}, control key ${controlKey}`;
  process.stdout.write(`${json ? JSON.stringify(ready) : text}\n`);
}

function explain(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  return busy ? `the port is taken by another program (${reason}); choose another with --port or --smtp-port` : reason;
}

try {
  await run();
} catch (error) {
  process.stderr.write(`simulator: ${explain(error)}\n`);
  process.exitCode = 1;
  // The channel to a parent and a half-opened listener would keep the process.
  process.exit();
}
