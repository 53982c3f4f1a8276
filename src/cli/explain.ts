/** `postern explain`: what a document would take at Zoho, told by the running gateway without running it. */
import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { Command } from 'commander';
import { z } from 'zod';
import { PosternError } from '../errors.ts';
import { explain } from './help.ts';
import type { Surroundings } from './main.ts';
import { print, printJson } from './output.ts';
import { runningGateway } from './running-gateway.ts';

const price = z.object({
  most: z.number(),
  least: z.number(),
  ceiling: z.number(),
  cap: z.number(),
  allowed: z.boolean(),
  lines: z.array(
    z.object({
      path: z.string(),
      field: z.string(),
      operations: z.array(z.string()),
      most: z.number(),
      how: z.string(),
    }),
  ),
  advice: z.array(z.string()),
});

interface ExplainOptions {
  readonly variables?: string;
  readonly operation?: string;
  readonly app?: string;
  readonly json?: boolean;
}

export function explainCommand(around: Surroundings): Command {
  const command = new Command('explain')
    .description('show what a GraphQL document would take at Zoho, without running it')
    .argument('<file>', 'the document; `-` reads it from stdin')
    .option('--variables <json>', 'its variables, a JSON object; `@file` reads them from a file')
    .option('--operation <name>', 'which operation, where the document has several')
    .option('--app <id>', 'the app that is to run it; without, one of which nothing is said')
    .option('--json', 'one JSON object: most, least, ceiling, cap, allowed, lines, advice')
    .action(async (file: string, { variables, operation, app, json }: ExplainOptions) => {
      const document = file === '-' ? await text(process.stdin) : readText(file);
      const given = variables?.startsWith('@') === true ? readText(variables.slice(1)) : variables;
      const gateway = await runningGateway(around);
      const asked = { document, variables: given ?? null, operationName: operation ?? null, appId: app ?? null };
      const told = await gateway.post('/explain', asked, price);
      if (!told.allowed) process.exitCode = 1;
      if (json === true) return printJson(told);
      await print(inWords(told));
    });
  return explain(command, {
    notes: [
      'The price is the most that it can take when nothing is kept from before; it costs no call to ask. docs/reference/costs.md' +
        '\nsays what each field takes.',
    ],
    examples: [
      ['postern explain screen.graphql --variables \'{"first": 20}\'', 'the price of one request'],
      ['postern explain - --app app_0123456789abcdef < screen.graphql', 'and whether that app may ask for it'],
    ],
    exits: {
      0: 'a request may be priced so',
      1: 'it is too dear, is no valid document, or no gateway runs (GATEWAY_NOT_RUNNING)',
      2: 'the command line is wrong',
    },
  });
}

function inWords({ most, least, ceiling, cap, allowed, lines, advice }: z.infer<typeof price>): string {
  const width = String(lines[0]?.most ?? 0).length;
  return [
    `${most} calls at Zoho at most, ${least} at least. ${
      allowed ? `Allowed: up to ${ceiling}, of which ${cap} are made in one request.` : `Refused: more than ${ceiling}.`
    }`,
    ...lines.map((line) => `  ${String(line.most).padStart(width)}  ${line.path} (${line.field}): ${line.how}`),
    ...advice,
  ].join('\n');
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new PosternError('BAD_USER_INPUT', `${path} can not be read.`, { cause });
  }
}
