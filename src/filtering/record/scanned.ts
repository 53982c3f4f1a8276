/** Writes the decision of a scan job down, with everything that follows from it, in one transaction. */
import { z } from 'zod';
import type { Tx } from '../../storage/database.ts';
import { storableJson } from '../../storage/storable.ts';
import type { MessageKey, ScanCause } from '../../storage/tables.ts';
import {
  BASES,
  type DecisionDraft,
  type Evidence,
  POLICY_ACTIONS,
  type Policy,
  respectsPerson,
  VERDICTS,
  type Verdict,
} from '../decide/index.ts';
import type { DecidedFinding } from '../decided-finding.ts';
import { intend } from './intents.ts';
import { changeItem, openItem } from './items.ts';
import { follow, liveDecision, type NewDecision, replaceLive } from './live.ts';
import { keyOf, lockMessage, ofMessage } from './message-key.ts';

/** A scan job as its worker holds it. */
export interface ClaimedJob extends MessageKey {
  readonly id: string;
  readonly cause: ScanCause;
  readonly filter_set: string;
  readonly policy: string;
  readonly interruptions: number;
  readonly priority: number;
  readonly queued_at: Date;
  /** Whether its decision may be acted on. */
  readonly may_act: boolean;
  /** Of a job that is not tried for ever. */
  readonly give_up_at: Date | null;
}

/** Who writes, and what is known of the message beside its source. */
export interface Surroundings {
  readonly bootId: string;
  readonly now: Date;
  readonly receivedAt: Date | null;
  /** Where it was last seen; null when nobody has seen it. */
  readonly folderId: string | null;
  /** Whether Zoho put it into Spam; null when that is not known. */
  readonly zohoSaysSpam: boolean | null;
}

export interface Scanned {
  readonly evidence: Evidence;
  readonly draft: DecisionDraft;
  readonly findings: readonly DecidedFinding[];
  readonly policy: Policy;
  /** When a message that is held for want of a scan is moved back all the same. */
  readonly holdUntil?: Date;
}

/** `lost`: somebody else holds the job now and decides it. */
export type Recorded = 'lost' | 'nothing-to-do' | 'intended';

/** How soon after a failed scan the next one is tried. */
const NEXT_SCAN_MS = 15_000;

export async function recordScanned(
  tx: Tx,
  job: ClaimedJob,
  scanned: Scanned,
  around: Surroundings,
): Promise<Recorded> {
  if (!(await settleJob(tx, job, around.bootId))) return 'lost';
  const key = keyOf(job);
  await lockMessage(tx, key);
  const before = await liveDecision(tx, key);
  const { draft, policy } = scanned;
  const withheld = await whyWithheld(tx, job, draft.verdict, policy, before);
  const decision = {
    ...rowOf(scanned, around),
    ...key,
    job_id: job.id,
    cause: job.cause,
    withheld,
    // Where it lies later is our doing, or a person's.
    zoho_says_spam: before === null ? around.zohoSaysSpam : before.zoho_says_spam,
  };
  if (job.cause === 'arrival' && before !== null) {
    // Somebody asked for another look, or a person decided, before the arrival was done: what came later holds.
    await tx
      .insertInto('decisions')
      .values({ ...decision, live: false, supersedes: null })
      .execute();
    return 'nothing-to-do';
  }
  const decisionId = await replaceLive(tx, decision, before);
  const { action, verdict } = draft;
  // Nothing at all is done, so that what was done before stays: a label, or a message that waits for its scan.
  if (draft.shadow || withheld !== null) return 'nothing-to-do';
  // Nobody knows more than before.
  if (job.cause === 'rescan' && verdict === 'UNDETERMINED' && before !== null) return 'nothing-to-do';
  if (action === 'release' || action === 'delete') throw new TypeError('only people release and delete');
  if (action === 'hold') await queueNextScan(tx, job, scanned.holdUntil ?? around.now, around.now);
  const expectedFolderId =
    job.cause === 'arrival' || before === null || !respectsPerson(policy, verdict)
      ? null
      : await lastPlaceOf(tx, key, before.folder_id);
  const wish = { key, decisionId, verdict, action, expectedFolderId };
  return (await intend(tx, wish)) ? 'intended' : 'nothing-to-do';
}

/** The scan of a held message never succeeded: it goes back undetermined, unless somebody saw more meanwhile. */
export async function recordGivenUp(
  tx: Tx,
  job: ClaimedJob,
  around: Pick<Surroundings, 'bootId' | 'now'>,
): Promise<Recorded> {
  if (!(await settleJob(tx, job, around.bootId))) return 'lost';
  const key = keyOf(job);
  await lockMessage(tx, key);
  const live = await liveDecision(tx, key);
  if (live === null || (await openItem(tx, key))?.awaiting_scan !== true) return 'nothing-to-do';
  const end = live.action === 'hold' ? UNSCANNED : endOf(live);
  const decisionId = await follow(tx, live, { ...end, cause: 'late-result', jobId: job.id, now: around.now });
  const { verdict, action } = end;
  const intended = await intend(tx, { key, decisionId, verdict, action, expectedFolderId: null });
  return intended ? 'intended' : 'nothing-to-do';
}

