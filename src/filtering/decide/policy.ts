/** What an organisation wants done; the defaults for those who said nothing. */
import { LOADER } from '../scan/loader-outcome.ts';
import type { Action, Verdict } from './decision.ts';

export interface Policy {
  /** Name and version, recorded with every decision. */
  readonly id: string;
  /** Probability from which on a message is called that. */
  readonly thresholds: {
    readonly malware: number;
    /** Phishing and business e-mail compromise. */
    readonly phishing: number;
    readonly spam: number;
    readonly bulk: number;
    /** Any threat. */
    readonly suspicious: number;
  };
  /** Filters without whose full answer nothing is CLEAN. */
  readonly required: readonly string[];
  readonly actions: Readonly<Record<Verdict, Action>>;
  /** Decide and record, but do nothing. */
  readonly shadow: boolean;
}

export const DEFAULT_POLICY: Policy = {
  id: 'default-1',
  // Four to one is enough for malware: what is held can be let go, a program that ran can't be called back.
  thresholds: { malware: 0.8, phishing: 0.9, spam: 0.9, bulk: 0.9, suspicious: 0.5 },
  required: [LOADER, 'postern.attachments'],
  actions: {
    CLEAN: 'none',
    UNDETERMINED: 'none',
    BULK: 'none',
    // A suspicion alone takes no mail from anybody: it is shown for review.
    SUSPICIOUS: 'none',
    SPAM: 'quarantine',
    PHISHING: 'quarantine',
    MALWARE: 'quarantine',
  },
  shadow: false,
};
