import { expect, test } from 'vitest';
import { z } from 'zod';
import { useMailGateway } from './mail-gateway.ts';

const gateway = useMailGateway();

const folder = z.object({ id: z.string(), name: z.string(), path: z.string(), role: z.string() });
const account = z.object({ id: z.string(), primaryAddress: z.string(), folders: z.array(folder) });
const FOLDERS = '{ viewer { accounts { id primaryAddress folders { id name path role } } } }';

async function mira() {
  const { viewer } = await gateway().data(z.object({ viewer: z.object({ accounts: z.array(account) }) }), FOLDERS);
  const found = viewer.accounts.find(({ primaryAddress }) => primaryAddress === 'mira@zylker.example');
  if (found === undefined) throw new Error('Mira is not connected');
  return found;
}

async function folderCalled(name: string) {
  const found = (await mira()).folders.find((one) => one.name === name);
  if (found === undefined) throw new Error(`there is no folder ${name}`);
  return found;
}

const userErrors = z.array(z.object({ code: z.string(), message: z.string(), path: z.array(z.string()) }));
const changed = z.object({ folder: z.unknown(), userErrors });

async function create(name: string, parentId: string | null = null) {
  const { createFolder } = await gateway().data(
    z.object({ createFolder: z.object({ folder: folder.nullable(), userErrors }) }),
    `mutation ($input: CreateFolderInput!) { createFolder(input: $input) {
      folder { id name path role } userErrors { code message path } } }`,
    { input: { accountId: (await mira()).id, name, parentId } },
  );
  return createFolder;
}

/** Runs one of the mutations that answer the changed folder, with the fields given. */
async function change(mutation: string, type: string, input: Record<string, unknown>, fields = 'id name path') {
  const answer = await gateway().data(
    z.object({ it: changed }),
    `mutation ($input: ${type}!) { it: ${mutation}(input: $input) { folder { ${fields} } userErrors { code message path } } }`,
    { input },
  );
  return answer.it;
}

async function remove(input: Record<string, unknown>) {
  const { deleteFolder } = await gateway().data(
    z.object({ deleteFolder: z.object({ deletedId: z.string().nullable(), userErrors }) }),
    'mutation ($input: DeleteFolderInput!) { deleteFolder(input: $input) { deletedId userErrors { code message path } } }',
    { input },
  );
  return deleteFolder;
}

const zohoIdOf = (id: string) => String(JSON.parse(Buffer.from(id, 'base64url').toString())[4]);
const codes = (errors: z.output<typeof userErrors>) => errors.map(({ code, path }) => [code, ...path]);

test('makes a folder within another, and says where it is', async () => {
  const invoices = await folderCalled('Invoices');
  const { folder: made, userErrors } = await create('Paid', invoices.id);
  expect(userErrors).toEqual([]);
  expect(made).toMatchObject({ name: 'Paid', path: '/Inbox/Invoices/Paid', role: 'CUSTOM' });
  const parent = await gateway().data(
    z.unknown(),
    '{ node(id: "ID") { ... on Folder { parent { name } } } }'.replace('ID', made?.id ?? ''),
  );
  expect(parent).toEqual({ node: { parent: { name: 'Invoices' } } });
});

test('gives a folder another name, which the next list of folders shows', async () => {
  const { folder: made } = await create('Draught');
  const renamed = await change('renameFolder', 'RenameFolderInput', { id: made?.id, name: 'Drafts of others' });
  expect(renamed).toMatchObject({ folder: { id: made?.id, name: 'Drafts of others' }, userErrors: [] });
  expect((await mira()).folders.map(({ name }) => name)).toContain('Drafts of others');
});

test('puts a folder under another, and refuses to put it into itself', async () => {
  const [{ folder: year }, { folder: month }] = [await create('Year'), await create('Month')];
  const moved = await change('moveFolder', 'MoveFolderInput', { id: month?.id, parentId: year?.id });
  expect(moved).toMatchObject({ folder: { path: '/Year/Month' }, userErrors: [] });
  const inside = await change('moveFolder', 'MoveFolderInput', { id: year?.id, parentId: month?.id });
  expect(codes(inside.userErrors)).toEqual([['INVALID', 'parentId']]);
});

test('shows a folder to IMAP clients, or not', async () => {
  const { folder: made } = await create('Hidden');
  const set = (visible: boolean) =>
    change('setFolderImapVisibility', 'SetFolderImapVisibilityInput', { id: made?.id, visible }, 'isVisibleToImap');
  expect((await set(false)).folder).toEqual({ isVisibleToImap: false });
  expect((await set(true)).folder).toEqual({ isVisibleToImap: true });
});

test('marks all messages of a folder as read', async () => {
  await gateway().deliver({ subject: 'Unread until now' });
  const inbox = await folderCalled('Inbox');
  const messages = 'messages(first: 5, filter: { isRead: false }) { nodes { subject } }';
  const before = await gateway().data(z.unknown(), `{ node(id: "${inbox.id}") { ... on Folder { ${messages} } } }`);
  expect(JSON.stringify(before)).toContain('Unread until now');
  const marked = await change('markFolderRead', 'MarkFolderReadInput', { id: inbox.id }, messages);
  expect(marked).toEqual({ folder: { messages: { nodes: [] } }, userErrors: [] });
});

