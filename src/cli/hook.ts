/** `postern hook`: webhooks, by which Zoho tells of new mail without a call. */
import { Command } from 'commander';
import { z } from 'zod';
import { explain } from './help.ts';
import type { Surroundings } from './main.ts';
import { print, printJson, say } from './output.ts';
import { connectedMailbox, runningGateway } from './running-gateway.ts';

/** How long a prepared address waits for Zoho's handshake. */
const MINUTES = 15;

const preparedHook = z.object({ url: z.url() });

interface PrepareOptions {
  readonly dataCentre?: string;
  readonly json?: boolean;
}

export function hookCommand(around: Surroundings): Command {
  return new Command('hook')
    .description('webhooks: how Zoho tells of new mail without a call')
    .addCommand(prepareCommand(around));
}

function prepareCommand(around: Surroundings): Command {
  const command = new Command('prepare')
    .description(`make the address for a mailbox's webhook; Zoho has to call it within ${MINUTES} minutes`)
    .argument('<address>', 'mail address of a connected mailbox')
    .option('--data-centre <id>', 'where the mailbox is, if one address is connected in several')
    .option('--json', 'one JSON object: address, dataCentre, url, validMinutes')
    .action(async (address: string, options: PrepareOptions) => {
      const gateway = await runningGateway(around);
      const { dataCentre, accountId } = await connectedMailbox(gateway, address, options.dataCentre);
      const { url } = await gateway.post('/hooks', { dataCentre, accountId }, preparedHook);
      if (options.json === true) return printJson({ address, dataCentre, url, validMinutes: MINUTES });
      await print(url);
      say(instructions(address));
      if (!reachable(url))
        say(`\nZoho can not call this address: set POSTERN_PUBLIC_URL to one that is reached from outside by https.`);
    });
  return explain(command, {
    examples: [
      ['postern hook prepare mira@example.com', 'prints the URL to paste, and on stderr where'],
      ['postern hook prepare mira@example.com --json | jq -r .url', 'the URL for a program'],
    ],
    exits: {
      0: 'the address is prepared',
      1: 'it is not: no gateway runs (GATEWAY_NOT_RUNNING), or the mailbox is not connected (NOT_FOUND)',
      2: 'the command line is wrong',
    },
  });
}

function instructions(address: string): string {
  return [
    `\nPaste it into the settings of ${address} in Zoho Mail within ${MINUTES} minutes:`,
    '  Settings > Integrations > Developer Space > Outgoing Webhooks > Configure.',
    '  Take "Mail" as the entity, no condition (every mail), and the URL above. Saving makes Zoho call it once:',
    '  that handshake brings the secret by which every later call is verified. An address takes one handshake.',
  ].join('\n');
}

function reachable(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' && !/^(localhost|127\..*|\[::1\])$/.test(hostname);
}
