/** From an answer of the mail API to its data, or to what went wrong and whether trying again makes sense. */
import { type ErrorDetails, PosternError } from '../../errors.ts';
import { meaningOf, pageIsThrottle, waitAsked, type ZohoFault } from './codes.ts';
import { parseLossless } from './json.ts';
import type { Operation } from './operations.ts';
import { missingScope } from './scopes.ts';

export interface Answer {
  readonly status: number;
  /** The Retry-After header. */
  readonly retryAfter: string | null;
  readonly text: string;
  /** Whether the scopes of the grant are known: a path that is then refused is not refused for one of them. */
  readonly scopesKnown: boolean;
}

/** That the call may be repeated without harm: after so many milliseconds, by Zoho's word, or when we like (null). */
export interface Again {
  readonly afterMs: number | null;
}

export type Outcome =
  | { readonly kind: 'data'; readonly data: unknown }
  /** The access token was not accepted. */
  | { readonly kind: 'token-refused'; readonly error: PosternError }
  /** Locked out; null when Zoho did not say for how long. */
  | { readonly kind: 'locked-out'; readonly forMs: number | null; readonly reason: string }
  /** `again` is null where repeating would do harm or change nothing. */
  | { readonly kind: 'error'; readonly error: PosternError; readonly again: Again | null };

/** Never throws. `now` turns a date in Retry-After into a wait. */
export function readAnswer(operation: Operation, answer: Answer, now: number): Outcome {
  if (answer.status >= 300 && answer.status < 400) return malformed(operation, answer, 'a redirect');
  const json = parsed(answer.text);
  if (json === undefined) return readPage(operation, answer, now);
  const reading = readEnvelope(json, answer.status);
  if ('data' in reading) return { kind: 'data', data: reading.data };
  if ('fault' in reading) return readFault(operation, reading.fault, answer, now);
  return malformed(operation, answer, 'JSON without an envelope');
}

