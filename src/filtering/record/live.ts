/** The live decision of a message gives way to a newer one, which names it. */
import type { Insertable } from 'kysely';
import { appendChange, messageOf } from '../../storage/changes.ts';
import type { Tx } from '../../storage/database.ts';
import { storableJson } from '../../storage/storable.ts';
import type { MessageKey, Tables } from '../../storage/tables.ts';
import type { Action, Basis, DecisionCause, Verdict } from '../decide/index.ts';
import { keyOf, ofMessage } from './message-key.ts';

export type NewDecision = Omit<Insertable<Tables['decisions']>, 'live' | 'supersedes'>;

/** The decision that holds for a message; null before the first. */
export async function liveDecision(tx: Tx, key: MessageKey) {
  const row = await ofMessage(tx.selectFrom('decisions').selectAll(), key).where('live', '=', true).executeTakeFirst();
  return row ?? null;
}

/** Takes the place of the live decision, if there is one. */
export async function replaceLive(tx: Tx, decision: NewDecision, replaced: { id: string } | null): Promise<string> {
  if (replaced !== null) {
    await tx.updateTable('decisions').set({ live: false }).where('id', '=', replaced.id).execute();
  }
  const { id } = await tx
    .insertInto('decisions')
    .values({ ...decision, supersedes: replaced?.id ?? null })
    .returning('id')
    .executeTakeFirstOrThrow();
  await appendChange(tx, decision.tenant_id, { kind: 'scan.decided', ...messageOf(decision), decisionId: id });
  return id;
}

/** A decision that learnt nothing new about the message: what was seen stays, what is wanted changes. */
export async function follow(
  tx: Tx,
  live: NonNullable<Awaited<ReturnType<typeof liveDecision>>>,
  change: {
    cause: DecisionCause;
    jobId: string | null;
    verdict?: Verdict;
    action: Action;
    basis: Basis;
    by: string | null;
    reason: string;
    now: Date;
  },
): Promise<string> {
  return replaceLive(
    tx,
    {
      ...keyOf(live),
      job_id: change.jobId,
      cause: change.cause,
      tier: live.tier,
      filter_set: live.filter_set,
      model: live.model,
      policy: live.policy,
      verdict: change.verdict ?? live.verdict,
      p: storableJson(live.p),
      parts: storableJson(live.parts),
      coverage: storableJson(live.coverage),
      findings: storableJson(live.findings),
      unscanned: storableJson(live.unscanned),
      evidence: live.evidence === null ? null : storableJson(live.evidence),
      action: change.action,
      shadow: false,
      basis: change.basis,
      reason: change.reason,
      decided_by: change.by,
      list_entry_id: live.list_entry_id,
      folder_id: live.folder_id,
      zoho_says_spam: live.zoho_says_spam,
      received_at: live.received_at,
      decided_at: change.now,
    },
    live,
  );
}
