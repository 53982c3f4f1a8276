/** Every way Zoho may count and refuse: by whom, how, and in which words. */
import type { LimitSettings } from '../../simulator/limits/settings.ts';
import type { LimitUnit } from '../../src/datasources/zoho/budget/units.ts';

export interface Combination {
  readonly unit: Exclude<LimitSettings['unit'], 'off'>;
  readonly algorithm: LimitSettings['algorithm'];
  readonly answer: LimitSettings['answer'];
}

const UNITS = ['user', 'token', 'organisation', 'address'] as const;
const ALGORITHMS = ['fixed-window', 'sliding-log', 'token-bucket'] as const;
/** 429, 400 and a page, whose status says nothing. */
const ANSWERS = ['envelope-429', 'error-400', 'html-200'] as const;

export const COMBINATIONS: readonly Combination[] = UNITS.flatMap((unit) =>
  ALGORITHMS.flatMap((algorithm) => ANSWERS.map((answer) => ({ unit, algorithm, answer }))),
);

export const nameOf = ({ unit, algorithm, answer }: Combination) => `${unit}, ${algorithm}, ${answer}`;

/** What became of the load under one of them. */
export interface Outcome {
  /** Calls that arrived at the simulated Zoho. */
  readonly calls: number;
  /** Lock-outs that the load itself brought about. */
  readonly lockOuts: number;
  readonly asked: number;
  readonly served: number;
  /** Calls sent to whom was locked out after the first refusal was known: at most one may be risked. */
  readonly risked: number;
  /** Milliseconds (of Zoho's) between the end of the forced lock-out and the next call that was served. */
  readonly leftAfterMs: number;
  /** Calls served while the lock-out lasted, of those it does not concern. */
  readonly beside: number;
  /** How wide the client said it was while it lasted; null when it showed nothing. */
  readonly shown: LimitUnit | null;
}
