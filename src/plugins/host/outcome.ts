/** What the host reports of one filter's look at one message. Structured-cloneable. */
import type { Category, CoverageStatus, FilterSpec, Finding, Permission, Unscanned } from '../sdk/contract.ts';

/** A finding with what the host knows about its rule, ready to be weighed and shown. */
export interface ReportedFinding extends Finding {
  readonly filter: string;
  readonly category: Category;
  readonly sign: 'for' | 'against';
  readonly group: string;
  /** May decide alone: the rule says so and an administrator granted it. */
  readonly conclusive: boolean;
  /** Plain text for people: no markup, no control or direction characters. */
  readonly explanation: string;
}

export interface FilterOutcome {
  readonly filter: string;
  readonly version: string;
  readonly status: CoverageStatus;
  readonly findings: readonly ReportedFinding[];
  readonly unscanned: readonly Unscanned[];
  /** Why there is no (complete) result, in words for an administrator; empty when all went well. */
  readonly reason: string;
  /** Wall milliseconds; for the health page, never for the decision. */
  readonly tookMs: number;
}

/** A filter as installed: the specification, what an administrator granted it, and its settings. */
export interface HostedFilter {
  readonly spec: FilterSpec;
  readonly granted: readonly Permission[];
  readonly settings: unknown;
}

/** An outcome without findings, in place of a result that never came or made no sense. */
export function emptyOutcome(
  spec: Pick<FilterSpec, 'id' | 'version'>,
  status: CoverageStatus,
  reason: string,
  tookMs = 0,
): FilterOutcome {
  return { filter: spec.id, version: spec.version, status, findings: [], unscanned: [], reason, tookMs };
}
