/**
 * Subscriptions as they are served: a few an app, each event with a context of its own, and only for as long as
 * the key of the app is good.
 */
import { createSourceEventStream, type ExecutionArgs, type ExecutionResult, execute, GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Principal } from '../access/apps.ts';
import { PosternError } from '../errors.ts';
import type { OperationContext } from '../resolvers/context.ts';

/** Streams one app may have open at one gateway. */
export const MAX_STREAMS = 20;
/** A stream in which nothing happens is ended at the latest so long after its key was revoked. */
const RECHECK_MS = 30_000;

export interface SubscriptionOptions {
  /** The app as it is now, behind the key it came with; null when that key was revoked. */
  readonly renew: (principal: Principal) => Promise<Principal | null>;
  /** What one event is resolved with: loaders, deadline and account of its own. */
  readonly createContext: (principal: Principal, requestId: string) => OperationContext;
  /** Adds to an answer what it cost. */
  readonly account: (result: ExecutionResult, context: OperationContext) => ExecutionResult;
}

type SubscriptionArgs = ExecutionArgs & { readonly contextValue: OperationContext };

export function useSubscriptions(options: SubscriptionOptions): Plugin<OperationContext, OperationContext> {
  const open = new Map<string, number>();
  const take = (appId: string) => {
    const count = open.get(appId) ?? 0;
    if (count >= MAX_STREAMS) return false;
    open.set(appId, count + 1);
    return true;
  };
  const free = (appId: string) => {
    const left = (open.get(appId) ?? 1) - 1;
    if (left > 0) open.set(appId, left);
    else open.delete(appId);
  };
  return {
    onSubscribe({ args, setSubscribeFn }) {
      setSubscribeFn(async () => {
        const { appId } = args.contextValue.principal;
        if (!take(appId)) return refusal(tooManyStreams());
        const source = await createSourceEventStream(args).catch((error) => {
          free(appId);
          throw error;
        });
        if (Symbol.asyncIterator in source) return answersTo(source, args, options, () => free(appId));
        free(appId);
        return source;
      });
    },
  };
}

/** The answer to each event; at last, when it is ended from here, the reason. */
function answersTo(
  events: AsyncIterable<unknown>,
  args: SubscriptionArgs,
  { renew, createContext, account }: SubscriptionOptions,
  onEnd: () => void,
): AsyncIterableIterator<ExecutionResult> {
  const { principal, requestId } = args.contextValue;
  const source = events[Symbol.asyncIterator]();
  let revoked = false;
  const watch = setInterval(async () => {
    const now = await renew(principal).catch(() => principal);
    if (now !== null) return;
    revoked = true;
    await source.return?.();
  }, RECHECK_MS);

  async function* answer(): AsyncGenerator<ExecutionResult> {
    try {
      for (let event = await source.next(); event.done !== true; event = await source.next()) {
        const now = await renew(principal);
        revoked = now === null;
        if (now === null) break;
        const contextValue = { ...args.contextValue, ...createContext(now, requestId) };
        const result = await execute({ ...args, rootValue: event.value, contextValue });
        yield account(result, contextValue);
        // The field itself is never null: it was refused, and every later event would be.
        if (result.data == null) return;
      }
      if (revoked) yield refusal(new PosternError('UNAUTHENTICATED', 'The app key was revoked.'));
    } catch (error) {
      yield refusal(error);
    } finally {
      end();
    }
  }

  let ended = false;
  const end = () => {
    if (ended) return;
    ended = true;
    clearInterval(watch);
    onEnd();
    // Rouses whoever waits for the next event, so that the stream ends now and not with it.
    source.return?.().catch(() => {});
  };
  const answers = answer();
  return {
    next: () => answers.next(),
    async return() {
      end();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}

/** An answer that is only an error; which words of it get out is decided where all errors are described. */
function refusal(error: unknown): ExecutionResult {
  const originalError = error instanceof Error ? error : new Error(String(error));
  return { errors: [new GraphQLError(originalError.message, { originalError })] };
}

function tooManyStreams(): PosternError {
  return new PosternError('TOO_MANY_SUBSCRIPTIONS', `This app has ${MAX_STREAMS} subscriptions open already.`, {
    details: { limit: MAX_STREAMS },
  });
}
