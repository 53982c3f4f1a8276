/** The folders of an account: listed whole, without any count. */
import type { Folder, Mailbox } from '../../state/model.ts';
import { badInput, created, internal, notPermitted, type Reply, success } from '../../wire/envelope.ts';
import { folderOf, move, remove as removeMessage } from '../messages/update/changes.ts';
import { type Call, checkKeys, idOf, type Rule } from '../rules.ts';
import { checkFree, folderIn, nameIn, rowsOf, rowWithId } from './rows.ts';
import { existing, messagesIn, update } from './update.ts';

function create(call: Call): Reply {
  const { world, mailbox, body, record } = call;
  checkKeys(body, ['folderName'], ['parentFolderId', 'parentFolderPath']);
  const folderName = nameIn(call);
  const parent = parentOf(mailbox, body);
  const path = `${parent?.path ?? ''}/${folderName}`;
  checkFree(mailbox, path);
  const folderId = String(BigInt(mailbox.accountId) + 20_000n + BigInt(world.nextSerial()));
  const { dataCentre, accountId } = mailbox;
  const parentFolderId = parent?.folderId ?? null;
  record({ kind: 'folder.created', dataCentre, accountId, folderId, folderName, path, parentFolderId });
  return created(rowWithId(call, folderId));
}

function parentOf(mailbox: Mailbox, { parentFolderId, parentFolderPath }: Call['body']): Folder | null {
  if (parentFolderId !== undefined) return existing(mailbox, idOf(parentFolderId, 'parentFolderId'));
  if (parentFolderPath === undefined) return null;
  const parent = [...mailbox.folders.values()].find(({ path }) => path === parentFolderPath);
  if (parent === undefined) throw badInput('The parent folder does not exist');
  return parent;
}

/** Its subfolders go with it, or keep it; its messages are binned, or gone: no page says which. */
function remove(call: Call): Reply {
  const { mailbox, world, record } = call;
  const folder = folderIn(call);
  if (folder.isSystem) throw notPermitted();
  const family = familyOf(mailbox, folder);
  if (family.length > 1 && !world.facts.deletedFolderTakesSubfolders) throw internal('The folder has subfolders');
  const trash = folderOf(call, 'Trash');
  const { dataCentre, accountId } = mailbox;
  for (const one of family.toReversed()) {
    for (const message of messagesIn(call, one)) {
      if (world.facts.deletedFolderMailGoesToTrash) move(call, message, trash, 'deleteFolder');
      else removeMessage(call, message, 'deleteFolder');
    }
    record({ kind: 'folder.deleted', dataCentre, accountId, folderId: one.folderId });
  }
  return success();
}

/** The folder and all below it, parents first. */
function familyOf(mailbox: Mailbox, folder: Folder): Folder[] {
  const children = [...mailbox.folders.values()].filter(({ parentFolderId }) => parentFolderId === folder.folderId);
  return [folder, ...children.flatMap((child) => familyOf(mailbox, child))];
}

const ALL = { template: '/api/accounts/{accountId}/folders', scope: 'folders' };
const ONE = { template: '/api/accounts/{accountId}/folders/{folderId}', scope: 'folders' };

export const folders: Rule[] = [
  {
    ...ALL,
    operation: 'listFolders',
    method: 'GET',
    permission: 'READ',
    answer: (call) => success(rowsOf(call)),
  },
  { ...ALL, operation: 'createFolder', method: 'POST', permission: 'CREATE', answer: create },
  {
    ...ONE,
    operation: 'getFolder',
    method: 'GET',
    permission: 'READ',
    answer: (call) => success(rowWithId(call, folderIn(call).folderId)),
  },
  { ...ONE, operation: 'updateFolder', method: 'PUT', permission: 'UPDATE', answer: update },
  { ...ONE, operation: 'deleteFolder', method: 'DELETE', permission: 'DELETE', answer: remove },
];
