/** What mutations that organise mail ask for, as it is meant in one mailbox: folders and labels are a mailbox's own. */
import type { MailChange } from '../datasources/message-changes.ts';
import type { MessageFlag as KnownFlag } from '../datasources/messages.ts';
import { PosternError } from '../errors.ts';
import { isQuarantineFolder } from '../filtering/act/quarantine-folders.ts';
import type { Mailbox } from '../mailbox/mailboxes.ts';
import type { OperationContext } from './context.ts';
import { decodeId } from './ids.ts';
import type { MessageFlag, UserError } from './types.generated.ts';
import { conflict, notFound } from './user-errors.ts';

export interface Wish {
  /** Whether it takes messages to another place. */
  readonly moves: boolean;
  /** The change to make, or why there is none. */
  readonly in: (mailbox: Mailbox, context: OperationContext) => Promise<MailChange | UserError>;
}

const MOST_LABELS = 20;

const plain = (change: MailChange, moves: boolean): Wish => ({ moves, in: async () => change });

export const archived = plain({ to: 'ARCHIVED' }, true);
export const unarchived = plain({ to: 'UNARCHIVED' }, true);
export const spam = plain({ to: 'SPAM' }, true);
export const notSpam = plain({ to: 'NOT_SPAM' }, true);
export const withoutLabels = plain({ to: 'WITHOUT_LABELS' }, false);
export const read = (isRead: boolean) => plain({ to: isRead ? 'READ' : 'UNREAD' }, false);

/** Throws BAD_USER_INPUT for UNKNOWN, which is no flag that can be given. */
export function flagged(flag: MessageFlag): Wish {
  if (flag === 'UNKNOWN') throw new PosternError('BAD_USER_INPUT', 'No message can be given the flag UNKNOWN.');
  const known: KnownFlag = flag;
  return plain({ to: 'FLAGGED', flag: known }, false);
}

/** Throws BAD_USER_INPUT for no labels, or too many. */
export function labelled(to: 'LABELLED' | 'UNLABELLED', ids: readonly string[]): Wish {
  if (ids.length < 1 || ids.length > MOST_LABELS)
    throw new PosternError('BAD_USER_INPUT', `Between 1 and ${MOST_LABELS} labels can be given at once.`);
  return {
    moves: false,
    in: async (mailbox) => {
      const labelIds = ids.map((id) => entityIn(mailbox, 'Label', id));
      const missing = labelIds.indexOf(null);
      if (missing !== -1) return notFound('label', ['labelIds', String(missing)]);
      return { to, labelIds: [...new Set(labelIds.filter((id) => id !== null))] };
    },
  };
}

export function inFolder(id: string): Wish {
  return {
    moves: true,
    in: async (mailbox, { services, loadersOf }) => {
      const folderId = entityIn(mailbox, 'Folder', id);
      if (folderId === null) return notFound('folder', ['folderId']);
      const isThis = (folder: { readonly id: string }) => folder.id === folderId;
      const folder =
        (await services.folderIndex.list(mailbox)).find(isThis) ??
        (await loadersOf(mailbox).folders.load(mailbox.accountId)).find(isThis);
      if (folder === undefined) return notFound('folder', ['folderId']);
      if (isQuarantineFolder(folder.name))
        return conflict('Nothing is put into a quarantine folder by hand: the filters hold mail there.', ['folderId']);
      return { to: 'FOLDER', folderId };
    },
  };
}

export const trashed: Wish = {
  moves: true,
  in: async (mailbox, { services, callsFor }) => {
    const folderId = await services.organiser.folderOf(mailbox, 'TRASH', callsFor(mailbox));
    return folderId === null ? conflict('The mailbox has no Trash.', []) : { to: 'FOLDER', folderId };
  },
};

/** Zoho's id of a folder or label of this mailbox; null for an id of anything else. */
export function entityIn(mailbox: Mailbox, type: 'Folder' | 'Label', id: string): string | null {
  const ref = decodeId(id);
  const isOurs = ref?.dataCentre === mailbox.dataCentre && ref.accountId === mailbox.accountId;
  return ref?.type === type && isOurs ? ref.entity : null;
}
