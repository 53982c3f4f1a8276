import { z } from 'zod';
import type { Action, DecisionCause } from '../filtering/decide/index.ts';
import { type KeptDecision, replay } from '../filtering/decisions.ts';
import type { Category } from '../plugins/sdk/index.ts';
import type { MessageKey } from '../storage/tables.ts';
import { requireScope } from './context.ts';
import { checkFirst, connectionOf, decodeCursor } from './cursors.ts';
import { encodeId } from './ids.ts';
import { knownMessage } from './known-message.ts';
import { review } from './review.ts';
import { scanMessage } from './scan-again.ts';
import type { FindingCategory, Action as GraphAction, MutationResolvers, Resolvers } from './types.generated.ts';

const cursorShape = z.tuple([z.string().regex(/^[0-9]{1,18}$/)]);
const HISTORY = 50;

const CATEGORY: Record<Category, FindingCategory> = {
  spam: 'SPAM',
  bulk: 'BULK',
  phishing: 'PHISHING',
  bec: 'BEC',
  malware: 'MALWARE',
  policy: 'POLICY',
};
const ACTION: Record<Action, GraphAction> = {
  none: 'NONE',
  label: 'LABEL',
  'mark-as-spam': 'MARK_AS_SPAM',
  quarantine: 'QUARANTINE',
  hold: 'HOLD',
  release: 'RELEASE',
  delete: 'DELETE',
};
const CAUSE = {
  arrival: 'ARRIVAL',
  'late-result': 'LATE_RESULT',
  rescan: 'RESCAN',
  human: 'HUMAN',
} as const satisfies Record<DecisionCause, string>;
const STATE = {
  INTENDED: 'INTENDED',
  LEASED: 'INTENDED',
  DONE: 'DONE',
  FAILED: 'FAILED',
  SUPERSEDED: 'SUPERSEDED',
  LEFT: 'LEFT',
} as const;

const decisionId = (id: string) => encodeId({ type: 'Scan', dataCentre: '', accountId: '', entity: id });
const folderId = (place: { data_centre: string; account_id: string }, id: string | null) =>
  id === null
    ? null
    : encodeId({ type: 'Folder', dataCentre: place.data_centre, accountId: place.account_id, entity: id });

const refOf = ({ data_centre, account_id, message_id }: MessageKey) => ({
  dataCentre: data_centre,
  accountId: account_id,
  messageId: message_id,
});

type Mutations = keyof typeof review | 'scanMessage';

export const filtering: Pick<Resolvers, 'Scan' | 'Effect' | 'Finding' | 'QuarantineItem' | 'Alert'> & {
  Query: Pick<NonNullable<Resolvers['Query']>, 'quarantine' | 'alerts'>;
  Mutation: { [K in Mutations]: NonNullable<MutationResolvers[K]> };
  Message: Pick<NonNullable<Resolvers['Message']>, 'decisions'>;
} = {
  Query: {
    async quarantine(_root, args, context) {
      requireScope(context, 'mail.read');
      const first = checkFirst(args.first);
      const [before] = args.after == null ? [null] : decodeCursor(args.after, cursorShape);
      const rows = await context.services.quarantine.list(context.principal.tenantId, { first: first + 1, before });
      return connectionOf(rows, first, before !== null, ({ id }) => [id]);
    },
    async alerts(_root, args, context) {
      requireScope(context, 'admin');
      const first = checkFirst(args.first);
      const [before] = args.after == null ? [null] : decodeCursor(args.after, cursorShape);
      const rows = await context.services.alerts.list(context.principal.tenantId, { first: first + 1, before });
      return connectionOf(rows, first, before !== null, ({ id }) => [id]);
    },
  },
  Mutation: { ...review, scanMessage },
  Message: {
    decisions: ({ mailbox, row }, _args, { services }) =>
      services.decisions.historyOf(
        {
          tenant_id: mailbox.tenantId,
          data_centre: mailbox.dataCentre,
          account_id: mailbox.accountId,
          message_id: row.messageId,
        },
        HISTORY,
      ),
  },
  Scan: {
    id: ({ id }) => decisionId(id),
    action: ({ action }) => ACTION[action],
    withheld: ({ action, shadow, withheld }) => (action === 'none' ? null : shadow ? 'SHADOW' : withheld),
    effects: ({ effects, data_centre, account_id }) =>
      effects.map((effect) => ({ ...effect, data_centre, account_id })),
    cause: ({ cause }) => CAUSE[cause],
    supersedes: ({ supersedes }) => (supersedes === null ? null : decisionId(supersedes)),
    listEntry: ({ tenant_id, list_entry_id }, _args, { services }) =>
      list_entry_id === null ? null : services.lists.find(tenant_id, list_entry_id),
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
    zohoVerdict: ({ zoho_says_spam }) => (zoho_says_spam === null ? null : zoho_says_spam ? 'SPAM' : 'NOT_SPAM'),
    conflictsWithZoho: conflictsWithZoho,
    replaysIdentically: async (decision, _args, { services }) =>
      replay(decision, await services.policies.named(decision.tenant_id, decision.policy))?.identical ?? null,
  },
  Effect: {
    state: ({ state }) => STATE[state],
    fromFolderId: ({ fromFolderId, ...place }) => folderId(place, fromFolderId),
    exposureSeconds: ({ exposureMs }) => (exposureMs === null ? null : exposureMs / 1000),
    readBefore: ({ wasRead }) => wasRead,
  },
  Finding: { category: ({ category }) => CATEGORY[category] },
  QuarantineItem: {
    id: ({ id }) => encodeId({ type: 'QuarantineItem', dataCentre: '', accountId: '', entity: id }),
    message: (item, _args, context) => knownMessage(refOf(item), context),
    originFolderId: ({ originFolderId, ...place }) => folderId(place, originFolderId),
    exposureSeconds: ({ exposureMs }) => (exposureMs === null ? null : exposureMs / 1000),
  },
  Alert: {
    kind: ({ kind }) => kind,
    message: ({ message }, _args, context) => (message === null ? null : knownMessage(refOf(message), context)),
  },
};

/** A suspicion is neither a yes nor a no. */
function conflictsWithZoho({ verdict, zoho_says_spam }: KeptDecision): boolean | null {
  if (zoho_says_spam === null || verdict === 'UNDETERMINED') return null;
  if (verdict === 'SUSPICIOUS') return false;
  return zoho_says_spam !== (verdict === 'SPAM' || verdict === 'PHISHING' || verdict === 'MALWARE');
}
