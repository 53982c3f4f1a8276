/**
 * Looks into each mailbox now and then for what its webhook missed: newest first, back to where the last look
 * had come, with an overlap. What is known already is announced again and falls on deaf ears, so a look that is
 * cut short by a kill is simply done again. Once a day everything lately received is held against what was seen.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { LRUCache } from 'lru-cache';
import type { MessageRow, MessagesSource } from '../../datasources/messages.ts';
import type { CallContext } from '../../datasources/zoho/call-context.ts';
import type { MessageIndex } from '../../mailbox/message-index.ts';
import type { DueMailbox, Watch } from '../../mailbox/watch.ts';
import { asWork } from '../../storage/lanes.ts';
import type { MessageKey } from '../../storage/tables.ts';
import { type Logger, seam } from '../../telemetry.ts';
import { respectsPerson } from '../decide/index.ts';
import type { HoldGuard } from '../hold-guard.ts';
import type { Policies } from '../house/policies.ts';
import type { Quarantine } from '../review/quarantine.ts';
import type { Coverage } from './coverage.ts';
import type { AnnouncedBy, Intake } from './intake.ts';
import { type Looked, lookBack } from './look.ts';
import type { ListedFolders, ReceivingFolders } from './receiving.ts';

/** Mail may show up in a list a little after its received time. */
const OVERLAP_MS = 15 * 60_000;
/** How far back everything is held against what was seen. */
const RECONCILED_MS = 3 * 24 * 3_600_000;
const MAILBOXES_AT_ONCE = 4;
const PAGES_A_TURN = 50;

export interface PollerOptions {
  readonly watch: Watch;
  readonly intake: Intake;
  readonly index: Pick<MessageIndex, 'firstIds'>;
  readonly policies: Policies;
  readonly quarantine: Quarantine;
  readonly coverage: Coverage;
  readonly holdGuard: HoldGuard;
  readonly messages: MessagesSource;
  readonly folders: ReceivingFolders;
  readonly callsFor: (mailbox: DueMailbox) => CallContext;
  /** To be told that mail has come into a folder. */
  readonly arrived: (mailbox: DueMailbox, folderId: string) => Promise<void>;
  readonly everySeconds: number;
  /** Of one list; what is left is read in the turns after it. */
  readonly pagesATurn?: number;
  readonly now: () => number;
  readonly logger: Logger;
}

export class Poller implements AsyncDisposable {
  readonly #options: PollerOptions;
  readonly #stop = new AbortController();
  /** Lists that had more than one turn may read. Forgotten by a restart, which reads them from the beginning again. */
  readonly #unfinished = new LRUCache<string, Looked>({ max: 10_000 });
  #loop: Promise<void> = Promise.resolve();

  constructor(options: PollerOptions) {
    this.#options = options;
  }