function parsed(text: string): unknown {
  try {
    return parseLossless(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function readPage(operation: Operation, answer: Answer, now: number): Outcome {
  if (answer.status === 204) return { kind: 'data', data: null };
  if (pageIsThrottle(answer.status, answer.text)) {
    return throttled(
      `a page and status ${answer.status}`,
      waitAsked(answer.retryAfter, answer.text.slice(0, 20_000), now),
    );
  }
  if (answer.status >= 500) {
    return unavailable(operation, { status: answer.status, code: null, text: '' }, answer, now);
  }
  return malformed(operation, answer, whatItIs(answer.text.trimStart()));
}

function whatItIs(text: string): string {
  if (text === '') return 'nothing';
  return text.startsWith('<') ? 'a page' : 'no JSON, or half of it';
}

type Reading = { readonly data: unknown } | { readonly fault: ZohoFault } | Record<string, never>;

/** Every shape on record; a fault may come with HTTP 200, and a status as a number or as text. */
function readEnvelope(json: unknown, httpStatus: number): Reading {
  if (Array.isArray(json)) return readArray(json, httpStatus);
  if (!isObject(json)) return {};
  // Sister products wrap the whole once more.
  return readObject(isObject(json.response) && json.status === undefined ? json.response : json, httpStatus);
}

function readObject(json: Json, httpStatus: number): Reading {
  const status = isObject(json.status) ? json.status : { code: json.status };
  const stated = integer(status.code);
  const isRefusal = httpStatus >= 400 || (stated !== null && (stated < 200 || stated > 299)) || isFailure(json.status);
  const data = isObject(json.data)
    ? json.data
    : (isRefusal && Array.isArray(json.data) && json.data.find(isObject)) || {};
  const code = codeWord(data.errorCode) ?? (stated === 200 ? null : codeWord(data.error)) ?? codeWord(json.errorCode);
  const failed = isRefusal || code !== null;
  if (!failed && (stated !== null || 'data' in json)) return { data: json.data ?? null };
  if (isObject(json.error) || word(json.error) !== null) return { fault: readForeign(json.error, httpStatus) };
  if (!failed) return {};
  const faultStatus = stated !== null && (stated < 200 || stated > 299) ? stated : httpStatus;
  const text = word(data.moreInfo) ?? word(status.description) ?? word(json.message) ?? '';
  return { fault: { status: faultStatus, code: code ?? codeWord(json.code), text } };
}

/** `[2, {msg, errorCode, status}]`: how a missing scope and some uploads are refused. */
function readArray(json: readonly unknown[], httpStatus: number): Reading {
  const detail = json.find(isObject);
  if (detail === undefined) return {};
  const code = codeWord(detail.errorCode);
  const status = integer(detail.status);
  if (code === null && status === null && httpStatus < 400) return {};
  return { fault: { status: status ?? httpStatus, code, text: word(detail.msg) ?? '' } };
}

/** `{"error": …}` as sister products write it. */
function readForeign(error: unknown, httpStatus: number): ZohoFault {
  if (!isObject(error)) return { status: httpStatus, code: word(error), text: '' };
  const details = isObject(error.details) ? error.details : {};
  return {
    status: integer(error.status_code) ?? httpStatus,
    code: codeWord(error.title) ?? codeWord(error.code),
    text: word(details.message) ?? word(error.message) ?? '',
  };
}

function readFault(operation: Operation, fault: ZohoFault, answer: Answer, now: number): Outcome {
  switch (meaningOf(fault)) {
    case 'token':
      return {
        kind: 'token-refused',
        error: new PosternError('GRANT_REVOKED', 'Zoho does not accept the access token of this grant.', {
          details: detailsOf(operation, fault),
        }),
      };
    case 'throttled':
      return throttled(
        fault.code === null ? `status ${fault.status}` : `${safe(fault.code)} and status ${fault.status}`,
        waitAsked(answer.retryAfter, fault.text, now),
      );
    case 'path':
      if (answer.scopesKnown) return refused(operation, fault);
      return failure(missingScope(operation.scope));
    case 'scope':
      return failure(missingScope(operation.scope));
    case 'missing':
      return failure(
        new PosternError('NOT_FOUND', 'Zoho has no such object.', { details: detailsOf(operation, fault) }),
      );
    case 'failed':
      return unavailable(operation, fault, answer, now);
    case 'refused':
      return operation.admin && fault.status === 403 ? failure(notAdministrator(operation)) : refused(operation, fault);
  }
}

function notAdministrator(operation: Operation): PosternError {
  return new PosternError(
    'NOT_ADMINISTRATOR',
    `Zoho lets only administrators of the organisation do ${operation.id}.`,
    {
      details: { operation: operation.id },
    },
  );
}

function refused(operation: Operation, fault: ZohoFault): Outcome {
  return failure(
    new PosternError('UPSTREAM_ERROR', `Zoho refused ${operation.id}: ${reasonOf(fault)}.`, {
      details: detailsOf(operation, fault),
    }),
  );
}

function throttled(answered: string, forMs: number | null): Outcome {
  const wait = forMs === null ? 'without saying for how long' : `asking for ${Math.ceil(forMs / 1_000)} s`;
  return { kind: 'locked-out', forMs, reason: `Zoho answered with ${answered}, ${wait}.` };
}

function unavailable(operation: Operation, fault: ZohoFault, answer: Answer, now: number): Outcome {
  const message = `Zoho failed at ${operation.id} with status ${fault.status}.`;
  const wait = waitAsked(answer.retryAfter, '', now);
  const retryAfter = wait === null ? {} : { retryAfter: Math.max(1, Math.ceil(wait / 1_000)) };
  return untold(operation, 'UPSTREAM_UNAVAILABLE', message, { ...detailsOf(operation, fault), ...retryAfter }, wait);
}

function malformed(operation: Operation, answer: Answer, what: string): Outcome {
  const message = `Zoho answered ${operation.id} with ${what}.`;
  return untold(operation, 'UPSTREAM_MALFORMED', message, { operation: operation.id, zohoStatus: answer.status }, null);
}

/** An answer that does not say what became of a write leaves its outcome open; a read may be repeated. */
function untold(
  operation: Operation,
  code: 'UPSTREAM_UNAVAILABLE' | 'UPSTREAM_MALFORMED',
  message: string,
  details: ErrorDetails,
  afterMs: number | null,
): Outcome {
  if (operation.kind === 'write') return failure(new PosternError('OUTCOME_UNKNOWN', message, { details }));
  return { kind: 'error', error: new PosternError(code, message, { details }), again: { afterMs } };
}

const failure = (error: PosternError): Outcome => ({ kind: 'error', error, again: null });

function detailsOf(operation: Operation, fault: ZohoFault) {
  return { operation: operation.id, zohoStatus: fault.status, zohoCode: fault.code === null ? null : safe(fault.code) };
}

const reasonOf = (fault: ZohoFault): string => safe(fault.text || fault.code || `status ${fault.status}`);

/** Zoho's words may reach people and logs: short, on one line, and without anything that looks like a token. */
function safe(text: string): string {
  return text
    .slice(0, 500)
    .replace(/1000\.[0-9a-z.]+/gi, '[token]')
    .replace(/\s+/g, ' ')
    .slice(0, 160);
}

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A non-empty text. */
function word(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Codes are texts, and numbers in places. */
function codeWord(value: unknown): string | null {
  return typeof value === 'number' && value !== 0 ? String(value) : word(value);
}

const isFailure = (status: unknown): boolean => typeof status === 'string' && /^(failure|failed|error)$/i.test(status);

function integer(value: unknown): number | null {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  return typeof value === 'string' && /^\d{1,6}$/.test(value) ? Number(value) : null;
}
