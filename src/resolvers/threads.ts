import type { Mailbox } from '../mailbox/mailboxes.ts';
import type { OperationContext } from './context.ts';
import { encodeId } from './ids.ts';
import { listMessages, listOfOne } from './message-list.ts';
import type { MessageParent, ThreadParent } from './parents.ts';
import type { Resolvers } from './types.generated.ts';

export const threads: Pick<Resolvers, 'Thread'> = {
  Thread: {
    id: ({ mailbox: { dataCentre, accountId }, ...thread }) => {
      const entity = 'single' in thread ? `m${thread.single.messageId}` : thread.zohoId;
      return encodeId({ type: 'Thread', dataCentre, accountId, entity });
    },
    zohoId: (thread) => ('single' in thread ? null : thread.zohoId),
    account: ({ mailbox }) => mailbox,
    messages: ({ mailbox, ...thread }, args, context) => {
      if ('single' in thread) return listOfOne({ mailbox, row: thread.single }, args);
      const everywhere = { folderId: null, threadId: thread.zohoId, includeSent: true, includeArchived: true };
      return listMessages(mailbox, everywhere, { ...args, orderBy: 'RECEIVED_DESC' }, context);
    },
  },
};

/** The conversation that a message is in, or is. */
export function threadOf({ mailbox, row }: MessageParent): ThreadParent {
  return row.threadId === null ? { mailbox, single: row } : { mailbox, zohoId: row.threadId };
}

/** Whether the mailbox has a conversation of that number: known, or asked of Zoho. */
export async function threadWithNumber(
  mailbox: Mailbox,
  zohoId: string,
  context: OperationContext,
): Promise<ThreadParent | null> {
  if (await context.services.index.knowsThread(mailbox, zohoId)) return { mailbox, zohoId };
  const { received } = await context.services.datasources.messages.listPage(context.readsFor(mailbox), {
    accountId: mailbox.accountId,
    folderId: null,
    start: 1,
    limit: 1,
    narrowed: { threadId: zohoId, includeSent: true, includeArchived: true },
  });
  return received === 0 ? null : { mailbox, zohoId };
}
