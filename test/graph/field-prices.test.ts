/**
 * Every field of the graph is held against the calls that it causes, counted at the simulator with nothing kept:
 * price ≥ calls ≥ the least, by the operations that it names. A field that names none causes none.
 */
import {
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { expect, test, vi } from 'vitest';
import { z } from 'zod';
import { SCOPES } from '../../src/access/apps.ts';
import { encodeId, type NodeType } from '../../src/resolvers/ids.ts';
import { createSchema } from '../../src/resolvers/index.ts';
import { priceListOf } from '../../src/resolvers/price/price-list.ts';
import { buildMail } from '../fixtures/mail.ts';
import { windowsProgram } from '../fixtures/programs.ts';
import { eventually } from '../harness/graph.ts';
import { priceBookmarks } from './field-prices/bookmarks.ts';
import { priceDomains } from './field-prices/domains.ts';
import { priceGroups } from './field-prices/groups.ts';
import { pricedLogs } from './field-prices/logs.ts';
import { priceMailPolicies } from './field-prices/mail-policies.ts';
import { priceNotes } from './field-prices/notes.ts';
import { pricedOrganization } from './field-prices/organization.ts';
import { pricedSettings } from './field-prices/settings.ts';
import { pricedTasks } from './field-prices/tasks.ts';
import { useMailGateway } from './mail-gateway.ts';

// Each test asks for dozens of documents, one after the other.
vi.setConfig({ testTimeout: 240_000 });

const gateway = useMailGateway();

const MIRA = { dataCentre: 'us', accountId: '7310000000008002' };
const IVO = 'ivo@zylker.example';
const id = (type: NodeType, entity: string) => encodeId({ type, ...MIRA, entity });
const ACCOUNT = id('Account', '');
const INBOX = id('Folder', '7310000000008014');
const INVOICES = id('Folder', '7310000000021005');

const schema = createSchema();
const list = priceListOf(schema);

type Input = Record<string, unknown>;
const any = z.record(z.string(), z.any());

const price = z.object({
  most: z.number(),
  least: z.number(),
  lines: z.array(z.object({ field: z.string(), operations: z.array(z.string()) })),
});
const EXPLAIN = `query ($document: String!, $variables: String) {
  explain(document: $document, variables: $variables) { most least lines { field operations } } }`;

const ask = (query: string, variables: Input = {}) => gateway().ask(query, variables, SCOPES);

/** Fields that some document of this file was held against. */
const held = new Set<string>();

/** Explains a document, runs it, and holds the one against the other; answers its data. */
async function check(query: string, variables: Input = {}, exactly?: number) {
  const { explain } = await gateway().data(
    z.object({ explain: price }),
    EXPLAIN,
    { document: query, variables: JSON.stringify(variables) },
    SCOPES,
  );
  let answer: Awaited<ReturnType<typeof ask>> | undefined;
  const calls = await gateway().callsOf(async () => {
    answer = await ask(query, variables);
  });
  const what = `${query} ${JSON.stringify(variables)}\npriced ${explain.least} to ${explain.most}, called ${calls.join(' ')}\n${JSON.stringify(answer?.errors)}`;
  expect(answer?.errors, what).toBeUndefined();
  expect(calls.length, what).toBeLessThanOrEqual(explain.most);
  expect(calls.length, what).toBeGreaterThanOrEqual(explain.least);
  if (exactly !== undefined) expect(calls, what).toHaveLength(exactly);
  const named = new Set(explain.lines.flatMap(({ operations }) => operations));
  expect(
    calls.filter((operation) => !named.has(operation)),
    what,
  ).toEqual([]);
  for (const { field } of explain.lines) held.add(field);
  return any.parse(answer?.data);
}

/** A mutation with a file in place of what is null, held against its price. */
async function changeWithFile(name: string, input: Input, place: string) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { it: ${name}(input: $input) { attachments { id } userErrors { message } } }`;
  const { endpoint, apiKey } = await gateway().caller(SCOPES);
  const form = new FormData();
  form.set('operations', JSON.stringify({ query, variables: { input } }));
  form.set('map', JSON.stringify({ file: [`variables.${place}`] }));
  form.set('file', new Blob(['A file.']), 'a.txt');
  const headers = { authorization: `Bearer ${apiKey}`, accept: 'application/json' };
  let answer: Record<string, unknown> = {};
  const calls = await gateway().callsOf(async () => {
    answer = any.parse(await (await fetch(endpoint, { method: 'POST', headers, body: form })).json());
  });
  const { price: priced } = any.parse(answer.extensions);
  expect(calls).toHaveLength(priced.most);
  held.add(`Mutation.${name}`);
  return any.parse(any.parse(answer.data).it);
}

/** The same for a mutation; throws when it was refused. */
async function change(name: string, input: Input, fields = '', exactly?: number) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { it: ${name}(input: $input) { ${fields} userErrors { message } } }`;
  const { it } = await check(query, { input }, exactly);
  expect(it.userErrors, `${name} ${JSON.stringify(input)}`).toEqual([]);
  return any.parse(it);
}

