/**
 * The sources of messages. A message never changes once it was received, so a source that was read is kept, sealed, and
 * Zoho is not asked for it again, also after a restart. Drafts, templates and what waits to be sent do change.
 */
import type { BytesSealer } from '../access/seal.ts';
import type { FolderRole } from '../datasources/folders.ts';
import type { CallContext } from '../datasources/zoho/call-context.ts';
import type { Blobs } from '../storage/blobs.ts';
import type { FolderIndex } from './folder-index.ts';
import type { Locator } from './locator.ts';
import type { MailboxRef } from './message-index.ts';

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

export class Sources {
  readonly #options: SourcesOptions;
  #written: Promise<void> = Promise.resolve();

  constructor(options: SourcesOptions) {
    this.#options = options;
  }

  /** Kept from before, unless the call asks for what is there now; else Zoho's, which is kept. Null when there is none. */
  async read(mailbox: MailboxRef, messageId: string, calls: CallContext): Promise<Buffer | null> {
    const mayBeKept = calls.maxAgeMs !== undefined && calls.maxAgeMs > 0;
    const kept = mayBeKept ? await this.kept(mailbox, messageId) : null;
    if (kept !== null) {
      calls.meter.served(true);
      return kept;
    }
    const source = await this.fetch(mailbox, messageId, calls);
    if (source !== null) this.keep(mailbox, messageId, source);
    return source;
  }

  /** Zoho's: one call at least. */
  fetch(mailbox: MailboxRef, messageId: string, calls: CallContext): Promise<Buffer | null> {
    return this.#options.locator.source(mailbox, messageId, calls);
  }

  /** At no call; null when none is kept, or the message is known to be gone. */
  async kept(mailbox: MailboxRef, messageId: string): Promise<Buffer | null> {
    const { blobs, locator, sealer } = this.#options;
    if (blobs === null) return null;
    const known = await locator.newest(mailbox, messageId);
    if (known === null) return null;
    for (const id of new Set([known.messageId, messageId])) {
      const name = this.#nameOf(mailbox, id);
      const sealed = known.goneAt === null ? await blobs.get(name) : null;
      const source = sealed === null ? null : sealer.open(sealed, name);
      if (source !== null) return source;
      // Gone, or sealed with another key.
      await blobs.remove(name);
    }
    return null;
  }

  /** Behind whoever has read it: a source that is not kept is read again. */
  keep(mailbox: MailboxRef, messageId: string, source: Buffer): void {
    this.#written = this.#written
      .then(() => this.#keep(mailbox, messageId, source))
      .catch((error) => this.#options.onError(error));
  }

  async #keep(mailbox: MailboxRef, messageId: string, source: Buffer): Promise<void> {
    const { blobs, locator, folderIndex, sealer } = this.#options;
    if (blobs === null) return;
    const known = await locator.newest(mailbox, messageId);
    if (known === null || known.goneAt !== null) return;
    const folder = (await folderIndex.list(mailbox)).find(({ id }) => id === known.folderId);
    if (folder === undefined || CHANGING.has(folder.role)) return;
    const name = this.#nameOf(mailbox, known.messageId);
    await blobs.put(name, sealer.seal(source, name));
  }

  #nameOf({ tenantId, dataCentre, accountId }: MailboxRef, messageId: string): string {
    return this.#options.sealer.nameOf(JSON.stringify([tenantId, dataCentre, accountId, messageId]));
  }

  /** Waits for all that is being kept. */
  async settle(): Promise<void> {
    await this.#written;
  }
}
