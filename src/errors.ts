/**
 * The registry of everything that can go wrong in words a person or a program can act on.
 * One code, one meaning, for ever: clients switch on `code`, people read `message` and `fix`.
 * Documented one by one in docs/errors.md; a test holds the two together.
 */

interface ErrorSpec {
  /** HTTP status where the error is the whole answer of a route; GraphQL field errors travel with 200. */
  readonly status: number;
  /** Whether the same request can succeed later without being changed. */
  readonly retryable: boolean;
  /** What to do about it, in one sentence. */
  readonly fix: string;
}

const spec = (status: number, retryable: boolean, fix: string): ErrorSpec => ({ status, retryable, fix });

export const ERRORS = {
  // Starting up
  NODE_TOO_OLD: spec(500, false, 'Install Node.js 24.15 or newer, or run `npm ci`, which brings one for npm scripts.'),
  CONFIG_INVALID: spec(
    500,
    false,
    'Correct the named setting; docs/configuration.md lists every one with its default.',
  ),
  PORT_IN_USE: spec(500, true, 'Stop the program that listens there, or choose another port (0 picks a free one).'),
  DATA_DIR_IN_USE: spec(500, true, 'Stop the named process, or choose another folder with POSTERN_DATA_DIR.'),
  DATABASE_UNAVAILABLE: spec(503, true, 'Check DATABASE_URL and that the server answers; the gateway keeps trying.'),
  SECRET_KEY_MISMATCH: spec(
    500,
    false,
    'Restore the secret.key (or POSTERN_SECRET_KEY) that sealed this data, or connect the grants again.',
  ),

  // The caller
  UNAUTHENTICATED: spec(
    401,
    false,
    'Send `Authorization: Bearer <app key>` with a key that was issued and not revoked.',
  ),
  FORBIDDEN: spec(403, false, 'Use an app whose scopes include the one named, or ask an administrator to add it.'),
  NOT_FOUND: spec(404, false, 'Check the id: it is unknown, or not reachable with this app.'),
  BAD_USER_INPUT: spec(400, false, 'Correct the argument named in the message.'),
  BODY_TOO_LARGE: spec(413, false, 'Send a smaller body; the limit stands in the message.'),
  GRAPHQL_PARSE_FAILED: spec(400, false, 'Correct the document at the line and column given.'),
  GRAPHQL_VALIDATION_FAILED: spec(400, false, 'Correct the document; GraphiQL at /graphql shows the schema.'),
  QUERY_TOO_LARGE: spec(400, false, 'Ask for less in one document; the limit stands in the message.'),
  CURSOR_EXPIRED: spec(400, false, 'Start the list again without `after`.'),
  RATE_LIMITED: spec(429, true, 'Wait for `retryAfter` seconds; repeating earlier gains nothing.'),
  COST_LIMIT: spec(400, false, 'Ask for fewer items or fields in one document.'),

  // Zoho
  GRANT_REQUIRED: spec(403, false, 'Connect the mailbox: its owner has to authorise Postern once.'),
  GRANT_REVOKED: spec(403, false, 'Connect the mailbox again: Zoho no longer accepts its authorisation.'),
  MISSING_SCOPE: spec(403, false, 'Connect the mailbox again with the scope named.'),
  UPSTREAM_TIMEOUT: spec(504, true, 'Try again; Zoho did not answer in time.'),
  UPSTREAM_UNAVAILABLE: spec(503, true, 'Try again later; Zoho could not be reached or failed.'),
  UPSTREAM_ERROR: spec(502, false, 'Zoho refused the call; its status and code stand in the error.'),
  UPSTREAM_MALFORMED: spec(
    502,
    true,
    'Zoho answered something that is not its documented shape; try again, then report it.',
  ),
  OUTCOME_UNKNOWN: spec(502, false, 'The call may have taken effect; read the object before repeating it.'),

  // Webhooks
  HOOK_UNKNOWN: spec(404, false, 'Use the address that was handed out when the webhook was prepared.'),
  HOOK_NOT_ARMED: spec(
    403,
    false,
    'Prepare the webhook again; a handshake is accepted only for the minutes after that.',
  ),
  HOOK_SIGNATURE_INVALID: spec(
    401,
    false,
    'The body was not signed with the secret of the handshake; prepare the webhook again if Zoho sent it.',
  ),
  HOOK_PAYLOAD_INVALID: spec(400, false, 'The body is not a Zoho Mail webhook; the field named is missing or wrong.'),

  // Scanning
  SOURCE_UNPARSABLE: spec(
    422,
    false,
    'The message could not be read as mail; it is recorded with a finding and stays where it is.',
  ),
  SCAN_FAILED: spec(500, true, 'A filter did not finish; the scan is repeated.'),

  INTERNAL: spec(500, true, 'Report the request id; the log of the gateway holds the cause.'),
} as const satisfies Record<string, ErrorSpec>;

export type ErrorCode = keyof typeof ERRORS;

/** Machine-readable facts beside the message; they reach GraphQL `extensions`, so nothing secret goes in. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean | null>>;

const BRAND = Symbol.for('postern.error');

/** Every error the product raises on purpose. Anything else is a bug and becomes INTERNAL at the door. */
export class PosternError extends Error {
  readonly [BRAND] = true;
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, options: { details?: ErrorDetails; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'PosternError';
    this.code = code;
    this.details = options.details ?? {};
  }

  get status(): number {
    return ERRORS[this.code].status;
  }

  get retryable(): boolean {
    return ERRORS[this.code].retryable;
  }

  get fix(): string {
    return ERRORS[this.code].fix;
  }
}

/** True for our errors also across copies of this module (worker threads, source beside dist). */
export function isPosternError(value: unknown): value is PosternError {
  return typeof value === 'object' && value !== null && BRAND in value;
}

/** The one door for unknown throwables. */
export function toPosternError(thrown: unknown): PosternError {
  if (isPosternError(thrown)) return thrown;
  return new PosternError('INTERNAL', 'Something went wrong inside the gateway.', { cause: thrown });
}
