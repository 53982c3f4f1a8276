/** What the simulator takes for true of Zoho without a word of the vendor that binds: one switch a fact. */
export interface Facts {
  /** The folder in the path of a message's details must be the one it is in. */
  folderInPathEnforced: boolean;
  /** An unknown message id in a bulk write fails the whole call. */
  unknownIdFailsBatch: boolean;
  /** A message that is moved gets a new id. */
  moveChangesId: boolean;
  /** Reading a message's source marks it as read. */
  readingMarksRead: boolean;
  /** Every webhook is sent this many times. */
  webhookCopies: number;
  /** Milliseconds between the tries of a webhook that fails: the first, doubled each time up to the second. */
  webhookRetryMs: number;
  webhookRetryMaxMs: number;
  /** Failures in a row after which a webhook is switched off. */
  webhookFailuresToDisable: number;
}

export const DEFAULT_FACTS: Facts = {
  folderInPathEnforced: false,
  unknownIdFailsBatch: false,
  moveChangesId: false,
  readingMarksRead: false,
  webhookCopies: 1,
  webhookRetryMs: 250,
  webhookRetryMaxMs: 4_000,
  webhookFailuresToDisable: 500,
};
