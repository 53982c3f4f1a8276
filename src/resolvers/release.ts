import { PosternError } from '../errors.ts';
import type { ReleaseIntent } from '../filtering/review/quarantine.ts';
import { requireScope } from './context.ts';
import { PAGE_LIMIT } from './cursors.ts';
import { decodeId } from './ids.ts';
import type { ItemStatus, MutationResolvers, UserError } from './types.generated.ts';

/** How long a caller waits for the moves; what is not done by then is answered as PENDING and done later. */
const WAIT_MS = 10_000;

export const releaseFromQuarantine: NonNullable<MutationResolvers['releaseFromQuarantine']> = async (
  _root,
  { input },
  context,
) => {
  requireScope(context, 'quarantine.release');
  const { quarantine, actor } = context.services;
  const { tenantId, appId } = context.principal;
  if (input.ids.length < 1 || input.ids.length > PAGE_LIMIT) {
    throw new PosternError('BAD_USER_INPUT', `Between 1 and ${PAGE_LIMIT} ids can be released at once.`);
  }
  const userErrors: UserError[] = [];
  // An id that is given twice is one wish, and costs one move.
  const distinct = [...new Set(input.ids)];
  const released = await Promise.all(
    distinct.map(async (id) => {
      const number = quarantineNumber(id);
      const intent: ReleaseIntent =
        number === null ? { outcome: 'unknown' } : await quarantine.intendRelease(tenantId, number, appId);
      const problem = explain(intent);
      if (problem !== null) userErrors.push({ ...problem, path: ['ids', String(input.ids.indexOf(id))] });
      const status = await statusOf(intent, (effectId) =>
        actor.settled(effectId, WAIT_MS, (calls) => context.meter.add(calls)),
      );
      const item = number === null ? null : await quarantine.find(tenantId, number);
      return { result: { id, status }, item };
    }),
  );
  return {
    results: input.ids.flatMap((id) => released.filter(({ result }) => result.id === id).map(({ result }) => result)),
    items: released.flatMap(({ item }) => (item === null ? [] : [item])),
    userErrors,
  };
};

function explain(intent: ReleaseIntent): Pick<UserError, 'code' | 'message'> | null {
  switch (intent.outcome) {
    case 'unknown':
      return { code: 'NOT_FOUND', message: 'There is no such quarantine item, or it is not reachable with this app.' };
    case 'not-held':
      return {
        code: 'CONFLICT',
        message:
          intent.state === 'PENDING'
            ? 'The message is not in quarantine yet; ask again when its state is HELD.'
            : `The item is ${intent.state}, so there is nothing to release.`,
      };
    default:
      return null;
  }
}

async function statusOf(
  intent: ReleaseIntent,
  settled: (effectId: string) => Promise<'DONE' | 'FAILED' | 'PENDING'>,
): Promise<ItemStatus> {
  if (intent.outcome === 'already-released') return 'VERIFIED';
  if (intent.outcome !== 'intended') return 'FAILED';
  const state = await settled(intent.effectId);
  return state === 'DONE' ? 'ACCEPTED' : state;
}

/** The database's number of a quarantine item, or null for an id of anything else. */
function quarantineNumber(id: string): string | null {
  const ref = decodeId(id);
  return ref?.type === 'QuarantineItem' ? ref.entity : null;
}
