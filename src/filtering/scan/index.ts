export { UNPARSABLE } from './loader-outcome.ts';
export { ScanPool, type ScanPoolOptions } from './pool.ts';
export type { AttachmentSummary, FilterRun, MessageSummary, ScanReport } from './report.ts';
export { type ScanJob, type ScanOptions, scanMessage } from './scan-message.ts';
