/** What is known of a scan so far, told by workers that may not live to finish it. */
import { emptyOutcome, type FilterOutcome } from '../../plugins/host/index.ts';
import type { CoverageStatus } from '../../plugins/sdk/contract.ts';
import { composeReport, unreadSummary } from './compose.ts';
import { LOADER, loaderFailure } from './loader-outcome.ts';
import type { FilterName, FromWorker } from './protocol.ts';
import type { MessageSummary, ScanReport } from './report.ts';

export class ScanProgress {
  readonly #size: number;
  readonly #outcomes = new Map<string, FilterOutcome>();
  #summary: MessageSummary | null = null;
  #running: string | null = null;

  constructor(size: number) {
    this.#size = size;
  }

  /** Filters that need not run again. */
  get settled(): string[] {
    return [...this.#outcomes.keys()].filter((filter) => filter !== LOADER);
  }

  record(message: FromWorker): void {
    if (message.type === 'parsed') this.#summary = message.summary;
    if (message.type === 'started') this.#running = message.filter;
    if (message.type === 'outcome') {
      this.#outcomes.set(message.outcome.filter, message.outcome);
      this.#running = null;
    }
  }

  /**
   * The worker came to its end before the scan did. Charges whoever was running: the filter, or the loader,
   * after which there is nothing left to scan. True when other filters can still have their turn.
   */
  interrupted(status: CoverageStatus, reason: string, filters: readonly FilterName[]): boolean {
    const culprit = filters.find((filter) => filter.id === this.#running);
    this.#running = null;
    if (culprit === undefined) {
      this.#outcomes.set(LOADER, loaderFailure(status, reason));
      return false;
    }
    this.#outcomes.set(culprit.id, emptyOutcome(culprit, status, reason));
    return filters.some((filter) => !this.#outcomes.has(filter.id));
  }

  report(filters: readonly FilterName[]): ScanReport {
    const loaded = this.#outcomes.get(LOADER) ?? loaderFailure('crashed', 'the message was not read to its end');
    const outcomes = filters.map(
      (filter) => this.#outcomes.get(filter.id) ?? emptyOutcome(filter, 'skipped', 'the message could not be read'),
    );
    return composeReport(this.#summary ?? unreadSummary(this.#size), [loaded, ...outcomes]);
  }
}
