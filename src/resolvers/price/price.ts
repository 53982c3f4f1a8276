/** The price of a request: what it takes at most, what its app may spend, and how it becomes cheaper, in words. */
import type { GraphQLSchema } from 'graphql';
import { PosternError } from '../../errors.ts';
import type { OperationContext } from '../context.ts';
import { type Estimate, estimate, type Multiplier, needsOf, type PricedField, type Question } from './estimate.ts';
import { readSizes } from './sizes.ts';

/** The most that a request may be priced at, where nothing is said of its app. */
const USUAL_CEILING = 1_000;
/** Calls that one request can cause, whatever it is priced at. */
const MOST_CALLS = 300;

/** Below it nobody needs advice. */
const CHEAP = 10;
const MOST_ADVICE = 3;

/** Whose mailboxes and limits they are, and where they are known. */
export interface Asker {
  readonly principal: Pick<OperationContext['principal'], 'tenantId' | 'maxPrice'>;
  readonly services: OperationContext['services'];
  readonly mailboxes: Pick<OperationContext['mailboxes'], 'list'>;
}

export interface Limits {
  readonly ceiling: number;
  readonly cap: number;
}

export function limitsOf({ maxPrice }: Asker['principal']): Limits {
  const ceiling = maxPrice ?? USUAL_CEILING;
  return { ceiling, cap: Math.min(ceiling, MOST_CALLS) };
}

/** Throws the engine's errors for arguments that are wrong. */
export async function priceOf(
  question: Question & { readonly schema: GraphQLSchema },
  context: Asker,
): Promise<Estimate> {
  const needs = needsOf(question);
  return estimate(question, await readSizes(needs, context));
}

/** Why a document is not run, and what would be. */
export function tooDear(price: Estimate, { ceiling }: Limits): PosternError {
  const dearest = price.fields.slice(0, MOST_ADVICE);
  const named = dearest.map((field) => `${field.path} (${field.field}): ${wordsOf(field)} = ${field.most}`).join('; ');
  const message =
    `This document may take ${price.most} calls at Zoho, and this app may ask for ${ceiling} at once. ` +
    `Nothing was called. What costs most: ${named}. ${adviceOn(price, ceiling).join(' ')}`;
  return new PosternError('COST_LIMIT', message, {
    details: { price: price.most, ceiling, dearest: dearest[0]?.path ?? null },
  });
}

const SHARED = { nothing: '', mailbox: ' a mailbox, shared', organisation: ' an organisation, shared' };

/** For example `3 accounts × 10 folders × 1 call`. */
export function wordsOf({ multipliers, each, sharedBy }: PricedField): string {
  const calls = `${each} ${each === 1 ? 'call' : 'calls'}${SHARED[sharedBy ?? 'nothing']}`;
  const lists = sharedBy !== null ? [] : multipliers.map(({ size, what }) => `${size} ${what}`);
  return [...lists, calls].join(' × ');
}

/** The most effective first. */
export function adviceOn(price: Estimate, ceiling: number): string[] {
  if (price.most <= CHEAP) return [];
  const advice = price.fields.slice(0, MOST_ADVICE).flatMap((field) => {
    const others = price.most - field.most;
    const slice = field.multipliers.filter(({ by }) => by !== null).sort((a, b) => b.size - a.size)[0];
    const without = `Without \`${field.path}\` it takes ${price.most - whatIsBelow(price, field.path)}.`;
    if (slice === undefined) return [without];
    const smaller = fewer(field, slice, ceiling - others);
    return others <= ceiling ? [...smaller, without] : smaller;
  });
  return advice.slice(0, MOST_ADVICE);
}

/** What goes with a field: its own calls, and those of all that is selected below it. */
function whatIsBelow({ fields }: Estimate, path: string): number {
  const gone = fields.filter((field) => field.path === path || field.path.startsWith(`${path}.`));
  return gone.reduce((sum, { most }) => sum + most, 0);
}

function fewer(field: PricedField, { size, what, by }: Multiplier, room: number): string[] {
  const fitting = Math.floor(room / (field.most / size));
  const wanted = fitting >= size ? Math.ceil(size / 2) : fitting;
  if (wanted < 1) return [`One place of \`${what}\` is enough at once: ask for \`${field.path}\` an object at a time.`];
  const takes = Math.ceil((field.most / size) * wanted);
  return [
    `With \`${by}\` ${wanted} instead of ${size} at \`${what}\`, \`${field.path}\` takes ${takes} instead of ${field.most}; the rest comes with \`after\`.`,
  ];
}
