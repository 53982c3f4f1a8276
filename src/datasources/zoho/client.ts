/**
 * The one door to Zoho's mail API: sign-in, budget, one flight a read, size caps and deadlines, and an answer that
 * is either data or an error of ours.
 */
import { Breaker } from './breaker.ts';
import { Budget, type BudgetMemory } from './budget/budget.ts';
import { Ledger, type Spending } from './budget/ledger.ts';
import type { RateLimitState } from './budget/permit.ts';
import type { SharedLog } from './budget/shared-log.ts';
import { type CallerKeys, keysOf, type LimitUnit } from './budget/units.ts';
import { answerKey } from './cache/answer-key.ts';
import type { Epochs } from './cache/epochs.ts';
import { changedBy, changedByArrival, dependsOn, type Named } from './cache/places.ts';
import { type FreshAnswer, Reads, type ZohoAnswer } from './cache/reads.ts';
import { ruleOf } from './cache/rules.ts';
import { Writes } from './cache/writes.ts';
import type { CallContext, OnCall, Trace } from './call-context.ts';
import type { Clock } from './clock.ts';
import { type Content, openContent } from './content.ts';
import { resolveDataCentre } from './data-centres.ts';
import type { Outcome } from './envelope.ts';
import { type Call, Exchange } from './exchange.ts';
import { limitRulesOf, type ZohoFacts } from './facts.ts';
import { type Flight, Flights } from './flights.ts';
import { GrantCache } from './grant-cache.ts';
import type { ClientLimits } from './limits.ts';
import {
  type HttpRequest,
  OPERATION_IDS,
  type Operation,
  type OperationId,
  type OperationInput,
  operationOf,
  requestOf,
} from './operations.ts';
import { Retries } from './retries.ts';
import { hasScope, requireScope, scopeName } from './scopes.ts';
import { Tokens } from './tokens.ts';
import { Transport } from './transport.ts';
import { tooLate } from './transport-errors.ts';
import type { GrantCredentials, GrantVault } from './vault.ts';

export interface ZohoClientOptions {
  readonly vault: GrantVault;
  readonly facts: ZohoFacts;
  readonly limits: ClientLimits;
  readonly clock: Clock;
  /** One host in place of Zoho's, with a path prefix a data centre. */
  readonly base?: string | undefined;
  readonly onCall: OnCall;
  readonly trace: Trace;
  readonly budgetMemory: BudgetMemory;
  /** Where other gateways count their calls as well; null where there are none. */
  readonly sharedLog: SharedLog | null;
  /** Told when lock-outs reach further than the unit that Zoho was said to count by. */
  readonly onWidened: (unit: LimitUnit) => void;
  /** From 0 up to 1, as Math.random. */
  readonly random: () => number;
  /** Bytes of the answers that are kept for later; 0 keeps none. */
  readonly cacheBytes: number;
  readonly epochs: Epochs;
}

/** What grants are for in any case; tasks and the like are somebody's wish. */
const MAIL = new Set(['accounts', 'messages', 'folders', 'tags']);

export type { ZohoAnswer } from './cache/reads.ts';

/** A call that may be made, by this grant. */
interface Allowed {
  readonly operation: Operation;
  readonly request: HttpRequest;
  readonly grant: GrantCredentials;
  readonly keys: CallerKeys;
  readonly named: Named;
}

export class ZohoClient {
  readonly #options: ZohoClientOptions;
  readonly #transport: Transport;
  readonly #budget: Budget;
  readonly #ledger = new Ledger();
  readonly #grants: GrantCache;
  readonly #tokens: Tokens;
  readonly #retries: Retries;
  readonly #exchange: Exchange;
  readonly #epochs: Epochs;
  readonly #reads: Reads;
  readonly #writes: Writes;
  readonly #flights: Flights<FreshAnswer>;
  readonly #hosts = new Map<string, string>();

