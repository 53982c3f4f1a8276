/** What the general way of intents has to be told of one kind of them. */
import type { CallContext } from '../datasources/zoho/call-context.ts';
import type { Intent } from './intents.ts';

export interface Work {
  readonly intent: Intent;
  readonly input: string;
  readonly calls: CallContext;
}

/** The call whose outcome is open. */
export interface Doubt {
  /** When it began, by our clock. */
  readonly from: Date;
  /** Which of Zoho's ids are the result of some intent already, and so not of this one. */
  readonly claimed: (ids: readonly string[]) => Promise<ReadonlySet<string>>;
}

export type Finding =
  /** It was accepted, and this came of it. */
  | { readonly kind: 'made'; readonly id: string }
  /** Nothing came of it until now. Once what is accepted is visible for certain, this proves that it was not accepted. */
  | { readonly kind: 'nothing' }
  /** What there is to see does not tell. */
  | { readonly kind: 'unclear'; readonly why: string };

export interface IntentKind {
  /**
   * Makes the call. Returns Zoho's id of what came of it, null where Zoho did not say. Throws OUTCOME_UNKNOWN when it
   * may have been done; any other error of ours means that it was not.
   */
  perform(work: Work): Promise<string | null>;
  /** Looks for what may have come of a call. Throws when it could not look. */
  lookFor(work: Work, doubt: Doubt): Promise<Finding>;
  /** What is to be done once it is made. It may be done twice. */
  finish(work: Work, resultId: string | null): Promise<void>;
}
