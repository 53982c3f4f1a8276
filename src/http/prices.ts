/** The price of a request, before it is run: what is too dear is refused with what it would take, and what would not. */
import { type ExecutionArgs, type ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { isPosternError, type PosternError } from '../errors.ts';
import type { OperationContext } from '../resolvers/context.ts';
import type { Estimate } from '../resolvers/price/estimate.ts';
import { questionOf } from '../resolvers/price/explain.ts';
import { limitsOf, priceOf, tooDear } from '../resolvers/price/price.ts';

type PricedArgs = ExecutionArgs & { readonly contextValue: OperationContext };

/** By the account of the operation: its context is handed on in copies. */
const prices = new WeakMap<OperationContext['meter'], Estimate>();

/** `describe` says of an error of ours what an app may hear. */
export function usePrices(describe: (error: PosternError) => GraphQLError): Plugin<OperationContext, OperationContext> {
  return {
    async onExecute({ args, setResultAndStopExecution }) {
      const refusal = await refusalOf(args, describe);
      if (refusal !== null) setResultAndStopExecution(refusal);
    },
    /** What one event takes. */
    async onSubscribe({ args, setResultAndStopExecution }) {
      const refusal = await refusalOf(args, describe);
      if (refusal !== null) setResultAndStopExecution(refusal);
    },
  };
}

async function refusalOf(
  { schema, document, operationName, variableValues, contextValue }: PricedArgs,
  describe: (error: PosternError) => GraphQLError,
): Promise<ExecutionResult | null> {
  let price: Estimate;
  try {
    price = await priceOf(questionOf(schema, document, operationName ?? null, variableValues ?? {}), contextValue);
  } catch (error) {
    // What is wrong with the arguments the engine says itself, and in its own words.
    if (error instanceof GraphQLError || (isPosternError(error) && error.code === 'BAD_USER_INPUT')) return null;
    throw error;
  }
  prices.set(contextValue.meter, price);
  const limits = limitsOf(contextValue.principal);
  if (price.most <= limits.ceiling) return null;
  return { errors: [describe(tooDear(price, limits))] };
}

/** What an answer was priced at, beside what it did take; null for what was not priced. */
export function priceIn(context: OperationContext): Record<string, number> | null {
  const price = prices.get(context.meter);
  if (price === undefined) return null;
  const { refused } = context.meter;
  return { most: price.most, least: price.least, ...limitsOf(context.principal), ...(refused > 0 ? { refused } : {}) };
}
