/** What a broken transport means for the caller: a read can be repeated, a write may have been done. */
import { PosternError } from '../../errors.ts';
import type { RateLimitState } from './budget/permit.ts';
import { lockedOut, rateLimited } from './budget/refusals.ts';
import type { Outcome } from './envelope.ts';
import type { Operation } from './operations.ts';
import { type FaultKind, TransportFault } from './transport.ts';

const READ_ERRORS = {
  unreachable: ['UPSTREAM_UNAVAILABLE', 'Zoho could not be reached'],
  cut: ['UPSTREAM_UNAVAILABLE', 'The connection to Zoho was cut'],
  timeout: ['UPSTREAM_TIMEOUT', 'Zoho did not answer in time'],
  garbled: ['UPSTREAM_MALFORMED', 'Zoho answered something that is not HTTP'],
  'too-large': ['UPSTREAM_TOO_LARGE', 'The answer of Zoho is larger than the gateway takes'],
} as const satisfies Record<FaultKind, readonly [string, string]>;

/** Where it was silent for long or says too much, it would do the same once more. */
const REPEATED: ReadonlySet<FaultKind> = new Set(['unreachable', 'cut', 'garbled']);

/** What Zoho surely never got may be sent again, and so may a read that got no answer. */
export function faultOutcome(fault: TransportFault, operation: Operation): Outcome {
  const [, message] = READ_ERRORS[fault.kind];
  if (operation.kind === 'write' && fault.sent) {
    return { kind: 'error', error: outcomeUnknown(operation, message, fault), again: null };
  }
  return {
    kind: 'error',
    error: readError(fault, operation),
    again: REPEATED.has(fault.kind) ? { afterMs: null } : null,
  };
}

/** What the reader of a file hears that breaks off. Leaves errors that are not of the transport as they are. */
export function brokenOff(error: unknown, operation: Operation): unknown {
  return error instanceof TransportFault ? readError(error, operation) : error;
}

function readError(fault: TransportFault, operation: Operation): PosternError {
  const [code, message] = READ_ERRORS[fault.kind];
  return new PosternError(code, `${message} (${operation.id}).`, {
    details: { operation: operation.id },
    cause: fault,
  });
}

/** What a waiter hears whose time is up. */
export function tooLate(operation: Operation, sent: boolean, budget: RateLimitState, now: number): PosternError {
  if (sent && operation.kind === 'write') return outcomeUnknown(operation, 'Zoho did not answer in time');
  if (!sent && budget.lock !== null) return lockedOut(budget.lock.until - now);
  if (!sent && budget.remaining === 0 && budget.resetAt !== null) return rateLimited(budget.resetAt - now);
  return new PosternError('UPSTREAM_TIMEOUT', `Zoho did not answer in time (${operation.id}).`, {
    details: { operation: operation.id },
  });
}

function outcomeUnknown(operation: Operation, what: string, cause?: unknown): PosternError {
  return new PosternError('OUTCOME_UNKNOWN', `${what}; ${operation.id} may have been done.`, {
    details: { operation: operation.id },
    cause,
  });
}