  constructor(options: ZohoClientOptions) {
    const { facts, limits, clock, vault, random } = options;
    this.#options = options;
    this.#transport = new Transport(limits);
    const rules = { ...facts, limits: limitRulesOf(facts) };
    const { budgetMemory: memory, sharedLog: shared, onWidened } = options;
    this.#budget = new Budget({ rules, limits, clock, memory, shared, onWidened });
    this.#grants = new GrantCache(vault, clock);
    this.#tokens = new Tokens({
      ...options,
      transport: this.#transport,
      onRevoked: (grantId) => this.#grants.forget(grantId),
    });
    this.#retries = new Retries(limits, clock, random);
    const breaker = new Breaker(limits, clock);
    this.#exchange = new Exchange({
      ...options,
      ledger: this.#ledger,
      transport: this.#transport,
      budget: this.#budget,
      breaker,
    });
    this.#epochs = options.epochs;
    this.#reads = new Reads({ clock, epochs: options.epochs, bytes: options.cacheBytes });
    this.#writes = new Writes(options.epochs, clock);
    this.#flights = new Flights(clock);
  }

  /**
   * Makes a call, unless an answer from before will do (`maxAgeMs` of the context). A read that is under way already
   * for the same grant is shared. Either is counted as cached.
   *
   * Throws BAD_USER_INPUT (an id that is none), GRANT_REQUIRED, GRANT_REVOKED, MISSING_SCOPE, RATE_LIMITED
   * (`retryAfter` in seconds), NOT_FOUND, UPSTREAM_ERROR (`zohoStatus`, `zohoCode`); for reads UPSTREAM_TIMEOUT,
   * UPSTREAM_UNAVAILABLE, UPSTREAM_MALFORMED, UPSTREAM_TOO_LARGE; for writes that may have been done OUTCOME_UNKNOWN.
   */
  async call<Id extends OperationId>(id: Id, input: OperationInput<Id>, context: CallContext): Promise<ZohoAnswer> {
    const allowed = await this.#allowed(id, input, context);
    const { operation, request, grant, keys, named } = allowed;
    try {
      if (operation.kind === 'read') {
        return await this.#reads.answer(
          {
            key: answerKey({ ...context, ...grant, operation: id, ...request }),
            rule: ruleOf(id),
            depends: dependsOn(named, grant),
            ask: (flight, calls) => this.#fly(this.#prepare(allowed, calls, flight)),
          },
          context,
        );
      }
      return await this.#writes.run(changedBy(named, grant), (beforeSend) => {
        context.meter.claim();
        const fly = (flight: Flight) => this.#fly(this.#prepare(allowed, context, flight, beforeSend));
        return this.#flights.take(null, context, fly).result;
      });
    } finally {
      context.meter.observe(this.#budget.snapshot(keys, id));
    }
  }

  /** Opens a call that answers bytes. The deadline holds for the whole body. Throws like `call`. */
  async open<Id extends OperationId>(id: Id, input: OperationInput<Id>, context: CallContext): Promise<Content> {
    const allowed = await this.#allowed(id, input, context);
    context.meter.claim();
    return openContent({
      context,
      clock: this.#options.clock,
      exchange: this.#exchange,
      prepare: (flight) => this.#prepare(allowed, context, flight),
      make: (call, attempt) => this.#make(call, attempt),
    });
  }

  /** Mail has come into a folder: lists from before are old. */
  async arrived(mailbox: { readonly dataCentre: string; readonly accountId: string }, folderId: string): Promise<void> {
    await this.#epochs.raise(changedByArrival(mailbox, folderId));
  }

  /** Which scopes a grant lacks for calls that the gateway makes for the mail of a mailbox; `known` is false where nobody said what it has. */
  async scopesOf(grantId: string): Promise<{ known: boolean; missing: readonly string[] }> {
    const { scopes } = await this.#grants.of(grantId);
    const operations = OPERATION_IDS.map(operationOf).filter(({ scope }) => MAIL.has(scope.group));
    const needed = operations.map(({ scope }) => scope).filter((scope) => !hasScope(scopes, scope));
    return { known: scopes.length > 0, missing: [...new Set(needed.map(scopeName))] };
  }

  /** What is left of the limits that hold for a grant. Costs no call. */
  async rateLimitOf(grantId: string): Promise<RateLimitState> {
    return this.#budget.look(this.#keysOf(await this.#grants.of(grantId)), '');
  }

  /** What was spent of the limits that hold for a grant, by this gateway since its start. Costs no call. */
  async spendingOf(grantId: string, tenantId: string): Promise<Spending> {
    const keys = this.#keysOf(await this.#grants.of(grantId));
    return this.#ledger.of(tenantId, (other) => this.#budget.shares(keys, other), this.#options.clock.now());
  }

  /** To be called when a grant was renewed, removed or given a user: what is known of it is read anew. */
  forgetGrant(grantId: string): void {
    this.#grants.forget(grantId);
    this.#tokens.forget(grantId);
  }

  async dispose(): Promise<void> {
    this.#writes[Symbol.dispose]();
    this.#retries.dispose();
    this.#budget.dispose();
    await this.#transport.dispose();
  }

  #keysOf(grant: GrantCredentials): CallerKeys {
    const { dataCentre } = grant;
    const host = this.#hosts.get(dataCentre) ?? new URL(resolveDataCentre(dataCentre, this.#options.base).mailUrl).host;
    this.#hosts.set(dataCentre, host);
    return keysOf(grant, host);
  }

  async #allowed<Id extends OperationId>(id: Id, input: OperationInput<Id>, context: CallContext): Promise<Allowed> {
    const request = requestOf(id, input);
    const operation = operationOf(id);
    const grant = await this.#grants.of(context.grantId);
    requireScope(grant, operation.scope);
    const folderId = input.query?.folderId;
    const named = {
      operation,
      accountId: accountIdOf(input),
      folderId: folderId === undefined ? null : String(folderId),
    };
    return { operation, request, grant, keys: this.#keysOf(grant), named };
  }

  #prepare(allowed: Allowed, context: CallContext, flight: Flight, beforeSend?: Call['beforeSend']): Call {
    const { operation, request, grant, keys, named } = allowed;
    const call: Call = {
      operation,
      request,
      accountId: named.accountId,
      grant,
      keys,
      context,
      flight,
      ...(beforeSend === undefined ? {} : { beforeSend }),
      sent: false,
      sentAt: this.#options.clock.now(),
      characters: 0,
    };
    const left = () => this.#budget.snapshot(keys, operation.id);
    flight.onRaised = () => this.#budget.reconsider(keys);
    flight.whenLate = () => tooLate(operation, call.sent, left(), this.#options.clock.now());
    return call;
  }

  async #fly(call: Call): Promise<FreshAnswer> {
    const outcome = await this.#make(call, (token) => this.#exchange.read(call, token));
    const { grant, sentAt: asOf, characters } = call;
    return { data: dataOf(outcome), dataCentre: grant.dataCentre, asOf, characters };
  }

  #make<T extends { kind: string }>(
    { grant, flight, context }: Call,
    attempt: (token: string) => Promise<T>,
  ): Promise<T | Outcome> {
    return this.#retries.run(grant.dataCentre, flight, () => this.#withToken(grant, attempt), context.attempts);
  }

  /** A refused token is replaced once: a second refusal is not the token's fault. */
  async #withToken<T extends { kind: string }>(
    grant: GrantCredentials,
    attempt: (token: string) => Promise<T>,
  ): Promise<T> {
    const token = await this.#tokens.current(grant);
    const outcome = await attempt(token);
    if (outcome.kind !== 'token-refused') return outcome;
    return attempt(await this.#tokens.renew(grant, token));
  }
}

function dataOf(outcome: Outcome): unknown {
  if (outcome.kind === 'data') return outcome.data;
  if (outcome.kind === 'locked-out') throw new TypeError('a lock-out has to be settled with the budget');
  throw outcome.error;
}

function accountIdOf(input: { readonly path: object }): string | null {
  return 'accountId' in input.path && typeof input.path.accountId === 'string' ? input.path.accountId : null;
}
