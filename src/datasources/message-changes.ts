/** Changes to many messages or conversations in one call: what each is called at Zoho, and what it takes. */
import type { MessageFlag } from './rows/message-row.ts';
import { digits, type OperationId } from './zoho/operations.ts';

/** What is to become of messages. */
export type MailChange =
  | { readonly to: 'READ' | 'UNREAD' | 'ARCHIVED' | 'UNARCHIVED' | 'SPAM' | 'NOT_SPAM' | 'WITHOUT_LABELS' }
  | { readonly to: 'FLAGGED'; readonly flag: MessageFlag }
  | { readonly to: 'LABELLED' | 'UNLABELLED'; readonly labelIds: readonly string[] }
  | { readonly to: 'FOLDER'; readonly folderId: string };

type Kind = MailChange['to'];

export const MESSAGE_CHANGES = {
  READ: 'markMessagesRead',
  UNREAD: 'markMessagesUnread',
  FLAGGED: 'flagMessages',
  LABELLED: 'applyLabelsToMessages',
  UNLABELLED: 'removeLabelsFromMessages',
  WITHOUT_LABELS: 'removeAllLabelsFromMessages',
  FOLDER: 'moveMessages',
  ARCHIVED: 'archiveMessages',
  UNARCHIVED: 'unarchiveMessages',
  SPAM: 'markMessagesSpam',
  NOT_SPAM: 'markMessagesNotSpam',
} as const satisfies Record<Kind, OperationId>;

/** Conversations have no archive of their own: the change of messages takes conversations, too. */
export const THREAD_CHANGES: Readonly<Partial<Record<Kind, ThreadWrite>>> = {
  READ: 'markThreadsRead',
  UNREAD: 'markThreadsUnread',
  FLAGGED: 'flagThreads',
  LABELLED: 'applyLabelsToThreads',
  UNLABELLED: 'removeLabelsFromThreads',
  WITHOUT_LABELS: 'removeAllLabelsFromThreads',
  FOLDER: 'moveThreads',
  SPAM: 'markThreadsSpam',
  NOT_SPAM: 'markThreadsNotSpam',
};

type ThreadWrite =
  | 'markThreadsRead'
  | 'markThreadsUnread'
  | 'flagThreads'
  | 'applyLabelsToThreads'
  | 'removeLabelsFromThreads'
  | 'removeAllLabelsFromThreads'
  | 'moveThreads'
  | 'markThreadsSpam'
  | 'markThreadsNotSpam';

/** Zoho's words for flags. */
export const FLAG_WORDS: Record<MessageFlag, string> = {
  NONE: 'flag_not_set',
  INFO: 'info',
  IMPORTANT: 'important',
  FOLLOW_UP: 'followup',
};

/** What the change takes beside the ids. */
export function wordsOf(change: MailChange): Readonly<Record<string, unknown>> {
  switch (change.to) {
    case 'FLAGGED':
      return { flagid: FLAG_WORDS[change.flag] };
    case 'LABELLED':
    case 'UNLABELLED':
      return { labelId: change.labelIds.map((id) => digits('labelIds', id)) };
    case 'FOLDER':
      return { destfolderId: digits('folderId', change.folderId) };
    default:
      return {};
  }
}

/** Changes that leave archived messages alone unless they are told not to: one asked for by id is meant there, too. */
const SPARE_ARCHIVED: ReadonlySet<Kind> = new Set<Kind>([
  'FLAGGED',
  'LABELLED',
  'UNLABELLED',
  'WITHOUT_LABELS',
  'FOLDER',
  'NOT_SPAM',
]);

export const archivedToo = ({ to }: MailChange) => (SPARE_ARCHIVED.has(to) ? { isArchive: true } : {});

/** Changes of conversations whose page is missing or unclear: refused, they are made as changes of messages. */
export const UNPROVEN_FOR_THREADS: ReadonlySet<Kind> = new Set<Kind>(['READ', 'FLAGGED', 'FOLDER']);
