/**
 * The sources of messages. A message never changes once it was received, so a source that was read is kept, sealed, and
 * Zoho is not asked for it again, also after a restart. Drafts, templates and what waits to be sent do change.
 */
import { LRUCache } from 'lru-cache';
import type { BytesSealer } from '../access/seal.ts';
import type { FolderRole } from '../datasources/folders.ts';
import type { CallContext } from '../datasources/zoho/call-context.ts';
import type { Blobs } from '../storage/blobs.ts';
import type { FolderIndex } from './folder-index.ts';
import type { Locator } from './locator.ts';
import type { IndexedMessage, MailboxRef } from './message-index.ts';

export interface SourcesOptions {
  readonly locator: Pick<Locator, 'source' | 'newest'>;
  readonly folderIndex: Pick<FolderIndex, 'list'>;
  /** Null keeps nothing. */
  readonly blobs: Blobs | null;
  readonly sealer: BytesSealer;
  readonly onError: (error: unknown) => void;
}

/** What lies there is still being written, or may be. */
const CHANGING: ReadonlySet<string> = new Set<FolderRole>(['DRAFTS', 'TEMPLATES', 'OUTBOX', 'UNKNOWN']);

export interface Source {
  readonly bytes: Buffer;
  /** Whether it is the last word: not that of a draft. */
  readonly isFinal: boolean;
}

const MOST_ROLES = 10_000;
/** Of sources that wait for the disk; what comes beyond is not kept. */
const MOST_WAITING_BYTES = 64 * 1024 * 1024;

export class Sources {
  readonly #options: SourcesOptions;
  /** A folder never changes its role, nor its id its folder. */
  readonly #roles = new LRUCache<string, string>({ max: MOST_ROLES });
  #written: Promise<void> = Promise.resolve();
  #waitingBytes = 0;

  constructor(options: SourcesOptions) {
    this.#options = options;
  }

  /**
   * Kept from before, unless the call asks for what is there now; else Zoho's, which is kept. Null when there is none.
   * `seen` is what the index tells of it, where the caller knows.
   */
  async read(
    mailbox: MailboxRef,
    messageId: string,
    calls: CallContext,
    seen?: IndexedMessage | null,
  ): Promise<Source | null> {
    const known = seen === undefined ? await this.#options.locator.newest(mailbox, messageId) : seen;
    const kept = mayBeKept(calls) ? await this.kept(mailbox, messageId, known) : null;
    if (kept !== null) {
      calls.meter.served(true);
      return { bytes: kept, isFinal: true };
    }
    const bytes = await this.fetch(mailbox, messageId, calls, known);
    if (bytes === null) return null;
    return { bytes, isFinal: await this.keep(mailbox, messageId, bytes, known) };
  }

  /** Zoho's: one call at least. */
  fetch(
    mailbox: MailboxRef,
    messageId: string,
    calls: CallContext,
    seen?: IndexedMessage | null,
  ): Promise<Buffer | null> {
    return this.#options.locator.source(mailbox, messageId, calls, seen);
  }

  /** At no call; null when none is kept, or the message is known to be gone. */
  async kept(mailbox: MailboxRef, messageId: string, seen?: IndexedMessage | null): Promise<Buffer | null> {
    const { blobs, locator, sealer } = this.#options;
    if (blobs === null) return null;
    const known = seen === undefined ? await locator.newest(mailbox, messageId) : seen;
    if (known === null) return null;
    for (const id of new Set([known.messageId, messageId])) {
      const name = this.#nameOf(mailbox, id);
      const sealed = known.goneAt === null ? await blobs.get(name) : null;
      const source = sealed === null ? null : sealer.open(sealed, name);
      if (source !== null) return source;
      // Gone, or sealed with another key: of one that is not there nothing is to be erased.
      if (known.goneAt !== null || sealed !== null) await blobs.remove(name);
    }
    return null;
  }

  /** Tells whether it is final; then it is kept, behind whoever has read it: one that is not kept is read again. */
  async keep(mailbox: MailboxRef, messageId: string, source: Buffer, seen?: IndexedMessage | null): Promise<boolean> {
    const { blobs, locator, sealer, onError } = this.#options;
    const known = seen === undefined ? await locator.newest(mailbox, messageId) : seen;
    if (known === null || known.goneAt !== null || !(await this.#isFinal(mailbox, known.folderId))) return false;
    const name = this.#nameOf(mailbox, known.messageId);
    if (blobs === null || blobs.has(name) || this.#waitingBytes > MOST_WAITING_BYTES) return true;
    this.#waitingBytes += source.length;
    this.#written = this.#written
      .then(() => blobs.put(name, sealer.seal(source, name)))
      .catch(onError)
      .finally(() => {
        this.#waitingBytes -= source.length;
      });
    return true;
  }

  async #isFinal(mailbox: MailboxRef, folderId: string): Promise<boolean> {
    const nameOf = (id: string) => JSON.stringify([mailbox.tenantId, mailbox.dataCentre, mailbox.accountId, id]);
    if (!this.#roles.has(nameOf(folderId)))
      for (const { id, role } of await this.#options.folderIndex.list(mailbox)) this.#roles.set(nameOf(id), role);
    const role = this.#roles.get(nameOf(folderId));
    return role !== undefined && !CHANGING.has(role);
  }

  #nameOf({ tenantId, dataCentre, accountId }: MailboxRef, messageId: string): string {
    return this.#options.sealer.nameOf(JSON.stringify([tenantId, dataCentre, accountId, messageId]));
  }

  /** Waits for all that is being kept. */
  async settle(): Promise<void> {
    await this.#written;
  }
}

/** Whether what was had before will do. */
export const mayBeKept = ({ maxAgeMs }: Pick<CallContext, 'maxAgeMs'>): boolean =>
  maxAgeMs !== undefined && maxAgeMs > 0;
