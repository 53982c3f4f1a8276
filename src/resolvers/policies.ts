/** Policies and lists of senders, for whoever runs the house. */
import { z } from 'zod';
import type { PolicyAction, PolicyChange } from '../filtering/decide/index.ts';
import type { PolicyInForce } from '../filtering/house/policies.ts';
import type { Within } from '../filtering/house/scope.ts';
import { senderValue } from '../filtering/house/sender-lists.ts';
import { type OperationContext, requireScope } from './context.ts';
import { checkFirst, connectionOf, decodeCursor } from './cursors.ts';
import { decodeId, encodeId } from './ids.ts';
import { checkExpiry, checkReason, checkScope } from './inputs.ts';
import type { PolicyInForceParent } from './parents.ts';
import type {
  ChangeFilterPolicyInput,
  PolicyAction as GraphAction,
  MutationResolvers,
  Resolvers,
  UserError,
} from './types.generated.ts';

const HISTORY = 50;
const cursorShape = z.tuple([z.string().regex(/^[0-9]{1,18}$/)]);

const ACTION: Record<PolicyAction, GraphAction> = {
  none: 'NONE',
  label: 'LABEL',
  'mark-as-spam': 'MARK_AS_SPAM',
  quarantine: 'QUARANTINE',
};
const OUR_ACTION: Record<GraphAction, PolicyAction> = {
  NONE: 'none',
  LABEL: 'label',
  MARK_AS_SPAM: 'mark-as-spam',
  QUARANTINE: 'quarantine',
};
const MODE = { leave: 'LEAVE', hold: 'HOLD' } as const;
const OUR_MODE = { LEAVE: 'leave', HOLD: 'hold' } as const;
const MOVED_BACK = { respect: 'RESPECT', again: 'AGAIN' } as const;
const OUR_MOVED_BACK = { RESPECT: 'respect', AGAIN: 'again' } as const;

/** The winner of a scope, and what it won against. */
async function inForce({ principal, services }: OperationContext, within: Within): Promise<PolicyInForceParent> {
  const { tenantId } = principal;
  const set = (await services.policies.considered(tenantId, within)).filter((one) => one !== null);
  const [winner, ...overruled] = set;
  return { inForce: winner ?? services.policies.builtIn, overruled };
}

type Mutations = 'changeFilterPolicy' | 'clearFilterPolicy' | 'addListEntry' | 'removeListEntry';

export const policies: Pick<
  Resolvers,
  'PolicyInForce' | 'FilterPolicy' | 'PolicyThresholds' | 'PolicyVersion' | 'ListEntry'
