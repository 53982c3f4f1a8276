/** One request and its answer: the permit, the bytes, the record of it. */
import type { ErrorCode } from '../../errors.ts';
import type { Budget, Permit } from './budget/budget.ts';
import { lockedOut } from './budget/refusals.ts';
import { keysOf } from './budget/units.ts';
import type { CallContext, OnCall, Trace } from './call-context.ts';
import type { Clock } from './clock.ts';
import { resolveDataCentre } from './data-centres.ts';
import { type Outcome, readAnswer } from './envelope.ts';
import type { Flight } from './flights.ts';
import type { ClientLimits } from './limits.ts';
import type { HttpRequest, Operation } from './operations.ts';
import { type Reply, readBody, type Transport, TransportFault } from './transport.ts';
import { faultError } from './transport-errors.ts';
import type { GrantCredentials } from './vault.ts';

/** A call that is ready to be sent. */
export interface Call {
  readonly operation: Operation;
  readonly request: HttpRequest;
  readonly accountId: string | null;
  readonly grant: GrantCredentials;
  readonly context: CallContext;
  readonly flight: Flight;
  /** Whether a request of this call may have reached Zoho. */
  sent: boolean;
}

export interface OpenReply {
  readonly reply: Reply;
  readonly permit: Permit;
  /**
   * Ends the exchange: gives the permit back and records the call. Once, when the body was read or given up;
   * `answered` says whether Zoho served the call, or refused it with a word that is no lock-out.
   */
  readonly close: (answered: boolean) => void;
}

export interface ExchangeOptions {
  readonly transport: Transport;
  readonly budget: Budget;
  readonly limits: ClientLimits;
  readonly clock: Clock;
  readonly base?: string | undefined;
  readonly onCall: OnCall;
  readonly trace: Trace;
}

export class Exchange {
  readonly #options: ExchangeOptions;

  constructor(options: ExchangeOptions) {
    this.#options = options;
  }

  /** Sends a call and reads its whole answer. Throws what the budget and the transport have to say. */
  async read(call: Call, token: string): Promise<Outcome> {
    const { trace, clock } = this.#options;
    const { reply, permit, close } = await this.open(call, token);
    let answered = false;
    try {
      const text = (await readBody(reply.body, this.capOf(call.operation))).toString('utf8');
      trace('call-answered', call.operation.id);
      const answer = { status: reply.status, retryAfter: reply.header('retry-after'), text };
      const outcome = readAnswer(call.operation, answer, clock.now());
      answered = isServed(outcome);
      return settled(outcome, permit);
    } catch (error) {
      throw faultError(error, call.operation);
    } finally {
      close(answered);
    }
  }

  /** Sends a call as soon as the budget allows and waits for the head of its answer. */
  async open(call: Call, token: string): Promise<OpenReply> {
    const { budget, clock, transport, trace } = this.#options;
    const { operation, request, grant, context, flight } = call;
    const permit = await budget.acquire({
      keys: keysOf(grant),
      operation: operation.id,
      signal: flight.signal,
      get class() {
        return flight.class;
      },
      get deadline() {
        return flight.deadline;
      },
    });
    const close = this.#closing(call, permit, clock.now());
    try {
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
          context.meter.sent();
          trace('call-sent', operation.id);
        },
      });
      return { reply, permit, close: (answered) => close(reply.status, answered) };
    } catch (error) {
      if (error instanceof TransportFault && !error.sent) permit.cancel();
      close(null, false);
      throw faultError(error, operation);
    }
  }

  capOf(operation: Operation): number {
    const { contentBytes, answerBytes } = this.#options.limits;
    return operation.size === 'content' ? contentBytes : answerBytes;
  }

  #closing({ operation, accountId, grant, context }: Call, permit: Permit, startedAt: number) {
    const { budget, clock, onCall } = this.#options;
    let open = true;
    return (status: number | null, answered: boolean) => {
      if (!open) return;
      open = false;
      permit.settle(answered);
      context.meter.observe(budget.snapshot(keysOf(grant), operation.id));
      onCall({
        operation: operation.id,
        accountId,
        class: context.class,
        cause: context.cause,
        status,
        ms: clock.now() - startedAt,
      });
    };
  }
}

function headersOfBody({ body, upload }: HttpRequest): Record<string, string> {
  if (upload !== null) return { 'content-type': 'application/octet-stream', 'content-length': String(upload.size) };
  return body === null ? {} : { 'content-type': 'application/json' };
}

/** A lock-out closes the budget before anybody else is let through. */
export function settled(outcome: Outcome, permit: Permit): Outcome {
  if (outcome.kind !== 'locked-out') return outcome;
  return { kind: 'error', error: lockedOut(permit.lockedOut(outcome.forMs, outcome.reason)) };
}

/** What comes from in front of Zoho, or from its failing inside, does not tell whether it would have served. */
export function isServed(outcome: Outcome): boolean {
  return outcome.kind !== 'error' || !UNTOLD.has(outcome.error.code);
}

const UNTOLD: ReadonlySet<ErrorCode> = new Set(['UPSTREAM_UNAVAILABLE', 'UPSTREAM_MALFORMED', 'OUTCOME_UNKNOWN']);
