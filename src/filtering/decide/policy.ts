/** What an organisation wants done; the defaults for those who said nothing. */
import { z } from 'zod';
import { LOADER } from '../scan/loader-outcome.ts';
import { POLICY_ACTIONS, type PolicyAction, type Verdict } from './decision.ts';

const probability = z.number().gt(0).max(1);
const minutes = z.int().min(1).max(1_440);
const action = z.enum(POLICY_ACTIONS);

/** Spam is a place where people look: nothing that could harm them is put there. */
const spoken = z.enum(
  ['none', 'label', 'quarantine'],
  'Such a message is left, labelled or held, but never put into Spam.',
);
const harmless = z.enum(['none', 'label'], 'Such a message is left or labelled.');

const domain = z
  .string()
  .trim()
  .toLowerCase()
  .max(253)
  .regex(/^([a-z0-9-]{1,63}\.)+[a-z0-9-]{2,63}$/, 'This is no domain of at least two parts.');
const person = z.strictObject({
  name: z.string().trim().min(3).max(200),
  /** In lower case. */
  addresses: z.array(z.string().trim().toLowerCase().pipe(z.email().max(320))).max(20),
});

const shape = z.strictObject({
  /** Probability from which on a message is called that. */
  thresholds: z.strictObject({
    malware: probability,
    /** Phishing and business e-mail compromise. */
    phishing: probability,
    spam: probability,
    bulk: probability,
    /** Any threat. */
    suspicious: probability,
    /** Of spam: below it a message is labelled where the policy says to mark it as spam. */
    certainSpam: z.number().min(0.95).max(1),
  }),
  /** Filters without whose full answer nothing is CLEAN, besides the reading of the message. */
  required: z.array(z.string().min(1).max(100)).max(50),
  actions: z.strictObject({
    CLEAN: z.literal('none'),
    UNDETERMINED: harmless,
    BULK: action,
    SUSPICIOUS: spoken,
    SPAM: action,
    PHISHING: spoken,
    MALWARE: spoken,
  }),
  /** Decide and record, but do nothing. */
  shadow: z.boolean(),
  /** When a required filter does not finish. */
  onFailure: z.strictObject({
    /** `leave` it where it is while the scan is repeated; `hold` it in quarantine meanwhile. */
    mode: z.enum(['leave', 'hold']),
    /** How long the scan is repeated before the message is called UNDETERMINED. */
    retryMinutes: minutes,
    /** How long a message is held that could not be scanned, before it is moved back. */
    holdMinutes: minutes,
  }),
  /** What a person moved back: respected, or moved again. SPAM and less is always respected. */
  movedBack: z.strictObject({ PHISHING: z.enum(['respect', 'again']), MALWARE: z.enum(['respect', 'again']) }),
  /** Whether mail that Zoho itself took for spam is looked for and scanned. */
  watchSpam: z.boolean(),
  /** Domains of the organisation besides those of its mailboxes: nobody else's may look like them. */
  ownDomains: z.array(domain).max(200).default([]),
  /** People in whose name others like to write, with the addresses that they really use. */
  people: z.array(person).max(200).default([]),
});

/** What a policy says, without its name. */
export type PolicyContent = Readonly<z.output<typeof shape>>;

export interface Policy extends PolicyContent {
  /** Recorded with every decision: a built-in name, or the stored version. */
  readonly id: string;
}

/** A change here needs new names below; the old ones go on saying what they said, since decisions name them. */
const BUILT_IN: PolicyContent = {
  // Four to one is enough for malware: what is held can be let go, a program that ran can't be called back.
  thresholds: { malware: 0.8, phishing: 0.9, spam: 0.9, bulk: 0.9, suspicious: 0.5, certainSpam: 0.99 },
  required: [LOADER, 'postern.attachments', 'postern.sender', 'postern.links'],
  actions: {
    CLEAN: 'none',
    UNDETERMINED: 'none',
    BULK: 'none',
    // A suspicion alone takes no mail from anybody: it is shown for review.
    SUSPICIOUS: 'none',
    SPAM: 'quarantine',
    PHISHING: 'quarantine',
    MALWARE: 'quarantine',
  },
  shadow: false,
  onFailure: { mode: 'leave', retryMinutes: 5, holdMinutes: 15 },
  movedBack: { PHISHING: 'again', MALWARE: 'again' },
  watchSpam: false,
  ownDomains: [],
  people: [],
};

