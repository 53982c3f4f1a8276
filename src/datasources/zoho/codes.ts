/** Zoho's own codes and texts for faults, and what each means to us. */

/**
 * - `token`: the access token is not accepted; a fresh one may be
 * - `scope`: the grant lacks a scope; a fresh token does not help
 * - `path`: no rule for this path and method, which in sister products stood for a missing scope too
 * - `throttled`: too many calls
 * - `missing`: there is no such object
 * - `refused`: Zoho understood and said no
 * - `failed`: Zoho itself failed
 */
export type FaultMeaning = 'token' | 'scope' | 'path' | 'throttled' | 'missing' | 'refused' | 'failed';

const CODES: ReadonlyMap<string, FaultMeaning> = new Map<string, FaultMeaning>([
  ['INVALID_OAUTHTOKEN', 'token'],
  ['INVALID_OAUTHSCOPE', 'scope'],
  ['URL_ROLLING_THROTTLES_LIMIT_EXCEEDED', 'throttled'],
  ['U0006', 'throttled'],
  // No credential reached the service: ours was sent, so a fresh one would fare no better.
  ['INVALID_TICKET', 'refused'],
  ['URL_RULE_NOT_CONFIGURED', 'path'],
  ['INVALID_METHOD', 'refused'],
  ['EXTRA_PARAM_FOUND', 'refused'],
  ['EXTRA_KEY_FOUND_IN_JSON', 'refused'],
  ['JSON_PARSE_ERROR', 'refused'],
  ['LESS_THAN_MIN_OCCURANCE', 'refused'],
  ['INVALID_DATATYPE', 'refused'],
  ['PATTERN_NOT_MATCHED', 'refused'],
  ['MORE_THAN_MAX_LENGTH', 'refused'],
  ['OPERATION_NOT_PERMITTED', 'refused'],
  ['ENTITY_NOT_IN_TRASH', 'refused'],
]);

/** Texts, where there is no code: looked at in faults only, never in what somebody wrote. */
const TEXTS: readonly (readonly [RegExp, FaultMeaning])[] = [
  [/rate.?limit|throttl|limit_exceeded|too many requests|try again after/i, 'throttled'],
  [/\b(?:account|folder|message|mail|attachment|entity)\b.{0,60}\bis invalid\b/i, 'missing'],
  [/\binvalid (?:account|folder|message|mail|attachment|entity) ?id\b/i, 'missing'],
  [/does not exist|not found/i, 'missing'],
  [/not permitted|already exists|input passed is invalid|invalid mode|not_in_trash|license limit/i, 'refused'],
];

export interface ZohoFault {
  /** The status of the envelope, or of HTTP where the envelope has none. */
  readonly status: number;
  readonly code: string | null;
  readonly text: string;
}

export function meaningOf(fault: ZohoFault): FaultMeaning {
  const byCode = CODES.get(fault.code ?? '');
  if (byCode !== undefined) return byCode;
  if (fault.status === 429) return 'throttled';
  const said = `${fault.code ?? ''} ${fault.text}`;
  const byText = TEXTS.find(([pattern]) => pattern.test(said));
  if (byText !== undefined) return byText[1];
  return byStatus(fault);
}

function byStatus({ status, code }: ZohoFault): FaultMeaning {
  if (status === 401) return 'token';
  if (status === 404 && code === null) return 'missing';
  // Plain input faults come as 500 too, but with a code or one of the texts above.
  return status > 500 || (status === 500 && code === null) ? 'failed' : 'refused';
}

/** Pages of gateways in front of Zoho say it in prose. */
export function pageIsThrottle(status: number, page: string): boolean {
  return status === 429 || /too many requests|rate limit|throttl/i.test(page.slice(0, 20_000));
}

const UNIT_MS: Readonly<Record<string, number>> = { second: 1_000, minute: 60_000, hour: 3_600_000 };

/** Milliseconds that a throttled answer asks to wait, from its header or its text; null when it does not say. */
export function waitAsked(header: string | null, text: string, now: number): number | null {
  if (header !== null && /^\d{1,9}$/.test(header)) return Number(header) * 1_000;
  const date = header === null ? Number.NaN : Date.parse(header);
  if (!Number.isNaN(date)) return Math.max(0, date - now);
  const said = /after (\d{1,5}) (second|minute|hour)/i.exec(text);
  return said === null ? null : Number(said[1]) * (UNIT_MS[said[2]?.toLowerCase() ?? ''] ?? 60_000);
}
