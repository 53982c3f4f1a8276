import type { Folder, Mailbox } from '../state/model.ts';
import {
  badInput,
  badPattern,
  created,
  internal,
  invalidMode,
  missing,
  notSimulated,
  Refusal,
  success,
} from '../wire/envelope.ts';
import { type Call, checkKeys, idOf, type Rule } from './rules.ts';

/** Siblings form a chain: each names the one before it on its level. */
function rowsOf(mailbox: Mailbox, base: string): Record<string, unknown>[] {
  const lastOn = new Map<string | null, string>();
  return [...mailbox.folders.values()].map((folder) => {
    const previous = lastOn.get(folder.parentFolderId);
    lastOn.set(folder.parentFolderId, folder.folderId);
    return rowOf(mailbox, folder, base, previous);
  });
}

const rowWithId = (mailbox: Mailbox, base: string, folderId: string) =>
  rowsOf(mailbox, base).find((row) => row.folderId === folderId);

function rowOf(mailbox: Mailbox, folder: Folder, base: string, previous: string | undefined): Record<string, unknown> {
  return {
    path: folder.path,
    ...(previous === undefined ? {} : { previousFolderId: previous }),
    ...(folder.parentFolderId === null ? {} : { parentFolderId: folder.parentFolderId }),
    isArchived: 0,
    folderName: folder.folderName,
    imapAccess: folder.imapAccess,
    folderType: folder.folderType,
    URI: `${base}/api/accounts/${mailbox.accountId}/folders/${folder.folderId}`,
    folderId: folder.folderId,
    VW: true,
    HIDE: false,
    folderIcon: 'default',
  };
}

function create({ world, mailbox, base, body, record }: Call) {
  checkKeys(body, ['folderName'], ['parentFolderId', 'parentFolderPath']);
  const name = body.folderName;
  if (typeof name !== 'string' || name.trim() === '' || name.length > 100 || name.includes('/'))
    throw badPattern('folderName');
  const parent = parentOf(mailbox, body);
  const path = `${parent?.path ?? ''}/${name}`;
  if ([...mailbox.folders.values()].some((folder) => folder.path.toLowerCase() === path.toLowerCase())) {
    throw internal('Folder name already exists');
  }
  const folderId = String(BigInt(mailbox.accountId) + 20_000n + BigInt(world.nextSerial()));
  const { dataCentre, accountId } = mailbox;
  record({
    kind: 'folder.created',
    dataCentre,
    accountId,
    folderId,
    folderName: name,
    path,
    parentFolderId: parent?.folderId ?? null,
  });
  return created(rowWithId(mailbox, base, folderId));
}

function parentOf(mailbox: Mailbox, { parentFolderId, parentFolderPath }: Call['body']): Folder | null {
  if (parentFolderId === undefined && parentFolderPath === undefined) return null;
  const parent =
    parentFolderId === undefined
      ? [...mailbox.folders.values()].find(({ path }) => path === parentFolderPath)
      : mailbox.folders.get(idOf(parentFolderId, 'parentFolderId'));
  if (parent === undefined) throw badInput('The parent folder does not exist');
  return parent;
}

function folderIn(mailbox: Mailbox, folderId: string | undefined): Folder {
  const folder = mailbox.folders.get(folderId ?? '');
  if (folder === undefined) throw new Refusal(404, 'Invalid Input', { moreInfo: 'Folder id is invalid' });
  return folder;
}

const IMAP_MODES: ReadonlyMap<unknown, boolean> = new Map([
  ['setViewableInIMAP', true],
  ['removeViewableInIMAP', false],
]);
const OTHER_MODES = ['rename', 'move', 'markAsRead', 'emptyFolder'];

function update({ mailbox, path, body, record }: Call) {
  const folder = folderIn(mailbox, path.folderId);
  const { mode } = body;
  if (mode === undefined) throw missing('mode');
  if (typeof mode === 'string' && OTHER_MODES.includes(mode)) throw notSimulated(`the mode ${mode}`);
  const imapAccess = IMAP_MODES.get(mode);
  if (imapAccess === undefined) throw invalidMode();
  checkKeys(body, ['mode'], []);
  const { dataCentre, accountId } = mailbox;
  if (folder.imapAccess !== imapAccess) {
    record({ kind: 'folder.imap', dataCentre, accountId, folderId: folder.folderId, imapAccess });
  }
  return success();
}

export const folders: Rule[] = [
  {
    operation: 'listFolders',
    method: 'GET',
    template: '/api/accounts/{accountId}/folders',
    scope: 'folders',
    permission: 'READ',
    answer: ({ mailbox, base }) => success(rowsOf(mailbox, base)),
  },
  {
    operation: 'createFolder',
    method: 'POST',
    template: '/api/accounts/{accountId}/folders',
    scope: 'folders',
    permission: 'CREATE',
    answer: create,
  },
  {
    operation: 'getFolder',
    method: 'GET',
    template: '/api/accounts/{accountId}/folders/{folderId}',
    scope: 'folders',
    permission: 'READ',
    answer: ({ mailbox, base, path }) => success(rowWithId(mailbox, base, folderIn(mailbox, path.folderId).folderId)),
  },
  {
    operation: 'updateFolder',
    method: 'PUT',
    template: '/api/accounts/{accountId}/folders/{folderId}',
    scope: 'folders',
    permission: 'UPDATE',
    answer: update,
  },
];
