/** `postern connect`: hands a mailbox owner's authorisation to the running gateway, which puts it to use at once. */
import { Command, Option } from 'commander';
import { DATA_CENTRE_IDS } from '../datasources/zoho/data-centres.ts';
import { PosternError } from '../errors.ts';
import { explain } from './help.ts';
import type { Surroundings } from './main.ts';
import { print, printJson, table, visible } from './output.ts';
import { mailboxList, runningGateway } from './running-gateway.ts';
import { openSecretInput } from './secret-input.ts';

/** What the gateway makes use of. */
const SCOPES = ['ZohoMail.accounts.READ', 'ZohoMail.folders.ALL', 'ZohoMail.messages.ALL', 'ZohoMail.tags.ALL'];

const SECRETS = {
  clientSecret: { variable: 'ZOHO_CLIENT_SECRET', prompt: 'Client secret: ' },
  refreshToken: { variable: 'ZOHO_REFRESH_TOKEN', prompt: 'Refresh token: ' },
} as const;

interface ConnectOptions {
  readonly dataCentre: string;
  readonly clientId: string;
  readonly scope: readonly string[];
  readonly json?: boolean;
}

export function connectCommand(around: Surroundings): Command {
  const command = new Command('connect')
    .description('connect the mailboxes of a Zoho user, and print which ones are reached')
    .addOption(
      new Option('--data-centre <id>', 'where the user is at home').choices(DATA_CENTRE_IDS).makeOptionMandatory(),
    )
    .requiredOption('--client-id <id>', 'of the client registered in the API console of that data centre')
    .option('--scope <scope...>', 'what the user granted', SCOPES)
    .option('--json', 'one JSON object: mailboxes with dataCentre, accountId, address')
    .action((options: ConnectOptions) => connect(around, options));
  return explain(command, {
    notes: [
      `The client secret and the refresh token are read from ${SECRETS.clientSecret.variable} and ${SECRETS.refreshToken.variable};` +
        '\nwhat is not there is asked for, or read from stdin, a line each in this order. They are never arguments:\nthose show in the list of processes. The gateway keeps them sealed.',
      'Costs two calls at Zoho: a sign-in and the list of accounts. A grant that Zoho refuses is not kept.',
    ],
    examples: [
      ['postern connect --data-centre us --client-id 1000.ABC', 'asks for the two secrets without showing them'],
      [
        'postern connect --data-centre eu --client-id 1000.ABC --json < secrets.txt',
        'the secrets from a file of two lines',
      ],
    ],
    exits: {
      0: 'connected',
      1: 'not connected: no gateway runs (GATEWAY_NOT_RUNNING), a secret is missing, or Zoho refused',
      2: 'the command line is wrong',
    },
  });
}

async function connect(around: Surroundings, options: ConnectOptions): Promise<void> {
  const gateway = await runningGateway(around);
  // Before anybody types a secret for nothing.
  await gateway.get('/mailboxes', mailboxList);
  const { clientSecret, refreshToken } = await readSecrets(around.env);
  const { dataCentre, clientId, scope: scopes } = options;
  const { mailboxes } = await gateway.post(
    '/grants',
    { dataCentre, clientId, clientSecret, refreshToken, scopes },
    mailboxList,
  );
  if (options.json === true) return printJson({ mailboxes });
  const rows = mailboxes.map((mailbox) => [visible(mailbox.address), mailbox.dataCentre, mailbox.accountId]);
  await print(table([['ADDRESS', 'DATA CENTRE', 'ACCOUNT'], ...rows]));
}

async function readSecrets(env: Surroundings['env']): Promise<Record<keyof typeof SECRETS, string>> {
  using input = openSecretInput(process.stdin, process.stderr);
  const read = async ({ variable, prompt }: { variable: string; prompt: string }): Promise<string> => {
    const secret = env[variable] || (await input.read(prompt));
    if (secret === null || secret === '') {
      throw new PosternError(
        'BAD_USER_INPUT',
        `${prompt.replace(': ', '')} is missing: neither in ${variable} nor on stdin.`,
      );
    }
    return secret;
  };
  return { clientSecret: await read(SECRETS.clientSecret), refreshToken: await read(SECRETS.refreshToken) };
}
