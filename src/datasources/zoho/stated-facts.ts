/** Facts as an administrator states them, in the configuration. */
import { z } from 'zod';
import { PosternError } from '../../errors.ts';
import { LIMIT_UNITS } from './budget/units.ts';
import type { ZohoFacts } from './facts.ts';

const count = z.int().min(1).max(100_000);
const milliseconds = z
  .int()
  .min(1)
  .max(24 * 3_600_000);
const limitUnit = z.enum(LIMIT_UNITS);

/** What may be stated; the figure of calls has a setting of its own. */
export const STATED = z
  .strictObject({
    limitUnit: z.enum(['unknown', ...LIMIT_UNITS]),
    limitSeenBy: z.enum(['none', ...LIMIT_UNITS]),
    windowMs: milliseconds,
    furtherLimits: z.array(z.strictObject({ unit: limitUnit, calls: count, windowMs: milliseconds })).max(20),
    lockOutMs: milliseconds,
    longestLockOutMs: milliseconds,
    accessTokenMs: milliseconds,
    accessTokenMarginMs: milliseconds,
    renewalsPerWindow: count,
    renewalWindowMs: milliseconds,
    messagesPerWrite: count,
    usersPerPage: count,
    groupsPaged: z.boolean(),
    heldMailFrom: z.union([z.literal(0), z.literal(1), z.literal('unknown')]),
    popStatusKey: z.enum(['popAccessEnabled', 'updatePOPStatus']),
    taskForceDeleteIn: z.enum(['query', 'body']),
    replyToMode: z.enum(['updateReplyToStatus', 'updateReplyTo']),
    forwardsWritten: z.enum(['list', 'text']),
    vacationDateOrder: z.enum(['MDY', 'DMY']),
    vacationIntervalUnit: z.enum(['days', 'minutes']),
    vacationRemovalMode: z.enum(['deleteVacationReply', 'disableVacationReply']),
    sourceEncoding: z.enum(['utf8', 'latin1']),
    folderInPathEnforced: z.union([z.boolean(), z.literal('unknown')]),
    readingMarksRead: z.union([z.boolean(), z.literal('unknown')]),
    moveChangesId: z.union([z.boolean(), z.literal('unknown')]),
    newMailsReceived: z.enum(['after', 'before']),
    searchFolderBy: z.enum(['name', 'id']),
    searchLabelBy: z.enum(['name', 'id']),
    replyAllByCall: z.boolean(),
    forwardByCall: z.boolean(),
    scheduleDateOrder: z.enum(['MDY', 'DMY', 'unknown']),
    draftsNeedRecipient: z.boolean(),
    draftsTakeReferences: z.boolean(),
    addressesTakeNames: z.boolean(),
    sentVisibleMs: milliseconds,
    attachmentBytes: z
      .int()
      .min(1)
      .max(1024 * 1024 * 1024),
    recipientsPerMail: count,
  } satisfies { [Name in Exclude<keyof ZohoFacts, 'callsPerWindow'>]: z.ZodType<ZohoFacts[Name]> })
  .partial();

/** Throws CONFIG_INVALID naming each that is wrong. */
export function readFacts(stated: Readonly<Record<string, unknown>>): Partial<ZohoFacts> {
  const read = STATED.safeParse(stated);
  if (read.success) return Object.fromEntries(Object.entries(read.data).filter(([, value]) => value !== undefined));
  const problems = read.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'POSTERN_ZOHO_FACTS'}: ${message}`,
  );
  throw new PosternError('CONFIG_INVALID', `The facts about Zoho are wrong:\n  ${problems.join('\n  ')}`);
}
