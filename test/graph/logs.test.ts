import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Scope } from '../../src/access/apps.ts';
import { encodeId } from '../../src/resolvers/ids.ts';
import { useMailGateway } from './mail-gateway.ts';

const gateway = useMailGateway();

const SCOPES: readonly Scope[] = ['mail.read', 'org.read', 'org.manage'];
const organization = (zoid: string) =>
  encodeId({ type: 'Organization', dataCentre: 'us', accountId: zoid, entity: '' });
const ZYLKER = organization('60700123');
const MIRA = { dataCentre: 'us', accountId: '7310000000008002' };
const lately = () => ({
  from: new Date(Date.now() - 3_600_000).toISOString(),
  to: new Date(Date.now() + 3_600_000).toISOString(),
});
const TYPES = '$from: DateTime!, $to: DateTime!';

async function of<T>(
  shape: z.ZodType<T>,
  fields: string,
  variables: Record<string, unknown> = {},
  types = '',
): Promise<T> {
  const query = `query ($id: ID! ${types}) { node(id: $id) { ... on Organization { ${fields} } } }`;
  const answer = await gateway().data(z.object({ node: shape }), query, { id: ZYLKER, ...variables }, SCOPES);
  return answer.node;
}

const connection = z.object({
  nodes: z.array(z.looseObject({})),
  pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
});

/** All of a list, `first` at a time. */
async function all(
  first: number,
  field: (page: string) => string,
  fields: string,
  types: string,
  variables: Record<string, unknown>,
) {
  const rows: Record<string, unknown>[] = [];
  for (let after: string | null = null; ; ) {
    const page = `first: ${first}, after: $after`;
    const { list }: { list: z.output<typeof connection> } = await of(
      z.object({ list: connection }),
      `list: ${field(page)} { nodes { ${fields} } pageInfo { hasNextPage endCursor } }`,
      { ...variables, after },
      `, $after: String ${types}`,
    );
    rows.push(...list.nodes);
    if (!list.pageInfo.hasNextPage) return rows;
    after = list.pageInfo.endCursor;
  }
}

test('shows who signed in and who could not, page by page, with the users they are', async () => {
  const signIn = (more: Record<string, unknown>) =>
    gateway().control('POST', '/console/sign-ins', { ...MIRA, address: '203.0.113.7', ...more });
  for (const userAgent of ['one', 'two', 'three']) await signIn({ userAgent });
  await signIn({ failure: 'Invalid password', protocol: 'IMAP' });
  const span = lately();
  const rows = await all(
    2,
    (page) => `signIns(from: $from, to: $to, ${page})`,
    'address userAgent ipAddress user { displayName }',
    `, ${TYPES}`,
    span,
  );
  expect(rows.map(({ userAgent }) => userAgent)).toEqual(['three', 'two', 'one']);
  expect(rows[0]).toMatchObject({
    address: 'mira@zylker.example',
    ipAddress: '203.0.113.7',
    user: { displayName: 'Mira Holm' },
  });
  const failed =
    'signIns(kind: FAILED_PROTOCOL, from: $from, to: $to, first: 5) { nodes { failure protocol endedAt } }';
  expect(await of(z.unknown(), failed, span, `, ${TYPES}`)).toEqual({
    signIns: { nodes: [{ failure: 'Invalid password', protocol: 'IMAP', endedAt: null }] },
  });
});

test('shows what administrators did, this gateway too', async () => {
  const create =
    'mutation ($input: CreateUserInput!) { createUser(input: $input) { user { id } userErrors { message } } }';
  for (const name of ['dana', 'rex', 'nora']) {
    const input = { organizationId: ZYLKER, address: `${name}@zylker.example`, password: 'S3cret-phrase!' };
    await gateway().data(z.unknown(), create, { input }, SCOPES);
  }
  const filter = { category: '1003', operationType: 'ADD', performedBy: 'mira@zylker.example' };
  const rows = await all(
    2,
    (page) => `auditLog(filter: $filter, ${page})`,
    'category performedOn administrator { primaryAddress }',
    ', $filter: AuditLogFilter',
    { filter },
  );
  expect(rows.map(({ performedOn }) => performedOn)).toEqual(
    ['nora', 'rex', 'dana'].map((name) => `${name}@zylker.example`),
  );
  expect(rows[0]).toMatchObject({ category: 'Users', administrator: { primaryAddress: 'mira@zylker.example' } });
  const named = await of(z.object({ auditCategories: z.array(z.unknown()) }), 'auditCategories { number name }');
  expect(named.auditCategories).toContainEqual({ number: '1003', name: 'Users' });
});

