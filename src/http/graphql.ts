/** The graph over HTTP: yoga, with our errors, our limits and the account of what the answer cost. */
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { type ExecutionResult, GraphQLError, type GraphQLSchema } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import { ERRORS, type ErrorCode, isPosternError, PosternError, toPosternError } from '../errors.ts';
import type { OperationContext } from '../resolvers/context.ts';
import { excessOf, MAX_DOCUMENT_LENGTH } from '../resolvers/price/query-limits.ts';
import type { Logger } from '../telemetry.ts';
import { EXAMPLES } from './examples.ts';
import { priceIn, usePrices } from './prices.ts';
import { type SubscriptionOptions, useSubscriptions } from './subscriptions.ts';

const KEY_HEADER = JSON.stringify({ Authorization: 'Bearer <app key>' });

export interface GraphqlOptions extends Pick<SubscriptionOptions, 'renew' | 'createContext'> {
  readonly schema: GraphQLSchema;
  readonly logger: Logger;
}

export function createGraphqlHandler({ schema, logger, ...subscriptions }: GraphqlOptions) {
  return createYoga<OperationContext>({
    schema,
    graphqlEndpoint: '/graphql',
    logging: false,
    landingPage: false,
    // A key in a header is not for pages of other origins; a browser app asks through its own server.
    cors: false,
    multipart: false,
    graphiql: {
      title: 'Postern',
      defaultTabs: EXAMPLES.map(({ query, variables }) => ({
        query,
        variables: JSON.stringify(variables, null, 2),
        headers: KEY_HEADER,
      })),
      headers: KEY_HEADER,
    },
    renderGraphiQL,
    maskedErrors: { maskError: (error) => describeError(error, logger) },
    plugins: [
      useLimits(),
      usePrices(toGraphQLError),
      useUpstreamAccount(),
      useSubscriptions({ ...subscriptions, account: withAccount }),
    ],
  });
}

function useLimits(): Plugin<object, OperationContext> {
  return {
    onParams({ params }) {
      if ((params.query?.length ?? 0) > MAX_DOCUMENT_LENGTH) {
        throw tooLarge(`The document is longer than ${MAX_DOCUMENT_LENGTH} characters.`);
      }
    },
    onParse() {
      return ({ result, replaceParseResult }) => {
        const excess = result === null || result instanceof Error ? null : excessOf(result);
        if (excess !== null) replaceParseResult(tooLarge(excess));
      };
    },
    onValidate() {
      return ({ valid, result, setResult }) => {
        if (valid) return;
        const errors: readonly Error[] = result;
        setResult(errors.map((error) => (error instanceof GraphQLError ? codedEngineError(error) : error)));
      };
    },
  };
}

const tooLarge = (message: string) => toGraphQLError(new PosternError('QUERY_TOO_LARGE', message));

/** Every answer says what it cost at Zoho, and every error which request it belongs to. */
function useUpstreamAccount(): Plugin<object, OperationContext> {
  return {
    onExecutionResult({ result, setResult, context }) {
      if (result === undefined || Symbol.asyncIterator in result) return;
      setResult(withAccount(result, context));
    },
    onResultProcess({ result, setResult, serverContext: { requestId } }) {
      if (Array.isArray(result)) return;
      if (Symbol.asyncIterator in result) return setResult(eachOf(result, (one) => nameRequest(one, requestId)));
      nameRequest(result, requestId);
    },
  };
}

function withAccount(result: ExecutionResult, context: OperationContext): ExecutionResult {
  const { resetAt, ...spent } = context.meter.account();
  const upstream = { ...spent, resetAt: resetAt === null ? null : new Date(resetAt).toISOString() };
  const price = priceIn(context);
  return { ...result, extensions: { ...result.extensions, upstream, ...(price === null ? {} : { price }) } };
}

function nameRequest({ errors }: ExecutionResult, requestId: string): void {
  for (const error of errors ?? []) error.extensions.requestId = requestId;
}

/** Shows each result of a stream as it passes. */
function eachOf<T>(results: AsyncIterable<T>, show: (result: T) => void): AsyncIterableIterator<T> {
  const source = results[Symbol.asyncIterator]();
  return {
    async next() {
      const next = await source.next();
      if (next.done !== true) show(next.value);
      return next;
    },
    // Not by a generator: that could be ended only between two results.
    return: async () => (await source.return?.()) ?? { done: true, value: undefined },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** Turns whatever a resolver or the engine threw into an error with a code; bugs are logged and say nothing more. */
function describeError(thrown: unknown, logger: Logger): GraphQLError {
  if (thrown instanceof GraphQLError && thrown.originalError === undefined) return codedEngineError(thrown);
  const cause = thrown instanceof GraphQLError ? thrown.originalError : thrown;
  if (cause instanceof GraphQLError) return codedEngineError(cause);
  const error = toPosternError(cause);
  if (!isPosternError(cause)) logger.error({ err: cause }, 'a resolver failed');
  return toGraphQLError(error, thrown instanceof GraphQLError ? thrown : undefined);
}

/** The engine's own errors (syntax, validation, coercion) speak of the document; they only lack our fields. */
function codedEngineError(error: GraphQLError): GraphQLError {
  const own = error.extensions.code;
  const code: ErrorCode =
    typeof own === 'string' && own in ERRORS
      ? (own as ErrorCode)
      : error.message.startsWith('Syntax Error')
        ? 'GRAPHQL_PARSE_FAILED'
        : error.path === undefined
          ? 'GRAPHQL_VALIDATION_FAILED'
          : 'BAD_USER_INPUT';
  const { retryable, fix } = ERRORS[code];
  return new GraphQLError(error.message, {
    ...placeOf(error),
    extensions: { ...error.extensions, code, retryable, fix },
  });
}

function toGraphQLError(error: PosternError, located?: GraphQLError): GraphQLError {
  const { code, retryable, fix, details } = error;
  return new GraphQLError(error.message, { ...placeOf(located), extensions: { code, retryable, fix, ...details } });
}

/** Where in the document and the answer an error stands; the engine wants absent, not undefined. */
function placeOf(error: GraphQLError | undefined) {
  return {
    ...(error?.nodes && { nodes: error.nodes }),
    ...(error?.source && { source: error.source }),
    ...(error?.positions && { positions: error.positions }),
    ...(error?.path && { path: error.path }),
  };
}
