/** One message through loader and filters, in this thread. The pool runs it in workers. */
import {
  emptyOutcome,
  type FilterOutcome,
  type HostClock,
  type HostedFilter,
  runFilters,
  systemClock,
} from '../../plugins/host/index.ts';
import type { MailRelations } from '../../plugins/sdk/message.ts';
import { type LoadLimits, parseMessage } from '../load/index.ts';
import { composeReport } from './compose.ts';
import { loaderOutcome } from './loader-outcome.ts';
import { type MessageSummary, type ScanReport, summarize } from './report.ts';

export interface ScanJob {
  /** RFC 5322 bytes as received. */
  readonly source: Uint8Array;
  /** Authserv-ids and receiver host names of the grant's data centre. */
  readonly authServ: readonly string[];
  /** Epoch milliseconds that filters see as the present. */
  readonly now: number;
  /** The filters that the message is to be scanned with, as `id@version`; all when left out. */
  readonly filters?: readonly string[];
  /** What each filter is told of the organisation, by its id; nothing when left out. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** What the mailbox had to do with the sender before; left out where nobody can know. */
  readonly relations?: MailRelations;
}

export interface ScanSteps {
  readonly onParsed?: (summary: MessageSummary) => void;
  readonly onStart?: (filter: string) => void;
  readonly onOutcome?: (outcome: FilterOutcome) => void;
}

export interface ScanOptions extends ScanSteps {
  readonly filters: readonly HostedFilter[];
  /** The most that one filter may take. */
  readonly maxWallMs: number;
  readonly limits?: LoadLimits;
  readonly clock?: HostClock;
}

/** Never rejects for anything in the message or in a filter. */
export async function scanMessage(job: ScanJob, options: ScanOptions): Promise<ScanReport> {
  const clock = options.clock ?? systemClock;
  const started = clock.elapsed();
  const message = await parseMessage(job.source, {
    authServ: job.authServ,
    ...(job.relations === undefined ? {} : { relations: job.relations }),
    ...(options.limits === undefined ? {} : { limits: options.limits }),
  });
  const summary = summarize(message);
  const loaded = loaderOutcome(message, Math.round(clock.elapsed() - started));
  options.onParsed?.(summary);
  options.onOutcome?.(loaded);

  const unreadable = message.defects.some((defect) => defect.kind === 'fatal');
  const outcomes = unreadable
    ? options.filters.map(({ spec }) => emptyOutcome(spec, 'skipped', 'the message could not be read'))
    : await runFilters(options.filters, message, { ...options, now: job.now, clock });
  if (unreadable) for (const outcome of outcomes) options.onOutcome?.(outcome);
  return composeReport(summary, [loaded, ...outcomes]);
}
