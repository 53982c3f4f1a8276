/** The modes of PUT updatemessage and PUT updatethread, and what their words may be. */
import { FLAGS, type Flag, type Message } from '../../../state/model.ts';
import { badInput, badPattern } from '../../../wire/envelope.ts';
import { type Call, idOf, idsOf } from '../../rules.ts';
import { archive, flag, folderOf, label, move, read, unarchive } from './changes.ts';

/** Reads what the mode needs beside the messages, and gives what is done to each of them. */
export type Prepare = (call: Call, mode: string) => (message: Message) => void;

export const markAsRead: Prepare = (call) => (message) => read(call, message, true);
export const markAsUnread: Prepare = (call) => (message) => read(call, message, false);

export const setFlag: Prepare = (call) => {
  const wanted = FLAGS.find((name) => name === call.body.flagid);
  if (wanted === undefined) throw badPattern('flagid');
  return (message) => flag(call, message, wanted);
};

/** As one page of the reference has it: numbers in text. */
export const setFlagByNumber: Prepare = (call) => {
  const { flagid } = call.body;
  const wanted: Flag | undefined =
    typeof flagid === 'string' && /^[0-3]$/.test(flagid) ? FLAGS[Number(flagid)] : undefined;
  if (wanted === undefined) throw badPattern('flagid');
  return (message) => flag(call, message, wanted);
};

export const applyLabel: Prepare = (call) => {
  const labelIds = labelsOf(call);
  return (message) => label(call, message, labelIds, true);
};

export const removeLabel: Prepare = (call) => {
  const labelIds = labelsOf(call);
  return (message) => label(call, message, labelIds, false);
};

export const removeAllLabels: Prepare = (call) => (message) => label(call, message, message.labels, false);

/** @param key of the body that names the folder */
export const moveTo =
  (key: string): Prepare =>
  (call, mode) => {
    const to = idOf(call.body[key], key);
    if (!call.mailbox.folders.has(to)) throw badInput('The input passed is invalid');
    return (message) => move(call, message, to, mode);
  };

export const moveToSpam: Prepare = (call, mode) => (message) => move(call, message, folderOf(call, 'Spam'), mode);

export const markNotSpam: Prepare = (call, mode) => (message) => {
  if (message.folderId === folderOf(call, 'Spam')) move(call, message, folderOf(call, 'Inbox'), mode);
};

export const archiveMails: Prepare = (call, mode) => (message) => archive(call, message, mode);
export const unArchiveMails: Prepare = (call, mode) => (message) => unarchive(call, message, mode);

function labelsOf({ mailbox, body }: Call): string[] {
  const labelIds = idsOf(body.labelId, 'labelId');
  if (!labelIds.every((labelId) => mailbox.labels.has(labelId))) throw badInput('The input passed is invalid');
  return labelIds;
}
