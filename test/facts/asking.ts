/** What the steps ask: the graph as a user, and the simulator for what became of it. */
import { z } from 'zod';
import { FIRST_QUERY } from '../../src/http/first-query.ts';
import { ask, eventually } from '../harness/graph.ts';
import { folderOf, journal } from '../harness/simulator.ts';
import type { Bench } from './bench.ts';

export interface Step {
  readonly name: string;
  run(bench: Bench): Promise<void>;
}

export const MIRA = 'mira@zylker.example';
export const IVO = 'ivo@zylker.example';

/** With pauses of a tenth of a second. */
export const TRIES = 200;

const account = z.object({
  id: z.string(),
  primaryAddress: z.string(),
  folders: z.array(z.object({ id: z.string(), name: z.string() })),
});
const accounts = z.object({ viewer: z.object({ accounts: z.array(account) }) });
const message = z.object({ id: z.string(), subject: z.string(), scan: z.object({ verdict: z.string() }).nullable() });
const contents = z.object({ node: z.object({ messages: z.object({ nodes: z.array(message) }) }) });
const quarantine = z.object({
  quarantine: z.object({
    nodes: z.array(
      z.object({
        id: z.string(),
        state: z.string(),
        verdict: z.string(),
        message: z.object({ id: z.string(), subject: z.string() }).nullable(),
      }),
    ),
  }),
});

/** The data of an answer without errors; while the gateway says that it is too early, it is asked again. */
export async function data(bench: Bench, query: string, variables: Record<string, unknown> = {}): Promise<unknown> {
  return eventually(
    'an answer without errors',
    async () => {
      const answer = await ask(bench.app, query, variables);
      const errors = answer.errors ?? [];
      if (errors.length === 0) return answer.data;
      if (errors.every(({ extensions }) => extensions.code === 'RATE_LIMITED')) return null;
      throw new Error(errors.map((one) => `${String(one.extensions.code)}: ${one.message}`).join('; '));
    },
    TRIES,
  );
}

/** What a newcomer asks first. */
export async function readScreen(bench: Bench) {
  return accounts.parse(await data(bench, FIRST_QUERY)).viewer.accounts;
}

export async function accountOf(bench: Bench, address: string) {
  const answer = await data(bench, '{ viewer { accounts { id primaryAddress folders { id name } } } }');
  const found = accounts.parse(answer).viewer.accounts.find(({ primaryAddress }) => primaryAddress === address);
  if (found === undefined) throw new Error(`${address} is not connected`);
  return found;
}

/** A message that is in a folder of the mailbox, once it is there. */
export async function seenIn(bench: Bench, address: string, name: string, subject: string) {
  const { folders } = await accountOf(bench, address);
  const id = folders.find((one) => one.name === name)?.id;
  return eventually(
    `${subject} is in ${name} of ${address}`,
    async () => {
      const answer = await data(
        bench,
        'query ($id: ID!) { node(id: $id) { ... on Folder { messages(first: 20) { nodes { id subject scan { verdict } } } } } }',
        { id },
      );
      const { nodes } = contents.parse(answer).node.messages;
      return nodes.find((node) => node.subject === subject) ?? null;
    },
    TRIES,
  );
}

export async function held(bench: Bench, subject: string, state = 'HELD') {
  return eventually(
    `${subject} is ${state}`,
    async () => {
      const answer = await data(
        bench,
        '{ quarantine(first: 50) { nodes { id state verdict message { id subject } } } }',
      );
      const { nodes } = quarantine.parse(answer).quarantine;
      return nodes.find((node) => node.message?.subject === subject && node.state === state) ?? null;
    },
    TRIES,
  );
}

/** The id a message has at Zoho now, also where a move has given it another. */
export async function idNow({ zoho }: Bench, subject: string): Promise<string> {
  const entries = await journal(zoho);
  const first = entries.find((entry) => entry.kind === 'message.delivered' && entry.subject === subject);
  let id = String(first?.messageId);
  for (const entry of entries) {
    if (entry.kind === 'message.moved' && entry.messageId === id) id = String(entry.newMessageId);
  }
  return id;
}

/** Name of the folder a message is in at Zoho. */
export async function folderNow(bench: Bench, subject: string): Promise<string> {
  return folderOf(bench.zoho, await idNow(bench, subject));
}
