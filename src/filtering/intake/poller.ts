/**
 * Looks into each mailbox now and then for what its webhook missed: newest first, back to where the last look
 * had come, with an overlap. What is known already is announced again and falls on deaf ears, so a look that is
 * cut short by a kill is simply done again.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { FoldersSource } from '../../datasources/folders.ts';
import { LONGEST_PAGE, type MessageRow, type MessagesSource } from '../../datasources/messages.ts';
import type { CallContext } from '../../datasources/zoho/call-context.ts';
import type { DueMailbox, Watch } from '../../mailbox/watch.ts';
import type { Logger } from '../../telemetry.ts';
import { isQuarantineFolder } from '../act/quarantine-folders.ts';
import type { Intake } from './intake.ts';

/** Mail may show up in a list a little after its received time. */
const OVERLAP_MS = 15 * 60_000;
/** Rows read again between two pages, since mail that leaves moves the others up. */
const PAGE_OVERLAP = 10;
/** A mailbox that received more since the last look is read on at the next one. */
const MAX_PAGES = 50;
const FOLDERS_KNOWN_MS = 60 * 60_000;
const MAILBOXES_AT_ONCE = 4;

export interface PollerOptions {
  readonly watch: Watch;
  readonly intake: Intake;
  readonly messages: MessagesSource;
  readonly folders: FoldersSource;
  readonly callsFor: (mailbox: DueMailbox) => CallContext;
  readonly everySeconds: number;
  readonly now: () => number;
  readonly logger: Logger;
}

export class Poller implements AsyncDisposable {
  readonly #options: PollerOptions;
  readonly #stop = new AbortController();
  /** Folders of each mailbox as last listed, and those of them that mail is received in. */
  readonly #folders = new LRUCache<string, { all: ReadonlySet<string>; receiving: ReadonlySet<string> }>({
    max: 10_000,
    ttl: FOLDERS_KNOWN_MS,
  });
  #loop: Promise<void> = Promise.resolve();

  constructor(options: PollerOptions) {
    this.#options = options;
  }

  start(): void {
    if (this.#options.everySeconds > 0) this.#loop = this.#run();
  }

  async #run(): Promise<void> {
    const { watch, everySeconds, logger } = this.#options;
    while (!this.#stop.signal.aborted) {
      try {
        const due = await watch.takeDue(MAILBOXES_AT_ONCE, everySeconds);
        await Promise.all(due.map((mailbox) => this.#look(mailbox)));
        if (due.length === MAILBOXES_AT_ONCE) continue;
      } catch (error) {
        logger.warn({ err: error }, 'mailboxes could not be polled');
      }
      await delay(1_000, undefined, { signal: this.#stop.signal }).catch(() => {});
    }
  }

  async #look(mailbox: DueMailbox): Promise<void> {
    try {
      await this.poll(mailbox);
    } catch (error) {
      this.#options.logger.warn({ err: error, account: mailbox.accountId }, 'a mailbox could not be polled');
    }
  }

  /** One look into one mailbox. One call for each 190 messages since the last, and one an hour for its folders. */
  async poll(mailbox: DueMailbox): Promise<void> {
    const { watch, messages, now } = this.#options;
    const asOf = new Date(now());
    const back = Math.max(
      mailbox.watchedFrom.getTime(),
      mailbox.polledUntil === null ? 0 : mailbox.polledUntil.getTime() - OVERLAP_MS,
    );
    let newest = mailbox.polledUntil?.getTime() ?? null;
    for (let page = 0; page < MAX_PAGES; page++) {
      const { rows, received } = await messages.listPage(this.#options.callsFor(mailbox), {
        accountId: mailbox.accountId,
        folderId: null,
        start: 1 + page * (LONGEST_PAGE - PAGE_OVERLAP),
        limit: LONGEST_PAGE,
      });
      await this.#announce(
        mailbox,
        rows.filter((row) => row.receivedAt === null || row.receivedAt >= back),
      );
      for (const { receivedAt } of rows) if (receivedAt !== null && receivedAt > (newest ?? 0)) newest = receivedAt;
      const reached = rows.some((row) => row.receivedAt !== null && row.receivedAt < back);
      if (reached || received < LONGEST_PAGE) {
        return watch.complete(mailbox, { asOf, polledUntil: newest === null ? null : new Date(newest) });
      }
    }
  }

  async #announce(mailbox: DueMailbox, rows: readonly MessageRow[]): Promise<void> {
    if (rows.length === 0) return;
    const receiving = await this.#receivingFolders(mailbox, rows);
    for (const row of rows) {
      if (!receiving.has(row.folderId)) continue;
      const { tenantId, dataCentre, accountId } = mailbox;
      const key = { tenant_id: tenantId, data_centre: dataCentre, account_id: accountId, message_id: row.id };
      await this.#options.intake.announce(key, 'poll');
    }
  }

  /** Asked for again when a row lies in a folder that was not there at the last asking. */
  async #receivingFolders(mailbox: DueMailbox, rows: readonly MessageRow[]): Promise<ReadonlySet<string>> {
    const key = `${mailbox.tenantId}:${mailbox.dataCentre}:${mailbox.accountId}`;
    const known = this.#folders.get(key);
    if (known !== undefined && rows.every((row) => known.all.has(row.folderId))) return known.receiving;
    const listed = await this.#options.folders.list(this.#options.callsFor(mailbox), mailbox.accountId);
    const all = new Set(listed.map((folder) => folder.id));
    const receiving = new Set(
      listed
        .filter((folder) => RECEIVING.has(folder.role) && !isQuarantineFolder(folder.name))
        .map((folder) => folder.id),
    );
    this.#folders.set(key, { all, receiving });
    return receiving;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop.abort();
    await this.#loop;
  }
}

/** Mail is received in the inbox and, by rules, in folders that people made; not in what was sent, drafted or thrown away. */
const RECEIVING: ReadonlySet<string> = new Set(['INBOX', 'CUSTOM', 'ARCHIVE', 'UNKNOWN']);
