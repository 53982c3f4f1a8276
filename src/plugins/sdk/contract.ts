/**
 * Filter contract 1. A filter says WHAT IT SAW; the host decides WHAT THAT IS WORTH and WHAT HAPPENS.
 * This file imports nothing of the product: a partner compiles against it alone.
 */
import type { MailMessage } from './message.ts';

/** Bump only with a new contract; a host refuses a number it does not know and says which it knows. */
export const CONTRACT = 1;

/** What a message may be suspected of. One calibrated probability each; `policy` is no threat. */
export const CATEGORIES = ['spam', 'bulk', 'phishing', 'bec', 'malware', 'policy'] as const;
export type Category = (typeof CATEGORIES)[number];

/** What a filter must be handed; also what an administrator consents to hand over. */
export const NEEDS = [
  'row',
  'payload',
  'headers',
  'auth',
  'addresses',
  'text',
  'html',
  'links',
  'attachments',
  'attachment-bytes',
  'raw',
  'relations',
] as const;
export type Need = (typeof NEEDS)[number];

/** Asked for here, given by an administrator; an upgrade that asks for more waits for consent. */
export type Permission = 'conclusive' | 'counter-evidence' | 'network' | 'store';

/** A rule: declared at install, frozen with the version. A changed meaning gets a new id. */
export interface RuleSpec {
  /** Stable and never reused, for example `acme.lookalike.sender`. */
  readonly id: string;
  readonly category: Category;
  /** `against` is a sign of wanted mail; ignored without the permission `counter-evidence`. */
  readonly sign: 'for' | 'against';
  /** Rules that read the same fact share a group; a group counts sub-additively. */
  readonly group: string;
  /** One sentence for the mailbox owner; `{fact}` holes are filled and escaped by the host. */
  readonly says: string;
  /** The publisher's own backtest: a prior worth at most 20 messages. */
  readonly claim?: { readonly hits: number; readonly falseHits: number; readonly corpus: string };
  /** May decide alone (signature, exact hash); only with the permission, only sign `for`. */
  readonly conclusive?: boolean;
}

/** Where in the message a finding was seen. The host checks every place against the parsed message. */
export type Evidence = { readonly note: string } & (
  | { readonly at: 'header'; readonly index: number }
  /** UTF-16 offsets in the decoded part. */
  | { readonly at: 'part'; readonly part: string; readonly start: number; readonly end: number }
  | { readonly at: 'link'; readonly index: number }
  | { readonly at: 'attachment'; readonly id: string; readonly inside?: readonly string[] }
  | { readonly at: 'message' }
);

export interface Indicator {
  readonly kind: 'host' | 'url' | 'sha256' | 'address' | 'phone' | 'wallet';
  readonly value: string;
}

export interface Finding {
  /** A declared rule id; anything else makes the whole result `invalid`. */
  readonly rule: string;
  /** (0, 1]: how clearly THIS rule matched, monotone in the rule. No probability, not comparable between rules. */
  readonly strength: number;
  /** 1 to 8 places; a finding without a place in the message is refused. */
  readonly evidence: readonly Evidence[];
  /** At most 16, 200 characters each; plain text, never HTML. */
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
  /** At most 32; indexed for hunts. */
  readonly indicators?: readonly Indicator[];
}

/** What a `partial` result did not look at, and why. */
export interface Unscanned {
  readonly what: string;
  readonly why: 'too-large' | 'encrypted' | 'unsupported' | 'deadline';
}

export type ScanResult =
  /** No findings means looked and saw nothing: coverage, not evidence of wanted mail. */
  | { readonly status: 'done'; readonly findings: readonly Finding[] }
  | { readonly status: 'partial'; readonly findings: readonly Finding[]; readonly unscanned: readonly Unscanned[] }
  /** `until` in epoch milliseconds; answered once, later; makes a `late-result` decision. */
  | {
      readonly status: 'pending';
      readonly findings: readonly Finding[];
      readonly token: string;
      readonly until: number;
    }
  | { readonly status: 'abstain'; readonly why: string };

/** Every word a filter's coverage of a message can have: its own, or one the host puts in its place. */
export type CoverageStatus = ScanResult['status'] | 'timeout' | 'crashed' | 'invalid' | 'disabled' | 'skipped';

/** Turns the administrator's settings into a typed value, or throws with a message that names the setting. */
export interface SettingsSchema<S> {
  parse(value: unknown): S;
}

export interface ScanContext<S> {
  readonly settings: S;
  /** Epoch milliseconds; the only clock a filter may read, so that a replay gives the same answer. */
  readonly now: number;
  /** Aborts at the deadline; a filter that goes on is ended from outside. */
  readonly signal: AbortSignal;
  /** For the health page of the filter, never for the decision; cut at 1,000 characters a scan. */
  log(text: string): void;
}

/** Wishes; the policy caps them. */
export interface FilterLimits {
  readonly cpuMs: number;
  readonly wallMs: number;
  readonly memoryMiB: number;
}

export interface FilterSpec<S = unknown> {
  readonly contract: typeof CONTRACT;
  /** Reverse-domain or vendor.name, for example `postern.attachments`. */
  readonly id: string;
  readonly version: string;
  readonly needs: readonly Need[];
  /** Taken when there at no further call. */
  readonly uses?: readonly Need[];
  readonly rules: readonly RuleSpec[];
  readonly settings: SettingsSchema<S>;
  readonly permissions: readonly Permission[];
  /** Exact https host names; no wildcard, address or port; empty means no network. */
  readonly hosts: readonly string[];
  readonly limits: FilterLimits;
  /** Same message, settings and recorded look-ups give the same result. */
  scan(message: MailMessage, context: ScanContext<S>): ScanResult | Promise<ScanResult>;
}