const UNSCANNED = {
  verdict: 'UNDETERMINED',
  action: 'none',
  basis: 'SCORES',
  by: null,
  reason: 'The message could not be scanned for as long as the policy allows to hold it.',
} as const;

const looked = z.object({ verdict: z.enum(VERDICTS), action: z.enum(POLICY_ACTIONS), basis: z.enum(BASES) });

/** Somebody looked meanwhile, to be told only: what was seen then is acted on now. */
function endOf(live: NonNullable<Before>) {
  const { verdict, action, basis } = looked.parse(live);
  return { verdict, action: live.shadow ? 'none' : action, basis, by: live.decided_by, reason: live.reason } as const;
}

/** Zoho has the message no more: nothing is left to be decided or held. */
export async function recordGone(tx: Tx, job: ClaimedJob, bootId: string): Promise<void> {
  const gone = { state: 'GONE', last_error: 'The message no longer exists.' } as const;
  if (!(await settleJob(tx, job, bootId, gone))) return;
  const key = keyOf(job);
  await lockMessage(tx, key);
  const item = await openItem(tx, key);
  // A move that is under way finds out by itself.
  if (item?.state === 'HELD') await changeItem(tx, item.id, { state: 'FAILED', awaiting_scan: false });
}

/** False when the lease was lost meanwhile: whoever holds the job now decides it. */
async function settleJob(
  tx: Tx,
  job: ClaimedJob,
  bootId: string,
  end: { state: 'DECIDED' | 'GONE'; last_error: string | null } = { state: 'DECIDED', last_error: null },
): Promise<boolean> {
  const settled = await tx
    .updateTable('scan_jobs')
    .set({ ...end, lease_boot_id: null, lease_until: null })
    .where('id', '=', job.id)
    .where('state', '=', 'LEASED')
    .where('lease_boot_id', '=', bootId)
    .where('interruptions', '=', job.interruptions)
    .executeTakeFirst();
  return settled.numUpdatedRows > 0n;
}

type Before = Awaited<ReturnType<typeof liveDecision>>;

/** Why nothing is done although the policy wants it; null when nothing stands in the way. */
async function whyWithheld(
  tx: Tx,
  job: ClaimedJob,
  verdict: Verdict,
  policy: Policy,
  before: Before,
): Promise<'CAUSE' | 'PERSON' | null> {
  if (!job.may_act) return 'CAUSE';
  if (before === null || job.cause === 'arrival' || !respectsPerson(policy, verdict)) return null;
  const released = await ofMessage(tx.selectFrom('decisions').select('id'), job)
    .where('cause', '=', 'human')
    .where('action', 'in', ['release', 'delete'])
    .executeTakeFirst();
  return released === undefined ? null : 'PERSON';
}

/** Where we last brought the message, or else where it was seen when it was last decided. */
async function lastPlaceOf(tx: Tx, key: MessageKey, seenIn: string | null): Promise<string | null> {
  const moved = await ofMessage(tx.selectFrom('effects').select('to_folder_id'), key)
    .where('desired', '!=', 'LABEL')
    .where('state', '=', 'DONE')
    .orderBy('fence', 'desc')
    .limit(1)
    .executeTakeFirst();
  return moved?.to_folder_id ?? seenIn;
}

/** The scan is tried again while the message waits in quarantine; what comes of it is a decision of its own. */
async function queueNextScan(tx: Tx, job: ClaimedJob, giveUpAt: Date, now: Date): Promise<void> {
  await tx
    .insertInto('scan_jobs')
    .values({
      ...keyOf(job),
      cause: 'late-result',
      announced_by: 'hold',
      filter_set: job.filter_set,
      policy: job.policy,
      not_before: new Date(now.getTime() + NEXT_SCAN_MS),
      give_up_at: giveUpAt,
      last_error: null,
      lease_boot_id: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

function rowOf(
  { draft, evidence, findings }: Scanned,
  around: Surroundings,
): Omit<NewDecision, keyof MessageKey | 'job_id' | 'cause'> {
  return {
    tier: draft.tier,
    filter_set: draft.set,
    model: draft.model,
    policy: draft.policy,
    verdict: draft.verdict,
    p: storableJson(draft.p),
    parts: storableJson(draft.parts),
    coverage: storableJson(draft.coverage),
    findings: storableJson(findings),
    unscanned: storableJson(evidence.unscanned),
    evidence: storableJson(evidence),
    action: draft.action,
    shadow: draft.shadow,
    basis: draft.basis,
    reason: draft.reason,
    decided_by: draft.decidedBy,
    list_entry_id: draft.listEntryId,
    folder_id: around.folderId,
    zoho_says_spam: around.zohoSaysSpam,
    received_at: around.receivedAt,
    decided_at: around.now,
  };
}
