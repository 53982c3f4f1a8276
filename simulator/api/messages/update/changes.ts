/** What can be done to a message. Only a change is recorded: what is so already was not done. */
import { messageIdAt } from '../../../state/ids.ts';
import type { Flag, Folder, Message } from '../../../state/model.ts';
import { systemFolder } from '../../../state/world.ts';
import type { Call } from '../../rules.ts';

const whereOf = ({ mailbox: { dataCentre, accountId } }: Call) => ({ dataCentre, accountId });

export function read(call: Call, { messageId, isRead }: Message, wanted: boolean): void {
  if (isRead !== wanted) call.record({ kind: 'message.read', ...whereOf(call), messageId, isRead: wanted });
}

export function flag(call: Call, message: Message, wanted: Flag): void {
  const { messageId } = message;
  if (message.flag !== wanted) call.record({ kind: 'message.flagged', ...whereOf(call), messageId, flag: wanted });
}

export function label(call: Call, { messageId, labels }: Message, labelIds: Iterable<string>, isOn: boolean): void {
  for (const labelId of [...labelIds]) {
    if (labels.has(labelId) === isOn) continue;
    call.record({ kind: 'message.labelled', ...whereOf(call), messageId, labelId, isOn });
  }
}

export function move(call: Call, { messageId, folderId: from }: Message, to: string, mode: string): void {
  if (from === to) return;
  const { world } = call;
  const newMessageId = world.facts.moveChangesId
    ? messageIdAt(Number(messageId.slice(0, 13)), world.nextSerial())
    : messageId;
  call.record({ kind: 'message.moved', ...whereOf(call), messageId, newMessageId, from, to, mode });
}

export function remove(call: Call, { messageId }: Message, mode: string): void {
  call.record({ kind: 'message.deleted', ...whereOf(call), messageId, mode });
}

export const folderOf = ({ world, mailbox }: Call, type: string) => world.folderNamed(mailbox, type).folderId;

/** By a mark on the message, or by moving it: accounts differ. */
export function archive(call: Call, message: Message, mode: string): void {
  const { messageId, isArchived } = message;
  if (call.world.facts.archiveMoves) move(call, message, archiveFolder(call).folderId, mode);
  else if (!isArchived) call.record({ kind: 'message.archived', ...whereOf(call), messageId, isArchived: true });
}

/** Back to where it came from, or to the inbox where that is gone. */
export function unarchive(call: Call, message: Message, mode: string): void {
  const { messageId, folderId, isArchived, archivedFrom } = message;
  if (isArchived) call.record({ kind: 'message.archived', ...whereOf(call), messageId, isArchived: false });
  const { folders } = call.mailbox;
  if (folders.get(folderId)?.folderType !== 'Archive') return;
  const origin = folders.get(archivedFrom ?? '')?.folderId;
  move(call, message, origin ?? folderOf(call, 'Inbox'), mode);
}

/** Made when it is first needed. */
function archiveFolder(call: Call): Folder {
  const { world, mailbox } = call;
  const folderType = 'Archive';
  if (systemFolder(mailbox, folderType) === undefined) {
    const folderId = String(BigInt(mailbox.accountId) + 28n);
    const named = { folderId, folderName: folderType, folderType, path: `/${folderType}`, parentFolderId: null };
    call.record({ kind: 'folder.created', ...whereOf(call), ...named });
  }
  return world.folderNamed(mailbox, folderType);
}
