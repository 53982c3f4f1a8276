/** Every rule of the attachments filter. An id is never reused; a changed meaning gets a new one. */
import type { RuleSpec } from '../../sdk/contract.ts';

const PREFIX = 'postern.attachments.';

type Body = Omit<RuleSpec, 'id' | 'sign'>;

const RULE_BODIES = {
  'disguised-program': {
    category: 'malware',
    group: 'attachment-program',
    conclusive: true,
    says: '{name} claims to be {claimed}, but is {real}.',
  },
  'double-extension': {
    category: 'malware',
    group: 'attachment-name',
    conclusive: true,
    says: '{name} looks like a .{shown} file, but ends in .{extension}, which runs when it is opened.',
  },
  'hidden-extension': {
    category: 'malware',
    group: 'attachment-name',
    conclusive: true,
    says: '{name} hides its real ending .{extension} by {trick}.',
  },
  program: {
    category: 'malware',
    group: 'attachment-program',
    says: '{name} is {real}, sent as an attachment.',
  },
  'program-in-archive': {
    category: 'malware',
    group: 'attachment-program',
    says: '{name} is {real}, packed into an archive.',
  },
  'type-mismatch': {
    category: 'phishing',
    group: 'attachment-type',
    says: '{name} claims to be {claimed}, but is {real}.',
  },
} as const satisfies Record<string, Body>;

export type RuleName = keyof typeof RULE_BODIES;

export const ruleId = (name: RuleName): string => PREFIX + name;

export const RULES: readonly RuleSpec[] = Object.entries<Body>(RULE_BODIES).map(([name, body]) => ({
  id: PREFIX + name,
  sign: 'for',
  ...body,
}));
