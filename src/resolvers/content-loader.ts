/** The content of the messages of one operation: all fields of one message share one call and one reading. */
import DataLoader from 'dataloader';
import type { CallContext } from '../datasources/zoho/call-context.ts';
import type { Contents, MessageContent } from '../filtering/content/index.ts';
import type { Mailbox } from '../mailbox/mailboxes.ts';

interface ContentKey {
  readonly mailbox: Mailbox;
  readonly messageId: string;
}

export type ContentLoader = DataLoader<ContentKey, MessageContent, string>;

export function createContentLoader(
  contents: Pick<Contents, 'read'>,
  callsFor: (mailbox: Mailbox) => CallContext,
): ContentLoader {
  const read = ({ mailbox, messageId }: ContentKey) =>
    contents
      .read(mailbox, messageId, callsFor(mailbox))
      .catch((thrown) => (thrown instanceof Error ? thrown : new Error('a message was not read', { cause: thrown })));
  return new DataLoader<ContentKey, MessageContent, string>((keys) => Promise.all(keys.map(read)), {
    cacheKeyFn: ({ mailbox, messageId }) => `${mailbox.dataCentre}:${mailbox.accountId}:${messageId}`,
  });
}
