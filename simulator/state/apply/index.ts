/** Folds an event of a mailbox into it. */
import type { MailboxEvent, Place } from '../events.ts';
import type { Mailbox } from '../model.ts';
import { applyToFolders } from './folders.ts';
import { applyToMessages } from './messages.ts';

export function applyToMailbox(mailbox: Mailbox, entry: MailboxEvent & Place): void {
  switch (entry.kind) {
    case 'folder.created':
    case 'folder.renamed':
    case 'folder.moved':
    case 'folder.deleted':
    case 'folder.imap':
      applyToFolders(mailbox, entry);
      return;
    case 'label.created':
    case 'label.changed': {
      const { labelId, displayName, color } = entry;
      mailbox.labels.set(labelId, { labelId, displayName, color });
      return;
    }
    case 'label.deleted':
      mailbox.labels.delete(entry.labelId);
      for (const { labels } of mailbox.messages.values()) labels.delete(entry.labelId);
      return;
    case 'upload.stored': {
      const { storeName, path, name, size, url, at } = entry;
      mailbox.uploads.set(path, { storeName, path, name, size, url, storedAt: at });
      return;
    }
    case 'settings.changed':
      mailbox.settings = { ...mailbox.settings, ...entry.change };
      return;
    default:
      applyToMessages(mailbox, entry);
  }
}
