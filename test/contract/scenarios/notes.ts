import { z } from 'zod';
import { change, read, type Scenario } from '../scenario.ts';
import type { Stage, Tag } from '../stage.ts';
import { makeGroup, type Owner, type OwnerOf, ownersIn } from './owners.ts';

const { own, ofGroup } = ownersIn('notes', 'NoteGroup');

interface Made {
  readonly owner: Owner;
  readonly noteId: string;
  readonly id: string;
}

const booksOf = ({ type }: Owner) => (type === 'Account' ? 'noteBooks' : 'books');

const contentOf = (tag: Tag) => `What ${tag} says`;

async function note(stage: Stage, tag: Tag, ownerOf: OwnerOf, more: Record<string, unknown> = {}): Promise<Made> {
  const owner = await ownerOf(stage);
  const body = { title: tag, content: contentOf(tag), ...more };
  const noteId = await stage.zohoText('entityId', 'POST', owner.path, body);
  return { owner, noteId, id: owner.id('Note', noteId) };
}

async function book(stage: Stage, tag: Tag, ownerOf: OwnerOf) {
  const owner = await ownerOf(stage);
  const bookId = await stage.zohoText('bookId', 'POST', `${owner.path}/books`, { bookName: tag });
  return { owner, bookId, id: owner.id('NoteBook', bookId) };
}

async function fullBook(stage: Stage, tag: Tag, ownerOf: OwnerOf) {
  const made = await book(stage, tag, ownerOf);
  return { ...made, note: await note(stage, tag, ownerOf, { bookId: made.bookId }) };
}

const fileName = (tag: Tag) => `${tag}.txt`;
const fileText = (tag: Tag) => `File of ${tag}`;

/** Put there through the graph, by another operation than those that are shown. */
async function noteWithFile(stage: Stage, tag: Tag, ownerOf: OwnerOf) {
  const made = await note(stage, tag, ownerOf);
  const files = attachments.parse(await addFile(stage, made, tag)).addNoteAttachments.attachments;
  return { ...made, fileId: files[0]?.id ?? '' };
}

const attachments = z.object({
  addNoteAttachments: z.object({ attachments: z.array(z.object({ id: z.string(), url: z.string() })) }),
});

const addFile = (stage: Stage, { id }: Made, tag: Tag) =>
  stage.graphWithFile(
    `mutation ($input: AddNoteAttachmentsInput!) { addNoteAttachments(input: $input) {
      attachments { id url } userErrors { message } } }`,
    { input: { noteId: id, files: [null] } },
    { place: 'input.files.0', name: fileName(tag), content: fileText(tag) },
  );

const list = z.object({ list: z.array(z.looseObject({ entityId: z.string() })) });
const books = z.object({ projects: z.array(z.object({ bookId: z.string(), bookName: z.string() })) });

/** As its list shows it; null when it is not in it. */
const listed = async (stage: Stage, { owner, noteId }: Made) =>
  list.parse(await stage.zoho('GET', `${owner.path}?limit=399`)).list.find((row) => row.entityId === noteId) ?? null;

const rowOf = (stage: Stage, { owner, noteId }: Made) => stage.zoho('GET', `${owner.path}/${noteId}`);

const bookNames = async (stage: Stage, { owner }: { owner: Owner }) =>
  books
    .parse(await stage.zoho('GET', `${owner.path}/books?defaultProject=false`))
    .projects.map(({ bookName }) => bookName);

const below = (stage: Stage, { owner }: { owner: Owner }, fields: string) =>
  stage.graph(`query ($id: ID!) { node(id: $id) { ... on ${owner.type} { ${fields} } } }`, { id: owner.ownerId });

const ask = (stage: Stage, name: string, input: Record<string, unknown>) => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return stage.graph(`mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { message } } }`, { input });
};

