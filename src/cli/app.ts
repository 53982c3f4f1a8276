/** `postern app`: who may ask the graph, and for what. */
import { Command, InvalidArgumentError, Option } from 'commander';
import { z } from 'zod';
import { SCOPES } from '../access/apps.ts';
import { explain } from './help.ts';
import type { Surroundings } from './main.ts';
import { print, printJson, say } from './output.ts';
import { runningGateway } from './running-gateway.ts';

const createdApp = z.object({ appId: z.string(), key: z.string() });
const limitedApp = z.object({ appId: z.string(), maxPrice: z.number().nullable() });

export function appCommand(around: Surroundings): Command {
  return new Command('app')
    .description('apps: who may ask the graph, and for what')
    .addCommand(createCommand(around))
    .addCommand(limitCommand(around));
}

interface CreateOptions {
  readonly scope: readonly string[];
  readonly maxPrice?: number;
  readonly json?: boolean;
}

interface LimitOptions {
  readonly maxPrice?: number;
  readonly usual?: true;
  readonly json?: boolean;
}

const LARGEST = 1_000_000;

function callsIn(text: string): number {
  const calls = Number(text);
  if (/^\d{1,7}$/.test(text) && calls <= LARGEST) return calls;
  throw new InvalidArgumentError(`It is a whole number, 0 to ${LARGEST}.`);
}

function createCommand(around: Surroundings): Command {
  const command = new Command('create')
    .description('make an app and print its key; the key is shown this once, only its hash is kept')
    .argument('<name>', 'what to call it')
    .addOption(new Option('--scope <scope...>', 'what it may do').choices(SCOPES).makeOptionMandatory())
    .option('--max-price <calls>', 'calls at Zoho that a request of it may be priced at; 1000 when left out', callsIn)
    .option('--json', 'one JSON object: appId, key')
    .action(async (name: string, { scope, maxPrice, json = false }: CreateOptions) => {
      const gateway = await runningGateway(around);
      const wanted = { name, scopes: [...new Set(scope)], maxPrice: maxPrice ?? null };
      const app = await gateway.post('/apps', wanted, createdApp);
      if (json) return printJson(app);
      await print(app.key);
      say(`The key of ${app.appId}, shown this once. Send it as \`Authorization: Bearer <key>\`.`);
    });
  return explain(command, {
    notes: [
      'Scopes:\n  mail.read            read mail and decisions\n  mail.modify          flag, label, move and delete mail; change folders and labels\n  mail.send            send, answer and forward mail; save drafts and templates\n  quarantine.release   let held messages go\n  org.read             read the organisation: its users, groups, domains and settings\n  org.manage           change them\n  admin                run the house',
    ],
    examples: [
      ['postern app create "Help desk" --scope mail.read', 'an app that reads'],
      ['postern app create Widget --scope mail.read --max-price 20', 'one whose requests stay small'],
      ['KEY=$(postern app create review --scope mail.read quarantine.release)', 'only the key goes to stdout'],
    ],
    exits: {
      0: 'the app was made',
      1: 'it was not: no gateway runs (GATEWAY_NOT_RUNNING), or it refused',
      2: 'the command line is wrong',
    },
  });
}

function limitCommand(around: Surroundings): Command {
  const command = new Command('limit')
    .description('set what a request of an app may be priced at, in calls at Zoho')
    .argument('<app>', 'its id, as `postern app create` said it')
    .addOption(
      new Option('--max-price <calls>', 'the most; 0 lets nothing through that takes a call').argParser(callsIn),
    )
    .addOption(new Option('--usual', 'what is usual: 1000').conflicts('maxPrice'))
    .option('--json', 'one JSON object: appId, maxPrice (null for what is usual)')
    .action(async (appId: string, { maxPrice, usual, json }: LimitOptions) => {
      if (maxPrice === undefined && usual === undefined) command.error('Say --max-price or --usual.');
      const gateway = await runningGateway(around);
      const limited = await gateway.post('/apps/limit', { appId, maxPrice: maxPrice ?? null }, limitedApp);
      if (json === true) return printJson(limited);
      await print(`${appId}: a request may be priced at ${limited.maxPrice ?? 'what is usual'}`);
    });
  return explain(command, {
    notes: [
      'A document that may take more is refused before its first call; `postern explain --app` tells which. A request is' +
        '\nstopped at 300 calls, or at the limit where that is lower, whatever it was priced at.',
    ],
    examples: [
      ['postern app limit app_0123456789abcdef --max-price 50', 'small requests only'],
      ['postern app limit app_0123456789abcdef --usual', 'as any other app'],
    ],
    exits: {
      0: 'it holds from the next request on',
      1: 'there is no such app, or no gateway runs (GATEWAY_NOT_RUNNING)',
      2: 'the command line is wrong',
    },
  });
}
