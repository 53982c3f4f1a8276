/** The door through which every filter's answer comes: shape, counts, lengths, rule ids and places are checked. */
import { z } from 'zod';
import type { Evidence, FilterSpec, Finding, ScanResult } from '../sdk/contract.ts';
import type { MailMessage } from '../sdk/message.ts';

const MAX_FINDINGS = 100;

const place = { note: z.string().max(500) };
const index = z.int().min(0);
const evidence = z.discriminatedUnion('at', [
  z.object({ ...place, at: z.literal('header'), index }),
  z.object({ ...place, at: z.literal('part'), part: z.string().max(100), start: index, end: index }),
  z.object({ ...place, at: z.literal('link'), index }),
  z.object({
    ...place,
    at: z.literal('attachment'),
    id: z.string().max(100),
    inside: z.array(z.string().max(400)).max(16).optional(),
  }),
  z.object({ ...place, at: z.literal('message') }),
]);

const finding = z.object({
  rule: z.string().max(200),
  strength: z.number().gt(0).max(1),
  evidence: z.array(evidence).min(1).max(8),
  facts: z
    .record(z.string().max(60), z.union([z.string().max(200), z.number(), z.boolean()]))
    .refine((facts) => Object.keys(facts).length <= 16, 'more than 16 facts')
    .optional(),
  indicators: z
    .array(
      z.object({
        kind: z.enum(['host', 'url', 'sha256', 'address', 'phone', 'wallet']),
        value: z.string().min(1).max(2_048),
      }),
    )
    .max(32)
    .optional(),
});

const findings = z.array(finding).max(MAX_FINDINGS);
const unscanned = z.object({
  what: z.string().max(1_000),
  why: z.enum(['too-large', 'encrypted', 'unsupported', 'deadline']),
});

const result = z.discriminatedUnion('status', [
  z.object({ status: z.literal('done'), findings }),
  z.object({ status: z.literal('partial'), findings, unscanned: z.array(unscanned).min(1).max(100) }),
  z.object({ status: z.literal('pending'), findings, token: z.string().min(1).max(200), until: z.number() }),
  z.object({ status: z.literal('abstain'), why: z.string().max(500) }),
]);

type Checked = { readonly ok: true; readonly result: ScanResult } | { readonly ok: false; readonly reason: string };

/** Copies the answer field by field, so that nothing a filter keeps hold of goes further. */
export function checkResult(answer: unknown, spec: FilterSpec, message: MailMessage): Checked {
  const parsed = result.safeParse(answer);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return { ok: false, reason: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a result'}`.slice(0, 300) };
  }
  const checked = withoutUndefined(parsed.data);
  const rules = new Set(spec.rules.map((rule) => rule.id));
  for (const one of checked.status === 'abstain' ? [] : checked.findings) {
    if (!rules.has(one.rule)) return { ok: false, reason: `rule ${one.rule.slice(0, 100)} was not declared` };
    const wrong = one.evidence.find((candidate) => !exists(candidate, message));
    if (wrong !== undefined)
      return { ok: false, reason: `${one.rule}: evidence at ${wrong.at} points outside the message` };
  }
  return { ok: true, result: checked };
}

/** zod types an absent key as `undefined`; the contract leaves it out. */
function withoutUndefined(parsed: z.output<typeof result>): ScanResult {
  if (parsed.status === 'abstain') return parsed;
  return { ...parsed, findings: parsed.findings.map(toFinding) };
}

function toFinding({ facts, indicators, ...rest }: z.output<typeof finding>): Finding {
  return {
    ...rest,
    evidence: rest.evidence.map(toEvidence),
    ...(facts === undefined ? {} : { facts }),
    ...(indicators === undefined ? {} : { indicators }),
  };
}

function toEvidence(parsed: z.output<typeof evidence>): Evidence {
  if (parsed.at !== 'attachment') return parsed;
  const { inside, ...rest } = parsed;
  return inside === undefined ? rest : { ...rest, inside };
}

function exists(candidate: Evidence, message: MailMessage): boolean {
  switch (candidate.at) {
    case 'message':
      return true;
    case 'header':
      return candidate.index < message.headers.length;
    case 'attachment':
      return message.attachments.some((attachment) => attachment.id === candidate.id);
    case 'part': {
      const part = message.parts.find((one) => one.id === candidate.part);
      return part !== undefined && candidate.start <= candidate.end && candidate.end <= part.content.length;
    }
    case 'link':
      return candidate.index < message.links.length;
  }
}