function scenariosOf(kind: 'Personal' | 'Group', ownerOf: OwnerOf): Record<string, Scenario> {
  const aNote = (stage: Stage, tag: Tag) => note(stage, tag, ownerOf);
  const aBook = (stage: Stage, tag: Tag) => book(stage, tag, ownerOf);
  const aFile = (stage: Stage, tag: Tag) => noteWithFile(stage, tag, ownerOf);
  const onlyOwner = async (stage: Stage) => ({ owner: await ownerOf(stage) });
  const favourite = async (stage: Stage, tag: Tag) => {
    const made = await aNote(stage, tag);
    await stage.zoho('PUT', `${made.owner.path}/${made.noteId}/favorite`);
    return made;
  };
  return {
    [`list${kind}Notes`]: read({
      given: aNote,
      ask: (stage, made) => below(stage, made, 'notes(first: 100) { nodes { id content } }'),
      answers: ({ id }, tag) => ({ node: { notes: { nodes: [{ id, content: contentOf(tag) }] } } }),
    }),
    [`get${kind}Note`]: read({
      given: (stage, tag) => note(stage, tag, ownerOf, { color: 3 }),
      ask: (stage, { id }) =>
        stage.graph('query ($id: ID!) { node(id: $id) { id ... on Note { title content color } } }', { id }),
      answers: ({ id }, tag) => ({ node: { id, title: tag, content: contentOf(tag), color: 'RED' } }),
    }),
    [`create${kind}Note`]: change({
      given: onlyOwner,
      ask: (stage, { owner }, tag) =>
        ask(stage, 'createNote', { ownerId: owner.ownerId, title: tag, content: contentOf(tag), color: 'YELLOW' }),
      seen: async (stage, { owner }, tag) => {
        const rows = list.parse(await stage.zoho('GET', `${owner.path}?limit=399`)).list;
        return rows.find(({ title }) => title === tag) ?? null;
      },
      becomes: (_owner, tag) => ({ content: contentOf(tag), color: '2' }),
    }),
    [`update${kind}Note`]: change({
      given: aNote,
      ask: (stage, { id }, tag) => ask(stage, 'updateNote', { id, title: `${tag}, moved`, color: 'GREEN' }),
      seen: rowOf,
      becomes: (_note, tag) => ({ title: `${tag}, moved`, color: '1', content: contentOf(tag) }),
    }),
    [`delete${kind}Note`]: change({
      given: aNote,
      ask: (stage, { id }) => ask(stage, 'trashNote', { id }),
      seen: listed,
      becomes: () => null,
    }),
    [`favorite${kind}Note`]: change({
      given: aNote,
      ask: (stage, { id }) => ask(stage, 'setNoteFavorite', { id, favorite: true }),
      seen: rowOf,
      becomes: () => ({ isFavorite: 'true' }),
    }),
    [`unfavorite${kind}Note`]: change({
      given: favourite,
      ask: (stage, { id }) => ask(stage, 'setNoteFavorite', { id, favorite: false }),
      seen: rowOf,
      becomes: () => ({ isFavorite: 'false' }),
    }),
    [`list${kind}NoteAttachments`]: read({
      given: aFile,
      ask: (stage, { id }) =>
        stage.graph('query ($id: ID!) { node(id: $id) { ... on Note { attachments { id filename } } } }', { id }),
      answers: ({ fileId }, tag) => ({ node: { attachments: [{ id: fileId, filename: fileName(tag) }] } }),
    }),
    [`add${kind}NoteAttachments`]: change({
      given: aNote,
      ask: addFile,
      seen: (stage, { owner, noteId }) => stage.zoho('GET', `${owner.path}/${noteId}/attachments`),
      becomes: (_note, tag) => ({ attachments: [{ fileName: fileName(tag) }] }),
    }),
    [`get${kind}NoteAttachment`]: read({
      given: aFile,
      ask: async (stage, { id }) => {
        const shape = z.object({ node: z.object({ attachments: z.array(z.object({ url: z.string() })) }) });
        const query = 'query ($id: ID!) { node(id: $id) { ... on Note { attachments { url } } } }';
        const { node } = shape.parse(await stage.graph(query, { id }));
        return (await fetch(node.attachments[0]?.url ?? '')).text();
      },
      answers: (_file, tag) => fileText(tag),
    }),
    [`delete${kind}NoteAttachment`]: change({
      given: aFile,
      ask: (stage, { fileId }) => ask(stage, 'deleteNoteAttachment', { id: fileId }),
      seen: async (stage, { owner, noteId }) =>
        z
          .object({ attachments: z.array(z.unknown()) })
          .parse(await stage.zoho('GET', `${owner.path}/${noteId}/attachments`)).attachments.length,
      becomes: () => 0,
    }),
    [`list${kind}NoteBooks`]: read({
      given: aBook,
      ask: (stage, made) => below(stage, made, `${booksOf(made.owner)} { id name isDefault }`),
      answers: ({ id, owner }, tag) => ({ node: { [booksOf(owner)]: [{ id, name: tag, isDefault: false }] } }),
    }),
    [`create${kind}NoteBook`]: change({
      given: onlyOwner,
      ask: (stage, { owner }, name) => ask(stage, 'createNoteBook', { ownerId: owner.ownerId, name }),
      seen: bookNames,
      becomes: (_owner, tag) => [tag],
    }),
    [`list${kind}NotesInBook`]: read({
      given: (stage, tag) => fullBook(stage, tag, ownerOf),
      ask: (stage, { id }) =>
        stage.graph(
          'query ($id: ID!) { node(id: $id) { ... on NoteBook { name notes(first: 9) { nodes { id } } } } }',
          {
            id,
          },
        ),
      answers: ({ note: { id } }, tag) => ({ node: { name: tag, notes: { nodes: [{ id }] } } }),
    }),
    [`update${kind}NoteBook`]: change({
      given: aBook,
      ask: (stage, { id }, tag) => ask(stage, 'renameNoteBook', { id, name: `${tag} renamed` }),
      seen: async (stage, { owner, bookId }) =>
        books
          .parse(await stage.zoho('GET', `${owner.path}/books?defaultProject=false`))
          .projects.find((row) => row.bookId === bookId),
      becomes: (_book, tag) => ({ bookName: `${tag} renamed` }),
    }),
    [`delete${kind}NoteBook`]: change({
      given: aBook,
      ask: (stage, { id }) => ask(stage, 'deleteNoteBook', { id }),
      seen: async (stage, made, tag) => (await bookNames(stage, made)).includes(tag),
      becomes: () => false,
    }),
  };
}

