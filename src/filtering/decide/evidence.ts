/** Everything that a decision is made from, as plain data: taken from a fresh scan, or from what was kept of one. */
import { z } from 'zod';
import type { ReportedFinding } from '../../plugins/host/index.ts';
import { CATEGORIES, type CoverageStatus } from '../../plugins/sdk/contract.ts';
import type { ScanReport } from '../scan/report.ts';
import type { ListEntry } from './lists.ts';
import { senderFacts } from './sender.ts';

const COVERAGE = [
  'done',
  'partial',
  'pending',
  'abstain',
  'timeout',
  'crashed',
  'invalid',
  'disabled',
  'skipped',
] as const satisfies readonly CoverageStatus[];

/** What of a finding counts. */
const weighableFinding = z.object({
  rule: z.string(),
  filter: z.string(),
  category: z.enum(CATEGORIES),
  sign: z.enum(['for', 'against']),
  group: z.string(),
  strength: z.number(),
  conclusive: z.boolean(),
  explanation: z.string(),
}) satisfies z.ZodType<Omit<ReportedFinding, 'evidence' | 'facts' | 'indicators'>>;
export type WeighableFinding = Readonly<z.infer<typeof weighableFinding>>;

export const evidence = z.object({
  tier: z.literal('full'),
  /** Filters that ran, with their versions. */
  set: z.string(),
  findings: z.array(weighableFinding),
  coverage: z.record(z.string(), z.enum(COVERAGE)),
  unscanned: z.array(z.object({ filter: z.string(), what: z.string(), why: z.string() })),
  sender: z.object({ from: z.array(z.string()), envelopeFrom: z.string(), authenticated: z.boolean() }),
  /** Entries of the lists that named the sender. */
  lists: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(['ALLOW', 'DENY']),
      subject: z.enum(['SENDER', 'DOMAIN']),
      value: z.string(),
      bound: z.boolean(),
    }),
  ),
});
export type Evidence = Readonly<z.infer<typeof evidence>>;

export function evidenceOf(report: ScanReport, lists: readonly ListEntry[]): Evidence {
  const sender = senderFacts(report.message);
  return {
    tier: report.tier,
    set: report.runs.map((run) => `${run.filter}@${run.version}`).join(' '),
    findings: report.findings.map(({ rule, filter, category, sign, group, strength, conclusive, explanation }) => ({
      rule,
      filter,
      category,
      sign,
      group,
      strength,
      conclusive,
      explanation,
    })),
    coverage: { ...report.coverage },
    unscanned: report.unscanned.map(({ filter, what, why }) => ({ filter, what, why })),
    sender: { ...sender, from: [...sender.from] },
    lists: lists.map(({ id, kind, subject, value, bound }) => ({ id, kind, subject, value, bound })),
  };
}
