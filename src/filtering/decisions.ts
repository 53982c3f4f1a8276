/**
 * Decisions as they are kept: written once with the intent that follows from them, in one transaction,
 * and read back through one door.
 */
import { sql } from 'kysely';
import { z } from 'zod';
import { appendChange, messageOf } from '../storage/changes.ts';
import type { Database, Tx } from '../storage/database.ts';
import { storableJson } from '../storage/storable.ts';
import type { MessageKey } from '../storage/tables.ts';
import { ACTIONS, type DecisionDraft, VERDICTS } from './decide/index.ts';
import { category, type DecidedFinding, decidedFinding, decidedFindings } from './decided-finding.ts';
import type { ScanReport } from './scan/index.ts';

export type { DecidedFinding };

/** What a decision says to a person. */
export const judgement = z.object({ verdict: z.enum(VERDICTS), findings: z.array(decidedFinding) });

const storedDecision = judgement.extend({
  p: z.record(category, z.number()),
  parts: z.array(z.object({ category, group: z.string(), rule: z.string(), decibans: z.number() })),
  coverage: z.record(z.string(), z.string()),
  unscanned: z.array(z.object({ filter: z.string(), what: z.string(), why: z.string() })),
  action: z.enum(ACTIONS),
  shadow: z.boolean(),
  cause: z.string(),
  filter_set: z.string(),
  policy: z.string(),
  decided_at: z.date(),
});

export type LiveDecision = z.infer<typeof storedDecision>;

/** A scan job as its worker holds it. */
export interface ClaimedJob extends MessageKey {
  readonly id: string;
  readonly cause: string;
  readonly filter_set: string;
  readonly policy: string;
  readonly interruptions: number;
}

export class Decisions {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /**
   * Writes the decision of a job and what it wants done. Nothing is written when the lease was lost meanwhile:
   * whoever holds the job now decides it.
   */
  async record(
    job: ClaimedJob,
    scanned: { report: ScanReport; draft: DecisionDraft },
    by: { bootId: string; now: Date; receivedAt: Date | null },
  ): Promise<boolean> {
    const { report, draft } = scanned;
    return this.#db.transaction().execute(async (tx) => {
      const settled = await tx
        .updateTable('scan_jobs')
        .set({ state: 'DECIDED', lease_boot_id: null, lease_until: null, last_error: null })
        .where('id', '=', job.id)
        .where('state', '=', 'LEASED')
        .where('lease_boot_id', '=', by.bootId)
        .where('interruptions', '=', job.interruptions)
        .executeTakeFirst();
      if (settled.numUpdatedRows === 0n) return false;
      const { tenant_id, data_centre, account_id, message_id } = job;
      const key = { tenant_id, data_centre, account_id, message_id };
      const decision = await tx
        .insertInto('decisions')
        .values({
          ...key,
          job_id: job.id,
          cause: job.cause,
          supersedes: null,
          tier: draft.tier,
          filter_set: draft.set,
          model: draft.model,
          policy: draft.policy,
          verdict: draft.verdict,
          p: storableJson(draft.p),
          parts: storableJson(draft.parts),
          coverage: storableJson(draft.coverage),
          findings: storableJson(decidedFindings(report, draft)),
          unscanned: storableJson(report.unscanned),
          action: draft.action,
          shadow: draft.shadow,
          received_at: by.receivedAt,
          decided_at: by.now,
        })
        .returning('id')
        .executeTakeFirstOrThrow();
      await appendChange(tx, key.tenant_id, { kind: 'scan.decided', ...messageOf(key), decisionId: decision.id });
      if (draft.action === 'quarantine' && !draft.shadow) await intendQuarantine(tx, key, decision.id);
      return true;
    });
  }

  /** One decision of a tenant, whether it still holds or not. */
  async find(tenantId: string, id: string): Promise<LiveDecision | null> {
    const row = await this.#db
      .selectFrom('decisions')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .executeTakeFirst();
    return row === undefined ? null : storedDecision.parse(row);
  }

  /** Live decisions of messages in one mailbox, in the order of the ids; null where there is none. */
  async liveOf(
    mailbox: Omit<MessageKey, 'message_id'>,
    messageIds: readonly string[],
  ): Promise<(LiveDecision | null)[]> {
    const rows = await this.#db
      .selectFrom('decisions')
      .selectAll()
      .where('tenant_id', '=', mailbox.tenant_id)
      .where('data_centre', '=', mailbox.data_centre)
      .where('account_id', '=', mailbox.account_id)
      .where('message_id', '=', sql<string>`any(${messageIds})`)
      .where('live', '=', true)
      .execute();
    const byMessage = new Map(rows.map((row) => [row.message_id, storedDecision.parse(row)]));
    return messageIds.map((id) => byMessage.get(id) ?? null);
  }
}

async function intendQuarantine(tx: Tx, key: MessageKey, decisionId: string): Promise<void> {
  await tx
    .insertInto('effects')
    .values({ ...key, decision_id: decisionId, fence: 1, desired: 'QUARANTINE', last_error: null, lease_boot_id: null })
    .execute();
  const item = await tx
    .insertInto('quarantine')
    .values({
      ...key,
      decision_id: decisionId,
      state: 'PENDING',
      origin_folder_id: null,
      folder_id: null,
      read_before_held: null,
      released_by: null,
    })
    .returning(['id', 'state'])
    .executeTakeFirstOrThrow();
  await appendChange(tx, key.tenant_id, {
    kind: 'quarantine.changed',
    ...messageOf(key),
    itemId: item.id,
    state: item.state,
  });
}
