import { expect, test } from 'vitest';
import { z } from 'zod';
import { encodeId } from '../../src/resolvers/ids.ts';
import { useMailGateway } from './mail-gateway.ts';

const gateway = useMailGateway();

const MIRA = { dataCentre: 'us', accountId: '7310000000008002' };
const idOf = (type: 'Message' | 'Folder' | 'Label' | 'Thread', entity: string) => encodeId({ type, ...MIRA, entity });
const INBOX = '7310000000008014';
const SPAM = '7310000000008024';
const TRASH = '7310000000008026';
const INVOICES = '7310000000021005';

const answer = z.object({
  it: z.object({
    results: z.array(z.object({ id: z.string(), status: z.string(), problem: z.string().nullable() })),
    messages: z.array(z.record(z.string(), z.unknown())).optional(),
    threads: z.array(z.record(z.string(), z.unknown())).optional(),
    userErrors: z.array(z.object({ code: z.string(), message: z.string(), path: z.array(z.string()) })),
  }),
});
type Input = Record<string, unknown>;

/** Runs a mutation on many; `changed` selects the changed objects. */
async function change(mutation: string, input: Input, changed = '') {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { it: ${mutation}(input: $input) {
    results { id status problem } ${changed} userErrors { code message path } } }`;
  return (await gateway().data(answer, query, { input })).it;
}
const statuses = ({ results }: { results: { status: string }[] }) => results.map(({ status }) => status);

/** Mail for Mira that the gateway has seen in a list, as every program meets it. */
async function delivered(...subjects: string[]): Promise<string[]> {
  const zohoIds = [];
  for (const subject of subjects) zohoIds.push(await gateway().deliver({ subject }));
  await gateway().data(
    z.unknown(),
    `{ node(id: "${idOf('Folder', INBOX)}") { ... on Folder { messages(first: 50) { nodes { id } } } } }`,
  );
  return zohoIds.map((zohoId) => idOf('Message', zohoId));
}

/** What Zoho says of a message when it is asked for it alone. */
async function read(id: string, fields: string): Promise<unknown> {
  const { node } = await gateway().data(
    z.object({ node: z.unknown() }),
    `query ($id: ID!) { node(id: $id) { ... on Message { ${fields} } } }`,
    { id },
  );
  return node;
}

async function label(name: string): Promise<string> {
  const { createLabel } = await gateway().data(
    z.object({ createLabel: z.object({ label: z.object({ id: z.string() }) }) }),
    `mutation ($input: CreateLabelInput!) { createLabel(input: $input) { label { id } } }`,
    { input: { accountId: encodeId({ type: 'Account', ...MIRA, entity: '' }), name } },
  );
  return createLabel.label.id;
}

test('marks many messages as read, and unread again, in one call each', async () => {
  const ids = await delivered('One', 'Two', 'Three');
  const calls = await gateway().callsOf(async () => {
    const marked = await change('markMessages', { ids, read: true }, 'messages { isRead }');
    expect(statuses(marked)).toEqual(['ACCEPTED', 'ACCEPTED', 'ACCEPTED']);
    expect(marked.messages).toEqual(Array(3).fill({ isRead: true }));
  });
  expect(calls).toEqual(['markMessagesRead']);
  expect(await read(ids[0] ?? '', 'isRead')).toEqual({ isRead: true });
  await change('markMessages', { ids, read: false });
  expect(await read(ids[2] ?? '', 'isRead')).toEqual({ isRead: false });
});

test('flags messages, and takes the flag off', async () => {
  const [id = ''] = await delivered('Flag me');
  await change('flagMessages', { ids: [id], flag: 'IMPORTANT' });
  expect(await read(id, 'flag zohoFlag')).toEqual({ flag: 'IMPORTANT', zohoFlag: 'important' });
  await change('flagMessages', { ids: [id], flag: 'NONE' });
  expect(await read(id, 'flag')).toEqual({ flag: 'NONE' });
});

test('labels messages, knows it afterwards without asking, and shows them under their labels', async () => {
  const [first = '', second = ''] = await delivered('Labelled', 'Twice labelled');
  const [work, home] = [await label('Work'), await label('Home')];
  expect(await read(first, 'labels { name } labelsAsOf')).toEqual({ labels: [], labelsAsOf: null });
  await change('applyLabels', { ids: [first, second], labelIds: [work] });
  await change('applyLabels', { ids: [second], labelIds: [home] });
  expect(await read(second, 'labels { name }')).toEqual({ labels: [{ name: 'Work' }, { name: 'Home' }] });
  expect(await read(first, 'labelsAsOf')).toEqual({ labelsAsOf: expect.any(String) });

  const under = (id: string) =>
    gateway().data(z.unknown(), `{ node(id: "${id}") { ... on Label { messages(first: 5) { nodes { subject } } } } }`);
  expect(JSON.stringify(await under(work))).toContain('Labelled');
  await change('removeLabels', { ids: [second], labelIds: [work] });
  expect(await under(work)).toEqual({ node: { messages: { nodes: [{ subject: 'Labelled' }] } } });
  await change('removeAllLabels', { ids: [second] });
  expect(await under(home)).toEqual({ node: { messages: { nodes: [] } } });
  expect(await read(second, 'labels { name }')).toEqual({ labels: [] });
});

test('learns labels that somebody else gave from the list of the label', async () => {
  const [id = ''] = await delivered('Labelled elsewhere');
  const other = await label('Other');
  await gateway().zoho('PUT', '/updatemessage', {
    mode: 'applyLabel',
    messageId: [zohoIdOf(id)],
    labelId: [zohoIdOf(other)],
  });
  expect(await read(id, 'labels { name }')).toEqual({ labels: [] });
  await gateway().data(
    z.unknown(),
    `{ node(id: "${other}") { ... on Label { messages(first: 5) { nodes { id } } } } }`,
  );
  expect(await read(id, 'labels { name }')).toEqual({ labels: [{ name: 'Other' }] });
});

const zohoIdOf = (id: string) => String(JSON.parse(Buffer.from(id, 'base64url').toString())[4]);

test('moves messages, after which their ids are as good as before', async () => {
  const ids = await delivered('Move one', 'Move two');
  const moved = await change(
    'moveMessages',
    { ids, folderId: idOf('Folder', INVOICES) },
    'messages { folder { name } }',
  );
  expect(statuses(moved)).toEqual(['ACCEPTED', 'ACCEPTED']);
  expect(moved.messages).toEqual(Array(2).fill({ folder: { name: 'Invoices' } }));
  expect(await read(ids[0] ?? '', 'subject folder { name }')).toEqual({
    subject: 'Move one',
    folder: { name: 'Invoices' },
  });
});

test('archives, unarchives, marks as spam and as no spam, and puts into Trash', async () => {
  const [id = ''] = await delivered('On the way');
  const folder = async () =>
    z.object({ folder: z.object({ role: z.string() }) }).parse(await read(id, 'folder { role }')).folder.role;
  for (const [mutation, role] of [
    ['archiveMessages', 'ARCHIVE'],
    ['unarchiveMessages', 'INBOX'],
    ['markMessagesAsSpam', 'SPAM'],
    ['markMessagesAsNotSpam', 'INBOX'],
    ['trashMessages', 'TRASH'],
  ] as const) {
    expect(statuses(await change(mutation, { ids: [id] }))).toEqual(['ACCEPTED']);
    expect([mutation, await folder()]).toEqual([mutation, role]);
  }
});

test('reads back on request what became of each message, one call each', async () => {
  const ids = await delivered('Check one', 'Check two');
  const calls = await gateway().callsOf(async () => {
    const moved = await change('moveMessages', { ids, folderId: idOf('Folder', INVOICES), verify: true });
    expect(statuses(moved)).toEqual(['VERIFIED', 'VERIFIED']);
  });
  expect(calls).toEqual(['moveMessages', 'getMessage', 'getMessage']);
  const checked = await label('Checked');
  expect(statuses(await change('applyLabels', { ids, labelIds: [checked], verify: true }))).toEqual([
    'VERIFIED',
    'VERIFIED',
  ]);
});

test('deletes for good only under that name, and can see that it is gone', async () => {
  const [id = '', kept = ''] = await delivered('Gone for good', 'Stays');
  const calls = await gateway().callsOf(async () => {
    expect(statuses(await change('deleteMessagesPermanently', { ids: [id] }))).toEqual(['ACCEPTED']);
  });
  expect(calls).toEqual(['deleteMessage']);
  expect(await read(id, 'subject')).toBeNull();
  expect(await read(kept, 'subject')).toEqual({ subject: 'Stays' });
  expect(await change('markMessages', { ids: [id], read: true })).toMatchObject({
    results: [{ status: 'FAILED' }],
    userErrors: [{ code: 'NOT_FOUND', path: ['ids', '0'] }],
  });
  const [verified = ''] = await delivered('Gone, and seen to be');
  expect(statuses(await change('deleteMessagesPermanently', { ids: [verified], verify: true }))).toEqual(['VERIFIED']);
});

test('changes the others when one message is gone behind its back and Zoho refuses the whole batch', async () => {
  const ids = await delivered('A', 'B', 'C', 'D', 'E');
  const [, , gone = ''] = ids;
  await gateway().zoho('DELETE', `/folders/${INBOX}/messages/${zohoIdOf(gone)}?expunge=true`);
  await gateway().facts({ unknownIdFailsBatch: true });
  try {
    const marked = await change('markMessages', { ids, read: true });
    expect(statuses(marked)).toEqual(['ACCEPTED', 'ACCEPTED', 'FAILED', 'ACCEPTED', 'ACCEPTED']);
    expect(marked.userErrors).toMatchObject([{ path: ['ids', '2'] }]);
  } finally {
    await gateway().facts({ unknownIdFailsBatch: false });
  }
  for (const id of [ids[0], ids[4]]) expect(await read(id ?? '', 'isRead')).toEqual({ isRead: true });
});

test('follows a message to the new id that Zoho gives it when it is moved', async () => {
  const [id = ''] = await delivered('Renumbered');
  await gateway().facts({ moveChangesId: true });
  try {
    await change('moveMessages', { ids: [id], folderId: idOf('Folder', INVOICES) });
    expect(await read(id, 'subject folder { name }')).toEqual({ subject: 'Renumbered', folder: { name: 'Invoices' } });
    expect(statuses(await change('markMessages', { ids: [id], read: true, verify: true }))).toEqual(['VERIFIED']);
    expect(statuses(await change('trashMessages', { ids: [id], verify: true }))).toEqual(['VERIFIED']);
    expect(await read(id, 'folder { role }')).toEqual({ folder: { role: 'TRASH' } });
  } finally {
    await gateway().facts({ moveChangesId: false });
  }
});

test('finds a message that somebody else has moved, also where Zoho insists on the folder', async () => {
  await gateway().facts({ folderInPathEnforced: true });
  try {
    for (const place of [INVOICES, SPAM, TRASH]) {
      const [id = ''] = await delivered(`Moved to ${place}`);
      await gateway().zoho('PUT', '/updatemessage', {
        mode: 'moveMessage',
        messageId: [zohoIdOf(id)],
        destfolderId: place,
      });
      expect(await read(id, 'folder { zohoId }')).toEqual({ folder: { zohoId: place } });
    }
  } finally {
    await gateway().facts({ folderInPathEnforced: false });
  }
});

test('answers a message of a mailbox that is not connected like one that does not exist', async () => {
  const ids = [
    encodeId({ type: 'Message', dataCentre: 'in', accountId: MIRA.accountId, entity: '1' }),
    encodeId({ type: 'Message', dataCentre: 'us', accountId: '1', entity: '1' }),
    idOf('Message', '1'),
    idOf('Folder', INBOX),
    'nonsense',
  ];
  const answers = [];
  for (const id of ids) {
    const { results, userErrors } = await change('trashMessages', { ids: [id] });
    answers.push(JSON.stringify({ results: results.map(({ status, problem }) => ({ status, problem })), userErrors }));
  }
  expect(new Set(answers).size).toBe(1);
});

test('puts no message into a folder or under a label of another mailbox', async () => {
  const [id = ''] = await delivered('Mine');
  const folderId = encodeId({
    type: 'Folder',
    dataCentre: 'us',
    accountId: '7310000000108002',
    entity: '7310000000108014',
  });
  const calls = await gateway().callsOf(async () => {
    const moved = await change('moveMessages', { ids: [id], folderId });
    expect(moved.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['folderId'] }]);
    const labelled = await change('applyLabels', { ids: [id], labelIds: [idOf('Folder', INBOX)] });
    expect(labelled.userErrors).toMatchObject([{ code: 'NOT_FOUND', path: ['labelIds', '0'] }]);
  });
  expect(calls).toEqual([]);
});

test('answers every id that was given, in its order, however often', async () => {
  const [first = '', second = ''] = await delivered('Often', 'Seldom');
  const ids = [second, first, second];
  const { results } = await change('markMessages', { ids, read: true });
  expect(results.map(({ id }) => id)).toEqual(ids);
});

async function conversation(subject: string): Promise<{ thread: string; messages: string[] }> {
  const question = await gateway().deliver({ subject, headers: `Message-ID: <${subject}-1@partner.example>` });
  const reply = await gateway().deliver({
    subject: `Re: ${subject}`,
    headers: `Message-ID: <${subject}-2@partner.example>\r\nIn-Reply-To: <${subject}-1@partner.example>\r\nReferences: <${subject}-1@partner.example>`,
  });
  const id = idOf('Message', reply);
  const { thread } = z.object({ thread: z.object({ id: z.string() }) }).parse(await read(id, 'thread { id }'));
  return { thread: thread.id, messages: [idOf('Message', question), id] };
}

test('gives the conversation of a message from one list, and a single message as one of its own without a call', async () => {
  const { thread, messages } = await conversation('plan');
  const shape = z.object({ node: z.object({ messages: z.object({ nodes: z.array(z.object({ id: z.string() })) }) }) });
  const calls = await gateway().callsOf(async () => {
    const { node } = await gateway().data(
      shape,
      `{ node(id: "${thread}") { ... on Thread { messages(first: 10) { nodes { id } } } } }`,
    );
    expect(node.messages.nodes.map(({ id }) => id).sort()).toEqual([...messages].sort());
  });
  expect(calls).toEqual(['listMessages']);

  const [alone = ''] = await delivered('Alone');
  const single = await gateway().callsOf(async () => {
    expect(await read(alone, 'thread { zohoId messages(first: 3) { nodes { subject } } }')).toEqual({
      thread: { zohoId: null, messages: { nodes: [{ subject: 'Alone' }] } },
    });
  });
  expect(single).toEqual(['getMessage']);
});

test('organises whole conversations, and single messages beside them', async () => {
  const { thread, messages } = await conversation('budget');
  const [alone = ''] = await delivered('Beside');
  const single = idOf('Thread', `m${zohoIdOf(alone)}`);
  const ids = [thread, single];
  const all = [...messages, alone];
  const each = async (fields: string) => Promise.all(all.map((id) => read(id, fields)));
  const three = <T>(value: T) => [value, value, value];

  expect(statuses(await change('markThreads', { ids, read: true }, 'threads { id }'))).toEqual([
    'ACCEPTED',
    'ACCEPTED',
  ]);
  expect(await each('isRead')).toEqual(three({ isRead: true }));
  await change('markThreads', { ids, read: false });
  expect(await each('isRead')).toEqual(three({ isRead: false }));
  await change('flagThreads', { ids, flag: 'FOLLOW_UP' });
  expect(await each('flag')).toEqual(three({ flag: 'FOLLOW_UP' }));
  const finance = await label('Finance');
  await change('applyLabelsToThreads', { ids, labelIds: [finance] });
  expect(await each('labels { name }')).toEqual(three({ labels: [{ name: 'Finance' }] }));
  await change('removeLabelsFromThreads', { ids, labelIds: [finance] });
  const under = `{ node(id: "${finance}") { ... on Label { messages(first: 5) { nodes { id } } } } }`;
  expect(await gateway().data(z.unknown(), under)).toEqual({ node: { messages: { nodes: [] } } });
  await change('applyLabelsToThreads', { ids, labelIds: [finance] });
  await change('removeAllLabelsFromThreads', { ids });
  expect(await gateway().data(z.unknown(), under)).toEqual({ node: { messages: { nodes: [] } } });

  for (const [mutation, role, input] of [
    ['moveThreads', 'CUSTOM', { folderId: idOf('Folder', INVOICES) }],
    ['markThreadsAsSpam', 'SPAM', {}],
    ['markThreadsAsNotSpam', 'INBOX', {}],
    ['archiveThreads', 'ARCHIVE', {}],
    ['unarchiveThreads', 'INBOX', {}],
    ['trashThreads', 'TRASH', {}],
  ] as const) {
    expect(statuses(await change(mutation, { ids, ...input }))).toEqual(['ACCEPTED', 'ACCEPTED']);
    expect([mutation, await each('folder { role }')]).toEqual([mutation, three({ folder: { role } })]);
  }
});

test('changes of a conversation only what is in one folder, where that is asked for', async () => {
  const { thread, messages } = await conversation('split');
  const [first = '', second = ''] = messages;
  await change('moveMessages', { ids: [second], folderId: idOf('Folder', INVOICES) });
  await change('flagThreads', { ids: [thread], flag: 'INFO', onlyInFolderId: idOf('Folder', INVOICES) });
  expect([await read(first, 'flag'), await read(second, 'flag')]).toEqual([{ flag: 'NONE' }, { flag: 'INFO' }]);
});

test.each([
  ['threadFlagsByName', 'flagThreads', { flag: 'INFO' }, 'flag', { flag: 'INFO' }],
  ['threadsMarkedRead', 'markThreads', { read: true }, 'isRead', { isRead: true }],
  [
    'threadsMoveByDestfolderId',
    'moveThreads',
    { folderId: idOf('Folder', INVOICES) },
    'folder { name }',
    { folder: { name: 'Invoices' } },
  ],
] as const)('organises conversations also where %s is not so', async (fact, mutation, input, field, seen) => {
  const { thread, messages } = await conversation(fact);
  await gateway().facts({ [fact]: false });
  try {
    expect(statuses(await change(mutation, { ids: [thread], ...input }))).toEqual(['ACCEPTED']);
  } finally {
    await gateway().facts({ [fact]: true });
  }
  for (const id of messages) expect(await read(id, field)).toEqual(seen);
});

test.each([
  'markMessages(input: { ids: ["a"], read: true })',
  'deleteMessagesPermanently(input: { ids: ["a"] })',
  'trashThreads(input: { ids: ["a"] })',
])('does not %s for an app that may only read', async (mutation) => {
  const { errors } = await gateway().ask(`mutation { ${mutation} { userErrors { code } } }`, {}, ['mail.read']);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'mail.modify' });
});
