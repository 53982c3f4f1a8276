/** Mail that groups hold, and what moderators decide. */

import type { HeldMailRow } from '../../datasources/held-mail.ts';
import { type OperationContext, requireScope } from '../context.ts';
import { decodeId, encodeId, type NodeRef } from '../ids.ts';
import type { HeldMailParent } from '../parents.ts';
import { positionConnection } from '../position-list.ts';
import { dateOf } from '../scalars.ts';
import type { MutationResolvers, Resolvers } from '../types.generated.ts';
import { invalid } from '../user-errors.ts';
import { changeTogether } from './bulk.ts';
import { findGroup, type GroupPlace, groupKey, organisationOf } from './reach.ts';

const MOST_IDS = 50;

export const heldMail: Pick<Resolvers, 'HeldMail'> & {
  Group: Pick<NonNullable<Resolvers['Group']>, 'heldMail'>;
  Mutation: Required<Pick<MutationResolvers, 'moderateHeldMail'>>;
} = {
  Group: {
    heldMail: ({ organisation, row: group }, args, context) => {
      const place = { organisation, zgid: group.id };
      const source = context.services.datasources.heldMail;
      const list = {
        identity: ['held', organisation.dataCentre, organisation.organisationId, group.id],
        read: (offset: number, count: number) =>
          source.list(context.adminReads(organisation), groupKey(place), offset, count),
        keyOf: ({ id }: HeldMailRow) => id,
      };
      return positionConnection(list, (row) => ({ place, group, row }), args);
    },
  },
  HeldMail: {
    id: ({ place: { organisation, zgid }, row }) => {
      const { dataCentre, organisationId: accountId } = organisation;
      return encodeId({ type: 'HeldMail', dataCentre, accountId, entity: `${zgid}.${row.id}` });
    },
    zohoId: ({ row }) => row.id,
    group: ({ place, group }, _args, context) =>
      group === null ? findGroup(place, context) : { organisation: place.organisation, row: group },
    subject: ({ row }) => row.subject,
    from: ({ row }) => row.from,
    sender: ({ row }) => row.sender,
    sentAt: ({ row: { sentAt } }) => dateOf(sentAt),
    size: ({ row }) => row.size,
    hasAttachments: ({ row }) => row.hasAttachments,
    isSpam: ({ row }) => row.isSpam,
    content: async ({ place, row }, _args, { services, adminReads }) => {
      const { datasources, pieces } = services;
      const { body, header } = await datasources.heldMail.content(
        adminReads(place.organisation),
        groupKey(place),
        row.id,
      );
      const [{ text, html }, headers] = await Promise.all([pieces.bodyOf(body), pieces.headersOf(header)]);
      // Of HTML alone no piece is a file.
      const safe = html?.pieces.filter((piece) => typeof piece === 'string').join('') ?? null;
      return { text, html: safe, headers: [...headers] };
    },
  },
  Mutation: {
    moderateHeldMail: async (_root, { input: { ids, decision } }, context) => {
      requireScope(context, 'org.manage');
      const places = ids.map(placeIn);
      const [first] = places;
      const other = places.findIndex((place) => place !== null && place.zgid !== first?.zgid);
      if (ids.length > MOST_IDS || (first != null && other !== -1)) {
        const fault =
          ids.length > MOST_IDS
            ? invalid(`Give 1 to ${MOST_IDS} ids.`, ['ids'])
            : invalid('All ids have to be of one group.', ['ids', String(other)]);
        return { results: ids.map((id) => ({ id, status: 'FAILED', problem: fault.message })), userErrors: [fault] };
      }
      const { heldMail: source } = context.services.datasources;
      return changeTogether(ids, {
        what: 'held mail',
        find: async (id) => {
          const place = placeIn(id);
          const organisation = place === null ? null : await organisationOf(place.ref, context);
          return place === null || organisation === null ? null : { organisation, key: place.messageId };
        },
        send: (organisation, messageIds) => {
          const key = groupKey({ organisation, zgid: first?.zgid ?? '' });
          return source.decide(context.adminCalls(organisation), key, messageIds, decision === 'ACCEPT');
        },
      });
    },
  },
};

interface HeldPlace {
  readonly ref: NodeRef;
  readonly zgid: string;
  readonly messageId: string;
}

function placeIn(id: string): HeldPlace | null {
  const ref = decodeId(id);
  return ref?.type === 'HeldMail' ? { ref, ...partsOf(ref) } : null;
}

function partsOf({ entity }: NodeRef): { zgid: string; messageId: string } {
  const [zgid = '', messageId = ''] = entity.split('.');
  return { zgid, messageId };
}

export async function findHeldMail(ref: NodeRef, context: OperationContext): Promise<HeldMailParent | null> {
  const organisation = await organisationOf(ref, context);
  if (organisation === null) return null;
  const { zgid, messageId } = partsOf(ref);
  const place: GroupPlace = { organisation, zgid };
  const { heldMail: source } = context.services.datasources;
  const row = await source.find(context.adminReads(organisation), groupKey(place), messageId);
  return row === null ? null : { place, group: null, row };
}
