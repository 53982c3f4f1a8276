/** PUT of a folder, told apart by mode. Answers have no data. */
import type { Folder, Mailbox } from '../../state/model.ts';
import { badInput, invalidMode, missing, notPermitted, type Reply, success } from '../../wire/envelope.ts';
import { folderOf, move as moveMessage, read, remove } from '../messages/update/changes.ts';
import { type Call, checkKeys, idOf } from '../rules.ts';
import { checkFree, folderIn, nameIn } from './rows.ts';

interface Mode {
  readonly required?: readonly string[];
  readonly optional?: readonly string[];
  readonly apply: (call: Call, folder: Folder) => void;
}

const MODES: ReadonlyMap<unknown, Mode> = new Map<unknown, Mode>([
  ['rename', { required: ['folderName'], apply: rename }],
  ['move', { optional: ['parentFolderId', 'previousFolderId'], apply: move }],
  ['markAsRead', { apply: readAll }],
  ['emptyFolder', { apply: empty }],
  ['setViewableInIMAP', { apply: (call, folder) => showInImap(call, folder, true) }],
  ['removeViewableInIMAP', { apply: (call, folder) => showInImap(call, folder, false) }],
]);

export function update(call: Call): Reply {
  const folder = folderIn(call);
  const { mode: name } = call.body;
  if (name === undefined) throw missing('mode');
  const mode = MODES.get(name);
  if (mode === undefined) throw invalidMode();
  checkKeys(call.body, ['mode', ...(mode.required ?? [])], mode.optional ?? []);
  mode.apply(call, folder);
  return success();
}

export const messagesIn = ({ mailbox }: Call, { folderId }: Folder) =>
  [...mailbox.messages.values()].filter((message) => message.folderId === folderId);

function rename(call: Call, folder: Folder): void {
  const folderName = nameIn(call);
  const { mailbox, record } = call;
  if (folder.isSystem) throw notPermitted();
  checkFree(mailbox, `${folder.path.slice(0, folder.path.lastIndexOf('/'))}/${folderName}`, folder);
  if (folder.folderName === folderName) return;
  const { dataCentre, accountId } = mailbox;
  record({ kind: 'folder.renamed', dataCentre, accountId, folderId: folder.folderId, folderName });
}

function move({ mailbox, body, record }: Call, folder: Folder): void {
  const named = (key: string) => (body[key] === undefined ? null : existing(mailbox, idOf(body[key], key)));
  const [parent, previous] = [named('parentFolderId'), named('previousFolderId')];
  if (parent === null && previous === null) throw missing('parentFolderId');
  if (folder.isSystem) throw notPermitted();
  const parentFolderId = parent?.folderId ?? previous?.parentFolderId ?? null;
  if (previous !== null && (previous === folder || previous.parentFolderId !== parentFolderId))
    throw badInput('The previous folder is not on that level');
  for (let above = parentFolderId; above !== null; above = mailbox.folders.get(above)?.parentFolderId ?? null) {
    if (above === folder.folderId) throw badInput('A folder can not be moved into itself');
  }
  const parentPath = parentFolderId === null ? '' : existing(mailbox, parentFolderId).path;
  checkFree(mailbox, `${parentPath}/${folder.folderName}`, folder);
  const { dataCentre, accountId } = mailbox;
  const place = { parentFolderId, previousFolderId: previous?.folderId ?? null };
  record({ kind: 'folder.moved', dataCentre, accountId, folderId: folder.folderId, ...place });
}

/** @throws Refusal */
export function existing({ folders }: Mailbox, folderId: string): Folder {
  const folder = folders.get(folderId);
  if (folder === undefined) throw badInput('The parent folder does not exist');
  return folder;
}

function readAll(call: Call, folder: Folder): void {
  for (const message of messagesIn(call, folder)) read(call, message, true);
}

/** Of the Trash and of Spam nothing is kept in any case. */
function empty(call: Call, folder: Folder): void {
  const trash = folderOf(call, 'Trash');
  const toTrash = call.world.facts.emptiedFolderGoesToTrash && !['Trash', 'Spam'].includes(folder.folderType);
  for (const message of messagesIn(call, folder)) {
    if (toTrash) moveMessage(call, message, trash, 'emptyFolder');
    else remove(call, message, 'emptyFolder');
  }
}

function showInImap({ mailbox, record }: Call, { folderId, imapAccess }: Folder, wanted: boolean): void {
  const { dataCentre, accountId } = mailbox;
  if (imapAccess !== wanted) record({ kind: 'folder.imap', dataCentre, accountId, folderId, imapAccess: wanted });
}