> & {
  Query: Pick<NonNullable<Resolvers['Query']>, 'filterPolicy' | 'senderLists'>;
  Account: Pick<NonNullable<Resolvers['Account']>, 'filterPolicy'>;
  Mutation: { [K in Mutations]: NonNullable<MutationResolvers[K]> };
} = {
  Query: {
    filterPolicy(_root, _args, context) {
      requireScope(context, 'admin');
      return inForce(context, null);
    },
    async senderLists(_root, args, context) {
      requireScope(context, 'admin');
      const first = checkFirst(args.first);
      const [before] = args.after == null ? [null] : decodeCursor(args.after, cursorShape);
      const { lists } = context.services;
      const rows = await lists.list(context.principal.tenantId, { first: first + 1, before, ended: args.ended });
      return connectionOf(rows, first, before !== null, ({ id }) => [id]);
    },
  },
  Account: {
    filterPolicy: ({ dataCentre, accountId }, _args, context) => inForce(context, { dataCentre, accountId }),
  },
  Mutation: {
    async changeFilterPolicy(_root, { input }, context) {
      requireScope(context, 'admin');
      const userErrors: UserError[] = [];
      const reason = checkReason(input.reason, userErrors);
      const within = await checkScope(input.accountId, context, userErrors);
      if (within === undefined || userErrors.length > 0) return { policy: null, userErrors };
      const { tenantId, appId: author } = context.principal;
      const changed = await context.services.policies.change({
        tenantId,
        within,
        author,
        reason,
        change: changeOf(input),
        expectedVersion: input.expectedVersion ?? null,
      });
      if (changed.outcome === 'set') return { policy: await inForce(context, within), userErrors };
      if (changed.outcome === 'wrong') {
        const faults = changed.faults.map(({ path, says }) => ({
          code: 'INVALID' as const,
          message: says,
          path: pathOf(path),
        }));
        return { policy: null, userErrors: faults };
      }
      const message = `Somebody changed the policy meanwhile: its version is ${changed.version}.`;
      return { policy: null, userErrors: [{ code: 'CONFLICT', message, path: ['expectedVersion'] }] };
    },
    async clearFilterPolicy(_root, { input }, context) {
      requireScope(context, 'admin');
      const userErrors: UserError[] = [];
      const reason = checkReason(input.reason, userErrors);
      const within = await checkScope(input.accountId, context, userErrors);
      if (within === undefined || userErrors.length > 0) return { policy: null, userErrors };
      const { tenantId, appId: author } = context.principal;
      if (!(await context.services.policies.clear({ tenantId, within, author, reason }))) {
        userErrors.push({ code: 'CONFLICT', message: 'That scope has no policy of its own.', path: ['accountId'] });
      }
      return { policy: await inForce(context, within), userErrors };
    },
    async addListEntry(_root, { input }, context) {
      requireScope(context, 'admin');
      const { lists, now } = context.services;
      const userErrors: UserError[] = [];
      const reason = checkReason(input.reason, userErrors);
      const expiresAt = checkExpiry(input.expiresAt, now(), userErrors);
      const within = await checkScope(input.accountId, context, userErrors);
      const value = senderValue(input.subject, input.value);
      if (value === null) {
        const message = 'This is no address, or no domain of at least two parts.';
        userErrors.push({ code: 'INVALID', message, path: ['value'] });
      }
      if (within === undefined || value === null || userErrors.length > 0) return { entry: null, userErrors };
      const { tenantId, appId: author } = context.principal;
      const { kind, subject } = input;
      const bound = kind === 'ALLOW' && input.bound;
      return {
        entry: await lists.add({ tenantId, within, kind, subject, value, bound, author, reason, expiresAt }),
        userErrors,
      };
    },
    async removeListEntry(_root, { input }, context) {
      requireScope(context, 'admin');
      const { tenantId, appId } = context.principal;
      const ref = decodeId(input.id);
      const entry = ref?.type === 'ListEntry' ? await context.services.lists.remove(tenantId, ref.entity, appId) : null;
      if (entry !== null) return { entry, userErrors: [] };
      const message = 'There is no such entry, or it is not reachable with this app.';
      return { entry: null, userErrors: [{ code: 'NOT_FOUND', message, path: ['id'] }] };
    },
  },
  PolicyInForce: {
    policy: ({ inForce }) => inForce,
    wonAs: ({ inForce }) => wonAs(inForce),
    history: ({ inForce }, _args, { principal, services }) =>
      inForce.version === 0 ? [] : services.policies.history(principal.tenantId, inForce.within, HISTORY),
  },
  FilterPolicy: {
    name: ({ policy }) => policy.id,
    thresholds: ({ policy }) => policy.thresholds,
    requiredFilters: ({ policy }) => [...policy.required],
    actions: ({ policy: { actions } }) => ({
      undetermined: ACTION[actions.UNDETERMINED],
      bulk: ACTION[actions.BULK],
      suspicious: ACTION[actions.SUSPICIOUS],
      spam: ACTION[actions.SPAM],
      phishing: ACTION[actions.PHISHING],
      malware: ACTION[actions.MALWARE],
    }),
    shadow: ({ policy }) => policy.shadow,
    onFailure: ({ policy: { onFailure } }) => ({ ...onFailure, mode: MODE[onFailure.mode] }),
    movedBack: ({ policy: { movedBack } }) => ({
      phishing: MOVED_BACK[movedBack.PHISHING],
      malware: MOVED_BACK[movedBack.MALWARE],
    }),
    watchSpam: ({ policy }) => policy.watchSpam,
    ownDomains: ({ policy }) => [...policy.ownDomains],
    people: ({ policy }) => policy.people.map(({ name, addresses }) => ({ name, addresses: [...addresses] })),
  },
  PolicyVersion: {
    policy: ({ policy, ...version }) => (policy === null ? null : { ...version, policy }),
  },
  ListEntry: {
    id: ({ id }) => encodeId({ type: 'ListEntry', dataCentre: '', accountId: '', entity: id }),
    account: ({ within }, _args, { principal, services }) =>
      within === null ? null : services.mailboxes.find({ tenantId: principal.tenantId, ...within }),
  },
};

function wonAs({ version, within }: PolicyInForce): 'BUILT_IN' | 'ORGANIZATION' | 'MAILBOX' {
  if (version === 0) return 'BUILT_IN';
  return within === null ? 'ORGANIZATION' : 'MAILBOX';
}

/** The graph's words as ours. */
function changeOf(input: ChangeFilterPolicyInput): PolicyChange {
  const { thresholds, requiredFilters, actions, shadow, onFailure, movedBack, watchSpam, ownDomains, people } = input;
  return {
    thresholds: thresholds ?? {},
    required: requiredFilters,
    actions: {
      UNDETERMINED: ours(OUR_ACTION, actions?.undetermined),
      BULK: ours(OUR_ACTION, actions?.bulk),
      SUSPICIOUS: ours(OUR_ACTION, actions?.suspicious),
      SPAM: ours(OUR_ACTION, actions?.spam),
      PHISHING: ours(OUR_ACTION, actions?.phishing),
      MALWARE: ours(OUR_ACTION, actions?.malware),
    },
    shadow,
    onFailure: { ...onFailure, mode: ours(OUR_MODE, onFailure?.mode) },
    movedBack: {
      PHISHING: ours(OUR_MOVED_BACK, movedBack?.phishing),
      MALWARE: ours(OUR_MOVED_BACK, movedBack?.malware),
    },
    watchSpam,
    ownDomains,
    people,
  };
}

function ours<Word extends string, Ours>(words: Record<Word, Ours>, word: Word | null | undefined): Ours | null {
  return word == null ? null : words[word];
}

/** `actions.SPAM` as the caller wrote it. */
function pathOf(path: string): string[] {
  const [first = '', ...rest] = path.split('.');
  return [
    first === 'required' ? 'requiredFilters' : first,
    ...rest.map((name) => (name === name.toUpperCase() ? name.toLowerCase() : name)),
  ];
}
