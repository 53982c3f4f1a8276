/** Documents about notes, each held against the calls that it causes. */
import { encodeId, type NodeType } from '../../../src/resolvers/ids.ts';
import type { Pricing } from './groups.ts';

interface FilePricing extends Pricing {
  readonly changeWithFile: (
    name: string,
    input: Record<string, unknown>,
    place: string,
    // biome-ignore lint/suspicious/noExplicitAny: what a document answers is as it asks
  ) => Promise<Record<string, any>>;
}

const id = (type: NodeType, entity: string) =>
  encodeId({ type, dataCentre: 'us', accountId: '7310000000008002', entity });
const ACCOUNT = id('Account', '');
const ORGANIZATION = encodeId({ type: 'Organization', dataCentre: 'us', accountId: '60700123', entity: '' });
const IN_LIST = 'nodes { id title book { name } attachments { filename url } group { name } }';

export async function priceNotes({ check, change, changeWithFile, gateway }: FilePricing): Promise<void> {
  const members = [{ address: 'mira@zylker.example' }];
  const group = { organizationId: ORGANIZATION, access: 'MEMBERS', address: 'notes@zylker.example', name: 'Notes' };
  const { group: made } = await change('createGroup', { ...group, streams: true, members }, 'group { zohoId }');
  await priceSpace({ check, change, changeWithFile, gateway }, ACCOUNT, 'Account');
  await priceSpace({ check, change, changeWithFile, gateway }, id('NoteGroup', made.zohoId), 'NoteGroup');
  await check(
    `{ node(id: "${ACCOUNT}") { ... on Account { noteGroups { name books { name } mailGroup { name } } } } }`,
  );
}

async function priceSpace(
  { check, change, changeWithFile, gateway }: FilePricing,
  ownerId: string,
  type: 'Account' | 'NoteGroup',
): Promise<void> {
  const { book } = await change('createNoteBook', { ownerId, name: 'Priced' }, 'book { id group { name } }');
  const { note } = await change('createNote', { ownerId, content: 'A', bookId: book.id }, 'note { id }', 2);
  const { note: again } = await change('createNote', { ownerId, content: 'B' }, 'note { id }', 2);
  await change('updateNote', { id: note.id, title: 'A' }, 'note { title group { name } }');
  await change('setNoteFavorite', { id: note.id, favorite: true }, 'note { isFavorite }', 2);
  await change('setNoteFavorite', { id: again.id, favorite: true }, '', 1);
  for (const one of [note, again]) {
    // Mira lets herself see them.
    const [itemId] = String(JSON.parse(Buffer.from(one.id, 'base64url').toString())[4])
      .split('.')
      .reverse();
    const where = { dataCentre: 'us', shelf: 'notes', itemId, address: 'mira@zylker.example' };
    await gateway.control('POST', '/shelves/share', where);
  }
  const lists = [
    [type, ownerId, 'notes'],
    ['NoteBook', book.id, 'notes'],
    ['Account', ACCOUNT, 'favoriteNotes'],
    ['Account', ACCOUNT, 'sharedNotes'],
  ];
  for (const [of, owner, list] of lists) {
    const page = (more: string) =>
      `{ node(id: "${owner}") { ... on ${of} { it: ${list}(first: 1${more}) { ${IN_LIST} pageInfo { endCursor } } } } }`;
    const { node } = await check(page(''));
    await check(page(`, after: "${node.it.pageInfo.endCursor}"`));
  }
  const books = type === 'Account' ? 'noteBooks' : 'books';
  await check(`{ node(id: "${ownerId}") { ... on ${type} { ${books} { name group { name } } } } }`);
  await check(`{ node(id: "${note.id}") { ... on Note { title attachments { filename } } } }`, {}, 2);
  await check('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: [note.id, again.id, book.id] }, 3);
  const files = { noteId: note.id, files: [null] };
  const { attachments } = await changeWithFile('addNoteAttachments', files, 'input.files.0');
  await change('deleteNoteAttachment', { id: attachments[0].id }, 'deletedId', 1);
  await change('renameNoteBook', { id: book.id, name: 'Repriced' }, 'book { name }', 2);
  await change('trashNote', { id: note.id }, 'trashedId', 1);
  await change('deleteNotePermanently', { id: again.id }, 'deletedId', 1);
  await change('deleteNoteBook', { id: book.id }, 'deletedId', 2);
}