/** Mira's own note that she marked. */
async function marked(stage: Stage, tag: Tag): Promise<Made> {
  const made = await note(stage, tag, own);
  await stage.zoho('PUT', `/api/notes/me/${made.noteId}/favorite`);
  return made;
}

async function shared(stage: Stage, tag: Tag): Promise<Made> {
  const made = await note(stage, tag, own);
  const where = { dataCentre: 'us', shelf: 'notes', itemId: made.noteId };
  await stage.control('POST', '/shelves/share', { ...where, address: stage.address });
  return made;
}

const across = (stage: Stage, field: string) =>
  stage.graph(`query ($id: ID!) { node(id: $id) { ... on Account { ${field}(first: 100) { nodes { id title } } } } }`, {
    id: stage.account,
  });

export const notes: Readonly<Record<string, Scenario>> = {
  ...scenariosOf('Personal', own),
  ...scenariosOf('Group', ofGroup),
  listNoteGroups: read({
    given: makeGroup,
    ask: (stage) =>
      stage.graph('query ($id: ID!) { node(id: $id) { ... on Account { noteGroups { id name } } } }', {
        id: stage.account,
      }),
    answers: (groupId, tag, stage) => ({ node: { noteGroups: [{ id: stage.id('NoteGroup', groupId), name: tag }] } }),
  }),
  listFavoriteNotes: read({
    given: marked,
    ask: (stage) => across(stage, 'favoriteNotes'),
    answers: ({ id }, tag) => ({ node: { favoriteNotes: { nodes: [{ id, title: tag }] } } }),
  }),
  listSharedNotes: read({
    given: shared,
    ask: (stage) => across(stage, 'sharedNotes'),
    answers: ({ id }, tag) => ({ node: { sharedNotes: { nodes: [{ id, title: tag }] } } }),
  }),
};