test('empties only Trash and Spam without being told that loss is allowed', async () => {
  const inbox = await folderCalled('Inbox');
  const calls = await gateway().callsOf(async () => {
    const refused = await change('emptyFolder', 'EmptyFolderInput', { id: inbox.id });
    expect(codes(refused.userErrors)).toEqual([['INVALID', 'allowLoss']]);
  });
  expect(calls).toEqual(['listFolders']);
  const trash = await folderCalled('Trash');
  expect((await change('emptyFolder', 'EmptyFolderInput', { id: trash.id })).userErrors).toEqual([]);
});

test('deletes an empty folder, and a full one only when loss is allowed', async () => {
  const { folder: outer } = await create('Outer');
  await create('Inner', outer?.id);
  expect(codes((await remove({ id: outer?.id })).userErrors)).toEqual([['CONFLICT', 'allowLoss']]);
  const inner = await folderCalled('Inner');
  expect(await remove({ id: inner.id })).toEqual({ deletedId: inner.id, userErrors: [] });
  expect(await remove({ id: outer?.id })).toEqual({ deletedId: outer?.id, userErrors: [] });
  expect((await mira()).folders.map(({ name }) => name)).not.toContain('Outer');
});

test('renames, moves and deletes no folder that Zoho made', async () => {
  const spam = await folderCalled('Spam');
  expect(codes((await remove({ id: spam.id, allowLoss: true })).userErrors)).toEqual([['INVALID', 'id']]);
  const renamed = await change('renameFolder', 'RenameFolderInput', { id: spam.id, name: 'Ham' });
  expect(codes(renamed.userErrors)).toEqual([['INVALID', 'id']]);
});

test('changes no quarantine folder by hand, nor a folder that holds one', async () => {
  const { folder: outer } = await create('Security');
  const held = await gateway().zoho('POST', '/folders', { folderName: 'Postern Quarantine 2026-11' });
  expect(held.status).toBe(200);
  const [quarantine, archive] = [await folderCalled('Postern Quarantine 2026-11'), await folderCalled('Inbox')];
  const refusals = [
    await change('emptyFolder', 'EmptyFolderInput', { id: quarantine.id, allowLoss: true }),
    await change('renameFolder', 'RenameFolderInput', { id: quarantine.id, name: 'Mine' }),
    await change('moveFolder', 'MoveFolderInput', { id: quarantine.id, parentId: archive.id }),
    await change('moveFolder', 'MoveFolderInput', { id: outer?.id, parentId: quarantine.id }),
    await remove({ id: quarantine.id, allowLoss: true }),
  ];
  expect(refusals.map((refusal) => refusal.userErrors.map(({ code }) => code))).toEqual(Array(5).fill(['CONFLICT']));
  await gateway().zoho('PUT', `/folders/${zohoIdOf(quarantine.id)}`, {
    mode: 'move',
    parentFolderId: zohoIdOf(outer?.id ?? ''),
  });
  expect(codes((await remove({ id: outer?.id, allowLoss: true })).userErrors)).toEqual([['CONFLICT', 'id']]);
});

test('asks Zoho for no folder under a name that it could not have', async () => {
  const calls = await gateway().callsOf(async () => {
    for (const name of ['', ' ', 'a/b', 'a\nb', 'x'.repeat(101), 'Postern Quarantine 2026-11'])
      expect(codes((await create(name)).userErrors)).toEqual([['INVALID', 'name']]);
  });
  expect(new Set(calls)).toEqual(new Set(['listFolders']));
});

test("passes on Zoho's reason for refusing a folder", async () => {
  await create('Twice');
  const again = await create('Twice');
  expect(again).toMatchObject({ folder: null, userErrors: [{ code: 'REFUSED' }] });
});

test('answers a folder of a mailbox that is not connected like one that does not exist', async () => {
  const asId = (...parts: unknown[]) => Buffer.from(JSON.stringify([1, 'Folder', ...parts])).toString('base64url');
  const { id } = await mira();
  const [, , dataCentre, accountId] = z
    .tuple([z.number(), z.string(), z.string(), z.string(), z.string()])
    .parse(JSON.parse(Buffer.from(id, 'base64url').toString()));
  const answers = [];
  for (const folderId of [
    asId('in', accountId, '1'),
    asId(dataCentre, '1', '1'),
    asId(dataCentre, accountId, '1'),
    'nonsense',
  ])
    answers.push(await change('renameFolder', 'RenameFolderInput', { id: folderId, name: 'Mine' }));
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ folder: null, userErrors: [{ code: 'NOT_FOUND', path: ['id'] }] });
});

test('changes nothing for an app that may only read', async () => {
  const { id } = await folderCalled('Inbox');
  const { errors } = await gateway().ask(
    `mutation { markFolderRead(input: { id: "${id}" }) { userErrors { code } } }`,
    {},
    ['mail.read'],
  );
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN', scope: 'mail.modify' });
});
