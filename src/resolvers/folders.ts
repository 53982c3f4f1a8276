import { z } from 'zod';
import { toObservation } from '../mailbox/observation.ts';
import { checkFirst, decodeCursor, encodeCursor } from './cursors.ts';
import { encodeId } from './ids.ts';
import type { Resolvers } from './types.generated.ts';

/** Zoho pages by position; the id is there to notice when the list has shifted under it. */
const cursorShape = z.tuple([z.int().min(1).max(1_000_000), z.string().regex(/^[0-9]{1,20}$/)]);

export const folders: Pick<Resolvers, 'Folder' | 'MessageConnection'> = {
  Folder: {
    id: ({ mailbox, row }) =>
      encodeId({ type: 'Folder', dataCentre: mailbox.dataCentre, accountId: mailbox.accountId, entity: row.id }),
    zohoId: ({ row }) => row.id,
    name: ({ row }) => row.name,
    path: ({ row }) => row.path,
    role: ({ row }) => row.role,
    zohoType: ({ row }) => row.type,
    account: ({ mailbox }) => mailbox,
    messages: async ({ mailbox, row: folder }, args, context) => {
      const first = checkFirst(args.first);
      context.allowance.checkCalls();
      const anchor = args.after == null ? null : decodeCursor(args.after, cursorShape);
      // One row before the page shows whether the list has shifted, one after it whether there is more.
      const start = anchor === null ? 1 : anchor[0];
      const limit = first + (anchor === null ? 1 : 2);
      const { rows, received } = await context.services.datasources.messages.listPage(context.callsFor(mailbox), {
        accountId: mailbox.accountId,
        folderId: folder.id,
        start,
        limit,
      });
      const listChanged = anchor !== null && rows[0]?.id !== anchor[1];
      const page = anchor === null ? rows.slice(0, first) : rows.slice(1, first + 1);
      const firstPosition = anchor === null ? 1 : anchor[0] + 1;
      const edges = page.map((row, i) => ({
        cursor: encodeCursor([firstPosition + i, row.id]),
        node: { mailbox, row: toObservation(row) },
      }));
      return {
        edges,
        nodes: edges.map((edge) => edge.node),
        pageInfo: {
          hasNextPage: received === limit,
          hasPreviousPage: anchor !== null,
          startCursor: edges[0]?.cursor ?? null,
          endCursor: edges.at(-1)?.cursor ?? null,
        },
        listChanged,
      };
    },
  },
};
