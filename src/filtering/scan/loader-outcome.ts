/** Reading a message is reported like a filter: what could not be read must not pass for clean. */
import { emptyOutcome, explain, type FilterOutcome } from '../../plugins/host/index.ts';
import type { CoverageStatus, RuleSpec, Unscanned } from '../../plugins/sdk/contract.ts';
import type { MailDefect, MailMessage } from '../../plugins/sdk/message.ts';

/** Name of the loader in coverage and findings. */
export const LOADER = 'postern.message';
const SPEC = { id: LOADER, version: '1.0.0' };

export const UNPARSABLE: RuleSpec = {
  id: 'postern.message.unparsable',
  category: 'policy',
  sign: 'for',
  group: 'message-structure',
  says: 'The message could not be read as mail: {detail}.',
};

/** Defects that mean something was not looked at; `malformed` mail was read all the same. */
const GAPS: Readonly<Record<MailDefect['kind'], Unscanned['why'] | null>> = {
  fatal: 'unsupported',
  'too-large': 'too-large',
  'too-deep': 'too-large',
  'too-many-parts': 'too-large',
  // A Content-Type among those that were cut would turn a message inside out.
  'too-many-headers': 'too-large',
  'too-many-links': 'too-large',
  malformed: null,
};

export function loaderOutcome(message: MailMessage, tookMs: number): FilterOutcome {
  const unscanned = message.defects.flatMap(({ kind, detail }) => {
    const why = GAPS[kind];
    return why === null ? [] : [{ what: detail, why }];
  });
  const fatal = message.defects.find((defect) => defect.kind === 'fatal');
  return {
    filter: LOADER,
    version: SPEC.version,
    status: unscanned.length === 0 ? 'done' : 'partial',
    findings: fatal === undefined ? [] : [unparsable(fatal.detail)],
    unscanned,
    reason: fatal?.detail ?? '',
    tookMs,
  };
}

/** The reader itself was ended or failed: the message is as unread as an unreadable one. */
export function loaderFailure(status: CoverageStatus, reason: string): FilterOutcome {
  return { ...emptyOutcome(SPEC, status, reason), findings: [unparsable(reason)] };
}

function unparsable(detail: string): FilterOutcome['findings'][number] {
  const facts = { detail: detail.slice(0, 200) };
  return {
    rule: UNPARSABLE.id,
    strength: 1,
    evidence: [{ at: 'message', note: 'the whole message' }],
    facts,
    filter: LOADER,
    category: UNPARSABLE.category,
    sign: UNPARSABLE.sign,
    group: UNPARSABLE.group,
    conclusive: false,
    explanation: explain(UNPARSABLE.says, facts),
  };
}
