/** The folders of a mailbox that mail is received in. */
import { LRUCache } from 'lru-cache';
import type { FolderRole, FoldersSource } from '../../datasources/folders.ts';
import type { CallContext } from '../../datasources/zoho/call-context.ts';
import { isQuarantineFolder } from '../act/quarantine-folders.ts';
import type { MailboxKey } from '../house/scope.ts';

/** Mail is received in the inbox and, by rules, in folders that people made; not in what was sent, drafted or thrown away. */
const RECEIVING: ReadonlySet<FolderRole> = new Set<FolderRole>(['INBOX', 'CUSTOM', 'ARCHIVE', 'UNKNOWN']);
const KNOWN_MS = 60 * 60_000;

export interface ListedFolders {
  readonly all: ReadonlySet<string>;
  readonly receiving: ReadonlySet<string>;
  readonly spam: ReadonlySet<string>;
}

export class ReceivingFolders {
  readonly #folders: FoldersSource;
  readonly #known = new LRUCache<string, ListedFolders>({ max: 10_000, ttl: KNOWN_MS });

  constructor(folders: FoldersSource) {
    this.#folders = folders;
  }

  /** As last listed; one call where that is an hour ago, or where a folder is named that was not there then. */
  async of(mailbox: MailboxKey, seen: Iterable<string>, calls: () => CallContext): Promise<ListedFolders> {
    const known = this.#known.get(keyOf(mailbox));
    if (known !== undefined && [...seen].every((id) => known.all.has(id))) return known;
    return this.list(mailbox, calls());
  }

  /** As they are now. One call. */
  async list(mailbox: MailboxKey, calls: CallContext): Promise<ListedFolders> {
    const rows = await this.#folders.list(calls, mailbox.accountId);
    const ids = (wanted: typeof rows) => new Set(wanted.map(({ id }) => id));
    const listed = {
      all: ids(rows),
      receiving: ids(rows.filter(({ role, name }) => RECEIVING.has(role) && !isQuarantineFolder(name))),
      spam: ids(rows.filter(({ role }) => role === 'SPAM')),
    };
    this.#known.set(keyOf(mailbox), listed);
    return listed;
  }
}

const keyOf = ({ tenantId, dataCentre, accountId }: MailboxKey) => `${tenantId}:${dataCentre}:${accountId}`;
