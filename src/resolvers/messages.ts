import { contentOfMessage } from './content.ts';
import { encodeId } from './ids.ts';
import type { Resolvers } from './types.generated.ts';

export const messages: Pick<Resolvers, 'Message'> = {
  Message: {
    id: ({ mailbox, row }) =>
      encodeId({
        type: 'Message',
        dataCentre: mailbox.dataCentre,
        accountId: mailbox.accountId,
        entity: row.messageId,
      }),
    zohoId: ({ row }) => row.messageId,
    subject: ({ row }) => row.subject,
    from: ({ row }) => ({ name: row.fromName === '' ? null : row.fromName, address: row.fromAddress }),
    receivedAt: ({ row }) => (row.receivedAt === null ? null : new Date(row.receivedAt)),
    summary: ({ row }) => row.summary,
    size: ({ row }) => row.size,
    isRead: ({ row }) => row.isRead,
    hasAttachments: ({ row }) => row.hasAttachments,
    account: ({ mailbox }) => mailbox,
    scan: ({ mailbox, row }, _args, { scans }) => scans.load({ mailbox, messageId: row.messageId }),
    ...contentOfMessage,
  },
};