async function known(...subjects: string[]): Promise<string[]> {
  const zohoIds = [];
  for (const subject of subjects) zohoIds.push(await gateway().deliver({ subject }));
  await ask(`{ node(id: "${INBOX}") { ... on Folder { messages(first: 50) { nodes { id } } } } }`);
  return zohoIds.map((zohoId) => id('Message', zohoId));
}
const unknown = async (subject: string) => id('Message', await gateway().deliver({ subject }));

async function conversation(subject: string): Promise<string> {
  const header = `Message-ID: <${subject}-1@partner.example>`;
  await gateway().deliver({ subject, headers: header });
  const headers = `Message-ID: <${subject}-2@partner.example>\r\nIn-Reply-To: <${subject}-1@partner.example>`;
  const reply = id('Message', await gateway().deliver({ subject: `Re: ${subject}`, headers }));
  const { node } = any.parse((await ask(`{ node(id: "${reply}") { ... on Message { thread { id } } } }`)).data);
  return node.thread.id;
}

const CONTENT = [
  ...['to { address }', 'cc { address }', 'replyTo { address }', 'internetMessageId', 'references', 'sentAt'],
  ...['readReceiptTo { address }', 'mailingList { listId }', 'calendarEvents { uid }', 'deliveryEvent { kind }'],
];
const MORE_CONTENT = ['headers { name }', 'body { text }', 'attachments { filename url }'];

test('what is read: mailboxes, folders, labels, lists, messages', async () => {
  const [message = ''] = await known('Read me', 'And me');
  await check('{ viewer { accounts { folders { name } } } }', {}, 6);
  await check(
    '{ viewer { accounts { labels { name } profile { zohoType } } grants { accounts { address: primaryAddress } } } }',
  );
  await check(
    `{ node(id: "${ACCOUNT}") { ... on Account { folders { parent { name } name } again: folders { id } } } }`,
    {},
    1,
  );
  await check(
    `{ node(id: "${ACCOUNT}") { ... on Account { labels { id } profile { addresses { address } } } } }`,
    {},
    2,
  );
  for (const field of [...CONTENT, ...MORE_CONTENT]) {
    await check(`{ node(id: "${message}") { ... on Message { ${field} } } }`, {}, 2);
  }
  await check(`{ node(id: "${message}") { ... on Message { ${[...CONTENT, ...MORE_CONTENT].join(' ')} } } }`, {}, 2);
  for (const field of ['body { text }', 'headers { name }', 'files { filename url }']) {
    await check(`{ node(id: "${message}") { ... on Message { pieces { ${field} } } } }`, {}, 2);
  }
  await check(
    `{ node(id: "${message}") { ... on Message { folder { name parent { name } } labels { name } } } }`,
    {},
    2,
  );
  const page = (after: string) =>
    `messages(first: 1${after}) { nodes { subject body { text } folder { name } } pageInfo { endCursor } }`;
  for (const [type, node] of [
    ['Account', ACCOUNT],
    ['Folder', INBOX],
  ] as const) {
    const { node: first } = await check(`{ node(id: "${node}") { ... on ${type} { ${page('')} } } }`);
    await check(
      `{ node(id: "${node}") { ... on ${type} { ${page(`, after: "${first.messages.pageInfo.endCursor}"`)} } } }`,
    );
    // The list shifts, so that the cursor has to be looked for.
    await known('Newer', 'Newest');
    await check(
      `{ node(id: "${node}") { ... on ${type} { ${page(`, after: "${first.messages.pageInfo.endCursor}"`)} } } }`,
    );
  }
  const thread = await conversation('long talk');
  const { node: talk } = await check(`{ node(id: "${thread}") { ... on Thread { ${page('')} } } }`);
  await check(
    `{ node(id: "${thread}") { ... on Thread { ${page(`, after: "${talk.messages.pageInfo.endCursor}"`)} } } }`,
  );
});

