/** A decision: what was concluded of one message, from what, and what is to be done. Plain data. */
import type { Category, CoverageStatus } from '../../plugins/sdk/contract.ts';

/** From harmless to worst, but for UNDETERMINED: a required filter did not finish, so nobody knows. */
export const VERDICTS = ['CLEAN', 'UNDETERMINED', 'BULK', 'SUSPICIOUS', 'SPAM', 'PHISHING', 'MALWARE'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** `quarantine` moves the message out of the inbox; `vault` also takes it out of the mailbox. */
export const ACTIONS = ['none', 'label', 'mark-as-spam', 'quarantine', 'vault'] as const;
export type Action = (typeof ACTIONS)[number];

export type DecisionCause = 'arrival' | 'late-result' | 'rescan' | 'hunt' | 'human';

/** How much of the message was known. */
export type Tier = 'row' | 'payload' | 'full';

/** One addend of the total of its category, in decibans (10 × log10 of a likelihood ratio). */
export interface DecisionPart {
  readonly category: Category;
  /** Filter that saw it; null for what is not a filter's, such as the prior. */
  readonly filter: string | null;
  /** Rules that read the same fact; `prior` and `cap` are the host's own. */
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
  /** Rule that decided or weighed most; null when none did. */
  readonly decidedBy: string | null;
  /** Why, in one sentence for the mailbox owner; plain text. */
  readonly reason: string;
}

export interface MessageIdentity {
  readonly dataCentre: string;
  readonly accountId: string;
  readonly messageId: string;
}

export interface Decision extends DecisionDraft {
  readonly message: MessageIdentity;
  readonly cause: DecisionCause;
  /** Id of the decision that this one takes the place of. */
  readonly supersedes?: string;
}
