/**
 * Decisions as they are kept: written once with the intent that follows from them, in one transaction,
 * and read back through one door.
 */
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../storage/database.ts';
import type { Desired, EffectState, MessageKey } from '../storage/tables.ts';
import { ACTIONS, BASES, CAUSES, conclude, evidence, type Policy, VERDICTS } from './decide/index.ts';
import { category, type DecidedFinding, decidedFinding } from './decided-finding.ts';
import { ofMessage } from './record/message-key.ts';
import {
  type ClaimedJob,
  type Recorded,
  recordGivenUp,
  recordGone,
  recordScanned,
  type Scanned,
  type Surroundings,
} from './record/scanned.ts';

export type { ClaimedJob, DecidedFinding };

/** What a decision says to a person. */
export const judgement = z.object({ verdict: z.enum(VERDICTS), findings: z.array(decidedFinding) });

const storedPart = z.object({ category, group: z.string(), rule: z.string(), decibans: z.number() });

const storedDecision = judgement.extend({
  id: z.string(),
  tenant_id: z.string(),
  data_centre: z.string(),
  account_id: z.string(),
  message_id: z.string(),
  p: z.record(category, z.number()),
  parts: z.array(storedPart),
  coverage: z.record(z.string(), z.string()),
  unscanned: z.array(z.object({ filter: z.string(), what: z.string(), why: z.string() })),
  action: z.enum(ACTIONS),
  shadow: z.boolean(),
  cause: z.enum(CAUSES),
  supersedes: z.string().nullable(),
  live: z.boolean(),
  basis: z.enum(BASES),
  reason: z.string(),
  decided_by: z.string().nullable(),
  list_entry_id: z.string().nullable(),
  zoho_says_spam: z.boolean().nullable(),
  withheld: z.enum(['CAUSE', 'PERSON']).nullable(),
  filter_set: z.string(),
  model: z.string(),
  policy: z.string(),
  decided_at: z.date(),
  /** Null for decisions made before it was kept. */
  evidence: evidence.nullable(),
});

/** What was done about a decision, and how far it got. */
export interface KeptEffect {
  readonly desired: Desired;
  readonly state: EffectState;
  readonly fromFolderId: string | null;
  readonly exposureMs: number | null;
  readonly wasRead: boolean | null;
  readonly settledAt: Date | null;
  readonly problem: string | null;
}

export type KeptDecision = z.infer<typeof storedDecision> & { readonly effects: readonly KeptEffect[] };

type MailboxPart = Omit<MessageKey, 'message_id'>;

export class Decisions {
  readonly #db: Database;

  constructor(db: Database) {
    this.#db = db;
  }

  /**
   * Writes the decision of a job and what it wants done. Nothing is written when the lease was lost meanwhile:
   * whoever holds the job now decides it.
   */
  record(job: ClaimedJob, scanned: Scanned, around: Surroundings): Promise<Recorded> {
    return this.#db.transaction().execute((tx) => recordScanned(tx, job, scanned, around));
  }

  /** Ends the waiting of a message that is held and could not be scanned in time. */
  giveUp(job: ClaimedJob, around: Pick<Surroundings, 'bootId' | 'now'>): Promise<Recorded> {
    return this.#db.transaction().execute((tx) => recordGivenUp(tx, job, around));
  }

  /** Ends the job of a message that Zoho has no more. */
  gone(job: ClaimedJob, bootId: string): Promise<void> {
    return this.#db.transaction().execute((tx) => recordGone(tx, job, bootId));
  }

  /** Live decisions of messages in one mailbox, in the order of the ids; null where there is none. */
  async liveOf(mailbox: MailboxPart, messageIds: readonly string[]): Promise<(KeptDecision | null)[]> {
    const rows = await this.#db
      .selectFrom('decisions')
      .selectAll()
      .where('tenant_id', '=', mailbox.tenant_id)
      .where('data_centre', '=', mailbox.data_centre)
      .where('account_id', '=', mailbox.account_id)
      .where('message_id', '=', sql<string>`any(${messageIds})`)
      .where('live', '=', true)
      .execute();
    const decisions = await this.#withEffects(rows);
    const byMessage = new Map(decisions.map((decision) => [decision.message_id, decision]));
    return messageIds.map((id) => byMessage.get(id) ?? null);
  }

  /** All decisions on a message, newest first. */
  async historyOf(key: MessageKey, limit: number): Promise<KeptDecision[]> {
    const rows = await ofMessage(this.#db.selectFrom('decisions').selectAll(), key)
      .orderBy('id', 'desc')
      .limit(limit)
      .execute();
    return this.#withEffects(rows);
  }

  async find(tenantId: string, id: string): Promise<KeptDecision | null> {
    if (!/^[0-9]{1,18}$/.test(id)) return null;
    const row = await this.#db
      .selectFrom('decisions')
      .selectAll()
      .where('tenant_id', '=', tenantId)
      .where('id', '=', id)
      .executeTakeFirst();
    const [decision] = await this.#withEffects(row === undefined ? [] : [row]);
    return decision ?? null;
  }

  async #withEffects(rows: readonly { id: string }[]): Promise<KeptDecision[]> {
    if (rows.length === 0) return [];
    const effects = await this.#db
      .selectFrom('effects')
      .selectAll()
      .where('decision_id', '=', sql<string>`any(${rows.map(({ id }) => id)}::bigint[])`)
      .orderBy('fence')
      .execute();
    const byDecision = Map.groupBy(effects, (effect) => effect.decision_id);
    return rows.map((row) => ({
      ...storedDecision.parse(row),
      effects: (byDecision.get(row.id) ?? []).map((effect) => ({
        desired: effect.desired,
        state: effect.state,
        fromFolderId: effect.from_folder_id,
        exposureMs: effect.exposure_ms === null ? null : Number(effect.exposure_ms),
        wasRead: effect.was_read,
        settledAt: effect.settled_at,
        problem: effect.last_error,
      })),
    }));
  }
}

/** Makes a decision once more from what it names; null when it was a person's, or from before the evidence was kept. */
export function replay(decision: KeptDecision, policy: Policy): { readonly identical: boolean } | null {
  if (decision.evidence === null || decision.basis === 'PERSON') return null;
  const again = conclude(decision.evidence, policy);
  const { verdict, basis, reason, p, parts } = again;
  const shown = parts.map(({ category, group, rule, decibans }) => ({ category, group, rule, decibans }));
  const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);
  return {
    identical:
      again.model === decision.model &&
      same([verdict, basis, reason], [decision.verdict, decision.basis, decision.reason]) &&
      same(
        shown,
        decision.parts.map(({ category, group, rule, decibans }) => ({ category, group, rule, decibans })),
      ) &&
      Object.entries(p).every(([name, value]) => decision.p[category.parse(name)] === value),
  };
}
