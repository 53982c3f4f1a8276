export { type HostClock, systemClock } from './clock.ts';
export { explain, plainText } from './explain.ts';
export { NO_TRUST } from './no-trust.ts';
export { emptyOutcome, type FilterOutcome, type HostedFilter, type ReportedFinding } from './outcome.ts';
export { type RunOptions, runFilters } from './run-filters.ts';
