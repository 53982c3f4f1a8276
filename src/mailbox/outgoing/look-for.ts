/**
 * Looks for a mail whose call was lost: in the folders where it must be if Zoho took it. What proves that it did not is
 * that a folder which does keep such mail, read back to before the call, shows none like it; so an empty one proves
 * nothing. Zoho's clock may differ from ours: a mail like it from a little before the call leaves the matter open.
 */
import type { FolderRole, FolderRow, FoldersSource } from '../../datasources/folders.ts';
import { LONGEST_PAGE, type MessageRow, type MessagesSource } from '../../datasources/messages.ts';
import type { Doubt, Finding, Work } from '../../intents/kind.ts';
import { likenessOf } from './likeness.ts';
import type { Task, TaskKind } from './task.ts';

export interface LookFor {
  readonly folders: Pick<FoldersSource, 'list'>;
  readonly messages: Pick<MessagesSource, 'listPage'>;
}

/** The first is where it ends, and has to prove that it keeps such mail; on its way it may be in another. */
const PLACES: Record<TaskKind, readonly FolderRole[]> = {
  SEND: ['SENT', 'OUTBOX'],
  REPLY: ['SENT', 'OUTBOX'],
  FORWARD: ['SENT', 'OUTBOX'],
  SCHEDULE: ['OUTBOX', 'SENT'],
  DRAFT: ['DRAFTS'],
  TEMPLATE: ['TEMPLATES'],
};

/** By so much Zoho's clock may be behind ours without leaving a doubt. */
const CLOCKS_MS = 30_000;
/** A mail like it that is older than this is another one for certain. */
const LONG_BEFORE_MS = 15 * 60_000;
const MOST_PAGES = 5;

export async function lookForMail(task: Task, work: Work, doubt: Doubt, sources: LookFor): Promise<Finding> {
  const { accountId } = work.intent;
  const folders = await sources.folders.list(work.calls, accountId);
  const suspects: MessageRow[] = [];
  let keeps = false;
  const lookIn = async (place: Place): Promise<Finding | null> => {
    const rows = await readBack(sources, work, place.folderId, doubt.from.getTime() - LONG_BEFORE_MS);
    if (rows === null) return { kind: 'unclear', why: `Too much mail has come into ${place.name} since.` };
    keeps ||= rows.length > 0;
    const likely = rows.filter((row) => !place.except.has(row.folderId) && isSuspect(row, task, doubt));
    const own = await unclaimed(likely, doubt);
    const found = own.find((row) => isIt(row, task, doubt));
    suspects.push(...own);
    return found === undefined ? null : { kind: 'made', id: found.id };
  };

  for (const place of placesOf(task, folders)) {
    const finding = await lookIn(place);
    if (finding !== null) return finding;
  }
  if (suspects.length > 0)
    return { kind: 'unclear', why: 'There is a mail much like it, which may be this one or not.' };
  // Copies of sent mail can be switched off; drafts, templates and mail that waits are kept in any case.
  if (!keeps && PLACES[task.kind][0] === 'SENT') {
    return { kind: 'unclear', why: 'The folder of sent mail is empty, so that it may keep none.' };
  }
  // A filter of the mailbox may have put the copy elsewhere.
  return (PLACES[task.kind][0] === 'SENT' ? await lookIn(elsewhere(folders)) : null) ?? { kind: 'nothing' };
}

interface Place {
  /** Null for all folders. */
  readonly folderId: string | null;
  readonly name: string;
  /** Folders whose rows say nothing. */
  readonly except: ReadonlySet<string>;
}

function placesOf(task: Task, folders: readonly FolderRow[]): Place[] {
  return PLACES[task.kind].flatMap((role) => {
    const folder = folders.find((one) => one.role === role);
    return folder === undefined ? [] : { folderId: folder.id, name: folder.name, except: new Set<string>() };
  });
}

/** What lies where mail comes in was received: by whoever writes to himself. */
function elsewhere(folders: readonly FolderRow[]): Place {
  const incoming = folders.filter(({ role }) => role === 'INBOX' || role === 'SPAM');
  return { folderId: null, name: 'the mailbox', except: new Set(incoming.map(({ id }) => id)) };
}

/** Rows of a folder from the newest back to a time; null when there are too many. */
async function readBack(
  { messages }: LookFor,
  { calls, intent }: Work,
  folderId: string | null,
  until: number,
): Promise<MessageRow[] | null> {
  const rows: MessageRow[] = [];
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const range = { start: 1 + page * LONGEST_PAGE, limit: LONGEST_PAGE };
    const narrowed = folderId === null ? { includeSent: true, includeArchived: true } : {};
    const read = await messages.listPage(calls, { accountId: intent.accountId, folderId, ...range, narrowed });
    rows.push(...read.rows);
    const oldest = read.rows.at(-1)?.receivedAt ?? null;
    if (read.received < LONGEST_PAGE || (oldest !== null && oldest < until)) return rows;
  }
  return null;
}

function isSuspect(row: MessageRow, task: Task, { from }: Doubt): boolean {
  if ('replaces' in task && task.replaces?.messageId === row.id) return false;
  if (row.receivedAt !== null && row.receivedAt < from.getTime() - LONG_BEFORE_MS) return false;
  return likenessOf(row, task.mail) !== 'other';
}

function isIt(row: MessageRow, task: Task, { from }: Doubt): boolean {
  const isSince = row.receivedAt !== null && row.receivedAt >= from.getTime() - CLOCKS_MS;
  return isSince && likenessOf(row, task.mail) === 'same';
}

/** Those that no other intent has for its own, the oldest first. */
async function unclaimed(rows: readonly MessageRow[], doubt: Doubt): Promise<MessageRow[]> {
  const claimed = await doubt.claimed(rows.map(({ id }) => id));
  return rows.filter(({ id }) => !claimed.has(id)).toSorted((a, b) => (a.receivedAt ?? 0) - (b.receivedAt ?? 0));
}
