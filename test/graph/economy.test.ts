/** The screens that the product is measured by, in calls counted where Zoho would count. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { encodeId } from '../../src/resolvers/ids.ts';
import { eventually } from '../harness/graph.ts';
import { type MailGateway, openMailGateway } from '../harness/mail-gateway.ts';

const MIRA = { dataCentre: 'us', accountId: '7310000000008002' };
const ACCOUNT = encodeId({ type: 'Account', ...MIRA, entity: '' });
const INBOX = encodeId({ type: 'Folder', ...MIRA, entity: '7310000000008014' });
const [FOLDERS, MESSAGES] = [10, 20];

/** Accounts, the folders of one, and a page of one folder. */
const SCREEN = `query ($account: ID!, $folder: ID!) {
  viewer { accounts { id primaryAddress } }
  account: node(id: $account) { ... on Account { folders { id name role } } }
  folder: node(id: $folder) { ... on Folder { name messages(first: 50) { nodes {
    id subject from { name address } receivedAt isRead scan { verdict } } pageInfo { hasNextPage endCursor } } } }
}`;
const BIG = `query ($folders: [ID!]!) { nodes(ids: $folders) { ... on Folder {
  name messages(first: ${MESSAGES}) { nodes { subject body { text } to { address } attachments { filename } } } } } }`;

const made = z.object({ data: z.object({ folderId: z.string() }) });
const bodies = z.object({
  nodes: z.array(
    z.object({ messages: z.object({ nodes: z.array(z.object({ body: z.object({ text: z.string() }) })) }) }),
  ),
});

const stack = new AsyncDisposableStack();
let gateway: MailGateway;
const folders: string[] = [];

beforeAll(async () => {
  gateway = await openMailGateway(stack, undefined, {
    POSTERN_CACHE_BYTES: '64000000',
    POSTERN_KEPT_BYTES: '64000000',
    POSTERN_MAX_AGE_FLOOR_SECONDS: '0',
    POSTERN_REQUEST_SECONDS: '120',
  });
  for (let i = 0; i < FOLDERS; i++) {
    const { json } = await gateway.zoho('POST', '/folders', { folderName: `Project ${i}` });
    const { folderId } = made.parse(json).data;
    const messageId = [];
    for (let j = 0; j < MESSAGES; j++) messageId.push(await gateway.deliver({ subject: `Mail ${i} ${j}` }));
    await gateway.zoho('PUT', '/updatemessage', { mode: 'moveMessage', messageId, destfolderId: folderId });
    folders.push(encodeId({ type: 'Folder', ...MIRA, entity: folderId }));
  }
}, 240_000);
afterAll(() => stack.disposeAsync());

