/**
 * One change to many, in as few calls as possible. Zoho answers for the whole batch: a refused one is halved until
 * those at fault are found, so that the others get what was asked for.
 */
import { isPosternError, PosternError } from '../errors.ts';

export type Outcome =
  | { readonly status: 'ACCEPTED' }
  /** Nothing was done, for this reason. */
  | { readonly status: 'FAILED'; readonly error: PosternError }
  /** The call was sent and its answer lost. */
  | { readonly status: 'UNKNOWN'; readonly error: PosternError };

/** Calls that looking for the ids at fault may cost beyond the one a batch would have cost. */
const MOST_FURTHER_CALLS = 20;

/**
 * Sends every id once, in batches of at most `batch`. Throws what kept it from sending anything at all, for example
 * RATE_LIMITED; where that comes in the middle, the rest is FAILED with it.
 */
export async function inBatches(
  ids: readonly string[],
  batch: number,
  send: (ids: readonly string[]) => Promise<void>,
): Promise<Map<string, Outcome>> {
  const outcomes = new Map<string, Outcome>();
  const settle = (some: readonly string[], outcome: Outcome) => {
    for (const id of some) outcomes.set(id, outcome);
  };
  let furtherCalls = MOST_FURTHER_CALLS;
  let stopped: PosternError | null = null;

  const attempt = async (some: readonly string[]): Promise<void> => {
    if (stopped !== null) return settle(some, { status: 'FAILED', error: stopped });
    try {
      await send(some);
      settle(some, { status: 'ACCEPTED' });
    } catch (error) {
      if (!isPosternError(error)) throw error;
      if (error.code === 'OUTCOME_UNKNOWN') return settle(some, { status: 'UNKNOWN', error });
      if (error.code !== 'NOT_FOUND' && error.code !== 'UPSTREAM_ERROR') {
        stopped = error;
        return settle(some, { status: 'FAILED', error });
      }
      if (some.length === 1) return settle(some, { status: 'FAILED', error });
      if (furtherCalls < 2) return settle(some, { status: 'FAILED', error: unsearched(error) });
      furtherCalls -= 2;
      const middle = Math.ceil(some.length / 2);
      await attempt(some.slice(0, middle));
      await attempt(some.slice(middle));
    }
  };

  for (let start = 0; start < ids.length; start += batch) await attempt(ids.slice(start, start + batch));
  if (stopped !== null && [...outcomes.values()].every(({ status }) => status === 'FAILED')) throw stopped;
  return outcomes;
}

const unsearched = (cause: PosternError) =>
  new PosternError(
    'UPSTREAM_ERROR',
    `${cause.message} It was refused together with others; which of them is at fault was not searched further.`,
    { details: cause.details, cause },
  );