test('follows a mail from the SMTP log to the message, once its source was read', async () => {
  const messageId = await gateway().deliver({
    subject: 'Followed',
    from: 'sam@customer.example',
    headers: 'Message-ID: <followed@customer.example>',
  });
  const fields = `smtpLog(from: $from, to: $to, search: { internetMessageId: "followed@customer.example" }, first: 5) {
    nodes { direction sender recipients { address status zohoStatus reason } messages { subject zohoId } } }`;
  const entry = {
    direction: 'IN',
    sender: 'sam@customer.example',
    recipients: [
      { address: 'mira@zylker.example', status: 'DELIVERED', zohoStatus: 'delivered', reason: '250 2.0.0 OK' },
    ],
  };
  expect(await of(z.unknown(), fields, lately(), `, ${TYPES}`)).toEqual({
    smtpLog: { nodes: [{ ...entry, messages: [] }] },
  });
  const message = encodeId({ type: 'Message', ...MIRA, entity: messageId });
  await gateway().data(
    z.unknown(),
    'query ($id: ID!) { node(id: $id) { ... on Message { internetMessageId } } }',
    { id: message },
    SCOPES,
  );
  const calls = await gateway().callsOf(async () => {
    expect(await of(z.unknown(), fields, lately(), `, ${TYPES}`)).toEqual({
      smtpLog: { nodes: [{ ...entry, messages: [{ subject: 'Followed', zohoId: messageId }] }] },
    });
  });
  expect(calls).toEqual(['searchSmtpLogs']);
});

test('tells of a message what the SMTP log says of it', async () => {
  const headers = 'Message-ID: <told@customer.example>';
  const messageId = await gateway().deliver({ subject: 'Told', from: 'sam@customer.example', headers });
  const id = encodeId({ type: 'Message', ...MIRA, entity: messageId });
  const query = 'query ($id: ID!) { node(id: $id) { ... on Message { smtpLog { sender recipients { status } } } } }';
  expect(await gateway().data(z.unknown(), query, { id }, SCOPES)).toEqual({
    node: { smtpLog: [{ sender: 'sam@customer.example', recipients: [{ status: 'DELIVERED' }] }] },
  });
  const { errors } = await gateway().ask(query, { id }, ['mail.read']);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'org.read' });
});

test('two searches of the SMTP log at once are two', async () => {
  await gateway().deliver({ subject: 'Left', from: 'left@customer.example' });
  await gateway().deliver({ subject: 'Right', from: 'right@customer.example' });
  const by = (sender: string) =>
    `${sender}: smtpLog(from: $from, to: $to, search: { sender: "${sender}@customer.example" }, first: 5) { nodes { sender } }`;
  expect(await of(z.unknown(), `${by('left')} ${by('right')}`, lately(), `, ${TYPES}`)).toEqual({
    left: { nodes: [{ sender: 'left@customer.example' }] },
    right: { nodes: [{ sender: 'right@customer.example' }] },
  });
});

test('refuses what can not be asked, and names what is missing', async () => {
  const query = (fields: string) =>
    `query ($id: ID!, ${TYPES}) { node(id: $id) { ... on Organization { ${fields} } } }`;
  const codeOf = async (fields: string, id = ZYLKER, scopes = SCOPES, span = lately()) => {
    const { errors } = await gateway().ask(query(fields), { id, ...span }, scopes);
    return errors?.[0]?.extensions;
  };
  const span = 'from: $from, to: $to';
  const calls = await gateway().callsOf(async () => {
    const bad = { code: 'BAD_USER_INPUT' };
    expect(
      await codeOf(`signIns(${span}, first: 0) { nodes { at } } smtpLog(${span}, first: 0) { nodes { at } }`),
    ).toMatchObject(bad);
    const { from: to, to: from } = lately();
    expect(await codeOf(`smtpLog(${span}, first: 1) { nodes { at } }`, ZYLKER, SCOPES, { from, to })).toMatchObject(
      bad,
    );
    const injected =
      'auditLog(filter: { from: $from, to: $to, performedBy: "a::category:1" }, first: 1) { nodes { at } }';
    expect(await codeOf(injected)).toMatchObject(bad);
    expect(await codeOf(`signIns(${span}, first: 1, after: "x") { nodes { at } }`)).toMatchObject(bad);
    expect(await codeOf(`signIns(${span}, first: 1) { nodes { at } }`, ZYLKER, ['mail.read'])).toMatchObject({
      code: 'FORBIDDEN',
      scope: 'org.read',
    });
  });
  expect(calls).toEqual([]);
  await gateway().connect('rosa@brightmoor.example', ['ZohoMail.accounts.READ', 'ZohoMail.organization.accounts.READ']);
  const audit = 'auditLog(filter: { from: $from, to: $to }, first: 1) { nodes { at } }';
  expect(await codeOf(audit, organization('60700456'))).toMatchObject({
    code: 'MISSING_SCOPE',
    scope: 'ZohoMail.organization.audit.READ',
  });
});