async function ask(query: string, variables: Record<string, unknown>, cacheControl = ''): Promise<unknown> {
  const { endpoint, apiKey } = await gateway.caller();
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${apiKey}`,
      'cache-control': cacheControl,
    },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = z.object({ data: z.unknown(), errors: z.unknown().optional() }).parse(await answer.json());
  expect(errors).toBeUndefined();
  return data;
}

test('eight clients that ask for the same at once take no more than one, and after them it takes nothing', async () => {
  const answers: unknown[] = [];
  const cold = await gateway.callsOf(async () => {
    answers.push(...(await Promise.all(Array.from({ length: 8 }, () => ask(BIG, { folders })))));
  });
  expect(cold.length).toBeLessThanOrEqual(212);
  for (const answer of answers) {
    const { nodes } = bodies.parse(answer);
    expect(nodes.map(({ messages }) => messages.nodes.length)).toEqual(Array(FOLDERS).fill(MESSAGES));
  }
  expect(await gateway.callsOf(() => ask(BIG, { folders }))).toEqual([]);
}, 240_000);

test('the big query takes a call a folder and one a message when everything is asked anew', async () => {
  const calls = await gateway.callsOf(() => ask(BIG, { folders }, 'no-cache'));
  expect(calls).toHaveLength(1 + FOLDERS + FOLDERS * MESSAGES);
  expect(calls.length).toBeLessThanOrEqual(212);
}, 240_000);

test('what was read once is not read again, also after a restart', async () => {
  await gateway.restart();
  const calls = await gateway.callsOf(() => ask(BIG, { folders }));
  expect(calls.filter((operation) => operation === 'getOriginalMessage')).toEqual([]);
  expect(calls.length).toBeLessThanOrEqual(12);
  expect(await gateway.callsOf(() => ask(BIG, { folders }))).toEqual([]);
}, 240_000);

test('the same without content reads no content, and names alone take one list', async () => {
  const lists = `query ($folders: [ID!]!) { nodes(ids: $folders) { ... on Folder { messages(first: ${MESSAGES}) { nodes { id subject from { address } size } } } } }`;
  expect(await gateway.callsOf(() => ask(lists, { folders }, 'no-cache'))).toHaveLength(1 + FOLDERS);
  const names =
    'query ($folders: [ID!]!) { nodes(ids: $folders) { ... on Folder { name path account { primaryAddress } } } }';
  expect(await gateway.callsOf(() => ask(names, { folders }, 'no-cache'))).toEqual(['listFolders']);
});

test('the first screen takes three calls at most, and none when it is asked for again', async () => {
  const variables = { account: ACCOUNT, folder: INBOX };
  const cold = await gateway.callsOf(() => ask(SCREEN, variables, 'no-cache'));
  expect(cold.length).toBeLessThanOrEqual(3);
  expect(await gateway.callsOf(() => ask(SCREEN, variables))).toEqual([]);
});

test('what was scanned is not read again for whoever wants to see it', async () => {
  const { json } = await gateway.zoho('POST', '/folders', { folderName: 'Scanned' });
  const { folderId } = made.parse(json).data;
  const messageId = [await gateway.deliver({ subject: 'One' }), await gateway.deliver({ subject: 'Another' })];
  await gateway.zoho('PUT', '/updatemessage', { mode: 'moveMessage', messageId, destfolderId: folderId });
  const id = encodeId({ type: 'Folder', ...MIRA, entity: folderId });
  await ask('query ($id: ID!) { node(id: $id) { ... on Folder { name } } }', { id }, 'no-cache');
  const { data } = await gateway.ask(
    'mutation ($folderId: ID!) { rescanFolder(input: { folderId: $folderId }) { job { id } } }',
    { folderId: id },
    ['mail.read', 'admin'],
  );
  const { rescanFolder } = z.object({ rescanFolder: z.object({ job: z.object({ id: z.string() }) }) }).parse(data);
  const jobs = z.object({ node: z.object({ state: z.string(), found: z.number() }) });
  await eventually('the folder is scanned', async () => {
    const query = 'query ($id: ID!) { node(id: $id) { ... on Job { state found } } }';
    const { data: job } = await gateway.ask(query, rescanFolder.job, ['mail.read', 'admin']);
    return jobs.parse(job).node.state === 'DONE' || null;
  });
  const scanned = z.object({
    node: z.object({ messages: z.object({ nodes: z.array(z.object({ scan: z.unknown() })) }) }),
  });
  await eventually('its messages are decided', async () => {
    const query =
      'query ($id: ID!) { node(id: $id) { ... on Folder { messages(first: 9) { nodes { scan { id } } } } } }';
    const { node } = scanned.parse(await ask(query, { id }));
    return (node.messages.nodes.length === 2 && node.messages.nodes.every(({ scan }) => scan !== null)) || null;
  });
  const calls = await gateway.callsOf(async () => {
    const { nodes } = bodies.parse(await ask(BIG, { folders: [id] }));
    expect(nodes[0]?.messages.nodes.map(({ body }) => body.text.trim())).toEqual(['Hello', 'Hello']);
  });
  expect(calls).not.toContain('getOriginalMessage');
}, 60_000);
