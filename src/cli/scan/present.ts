/** A judged message as a person and as a program reads it. */
import type { DecisionDraft } from '../../filtering/decide/index.ts';
import type { ScanReport } from '../../filtering/scan/index.ts';
import { CATEGORIES } from '../../plugins/sdk/index.ts';
import { visible } from '../output.ts';

export interface Judged {
  readonly path: string;
  readonly number: number | null;
  readonly findings: ScanReport['findings'];
  readonly decision: DecisionDraft;
}

const VERDICT_WIDTH = 12;
const P_WIDTH = 10;

export const HEADING = `${'VERDICT'.padEnd(VERDICT_WIDTH)}  ${CATEGORIES.map((category) => category.padStart(P_WIDTH)).join('')}  PATH`;

export function nameOf({ path, number }: { path: string; number: number | null }): string {
  return visible(path) + (number === null ? '' : ` (message ${number})`);
}

/** A line a message, and under it a line a finding. */
export function linesOf(judged: Judged): string {
  const { decision, findings } = judged;
  const p = CATEGORIES.map((category) => decision.p[category].toFixed(2).padStart(P_WIDTH)).join('');
  const said = new Set(findings.map((finding) => `    ${finding.rule}: ${visible(finding.explanation)}`));
  // Why nobody knows stands in no finding: it is what was not looked at.
  if (decision.verdict === 'UNDETERMINED' && said.size === 0) said.add(`    ${visible(decision.reason)}`);
  return [`${decision.verdict.padEnd(VERDICT_WIDTH)}  ${p}  ${nameOf(judged)}`, ...said].join('\n');
}

/** `message` only for a message of an mbox file; `p` from 0 to 1. */
export function jsonOf({ path, number, findings, decision }: Judged): unknown {
  return {
    path,
    ...(number === null ? {} : { message: number }),
    verdict: decision.verdict,
    p: decision.p,
    reason: decision.reason,
    findings: findings.map(({ rule, category, strength, explanation }) => ({ rule, category, strength, explanation })),
  };
}
