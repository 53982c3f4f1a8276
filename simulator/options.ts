/** The command line of the simulator, with the environment behind it. */
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { parseFacts } from './facts.ts';
import { parseLimits } from './limits/settings.ts';
import { listed } from './named-values.ts';
import type { SimulatorOptions } from './server.ts';

export interface CommandLine {
  readonly simulator: SimulatorOptions;
  /** Say what is ready as one JSON line. */
  readonly json: boolean;
}

/** @throws Error that says which option is wrong */
export function parseCommandLine(args: readonly string[], env: NodeJS.ProcessEnv): CommandLine {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '4010' },
      'smtp-port': { type: 'string', default: '2525' },
      data: { type: 'string', default: '.postern/simulator' },
      'control-key': { type: 'string' },
      fact: { type: 'string', multiple: true, default: [] },
      limit: { type: 'string', multiple: true, default: [] },
      'time-scale': { type: 'string', default: '1' },
      verify: { type: 'boolean', default: false },
      empty: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  return {
    json: values.json,
    simulator: {
      data: values.data,
      port: readPort('--port', values.port),
      smtpPort: readPort('--smtp-port', values['smtp-port']),
      controlKey: values['control-key'] ?? env.SIMULATOR_KEY ?? randomBytes(24).toString('base64url'),
      facts: parseFacts([...listed(env.SIMULATOR_FACTS), ...values.fact]),
      limits: parseLimits([...listed(env.SIMULATOR_LIMITS), ...values.limit]),
      timeScale: readScale(values['time-scale']),
      // By the environment too: whoever starts us through another program can't pass an option.
      verify: values.verify || env.SIMULATOR_VERIFY === '1',
      empty: values.empty,
    },
  };
}

function readPort(name: string, text: string): number {
  if (/^[0-9]{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new Error(`${name} is a number from 0 to 65535`);
}

function readScale(text: string): number {
  if (/^[0-9]{1,4}$/.test(text) && Number(text) >= 1) return Number(text);
  throw new Error('--time-scale is a number from 1 to 9999');
}
