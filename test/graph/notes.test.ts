import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Scope } from '../../src/access/apps.ts';
import { encodeId } from '../../src/resolvers/ids.ts';
import { answerShape } from '../harness/graph.ts';
import { useMailGateway } from './mail-gateway.ts';

const gateway = useMailGateway();

const MIRA = 'mira@zylker.example';
const IVO = 'ivo@zylker.example';
const ADMIN: readonly Scope[] = ['mail.read', 'org.read', 'org.manage'];

const accounts = z.object({
  viewer: z.object({ accounts: z.array(z.object({ id: z.string(), primaryAddress: z.string() })) }),
});
const problems = z.array(z.object({ code: z.string(), message: z.string(), path: z.array(z.string()) }));
const node = z.object({ node: z.record(z.string(), z.any()).nullable() });

async function accountOf(address: string): Promise<string> {
  const { viewer } = await gateway().data(accounts, '{ viewer { accounts { id primaryAddress } } }');
  return viewer.accounts.find(({ primaryAddress }) => primaryAddress === address)?.id ?? '';
}

/** What a mutation answers: its payload with the user errors. */
async function change(name: string, input: Record<string, unknown>, fields = '') {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { it: ${name}(input: $input) { ${fields} userErrors { code message path } } }`;
  const shape = z.object({ it: z.record(z.string(), z.any()) });
  return (await gateway().data(shape, query, { input })).it;
}

async function made(input: Record<string, unknown>, of = MIRA) {
  const fields = 'note { id title content color isFavorite book { id name } }';
  const { note, userErrors } = await change('createNote', { ownerId: await accountOf(of), ...input }, fields);
  expect(userErrors).toEqual([]);
  return note;
}

const look = async (id: string, fields: string, type = 'Note') =>
  (await gateway().data(node, `query ($id: ID!) { node(id: $id) { ... on ${type} { ${fields} } } }`, { id })).node;

const codes = (payload: Record<string, unknown>) =>
  problems.parse(payload.userErrors).map(({ code, path }) => [code, ...path]);

test('a note is written, filed, changed, marked, and at last put into the trash', async () => {
  const { book } = await change('createNoteBook', { ownerId: await accountOf(MIRA), name: 'Meetings' }, 'book { id }');
  const note = await made({ title: 'Launch', content: 'Agenda: roadmap & <support>', color: 'GREEN', bookId: book.id });
  expect(note).toMatchObject({ title: 'Launch', content: 'Agenda: roadmap & <support>', color: 'GREEN' });
  expect(note).toMatchObject({ isFavorite: false, book: { id: book.id, name: 'Meetings' } });

  const calls = await gateway().callsOf(() => change('updateNote', { id: note.id, title: '', color: 'RED' }));
  expect(calls).toEqual(['updatePersonalNote']);
  const { note: marked } = await change(
    'setNoteFavorite',
    { id: note.id, favorite: true },
    'note { isFavorite title color }',
  );
  expect(marked).toEqual({ isFavorite: true, title: '', color: 'RED' });

  const fields =
    'notes(first: 5) { nodes { id } } favoriteNotes(first: 5) { nodes { id } } noteBooks { name isDefault }';
  const mine = await look(await accountOf(MIRA), fields, 'Account');
  expect(mine).toEqual({
    notes: { nodes: [{ id: note.id }] },
    favoriteNotes: { nodes: [{ id: note.id }] },
    noteBooks: [
      { name: 'General', isDefault: true },
      { name: 'Meetings', isDefault: false },
    ],
  });

  expect(await change('trashNote', { id: note.id }, 'trashedId')).toMatchObject({ trashedId: note.id });
  expect(await look(note.id, 'title')).toBeNull();
  // Zoho keeps it: only a delete that says so is for good.
  expect(await change('deleteNotePermanently', { id: note.id }, 'deletedId')).toMatchObject({ deletedId: note.id });
  expect(codes(await change('deleteNotePermanently', { id: note.id }))).toEqual([['NOT_FOUND', 'id']]);
});

test('a list goes on where the page before ended, and says when it has shifted', async () => {
  const account = await accountOf(IVO);
  for (const title of ['one', 'two', 'three', 'four', 'five']) await made({ title, content: title }, IVO);
  const page = async (args: string) => {
    const fields = `notes(first: 2${args}) { listChanged nodes { title } edges { cursor } pageInfo { hasNextPage endCursor } }`;
    return (await look(account, fields, 'Account'))?.notes;
  };
  const titles = (of: { nodes: { title: string }[] }) => of.nodes.map(({ title }) => title);
  const first = await page('');
  expect([titles(first), first.pageInfo.hasNextPage, first.listChanged]).toEqual([['five', 'four'], true, false]);
  const second = await page(`, after: "${first.pageInfo.endCursor}"`);
  expect([titles(second), second.listChanged]).toEqual([['three', 'two'], false]);
  const third = await page(`, after: "${second.pageInfo.endCursor}"`);
  expect([titles(third), third.pageInfo.hasNextPage]).toEqual([['one'], false]);
  expect(titles(await page(`, after: "${first.edges[0].cursor}"`))).toEqual(['four', 'three']);
  expect(titles(await page(', orderBy: CREATED_ASC'))).toEqual(['one', 'two']);

  const { id } = await made({ title: 'six', content: 'six' }, IVO);
  const shifted = await page(`, after: "${first.pageInfo.endCursor}"`);
  expect([titles(shifted)[0], shifted.listChanged]).toEqual(['three', true]);
  await change('trashNote', { id });
  await gateway().facts({ listsAfter: 'token' });
  try {
    const top = await page('');
    const next = await page(`, after: "${top.pageInfo.endCursor}"`);
    expect([titles(top), titles(next)]).toEqual([
      ['five', 'four'],
      ['three', 'two'],
    ]);
    expect(titles(await page(`, after: "${next.pageInfo.endCursor}"`))).toEqual(['one']);
  } finally {
    await gateway().facts({ listsAfter: 'position' });
  }
});

test('files go beside a note in one call and come back by a link that works for a while', async () => {
  const note = await made({ content: 'See the plan.' });
  const query = `mutation ($input: AddNoteAttachmentsInput!) { addNoteAttachments(input: $input) {
    attachments { id filename url } userErrors { code message path } } }`;
  const { endpoint, apiKey } = await gateway().caller();
  const form = new FormData();
  form.set('operations', JSON.stringify({ query, variables: { input: { noteId: note.id, files: [null, null] } } }));
  form.set('map', JSON.stringify({ a: ['variables.input.files.0'], b: ['variables.input.files.1'] }));
  form.set('a', new Blob(['The plan.']), 'plan "B".txt');
  form.set('b', new Blob(['']), 'empty.txt');
  const headers = { authorization: `Bearer ${apiKey}`, accept: 'application/json' };
  const calls = await gateway().callsOf(async () => {
    const answer = answerShape.parse(await (await fetch(endpoint, { method: 'POST', headers, body: form })).json());
    expect(answer.data).toMatchObject({ addNoteAttachments: { userErrors: [] } });
  });
  expect(calls).toEqual(['addPersonalNoteAttachments']);

  const { attachments } = (await look(note.id, 'attachments { id filename url }')) ?? {};
  expect(attachments.map(({ filename }: { filename: string }) => filename)).toEqual(['plan _B_.txt', 'empty.txt']);
  const file = await fetch(attachments[0].url);
  expect(await file.text()).toBe('The plan.');
  expect(file.headers.get('content-disposition')).toContain('plan _B_.txt');
  expect(file.headers.get('content-type')).toBe('application/octet-stream');

  const [{ id }] = attachments;
  expect(await change('deleteNoteAttachment', { id }, 'deletedId')).toMatchObject({ deletedId: id });
  expect(codes(await change('deleteNoteAttachment', { id }))).toEqual([['NOT_FOUND', 'id']]);
  expect(codes(await change('deleteNoteAttachment', { id: note.id }))).toEqual([['NOT_FOUND', 'id']]);
  expect((await fetch(attachments[0].url)).status).toBe(404);
});

test('a book is renamed, and deleted only when nothing is lost by it or loss is allowed', async () => {
  const ownerId = await accountOf(MIRA);
  const { book } = await change('createNoteBook', { ownerId, name: 'Drafts' }, 'book { id }');
  const again = await change('createNoteBook', { ownerId, name: 'drafts' });
  expect(codes(again)).toEqual([['REFUSED', 'name']]);
  expect(again.userErrors[0].message).toContain('Already Exists');
  const { book: renamed } = await change('renameNoteBook', { id: book.id, name: 'Ideas' }, 'book { name isDefault }');
  expect(renamed).toEqual({ name: 'Ideas', isDefault: false });
  await made({ content: 'An idea', bookId: book.id });
  expect(codes(await change('deleteNoteBook', { id: book.id }))).toEqual([['CONFLICT', 'allowLoss']]);
  expect(await look(book.id, 'notes(first: 2) { nodes { content book { name } } }', 'NoteBook')).toEqual({
    notes: { nodes: [{ content: 'An idea', book: { name: 'Ideas' } }] },
  });
  expect(await change('deleteNoteBook', { id: book.id, allowLoss: true }, 'deletedId')).toMatchObject({
    deletedId: book.id,
  });
  expect(codes(await change('renameNoteBook', { id: book.id, name: 'Gone' }))).toEqual([['NOT_FOUND', 'id']]);
});

test('a group shares notes among its members, each with favourites of his own', async () => {
  const createGroup = `mutation ($input: CreateGroupInput!) { createGroup(input: $input) { group { id zohoId } } }`;
  const organization = encodeId({ type: 'Organization', dataCentre: 'us', accountId: '60700123', entity: '' });
  const group = {
    organizationId: organization,
    address: 'launch@zylker.example',
    name: 'Launch',
    access: 'MEMBERS',
    streams: true,
  };
  const members = [{ address: MIRA }, { address: IVO }];
  const shape = z.object({ createGroup: z.object({ group: z.object({ id: z.string(), zohoId: z.string() }) }) });
  const { createGroup: created } = await gateway().data(shape, createGroup, { input: { ...group, members } }, ADMIN);

  const groupOf = async (address: string) =>
    (await look(await accountOf(address), 'noteGroups { id name }', 'Account'))?.noteGroups;
  const [hers] = await groupOf(MIRA);
  const [his] = await groupOf(IVO);
  expect([hers.name, his.name]).toEqual(['Launch', 'Launch']);
  expect(await groupOf('rosa@brightmoor.example')).toEqual([]);
  const { book } = await change('createNoteBook', { ownerId: hers.id, name: 'Plans' }, 'book { id group { id } }');
  expect(book.group.id).toBe(hers.id);
  const wanted = { ownerId: hers.id, content: 'Ship on Monday', bookId: book.id };
  const { note } = await change('createNote', wanted, 'note { id ownerZohoId group { name } book { name } }');
  expect(note).toMatchObject({ ownerZohoId: created.group.zohoId, group: { name: 'Launch' }, book: { name: 'Plans' } });
  await change('setNoteFavorite', { id: note.id, favorite: true });

  const seen = await look(
    his.id,
    'notes(first: 5) { nodes { id content isFavorite account { primaryAddress } } } books { name }',
    'NoteGroup',
  );
  expect(seen).toMatchObject({
    notes: { nodes: [{ content: 'Ship on Monday', isFavorite: false, account: { primaryAddress: IVO } }] },
    books: [{ name: 'General' }, { name: 'Plans' }],
  });
  const [shared] = seen?.notes.nodes ?? [];
  await change('updateNote', { id: shared.id, content: 'Ship on Tuesday' });
  const mine = await look(
    await accountOf(MIRA),
    'favoriteNotes(first: 5) { nodes { id content group { id } } }',
    'Account',
  );
  expect(mine?.favoriteNotes.nodes[0]).toEqual({ id: note.id, content: 'Ship on Tuesday', group: { id: hers.id } });
  const asked = `{ node(id: "${hers.id}") { ... on NoteGroup { mailGroup { id members { address } } } } }`;
  const { node: same } = await gateway().data(node, asked, {}, ADMIN);
  expect(same?.mailGroup).toEqual({ id: created.group.id, members: [{ address: MIRA }, { address: IVO }] });

  // Of a group that one is not in, Zoho says no more than no.
  const elsewhere = encodeId({
    type: 'NoteGroup',
    dataCentre: 'us',
    accountId: '7310000000208002',
    entity: created.group.zohoId,
  });
  expect(codes(await change('createNote', { ownerId: elsewhere, content: 'Hello' }))).toEqual([['REFUSED']]);
  expect(await look(elsewhere, 'name', 'NoteGroup')).toBeNull();
  await change('trashNote', { id: shared.id });
  expect(await look(note.id, 'content')).toBeNull();
});

test('a lost answer is told from a refusal: a book is found again, a note is not made twice', async () => {
  const ownerId = await accountOf(MIRA);
  const lost = (operation: string) => gateway().control('POST', '/faults', { operation, kind: 'cut', effect: true });
  await lost('createPersonalNoteBook');
  const { book } = await change('createNoteBook', { ownerId, name: 'Found again' }, 'book { name }');
  expect(book).toEqual({ name: 'Found again' });
  await gateway().control('DELETE', '/faults');
  await lost('createPersonalNote');
  const query = 'mutation ($input: CreateNoteInput!) { createNote(input: $input) { userErrors { code } } }';
  const answer = await gateway().ask(query, { input: { ownerId, content: 'Perhaps there' } });
  expect(answer.errors).toMatchObject([{ extensions: { code: 'OUTCOME_UNKNOWN' } }]);
  await gateway().control('DELETE', '/faults');
  const { notes } = (await look(ownerId, 'notes(first: 1) { nodes { content } }', 'Account')) ?? {};
  expect(notes.nodes).toEqual([{ content: 'Perhaps there' }]);
});

test('what can not be is refused with its reason, before Zoho is asked where that can be', async () => {
  const [mira, ivo] = [await accountOf(MIRA), await accountOf(IVO)];
  const { id } = await made({ content: 'Here' });
  const { book: his } = await change('createNoteBook', { ownerId: ivo, name: 'His' }, 'book { id }');
  const { book: gone } = await change('createNoteBook', { ownerId: mira, name: 'Gone' }, 'book { id }');
  await change('deleteNoteBook', { id: gone.id });
  const label = await change('createLabel', { accountId: mira, name: 'Important' }, 'label { id }');
  const { id: labelled } = await made({ content: 'Labelled', labelIds: [label.label.id] });
  expect(labelled).toBeTruthy();

  const calls = await gateway().callsOf(async () => {
    const cases: [string, Record<string, unknown>, string[][]][] = [
      ['createNote', { ownerId: mira, content: ' ' }, [['INVALID', 'content']]],
      ['createNote', { ownerId: id, content: 'x' }, [['NOT_FOUND', 'ownerId']]],
      ['createNote', { ownerId: mira, content: 'x', color: 'UNKNOWN' }, [['INVALID', 'color']]],
      ['createNote', { ownerId: mira, content: 'x', bookId: his.id }, [['INVALID', 'bookId']]],
      ['createNote', { ownerId: mira, content: 'x', labelIds: [id] }, [['NOT_FOUND', 'labelIds', '0']]],
      ['updateNote', { id }, [['INVALID']]],
      ['updateNote', { id: mira, title: 'x' }, [['NOT_FOUND', 'id']]],
      ['createNoteBook', { ownerId: mira, name: '' }, [['INVALID', 'name']]],
      ['addNoteAttachments', { noteId: id, files: [] }, [['INVALID', 'files']]],
    ];
    for (const [name, input, wanted] of cases) expect([name, codes(await change(name, input))]).toEqual([name, wanted]);
  });
  expect(calls).toEqual([]);
  expect(codes(await change('updateNote', { id, bookId: gone.id }))).toEqual([['NOT_FOUND', 'id']]);
});

test('a grant without the scope, and an app without the right to change, are told so', async () => {
  const query = 'mutation ($input: TrashNoteInput!) { trashNote(input: $input) { userErrors { code } } }';
  const { id } = await made({ content: 'Stays' });
  const forbidden = await gateway().ask(query, { input: { id } }, ['mail.read']);
  expect(forbidden.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN', scope: 'mail.modify' } }]);
  await gateway().renewGrant();
  const asked = `{ node(id: "${await accountOf(MIRA)}") { ... on Account { primaryAddress notes(first: 1) { nodes { id } } } } }`;
  const calls = await gateway().callsOf(async () => {
    const answer = await gateway().ask(asked);
    expect(answer.data).toEqual({ node: { primaryAddress: MIRA, notes: null } });
    expect(answer.errors).toMatchObject([
      { path: ['node', 'notes'], extensions: { code: 'MISSING_SCOPE', scope: 'ZohoMail.notes.READ' } },
    ]);
  });
  expect(calls).toEqual([]);
});
