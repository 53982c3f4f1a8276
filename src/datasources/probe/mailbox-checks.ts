/** Is everything there that the gateway lives on, in the form it expects? */
import { readAccountRow } from '../rows/account-row.ts';
import { type FolderRole, readFolderRow } from '../rows/folder-row.ts';
import { readLabelRow } from '../rows/label-row.ts';
import { elementsOf } from '../rows/read-row.ts';
import { evidenceOfEncoding } from '../source-bytes.ts';
import type { Look, ProbeCheck } from './look.ts';

const CONNECT = 'Connect the mailbox again with them: `postern connect --scope …`.';

export async function checkScopes({ client, context }: Look): Promise<ProbeCheck> {
  const { known, missing } = await client.scopesOf(context.grantId);
  if (!known)
    return { name: 'scopes', state: 'warn', says: 'what was granted is not known: Zoho will say', fix: CONNECT };
  if (missing.length === 0) return { name: 'scopes', state: 'ok', says: 'cover every call the gateway makes for mail' };
  return { name: 'scopes', state: 'warn', says: `do not cover ${missing.join(', ')}`, fix: CONNECT };
}

export async function checkAccount(look: Look): Promise<ProbeCheck> {
  const name = 'account';
  const data = await look.call('listAccounts', { path: {} });
  const rows = elementsOf(data, 'account', look.drift).flatMap((entry) => readAccountRow(entry, look.drift) ?? []);
  const own = rows.find(({ id }) => id === look.accountId);
  if (own === undefined) {
    const fix = 'Connect the mailbox again: its grant reaches other accounts now.';
    return { name, state: 'fail', says: `is not among the ${rows.length} that the grant reaches`, fix };
  }
  const organisation =
    own.organisationId === null ? 'of no organisation that Zoho names' : `of organisation ${own.organisationId}`;
  if (own.isEnabled !== false) return { name, state: 'ok', says: `${own.primaryAddress}, ${organisation}` };
  return {
    name,
    state: 'warn',
    says: `${own.primaryAddress} is switched off`,
    fix: "Switch it on in Zoho's administration.",
  };
}

const NEEDED: readonly FolderRole[] = ['INBOX', 'SENT', 'SPAM', 'TRASH'];

export async function checkFolders(look: Look): Promise<ProbeCheck> {
  const name = 'folders';
  const data = await look.call('listFolders', { path: { accountId: look.accountId } });
  look.folders = elementsOf(data, 'folder', look.drift).flatMap((entry) => readFolderRow(entry, look.drift) ?? []);
  const missing = NEEDED.filter((role) => !look.folders.some((folder) => folder.role === role));
  if (missing.length === 0) return { name, state: 'ok', says: `${look.folders.length}, with all that are needed` };
  return { name, state: 'fail', says: `none is ${missing.join(' or ')} in Zoho's words`, fix: REPORT };
}

export async function checkLabels(look: Look): Promise<ProbeCheck> {
  const data = await look.call('listLabels', { path: { accountId: look.accountId } });
  look.labels = elementsOf(data, 'label', look.drift).flatMap((entry) => readLabelRow(entry, look.drift) ?? []);
  return { name: 'labels', state: 'ok', says: String(look.labels.length) };
}

export async function checkList(look: Look): Promise<ProbeCheck> {
  const name = 'list of messages';
  const query = { start: 1, limit: 200, includeto: true, includesent: true };
  const data = await look.call('listMessages', { path: { accountId: look.accountId }, query });
  look.rows = look.readRows(data);
  const times = look.rows.flatMap(({ receivedAt }) => receivedAt ?? []);
  if (times.length < look.rows.length) {
    return {
      name,
      state: 'warn',
      says: `${look.rows.length - times.length} of ${look.rows.length} without a time`,
      fix: REPORT,
    };
  }
  const isSorted = times.every((time, index) => time <= (times[index - 1] ?? time));
  if (isSorted) return { name, state: 'ok', says: `${look.rows.length} read, the newest first` };
  return { name, state: 'fail', says: 'is not sorted by time: new mail could be missed', fix: REPORT };
}

/** One that was read before: where reading marks as read, nothing changes. */
export async function checkSource(look: Look): Promise<ProbeCheck> {
  const name = 'source of a message';
  const read = look.rows.find(({ isRead, size }) => isRead === true && (size ?? 0) < LARGE);
  if (read === undefined) return { name, state: 'skip', says: 'nothing small has been read before' };
  const path = { accountId: look.accountId, messageId: read.id };
  const data = await look.call('getOriginalMessage', { path });
  const content = typeof data === 'object' && data !== null && 'content' in data ? data.content : null;
  if (typeof content !== 'string') return { name, state: 'fail', says: 'came without its text', fix: REPORT };
  const sourceEncoding = evidenceOfEncoding(content);
  const says = `${content.length} characters`;
  if (sourceEncoding === null) return { name, state: 'ok', says: `${says}, none of which tell how bytes became text` };
  return { name, state: 'ok', says: `${says}, made from bytes by ${sourceEncoding}`, learnt: { sourceEncoding } };
}

const LARGE = 1024 * 1024;
const REPORT = 'Please report it with the output of --json: the gateway reads something else.';
