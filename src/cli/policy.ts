/** `postern policy`: whether the filters act or only watch. Everything finer is the graph's. */
import { Command, Option } from 'commander';
import { z } from 'zod';
import { explain } from './help.ts';
import type { Surroundings } from './main.ts';
import { print, printJson } from './output.ts';
import { runningGateway } from './running-gateway.ts';

const inForce = z.object({ policy: z.string(), shadow: z.boolean() });

interface PolicyOptions {
  readonly enforce?: true;
  readonly watch?: true;
  readonly reason: string;
  readonly json?: boolean;
}

export function policyCommand(around: Surroundings): Command {
  const command = new Command('policy')
    .description('show whether the filters act on what they decide, or change it for the whole organisation')
    .addOption(new Option('--enforce', 'act from now on').conflicts('watch'))
    .option('--watch', 'only watch from now on: decide and record, and do nothing')
    .option('--reason <text>', 'why, for the history of the policy', 'Set on the command line.')
    .option('--json', 'one JSON object: policy, shadow')
    .action(async ({ enforce, watch, reason, json }: PolicyOptions) => {
      const gateway = await runningGateway(around);
      const changed = enforce === true || watch === true;
      const { policy, shadow } = changed
        ? await gateway.post('/policy', { shadow: watch === true, reason }, inForce)
        : await gateway.get('/policy', inForce);
      if (json === true) return printJson({ policy, shadow });
      await print(`${policy}: ${shadow ? 'the filters only watch' : 'the filters act on what they decide'}`);
    });
  return explain(command, {
    notes: [
      'A new organisation only watches: its decisions stand in the graph with what would have been done. Look at them' +
        '\nbefore you enforce. Thresholds, actions and mailboxes with a policy of their own are set by `changeFilterPolicy`.',
      'Mail that is already queued is decided by the policy of when it was queued.',
    ],
    examples: [
      ['postern policy', 'prints the policy in force'],
      ['postern policy --enforce --reason "Two weeks of watching held nothing wrong"', 'lets the filters act'],
    ],
    exits: {
      0: 'it is printed, or changed and printed',
      1: 'no gateway runs (GATEWAY_NOT_RUNNING), or it refused',
      2: 'the command line is wrong',
    },
  });
}
