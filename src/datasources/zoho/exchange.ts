/** One request and its answer: the permit, the bytes, the record of it. */
import type { ErrorCode } from '../../errors.ts';
import type { Breaker, Service } from './breaker.ts';
import type { Budget } from './budget/budget.ts';
import type { Ledger } from './budget/ledger.ts';
import type { Permit } from './budget/permit.ts';
import { lockedOut } from './budget/refusals.ts';
import type { CallerKeys } from './budget/units.ts';
import type { CallContext, OnCall, Trace } from './call-context.ts';
import type { Clock } from './clock.ts';
import { resolveDataCentre } from './data-centres.ts';
import { type Answer, type Outcome, readAnswer } from './envelope.ts';
import type { Flight } from './flights.ts';
import type { ClientLimits } from './limits.ts';
import type { HttpRequest, Operation } from './operations.ts';
import { type Reply, readBody, type Transport, TransportFault } from './transport.ts';
import { faultOutcome } from './transport-errors.ts';
import type { GrantCredentials } from './vault.ts';

/** A call that is ready to be sent. */
export interface Call {
  readonly operation: Operation;
  readonly request: HttpRequest;
  readonly accountId: string | null;
  readonly grant: GrantCredentials;
  readonly keys: CallerKeys;
  readonly context: CallContext;
  readonly flight: Flight;
  /** Waited for once the call may be sent, before it is. */
  readonly beforeSend?: () => void | Promise<void>;
  /** Whether a request of this call may have reached Zoho. */
  sent: boolean;
  /** Epoch milliseconds when it was last sent. */
  sentAt: number;
  /** Length of the text of its answer. */
  characters: number;
}

export interface OpenReply {
  readonly reply: Reply;
  readonly permit: Permit;
  /** Ends the exchange: gives the permit back and records the call. Once, when the body was read or given up. */
  readonly close: (service: Service) => void;
}

export interface ExchangeOptions {
  readonly transport: Transport;
  readonly budget: Budget;
  readonly breaker: Breaker;
  readonly limits: ClientLimits;
  readonly clock: Clock;
  readonly base?: string | undefined;
  readonly onCall: OnCall;
  readonly ledger: Ledger;
  readonly trace: Trace;
}

export class Exchange {
  readonly #options: ExchangeOptions;

  constructor(options: ExchangeOptions) {
    this.#options = options;
  }

  /** Sends a call and reads its whole answer. Throws what the budget has to say. */
  async read(call: Call, token: string): Promise<Outcome> {
    const { trace, clock } = this.#options;
    const opened = await this.open(call, token);
    if ('kind' in opened) return opened;
    const { reply, permit, close } = opened;
    let service: Service = 'failed';
    try {
      const text = (await readBody(reply.body, this.capOf(call.operation))).toString('utf8');
      trace('call-answered', call.operation.id);
      call.characters = text.length;
      const outcome = readAnswer(call.operation, answerOf(call, reply, text), clock.now());
      service = serviceOf(outcome);
      return settled(outcome, permit);
    } catch (error) {
      if (!(error instanceof TransportFault)) throw error;
      const outcome = faultOutcome(error, call.operation);
      service = serviceOf(outcome);
      return outcome;
    } finally {
      close(call.flight.signal.aborted ? 'unknown' : service);
    }
  }

