/** The change log in the graph: as a list, and as subscriptions that go on where a cursor stands. */
import { z } from 'zod';
import type { ChangeCursor, ChangeOf, LoggedChange } from '../storage/change-log.ts';
import type { ChangeKind } from '../storage/changes.ts';
import { type OperationContext, requireScope } from './context.ts';
import { checkFirst, decodeCursor, encodeCursor } from './cursors.ts';
import { encodeId } from './ids.ts';
import { knownMessage } from './known-message.ts';
import type { Resolvers } from './types.generated.ts';

const cursorShape = z.tuple([z.string().max(50), z.string().regex(/^[0-9]{1,18}$/)]);

const encodePlace = ({ generation, id }: ChangeCursor) => encodeCursor([generation, id]);

/** Throws BAD_USER_INPUT for anything that never was a place in the log. */
function decodePlace(after: string | null | undefined): ChangeCursor | null {
  if (after == null) return null;
  const [generation, id] = decodeCursor(after, cursorShape);
  return { generation, id };
}

/** Fields that every kind of change has. */
const common = {
  cursor: ({ cursor }: LoggedChange) => encodePlace(cursor),
  messageId: ({ dataCentre, accountId, messageId }: LoggedChange) =>
    encodeId({ type: 'Message', dataCentre, accountId, entity: messageId }),
};

const message = (change: LoggedChange, _args: unknown, context: OperationContext) => knownMessage(change, context);

/** A stream of one kind of change. Whether its events may be seen is asked again for each. */
function streamOf<Kind extends ChangeKind>(kind: Kind) {
  return {
    subscribe: (_root: unknown, { after }: { after?: string | null | undefined }, context: OperationContext) => {
      requireScope(context, 'mail.read');
      return context.services.changes.follow(context.principal.tenantId, { after: decodePlace(after), kind });
    },
    resolve: (change: ChangeOf<Kind>, _args: unknown, context: OperationContext) => {
      requireScope(context, 'mail.read');
      return change;
    },
  };
}

type Parts = 'Query' | 'Subscription' | 'Change' | 'MessageArrived' | 'ScanDecided' | 'QuarantineChanged';

export const changes: Pick<Resolvers, Parts> = {
  Query: {
    changes: async (_root, args, context) => {
      requireScope(context, 'mail.read');
      const page = await context.services.changeLog.read(
        context.principal.tenantId,
        decodePlace(args.after),
        checkFirst(args.first),
      );
      const edges = page.changes.map((node) => ({ cursor: encodePlace(node.cursor), node }));
      return {
        edges,
        nodes: [...page.changes],
        pageInfo: {
          hasNextPage: page.hasMore,
          hasPreviousPage: args.after != null,
          startCursor: edges[0]?.cursor ?? null,
          endCursor: edges.at(-1)?.cursor ?? null,
        },
        endCursor: encodePlace(page.end),
      };
    },
    changesCursor: async (_root, _args, context) => {
      requireScope(context, 'mail.read');
      return encodePlace(await context.services.changeLog.end());
    },
  },
  Subscription: {
    messageArrived: streamOf('message.arrived'),
    scanDecided: streamOf('scan.decided'),
    quarantineChanged: streamOf('quarantine.changed'),
  },
  Change: { __resolveType: ({ kind }) => TYPES[kind] },
  MessageArrived: { ...common, message },
  ScanDecided: {
    ...common,
    message,
    scan: ({ decisionId }, _args, { principal, services }) => services.decisions.find(principal.tenantId, decisionId),
  },
  QuarantineChanged: {
    ...common,
    item: ({ itemId }, _args, { principal, services }) => services.quarantine.find(principal.tenantId, itemId),
  },
};

const TYPES = {
  'message.arrived': 'MessageArrived',
  'scan.decided': 'ScanDecided',
  'quarantine.changed': 'QuarantineChanged',
} as const satisfies Record<ChangeKind, string>;
