/** Messages between the pool and its workers. */
import type { FilterOutcome } from '../../plugins/host/index.ts';
import type { MessageSummary } from './report.ts';
import type { ScanJob } from './scan-message.ts';

export interface WorkerSettings {
  /** Path of the module whose export `filters` holds the filter specifications. */
  readonly filtersModule: string;
  readonly maxWallMs: number;
  /** JavaScript heap of one worker in MiB. */
  readonly heapMiB: number;
}

export interface ToWorker {
  readonly job: ScanJob;
  /** Filters that already have an outcome from an earlier worker that did not survive. */
  readonly settled: readonly string[];
}

export interface FilterName {
  readonly id: string;
  readonly version: string;
}

export type FromWorker =
  | { readonly type: 'ready'; readonly filters: readonly FilterName[] }
  | { readonly type: 'parsed'; readonly summary: MessageSummary }
  | { readonly type: 'started'; readonly filter: string }
  | { readonly type: 'outcome'; readonly outcome: FilterOutcome }
  | { readonly type: 'done' };
