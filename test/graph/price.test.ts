/** What documents are priced at before they are run, what is refused for it, and what that says. */
import { expect, test } from 'vitest';
import { z } from 'zod';
import { useMailGateway } from './mail-gateway.ts';

const gateway = useMailGateway();

const priced = z.object({
  explain: z.object({
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
  }),
});

const EXPLAIN = `query ($document: String!, $variables: String) { explain(document: $document, variables: $variables) {
  most least ceiling cap allowed lines { path field operations most how } advice } }`;

async function explained(document: string, variables?: Record<string, unknown>) {
  const { explain } = await gateway().data(priced, EXPLAIN, {
    document,
    ...(variables === undefined ? {} : { variables: JSON.stringify(variables) }),
  });
  return explain;
}

const linesOf = async (document: string, variables?: Record<string, unknown>) =>
  (await explained(document, variables)).lines.map(({ path, most, how }) => [path, most, how]);

const accounts = z.object({ viewer: z.object({ accounts: z.array(z.object({ id: z.string() })) }) });
const accountIds = async () =>
  (await gateway().data(accounts, '{ viewer { accounts { id } } }')).viewer.accounts.map(({ id }) => id);

test('prices lists by their arguments, by variables, and by what is known, without a call', async () => {
  const ids = await accountIds();
  await gateway().ask('{ viewer { accounts { folders { id } } } }');
  const document = `query ($first: Int!) { viewer { accounts { folders { messages(first: $first) { nodes { body { text } } } } } } }`;
  const calls = await gateway().callsOf(async () => {
    expect(await linesOf(document, { first: 5 })).toEqual([
      [
        'viewer.accounts.folders.messages.nodes.body',
        ids.length * 9 * 5,
        `${ids.length} accounts × 9 folders × 5 messages × 1 call`,
      ],
      ['viewer.accounts.folders.messages', ids.length * 9, `${ids.length} accounts × 9 folders × 1 call`],
      ['viewer.accounts.folders', ids.length, '1 call a mailbox, shared'],
    ]);
  });
  expect(calls).toEqual([]);
});

test('counts once what fields share, and not what is skipped', async () => {
  const [id] = await accountIds();
  const message =
    'messages(first: 10) { nodes { to { address } cc { address } body { text } folder { name parent { name } } } }';
  expect(await linesOf(`{ node(id: "${id}") { ... on Account { ${message} folders { name } } } }`)).toEqual([
    ['node.messages.nodes.to', 10, '10 messages × 1 call'],
    ['node.messages.nodes.folder', 6, '1 call a mailbox, shared'],
    ['node.messages', 1, '1 call'],
  ]);
  const skipping = `query ($with: Boolean!) { node(id: "${id}") { ... on Account { labels @include(if: $with) { name } folders @skip(if: $with) { name } } } }`;
  expect((await linesOf(skipping, { with: true })).map(([path]) => path)).toEqual(['node.labels']);
  expect((await linesOf(skipping, { with: false })).map(([path]) => path)).toEqual(['node.folders']);
});

test('prices an object by what its id names, and nothing for an id that leads nowhere', async () => {
  const elsewhere = Buffer.from(JSON.stringify([1, 'Message', 'us', '1', '5'])).toString('base64url');
  const fields = '... on Account { folders { name } } ... on Message { body { text } }';
  expect(await linesOf(`{ node(id: "${elsewhere}") { ${fields} } }`)).toEqual([]);
  const [account] = await accountIds();
  expect((await linesOf(`{ node(id: "${account}") { ${fields} } }`)).map(([path]) => path)).toEqual(['node.folders']);
});

test('says of a document that is none what running it would say', async () => {
  const codeOf = async (document: string, variables = '{}') => {
    const answer = await gateway().ask(EXPLAIN, { document, variables });
    return answer.errors?.[0]?.extensions.code;
  };
  expect(await codeOf('{')).toBe('GRAPHQL_PARSE_FAILED');
  expect(await codeOf('{ nothing }')).toBe('GRAPHQL_VALIDATION_FAILED');
  expect(await codeOf(`{ ${'a '.repeat(20)} }`)).toBe('QUERY_TOO_LARGE');
  expect(await codeOf('{ viewer { app { id } } }', '[]')).toBe('BAD_USER_INPUT');
  expect(await codeOf('query ($id: ID!) { node(id: $id) { id } }')).toBe('BAD_USER_INPUT');
});

test('refuses what is too dear before the first call, and says which fields cost what and what would be let through', async () => {
  const document = (first: number) =>
    `{ viewer { accounts { folders { messages(first: ${first}) { nodes { subject body { text } } } } } } }`;
  const calls = await gateway().callsOf(async () => {
    const { data, errors, extensions } = await gateway().ask(document(100));
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'COST_LIMIT',
      ceiling: 1000,
      price: extensions?.price?.most,
      dearest: 'viewer.accounts.folders.messages.nodes.body',
    });
    expect(errors?.[0]?.message).toMatch(
      /nodes\.body \(Message\.body\): 6 accounts × 9 folders × 100 messages × 1 call = 5400/,
    );
    // What it advises is let through.
    const advised = Number(/With `first` ([0-9]+) instead of 100/.exec(errors?.[0]?.message ?? '')?.[1]);
    expect(await explained(document(advised))).toMatchObject({ allowed: true });
    expect(await explained(document(advised + 1))).toMatchObject({ allowed: false });
  });
  expect(calls).toEqual([]);
});

test('shows the price beside each answer, and never one that is lower than what was called', async () => {
  const { extensions } = await gateway().ask('{ viewer { accounts { folders { name } labels { name } } } }');
  expect(extensions?.price).toEqual({ most: 12, least: 12, ceiling: 1000, cap: 300 });
  expect(extensions?.upstream.calls).toBe(12);
});
