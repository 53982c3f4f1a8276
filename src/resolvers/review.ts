/** What people do with held messages: each wish is written down first, and waited for a little. */
import { PosternError } from '../errors.ts';
import { domainOf } from '../filtering/decide/index.ts';
import { senderValue } from '../filtering/house/sender-lists.ts';
import type { QuarantineRow, ReviewOutcome } from '../filtering/review/quarantine.ts';
import { type OperationContext, requireScope } from './context.ts';
import { PAGE_LIMIT } from './cursors.ts';
import { decodeId } from './ids.ts';
import { checkExpiry, checkReason } from './inputs.ts';
import type { ItemResultParent } from './parents.ts';
import type { ItemStatus, MutationResolvers, UserError } from './types.generated.ts';

/** How long a caller waits for the moves; what is not done by then is answered as PENDING and done later. */
const WAIT_MS = 10_000;

type Wish = Parameters<OperationContext['services']['quarantine']['confirm']>[0];
type Settled = 'DONE' | 'FAILED' | 'LEFT' | 'PENDING';

interface Reviewed {
  results: ItemResultParent[];
  items: QuarantineRow[];
  userErrors: UserError[];
}

/** Does the same with each item. `left` is what it means that a person had moved the message meanwhile. */
async function reviewItems(
  ids: readonly string[],
  context: OperationContext,
  act: (wish: Wish) => Promise<ReviewOutcome>,
  left: ItemStatus,
): Promise<Reviewed> {
  const { quarantine, actor, now } = context.services;
  const { tenantId, appId } = context.principal;
  if (ids.length < 1 || ids.length > PAGE_LIMIT) {
    throw new PosternError('BAD_USER_INPUT', `Between 1 and ${PAGE_LIMIT} ids can be given at once.`);
  }
  const statusOf = async (outcome: ReviewOutcome): Promise<ItemStatus> => {
    if (outcome.outcome === 'done') return 'VERIFIED';
    if (outcome.outcome !== 'intended') return 'FAILED';
    const settled: Settled = await actor.settled(outcome.effectId, WAIT_MS, (calls) => context.meter.add(calls));
    const words = { DONE: 'ACCEPTED', LEFT: left, FAILED: 'FAILED', PENDING: 'PENDING' } as const;
    return words[settled];
  };
  const userErrors: UserError[] = [];
  // An id that is given twice is one wish, and costs one move.
  const reviewed = await Promise.all(
    [...new Set(ids)].map(async (id) => {
      const number = quarantineNumber(id);
      const outcome: ReviewOutcome =
        number === null ? { outcome: 'unknown' } : await act({ tenantId, id: number, by: appId, now: new Date(now()) });
      const problem = explain(outcome);
      if (problem !== null) userErrors.push({ ...problem, path: ['ids', String(ids.indexOf(id))] });
      const status = await statusOf(outcome);
      const item = number === null ? null : await quarantine.find(tenantId, number);
      const why = problem?.message ?? (status === 'FAILED' || status === 'PENDING' ? (item?.problem ?? null) : null);
      return { result: { id, status, problem: why }, item };
    }),
  );
  return {
    results: ids.flatMap((id) => reviewed.filter(({ result }) => result.id === id).map(({ result }) => result)),
    items: reviewed.flatMap(({ item }) => (item === null ? [] : [item])),
    userErrors,
  };
}

function explain(outcome: ReviewOutcome): Pick<UserError, 'code' | 'message'> | null {
  if (outcome.outcome === 'unknown') {
    return { code: 'NOT_FOUND', message: 'There is no such quarantine item, or it is not reachable with this app.' };
  }
  return outcome.outcome === 'not-possible' ? { code: 'CONFLICT', message: outcome.why } : null;
}

/** The database's number of a quarantine item, or null for an id of anything else. */
function quarantineNumber(id: string): string | null {
  const ref = decodeId(id);
  return ref?.type === 'QuarantineItem' ? ref.entity : null;
}

type Review = 'releaseFromQuarantine' | 'confirmQuarantined' | 'deleteQuarantined' | 'allowFromQuarantine';

export const review: { [K in Review]: NonNullable<MutationResolvers[K]> } = {
  releaseFromQuarantine(_root, { input }, context) {
    requireScope(context, 'quarantine.release');
    const { quarantine } = context.services;
    // Out of quarantine is what was wanted, whoever moved it.
    return reviewItems(input.ids, context, (wish) => quarantine.intendRelease(wish), 'VERIFIED');
  },
  confirmQuarantined(_root, { input }, context) {
    requireScope(context, 'quarantine.release');
    const { quarantine } = context.services;
    return reviewItems(input.ids, context, (wish) => quarantine.confirm(wish), 'FAILED');
  },
  deleteQuarantined(_root, { input }, context) {
    requireScope(context, 'quarantine.release');
    const { quarantine } = context.services;
    return reviewItems(input.ids, context, (wish) => quarantine.intendDeletion(wish), 'FAILED');
  },
  async allowFromQuarantine(_root, { input }, context) {
    requireScope(context, 'quarantine.release');
    requireScope(context, 'admin');
    const { quarantine, lists, decisions, now } = context.services;
    const { tenantId, appId } = context.principal;
    const faults: UserError[] = [];
    const reason = checkReason(input.reason, faults);
    const expiresAt = checkExpiry(input.expiresAt, now(), faults);
    if (faults.length > 0) return { results: [], entries: [], items: [], userErrors: faults };
    // Several messages of one sender are looked at together: whoever comes first adds the entry for all of them.
    const entries = new Map<string, ReturnType<typeof lists.add>>();
    const allow = async (wish: Wish): Promise<ReviewOutcome> => {
      const item = await quarantine.find(tenantId, wish.id);
      if (item === null) return { outcome: 'unknown' };
      const [live] = await decisions.liveOf(item, [item.message_id]);
      const [from, ...more] = live?.evidence?.sender.from ?? [];
      const value =
        from === undefined || more.length > 0
          ? null
          : senderValue(input.subject, input.subject === 'DOMAIN' ? domainOf(from) : from);
      if (value === null) {
        const why = 'The message names no single sender, so there is none to be let in.';
        return { outcome: 'not-possible', state: item.state, why };
      }
      const within = input.wholeOrganization ? null : { dataCentre: item.data_centre, accountId: item.account_id };
      const key = JSON.stringify([value, within]);
      if (!entries.has(key)) {
        const { subject, bound } = input;
        const added = lists.add({
          tenantId,
          within,
          kind: 'ALLOW',
          subject,
          value,
          bound,
          author: appId,
          reason,
          expiresAt,
        });
        entries.set(key, added);
      }
      await entries.get(key);
      return input.release ? quarantine.intendRelease(wish) : { outcome: 'done' };
    };
    const reviewed = await reviewItems(input.ids, context, allow, 'VERIFIED');
    return { ...reviewed, entries: await Promise.all(entries.values()) };
  },
};
