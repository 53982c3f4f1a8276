/** The content of the messages of one operation: all fields of one message share one call and one reading. */
import DataLoader from 'dataloader';
import type { CallContext } from '../datasources/zoho/call-context.ts';
import type { Contents, MessageContent } from '../filtering/content/index.ts';
import { type Mailbox, mailboxName } from '../mailbox/mailboxes.ts';

interface ContentKey {
  readonly mailbox: Mailbox;
  readonly messageId: string;
}

export type ContentLoader = DataLoader<ContentKey, MessageContent, string>;

export function createContentLoader(
  contents: Pick<Contents, 'readMany'>,
  callsFor: (mailbox: Mailbox) => CallContext,
): ContentLoader {
  return new DataLoader<ContentKey, MessageContent, string>(
    async (keys) => {
      const read = new Map<ContentKey, MessageContent | Error>();
      await Promise.all(
        [...Map.groupBy(keys, ({ mailbox }) => mailboxName(mailbox)).values()].map(async (group) => {
          const [first] = group;
          if (first === undefined) return;
          const ids = group.map(({ messageId }) => messageId);
          const found = await contents.readMany(first.mailbox, ids, callsFor(first.mailbox));
          for (const [i, key] of group.entries()) read.set(key, found[i] ?? new Error('a message was not read'));
        }),
      );
      return keys.map((key) => read.get(key) ?? new Error('a message was not read'));
    },
    { cacheKeyFn: ({ mailbox, messageId }) => `${mailboxName(mailbox)}:${messageId}` },
  );
}
