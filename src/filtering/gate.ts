/**
 * The gate: takes each announced message from its queue through source, scan and decision. Whatever stops
 * it on the way, the message stays queued and is taken up again; it leaves only with a decision, or gone.
 */
import type { CallContext } from '../datasources/zoho/call-context.ts';
import { trustedReceivers } from '../datasources/zoho/data-centres.ts';
import { isPosternError, PosternError } from '../errors.ts';
import type { FolderIndex } from '../mailbox/folder-index.ts';
import type { Mailbox, Mailboxes } from '../mailbox/mailboxes.ts';
import type { MessageIndex } from '../mailbox/message-index.ts';
import type { Relations } from '../mailbox/relations.ts';
import type { Database } from '../storage/database.ts';
import { claim, giveBack } from '../storage/leases.ts';
import { WorkLoop } from '../storage/work-loop.ts';
import { type Logger, seam } from '../telemetry.ts';
import { retryAfterOf } from './act/mover.ts';
import { conclude, type DecisionDraft, evidenceOf, mayBeDeterminedLater, type Policy } from './decide/index.ts';
import { decidedFindings } from './decided-finding.ts';
import type { ClaimedJob, Decisions } from './decisions.ts';
import type { HoldGuard } from './hold-guard.ts';
import { filterSettings } from './house/filter-settings.ts';
import type { Policies } from './house/policies.ts';
import type { SenderLists } from './house/sender-lists.ts';
import { keyOf } from './record/message-key.ts';
import type { Recorded } from './record/scanned.ts';
import type { ScanPool, ScanReport } from './scan/index.ts';
import type { UnreadAgain } from './unread-again.ts';

export interface GateOptions {
  readonly db: Database;
  readonly bootId: string;
  readonly decisions: Decisions;
  readonly policies: Policies;
  readonly lists: SenderLists;
  readonly holdGuard: HoldGuard;
  readonly mailboxes: Mailboxes;
  readonly index: MessageIndex;
  readonly relations: Relations;
  readonly folderIndex: FolderIndex;
  readonly unreadAgain: UnreadAgain;
  readonly pool: ScanPool;
  readonly callsFor: (mailbox: Mailbox, job: ClaimedJob) => CallContext;
  /** Called after a decision was written down that wants something done. */
  readonly onIntent: () => void;
  readonly now: () => number;
  readonly logger: Logger;
}

const MINUTE_MS = 60_000;
/** Between two scans of a message that could not be scanned; doubled each time. */
const RETRY_MS = 15_000;
const LONGEST_RETRY_MS = 2 * MINUTE_MS;

export class Gate implements AsyncDisposable {
  readonly #options: GateOptions;
  /** Takes the jobs; to be started, and woken when there are some. */
  readonly loop: WorkLoop;

  constructor(options: GateOptions) {
    this.#options = options;
    this.loop = new WorkLoop({
      name: 'scan',
      concurrency: 4,
      pollMs: 1_000,
      logger: options.logger,
      claim: (limit) => claim(options.db, 'scan_jobs', options.bootId, limit),
      handle: (id) => this.take(id),
    });
  }

  /** Brings a leased job to its decision, or gives it back to be tried again later. */
  async take(id: string): Promise<void> {
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
    const { mailboxes, index, relations, unreadAgain, pool, lists, policies, callsFor, now, logger } = this.#options;
    const place = { tenantId: job.tenant_id, dataCentre: job.data_centre, accountId: job.account_id };
    const mailbox = await mailboxes.find(place);
    if (mailbox === null) throw new PosternError('GRANT_REQUIRED', 'The mailbox of this message is not connected.');

    const source = await unreadAgain.source(mailbox, job.message_id, callsFor(mailbox, job));
    if (source === null) return this.#gone(job);
    seam('fetched');

    const filters = job.filter_set.split(' ');
    await index.settle();
    const policy = await policies.named(job.tenant_id, job.policy);
    const report = await pool.scan({
      source,
      authServ: trustedReceivers(job.data_centre),
      now: now(),
      filters,
      settings: filterSettings(policy, await mailboxes.domains(job.tenant_id)),
      relations: await relations.of(keyOf(job)),
    });
    // Only a help for later look-ups: it must not stand in the way of a decision.
    await index.learnFromSource(keyOf(job), report.message).catch((error) => {
      logger.warn({ err: error, job: job.id }, 'the ids of a message were not indexed');
    });
    seam('scanned');

    const unlisted = evidenceOf(report, []);
    const evidence = evidenceOf(report, await lists.naming(place, unlisted.sender));
    const draft = conclude(evidence, policy);
    seam('decided');
    await this.#conclude(job, { report, evidence, draft, policy });
  }

