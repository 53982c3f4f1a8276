/** Runs filters over one message, each within its deadline; what one does wrong costs only its own findings. */
import type { FilterSpec, Finding, RuleSpec, ScanResult } from '../sdk/contract.ts';
import type { MailMessage } from '../sdk/message.ts';
import { type HostClock, systemClock } from './clock.ts';
import { explain, plainText } from './explain.ts';
import { narrowTo } from './narrow.ts';
import { emptyOutcome, type FilterOutcome, type HostedFilter, type ReportedFinding } from './outcome.ts';
import { checkResult } from './validate.ts';

export interface RunOptions {
  /** Epoch milliseconds that filters see as the present. */
  readonly now: number;
  /** The most any filter may take, whatever it wishes for. */
  readonly maxWallMs: number;
  readonly clock?: HostClock;
  readonly onStart?: (filter: string) => void;
  readonly onOutcome?: (outcome: FilterOutcome) => void;
}

/**
 * One after the other: built-in filters are bound by the processor, and with one running at a time
 * a worker that hangs names its culprit. Never rejects. A filter that never yields can't be stopped
 * from here: the scan pool ends the worker it runs in.
 */
export async function runFilters(
  filters: readonly HostedFilter[],
  message: MailMessage,
  options: RunOptions,
): Promise<readonly FilterOutcome[]> {
  const outcomes: FilterOutcome[] = [];
  for (const filter of filters) {
    options.onStart?.(filter.spec.id);
    const outcome = await runFilter(filter, message, options);
    outcomes.push(outcome);
    options.onOutcome?.(outcome);
  }
  return outcomes;
}

async function runFilter(hosted: HostedFilter, message: MailMessage, options: RunOptions): Promise<FilterOutcome> {
  const { spec } = hosted;
  const clock = options.clock ?? systemClock;
  const started = clock.elapsed();
  const tookMs = () => Math.max(0, Math.round(clock.elapsed() - started));
  const deadline = startDeadline(clock, Math.min(spec.limits.wallMs, options.maxWallMs));
  try {
    const answer = await Promise.race([callScan(hosted, message, options.now, deadline.signal), deadline.passed]);
    if (answer === TIMED_OUT) return emptyOutcome(spec, 'timeout', `no answer within ${deadline.ms} ms`, tookMs());
    const checked = checkResult(answer, spec, message);
    return checked.ok
      ? report(hosted, checked.result, tookMs())
      : emptyOutcome(spec, 'invalid', checked.reason, tookMs());
  } catch (thrown) {
    return emptyOutcome(spec, 'crashed', describe(thrown), tookMs());
  } finally {
    deadline.cancel();
  }
}

const TIMED_OUT = Symbol('timed out');

function startDeadline(clock: HostClock, ms: number) {
  const controller = new AbortController();
  const { promise, resolve } = Promise.withResolvers<typeof TIMED_OUT>();
  const cancel = clock.after(ms, () => {
    controller.abort();
    resolve(TIMED_OUT);
  });
  return { ms, signal: controller.signal, passed: promise, cancel };
}

async function callScan(
  { spec, settings }: HostedFilter,
  message: MailMessage,
  now: number,
  signal: AbortSignal,
): Promise<unknown> {
  const parsedSettings: unknown = spec.settings.parse(settings);
  const narrowed = narrowTo(message, [...spec.needs, ...(spec.uses ?? [])]);
  return await spec.scan(narrowed, { settings: parsedSettings, now, signal, log: () => {} });
}

function report(hosted: HostedFilter, result: ScanResult, tookMs: number): FilterOutcome {
  const { spec } = hosted;
  if (result.status === 'abstain') return emptyOutcome(spec, 'abstain', plainText(result.why, 200), tookMs);
  return {
    filter: spec.id,
    version: spec.version,
    status: result.status,
    findings: result.findings.flatMap((finding) => toReported(hosted, finding)),
    unscanned:
      result.status === 'partial' ? result.unscanned.map((one) => ({ ...one, what: plainText(one.what, 300) })) : [],
    reason: '',
    tookMs,
  };
}

function toReported({ spec, granted }: HostedFilter, finding: Finding): ReportedFinding[] {
  const rule = ruleOf(spec, finding.rule);
  // Signs of wanted mail are worth something only where an administrator said so.
  if (rule === undefined || (rule.sign === 'against' && !granted.includes('counter-evidence'))) return [];
  return [
    {
      ...displayable(finding),
      filter: spec.id,
      category: rule.category,
      sign: rule.sign,
      group: rule.group,
      conclusive: rule.conclusive === true && rule.sign === 'for' && granted.includes('conclusive'),
      explanation: explain(rule.says, finding.facts ?? {}),
    },
  ];
}

/** Notes, paths and facts hold the sender's words: they are made safe once, here, for everyone who shows them. */
function displayable(finding: Finding): Finding {
  const { facts } = finding;
  return {
    ...finding,
    evidence: finding.evidence.map((one) => {
      const note = plainText(one.note, 500);
      if (one.at !== 'attachment' || one.inside === undefined) return { ...one, note };
      return { ...one, note, inside: one.inside.map((name) => plainText(name, 300)) };
    }),
    ...(facts === undefined ? {} : { facts: Object.fromEntries(Object.entries(facts).map(displayableFact)) }),
  };
}

const displayableFact = ([name, value]: [string, string | number | boolean]): [string, string | number | boolean] => [
  name,
  typeof value === 'string' ? plainText(value, 200) : value,
];

function ruleOf(spec: FilterSpec, id: string): RuleSpec | undefined {
  return spec.rules.find((rule) => rule.id === id);
}

/** What was thrown may be made to break whoever looks at it. */
function describe(thrown: unknown): string {
  try {
    return plainText(thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown), 300);
  } catch {
    return 'it threw something that can not be printed';
  }
}
