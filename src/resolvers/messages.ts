import { contentOfMessage } from './content.ts';
import { encodeId } from './ids.ts';
import { threadOf } from './threads.ts';
import type { Resolvers } from './types.generated.ts';

const FLAGS = ['NONE', 'INFO', 'IMPORTANT', 'FOLLOW_UP', 'UNKNOWN'] as const;
const ANSWER_STATES = ['NONE', 'REPLIED', 'FORWARDED', 'REPLIED_AND_FORWARDED', 'UNKNOWN'] as const;

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
    hasInlineImages: ({ row }) => row.hasInlineImages ?? null,
    flag: ({ row }) => FLAGS.find((flag) => flag === row.flag?.value) ?? null,
    zohoFlag: ({ row }) => row.flag?.raw ?? null,
    answerState: ({ row }) => ANSWER_STATES.find((state) => state === row.answered?.value) ?? null,
    zohoAnswerState: ({ row }) => row.answered?.raw ?? null,
    priority: ({ row }) => row.priority ?? null,
    asOf: ({ row }, _args, { startedAt }) =>
      'observedAt' in row ? row.observedAt : row.asOf === undefined ? startedAt : new Date(row.asOf),
    account: ({ mailbox }) => mailbox,
    folder: async ({ mailbox, row }, _args, { loadersOf }) => {
      const folder = await loadersOf(mailbox).folder.load({ accountId: mailbox.accountId, folderId: row.folderId });
      return folder === null ? null : { mailbox, row: folder };
    },
    thread: threadOf,
    labels: async (message, _args, { known, loadersOf }) => {
      const { mailbox, row } = message;
      const labelIds = (await known.load({ mailbox, messageId: row.messageId }))?.labelIds ?? [];
      if (labelIds.length === 0) return [];
      const rows = await loadersOf(mailbox).labels.load(mailbox.accountId);
      return rows.filter(({ id }) => labelIds.includes(id)).map((row) => ({ mailbox, row }));
    },
    labelsAsOf: async ({ mailbox, row }, _args, { known }) =>
      (await known.load({ mailbox, messageId: row.messageId }))?.labelsAsOf ?? null,
    scan: ({ mailbox, row }, _args, { scans }) => scans.load({ mailbox, messageId: row.messageId }),
    pieces: (message) => message,
    ...contentOfMessage,
  },
};