test('what is named by its id, known or not', async () => {
  const [message = ''] = await known('Known');
  const never = await unknown('Never seen');
  await check(`{ node(id: "${message}") { id } }`, {}, 1);
  await check(`{ node(id: "${never}") { id } }`);
  await check(`{ node(id: "${INBOX}") { id } }`, {}, 1);
  const { createLabel } = any.parse(
    (await ask(`mutation { createLabel(input: { accountId: "${ACCOUNT}", name: "By id" }) { label { id } } }`)).data,
  );
  const label = createLabel.label.id;
  await check(`{ node(id: "${label}") { ... on Label { messages(first: 2) { nodes { id } } } } }`, {}, 2);
  const single = id('Thread', `m${String(JSON.parse(Buffer.from(message, 'base64url').toString())[4])}`);
  await check(`{ node(id: "${single}") { ... on Thread { messages(first: 2) { nodes { id } } } } }`, {}, 1);
  const gone = id('Message', '7310000000099999');
  await check(
    `query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on Message { body { text } } ... on Folder { name } } }`,
    {
      ids: [message, INBOX, INVOICES, label, await conversation('by ids'), single, ACCOUNT],
    },
  );
  await check('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [await unknown('Not seen'), gone] });
  await check(
    `{ node(id: "${ACCOUNT}") { ... on Account { search(query: { allOf: { text: ["Known"] } }, first: 3) { nodes { id } } } } }`,
    {},
    1,
  );
  await check(
    `query ($query: MessageSearchInput!) { node(id: "${ACCOUNT}") { ... on Account { search(query: $query, first: 1) { nodes { id } pageInfo { endCursor } } } } }`,
    { query: { allOf: { text: ['Known'], inFolderId: INBOX, labelIds: [label] } } },
  );
  await check(
    `query ($query: MessageSearchInput!) { viewer { accounts { primaryAddress } } node(id: "${ACCOUNT}") { ... on Account { search(query: $query, first: 1) { nodes { id } } } } }`,
    { query: { anyOf: { text: ['Known'], inFolderIds: [INBOX, INVOICES], labelIds: [label] } } },
  );
});

test('folders and labels that are changed', async () => {
  const { folder } = await change(
    'createFolder',
    { accountId: ACCOUNT, name: 'Priced' },
    'folder { id parent { name } }',
  );
  const it = 'folder { name }';
  await change('renameFolder', { id: folder.id, name: 'Still priced' }, it, 3);
  await change('moveFolder', { id: folder.id, parentId: INVOICES }, it, 3);
  await change('setFolderImapVisibility', { id: folder.id, visible: false }, it, 3);
  await change('setFolderImapVisibility', { id: folder.id, visible: true }, '', 2);
  await change('markFolderRead', { id: folder.id }, it, 3);
  await change('emptyFolder', { id: folder.id, allowLoss: true }, it, 3);
  await change('deleteFolder', { id: folder.id }, 'deletedId', 3);
  const { label } = await change('createLabel', { accountId: ACCOUNT, name: 'Priced' }, 'label { id }', 1);
  await change('updateLabel', { id: label.id, name: 'Repriced' }, 'label { name }', 2);
  await change('deleteLabel', { id: label.id }, 'deletedId', 1);
});

test('messages that are changed, one and many, known and not, and read back', async () => {
  const { label } = await change('createLabel', { accountId: ACCOUNT, name: 'Many' }, 'label { id }');
  const ids = async () => [...(await known('One', 'Two', 'Three')), await unknown('Four')];
  const cases: [string, Input][] = [
    ['markMessages', { read: true }],
    ['markMessages', { read: false }],
    ['flagMessages', { flag: 'IMPORTANT' }],
    ['applyLabels', { labelIds: [label.id] }],
    ['removeLabels', { labelIds: [label.id] }],
    ['moveMessages', { folderId: INVOICES }],
    ['archiveMessages', {}],
    ['unarchiveMessages', {}],
    ['markMessagesAsSpam', {}],
    ['markMessagesAsNotSpam', {}],
    ['trashMessages', {}],
  ];
  for (const [name, input] of cases) {
    await change(
      name,
      { ...input, ids: (await known('Alone')).slice(0, 1) },
      'messages { subject folder { name } labels { name } }',
    );
    await change(name, { ...input, ids: await ids(), verify: true }, 'results { status } messages { body { text } }');
  }
  await change('removeAllLabels', { ids: await ids() }, 'messages { id }');
  await change('deleteMessagesPermanently', { ids: await ids() }, 'results { status }');
  await change('deleteMessagesPermanently', { ids: await ids(), verify: true }, 'results { status }');
});

test('conversations that are changed, and messages that are one', async () => {
  const { label } = await change('createLabel', { accountId: ACCOUNT, name: 'Talks' }, 'label { id }');
  const cases: [string, Input][] = [
    ['markThreads', { read: true }],
    ['flagThreads', { flag: 'IMPORTANT' }],
    ['applyLabelsToThreads', { labelIds: [label.id] }],
    ['removeLabelsFromThreads', { labelIds: [label.id] }],
    ['removeAllLabelsFromThreads', {}],
    ['moveThreads', { folderId: INVOICES }],
    ['archiveThreads', {}],
    ['unarchiveThreads', {}],
    ['markThreadsAsSpam', {}],
    ['markThreadsAsNotSpam', {}],
    ['trashThreads', {}],
  ];
  for (const [i, [name, input]] of cases.entries()) {
    const singles = [...(await known(`Single ${i}`)), await unknown(`Unseen ${i}`)].map((one) =>
      id('Thread', `m${String(JSON.parse(Buffer.from(one, 'base64url').toString())[4])}`),
    );
    const ids = [await conversation(`talk-${i}`), ...singles];
    await change(name, { ...input, ids }, 'results { status } threads { messages(first: 3) { nodes { subject } } }');
  }
});

test('mail that goes out', async () => {
  const out = 'outgoing { id state message { id subject } }';
  const to = [{ address: IVO }];
  const text = (subject: string) => ({ accountId: ACCOUNT, to, subject, body: { text: 'Hello.' } });
  const file = buildMail({
    subject: 'With a file',
    files: [{ name: 'a.txt', bytes: Buffer.from('a'), type: 'text/plain' }],
  });
  await gateway().control('POST', '/deliver', {
    address: 'mira@zylker.example',
    source: file.toString('base64'),
    sender: IVO,
    silent: true,
  });
  const fields = 'messages(first: 1) { nodes { id attachments { id } } }';
  const { node } = await check(`{ node(id: "${INBOX}") { ... on Folder { ${fields} } } }`, {}, 3);
  const [received] = node.messages.nodes;
  const attachments = [{ attachmentId: received.attachments[0].id }];
  const sent = await change(
    'sendMessage',
    { ...text('Priced'), attachments, from: { address: 'mira@zylker.example' } },
    out,
  );
  await check(`{ node(id: "${sent.outgoing.id}") { ... on OutgoingMessage { state message { subject } } } }`);
  await change('replyToMessage', { messageId: received.id, body: { text: 'Yes.' }, attachments }, out);
  await change('replyToMessage', { messageId: await unknown('Answer me'), body: { text: 'Yes.' } }, out);
  await change('forwardMessage', { messageId: received.id, to, body: { text: 'See.' } }, out);
  await change(
    'forwardMessage',
    { messageId: received.id, to, body: { text: 'See.' }, includeAttachments: false },
    out,
  );
  const draft = await change(
    'saveDraft',
    { ...text('A draft'), attachments, inReplyTo: await unknown('To draft on') },
    out,
  );
  const changed = await change('updateDraft', { draftId: draft.outgoing.message.id, subject: 'Changed' }, out);
  await change('sendDraft', { draftId: changed.outgoing.message.id }, out);
  const html = await change('saveDraft', { ...text('HTML'), body: { html: '<p>Hello</p>' } }, out);
  const other = await change('updateDraft', { draftId: html.outgoing.message.id, attachments }, out);
  await change('deleteDraft', { draftId: other.outgoing.message.id }, 'deletedId', 3);
  await change('saveTemplate', text('A template'), out);
  const sendAt = new Date(Date.now() + 3_600_000).toISOString();
  const scheduled = await change('scheduleMessage', { ...text('Later'), sendAt }, out);
  await change('cancelScheduledMessage', { outgoingId: scheduled.outgoing.id }, 'outgoing { state }');
});

test('an organisation and its users', async () => {
  const { viewer } = await check('{ viewer { organizations { id zohoId } } }', {}, 0);
  const organizationId = viewer.organizations.find((one: { zohoId: string }) => one.zohoId === '60700123').id;
  const { node } = await check(`{ node(id: "${organizationId}") { ... on Organization { details { name }
    users(first: 1) { nodes { displayName account { folders { name } } } pageInfo { endCursor } } user(address: "${IVO}") { id } } } }`);
  const after = node.users.pageInfo.endCursor;
  await check(
    `{ node(id: "${organizationId}") { ... on Organization { users(first: 1, after: "${after}") { nodes { id } } } } }`,
  );
  const person = { organizationId, address: 'priced@zylker.example', password: 'S3cret-phrase!' };
  const { user } = await change('createUser', person, 'user { id }');
  await check(`{ node(id: "${user.id}") { id } }`, {}, 1);
  const cases: [string, Input][] = [
    ['disableUser', {}],
    ['enableUser', {}],
    ['resetUserPassword', { password: 'An0ther-phrase!' }],
    ['setUserTwoFactor', { enabled: true }],
    ['addUserAliases', { addresses: ['p@zylker.example'] }],
    ['removeUserAliases', { addresses: ['p@zylker.example'] }],
    ['setUserMailbox', { enabled: false }],
    ['setUserMailbox', { enabled: true }],
    ['setUserIncoming', { blocked: false }],
    ['setUserOutgoing', { blocked: false }],
    ['setUserImap', { enabled: true }],
    ['setUserPop', { enabled: true }],
    ['setUserActiveSync', { enabled: true }],
    ['updateUserProfile', { displayName: 'Priced' }],
  ];
  for (const [name, input] of cases) await change(name, { ...input, id: user.id }, 'user { displayName }', 2);
  await change('changeUserRoles', { ids: [user.id], role: 'ADMIN' }, 'results { status }', 1);
  await change('deleteUsersAndTheirMail', { ids: [user.id] }, 'results { status }', 1);
  await change('setAccountActive', { id: ACCOUNT, active: false }, 'account { id }', 1);
  await change('setAccountActive', { id: ACCOUNT, active: true }, 'account { id }', 1);
});

test('what is set for a mailbox', async () => {
  await pricedSettings(check, change, gateway().control);
});

test('domains of an organisation', () => priceDomains({ check, change, gateway: gateway() }));
test('the logs of an organisation', async () => {
  await pricedLogs({ check, ...gateway() });
});

test('an organisation itself', async () => {
  await pricedOrganization(check, change);
});

test('mail policies of an organisation', () => priceMailPolicies({ check, change }));

test('mail groups of an organisation', () => priceGroups({ check, change, gateway: gateway() }));
test('notes, their books and files', () => priceNotes({ check, change, changeWithFile, gateway: gateway() }));

test('bookmarks and their collections', () => priceBookmarks({ check, change, gateway: gateway() }));

test('tasks, own ones and those of a group', async () => {
  await pricedTasks(check, change, gateway());
});

/** A message that the filters hold, and its quarantine item. */
async function quarantined(subject: string): Promise<{ message: string; item: string }> {
  const files = [{ name: 'invoice.pdf', bytes: windowsProgram(), type: 'application/pdf' }];
  const source = buildMail({ subject, files }).toString('base64');
  const place = { address: 'mira@zylker.example', source, sender: 'anna@sender.example', silent: true };
  const sent = await gateway().control('POST', '/deliver', place);
  const { messageId } = z.object({ messageId: z.string() }).parse(sent);
  await ask(`{ node(id: "${INBOX}") { ... on Folder { messages(first: 50) { nodes { id } } } } }`);
  const message = id('Message', messageId);
  await change('scanMessage', { id: message }, 'status scan { verdict }');
  return { message, item: await itemOf(message, 'HELD') };
}

const itemOf = (message: string, state: string) =>
  eventually(`${message} is ${state}`, async () => {
    const { data } = await ask('{ quarantine(first: 100) { nodes { id state message { id } } } }');
    const nodes = z.array(
      z.object({ id: z.string(), state: z.string(), message: z.object({ id: z.string() }).nullable() }),
    );
    const items = nodes.parse(any.parse(data).quarantine.nodes);
    return items.find((one) => one.message?.id === message && one.state === state)?.id ?? null;
  });

test('what the filters hold and let go', async () => {
  await ask('mutation { changeFilterPolicy(input: { reason: "A test.", shadow: false }) { userErrors { message } } }');
  const [a, b, c] = [await quarantined('Attack 1'), await quarantined('Attack 2'), await quarantined('Attack 3')];
  await check('{ quarantine(first: 10) { nodes { state message { subject } } } }');
  await check('{ alerts(first: 10) { nodes { kind message { subject } } } }');
  for (const one of [
    'MessageArrived { message { subject } }',
    'ScanDecided { message { subject } scan { verdict } }',
    'QuarantineChanged { item { message { subject } } }',
  ])
    await check(`{ changes(first: 50) { nodes { ... on ${one} } } }`);
  await change('releaseFromQuarantine', { ids: [a.item] }, 'results { status } items { message { subject } }');
  await change('confirmQuarantined', { ids: [b.item] }, 'results { status }', 0);
  await change('deleteQuarantined', { ids: [b.item] }, 'results { status } items { state }');
  await change(
    'allowFromQuarantine',
    { ids: [c.item], reason: 'A test.' },
    'results { status } entries { value account { folders { name } } }',
  );
  await change('scanMessage', { id: a.message, act: false }, 'status');
});

/** Work that says itself what it is expected to take. */
const JOBS = ['Mutation.rescanFolder'];

test('holds every field that names calls', () => {
  const priced = [...list].filter(([, { costs }]) => costs.length > 0).map(([field]) => field);
  expect(priced.length).toBeGreaterThan(100);
  expect(priced.filter((field) => !held.has(field) && !JOBS.includes(field))).toEqual([]);
});

const inOrganization = (field: string) =>
  `{ node(id: "${encodeId({ type: 'Organization', dataCentre: 'us', accountId: '60700123', entity: '' })}") { ... on Organization { ${field} {`;

/** Ways to one object or more of each type. */
const WAYS: [type: string, before: string, after: string][] = [
  ['Query', '{', '}'],
  ['Viewer', '{ viewer {', '} }'],
  ['App', '{ viewer { app {', '} } }'],
  ['Grant', '{ viewer { grants {', '} } }'],
  ['Account', '{ viewer { accounts {', '} } }'],
  ['AccountProfile', '{ viewer { accounts { profile {', '} } } }'],
  ['Folder', '{ viewer { accounts { folders {', '} } } }'],
  ['Label', '{ viewer { accounts { labels {', '} } } }'],
  ['NoteConnection', '{ viewer { accounts { notes(first: 2) {', '} } } }'],
  ['Note', '{ viewer { accounts { notes(first: 2) { nodes {', '} } } } }'],
  ['BookmarkConnection', '{ viewer { accounts { bookmarks(first: 2) {', '} } } }'],
  ['Bookmark', '{ viewer { accounts { bookmarks(first: 2) { nodes {', '} } } } }'],
  ['BookmarkCollection', '{ viewer { accounts { bookmarkCollections {', '} } } }'],
  ['NoteBook', '{ viewer { accounts { noteBooks {', '} } } }'],
  ['MessageConnection', '{ viewer { accounts { messages(first: 2) {', '} } } }'],
  ['Message', '{ viewer { accounts { messages(first: 2) { nodes {', '} } } } }'],
  ['Thread', '{ viewer { accounts { messages(first: 2) { nodes { thread {', '} } } } } }'],
  ['MessageBody', '{ viewer { accounts { messages(first: 2) { nodes { body {', '} } } } } }'],
  ['Attachment', '{ viewer { accounts { messages(first: 2) { nodes { attachments {', '} } } } } }'],
  ['FilePiece', '{ viewer { accounts { messages(first: 2) { nodes { pieces { files {', '} } } } } } }'],
  ['QuarantineConnection', '{ quarantine(first: 10) {', '} }'],
  ['QuarantineItem', '{ quarantine(first: 10) { nodes {', '} } }'],
  ['Scan', '{ quarantine(first: 10) { nodes { message { scan {', '} } } } }'],
  ['AlertConnection', '{ alerts(first: 10) {', '} }'],
  ['ChangeConnection', '{ changes(first: 50) {', '} }'],
  ['MessageArrived', '{ changes(first: 50) { nodes { ... on MessageArrived {', '} } } }'],
  ['ScanDecided', '{ changes(first: 50) { nodes { ... on ScanDecided {', '} } } }'],
  ['QuarantineChanged', '{ changes(first: 50) { nodes { ... on QuarantineChanged {', '} } } }'],
  ['ListEntryConnection', '{ senderLists(first: 10) {', '} }'],
  ['CoverageReport', '{ filterCoverage {', '} }'],
  ['PolicyInForce', '{ filterPolicy {', '} }'],
  ['Task', '{ viewer { accounts { tasksCreated(first: 2) { nodes {', '} } } } }'],
  ['TaskConnection', '{ viewer { accounts { tasks(first: 2) {', '} } } }'],
  ['TaskGroup', '{ viewer { accounts { taskGroups {', '} } } }'],
  ['Organization', '{ viewer { organizations {', '} } }'],
  ['Domain', inOrganization('domains'), '} } } }'],
  ['MailPolicy', inOrganization('mailPolicies'), '} } } }'],
  ['MailRestriction', inOrganization('mailRestrictions(kind: EMAIL)'), '} } } }'],
  ['GroupConnection', inOrganization('groups(first: 5)'), '} } } }'],
  [
    'OrganizationDetails',
    `{ node(id: "${encodeId({ type: 'Organization', dataCentre: 'us', accountId: '60700123', entity: '' })}") { ... on Organization { details {`,
    '} } } }',
  ],
  [
    'UserConnection',
    `{ node(id: "${encodeId({ type: 'Organization', dataCentre: 'us', accountId: '60700123', entity: '' })}") { ... on Organization { users(first: 5) {`,
    '} } } }',
  ],
];

const VALUES: Record<string, string> = { first: '1', document: '"{ viewer { accounts { folders { id } } } }"' };

/** Everything below a type that names no calls, as deep as it goes without coming back to a type. */
function freeFields(type: GraphQLObjectType, above: readonly string[] = []): string {
  const fields = Object.values(type.getFields()).flatMap(({ name, args, type: of }) => {
    if ((list.get(`${type.name}.${name}`)?.costs.length ?? 0) > 0) return [];
    const needed = args.filter(isRequiredArgument);
    if (needed.some((arg) => VALUES[arg.name] === undefined)) return [];
    const given = needed.length === 0 ? '' : `(${needed.map((arg) => `${arg.name}: ${VALUES[arg.name]}`).join(', ')})`;
    const below = fieldsBelow(of, [...above, type.name]);
    return below === null ? [] : [`${name}${given}${below}`];
  });
  return ['__typename', ...fields].join(' ');
}

function fieldsBelow(of: GraphQLOutputType, above: readonly string[]): string | null {
  const type = getNamedType(of);
  if (isLeafType(type)) return '';
  if (above.includes(type.name)) return ' { __typename }';
  if (isObjectType(type)) return above.length > 3 ? ' { __typename }' : ` { ${freeFields(type, above)} }`;
  return isInterfaceType(type) ? ' { __typename }' : null;
}

test.each(WAYS)('no field of %s that names no calls causes one', async (name, before, after) => {
  const type = schema.getType(name);
  if (!isObjectType(type)) throw new Error(`${name} is no type`);
  const callsOf = (fields: string) => gateway().callsOf(() => ask(`${before} ${fields} ${after}`));
  const free = freeFields(type);
  const answer = await ask(`${before} ${free} ${after}`);
  expect(answer.data, JSON.stringify(answer.errors)).toBeDefined();
  expect(await callsOf(free)).toHaveLength((await callsOf('__typename')).length);
});
