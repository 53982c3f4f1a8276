/** Everybody who is asked the big question: how to start it, and how it has to be asked. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from 'undici';
import { z } from 'zod';
import type { Scope } from '../../src/access/apps.ts';
import { adminSocketPath } from '../../src/admin-socket.ts';
import { createAdminClient } from '../../src/cli/admin-client.ts';
import { encodeId, type NodeType } from '../../src/resolvers/ids.ts';
import { connectMailbox, startGateway } from '../../test/harness/processes.ts';
import { FOLDERS, MESSAGES, NAMED, type World } from './world.ts';

export interface Contestant extends AsyncDisposable {
  readonly name: string;
  /** Its main process. */
  readonly pid: number;
  /** Asks the big question, as from nothing where `cold`; tells whether all of it was answered. */
  ask(cold: boolean): Promise<boolean>;
}

export type Start = (world: World) => Promise<Contestant>;

const started = z.object({ endpoint: z.string() });

async function post(
  endpoint: string,
  headers: Record<string, string>,
  query: string,
  variables = {},
): Promise<unknown> {
  const { body } = await request(endpoint, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return body.json();
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}

const POSTERN = `query ($folders: [ID!]!) { viewer { accounts { id primaryAddress } } nodes(ids: $folders) { ... on Folder {
  id name messages(first: ${MESSAGES}) { nodes { id subject body { text } } } } } }`;
const posternWhole = z.object({
  errors: z.undefined().optional(),
  data: z.object({
    nodes: z
      .array(
        z.object({
          messages: z.object({
            nodes: z.array(z.object({ body: z.object({ text: z.string().min(100) }) })).length(MESSAGES),
          }),
        }),
      )
      .length(FOLDERS),
  }),
});

export interface Postern extends AsyncDisposable {
  readonly pid: number;
  /** Id in the graph of something in the mailbox. */
  idOf(type: NodeType, entity: string): string;
  /** The whole answer. */
  ask(query: string, variables?: Record<string, unknown>, headers?: Record<string, string>): Promise<unknown>;
  /** The data of an answer without errors. */
  data(query: string): Promise<unknown>;
}

export async function startPostern(world: World, scopes: readonly Scope[]): Promise<Postern> {
  const dataDir = mkdtempSync(join(tmpdir(), 'postern-economy-gateway-'));
  const { child, ready } = await startGateway({
    dataDir,
    simulator: world.simulator,
    env: {
      POSTERN_POLL_SECONDS: '0',
      POSTERN_MAX_AGE_FLOOR_SECONDS: '0',
      POSTERN_REQUEST_SECONDS: '120',
      POSTERN_APP_REQUESTS_PER_MINUTE: '60000',
      POSTERN_ZOHO_CALLS_PER_MINUTE: '60000',
    },
  });
  if (ready === null) throw new Error('the gateway did not start');
  await connectMailbox(dataDir, world.simulator, world.address);
  const admin = createAdminClient(adminSocketPath(dataDir));
  const { key } = await admin.post('/apps', { name: 'bench', scopes }, z.object({ key: z.string() }));
  const place = { dataCentre: world.zoho.slice(world.zoho.lastIndexOf('/') + 1), accountId: world.accountId };
  const ask: Postern['ask'] = (query, variables = {}, headers = {}) =>
    post(ready.endpoint, { authorization: `Bearer ${key}`, ...headers }, query, variables);
  return {
    pid: child.pid ?? 0,
    ask,
    idOf: (type, entity) => encodeId({ type, ...place, entity }),
    async data(query) {
      const answer = z.looseObject({ data: z.unknown(), errors: z.unknown().optional() }).parse(await ask(query));
      if (answer.errors !== undefined) throw new Error(`Postern: ${JSON.stringify(answer.errors).slice(0, 500)}`);
      return answer.data;
    },
    async [Symbol.asyncDispose]() {
      await ended(child);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const postern: Start = async (world) => {
  const gateway = await startPostern(world, ['mail.read']);
  const folders = world.folders.map((entity) => gateway.idOf('Folder', entity));
  return {
    name: 'postern',
    pid: gateway.pid,
    async ask(cold) {
      const answer = await gateway.ask(POSTERN, { folders }, cold ? { 'cache-control': 'no-cache' } : {});
      return posternWhole.safeParse(answer).success;
    },
    [Symbol.asyncDispose]: () => gateway[Symbol.asyncDispose](),
  };
};

const PEER = `{ accounts { id address folders(named: "${NAMED}") { id name messages(first: ${MESSAGES}) { id subject content } } } }`;
const peerWhole = z.object({
  errors: z.undefined().optional(),
  data: z.object({
    accounts: z.array(
      z.object({
        folders: z
          .array(z.object({ messages: z.array(z.object({ content: z.string().min(100) })).length(MESSAGES) }))
          .length(FOLDERS),
      }),
    ),
  }),
});

/** One that is a file beside this one. */
const peer =
  (name: string, file: string): Start =>
  async ({ zoho, token }) => {
    const child = fork(join(import.meta.dirname, 'peers', file), {
      execArgv: ['--conditions=postern-source'],
      env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', ZOHO: zoho, TOKEN: token },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const [message] = await once(child, 'message');
    const { endpoint } = started.parse(message);
    return {
      name,
      pid: child.pid ?? 0,
      ask: async () => peerWhole.safeParse(await post(endpoint, {}, PEER)).success,
      [Symbol.asyncDispose]: () => ended(child),
    };
  };

export const CONTESTANTS: Readonly<Record<string, Start>> = {
  postern,
  prototype: peer('prototype', 'prototype.ts'),
};
