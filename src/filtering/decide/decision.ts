/** A decision: what was concluded of one message, from what, and what is to be done. Plain data. */
import type { Category, CoverageStatus } from '../../plugins/sdk/contract.ts';

/** From harmless to worst, but for UNDETERMINED: a required filter did not finish, so nobody knows. */
export const VERDICTS = ['CLEAN', 'UNDETERMINED', 'BULK', 'SUSPICIOUS', 'SPAM', 'PHISHING', 'MALWARE'] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * What a policy may want done. `label` and `mark-as-spam` leave the message where people look; `quarantine` moves it
 * out of their way.
 */
export const POLICY_ACTIONS = ['none', 'label', 'mark-as-spam', 'quarantine'] as const;
export type PolicyAction = (typeof POLICY_ACTIONS)[number];

/** `hold` waits in quarantine for a scan that did not succeed yet; `release` and `delete` are wanted by people only. */
export const ACTIONS = [...POLICY_ACTIONS, 'hold', 'release', 'delete'] as const;
export type Action = (typeof ACTIONS)[number];

export const CAUSES = ['arrival', 'late-result', 'rescan', 'human'] as const;
export type DecisionCause = (typeof CAUSES)[number];

/** What decided, in the order in which it is asked; the first that speaks wins. */
export const BASES = ['CONCLUSIVE_MALWARE', 'DENY', 'BOUND_ALLOW', 'SCORES', 'UNBOUND_ALLOW', 'PERSON'] as const;
export type Basis = (typeof BASES)[number];

/** How much of the message was known. */
export type Tier = 'row' | 'payload' | 'full';

/** One addend of the total of its category, in decibans (10 × log10 of a likelihood ratio). */
export interface DecisionPart {
  readonly category: Category;
  /** Filter that saw it; null for what is not a filter's, such as the prior. */
  readonly filter: string | null;
  /** Rules that read the same fact; `prior`, `cap` and `list` are the host's own. */
  readonly group: string;
  readonly rule: string;
  readonly decibans: number;
}

/** Everything that `decide` concludes; whoever records it adds identity and cause. */
export interface DecisionDraft {
  readonly tier: Tier;
  /** Filters and their versions, weights and policy by name: enough to replay the decision. */
  readonly set: string;
  readonly model: string;
  readonly policy: string;
  readonly verdict: Verdict;
  /** Probability by category, 0 to 1. */
  readonly p: Readonly<Record<Category, number>>;
  /** Decibans by category: the sum of the parts of that category, exactly to a hundredth. */
  readonly total: Readonly<Record<Category, number>>;
  readonly parts: readonly DecisionPart[];
  readonly coverage: Readonly<Record<string, CoverageStatus>>;
  readonly action: Action;
  /** Recorded, but not acted on. */
  readonly shadow: boolean;
  readonly basis: Basis;
  /** The entry of a list that decided or counted; null when none did. */
  readonly listEntryId: string | null;
  /** Rule that decided or weighed most; null when none did. */
  readonly decidedBy: string | null;
  /** Why, in one sentence for the mailbox owner; plain text. */
  readonly reason: string;
}
