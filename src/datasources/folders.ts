/** The folders of a mail account. */
import { PosternError } from '../errors.ts';
import { type FolderRow, readFolderRow } from './rows/folder-row.ts';
import { elementsOf } from './rows/read-row.ts';
import type { SourceOptions } from './source.ts';
import type { CallContext } from './zoho/call-context.ts';

export type { FolderRole, FolderRow } from './rows/folder-row.ts';

export class FoldersSource {
  readonly #options: SourceOptions;

  constructor(options: SourceOptions) {
    this.#options = options;
  }

  /** Every folder, system and own, in Zoho's order. One call; throws like ZohoClient.call. */
  async list(context: CallContext, accountId: string): Promise<FolderRow[]> {
    const { client, notes } = this.#options;
    const { data } = await client.call('listFolders', { path: { accountId } }, context);
    return elementsOf(data, 'folder', notes).flatMap((entry) => readFolderRow(entry, notes) ?? []);
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

  /** Takes a folder out of the sight of IMAP clients. One call. */
  async hideFromImap(context: CallContext, folder: { accountId: string; folderId: string }): Promise<void> {
    await this.#options.client.call('disableFolderImapView', { path: folder }, context);
  }
}
