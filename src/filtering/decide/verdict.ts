/** From probabilities and coverage to one word. The order is fixed: what is worst is looked at first. */
import type { Category } from '../../plugins/sdk/contract.ts';
import type { Tier, Verdict } from './decision.ts';
import type { WeighableFinding } from './evidence.ts';
import type { Policy } from './policy.ts';

export interface VerdictInput {
  readonly p: Readonly<Record<Category, number>>;
  readonly findings: readonly WeighableFinding[];
  /** Required filters that did not look at everything. */
  readonly missing: readonly string[];
  readonly tier: Tier;
}

export function verdictOf({ p, findings, missing, tier }: VerdictInput, { thresholds }: Policy): Verdict {
  const conclusive = new Set(findings.filter((finding) => finding.conclusive).map((finding) => finding.category));
  if (conclusive.has('malware') || p.malware >= thresholds.malware) return 'MALWARE';
  if (conclusive.has('phishing') || conclusive.has('bec') || Math.max(p.phishing, p.bec) >= thresholds.phishing)
    return 'PHISHING';
  if (conclusive.has('spam') || p.spam >= thresholds.spam) return 'SPAM';
  if (Math.max(p.malware, p.phishing, p.bec, p.spam) >= thresholds.suspicious) return 'SUSPICIOUS';
  if (missing.length > 0 || tier !== 'full') return 'UNDETERMINED';
  return conclusive.has('bulk') || p.bulk >= thresholds.bulk ? 'BULK' : 'CLEAN';
}

/** Categories whose findings explain a verdict; the likeliest comes first. */
export const CATEGORIES_BEHIND: Readonly<Record<Verdict, readonly Category[]>> = {
  MALWARE: ['malware'],
  PHISHING: ['phishing', 'bec'],
  SPAM: ['spam'],
  SUSPICIOUS: ['malware', 'phishing', 'bec', 'spam'],
  BULK: ['bulk'],
  UNDETERMINED: [],
  CLEAN: [],
};
