import { z } from 'zod';
import type { Category } from '../plugins/sdk/index.ts';
import { requireScope } from './context.ts';
import { checkFirst, decodeCursor, encodeCursor } from './cursors.ts';
import { encodeId } from './ids.ts';
import { knownMessage } from './known-message.ts';
import { releaseFromQuarantine } from './release.ts';
import type { FindingCategory, Resolvers } from './types.generated.ts';

const cursorShape = z.tuple([z.string().regex(/^[0-9]{1,18}$/)]);

const CATEGORY: Record<Category, FindingCategory> = {
  spam: 'SPAM',
  bulk: 'BULK',
  phishing: 'PHISHING',
  bec: 'BEC',
  malware: 'MALWARE',
  policy: 'POLICY',
};

export const filtering: Pick<Resolvers, 'Query' | 'Scan' | 'Finding' | 'QuarantineItem'> & {
  Mutation: { releaseFromQuarantine: typeof releaseFromQuarantine };
} = {
  Query: {
    quarantine: async (_root, args, context) => {
      requireScope(context, 'mail.read');
      const first = checkFirst(args.first);
      const [before] = args.after == null ? [null] : decodeCursor(args.after, cursorShape);
      const rows = await context.services.quarantine.list(context.principal.tenantId, { first: first + 1, before });
      const edges = rows.slice(0, first).map((row) => ({ cursor: encodeCursor([row.id]), node: row }));
      return {
        edges,
        nodes: edges.map((edge) => edge.node),
        pageInfo: {
          hasNextPage: rows.length > first,
          hasPreviousPage: before !== null,
          startCursor: edges[0]?.cursor ?? null,
          endCursor: edges.at(-1)?.cursor ?? null,
        },
      };
    },
  },
  Mutation: { releaseFromQuarantine },
  Scan: {
    action: ({ action }) => (action === 'quarantine' ? 'QUARANTINE' : 'NONE'),
    p: ({ p }) => ({
      spam: p.spam,
      bulk: p.bulk,
      phishing: p.phishing,
      bec: p.bec,
      malware: p.malware,
    }),
    parts: ({ parts }) => parts.map((part) => ({ ...part, category: CATEGORY[part.category] })),
    coverage: ({ coverage, unscanned }) =>
      Object.entries(coverage).map(([filter, status]) => ({
        filter,
        status,
        unscanned: unscanned.filter((gap) => gap.filter === filter).map((gap) => `${gap.what}: ${gap.why}`),
      })),
    decidedAt: ({ decided_at }) => decided_at,
    filterSet: ({ filter_set }) => filter_set,
  },
  Finding: { category: ({ category }) => CATEGORY[category] },
  QuarantineItem: {
    id: ({ id }) => encodeId({ type: 'QuarantineItem', dataCentre: '', accountId: '', entity: id }),
    message: ({ data_centre, account_id, message_id }, _args, context) =>
      knownMessage({ dataCentre: data_centre, accountId: account_id, messageId: message_id }, context),
    originFolderId: ({ data_centre, account_id, originFolderId }) =>
      originFolderId === null
        ? null
        : encodeId({ type: 'Folder', dataCentre: data_centre, accountId: account_id, entity: originFolderId }),
    exposureSeconds: ({ exposureMs }) => (exposureMs === null ? null : exposureMs / 1000),
  },
};
