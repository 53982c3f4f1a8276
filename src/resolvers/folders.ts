import { encodeId } from './ids.ts';
import { listMessages } from './message-list.ts';
import type { Resolvers } from './types.generated.ts';

export const folders: Pick<Resolvers, 'Folder'> = {
  Folder: {
    id: ({ mailbox, row }) =>
      encodeId({ type: 'Folder', dataCentre: mailbox.dataCentre, accountId: mailbox.accountId, entity: row.id }),
    zohoId: ({ row }) => row.id,
    name: ({ row }) => row.name,
    path: ({ row }) => row.path,
    role: ({ row }) => row.role,
    zohoType: ({ row }) => row.type,
    account: ({ mailbox }) => mailbox,
    parent: async ({ mailbox, row: { parentId } }, _args, { loadersOf }) => {
      if (parentId === null) return null;
      const row = await loadersOf(mailbox).folder.load({ accountId: mailbox.accountId, folderId: parentId });
      return row === null ? null : { mailbox, row };
    },
    isVisibleToImap: ({ row }) => row.isVisibleToImap,
    messages: ({ mailbox, row }, args, context) => listMessages(mailbox, { folderId: row.id }, args, context),
  },
};
