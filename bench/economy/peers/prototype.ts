/**
 * The least that one would write by hand: yoga, a DataLoader for each kind of thing, undici, and the lossless parser
 * that any client of Zoho's needs. No cache, no limits, no authorisation. ZOHO, ACCOUNT and TOKEN in the environment.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import DataLoader from 'dataloader';
import { createSchema, createYoga } from 'graphql-yoga';
import { Pool } from 'undici';
import { parseLossless } from '../../../src/datasources/zoho/json.ts';

const { ZOHO = '', TOKEN = '' } = process.env;
const base = new URL(ZOHO);
const pool = new Pool(base.origin, { connections: 32 });

async function call<T>(path: string): Promise<T> {
  const { body } = await pool.request({
    method: 'GET',
    path: `${base.pathname}${path}`,
    headers: { authorization: `Zoho-oauthtoken ${TOKEN}`, accept: 'application/json' },
  });
  return (parseLossless(await body.text()) as { data: T }).data;
}

interface Folder {
  readonly account: string;
  readonly folderId: string;
  readonly folderName: string;
}
interface Message {
  readonly account: string;
  readonly folderId: string;
  readonly messageId: string;
  readonly subject: string;
}

const each = <Key, Value>(ask: (key: Key) => Promise<Value>) =>
  new DataLoader<Key, Value, string>((keys) => Promise.all(keys.map(ask)), {
    cacheKeyFn: (key) => JSON.stringify(key),
  });

const loaders = () => ({
  accounts: each((_all: string) => call<{ accountId: string; primaryEmailAddress: string }[]>('/api/accounts')),
  folders: each((account: string) => call<Folder[]>(`/api/accounts/${account}/folders`)),
  messages: each(({ account, folderId, first }: { account: string; folderId: string; first: number }) =>
    call<Message[]>(`/api/accounts/${account}/messages/view?folderId=${folderId}&start=1&limit=${first}`),
  ),
  content: each(({ account, folderId, messageId }: Message) =>
    call<{ content: string }>(`/api/accounts/${account}/folders/${folderId}/messages/${messageId}/content`),
  ),
});
type Context = { readonly load: ReturnType<typeof loaders> };

const schema = createSchema<Context>({
  typeDefs: `
    type Query { accounts: [Account!]! }
    type Account { id: ID! address: String! folders(named: String): [Folder!]! }
    type Folder { id: ID! name: String! messages(first: Int!): [Message!]! }
    type Message { id: ID! subject: String! content: String! }`,
  resolvers: {
    Query: { accounts: (_root, _args, { load }: Context) => load.accounts.load('all') },
    Account: {
      id: ({ accountId }) => accountId,
      address: ({ primaryEmailAddress }) => primaryEmailAddress,
      folders: async ({ accountId }, { named }: { named?: string }, { load }: Context) =>
        (await load.folders.load(accountId))
          .filter(({ folderName }) => named === undefined || folderName.startsWith(named))
          .map((folder) => ({ ...folder, account: accountId })),
    },
    Folder: {
      id: ({ folderId }) => folderId,
      name: ({ folderName }) => folderName,
      messages: async ({ account, folderId }: Folder, { first }: { first: number }, { load }: Context) =>
        (await load.messages.load({ account, folderId, first })).map((message) => ({ ...message, account, folderId })),
    },
    Message: {
      id: ({ messageId }) => messageId,
      content: async ({ account, folderId, messageId, subject }: Message, _args, { load }: Context) =>
        (await load.content.load({ account, folderId, messageId, subject })).content,
    },
  },
});

const yoga = createYoga({ schema, context: (): Context => ({ load: loaders() }), logging: false });
const server = createServer(yoga);
server.listen(0, '127.0.0.1', () => {
  process.send?.({ endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` });
});
