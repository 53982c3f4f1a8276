/** Puts the outcomes of loader and filters together into one report. */
import { type FilterOutcome, NO_TRUST } from '../../plugins/host/index.ts';
import type { MessageSummary, ScanReport } from './report.ts';

export function composeReport(message: MessageSummary, outcomes: readonly FilterOutcome[]): ScanReport {
  return {
    tier: 'full',
    message,
    runs: outcomes.map(({ filter, version, status, reason, tookMs }) => ({ filter, version, status, reason, tookMs })),
    findings: outcomes.flatMap((outcome) => outcome.findings),
    coverage: Object.fromEntries(outcomes.map((outcome) => [outcome.filter, outcome.status])),
    unscanned: outcomes.flatMap((outcome) => outcome.unscanned.map((one) => ({ ...one, filter: outcome.filter }))),
  };
}

/** Stands for a message whose source was never read to its end. */
export function unreadSummary(size: number): MessageSummary {
  return {
    subject: '',
    from: [],
    to: [],
    messageId: '',
    references: [],
    date: null,
    size,
    attachments: [],
    trust: NO_TRUST,
    defects: [{ kind: 'fatal', detail: 'the message was not read to its end' }],
  };
}
