/** The folders of a mail account. */
import { PosternError } from '../errors.ts';
import { ReadOnce } from './read-once.ts';
import { type FolderRow, readFolderRow } from './rows/folder-row.ts';
import { elementsOf } from './rows/read-row.ts';
import type { SourceOptions } from './source.ts';
import type { CallContext } from './zoho/call-context.ts';
import { digits } from './zoho/operations.ts';

export type { FolderRole, FolderRow } from './rows/folder-row.ts';

interface FolderPlace {
  readonly accountId: string;
  readonly folderId: string;
}

type FolderWrite =
  | 'renameFolder'
  | 'moveFolder'
  | 'markFolderRead'
  | 'emptyFolder'
  | 'enableFolderImapView'
  | 'disableFolderImapView';

export class FoldersSource {
  readonly #options: SourceOptions;
  readonly #lists = new ReadOnce<readonly FolderRow[]>();

  constructor(options: SourceOptions) {
    this.#options = options;
  }

  /** Every folder, system and own, in Zoho's order. One call; throws like ZohoClient.call. */
  async list(context: CallContext, accountId: string): Promise<readonly FolderRow[]> {
    const { client, notes, onFolderRows } = this.#options;
    const { data, dataCentre, asOf } = await client.call('listFolders', { path: { accountId } }, context);
    return this.#lists.of(data, () => {
      const rows = elementsOf(data, 'folder', notes).flatMap((entry) => readFolderRow(entry, notes) ?? []);
      onFolderRows({ tenantId: context.tenantId, dataCentre, accountId, asOf }, rows);
      return rows;
    });
  }

  /**
   * Makes a folder, on the top level unless a parent is named. One call; throws like ZohoClient.call, and
   * OUTCOME_UNKNOWN when Zoho's answer does not name the folder.
   */
  async create(
    context: CallContext,
    folder: { accountId: string; name: string; parentId?: string },
  ): Promise<FolderRow> {
    const { client, notes } = this.#options;
    const parent = folder.parentId === undefined ? {} : { parentFolderId: folder.parentId };
    const { data } = await client.call(
      'createFolder',
      { path: { accountId: folder.accountId }, body: { folderName: folder.name, ...parent } },
      context,
    );
    const row = readFolderRow(data, notes);
    if (row !== null) return row;
    throw new PosternError('OUTCOME_UNKNOWN', 'Zoho accepted the folder but did not name it.', {
      details: { operation: 'createFolder' },
    });
  }

  /** One folder. One call; throws NOT_FOUND when Zoho has no such folder. */
  async find(context: CallContext, folder: FolderPlace): Promise<FolderRow> {
    const { client, notes } = this.#options;
    const { data } = await client.call('getFolder', { path: folder }, context);
    const [entry] = elementsOf(data, 'folder', notes);
    const row = entry === undefined ? null : readFolderRow(entry, notes);
    if (row === null) throw new PosternError('NOT_FOUND', 'Zoho has no such folder.');
    return row;
  }

  /** Gives a folder another name. One call, answered without the folder, as are all that follow. */
  rename(context: CallContext, { name, ...folder }: FolderPlace & { name: string }): Promise<void> {
    return this.#update('renameFolder', context, folder, { folderName: name });
  }

  /** Puts a folder under another parent, or behind another folder there. One call. */
  move(
    context: CallContext,
    {
      parentId,
      previousId,
      ...folder
    }: FolderPlace & { parentId?: string | undefined; previousId?: string | undefined },
  ): Promise<void> {
    return this.#update('moveFolder', context, folder, {
      ...(parentId === undefined ? {} : { parentFolderId: digits('parentId', parentId) }),
      ...(previousId === undefined ? {} : { previousFolderId: digits('previousId', previousId) }),
    });
  }

  /** Marks every message of a folder as read. One call. */
  markRead(context: CallContext, folder: FolderPlace): Promise<void> {
    return this.#update('markFolderRead', context, folder, {});
  }

  /** Deletes every message of a folder; whether they go to Trash or for good Zoho does not say. One call. */
  empty(context: CallContext, folder: FolderPlace): Promise<void> {
    return this.#update('emptyFolder', context, folder, {});
  }

  /** Lets IMAP clients see a folder. One call. */
  showToImap(context: CallContext, folder: FolderPlace): Promise<void> {
    return this.#update('enableFolderImapView', context, folder, {});
  }

  /** Takes a folder out of the sight of IMAP clients. One call. */
  hideFromImap(context: CallContext, folder: FolderPlace): Promise<void> {
    return this.#update('disableFolderImapView', context, folder, {});
  }

  /** Deletes a folder; what becomes of what is in it Zoho does not say. One call. */
  async remove(context: CallContext, folder: FolderPlace): Promise<void> {
    await this.#options.client.call('deleteFolder', { path: folder }, context);
  }

  async #update(
    operation: FolderWrite,
    context: CallContext,
    { accountId, folderId }: FolderPlace,
    body: Readonly<Record<string, string>>,
  ): Promise<void> {
    await this.#options.client.call(operation, { path: { accountId, folderId }, body }, context);
  }
}
