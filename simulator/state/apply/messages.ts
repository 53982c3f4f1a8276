/** Folds what happens to messages into a mailbox. */
import type { MessageEvent, Place } from '../events.ts';
import type { Mailbox, Message } from '../model.ts';

type MessageEntry = MessageEvent & Place;
type Changing = Exclude<MessageEntry, { kind: 'mail.relayed' | 'mail.refused' }>;
type Stored = Extract<MessageEntry, { kind: 'message.delivered' | 'message.written' }>;

export function applyToMessages(mailbox: Mailbox, entry: MessageEntry): void {
  if (entry.kind === 'mail.relayed' || entry.kind === 'mail.refused') return;
  const isNew = entry.kind === 'message.delivered' || entry.kind === 'message.written';
  if (isNew) store(mailbox, entry);
  else change(mailbox, entry);
}

function change(mailbox: Mailbox, entry: Exclude<Changing, Stored>): void {
  const message = mailbox.messages.get(entry.messageId);
  if (message === undefined) return;
  switch (entry.kind) {
    case 'message.moved':
      move(mailbox, message, entry);
      return;
    case 'message.read':
      message.isRead = entry.isRead;
      return;
    case 'message.flagged':
      message.flag = entry.flag;
      return;
    case 'message.labelled':
      if (entry.isOn) message.labels.add(entry.labelId);
      else message.labels.delete(entry.labelId);
      return;
    case 'message.archived':
      message.isArchived = entry.isArchived;
      return;
    case 'message.deleted':
      remove(mailbox, message);
      return;
    case 'mail.sent':
      message.folderId = entry.folderId;
      message.receivedTime = entry.at;
      answered(mailbox, message);
      message.sending = null;
  }
}

/** Also for the messages of a folder that goes. */
export function remove(mailbox: Mailbox, message: Message): void {
  mailbox.messages.delete(message.messageId);
  mailbox.conversations.leave(message);
}

function store(mailbox: Mailbox, entry: Stored): void {
  const {
    messageId,
    folderId,
    receivedTime,
    size,
    attachments,
    mailId = null,
    references = [],
    priority = '3',
  } = entry;
  const { subject, summary, senderName, fromAddress, toAddress, ccAddress } = entry;
  const named = { sourceId: messageId, mailId, references };
  const isOwn = entry.kind === 'message.written';
  const message: Message = {
    ...named,
    ...{ messageId, folderId, receivedTime, size, attachments, priority },
    ...{ subject, summary, senderName, fromAddress, toAddress, ccAddress },
    storedAt: entry.at,
    conversation: mailbox.conversations.add(named),
    isRead: isOwn,
    flag: 'flag_not_set',
    labels: new Set(),
    isArchived: false,
    archivedFrom: null,
    isReplied: false,
    isForwarded: false,
    sending: isOwn && entry.sending !== null ? { ...entry.sending, call: entry.cause?.call ?? null } : null,
  };
  mailbox.messages.set(messageId, message);
  mailbox.conversations.enter(message);
}

/** Into the archive it remembers where it was; out of the Outbox it is not sent. */
function move(
  { messages, folders }: Mailbox,
  message: Message,
  { newMessageId, from, to }: Extract<MessageEntry, { kind: 'message.moved' }>,
): void {
  messages.delete(message.messageId);
  message.messageId = newMessageId;
  message.folderId = to;
  message.archivedFrom = folders.get(to)?.folderType === 'Archive' ? from : null;
  message.sending = null;
  messages.set(newMessageId, message);
}

function answered({ messages }: Mailbox, { sending }: Message): void {
  if (sending?.answers == null) return;
  const { sourceId, how } = sending.answers;
  for (const message of messages.values()) {
    if (message.sourceId !== sourceId) continue;
    if (how === 'reply') message.isReplied = true;
    else message.isForwarded = true;
  }
}
