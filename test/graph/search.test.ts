import { beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { encodeId } from '../../src/resolvers/ids.ts';
import { useMailGateway } from './mail-gateway.ts';

const gateway = useMailGateway();
const MIRA = { dataCentre: 'us', accountId: '7310000000008002' };
const ACCOUNT = encodeId({ type: 'Account', ...MIRA, entity: '' });
const folderId = (entity: string) => encodeId({ type: 'Folder', ...MIRA, entity });
const INBOX = '7310000000008014';
const SPAM = '7310000000008024';
const INVOICES = '7310000000021005';
const HOUR = 3_600_000;
const NOON = Math.floor(Date.now() / HOUR) * HOUR - 24 * HOUR;

const page = z.object({
  nodes: z.array(z.object({ subject: z.string() })),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  listChanged: z.boolean(),
});
const PAGE = 'nodes { subject } pageInfo { hasNextPage endCursor } listChanged';

async function search(query: Record<string, unknown>, first = 20, after: string | null = null) {
  const { node } = await gateway().data(
    z.object({ node: z.object({ search: page }) }),
    `query ($id: ID!, $query: MessageSearchInput!, $first: Int!, $after: String) {
      node(id: $id) { ... on Account { search(query: $query, first: $first, after: $after) { ${PAGE} } } } }`,
    { id: ACCOUNT, query, first, after },
  );
  return node.search;
}
const found = async (query: Record<string, unknown>) =>
  (await search(query)).nodes.map(({ subject }) => subject).sort();

async function list(args: string) {
  const { node } = await gateway().data(
    z.object({ node: z.object({ messages: page }) }),
    `{ node(id: "${folderId(INBOX)}") { ... on Folder { messages(${args}) { ${PAGE} } } } }`,
  );
  return node.messages;
}
const listed = async (args: string) => (await list(args)).nodes.map(({ subject }) => subject);

const zoho = (body: unknown) => gateway().zoho('PUT', '/updatemessage', body);
let label = '';

beforeAll(async () => {
  await gateway().facts({ searchLagMs: 0 });
  const deliver = (subject: string, hoursAgo: number, more = {}) =>
    gateway().deliver({ subject, receivedAt: NOON - hoursAgo * HOUR, ...more });
  await deliver('Budget for spring', 50, { from: 'ivo@partner.example', text: 'The figures of the quarter' });
  const flagged = await deliver('Budget for autumn', 20, { text: 'See the plan, or: not' });
  const sorted = await deliver('Invoice 7', 10, { from: 'billing@shop.example' });
  const spam = await deliver('Budget pills', 5, { from: 'x@spam.example' });
  await deliver('Lunch', 1, { from: 'ivo@partner.example' });
  const made = await gateway().zoho('POST', '/labels', { displayName: 'This "year"' });
  const { data } = z.object({ data: z.object({ labelId: z.string() }) }).parse(made.json);
  label = encodeId({ type: 'Label', ...MIRA, entity: data.labelId });
  await gateway().zoho('POST', '/labels', { displayName: 'Urgent' });
  await zoho({ mode: 'setFlag', messageId: [flagged], flagid: 'important' });
  await zoho({ mode: 'moveMessage', messageId: [sorted], destfolderId: INVOICES });
  await zoho({ mode: 'moveToSpam', messageId: [spam] });
});

test('finds what matches all of the terms, everywhere but in Spam and Trash', async () => {
  expect(await found({ allOf: { subject: 'budget' } })).toEqual(['Budget for autumn', 'Budget for spring']);
  expect(await found({ allOf: { subject: 'budget', from: 'ivo@partner.example' } })).toEqual(['Budget for spring']);
  expect(await found({ allOf: { subject: 'budget', hasFlag: true } })).toEqual(['Budget for autumn']);
  expect(await found({ allOf: { content: 'figures of the quarter' } })).toEqual(['Budget for spring']);
  expect(await found({ allOf: { subject: 'budget', includeSpamAndTrash: true } })).toHaveLength(3);
});

test('finds what matches one of the terms', async () => {
  expect(await found({ anyOf: { from: ['billing@shop.example', 'ivo@partner.example'] } })).toEqual([
    'Budget for spring',
    'Invoice 7',
    'Lunch',
  ]);
});

test('finds what lies in a folder, by its id in the graph', async () => {
  expect(await found({ allOf: { inFolderId: folderId(INVOICES) } })).toEqual(['Invoice 7']);
});

test('finds by label, and says of a name that Zoho could not be told that it can not', async () => {
  const urgent = await gateway().data(
    z.object({ node: z.object({ labels: z.array(z.object({ id: z.string(), name: z.string() })) }) }),
    `{ node(id: "${ACCOUNT}") { ... on Account { labels { id name } } } }`,
  );
  const id = urgent.node.labels.find(({ name }) => name === 'Urgent')?.id;
  expect(await found({ allOf: { labelIds: [id] } })).toEqual([]);
  const { errors } = await gateway().ask(
    `{ node(id: "${ACCOUNT}") { ... on Account { search(query: { allOf: { labelIds: ["${label}"] } }, first: 1) { nodes { id } } } } }`,
  );
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
});

test('finds what came between two moments, to the millisecond', async () => {
  const at = (hoursAgo: number, ms = 0) => new Date(NOON - hoursAgo * HOUR + ms).toISOString();
  expect(await found({ allOf: { since: at(20), until: at(10) } })).toEqual(['Budget for autumn', 'Invoice 7']);
  expect(await found({ allOf: { since: at(20, 1), until: at(10, -1) } })).toEqual([]);
});

test('finds mail of this moment, which Zoho leaves out by itself', async () => {
  await gateway().deliver({ subject: 'Right now' });
  expect(await found({ allOf: { subject: 'right' } })).toEqual(['Right now']);
});

test('finds what came in since a time', async () => {
  const newSince = new Date(NOON - 10 * HOUR).toISOString();
  const subjects = await found({ newSince });
  expect(subjects).toContain('Invoice 7');
  expect(subjects).not.toContain('Budget for autumn');
});

test("takes Zoho's own words, too", async () => {
  expect(await found({ raw: 'subject:budget::has:flags' })).toEqual(['Budget for autumn']);
});

test('looks for what people type and never does what it says', async () => {
  for (const typed of ['x"::inclspamtrash:true::subject:"budget', 'x:or:subject:budget', 'x::in:Spam', 'or'])
    expect(await found({ allOf: { subject: typed } })).toEqual([]);
});

test.each([
  ['two ways at once', '{ raw: "a", newSince: "2026-01-01T00:00:00Z" }'],
  ['no way', '{}'],
  ['nothing', '{ allOf: {} }'],
])('refuses a search in %s', async (_what, query) => {
  const { errors } = await gateway().ask(
    `{ node(id: "${ACCOUNT}") { ... on Account { search(query: ${query}, first: 1) { nodes { id } } } } }`,
  );
  expect(errors?.[0]?.extensions.code).toMatch(/BAD_USER_INPUT|GRAPHQL_VALIDATION_FAILED/);
});

test('pages through what was found, one call a page', async () => {
  const seen: string[] = [];
  let after: string | null = null;
  const calls = await gateway().callsOf(async () => {
    do {
      const { nodes, pageInfo } = await search({ allOf: { subject: 'budget', includeSpamAndTrash: true } }, 1, after);
      seen.push(...nodes.map(({ subject }) => subject));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
  });
  expect(seen).toEqual(['Budget pills', 'Budget for autumn', 'Budget for spring']);
  expect(new Set(calls)).toEqual(new Set(['searchMessages']));
  expect(calls).toHaveLength(3);
});

test('narrows and orders a list as Zoho can', async () => {
  expect(await listed('first: 10, filter: { flag: IMPORTANT }')).toEqual(['Budget for autumn']);
  expect(await listed('first: 10, filter: { only: [FLAGGED] }')).toEqual(['Budget for autumn']);
  expect(await listed('first: 1, orderBy: RECEIVED_ASC')).toEqual(['Budget for spring']);
  expect(await listed('first: 10, filter: { isRead: true }')).toEqual([]);
  expect(await listed('first: 10, filter: { only: [WITH_ATTACHMENTS, ANSWERED] }')).toEqual([]);
});

test('goes on where a page ended when mail comes in between, and says that the list has changed', async () => {
  const first = await list('first: 2');
  await gateway().deliver({ subject: 'In between' });
  const second = await list(`first: 1, after: "${first.pageInfo.endCursor}"`);
  expect(second.listChanged).toBe(true);
  const all = await listed('first: 10');
  expect(all[0]).toBe('In between');
  expect(second.nodes.map(({ subject }) => subject)).toEqual([all[3]]);
});

test('takes no cursor of another list', async () => {
  const { pageInfo } = await list('first: 1');
  const { errors } = await gateway().ask(
    `{ node(id: "${folderId(SPAM)}") { ... on Folder { messages(first: 1, after: "${pageInfo.endCursor}") { nodes { id } } } } }`,
  );
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
});

test('lists the mail of all folders of a mailbox', async () => {
  const { node } = await gateway().data(
    z.object({ node: z.object({ messages: page }) }),
    `{ node(id: "${ACCOUNT}") { ... on Account { messages(first: 20) { ${PAGE} } } } }`,
  );
  expect(node.messages.nodes.map(({ subject }) => subject)).toEqual(expect.arrayContaining(['Lunch', 'Invoice 7']));
});
