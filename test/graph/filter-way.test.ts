/** What administrators do with the filters, through the graph, and what comes of it at Zoho. */
import { beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import type { Scope } from '../../src/access/apps.ts';
import { encodeId } from '../../src/resolvers/ids.ts';
import { buildMail } from '../fixtures/mail.ts';
import { windowsProgram } from '../fixtures/programs.ts';
import { eventually } from '../harness/graph.ts';
import { useMailGateway } from './mail-gateway.ts';

const gateway = useMailGateway();

const MIRA = { dataCentre: 'us', accountId: '7310000000008002' };
const ACCOUNT = encodeId({ type: 'Account', ...MIRA, entity: '' });
const INBOX = encodeId({ type: 'Folder', ...MIRA, entity: '7310000000008014' });
const ADMIN: readonly Scope[] = ['mail.read', 'quarantine.release', 'admin'];
const SENDER = 'anna@sender.example';

async function data<T>(shape: z.ZodType<T>, query: string, input?: unknown): Promise<T> {
  const answer = await gateway().ask(query, input === undefined ? {} : { input }, ADMIN);
  if (answer.errors !== undefined) throw new Error(JSON.stringify(answer.errors));
  return shape.parse(answer.data);
}

const userErrors = z.array(z.object({ code: z.string(), message: z.string(), path: z.array(z.string()) }));
const some = z.record(z.string(), z.unknown());

/** Runs a mutation; `fields` is what is wanted of its payload. */
async function mutate(name: string, input: Record<string, unknown>, fields: string) {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { it: ${name}(input: $input) { ${fields} userErrors { code message path } } }`;
  return (await data(z.object({ it: z.looseObject({ userErrors }) }), query, input)).it;
}

const setPolicy = (change: Record<string, unknown>) =>
  mutate('changeFilterPolicy', { reason: 'A test.', ...change }, 'policy { wonAs policy { name version shadow } }');

let count = 0;

/** A message for Mira, known from a list; its ids here and at Zoho. */
async function delivered(kind: 'attack' | 'ordinary'): Promise<{ id: string; zohoId: string; subject: string }> {
  const subject = `${kind} ${++count}`;
  const files = [{ name: 'invoice.pdf', bytes: windowsProgram(), type: 'application/pdf' }];
  const source = buildMail({ subject, ...(kind === 'attack' ? { files } : {}) });
  const sent = await gateway().control('POST', '/deliver', {
    address: 'mira@zylker.example',
    source: source.toString('base64'),
    sender: SENDER,
    silent: true,
  });
  const { messageId: zohoId } = z.object({ messageId: z.string() }).parse(sent);
  await data(z.unknown(), `{ node(id: "${INBOX}") { ... on Folder { messages(first: 50) { nodes { id } } } } }`);
  return { id: encodeId({ type: 'Message', ...MIRA, entity: zohoId }), zohoId, subject };
}

const scan = (id: string, fields = 'verdict action withheld basis', act = true) =>
  mutate('scanMessage', { id, act }, `status scan { ${fields} }`);

const folderOf = async (zohoId: string) =>
  z.object({ folderName: z.string() }).parse(await gateway().control('GET', `/messages/${zohoId}`)).folderName;

const item = z.object({ id: z.string(), state: z.string(), message: z.object({ id: z.string() }).nullable() });

/** The quarantine item of a message, once it is in that state. */
const itemOf = (id: string, state: string) =>
  eventually(`the message is ${state}`, async () => {
    const { quarantine } = await data(
      z.object({ quarantine: z.object({ nodes: z.array(item) }) }),
      '{ quarantine(first: 100) { nodes { id state message { id } } } }',
    );
    return quarantine.nodes.find((one) => one.message?.id === id && one.state === state) ?? null;
  });

async function held(): Promise<{ id: string; zohoId: string; itemId: string }> {
  const message = await delivered('attack');
  await scan(message.id);
  return { ...message, itemId: (await itemOf(message.id, 'HELD')).id };
}

beforeEach(async () => {
  await setPolicy({ shadow: false, actions: { spam: 'QUARANTINE', suspicious: 'NONE' } });
});

test('only watches until a policy says otherwise, and shows what it would have done', async () => {
  await mutate('clearFilterPolicy', { reason: 'Back to the start.' }, 'policy { wonAs }');
  const { filterPolicy } = await data(
    z.object({ filterPolicy: some }),
    '{ filterPolicy { wonAs policy { name shadow version } history { version } } }',
  );
  expect(filterPolicy).toEqual({
    wonAs: 'BUILT_IN',
    policy: { name: 'first-2', shadow: true, version: 0 },
    history: [],
  });
  const { id, zohoId } = await delivered('attack');
  expect(await scan(id)).toMatchObject({
    status: 'VERIFIED',
    scan: { verdict: 'MALWARE', action: 'QUARANTINE', withheld: 'SHADOW', basis: 'CONCLUSIVE_MALWARE' },
  });
  expect(await folderOf(zohoId)).toBe('Inbox');
});

test("lets a mailbox's policy win, names what it won against, and keeps every version", async () => {
  const set = await setPolicy({ accountId: ACCOUNT, thresholds: { spam: 0.97 } });
  expect(set).toMatchObject({ policy: { wonAs: 'MAILBOX' }, userErrors: [] });
  const { node } = await data(
    z.object({ node: z.object({ filterPolicy: some }) }),
    `{ node(id: "${ACCOUNT}") { ... on Account { filterPolicy {
      policy { thresholds { spam malware } shadow } overruled { thresholds { spam } } history { version reason policy { thresholds { spam } } }
    } } } }`,
  );
  expect(node.filterPolicy).toMatchObject({
    policy: { thresholds: { spam: 0.97, malware: 0.8 }, shadow: false },
    overruled: [{ thresholds: { spam: 0.9 } }],
    history: [{ version: 1, reason: 'A test.', policy: { thresholds: { spam: 0.97 } } }],
  });
  const cleared = await mutate('clearFilterPolicy', { accountId: ACCOUNT, reason: 'Enough.' }, 'policy { wonAs }');
  expect(cleared).toMatchObject({ policy: { wonAs: 'ORGANIZATION' }, userErrors: [] });
});

test.each([
  [{ actions: { phishing: 'MARK_AS_SPAM' } }, ['actions', 'phishing'], 'INVALID'],
  [{ thresholds: { malware: 7 } }, ['thresholds', 'malware'], 'INVALID'],
  [{ expectedVersion: 100_000 }, ['expectedVersion'], 'CONFLICT'],
  [{ reason: ' ' }, ['reason'], 'INVALID'],
  [{ accountId: INBOX }, ['accountId'], 'NOT_FOUND'],
])('changes no policy for a wish like %o, and says where it is wrong', async (change, path, code) => {
  expect(await setPolicy(change)).toMatchObject({ policy: null, userErrors: [{ code, path }] });
});

test('holds, lets a person confirm, and deletes what was confirmed into the trash', async () => {
  const { id, zohoId, itemId } = await held();
  expect(await folderOf(zohoId)).toMatch(/^Postern Quarantine/);
  const refused = await mutate('deleteQuarantined', { ids: [itemId] }, 'results { status problem }');
  const problem = 'Only what a person has confirmed is deleted; confirm it first.';
  expect(refused).toMatchObject({
    results: [{ status: 'FAILED', problem }],
    userErrors: [{ code: 'CONFLICT', message: problem }],
  });
  const confirmed = await mutate(
    'confirmQuarantined',
    { ids: [itemId] },
    'results { status } items { confirmedAt state }',
  );
  expect(confirmed).toMatchObject({ results: [{ status: 'VERIFIED' }], items: [{ state: 'HELD' }] });
  const deleted = await mutate('deleteQuarantined', { ids: [itemId] }, 'results { status } items { state }');
  expect(deleted).toMatchObject({ results: [{ status: 'ACCEPTED' }], items: [{ state: 'DELETED' }] });
  expect(await folderOf(zohoId)).toBe('Trash');
  const { node } = await data(
    z.object({ node: z.object({ decisions: z.array(some) }) }),
    `{ node(id: "${id}") { ... on Message { decisions { cause action basis live replaysIdentically
      effects { desired state readBefore } } } } }`,
  );
  expect(node.decisions).toMatchObject([
    { cause: 'HUMAN', action: 'DELETE', basis: 'PERSON', live: true, effects: [{ desired: 'TRASH', state: 'DONE' }] },
    { cause: 'HUMAN', action: 'QUARANTINE', live: false, effects: [] },
    { cause: 'RESCAN', live: false, replaysIdentically: true, effects: [{ desired: 'QUARANTINE', state: 'DONE' }] },
  ]);
});

test('holds and releases a message to which Zoho gives a new id with every move', async () => {
  await gateway().facts({ moveChangesId: true });
  try {
    const { id, itemId } = await held();
    const where = z.object({ node: z.object({ folder: z.object({ name: z.string() }) }) });
    const folder = async () => {
      const answer = await data(where, `{ node(id: "${id}") { ... on Message { folder { name } } } }`);
      return answer.node.folder.name;
    };
    expect(await folder()).toMatch(/^Postern Quarantine/);
    const released = await mutate('releaseFromQuarantine', { ids: [itemId] }, 'results { status } items { state }');
    expect(released).toMatchObject({ results: [{ status: 'ACCEPTED' }], items: [{ state: 'RELEASED' }] });
    expect(await folder()).toBe('Inbox');
  } finally {
    await gateway().facts({ moveChangesId: false });
  }
});

test('lets a sender in from the review, releases the message, and shows who said so and why', async () => {
  const { zohoId, itemId } = await held();
  const allowed = await mutate(
    'allowFromQuarantine',
    { ids: [itemId], reason: 'Our supplier.' },
    'results { status } entries { id kind subject value bound reason account { id } } items { state }',
  );
  expect(allowed).toMatchObject({
    results: [{ status: 'ACCEPTED' }],
    entries: [
      {
        kind: 'ALLOW',
        subject: 'SENDER',
        value: SENDER,
        bound: true,
        reason: 'Our supplier.',
        account: { id: ACCOUNT },
      },
    ],
    items: [{ state: 'RELEASED' }],
    userErrors: [],
  });
  expect(await folderOf(zohoId)).toBe('Inbox');
  const [entry] = z.array(z.object({ id: z.string() })).parse(allowed.entries);
  expect(await mutate('removeListEntry', { id: entry?.id }, 'entry { removedAt }')).toMatchObject({ userErrors: [] });
});

test('adds one entry for a sender of whom several messages are let in at once', async () => {
  const items = [await held(), await held()];
  const ids = items.map(({ itemId }) => itemId);
  const input = { ids, reason: 'Our supplier.', release: false };
  const allowed = await mutate('allowFromQuarantine', input, 'results { status } entries { id value }');
  expect(allowed).toMatchObject({
    results: [{ status: 'VERIFIED' }, { status: 'VERIFIED' }],
    entries: [{ value: SENDER }],
  });
  const entries = z.array(z.object({ id: z.string() })).parse(allowed.entries);
  expect(entries).toHaveLength(1);
  await mutate('removeListEntry', { id: entries[0]?.id }, 'entry { removedAt }');
});

test('keeps a denied sender out by whatever the policy does about spam: quarantine, Spam, or a label', async () => {
  const added = await mutate(
    'addListEntry',
    { kind: 'DENY', subject: 'DOMAIN', value: 'sender.example', reason: 'They never stop.' },
    'entry { id bound }',
  );
  const { id: entryId } = z.object({ id: z.string() }).parse(added.entry);
  for (const [action, place] of [
    ['QUARANTINE', /^Postern Quarantine/],
    ['MARK_AS_SPAM', /^Spam$/],
  ] as const) {
    await setPolicy({ actions: { spam: action } });
    const { id, zohoId } = await delivered('ordinary');
    expect(await scan(id, 'verdict basis action listEntry { value }')).toMatchObject({
      scan: { verdict: 'SPAM', basis: 'DENY', action, listEntry: { value: 'sender.example' } },
    });
    await eventually('it is moved', async () => (place.test(await folderOf(zohoId)) ? true : null));
  }
  await setPolicy({ actions: { spam: 'LABEL' } });
  const { id, zohoId } = await delivered('ordinary');
  await scan(id);
  const effects = z.object({ node: z.object({ scan: z.object({ effects: z.array(some) }) }) });
  await eventually('it is labelled', async () => {
    const { node } = await data(
      effects,
      `{ node(id: "${id}") { ... on Message { scan { effects { desired state } } } } }`,
    );
    return node.scan.effects[0]?.state === 'DONE' ? true : null;
  });
  expect(await folderOf(zohoId)).toBe('Inbox');
  const labels = z.object({ data: z.array(z.object({ displayName: z.string(), labelId: z.string() })) });
  const own = labels
    .parse((await gateway().zoho('GET', '/labels')).json)
    .data.filter(({ displayName }) => displayName === 'Postern spam');
  expect(own).toHaveLength(1);
  const labelled = z.object({ data: z.array(z.object({ messageId: z.string() })) });
  const rows = labelled.parse((await gateway().zoho('GET', `/messages/view?labelid=${own[0]?.labelId}`)).json);
  expect(rows.data.map(({ messageId }) => messageId)).toEqual([zohoId]);
  await mutate('removeListEntry', { id: entryId }, 'entry { id }');
});

test('scans a folder again as a job that tells how far it is, and only looks unless it is told to act', async () => {
  const { id, zohoId } = await delivered('attack');
  const begun = await mutate('rescanFolder', { folderId: INBOX }, 'job { id kind state expectedCalls }');
  expect(begun).toMatchObject({ job: { kind: 'RESCAN_FOLDER', state: 'RUNNING', expectedCalls: expect.any(Number) } });
  const { id: jobId } = z.object({ id: z.string() }).parse(begun.job);
  const job = z.object({ node: z.object({ state: z.string(), found: z.number(), done: z.number() }) });
  const done = await eventually('the job is done', async () => {
    const { node } = await data(job, `{ node(id: "${jobId}") { ... on Job { state found done finishedAt } } }`);
    return node.state === 'DONE' ? node : null;
  });
  expect(done.found).toBeGreaterThan(0);
  expect(done.done).toBe(done.found);
  const { node } = await data(
    z.object({ node: z.object({ scan: some }) }),
    `{ node(id: "${id}") { ... on Message { scan { cause verdict withheld } } } }`,
  );
  expect(node.scan).toEqual({ cause: 'RESCAN', verdict: 'MALWARE', withheld: 'CAUSE' });
  expect(await folderOf(zohoId)).toBe('Inbox');
});

test.each(['pauseJob', 'resumeJob', 'cancelJob'])('knows no job by an id of something else: %s', async (mutation) => {
  const steered = await mutate(mutation, { id: ACCOUNT }, 'job { state }');
  expect(steered).toMatchObject({ job: null, userErrors: [{ code: 'NOT_FOUND', path: ['id'] }] });
});

test('tells the administrator of a message that was opened before it could be held', async () => {
  const message = await delivered('attack');
  await gateway().zoho('PUT', '/updatemessage', { mode: 'markAsRead', messageId: [message.zohoId] });
  await scan(message.id);
  await itemOf(message.id, 'HELD');
  const { alerts } = await data(
    z.object({ alerts: z.object({ nodes: z.array(some) }) }),
    '{ alerts(first: 1) { nodes { kind says message { id subject } clearedAt } } }',
  );
  expect(alerts.nodes).toMatchObject([
    { kind: 'READ_BEFORE_HELD', message: { id: message.id, subject: message.subject }, clearedAt: null },
  ]);
});

test('says how many mailboxes are watched and protected, and how far each is known', async () => {
  const { filterCoverage } = await data(
    z.object({ filterCoverage: some }),
    `{ filterCoverage { mailboxes watched protected unscanned { reason messages }
      accounts { account { id } state shadow hasWebhook lastScannedAt asOf } } }`,
  );
  // Nobody looks into the mailboxes of this gateway, so none is watched in time.
  expect(filterCoverage).toMatchObject({ mailboxes: expect.any(Number), watched: 0, protected: 0 });
  expect(filterCoverage.accounts).toContainEqual(
    expect.objectContaining({ account: { id: ACCOUNT }, state: 'BEHIND', hasWebhook: false }),
  );
  const { node } = await data(
    z.object({ node: z.object({ sync: some }) }),
    `{ node(id: "${ACCOUNT}") { ... on Account { sync { watchedFolders { name } completeAsOf reconciledAt nextReconcileAt } } } }`,
  );
  expect(node.sync).toMatchObject({ watchedFolders: [], completeAsOf: null, reconciledAt: null });
});

test.each([
  ['the policy', '{ filterPolicy { wonAs } }'],
  ['the lists', '{ senderLists(first: 1) { nodes { id } } }'],
  ['the alerts', '{ alerts(first: 1) { nodes { kind } } }'],
  ['the coverage', '{ filterCoverage { mailboxes } }'],
  ['a rescan', `mutation { rescanFolder(input: { folderId: "${INBOX}" }) { job { id } } }`],
  ['an allowed sender', 'mutation { allowFromQuarantine(input: { ids: ["x"], reason: "r" }) { results { id } } }'],
  [
    'a change of policy',
    'mutation { changeFilterPolicy(input: { reason: "r", shadow: true }) { userErrors { code } } }',
  ],
])('refuses %s to an app that does not administrate', async (_what, query) => {
  const { errors } = await gateway().ask(query, {}, ['mail.read', 'mail.modify', 'quarantine.release']);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'admin' });
});
