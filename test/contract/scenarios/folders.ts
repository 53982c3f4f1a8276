import { z } from 'zod';
import { change, read } from '../scenario.ts';
import type { Stage } from '../stage.ts';

const rows = z.array(z.looseObject({ folderId: z.string(), folderName: z.string(), path: z.string() }));

async function make(stage: Stage, folderName: string): Promise<string> {
  return stage.zohoText('folderId', 'POST', '/folders', { folderName });
}

/** The row of a folder in Zoho's own list; null when it is not in it. */
async function rowOf(stage: Stage, folderId: string) {
  const all = rows.parse(await stage.zoho('GET', '/folders'));
  return all.find((row) => row.folderId === folderId) ?? null;
}

async function makeWithMail(stage: Stage, folderName: string) {
  const folderId = await make(stage, folderName);
  const messageId = await stage.deliver({ subject: folderName });
  await stage.zoho('PUT', '/updatemessage', { mode: 'moveMessage', messageId: [messageId], destfolderId: folderId });
  return { folderId, messageId };
}

const changeFolder = (name: string) => {
  const input = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${input}!) { ${name}(input: $input) { userErrors { message } } }`;
};

export const folders = {
  listFolders: read({
    given: make,
    ask: (stage) =>
      stage.graph('query ($id: ID!) { node(id: $id) { ... on Account { folders { id name } } } }', {
        id: stage.account,
      }),
    answers: (folderId, tag, stage) => ({
      node: { folders: [{ id: stage.id('Folder', folderId), name: tag }] },
    }),
  }),
  getFolder: read({
    given: make,
    ask: (stage, folderId) =>
      stage.graph('mutation ($id: ID!) { markFolderRead(input: { id: $id }) { folder { id name } } }', {
        id: stage.id('Folder', folderId),
      }),
    answers: (folderId, tag, stage) => ({
      markFolderRead: { folder: { id: stage.id('Folder', folderId), name: tag } },
    }),
  }),
  createFolder: change({
    given: async () => null,
    ask: (stage, _given, name) =>
      stage.graph(changeFolder('createFolder'), { input: { accountId: stage.account, name } }),
    seen: async (stage) => rows.parse(await stage.zoho('GET', '/folders')).map(({ path }) => path),
    becomes: (_given, tag) => [`/${tag}`],
  }),
  renameFolder: change({
    given: make,
    ask: (stage, folderId, tag) =>
      stage.graph(changeFolder('renameFolder'), { input: { id: stage.id('Folder', folderId), name: `${tag}renamed` } }),
    seen: rowOf,
    becomes: (_folderId, tag) => ({ folderName: `${tag}renamed` }),
  }),
  moveFolder: change({
    given: async (stage, tag) => ({ parent: await make(stage, `${tag}parent`), folder: await make(stage, tag) }),
    ask: (stage, { parent, folder }) =>
      stage.graph(changeFolder('moveFolder'), {
        input: { id: stage.id('Folder', folder), parentId: stage.id('Folder', parent) },
      }),
    seen: (stage, { folder }) => rowOf(stage, folder),
    becomes: ({ parent }, tag) => ({ parentFolderId: parent, path: `/${tag}parent/${tag}` }),
  }),
  markFolderRead: change({
    given: makeWithMail,
    ask: (stage, { folderId }) =>
      stage.graph(changeFolder('markFolderRead'), { input: { id: stage.id('Folder', folderId) } }),
    seen: (stage, { messageId }) => stage.message(messageId),
    becomes: () => ({ isRead: true }),
  }),
  emptyFolder: change({
    given: makeWithMail,
    ask: (stage, { folderId }) =>
      stage.graph(changeFolder('emptyFolder'), { input: { id: stage.id('Folder', folderId), allowLoss: true } }),
    seen: async (stage, { folderId }) =>
      z.array(z.unknown()).parse(await stage.zoho('GET', `/messages/view?folderId=${folderId}`)).length,
    becomes: () => 0,
  }),
  enableFolderImapView: change({
    given: async (stage, tag) => {
      const folderId = await make(stage, tag);
      await stage.zoho('PUT', `/folders/${folderId}`, { mode: 'removeViewableInIMAP' });
      return folderId;
    },
    ask: (stage, folderId) =>
      stage.graph(changeFolder('setFolderImapVisibility'), {
        input: { id: stage.id('Folder', folderId), visible: true },
      }),
    seen: rowOf,
    becomes: () => ({ imapAccess: true }),
  }),
  disableFolderImapView: change({
    given: make,
    ask: (stage, folderId) =>
      stage.graph(changeFolder('setFolderImapVisibility'), {
        input: { id: stage.id('Folder', folderId), visible: false },
      }),
    seen: rowOf,
    becomes: () => ({ imapAccess: false }),
  }),
  deleteFolder: change({
    given: make,
    ask: (stage, folderId) =>
      stage.graph(changeFolder('deleteFolder'), { input: { id: stage.id('Folder', folderId) } }),
    seen: rowOf,
    becomes: () => null,
  }),
};
