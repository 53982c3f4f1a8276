/**
 * The gate: takes each announced message from its queue through source, scan and decision. Whatever stops
 * it on the way, the message stays queued and is taken up again; it leaves only with a decision, or gone.
 */
import type { MessagesSource } from '../datasources/messages.ts';
import type { CallContext } from '../datasources/zoho/call-context.ts';
import { trustedReceivers } from '../datasources/zoho/data-centres.ts';
import { isPosternError, PosternError } from '../errors.ts';
import type { Mailbox, Mailboxes } from '../mailbox/mailboxes.ts';
import type { MessageIndex } from '../mailbox/message-index.ts';
import type { Database } from '../storage/database.ts';
import { claim, giveBack } from '../storage/leases.ts';
import { WorkLoop } from '../storage/work-loop.ts';
import { type Logger, seam } from '../telemetry.ts';
import { keyOf } from './act/effects.ts';
import { retryAfterOf } from './act/mover.ts';
import { DEFAULT_POLICY, decide } from './decide/index.ts';
import type { ClaimedJob, Decisions } from './decisions.ts';
import type { ScanPool } from './scan/index.ts';

export interface GateOptions {
  readonly db: Database;
  readonly bootId: string;
  readonly decisions: Decisions;
  readonly mailboxes: Mailboxes;
  readonly index: MessageIndex;
  readonly messages: MessagesSource;
  readonly pool: ScanPool;
  readonly callsFor: (mailbox: Mailbox) => CallContext;
  /** Called after a decision was written down that wants something done. */
  readonly onIntent: () => void;
  readonly now: () => number;
  readonly logger: Logger;
}

export class Gate implements AsyncDisposable {
  readonly #options: GateOptions;
  readonly #loop: WorkLoop;

  constructor(options: GateOptions) {
    this.#options = options;
    this.#loop = new WorkLoop({
      name: 'scan',
      concurrency: 4,
      pollMs: 1_000,
      logger: options.logger,
      claim: (limit) => claim(options.db, 'scan_jobs', options.bootId, limit),
      handle: (id) => this.#take(id),
    });
  }

  start(): void {
    this.#loop.start();
  }

  wake(): void {
    this.#loop.wake();
  }

  /** The jobs it works on now. */
  get running(): readonly string[] {
    return this.#loop.running;
  }

  async #take(id: string): Promise<void> {
    seam('claimed');
    const job = await this.#job(id);
    if (job === null) return;
    try {
      await this.#decide(job);
    } catch (error) {
      await this.#interrupted(job, error);
    }
  }

  async #job(id: string): Promise<ClaimedJob | null> {
    const row = await this.#options.db
      .selectFrom('scan_jobs')
      .selectAll()
      .where('id', '=', id)
      .where('state', '=', 'LEASED')
      .where('lease_boot_id', '=', this.#options.bootId)
      .executeTakeFirst();
    return row ?? null;
  }

  async #decide(job: ClaimedJob): Promise<void> {
    const { decisions, mailboxes, index, messages, pool, callsFor, onIntent, bootId, now, logger } = this.#options;
    const mailbox = await mailboxes.find({
      tenantId: job.tenant_id,
      dataCentre: job.data_centre,
      accountId: job.account_id,
    });
    if (mailbox === null) throw new PosternError('GRANT_REQUIRED', 'The mailbox of this message is not connected.');

    const source = await this.#source(job, messages, callsFor(mailbox));
    if (source === null) return this.#gone(job);
    seam('fetched');

    const report = await pool.scan({ source, authServ: trustedReceivers(job.data_centre), now: now() });
    // Only a help for later look-ups: it must not stand in the way of a decision.
    await index.learnFromSource(keyOf(job), report.message).catch((error) => {
      logger.warn({ err: error, job: job.id }, 'the ids of a message were not indexed');
    });
    seam('scanned');

    const draft = decide({ report, policy: DEFAULT_POLICY });
    seam('decided');
    const known = await index.find(keyOf(job));
    const receivedAt = known?.receivedAt == null ? null : new Date(known.receivedAt);
    const written = await decisions.record(job, { report, draft }, { bootId, now: new Date(now()), receivedAt });
    if (!written || draft.action === 'none') return;
    seam('intent-written');
    onIntent();
  }

  /** The source, or null when Zoho has no such message any more. */
  async #source(job: ClaimedJob, messages: MessagesSource, calls: CallContext): Promise<Uint8Array | null> {
    try {
      return await messages.source(calls, { accountId: job.account_id, messageId: job.message_id });
    } catch (error) {
      if (isPosternError(error) && error.code === 'NOT_FOUND') return null;
      throw error;
    }
  }

  /** Somebody deleted it before it could be read: there is nothing to decide, and that is said. */
  async #gone(job: ClaimedJob): Promise<void> {
    const { db, index, bootId } = this.#options;
    await index.gone(keyOf(job));
    await db
      .updateTable('scan_jobs')
      .set({ state: 'GONE', lease_boot_id: null, lease_until: null, last_error: 'The message no longer exists.' })
      .where('id', '=', job.id)
      .where('lease_boot_id', '=', bootId)
      .execute();
  }

  async #interrupted(job: ClaimedJob, error: unknown): Promise<void> {
    const { db, bootId, logger } = this.#options;
    logger.warn({ err: error, job: job.id }, 'a message could not be scanned yet');
    await giveBack(db, 'scan_jobs', {
      id: job.id,
      bootId,
      interruptions: job.interruptions,
      error: isPosternError(error) ? `${error.code}: ${error.message}` : 'INTERNAL',
      waitMs: retryAfterOf(error),
    });
  }

  /** Takes no more messages and finishes those under way. */
  async [Symbol.asyncDispose](): Promise<void> {
    await this.#loop[Symbol.asyncDispose]();
  }
}
