/** The simulator as a process: see README.md for its options. Ends with the process that started it. */
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { startSimulator } from './server.ts';

function optionsOf() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4010' },
      'smtp-port': { type: 'string', default: '2525' },
      data: { type: 'string', default: '.postern/simulator' },
      'control-key': { type: 'string' },
      verify: { type: 'boolean', default: false },
      empty: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  return {
    json: values.json,
    data: values.data,
    port: portOf('--port', values.port),
    smtpPort: portOf('--smtp-port', values['smtp-port']),
    controlKey: values['control-key'] ?? randomBytes(24).toString('base64url'),
    // By the environment too: whoever starts us through another program can't pass an option.
    verify: values.verify || process.env.SIMULATOR_VERIFY === '1',
    empty: values.empty,
  };
}

function portOf(option: string, text: string): number {
  if (!/^[0-9]{1,5}$/.test(text) || Number(text) > 65_535) throw new Error(`${option} is a number from 0 to 65535`);
  return Number(text);
}

try {
  const options = optionsOf();
  const simulator = await startSimulator(options);
  const { url, smtp, controlKey } = simulator;
  const stop = () => void simulator.close().then(() => process.exit(0));
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, stop);
  if (process.connected) {
    process.once('disconnect', stop);
    process.send?.({ type: 'ready', simulator: url, smtp, controlKey });
  } else {
    const line = { simulator: url, smtp, controlKey };
    process.stdout.write(
      options.json
        ? `${JSON.stringify(line)}\n`
        : `simulated Zoho Mail at ${url}, SMTP at ${smtp}, control key ${controlKey}\n`,
    );
  }
} catch (error) {
  const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(
    busy
      ? `simulator: the port is taken by another program (${reason}); choose another with --port or --smtp-port\n`
      : `simulator: ${reason}\n`,
  );
  process.exitCode = 1;
  if (process.connected) process.disconnect();
}
