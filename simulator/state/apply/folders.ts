/** Folds what happens to folders into a mailbox. */
import type { FolderEvent } from '../events.ts';
import type { Folder, Mailbox } from '../model.ts';
import { remove } from './messages.ts';

export function applyToFolders(mailbox: Mailbox, event: FolderEvent): void {
  const { folders } = mailbox;
  if (event.kind === 'folder.created') {
    const { folderId, folderName, path, parentFolderId, folderType } = event;
    const type = { folderType: folderType ?? 'Inbox', isSystem: folderType !== undefined };
    folders.set(folderId, { folderId, folderName, path, parentFolderId, imapAccess: true, ...type });
    return;
  }
  const folder = folders.get(event.folderId);
  if (folder === undefined) return;
  switch (event.kind) {
    case 'folder.renamed':
      folder.folderName = event.folderName;
      writePaths(folders);
      return;
    case 'folder.moved':
      folder.parentFolderId = event.parentFolderId;
      placeAfter(folders, folder, event.previousFolderId);
      writePaths(folders);
      return;
    case 'folder.imap':
      folder.imapAccess = event.imapAccess;
      return;
    case 'folder.deleted':
      folders.delete(folder.folderId);
      for (const message of [...mailbox.messages.values()]) {
        if (message.folderId === folder.folderId) remove(mailbox, message);
      }
  }
}

/** The list's order is what makes the chain of siblings. */
function placeAfter(folders: Map<string, Folder>, folder: Folder, previousFolderId: string | null): void {
  const others = [...folders.values()].filter((one) => one !== folder);
  const place = others.findIndex(({ folderId }) => folderId === previousFolderId);
  others.splice(place < 0 ? others.length : place + 1, 0, folder);
  folders.clear();
  for (const one of others) folders.set(one.folderId, one);
}

function writePaths(folders: Map<string, Folder>): void {
  const pathOf = ({ parentFolderId, folderName }: Folder): string => {
    const parent = parentFolderId === null ? undefined : folders.get(parentFolderId);
    return `${parent === undefined ? '' : pathOf(parent)}/${folderName}`;
  };
  for (const folder of folders.values()) folder.path = pathOf(folder);
}
