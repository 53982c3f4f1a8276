/** The decision on one scanned message. Pure: the same report and policy give the same answer for ever. */
import type { ReportedFinding } from '../../plugins/host/index.ts';
import type { Category } from '../../plugins/sdk/contract.ts';
import { LOADER, UNPARSABLE } from '../scan/loader-outcome.ts';
import type { ScanReport } from '../scan/report.ts';
import type { DecisionDraft, Tier, Verdict } from './decision.ts';
import type { Policy } from './policy.ts';
import { CATEGORIES_BEHIND, verdictOf } from './verdict.ts';
import { weigh } from './weigh.ts';
import { MODEL, weightOf } from './weights.ts';

export interface DecideInput {
  readonly report: ScanReport;
  readonly policy: Policy;
}

export function decide({ report, policy }: DecideInput): DecisionDraft {
  const { parts, total } = weigh(report.findings);
  const p = probabilities(total);
  const missing = policy.required.filter((filter) => report.coverage[filter] !== 'done');
  const verdict = verdictOf({ p, findings: report.findings, missing, tier: report.tier }, policy);
  const deciding = decidingFinding(report.findings, verdict, p);
  return {
    tier: report.tier satisfies Tier,
    set: report.runs.map((run) => `${run.filter}@${run.version}`).join(' '),
    model: MODEL,
    policy: policy.id,
    verdict,
    p,
    total,
    parts,
    coverage: report.coverage,
    action: policy.actions[verdict],
    shadow: policy.shadow,
    decidedBy: deciding?.rule ?? null,
    reason: deciding?.explanation ?? reasonWithoutFinding(verdict, report, missing),
  };
}

/** The calibration until one is fitted on labels: decibans are log odds already. */
function probabilities(total: Readonly<Record<Category, number>>): Record<Category, number> {
  const p = (category: Category) => 1 / (1 + 10 ** (-total[category] / 10));
  return {
    spam: p('spam'),
    bulk: p('bulk'),
    phishing: p('phishing'),
    bec: p('bec'),
    malware: p('malware'),
    policy: p('policy'),
  };
}

/** A conclusive finding first, then the one that weighs most in the category behind the verdict. */
function decidingFinding(
  findings: readonly ReportedFinding[],
  verdict: Verdict,
  p: Readonly<Record<Category, number>>,
): ReportedFinding | null {
  if (verdict === 'UNDETERMINED') return findings.find((finding) => finding.rule === UNPARSABLE.id) ?? null;
  const weight = (finding: ReportedFinding) =>
    (finding.conclusive ? 1_000 : 0) + weightOf(finding.rule) * finding.strength;
  for (const category of CATEGORIES_BEHIND[verdict].toSorted((a, b) => p[b] - p[a])) {
    const own = findings.filter((finding) => finding.category === category && finding.sign === 'for');
    const [heaviest] = own.toSorted((a, b) => weight(b) - weight(a));
    if (heaviest !== undefined) return heaviest;
  }
  return null;
}

function reasonWithoutFinding(verdict: Verdict, report: ScanReport, missing: readonly string[]): string {
  if (verdict !== 'UNDETERMINED') return 'Nothing suspicious was found.';
  const gap = report.unscanned.find((one) => missing.includes(one.filter));
  if (gap !== undefined) return `Not everything could be looked at: ${gap.what} (${gap.why}).`;
  const [filter = LOADER] = missing;
  return `The filter ${filter} did not finish: ${report.coverage[filter] ?? 'it did not run'}.`;
}
