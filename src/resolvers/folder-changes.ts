/** Mutations of folders. Each looks at the folders first: what must not be touched is refused before a write is sent. */
import type { FolderRow, FoldersSource } from '../datasources/folders.ts';
import { isPosternError } from '../errors.ts';
import { isQuarantineFolder } from '../filtering/act/quarantine-folders.ts';
import type { Mailbox } from '../mailbox/mailboxes.ts';
import { type OperationContext, requireScope } from './context.ts';
import { decodeId } from './ids.ts';
import type { ChangedFolder } from './parents.ts';
import { mailboxOf, mailboxWithId } from './reach.ts';
import type { MutationResolvers, RenameFolderPayloadResolvers, Resolvers, UserError } from './types.generated.ts';
import { asUserError, conflict, invalid, nameFault, notFound } from './user-errors.ts';

type FolderMutation =
  | 'createFolder'
  | 'renameFolder'
  | 'moveFolder'
  | 'setFolderImapVisibility'
  | 'markFolderRead'
  | 'emptyFolder'
  | 'deleteFolder';

/** They have the same fields; each mutation has one of its own, so that it can grow alone. */
type ChangedPayload = `${Capitalize<Exclude<FolderMutation, 'createFolder' | 'deleteFolder'>>}Payload`;

const changedPayload: Required<Pick<RenameFolderPayloadResolvers, 'folder'>> = {
  folder: async ({ changed, userErrors }, _args, context) => {
    if (changed === null || userErrors.length > 0) return null;
    const { mailbox, folderId } = changed;
    const place = { accountId: mailbox.accountId, folderId };
    return { mailbox, row: await context.services.datasources.folders.find(context.callsFor(mailbox), place) };
  },
};

export const folderChanges: Pick<Resolvers, ChangedPayload> & {
  Mutation: Required<Pick<MutationResolvers, FolderMutation>>;
} = {
  Mutation: {
    createFolder: async (_root, { input }, context) => {
      requireScope(context, 'mail.modify');
      const mailbox = await mailboxWithId(input.accountId, context);
      const parentId = input.parentId == null ? null : siblingId(input.parentId, mailbox);
      const fault =
        mailbox === null
          ? notFound('account', ['accountId'])
          : parentId === undefined
            ? notFound('folder', ['parentId'])
            : folderNameFault(input.name, ['name']);
      if (mailbox === null || fault !== null) return { folder: null, userErrors: fault === null ? [] : [fault] };
      try {
        return { folder: { mailbox, row: await create(mailbox, input.name, parentId, context) }, userErrors: [] };
      } catch (error) {
        return { folder: null, userErrors: [asUserError(error, 'folder', ['parentId'])] };
      }
    },

    renameFolder: (_root, { input }, context) =>
      change(input.id, context, {
        fault: ({ row }) => folderNameFault(input.name, ['name']) ?? notOwnFault(row),
        write: (source, calls, place) => source.rename(calls, { ...place, name: input.name }),
      }),

    moveFolder: (_root, { input }, context) =>
      change(input.id, context, {
        fault: ({ row, mailbox, rows }) => notOwnFault(row) ?? destinationFault(input, row, mailbox, rows),
        write: (source, calls, place, { mailbox }) =>
          source.move(calls, {
            ...place,
            parentId: siblingId(input.parentId, mailbox) ?? undefined,
            previousId: siblingId(input.afterId, mailbox) ?? undefined,
          }),
      }),

    setFolderImapVisibility: (_root, { input }, context) =>
      change(input.id, context, {
        fault: () => null,
        write: (source, calls, place) =>
          input.visible ? source.showToImap(calls, place) : source.hideFromImap(calls, place),
      }),

    markFolderRead: (_root, { input }, context) =>
      change(input.id, context, {
        fault: () => null,
        write: async (source, calls, place, { mailbox }) => {
          await source.markRead(calls, place);
          await context.services.index.folderChanged(mailbox, place.folderId, { isRead: true });
        },
      }),

    emptyFolder: (_root, { input }, context) =>
      change(input.id, context, {
        fault: ({ row }) =>
          input.allowLoss || row.role === 'TRASH' || row.role === 'SPAM'
            ? null
            : invalid(
                'Only Trash and Spam are emptied without `allowLoss`: Zoho does not say whether the messages of other folders go to Trash.',
                ['allowLoss'],
              ),
        write: (source, calls, place) => source.empty(calls, place),
      }),

    deleteFolder: async (_root, { input }, context) => {
      const { changed, userErrors } = await change(input.id, context, {
        fault: async (found) =>
          notOwnFault(found.row) ?? (input.allowLoss ? null : await notEmptyFault(found, context)),
        write: (source, calls, place) => source.remove(calls, place),
      });
      return { deletedId: changed !== null && userErrors.length === 0 ? input.id : null, userErrors };
    },
  },

  RenameFolderPayload: changedPayload,
  MoveFolderPayload: changedPayload,
  SetFolderImapVisibilityPayload: changedPayload,
  MarkFolderReadPayload: changedPayload,
  EmptyFolderPayload: changedPayload,
};

interface Found {
  readonly mailbox: Mailbox;
  readonly row: FolderRow;
  /** All folders of the mailbox. */
  readonly rows: readonly FolderRow[];
}