  start(): void {
    if (this.#options.everySeconds > 0) this.#loop = asWork(() => this.#run());
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
    const { watch, holdGuard, now, logger } = this.#options;
    try {
      await this.poll(mailbox);
      if (mailbox.reconcile) await this.reconcile(mailbox);
      await holdGuard.review(mailbox.tenantId, new Date(now()));
    } catch (error) {
      logger.warn({ err: error, account: mailbox.accountId }, 'a mailbox could not be polled');
    } finally {
      await watch
        .release(mailbox)
        .catch((error) => logger.warn({ err: error, account: mailbox.accountId }, 'a mailbox was not given back'));
    }
  }

  /**
   * One look into one mailbox, over all folders that receive. One call for each 190 messages since the last, one an
   * hour for its folders, and one more for each folder that is new or that the list over all folders leaves out.
   */
  async poll(mailbox: DueMailbox): Promise<void> {
    const { watch, now } = this.#options;
    const asOf = new Date(now());
    const back = Math.max(
      mailbox.watchedFrom.getTime(),
      mailbox.polledUntil === null ? 0 : mailbox.polledUntil.getTime() - OVERLAP_MS,
    );
    const all = await this.#read(mailbox, null, back, 'poll');
    const folderIds = await this.#watched(mailbox);
    let isComplete = all.reached;
    for (const folderId of folderIds) {
      const isNew = mailbox.watchedFolderIds !== null && !mailbox.watchedFolderIds.includes(folderId);
      if (!isNew && !mailbox.unlistedFolderIds.includes(folderId)) continue;
      const from = isNew ? mailbox.watchedFrom.getTime() : back;
      isComplete = (await this.#read(mailbox, folderId, from, 'poll')).reached && isComplete;
    }
    if (!isComplete) return;
    const newest = Math.max(all.newest ?? 0, mailbox.polledUntil?.getTime() ?? 0);
    const polledUntil = newest === 0 ? null : new Date(newest);
    await watch.complete(mailbox, { asOf, polledUntil, folderIds: [...folderIds] });
  }

  /**
   * Holds what was received in the last days against what was seen, folder by folder, and counts what was never
   * scanned. A folder that the list over all folders leaves out is looked into by itself from then on. One call a
   * folder, and one over all, for each 190 messages.
   */
  async reconcile(mailbox: DueMailbox): Promise<void> {
    const { watch, coverage, now, logger } = this.#options;
    const at = new Date(now());
    const back = Math.max(mailbox.watchedFrom.getTime(), at.getTime() - RECONCILED_MS);
    const listed = (await this.#read(mailbox, null, back, 'reconciliation')).ids;
    const unlistedFolderIds: string[] = [];
    for (const folderId of await this.#watched(mailbox)) {
      const { ids, missed } = await this.#read(mailbox, folderId, back, 'reconciliation');
      if (missed > 0) logger.warn({ account: mailbox.accountId, folderId, missed }, 'no look had seen some messages');
      if (ids.size > 0 && [...ids].every((id) => !listed.has(id))) unlistedFolderIds.push(folderId);
    }
    await coverage.count(mailbox);
    seam('reconciled');
    await watch.reconciled(mailbox, { at, unlistedFolderIds });
  }

  /** The folders that are watched: those that receive, and Spam where the policy wants it. */
  async #watched(mailbox: DueMailbox): Promise<ReadonlySet<string>> {
    const { folders, callsFor } = this.#options;
    return this.#watchedOf(mailbox, await folders.of(mailbox, [], () => callsFor(mailbox)));
  }

  async #watchedOf(mailbox: DueMailbox, { receiving, spam }: ListedFolders): Promise<ReadonlySet<string>> {
    const { policy } = await this.#options.policies.inForce(mailbox);
    return policy.watchSpam ? new Set([...receiving, ...spam]) : receiving;
  }

  /** Reads one list back to a time, and announces what it holds. `missed` counts what nobody had announced. */
  async #read(mailbox: DueMailbox, folderId: string | null, back: number, announcedBy: AnnouncedBy) {
    const { messages, callsFor, now } = this.#options;
    let missed = 0;
    const seen = new Set<string>();
    const asked = new Date(now());
    const list = `${mailbox.tenantId}:${mailbox.dataCentre}:${mailbox.accountId}:${folderId ?? ''}:${announcedBy}`;
    const before = this.#unfinished.get(list);
    const looked = await lookBack({
      messages,
      calls: () => callsFor(mailbox),
      accountId: mailbox.accountId,
      folderId,
      back,
      // One page once more, since what was deleted meanwhile moves the others up.
      firstPage: Math.max(0, (before?.nextPage ?? 0) - 1),
      maxPages: this.#options.pagesATurn ?? PAGES_A_TURN,
      onRows: async (rows) => {
        for (const { id } of rows) seen.add(id);
        if (rows.length > 0) missed += await this.#take(mailbox, rows, { announcedBy, asked });
      },
    });
    // What came since the first of these turns is left to the look after them.
    const newest = before?.newest ?? looked.newest;
    if (looked.nextPage === null) this.#unfinished.delete(list);
    else this.#unfinished.set(list, { ...looked, newest });
    return { reached: looked.nextPage === null, newest, missed, ids: seen };
  }

  /** Announces what was received, and notices what was taken out of quarantine. Returns how many nobody had announced. */
  async #take(
    mailbox: DueMailbox,
    rows: readonly MessageRow[],
    { announcedBy, asked }: { announcedBy: AnnouncedBy; asked: Date },
  ): Promise<number> {
    const { intake, index, folders, callsFor, arrived } = this.#options;
    const listed = await folders.of(mailbox, new Set(rows.map((row) => row.folderId)), () => callsFor(mailbox));
    const watched = await this.#watchedOf(mailbox, listed);
    const first = await index.firstIds(
      mailbox,
      rows.map((row) => row.id),
    );
    // What was moved has not arrived anew, also where Zoho calls it by another id now.
    const received = rows.filter(({ id, folderId }) => watched.has(folderId) && first.get(id) === id);
    const found = await intake.announceAll(
      placeOf(mailbox),
      received.map((row) => row.id),
      announcedBy,
    );
    if (found > 0)
      for (const folderId of new Set(received.map((row) => row.folderId))) await arrived(mailbox, folderId);
    const known = rows.map(({ id, folderId }) => ({ id: first.get(id) ?? id, folderId }));
    await this.#noticeTaken(mailbox, known, watched, asked);
    return found;
  }

  /** What a person took out of quarantine into a folder that is watched is looked at again, where the policy insists. */
  async #noticeTaken(
    mailbox: DueMailbox,
    rows: readonly Pick<MessageRow, 'id' | 'folderId'>[],
    watched: ReadonlySet<string>,
    asked: Date,
  ): Promise<void> {
    const { quarantine, policies, intake } = this.#options;
    const { policy } = await policies.inForce(mailbox);
    const look = await intake.anotherLook(placeOf(mailbox), { askedBy: 'postern', mayAct: true, workId: null });
    await quarantine.noticeTaken(mailbox, rows, asked, async (tx, { messageId, folderId, verdict }) => {
      const insists = !policy.shadow && !respectsPerson(policy, verdict);
      if (insists && watched.has(folderId)) await look(tx, [messageId]);
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stop.abort();
    await this.#loop;
  }
}

const placeOf = ({ tenantId, dataCentre, accountId }: DueMailbox): Omit<MessageKey, 'message_id'> => ({
  tenant_id: tenantId,
  data_centre: dataCentre,
  account_id: accountId,
});
