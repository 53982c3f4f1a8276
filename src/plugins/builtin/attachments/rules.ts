/** Every rule of the attachments filter. An id is never reused; a changed meaning gets a new one. */
import type { RuleSpec } from '../../sdk/contract.ts';

const PREFIX = 'postern.attachments.';

type Body = Omit<RuleSpec, 'id' | 'sign'>;

const malware = (group: string, says: string): Body => ({ category: 'malware', group: `attachment-${group}`, says });
const phishing = (group: string, says: string): Body => ({ category: 'phishing', group: `attachment-${group}`, says });
const policy = (group: string, says: string): Body => ({ category: 'policy', group: `attachment-${group}`, says });
const conclusive = (body: Body): Body => ({ ...body, conclusive: true });

const BODIES = {
  // What a file is, against what it says it is
  'disguised-program': conclusive(malware('program', '{name} claims to be {claimed}, but is {real}.')),
  'double-extension': conclusive(
    malware('name', '{name} looks like a .{shown} file, but ends in .{extension}, which runs when it is opened.'),
  ),
  'hidden-extension': conclusive(malware('name', '{name} hides its real ending .{extension} by {trick}.')),
  'type-mismatch': phishing('type', '{name} claims to be {claimed}, but is {real}.'),

  // Programs and what starts them
  'test-virus': conclusive(malware('program', '{name} is the EICAR test file, which stands for a virus.')),
  program: malware('program', '{name} is {real}, sent as an attachment.'),
  'program-in-archive': malware('program', '{name} is {real}, packed into {archive}.'),
  'lone-program': malware('packing', '{name} holds a program and next to nothing else.'),
  shortcut: malware('program', '{name} is {real}, which can start any program when it is opened.'),
  script: malware('script', '{name} is a script that runs when it is opened (.{extension}).'),
  'script-file': policy('script', '{name} is a script (.{extension}).'),
  'lone-script': malware('packing', '{name} holds a script and next to nothing else.'),
  loader: malware('loader', '{name} can load code or lead elsewhere when it is opened (.{extension}).'),

  // Archives
  encrypted: policy('encrypted', '{name} is encrypted, so nobody on the way could look into it.'),
  'encrypted-password-given': malware('encrypted', '{name} is encrypted, and its password stands in the same message.'),
  'encrypted-active': malware(
    'encrypted',
    '{name} is encrypted with a password that stands in the same message, and holds something that can run code.',
  ),
  'encrypted-program': conclusive(
    malware('encrypted', '{name} is encrypted with a password that stands in the same message, and holds a program.'),
  ),
  unopened: policy('archive', '{name} is {real}, which could not be opened.'),
  'archive-bomb': malware('archive', '{name} unpacks to far more than it could honestly hold.'),
  'archive-contradictory': malware('archive', '{name} is built so that different programs see different files in it.'),
  'disk-image': malware('container', '{name} is {real}; files in it escape the warnings for files from the internet.'),

  // Documents
  macro: malware('macro', '{name} holds macros.'),
  'macro-hidden': malware('macro', '{name} holds macros, which a .{extension} file must not.'),
  'macro-autostart': malware('macro', '{name} holds a macro that starts by itself ({autostart}).'),
  'macro-attack': malware(
    'macro',
    '{name} holds a macro that starts by itself ({autostart}) and reaches out of the document ({reach}).',
  ),
  'macro-sheet': malware('macro', '{name} holds an Excel 4 macro sheet.'),
  'remote-template': malware('remote', '{name} loads its template from {target} when it is opened.'),
  'equation-object': malware(
    'object',
    '{name} holds an equation editor object, a common way to exploit old Office versions.',
  ),
  'embedded-program': conclusive(malware('object', '{name} has a program hidden in it: {real}.')),
  'embedded-script': malware('object', '{name} has a script hidden in it: {real}.'),
  'pdf-launch': malware('pdf', '{name} can start a program when it is opened.'),
  'pdf-script': malware('pdf', '{name} holds a script.'),
  'pdf-script-autostart': malware('pdf', '{name} holds a script that starts when it is opened.'),
  'pdf-obfuscated': malware('pdf', '{name} hides its own structure by escape codes.'),

  // Pages and drawings
  'html-smuggling': malware('markup', '{name} builds a file on the computer that opens it: {real}.'),
  'html-smuggling-signs': malware('markup', '{name} decodes data and offers it as a download.'),
  'html-login': phishing('markup', '{name} is a page that asks for a password.'),
  'html-redirect': phishing('markup', '{name} is a page that only leads elsewhere.'),
  'html-obfuscated': phishing('markup', '{name} is a page whose content is hidden in code.'),
  'svg-script': phishing('markup', '{name} is a drawing that runs a script.'),
} as const satisfies Record<string, Body>;

export type RuleName = keyof typeof BODIES;

export const ruleId = (name: RuleName): string => PREFIX + name;

export const RULES: readonly RuleSpec[] = Object.entries<Body>(BODIES).map(([name, body]) => ({
  id: PREFIX + name,
  sign: 'for',
  ...body,
}));

/** Something in the file runs as a program of the machine. */
export const PROGRAM_RULES: ReadonlySet<RuleName> = new Set<RuleName>([
  'disguised-program',
  'double-extension',
  'hidden-extension',
  'test-virus',
  'program',
  'program-in-archive',
  'shortcut',
  'script',
  'embedded-program',
]);

/** Something in the file runs inside another program. */
export const ACTIVE_RULES: ReadonlySet<RuleName> = new Set<RuleName>([
  'script-file',
  'loader',
  'macro',
  'macro-hidden',
  'macro-autostart',
  'macro-attack',
  'macro-sheet',
  'remote-template',
  'equation-object',
  'embedded-script',
  'pdf-launch',
  'pdf-script-autostart',
  'html-smuggling',
  'html-smuggling-signs',
  'svg-script',
  'disk-image',
]);