interface Change {
  readonly fault: (found: Found) => UserError | null | Promise<UserError | null>;
  readonly write: (
    source: FoldersSource,
    calls: ReturnType<OperationContext['callsFor']>,
    place: { readonly accountId: string; readonly folderId: string },
    found: Found,
  ) => Promise<void>;
}

async function change(id: string, context: OperationContext, { fault, write }: Change): Promise<ChangedFolder> {
  requireScope(context, 'mail.modify');
  const found = await find(id, context);
  if (found === null) return { changed: null, userErrors: [notFound('folder', ['id'])] };
  const wrong = quarantineFault(found) ?? (await fault(found));
  if (wrong !== null) return { changed: null, userErrors: [wrong] };
  const { mailbox, row } = found;
  const place = { accountId: mailbox.accountId, folderId: row.id };
  const changed = { mailbox, folderId: row.id };
  try {
    await write(context.services.datasources.folders, context.callsFor(mailbox), place, found);
    return { changed, userErrors: [] };
  } catch (error) {
    return { changed, userErrors: [asUserError(error, 'folder', ['id'])] };
  } finally {
    forget(mailbox, context);
  }
}

async function find(id: string, context: OperationContext): Promise<Found | null> {
  const ref = decodeId(id);
  const mailbox = ref?.type === 'Folder' ? await mailboxOf(ref, context) : null;
  if (ref === null || mailbox === null) return null;
  const rows = await context.services.datasources.folders.list(context.callsFor(mailbox), mailbox.accountId);
  const row = rows.find((folder) => folder.id === ref.entity);
  return row === undefined ? null : { mailbox, row, rows };
}

/** Makes it, or finds the one that a call with a lost answer has made: a place has one folder of a name. */
async function create(
  mailbox: Mailbox,
  name: string,
  parentId: string | null | undefined,
  context: OperationContext,
): Promise<FolderRow> {
  const source = context.services.datasources.folders;
  const { accountId } = mailbox;
  try {
    const parent = parentId == null ? {} : { parentId };
    return await source.create(context.callsFor(mailbox), { accountId, name, ...parent });
  } catch (error) {
    if (!isPosternError(error) || error.code !== 'OUTCOME_UNKNOWN') throw error;
    const rows = await source.list(context.callsFor(mailbox), accountId);
    const made = rows.find((row) => row.name === name && row.parentId === (parentId ?? null));
    if (made === undefined) throw error;
    return made;
  } finally {
    forget(mailbox, context);
  }
}

/** What this operation read of the folders holds no longer. */
function forget(mailbox: Mailbox, context: OperationContext): void {
  const loaders = context.loadersOf(mailbox);
  loaders.folders.clear(mailbox.accountId);
  loaders.folder.clearAll();
}

/** Zoho's id of a folder of the same mailbox; null for none given, undefined for an id of anything else. */
function siblingId(id: string | null | undefined, mailbox: Mailbox | null): string | null | undefined {
  if (id == null) return null;
  const ref = decodeId(id);
  const isOurs = ref?.dataCentre === mailbox?.dataCentre && ref?.accountId === mailbox?.accountId;
  return ref?.type === 'Folder' && isOurs ? ref.entity : undefined;
}

/** Held mail is let go by its release alone. */
function quarantineFault({ row, rows }: Found): UserError | null {
  const inside = `${row.path}/`;
  const holds = rows.some((folder) => isQuarantineFolder(folder.name) && `${folder.path}/`.startsWith(inside));
  if (!holds) return null;
  return conflict(
    'This is, or holds, a quarantine folder, which is not changed by hand: release its messages with `releaseFromQuarantine`.',
    ['id'],
  );
}

function notOwnFault({ role }: FolderRow): UserError | null {
  return role === 'CUSTOM' ? null : invalid('Only folders that people made can be renamed, moved or deleted.', ['id']);
}

function folderNameFault(name: string, path: readonly string[]): UserError | null {
  if (name.includes('/')) return invalid('The name of a folder has no `/`.', path);
  if (isQuarantineFolder(name)) return invalid('Names of quarantine folders are kept for the gateway.', path);
  return nameFault(name, path);
}

function destinationFault(
  { parentId, afterId }: { parentId?: string | null | undefined; afterId?: string | null | undefined },
  row: FolderRow,
  mailbox: Mailbox,
  rows: readonly FolderRow[],
): UserError | null {
  if (parentId == null && afterId == null) return invalid('Give `parentId` or `afterId`.', []);
  for (const [name, id] of Object.entries({ parentId, afterId })) {
    if (id == null) continue;
    const there = rows.find((folder) => folder.id === siblingId(id, mailbox));
    if (there === undefined) return notFound('folder', [name]);
    if (`${there.path}/`.startsWith(`${row.path}/`)) return invalid('A folder can not be put into itself.', [name]);
    if (isQuarantineFolder(there.name)) return conflict('Nothing is put into a quarantine folder by hand.', [name]);
  }
  return null;
}

async function notEmptyFault({ mailbox, row, rows }: Found, context: OperationContext): Promise<UserError | null> {
  const full = conflict(
    'The folder is not empty, and Zoho does not say what becomes of what is in it: move it elsewhere first, or give `allowLoss`.',
    ['allowLoss'],
  );
  if (rows.some((folder) => folder.parentId === row.id)) return full;
  const { received } = await context.services.datasources.messages.listPage(context.callsFor(mailbox), {
    accountId: mailbox.accountId,
    folderId: row.id,
    start: 1,
    limit: 1,
  });
  return received === 0 ? null : full;
}
