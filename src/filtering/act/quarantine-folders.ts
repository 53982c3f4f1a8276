/** The folders that messages are moved to: that of the month for held mail, found or made once, and Zoho's own. */
import { LRUCache } from 'lru-cache';
import type { FolderRow, FoldersSource } from '../../datasources/folders.ts';
import type { CallContext } from '../../datasources/zoho/call-context.ts';
import { isPosternError, PosternError } from '../../errors.ts';

interface Place {
  readonly dataCentre: string;
  readonly accountId: string;
}

export class QuarantineFolders {
  readonly #folders: FoldersSource;
  /** One search or creation at a time a folder; its outcome serves everyone who waits and comes after. */
  readonly #known = new LRUCache<string, Promise<string>>({ max: 10_000 });

  constructor(folders: FoldersSource) {
    this.#folders = folders;
  }

  /** Id of the folder for mail held in the month of `at`. */
  idFor(calls: CallContext, place: Place, at: Date): Promise<string> {
    const names = folderNames(at);
    return this.#remember(keyOf(place, names.usual), () => this.#findOrCreate(calls, place.accountId, names));
  }

  /** Id of the folder of Spam or Trash. */
  systemFolder(calls: CallContext, place: Place, role: 'SPAM' | 'TRASH'): Promise<string> {
    return this.#remember(keyOf(place, role), async () => {
      const found = (await this.#folders.list(calls, place.accountId)).find((folder) => folder.role === role);
      if (found !== undefined) return found.id;
      throw new PosternError('UPSTREAM_MALFORMED', `Zoho lists no folder for ${role.toLowerCase()}.`);
    });
  }

  async #remember(key: string, find: () => Promise<string>): Promise<string> {
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const wanted = find();
    this.#known.set(key, wanted);
    try {
      return await wanted;
    } catch (error) {
      this.#known.delete(key);
      throw error;
    }
  }

  /** All folders of a mailbox, to see whether one is still there. One call. */
  list(calls: CallContext, accountId: string): Promise<readonly FolderRow[]> {
    return this.#folders.list(calls, accountId);
  }

  /** Somebody may have deleted the folder: look again before the next move. */
  forget(place: Place, at: Date): void {
    this.#known.delete(keyOf(place, folderNames(at).usual));
  }

  /** Looked for first: whoever made it, also we before a kill, it must not be made twice. */
  async #findOrCreate(calls: CallContext, accountId: string, { usual, ofLetters }: Names): Promise<string> {
    const find = async () => {
      const rows = await this.#folders.list(calls, accountId);
      return (rows.find(({ name }) => name === usual) ?? rows.find(({ name }) => name === ofLetters))?.id;
    };
    const there = await find();
    if (there !== undefined) return there;
    try {
      const created = await this.#create(calls, accountId, usual).catch((error) => {
        // By its page Zoho takes letters only; in practice it takes more.
        if (isPosternError(error) && error.code === 'UPSTREAM_ERROR') return this.#create(calls, accountId, ofLetters);
        throw error;
      });
      // Best effort: a folder that stays visible to IMAP still holds the mail out of the inbox.
      await this.#folders.hideFromImap(calls, { accountId, folderId: created.id }).catch(() => {});
      return created.id;
    } catch (error) {
      const meanwhile = await find(); // another instance, or a call of ours whose answer was lost
      if (meanwhile !== undefined) return meanwhile;
      throw error;
    }
  }

  #create(calls: CallContext, accountId: string, name: string): Promise<FolderRow> {
    return this.#folders.create(calls, { accountId, name });
  }
}

const keyOf = ({ dataCentre, accountId }: Place, name: string) => `${dataCentre}:${accountId}:${name}`;

const PREFIX = 'Postern Quarantine ';
const PREFIX_OF_LETTERS = 'PosternQuarantine';

interface Names {
  readonly usual: string;
  /** Where Zoho refuses spaces and digits; it serves the same month of every year. */
  readonly ofLetters: string;
}

function folderNames(at: Date): Names {
  const month = at.toLocaleString('en', { month: 'long', timeZone: 'UTC' });
  return { usual: PREFIX + at.toISOString().slice(0, 7), ofLetters: PREFIX_OF_LETTERS + month };
}

export function isQuarantineFolder(name: string): boolean {
  return name.startsWith(PREFIX) || name.startsWith(PREFIX_OF_LETTERS);
}
