/** A finding as it is kept and shown: what was seen, where, and what it was worth. */
import { z } from 'zod';
import type { ReportedFinding } from '../plugins/host/index.ts';
import { CATEGORIES, type Evidence } from '../plugins/sdk/index.ts';
import type { DecisionDraft } from './decide/index.ts';
import type { ScanReport } from './scan/index.ts';

export const category = z.enum(CATEGORIES);

export const decidedFinding = z.object({
  rule: z.string(),
  filter: z.string(),
  category,
  strength: z.number(),
  /** Share of its category's total; 0 where a stronger match of the same rule counted. */
  decibans: z.number(),
  explanation: z.string(),
  places: z.array(z.string()),
});
export type DecidedFinding = z.infer<typeof decidedFinding>;

/** The findings of a report with their worth, the weightiest first. */
export function decidedFindings(report: ScanReport, draft: DecisionDraft): DecidedFinding[] {
  const worth = new Map(draft.parts.map((part) => [`${part.filter} ${part.rule}`, part.decibans]));
  const counted = new Set<string>();
  return [...report.findings]
    .sort((a, b) => b.strength - a.strength)
    .map((finding) => {
      const key = `${finding.filter} ${finding.rule}`;
      const decibans = counted.has(key) ? 0 : (worth.get(key) ?? 0);
      counted.add(key);
      return describe(finding, decibans, report);
    })
    .sort((a, b) => b.decibans - a.decibans);
}

function describe(finding: ReportedFinding, decibans: number, report: ScanReport): DecidedFinding {
  const { rule, filter, category, strength, explanation } = finding;
  const places = finding.evidence.map((evidence) => placeOf(evidence, report));
  return { rule, filter, category, strength, decibans, explanation, places };
}

function placeOf(evidence: Evidence, report: ScanReport): string {
  switch (evidence.at) {
    case 'header':
      return `header ${evidence.index + 1}`;
    case 'part':
      return `part ${evidence.part}, characters ${evidence.start} to ${evidence.end}`;
    case 'link':
      return `link ${evidence.index + 1}`;
    case 'attachment': {
      const name = report.message.attachments.find((attachment) => attachment.id === evidence.id)?.filename;
      return ['attachment', visible(name || evidence.id), ...(evidence.inside ?? []).map(visible)].join(' › ');
    }
    case 'message':
      return 'the message';
  }
}

/** Names are the sender's: nothing in them may hide or turn the text around it. */
function visible(name: string): string {
  return name.replace(/[\p{Cc}\p{Cf}]/gu, '�').slice(0, 200);
}
