/** `postern app`: who may ask the graph, and for what. */
import { Command, Option } from 'commander';
import { z } from 'zod';
import { SCOPES } from '../access/apps.ts';
import { explain } from './help.ts';
import type { Surroundings } from './main.ts';
import { print, printJson, say } from './output.ts';
import { runningGateway } from './running-gateway.ts';

const createdApp = z.object({ appId: z.string(), key: z.string() });

export function appCommand(around: Surroundings): Command {
  return new Command('app').description('apps: who may ask the graph, and for what').addCommand(createCommand(around));
}

function createCommand(around: Surroundings): Command {
  const command = new Command('create')
    .description('make an app and print its key; the key is shown this once, only its hash is kept')
    .argument('<name>', 'what to call it')
    .addOption(new Option('--scope <scope...>', 'what it may do').choices(SCOPES).makeOptionMandatory())
    .option('--json', 'one JSON object: appId, key')
    .action(async (name: string, { scope, json = false }: { scope: readonly string[]; json?: boolean }) => {
      const gateway = await runningGateway(around);
      const app = await gateway.post('/apps', { name, scopes: [...new Set(scope)] }, createdApp);
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
      ['KEY=$(postern app create review --scope mail.read quarantine.release)', 'only the key goes to stdout'],
    ],
    exits: {
      0: 'the app was made',
      1: 'it was not: no gateway runs (GATEWAY_NOT_RUNNING), or it refused',
      2: 'the command line is wrong',
    },
  });
}
