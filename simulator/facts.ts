/** What the simulator takes for true of Zoho without a word of the vendor that binds: one switch a fact. */
import { z } from 'zod';

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
  /** Every webhook is sent this many times. */
  webhookCopies: count,
  /** Milliseconds between the tries of a webhook that fails: the first, doubled each time up to the second. */
  webhookRetryMs: milliseconds,
  webhookRetryMaxMs: milliseconds,
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
  webhookCopies: 1,
  webhookRetryMs: 250,
  webhookRetryMaxMs: 4_000,
  webhookFailuresToDisable: 500,
};
