/** Changes to several things of one organisation, which Zoho makes in one call and answers for all together. */
import type { PosternError } from '../../errors.ts';
import type { Organisation } from '../../mailbox/organisations.ts';
import { inBatches, type Outcome } from '../../mailbox/split.ts';
import type { ItemResultParent } from '../parents.ts';
import type { UserError } from '../types.generated.ts';
import { asUserError, invalid, notFound } from '../user-errors.ts';

const MOST_IDS = 100;

export interface BulkChange {
  /** What is changed, in words. */
  readonly what: string;
  /** What an id names, and what Zoho calls it; null for what can't be reached. */
  readonly find: (id: string) => Promise<{ readonly organisation: Organisation; readonly key: string } | null>;
  /** Throws what Zoho refuses all of them with. */
  readonly send: (organisation: Organisation, keys: readonly string[]) => Promise<void>;
}

export interface BulkAnswer {
  readonly results: ItemResultParent[];
  readonly userErrors: UserError[];
}

export async function changeTogether(ids: readonly string[], { what, find, send }: BulkChange): Promise<BulkAnswer> {
  if (ids.length === 0 || ids.length > MOST_IDS) return nothing(ids, invalid(`Give 1 to ${MOST_IDS} ids.`, ['ids']));
  const places = await Promise.all(ids.map(find));
  const unknown = places.indexOf(null);
  if (unknown !== -1) return nothing(ids, notFound(what, ['ids', String(unknown)]));
  const known = places.flatMap((place) => place ?? []);
  const [first] = known;
  const other = known.findIndex(({ organisation }) => !isSame(organisation, first?.organisation));
  if (first === undefined || other !== -1)
    return nothing(ids, invalid('All ids have to be of one organisation.', ['ids', String(other)]));
  const keys = [...new Set(known.map(({ key }) => key))];
  const outcomes = await inBatches(keys, MOST_IDS, (some) => send(first.organisation, some));
  const of = (index: number) => outcomes.get(known[index]?.key ?? '');
  return {
    results: ids.map((id, i) => ({ id, ...resultOf(of(i)) })),
    userErrors: ids.flatMap((_, i) => errorOf(of(i), what, i)),
  };
}

/** Where one is wrong from the start nothing is sent. */
function nothing(ids: readonly string[], error: UserError): BulkAnswer {
  return { results: ids.map((id) => ({ id, status: 'FAILED', problem: error.message })), userErrors: [error] };
}

const isSame = (one: Organisation, other: Organisation | undefined) =>
  one.dataCentre === other?.dataCentre && one.organisationId === other.organisationId;

function resultOf(outcome: Outcome | undefined): Pick<ItemResultParent, 'status'> & { problem: string | null } {
  if (outcome === undefined) return { status: 'FAILED', problem: 'This was not tried.' };
  return { status: outcome.status, problem: outcome.status === 'ACCEPTED' ? null : wordsOf(outcome.error) };
}

function errorOf(outcome: Outcome | undefined, what: string, index: number): UserError[] {
  if (outcome?.status !== 'FAILED') return [];
  const { error } = outcome;
  const isAnswer = error.code === 'NOT_FOUND' || error.code === 'UPSTREAM_ERROR';
  return isAnswer ? [asUserError(error, what, ['ids', String(index)])] : [];
}

const wordsOf = (error: PosternError) => `${error.code}: ${error.message}`;
