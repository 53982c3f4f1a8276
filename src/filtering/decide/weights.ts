/**
 * What a clear match of each rule is worth, in decibans: +10 = the message is ten times likelier to be of
 * that category. Set by judgement until enough labelled mail is there to fit them; the reason stands beside.
 */
import type { Category } from '../../plugins/sdk/contract.ts';

/** Recorded with every decision; changes whenever a number here does. */
export const MODEL = 'builtin-weights-1';

export const MAX_WEIGHT = 25;
/** A rule that nobody has weighed yet. */
export const NEW_RULE_WEIGHT = 5;

/** Before anything was seen: how common the category is in mail that reached a mailbox. */
export const PRIORS: Readonly<Record<Category, number>> = {
  spam: -7, // one in six, after the provider's own filter
  bulk: -5, // one in four
  phishing: -17, // one in fifty
  bec: -25, // one in three hundred
  malware: -17, // one in fifty
  policy: -10, // no threat; shown, never decided on
};

const WEIGHTS: Readonly<Record<string, number>> = {
  'postern.attachments.disguised-program': 25, // no honest sender renames a program to a document
  'postern.attachments.double-extension': 25, // made to be misread
  'postern.attachments.hidden-extension': 25, // made to be misread
  'postern.attachments.program': 18, // legitimate among developers and support, but rare by mail
  'postern.attachments.program-in-archive': 18, // as above; the archive gets it past simpler filters
  'postern.attachments.type-mismatch': 14, // often a careless exporter, more often a trick
  'postern.message.unparsable': 10, // broken senders exist; so do parser evasions
};

/** Decibans of a full-strength match, within ±25. */
export function weightOf(rule: string): number {
  const weight = Object.hasOwn(WEIGHTS, rule) ? (WEIGHTS[rule] ?? NEW_RULE_WEIGHT) : NEW_RULE_WEIGHT;
  return Math.max(0, Math.min(MAX_WEIGHT, weight));
}
