/** How long answers are good for, by operation. What stands here in no line is asked for each time. */
import type { OperationId } from '../operations.ts';

/** Ages in milliseconds, each counted from when Zoho was asked. */
export interface CacheRule {
  /** Up to here an answer is given out as it is. */
  readonly freshMs: number;
  /** Up to here it is given out as stale, and asked for anew behind it. */
  readonly staleMs: number;
  /** Up to here it is given out as stale where Zoho can't be asked. */
  readonly onErrorMs: number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long Zoho is believed that there is no such thing. */
export const ABSENT_MS = MINUTE;

/** People change them now and then, in Zoho's own pages. */
const SETTLED: CacheRule = { freshMs: 5 * MINUTE, staleMs: HOUR, onErrorMs: DAY };
/** What arrives, and what we write ourselves, ends their life at once; this is for what others do. */
const LIVELY: CacheRule = { freshMs: MINUTE, staleMs: 10 * MINUTE, onErrorMs: DAY };

const RULES: Partial<Record<OperationId, CacheRule>> = {
  listAccounts: SETTLED,
  getAccount: SETTLED,
  listSignatures: SETTLED,
  listFolders: SETTLED,
  getFolder: SETTLED,
  listLabels: SETTLED,
  getLabel: SETTLED,
  // Zoho shows what administrators change with a delay: an answer just after a change may be from before.
  getCurrentOrganization: LIVELY,
  getOrganization: LIVELY,
  listDomains: LIVELY,
  getDomain: LIVELY,
  listPolicies: LIVELY,
  listEmailRestrictions: LIVELY,
  listAccountRestrictions: LIVELY,
  listAccessRestrictions: LIVELY,
  listForwardRestrictions: LIVELY,
  listPolicyUsers: LIVELY,
  listPolicyGroups: LIVELY,
  listOrganizationStorage: LIVELY,
  getUserStorage: LIVELY,
  getOrganizationSubscriptionInfo: SETTLED,
  getOrganizationSpamListing: LIVELY,
  listAllowedIps: LIVELY,
  listGroups: LIVELY,
  getGroup: LIVELY,
  listModerationEmails: LIVELY,
  listUsers: LIVELY,
  getUser: LIVELY,
  listMemberSignatures: LIVELY,
  getAuditConstants: SETTLED,
  listTaskGroups: SETTLED,
  listTaskGroupMembers: SETTLED,
  listTaskProjects: SETTLED,
  listPersonalCustomStatuses: SETTLED,
  listGroupCustomStatuses: SETTLED,
  // Others write there, too.
  listTasksCreatedByMe: LIVELY,
  listTasksAssignedToMe: LIVELY,
  listPersonalTasks: LIVELY,
  listGroupTasks: LIVELY,
  listProjectTasks: LIVELY,
  getPersonalTask: LIVELY,
  getGroupTask: LIVELY,
  listPersonalSubtasks: LIVELY,
  listGroupSubtasks: LIVELY,
  listMessages: LIVELY,
  searchMessages: LIVELY,
  getMessage: LIVELY,
  // Of mail that is still being written; what has come or gone is kept for good elsewhere.
  getOriginalMessage: LIVELY,
  listPersonalNotes: LIVELY,
  listGroupNotes: LIVELY,
  listPersonalNotesInBook: LIVELY,
  listGroupNotesInBook: LIVELY,
  listFavoriteNotes: LIVELY,
  listSharedNotes: LIVELY,
  getPersonalNote: LIVELY,
  getGroupNote: LIVELY,
  listPersonalNoteAttachments: LIVELY,
  listGroupNoteAttachments: LIVELY,
  listPersonalNoteBooks: SETTLED,
  listGroupNoteBooks: SETTLED,
  listNoteGroups: SETTLED,
  listPersonalBookmarks: LIVELY,
  listGroupBookmarks: LIVELY,
  listPersonalBookmarksInCollection: LIVELY,
  listGroupBookmarksInCollection: LIVELY,
  listPersonalBookmarksInTrash: LIVELY,
  listGroupBookmarksInTrash: LIVELY,
  listFavoriteBookmarks: LIVELY,
  listSharedBookmarks: LIVELY,
  getPersonalBookmark: LIVELY,
  getGroupBookmark: LIVELY,
  listPersonalBookmarkCollections: SETTLED,
  listGroupBookmarkCollections: SETTLED,
  listAllGroupBookmarkCollections: SETTLED,
  listBookmarkGroups: SETTLED,
};

/** Null for what is not kept. */
export const ruleOf = (id: OperationId): CacheRule | null => RULES[id] ?? null;
