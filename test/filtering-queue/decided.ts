/** Messages on their way through the queue, brought as far as a test needs them by the product's own steps. */
import { DEFAULT_POLICY, type DecisionDraft, evidenceOf, type Policy } from '../../src/filtering/decide/index.ts';
import type { ClaimedJob, Decisions } from '../../src/filtering/decisions.ts';
import { Intake } from '../../src/filtering/intake/intake.ts';
import type { ScanReport } from '../../src/filtering/scan/index.ts';
import type { Database } from '../../src/storage/database.ts';
import { claim } from '../../src/storage/leases.ts';
import type { MessageKey } from '../../src/storage/tables.ts';

export const DECIDED_AT = new Date('2026-11-24T10:00:00Z');

const NONE = { spam: 0, bulk: 0, phishing: 0, bec: 0, malware: 0, policy: 0 };

function draft(changes: Partial<DecisionDraft> = {}): DecisionDraft {
  return {
    tier: 'full',
    set: 'test.filter@1',
    model: 'test',
    policy: 'test',
    verdict: 'MALWARE',
    p: { ...NONE, malware: 0.99 },
    total: { ...NONE, malware: 20 },
    parts: [{ category: 'malware', filter: null, group: 'prior', rule: 'prior', decibans: 20 }],
    coverage: {},
    action: 'quarantine',
    shadow: false,
    basis: 'SCORES',
    listEntryId: null,
    decidedBy: null,
    reason: 'A test says so.',
    ...changes,
  };
}

const report: ScanReport = {
  tier: 'full',
  message: {
    subject: '',
    from: [],
    to: [],
    messageId: '',
    references: [],
    date: null,
    size: 0,
    attachments: [],
    trust: {
      present: false,
      spf: 'none',
      dkim: 'none',
      dmarc: 'none',
      arc: 'unknown',
      recipient: '',
      nullSender: false,
      envelopeFrom: '',
      clientIp: '',
    },
    defects: [],
  },
  runs: [],
  findings: [],
  coverage: {},
  unscanned: [],
};

export const scanned = (changes: Partial<DecisionDraft> = {}, policy: Policy = DEFAULT_POLICY) => ({
  evidence: evidenceOf(report, []),
  draft: draft(changes),
  findings: [],
  policy,
});

export const intakeOn = (db: Database, onQueued = () => {}) =>
  new Intake({ db, filterSet: 'test.filter@1', policyFor: async () => 'default-1', onQueued });

/** Who writes a decision down, and what little is known of the message. */
export const BY = { bootId: 'deciding', now: DECIDED_AT, receivedAt: null, folderId: null, zohoSaysSpam: null };

/** Announces a message and leases its job to `bootId`. */
export async function claimedJob(db: Database, key: MessageKey, bootId: string): Promise<ClaimedJob> {
  await intakeOn(db).announce(key, 'webhook');
  const waiting = () =>
    db
      .selectFrom('scan_jobs')
      .selectAll()
      .where('tenant_id', '=', key.tenant_id)
      .where('message_id', '=', key.message_id);
  await claim(db, 'scan_jobs', bootId, 10_000);
  return waiting().executeTakeFirstOrThrow();
}

/** A message decided to be held, and the id of its quarantine item; the move itself is still to come. */
export async function pendingItem(db: Database, decisions: Decisions, key: MessageKey): Promise<string> {
  const job = await claimedJob(db, key, 'deciding');
  await decisions.record(job, scanned(), BY);
  const item = await db
    .selectFrom('quarantine')
    .select('id')
    .where('tenant_id', '=', key.tenant_id)
    .where('message_id', '=', key.message_id)
    .executeTakeFirstOrThrow();
  return item.id;
}

/** The same, moved: the message lies in folder 900 and came from folder 100. */
export async function heldItem(db: Database, decisions: Decisions, key: MessageKey): Promise<string> {
  const id = await pendingItem(db, decisions, key);
  await db
    .updateTable('effects')
    .set({ state: 'DONE', settled_at: DECIDED_AT })
    .where('tenant_id', '=', key.tenant_id)
    .where('message_id', '=', key.message_id)
    .execute();
  await db
    .updateTable('quarantine')
    .set({ state: 'HELD', origin_folder_id: '100', folder_id: '900', held_at: DECIDED_AT })
    .where('id', '=', id)
    .execute();
  return id;
}
