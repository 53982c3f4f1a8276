/** What the index knows of the messages of one operation, under the ids they have now, asked for together. */
import DataLoader from 'dataloader';
import { type Mailbox, mailboxName } from '../mailbox/mailboxes.ts';
import type { IndexedMessage, MessageIndex } from '../mailbox/message-index.ts';

interface KnownKey {
  readonly mailbox: Mailbox;
  readonly messageId: string;
}

export type KnownLoader = DataLoader<KnownKey, IndexedMessage | null, string>;

export function createKnownLoader(index: Pick<MessageIndex, 'newestOf'>): KnownLoader {
  return new DataLoader<KnownKey, IndexedMessage | null, string>(
    async (keys) => {
      const found = new Map<string, IndexedMessage | null>();
      for (const [name, group] of Map.groupBy(keys, (key) => mailboxName(key.mailbox))) {
        const ids = group.map((key) => key.messageId);
        const rows = group[0] === undefined ? [] : await index.newestOf(group[0].mailbox, ids);
        ids.forEach((id, i) => {
          found.set(`${name}:${id}`, rows[i] ?? null);
        });
      }
      return keys.map((key) => found.get(`${mailboxName(key.mailbox)}:${key.messageId}`) ?? null);
    },
    { cacheKeyFn: (key) => `${mailboxName(key.mailbox)}:${key.messageId}`, maxBatchSize: 500 },
  );
}
