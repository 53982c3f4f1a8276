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
  /** The most ids one call to change many takes. */
  batchMaximum: z.int().min(1).max(100_000),
  /** A row says how many messages its conversation has; else 0, as was recorded. */
  threadCountTrue: z.boolean(),
  /** Archiving moves a message to a folder of type Archive; else it marks it. */
  archiveMoves: z.boolean(),
  /** Deleting what is in the Trash already is for good. */
  deleteInTrashIsFinal: z.boolean(),
  /** What is emptied out of a folder goes to the Trash; else it is gone. */
  emptiedFolderGoesToTrash: z.boolean(),
  /** The mail of a deleted folder goes to the Trash; else it is gone. */
  deletedFolderMailGoesToTrash: z.boolean(),
  /** Subfolders are deleted with their folder; else a folder that has some is kept. */
  deletedFolderTakesSubfolders: z.boolean(),
  /** The name of a folder is of letters only. */
  folderNamesOfLettersOnly: z.boolean(),
  /** Lists and search take `fields`, which says what a row shall have. */
  fieldsParameter: z.boolean(),
  /** `newMails` gives what was received after `receivedTime`, or before it. */
  newMailsReceived: z.enum(['after', 'before']),
  /** Milliseconds until the search index knows a message. */
  searchLagMs: milliseconds,
  /** What stands behind `in:` and `label:`. */
  searchFolderBy: z.enum(['name', 'id', 'both']),
  searchLabelBy: z.enum(['name', 'id', 'both']),
  /** Which of `::` and `:or:` binds first. */
  searchBindsFirst: z.enum(['and', 'or']),
  /** The most recipients of one mail, and the most mails an hour: outside the organisation and within it. */
  externalRecipientsPerMail: count,
  internalRecipientsPerMail: count,
  externalMailsPerHour: z.int().min(0).max(1_000_000),
  internalMailsPerHour: z.int().min(0).max(1_000_000),
  /** A message can be answered to all; it can be passed on. */
  replyAllSupported: z.boolean(),
  forwardSupported: z.boolean(),
  /** What is passed on has the files of the message. */
  forwardCarriesFiles: z.boolean(),
  /** What `mode` draft beside `action` does. */
  draftBesideAction: z.enum(['sends', 'saves', 'refused']),
  /** A draft must name a recipient. */
  draftNeedsRecipient: z.boolean(),
  /** A draft takes `inReplyTo` and `refHeader`. */
  draftTakesReferences: z.boolean(),
  /** How day and month stand in `scheduleTime`. */
  scheduleTimeOrder: z.enum(['DMY', 'MDY']),
  /** Every scheduled mail names a `timeZone`; else only one with a `scheduleTime`. */
  scheduleNeedsTimeZone: z.boolean(),
  /** Milliseconds for which an uploaded file can be attached. */
  uploadKeptMs: z.int().min(0).max(2_147_483_647),
  /** The flag of conversations is set by its name; else by its number in text. */
  threadFlagsByName: z.boolean(),
  /** Conversations are moved to `destfolderId`; else to `folderId`. */
  threadsMoveByDestfolderId: z.boolean(),
  /** Conversations can be marked as read. */
  threadsMarkedRead: z.boolean(),
  /** Lists of notes and bookmarks go on after a number of rows; else after a token. */
  listsAfter: z.enum(['position', 'token']),
  /** What is in a book or collection that is deleted goes to the default one; else it is gone. */
  deletedSectionKeepsItems: z.boolean(),
  /** What the switch of POP is called in the call that turns it. */
  popStatusKey: z.enum(['popAccessEnabled', 'updatePOPStatus', 'both']),
  /** Which word sets the address that answers go to. */
  replyToMode: z.enum(['updateReplyToStatus', 'updateReplyTo', 'both']),
  /** Addresses that mail is forwarded to stand in a list of objects, or one alone in a text. */
  forwardsWritten: z.enum(['list', 'text', 'both']),
  /** How day and month stand in the dates of a vacation reply. */
  vacationDateOrder: z.enum(['MDY', 'DMY']),
  /** What the interval between two vacation replies is counted in. */
  vacationIntervalUnit: z.enum(['days', 'minutes']),
  /** Which word takes a vacation reply away. */
  vacationRemovalMode: z.enum(['deleteVacationReply', 'disableVacationReply', 'both']),
  /** The most users one page of their list has. */
  usersPerPage: z.int().min(1).max(10_000),
  /** The list of groups is paged from 1, up to 25 each; else it takes no parameters and has all of them. */
  groupsPaged: z.boolean(),
  /** Number of the first mail in the list of those that a group holds. */
  heldMailFrom: z.union([z.literal(0), z.literal(1)]),
  /** Where stands that a task is deleted for good: in the address, or in the body. */
  taskForceDeleteIn: z.enum(['query', 'body']),
  /** Status of an administrator's call that somebody else makes. */
  notAdministratorStatus: z.union([z.literal(403), z.literal(500)]),
  /** HTTP status of a refresh that comes too soon. */
  refreshThrottleStatus: z.union([z.literal(200), z.literal(400)]),
  /** HTTP status of the other refusals of the token endpoint. */
  tokenErrorStatus: z.union([z.literal(200), z.literal(400)]),
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
/** The rule of each fact, by its name. */
export const FACT_RULES = facts.shape;

export const DEFAULT_FACTS: Readonly<Facts> = {
  folderInPathEnforced: false,
  unknownIdFailsBatch: false,
  moveChangesId: false,
  readingMarksRead: false,
  batchMaximum: 1_000,
  threadCountTrue: false,
  archiveMoves: true,
  deleteInTrashIsFinal: true,
  emptiedFolderGoesToTrash: false,
  deletedFolderMailGoesToTrash: true,
  deletedFolderTakesSubfolders: true,
  folderNamesOfLettersOnly: false,
  fieldsParameter: false,
  newMailsReceived: 'after',
  searchLagMs: 3_000,
  searchFolderBy: 'name',
  searchLabelBy: 'name',
  searchBindsFirst: 'and',
  externalRecipientsPerMail: 150,
  internalRecipientsPerMail: 500,
  externalMailsPerHour: 500,
  internalMailsPerHour: 1_000,
  replyAllSupported: true,
  forwardSupported: true,
  forwardCarriesFiles: true,
  draftBesideAction: 'sends',
  draftNeedsRecipient: true,
  draftTakesReferences: true,
  scheduleTimeOrder: 'DMY',
  scheduleNeedsTimeZone: true,
  uploadKeptMs: 86_400_000,
  threadFlagsByName: true,
  threadsMoveByDestfolderId: true,
  threadsMarkedRead: true,
  listsAfter: 'position',
  deletedSectionKeepsItems: true,
  popStatusKey: 'both',
  replyToMode: 'both',
  forwardsWritten: 'both',
  vacationDateOrder: 'MDY',
  vacationIntervalUnit: 'days',
  vacationRemovalMode: 'both',
  usersPerPage: 200,
  groupsPaged: true,
  heldMailFrom: 1,
  taskForceDeleteIn: 'query',
  notAdministratorStatus: 403,
  refreshThrottleStatus: 400,
  tokenErrorStatus: 200,
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
