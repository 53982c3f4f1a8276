/** Folders as lists show them: siblings form a chain, each names the one before it on its level. */
import type { Folder, Mailbox } from '../../state/model.ts';
import { badPattern, internal, Refusal } from '../../wire/envelope.ts';
import type { Call } from '../rules.ts';

const LETTERS = /^\p{L}+$/u;

export function rowsOf({ mailbox, base }: Call): Record<string, unknown>[] {
  const lastOn = new Map<string | null, string>();
  return [...mailbox.folders.values()].map((folder) => {
    const previous = lastOn.get(folder.parentFolderId);
    lastOn.set(folder.parentFolderId, folder.folderId);
    return rowOf(mailbox, folder, base, previous);
  });
}

export const rowWithId = (call: Call, folderId: string) => rowsOf(call).find((row) => row.folderId === folderId);

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

/** @throws Refusal */
export function folderIn({ mailbox, path }: Call): Folder {
  const folder = mailbox.folders.get(path.folderId ?? '');
  if (folder === undefined) throw new Refusal(404, 'Invalid Input', { moreInfo: 'Folder id is invalid' });
  return folder;
}

/** @throws Refusal */
export function nameIn({ world, body }: Call): string {
  const name = body.folderName;
  if (typeof name !== 'string' || name.trim() === '' || name.length > 100 || name.includes('/'))
    throw badPattern('folderName');
  if (world.facts.folderNamesOfLettersOnly && !LETTERS.test(name)) throw badPattern('folderName');
  return name;
}

/** One path leads to one folder, whatever the case. @throws Refusal */
export function checkFree({ folders }: Mailbox, path: string, own?: Folder): void {
  const isTaken = (folder: Folder) => folder !== own && folder.path.toLowerCase() === path.toLowerCase();
  if ([...folders.values()].some(isTaken)) throw internal('Folder name already exists');
}
