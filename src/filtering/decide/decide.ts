/**
 * The decision on one scanned message. Pure: the same evidence and policy give the same answer for ever.
 * The order is fixed: conclusive MALWARE, a denied sender, an allowed and checked sender, the scores; an allowed
 * sender whom nobody checked only takes something off the scores.
 */
import type { Category } from '../../plugins/sdk/contract.ts';
import { LOADER, UNPARSABLE } from '../scan/loader-outcome.ts';
import type { ScanReport } from '../scan/report.ts';
import type { Basis, DecisionDraft, Verdict } from './decision.ts';
import { type Evidence, evidenceOf, type WeighableFinding } from './evidence.ts';
import { type ListEntry, ruleByLists } from './lists.ts';
import { actionFor, type Policy } from './policy.ts';
import { CATEGORIES_BEHIND, verdictOf } from './verdict.ts';
import { type Weighed, weigh } from './weigh.ts';
import { MODEL, weightOf } from './weights.ts';

interface Ruling {
  readonly verdict: Verdict;
  readonly basis: Basis;
  readonly entry: ListEntry | null;
}

export interface DecideInput {
  readonly report: ScanReport;
  readonly policy: Policy;
  /** Entries of the organisation's lists that hold now. */
  readonly lists?: readonly ListEntry[];
}

export function decide({ report, policy, lists = [] }: DecideInput): DecisionDraft {
  return conclude(evidenceOf(report, lists), policy);
}

export function conclude(evidence: Evidence, policy: Policy): DecisionDraft {
  const { findings, coverage } = evidence;
  const missing = requiredBy(policy).filter((filter) => coverage[filter] !== 'done');
  const lists = ruleByLists(evidence.lists, evidence.sender);
  const scored = (weighed: Weighed) =>
    verdictOf({ p: probabilities(weighed.total), findings, missing, tier: evidence.tier }, policy);

  const plain = weigh(findings);
  const eased = lists.unboundAllow === null ? plain : weigh(findings, true);
  const ruling = ((): Ruling => {
    const byScores = scored(plain);
    if (findings.some(({ conclusive, category }) => conclusive && category === 'malware')) {
      return { verdict: 'MALWARE', basis: 'CONCLUSIVE_MALWARE', entry: null };
    }
    if (lists.deny !== null) {
      const worse = byScores === 'PHISHING' || byScores === 'MALWARE';
      return { verdict: worse ? byScores : 'SPAM', basis: 'DENY', entry: lists.deny };
    }
    if (lists.boundAllow !== null) {
      return {
        verdict: missing.length === 0 ? 'CLEAN' : 'UNDETERMINED',
        basis: 'BOUND_ALLOW',
        entry: lists.boundAllow,
      };
    }
    if (lists.unboundAllow === null) return { verdict: byScores, basis: 'SCORES', entry: null };
    const byEased = scored(eased);
    // Anyone can write the name of a friend: what looks like phishing never passes for it.
    const suspected = looksLikePhishing(byScores, plain, policy) && MILDER_THAN_SUSPICIOUS.has(byEased);
    const verdict = suspected ? 'SUSPICIOUS' : byEased;
    return { verdict, basis: verdict === byScores ? 'SCORES' : 'UNBOUND_ALLOW', entry: lists.unboundAllow };
  })();
  const { parts, total } = eased;
  const p = probabilities(total);
  const deciding = ruling.basis === 'BOUND_ALLOW' ? null : decidingFinding(findings, ruling.verdict, p);
  return {
    tier: evidence.tier,
    set: evidence.set,
    model: MODEL,
    policy: policy.id,
    verdict: ruling.verdict,
    p,
    total,
    parts,
    coverage,
    action: actionFor(policy, ruling.verdict, { spam: p.spam, certain: ruling.basis === 'DENY' }),
    shadow: policy.shadow,
    basis: ruling.basis,
    listEntryId: ruling.entry?.id ?? null,
    decidedBy: deciding?.rule ?? null,
    reason: reasonByList(ruling) ?? deciding?.explanation ?? reasonWithoutFinding(ruling.verdict, evidence, missing),
  };
}

/** What could not be read is never clean, whatever a policy asks for. */
const requiredBy = (policy: Policy): readonly string[] => [...new Set([LOADER, ...policy.required])];

const MILDER_THAN_SUSPICIOUS: ReadonlySet<Verdict> = new Set<Verdict>(['CLEAN', 'UNDETERMINED', 'BULK']);

function looksLikePhishing(byScores: Verdict, { total }: Weighed, { thresholds }: Policy): boolean {
  const { phishing, bec } = probabilities(total);
  return byScores === 'PHISHING' || (byScores === 'SUSPICIOUS' && Math.max(phishing, bec) >= thresholds.suspicious);
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
  findings: readonly WeighableFinding[],
  verdict: Verdict,
  p: Readonly<Record<Category, number>>,
): WeighableFinding | null {
  if (verdict === 'UNDETERMINED') return findings.find((finding) => finding.rule === UNPARSABLE.id) ?? null;
  const weight = (finding: WeighableFinding) =>
    (finding.conclusive ? 1_000 : 0) + weightOf(finding.rule) * finding.strength;
  for (const category of CATEGORIES_BEHIND[verdict].toSorted((a, b) => p[b] - p[a])) {
    const own = findings.filter((finding) => finding.category === category && finding.sign === 'for');
    const [heaviest] = own.toSorted((a, b) => weight(b) - weight(a));
    if (heaviest !== undefined) return heaviest;
  }
  return null;
}

function reasonByList({ basis, entry }: Ruling): string | null {
  if (entry === null) return null;
  if (basis === 'DENY') return `Mail from ${entry.value} is denied.`;
  if (basis === 'BOUND_ALLOW') return `Mail from ${entry.value} is allowed, and the sender was checked.`;
  return null;
}

function reasonWithoutFinding(verdict: Verdict, evidence: Evidence, missing: readonly string[]): string {
  if (verdict !== 'UNDETERMINED') return 'Nothing suspicious was found.';
  const gap = evidence.unscanned.find((one) => missing.includes(one.filter));
  if (gap !== undefined) return `Not everything could be looked at: ${gap.what} (${gap.why}).`;
  const [filter = LOADER] = missing;
  return `The filter ${filter} did not finish: ${evidence.coverage[filter] ?? 'it did not run'}.`;
}

const MAY_SUCCEED_LATER = new Set<string | undefined>(['timeout', 'crashed', 'skipped', undefined]);

/** Whether a message is undetermined for a reason that another scan may not meet. */
export function mayBeDeterminedLater(draft: DecisionDraft, policy: Policy): boolean {
  return (
    draft.verdict === 'UNDETERMINED' &&
    requiredBy(policy).some((filter) => MAY_SUCCEED_LATER.has(draft.coverage[filter]))
  );
}