  /** Records the decision; one that is missing a filter's answer only when it was waited for long enough. */
  async #conclude(
    job: ClaimedJob,
    scanned: { report: ScanReport; evidence: ReturnType<typeof evidenceOf>; draft: DecisionDraft; policy: Policy },
  ): Promise<void> {
    const { report, evidence, draft, policy } = scanned;
    const now = new Date(this.#options.now());
    const findings = decidedFindings(report, draft);
    if (!mayBeDeterminedLater(draft, policy) || job.cause === 'rescan') {
      return this.#record(job, { evidence, draft, findings, policy });
    }
    if (job.cause === 'arrival' && policy.onFailure.mode === 'hold' && !policy.shadow) {
      if (await this.#options.holdGuard.mayHold(job.tenant_id, now)) {
        const holdUntil = new Date(now.getTime() + policy.onFailure.holdMinutes * MINUTE_MS);
        return this.#record(job, { evidence, draft: { ...draft, action: 'hold' }, findings, policy, holdUntil });
      }
    }
    const giveUpAt = job.give_up_at ?? new Date(job.queued_at.getTime() + policy.onFailure.retryMinutes * MINUTE_MS);
    if (now >= giveUpAt) return this.#record(job, { evidence, draft, findings, policy });
    await giveBack(this.#options.db, 'scan_jobs', {
      id: job.id,
      bootId: this.#options.bootId,
      interruptions: job.interruptions,
      error: draft.reason,
      waitMs: Math.min(
        RETRY_MS * 2 ** Math.min(job.interruptions, 10),
        LONGEST_RETRY_MS,
        giveUpAt.getTime() - now.getTime(),
      ),
    });
  }

  async #record(job: ClaimedJob, scanned: Parameters<Decisions['record']>[1]): Promise<void> {
    const { decisions, index, folderIndex, bootId, now } = this.#options;
    const place = { tenantId: job.tenant_id, dataCentre: job.data_centre, accountId: job.account_id };
    const [known = null] = await index.newestOf(place, [job.message_id]);
    const folder = (await folderIndex.list(place)).find(({ id }) => id === known?.folderId);
    const recorded = await decisions.record(job, scanned, {
      bootId,
      now: new Date(now()),
      receivedAt: known?.receivedAt == null ? null : new Date(known.receivedAt),
      folderId: known?.folderId ?? null,
      zohoSaysSpam: folder === undefined ? null : folder.role === 'SPAM',
    });
    this.#tell(recorded);
  }

  #tell(recorded: Recorded): void {
    if (recorded !== 'intended') return;
    seam('intent-written');
    this.#options.onIntent();
  }

  /** Somebody deleted it before it could be read: there is nothing to decide, and that is said. */
  async #gone(job: ClaimedJob): Promise<void> {
    const { decisions, index, bootId } = this.#options;
    await index.gone(keyOf(job));
    await decisions.gone(job, bootId);
  }

  async #interrupted(job: ClaimedJob, error: unknown): Promise<void> {
    const { db, decisions, bootId, now, logger } = this.#options;
    logger.warn({ err: error, job: job.id }, 'a message could not be scanned yet');
    if (job.give_up_at !== null && job.give_up_at.getTime() <= now()) {
      return this.#tell(await decisions.giveUp(job, { bootId, now: new Date(now()) }));
    }
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
    await this.loop[Symbol.asyncDispose]();
  }
}
