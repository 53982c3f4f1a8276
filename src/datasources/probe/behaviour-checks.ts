/** Does Zoho behave as the gateway takes it to, where no page of Zoho's says how it does? */
import { isPosternError } from '../../errors.ts';
import type { MessageRow } from '../rows/message-row.ts';
import type { Look, ProbeCheck } from './look.ts';

/** Younger mail may be missing in a search, which lags behind. */
const SETTLED_MS = 10 * 60_000;

/** A message is asked for in a folder it is not in, and if that fails where it is. */
export async function checkFolderInPath(look: Look): Promise<ProbeCheck> {
  const name = 'folder in the path';
  const [row] = look.rows;
  const other = look.folders.find(({ id }) => id !== row?.folderId);
  if (row === undefined || other === undefined) return { name, state: 'skip', says: 'the mailbox is empty' };
  if (await isFound(look, row, other.id)) {
    return {
      name,
      state: 'ok',
      says: 'may be another than the one a message is in',
      learnt: { folderInPathEnforced: false },
    };
  }
  if (await isFound(look, row, row.folderId)) {
    return { name, state: 'ok', says: 'has to be the one a message is in', learnt: { folderInPathEnforced: true } };
  }
  return {
    name,
    state: 'warn',
    says: 'a message that the list has is not found by itself',
    fix: 'Look again: it may have been moved just now.',
  };
}

async function isFound(look: Look, { id: messageId }: MessageRow, folderId: string): Promise<boolean> {
  try {
    const data = await look.call('getMessage', { path: { accountId: look.accountId, folderId, messageId } });
    return look.readRows(data).some(({ id }) => id === messageId);
  } catch (error) {
    if (isPosternError(error) && (error.code === 'NOT_FOUND' || error.code === 'UPSTREAM_ERROR')) return false;
    throw error;
  }
}

/** From a moment in the middle of what is known: on which side is the mail that comes back? */
export async function checkNewMails(look: Look): Promise<ProbeCheck> {
  const name = 'search for new mail';
  const times = incomingTimes(look);
  const middle = times[Math.floor(times.length / 2)];
  if (middle === undefined || times.length < 3)
    return { name, state: 'skip', says: 'there is too little mail to tell' };
  const found = (await look.search('newMails', { receivedTime: middle })).flatMap(({ receivedAt }) => receivedAt ?? []);
  const after = found.some((time) => time > middle);
  const before = found.some((time) => time < middle);
  if (after === before) {
    const says = after
      ? 'gives mail of both sides of the time it is told'
      : 'gives nothing, whatever the time it is told';
    return { name, state: 'warn', says, fix: 'New mail is found by lists instead: nothing is missed.' };
  }
  const newMailsReceived = after ? 'after' : 'before';
  return {
    name,
    state: 'ok',
    says: `gives what was received ${newMailsReceived} the time it is told`,
    learnt: { newMailsReceived },
  };
}

/** Distinct times of settled mail that came into the Inbox, oldest first. */
function incomingTimes(look: Look): number[] {
  const inbox = look.folders.find(({ role }) => role === 'INBOX')?.id;
  const times = settled(look).flatMap(({ folderId, receivedAt }) => (folderId === inbox ? (receivedAt ?? []) : []));
  return [...new Set(times)].sort((a, b) => a - b);
}

export async function checkSearchByFolder(look: Look): Promise<ProbeCheck> {
  const name = 'search in a folder';
  const folder = look.folders.find(
    ({ id, name: called }) => /^[A-Za-z]+$/.test(called) && settled(look).some(({ folderId }) => folderId === id),
  );
  if (folder === undefined) return { name, state: 'skip', says: 'no folder has mail that a search surely knows' };
  const isRight = (rows: readonly MessageRow[]) =>
    rows.length > 0 && rows.every(({ folderId }) => folderId === folder.id);
  const by = await firstThatWorks(look, 'in', folder, isRight);
  if (by === null) return { name, state: 'warn', says: 'works neither by name nor by id', fix: BY_LIST };
  return { name, state: 'ok', says: `takes the ${by} of the folder`, learnt: { searchFolderBy: by } };
}

export async function checkSearchByLabel(look: Look): Promise<ProbeCheck> {
  const name = 'search by label';
  const label = look.labels.find(({ name: called }) => /^[A-Za-z]+$/.test(called));
  if (label === undefined) return { name, state: 'skip', says: 'no label has a plain name' };
  const by = await firstThatWorks(look, 'label', label, (rows) => rows.length > 0);
  if (by === null)
    return { name, state: 'skip', says: `nothing is found by the label ${label.name}: it may carry no mail` };
  return { name, state: 'ok', says: `takes the ${by} of the label`, learnt: { searchLabelBy: by } };
}

async function firstThatWorks(
  look: Look,
  term: 'in' | 'label',
  thing: { readonly id: string; readonly name: string },
  isRight: (rows: readonly MessageRow[]) => boolean,
): Promise<'name' | 'id' | null> {
  for (const by of ['name', 'id'] as const) {
    const found = await look.search(`${term}:${thing[by]}`).catch(refusedAsNothing);
    if (isRight(found)) return by;
  }
  return null;
}

function refusedAsNothing(error: unknown): MessageRow[] {
  if (isPosternError(error) && (error.code === 'NOT_FOUND' || error.code === 'UPSTREAM_ERROR')) return [];
  throw error;
}

function settled({ rows, now }: Look): MessageRow[] {
  return rows.filter(({ receivedAt }) => receivedAt !== null && receivedAt < now - SETTLED_MS);
}

const BY_LIST = 'Lists of folders are not concerned; searches within a folder may find nothing.';