  /** Sends a call as soon as the budget allows and waits for the head of its answer, or for what broke before it. */
  async open(call: Call, token: string): Promise<OpenReply | Outcome> {
    const { budget, breaker, clock, transport, trace } = this.#options;
    const { operation, request, grant, keys, context, flight } = call;
    breaker.requireClosed(grant.dataCentre);
    // What was sent before this attempt had no effect: otherwise there would be no other one.
    call.sent = false;
    const permit = await budget.acquire({
      keys,
      operation: operation.id,
      signal: flight.signal,
      get class() {
        return flight.class;
      },
      get deadline() {
        return flight.deadline;
      },
      get payers() {
        return flight.payers;
      },
    });
    const tell = this.#enter(grant.dataCentre, permit);
    const close = this.#closing(call, permit, tell, clock.now());
    try {
      if (permit.ready !== null) await permit.ready;
      await call.beforeSend?.();
      const base = new URL(resolveDataCentre(grant.dataCentre, this.#options.base).mailUrl);
      const reply = await transport.send({
        method: request.method,
        origin: base.origin,
        path: base.pathname.replace(/\/$/, '') + request.path,
        headers: {
          authorization: `Zoho-oauthtoken ${token}`,
          accept: operation.answers === 'bytes' ? '*/*' : 'application/json',
          ...headersOfBody(request),
        },
        body: request.upload?.open() ?? request.body,
        signal: flight.signal,
        onSent: () => {
          call.sent = true;
          call.sentAt = clock.now();
          context.meter.sent();
          trace('call-sent', operation.id);
        },
      });
      return { reply, permit, close: (service) => close(reply.status, service) };
    } catch (error) {
      if (error instanceof TransportFault && !error.sent) permit.cancel();
      close(null, flight.signal.aborted ? 'unknown' : 'failed');
      if (error instanceof TransportFault) return faultOutcome(error, operation);
      throw error;
    }
  }

  capOf(operation: Operation): number {
    const { contentBytes, answerBytes } = this.#options.limits;
    return operation.size === 'content' ? contentBytes : answerBytes;
  }

  /** It may have opened while the call waited for its turn. */
  #enter(dataCentre: string, permit: Permit): (service: Service) => void {
    try {
      return this.#options.breaker.enter(dataCentre);
    } catch (error) {
      permit.cancel();
      throw error;
    }
  }

  #closing(call: Call, permit: Permit, tell: (service: Service) => void, startedAt: number) {
    const { budget, limits, clock, onCall, ledger } = this.#options;
    const { operation, accountId, keys, context, flight } = call;
    let open = true;
    return (status: number | null, service: Service) => {
      if (!open) return;
      open = false;
      // Nobody knows what a call would have heard that was given up, unless Zoho had been silent for long.
      const wasSilent = service === 'unknown' && clock.now() - startedAt >= limits.headersMs / 2;
      tell(wasSilent ? 'failed' : service);
      permit.settle(service === 'served');
      context.meter.observe(budget.snapshot(keys, operation.id));
      const { cause } = context;
      const [at, ms] = [clock.now(), clock.now() - startedAt];
      if (call.sent) {
        const spent = { operation: operation.id, class: flight.class, cause, status, at, ms, keys };
        ledger.note({ ...spent, payers: flight.payers });
      }
      onCall({
        operation: operation.id,
        accountId,
        class: context.class,
        cause,
        status,
        ms,
      });
    };
  }
}

function headersOfBody({ body, upload }: HttpRequest): Record<string, string> {
  if (upload !== null) {
    const { contentType = 'application/octet-stream', size } = upload;
    return { 'content-type': contentType, 'content-length': String(size) };
  }
  return body === null ? {} : { 'content-type': 'application/json' };
}

/** A lock-out closes the budget before anybody else is let through. */
export function settled(outcome: Outcome, permit: Permit): Outcome {
  if (outcome.kind !== 'locked-out') return outcome;
  const waitMs = permit.lockedOut(outcome.forMs, outcome.reason);
  // What was refused for being too much had no effect.
  return { kind: 'error', error: lockedOut(waitMs), again: { afterMs: waitMs } };
}

export function answerOf({ grant }: Call, reply: Reply, text: string): Answer {
  const scopesKnown = grant.scopes.length > 0;
  return { status: reply.status, retryAfter: reply.header('retry-after'), text, scopesKnown };
}

/** What comes from in front of Zoho, or from its failing inside, does not tell whether it would have served. */
export function serviceOf(outcome: Outcome): Service {
  return outcome.kind === 'error' && UNSERVED.has(outcome.error.code) ? 'failed' : 'served';
}

const UNSERVED: ReadonlySet<ErrorCode> = new Set([
  'UPSTREAM_UNAVAILABLE',
  'UPSTREAM_TIMEOUT',
  'UPSTREAM_MALFORMED',
  'OUTCOME_UNKNOWN',
]);
