/** A folder as the list of folders and its creation tell it. */
import type { z } from 'zod';
import { flag, id, text, type Word, word } from './fields.ts';
import { type RowNotes, type RowSpec, readRow } from './read-row.ts';

/** What a folder is for: `CUSTOM` when people made it, `UNKNOWN` for a kind that is new to us. */
export type FolderRole =
  | 'INBOX'
  | 'DRAFTS'
  | 'TEMPLATES'
  | 'SNOOZED'
  | 'SENT'
  | 'SPAM'
  | 'TRASH'
  | 'OUTBOX'
  | 'ARCHIVE'
  | 'CUSTOM'
  | 'UNKNOWN';

export interface FolderRow {
  readonly id: string;
  readonly name: string;
  /** From the root, for example `/Inbox/Invoices`. */
  readonly path: string;
  readonly role: FolderRole;
  /** Zoho's own word for the kind of folder. */
  readonly type: string;
  /** Null on the top level. */
  readonly parentId: string | null;
  /** The folder before it on the same level; null for the first. */
  readonly previousId: string | null;
  readonly isVisibleToImap: boolean | null;
  readonly isArchived: boolean | null;
  readonly isHidden: boolean | null;
}

const SPEC = {
  name: 'folder',
  shape: {
    folderId: id,
    folderName: text,
    path: text,
    folderType: word<FolderRole>({
      Inbox: 'INBOX',
      Drafts: 'DRAFTS',
      Templates: 'TEMPLATES',
      Snoozed: 'SNOOZED',
      Sent: 'SENT',
      Spam: 'SPAM',
      Trash: 'TRASH',
      Outbox: 'OUTBOX',
      Archive: 'ARCHIVE',
    }),
    parentFolderId: id,
    previousFolderId: id,
    imapAccess: flag,
    isArchived: flag,
    HIDE: flag,
  },
  ignored: new Set(['URI', 'VW', 'folderIcon']),
} satisfies RowSpec<Record<string, z.ZodType>>;

/** Null for a row without an id. */
export function readFolderRow(value: unknown, notes: RowNotes): FolderRow | null {
  const row = readRow(SPEC, value, notes);
  if (row === null || row.folderId === null) return null;
  const name = row.folderName ?? '';
  const path = row.path ?? `/${name}`;
  return {
    id: row.folderId,
    name,
    path,
    role: roleOf(row.folderType, path),
    type: row.folderType?.raw ?? '',
    parentId: row.parentFolderId,
    previousId: row.previousFolderId,
    isVisibleToImap: row.imapAccess,
    isArchived: row.isArchived,
    isHidden: row.HIDE,
  };
}

/** Zoho gives every folder that people made the type of the inbox: only the path tells them apart. */
function roleOf(type: Word<FolderRole> | null, path: string): FolderRole {
  if (type?.value === 'INBOX' && path.toLowerCase() !== '/inbox') return 'CUSTOM';
  return type?.value ?? 'UNKNOWN';
}
