/** What the arguments of a field make of its price. */
import type { IdKind, ListLength, UpstreamCost } from './price-list.ts';
import type { PricedId, Sizes } from './sizes.ts';

type Arguments = Readonly<Record<string, unknown>>;

/** Ids that Zoho takes in one write. */
const BATCH = 100;

/** How often a field takes its calls, by its arguments. */
export function factorOf({ per, times, of }: UpstreamCost, args: Arguments, { idOf }: Pick<Sizes, 'idOf'>): number {
  const isOfIds = of != null || per === 'BATCH' || per === 'MAILBOX_OF_IDS';
  const plain = isOfIds ? times.slice(0, -1) : times;
  const counts = plain.map((path) => countOf(valuesAt(args, path)));
  const last = times.at(-1);
  if (isOfIds && last !== undefined) counts.push(countOfIds(per, distinctIds(args, last), of ?? null, idOf));
  const factor = counts.reduce((product, count) => product * count, 1);
  // What is shared is taken once, however often it is needed.
  return isShared(per) && !isOfIds ? Math.min(factor, 1) : factor;
}

/** Whether everything in the operation that takes the call shares it. */
export const isShared = (per: UpstreamCost['per']) => per === 'MAILBOX' || per === 'ORGANISATION';

/** Every id that the price depends on. */
export function idsIn(costs: readonly UpstreamCost[], args: Arguments): string[] {
  return costs.flatMap(({ per, times, of }) => {
    const last = times.at(-1);
    const isOfIds = of != null || per === 'BATCH' || per === 'MAILBOX_OF_IDS';
    return isOfIds && last !== undefined ? distinctIds(args, last) : [];
  });
}

/** The longest that the arguments let a list become, and the argument that says so; null when none does. */
export function sliceOf({ slicingArguments }: ListLength, args: Arguments): { size: number; by: string } | null {
  const given = (slicingArguments ?? []).flatMap((path) => {
    const [value] = valuesAt(args, path, true);
    if (typeof value === 'number') return [{ size: Math.max(0, value), by: path.join('.') }];
    return Array.isArray(value) ? [{ size: value.length, by: path.join('.') }] : [];
  });
  return given.length === 0 ? null : given.reduce((longest, one) => (one.size > longest.size ? one : longest));
}

function countOfIds(
  per: UpstreamCost['per'],
  ids: readonly string[],
  of: readonly IdKind[] | null,
  idOf: Sizes['idOf'],
): number {
  const counted = ids
    .flatMap((id) => idOf(id) ?? [])
    .filter(({ kind }) => of === null || (kind !== null && of.includes(kind)));
  if (per === 'FIELD' || per === 'OBJECT' || per === 'JOB') return counted.length;
  const groups = [...Map.groupBy(counted, (one: PricedId) => one.mailbox).values()];
  return per === 'BATCH' ? groups.reduce((sum, group) => sum + Math.ceil(group.length / BATCH), 0) : groups.length;
}

const distinctIds = (args: Arguments, path: readonly string[]): string[] => [
  ...new Set(valuesAt(args, path).filter((value) => typeof value === 'string')),
];

/** Null, false and what is left out count nothing. */
const countOf = (values: readonly unknown[]): number => values.filter((value) => value !== false).length;

/** Values at a path of arguments; lists on the way are gone into, and at its end unless they are wanted whole. */
function valuesAt(args: Arguments, path: readonly string[], whole = false): unknown[] {
  let values: unknown[] = [args];
  for (const [i, name] of path.entries()) {
    const next = values.flatMap((value) => (isRecord(value) ? [value[name]] : []));
    values = whole && i === path.length - 1 ? next : next.flat();
  }
  return values.filter((value) => value !== null && value !== undefined);
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