/** Before there was more than one filter without which nothing can be called clean. */
const BUILT_IN_1: PolicyContent = { ...BUILT_IN, required: [LOADER, 'postern.attachments'] };

/** For whoever has no organisation, such as mail on disk. */
export const DEFAULT_POLICY: Policy = { id: 'default-2', ...BUILT_IN };

/** For an organisation that has said nothing yet: it is shown what would be done, and nothing is. */
export const FIRST_POLICY: Policy = { id: 'first-2', ...BUILT_IN, shadow: true };

export const BUILT_IN_POLICIES: readonly Policy[] = [
  DEFAULT_POLICY,
  FIRST_POLICY,
  { id: 'default-1', ...BUILT_IN_1 },
  { id: 'first-1', ...BUILT_IN_1, shadow: true },
];

type Some<Keys extends string> = { readonly [K in Keys]?: unknown };

/** Some of a policy, to be changed; what is null or left out stays. Checked with the rest of it, as a whole. */
export interface PolicyChange {
  readonly thresholds?: Some<keyof PolicyContent['thresholds']>;
  readonly required?: unknown;
  readonly actions?: Some<keyof PolicyContent['actions']>;
  readonly shadow?: unknown;
  readonly onFailure?: Some<keyof PolicyContent['onFailure']>;
  readonly movedBack?: Some<keyof PolicyContent['movedBack']>;
  readonly watchSpam?: unknown;
  readonly ownDomains?: unknown;
  readonly people?: unknown;
}

/** A policy with some of it changed, or what is wrong with the result, one line a fault. */
export function changePolicy(
  base: PolicyContent,
  change: PolicyChange,
): { readonly policy: PolicyContent } | { readonly faults: readonly { path: string; says: string }[] } {
  const parsed = shape.safeParse({
    thresholds: over(base.thresholds, change.thresholds),
    required: change.required ?? base.required,
    actions: over(base.actions, change.actions),
    shadow: change.shadow ?? base.shadow,
    onFailure: over(base.onFailure, change.onFailure),
    movedBack: over(base.movedBack, change.movedBack),
    watchSpam: change.watchSpam ?? base.watchSpam,
    ownDomains: change.ownDomains ?? base.ownDomains,
    people: change.people ?? base.people,
  });
  if (parsed.success) return { policy: parsed.data };
  return { faults: parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), says: message })) };
}

function over(base: object, change: object = {}): object {
  return { ...base, ...Object.fromEntries(Object.entries(change).filter(([, value]) => value != null)) };
}

/** Content as it was stored. */
export function readPolicy(id: string, stored: unknown): Policy {
  return { id, ...shape.parse(stored) };
}

/** What is done at a verdict; `certain` when it needs no probability, as for a sender who is denied. */
export function actionFor(
  policy: Policy,
  verdict: Verdict,
  likelihood: { spam: number; certain: boolean },
): PolicyAction {
  const wanted = policy.actions[verdict];
  const sure = likelihood.certain || likelihood.spam >= policy.thresholds.certainSpam;
  return wanted === 'mark-as-spam' && !sure ? 'label' : wanted;
}

/** Whether a person who moved such a message back is respected. */
export function respectsPerson(policy: Policy, verdict: Verdict): boolean {
  if (verdict === 'PHISHING' || verdict === 'MALWARE') return policy.movedBack[verdict] === 'respect';
  return true;
}
