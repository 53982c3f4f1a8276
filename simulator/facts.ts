/** What the simulator takes for true of Zoho without a word of the vendor that binds: one switch a fact. */
import { z } from 'zod';
import { readNamed } from './named-values.ts';

const count = z.int().min(0).max(1_000);
const milliseconds = z.int().min(0).max(600_000);

const facts = z.strictObject({
  /** The folder in the path of a message's details must be the one it is in. */
  folderInPathEnforced: z.boolean(),
  /** An unknown message id in a bulk write fails the whole call. */
  unknownIdFailsBatch: z.boolean(),
  /** A message that is moved gets a new id. */
  moveChangesId: z.boolean(),
  /** Reading a message's source marks it as read. */
  readingMarksRead: z.boolean(),
  /** HTTP status of a refresh that comes too soon. */
  refreshThrottleStatus: z.union([z.literal(200), z.literal(400)]),
  /** The first request to a webhook is signed as well. */
  handshakeSigned: z.boolean(),
  /** Every webhook is sent this many times. */
  webhookCopies: count,
  /** Milliseconds between the tries of a webhook that fails: the first, doubled each time up to the second. */
  webhookRetryMs: milliseconds,
  webhookRetryMaxMs: milliseconds,
  /** Tries after which a delivery is given up. */
  webhookTries: count.min(1),
  /** Failures in a row after which a webhook is switched off. */
  webhookFailuresToDisable: count.min(1),
});

export type Facts = z.infer<typeof facts>;
export const factsChange = facts.partial();

export const DEFAULT_FACTS: Readonly<Facts> = {
  folderInPathEnforced: false,
  unknownIdFailsBatch: false,
  moveChangesId: false,
  readingMarksRead: false,
  refreshThrottleStatus: 400,
  handshakeSigned: false,
  webhookCopies: 1,
  webhookRetryMs: 250,
  webhookRetryMaxMs: 4_000,
  // Some four minutes: a receiver that restarts gets what it missed.
  webhookTries: 60,
  webhookFailuresToDisable: 500,
};

/**
 * Facts as the command line writes them: `name=value`, the value in JSON.
 * @throws Error that says which is none
 */
export function parseFacts(options: readonly string[]): Facts {
  const result = facts.safeParse({ ...DEFAULT_FACTS, ...readNamed(options) });
  if (result.success) return result.data;
  throw new Error(`a fact is written name=value, as moveChangesId=true: ${z.prettifyError(result.error)}`);
}
