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
  /** What happened, in general; the message of each error says it in particular. */
  readonly means: string;
  /** What to do about it, in one sentence. */
  readonly fix: string;
}

const spec = (status: number, retryable: boolean, means: string, fix: string): ErrorSpec => ({
  status,
  retryable,
  means,
  fix,
});

export const ERRORS = {
  // Starting up
  STARTING: spec(503, true, 'The gateway has just been started and is not ready yet.', 'Try again in a moment.'),
  NODE_TOO_OLD: spec(
    500,
    false,
    'The Node.js that runs is older than the product needs.',
    'Install Node.js 24.15 or newer, or run `npm ci`, which brings one for npm scripts.',
  ),
  CONFIG_INVALID: spec(
    500,
    false,
    'A setting is missing, misspelt or out of range.',
    'Correct the named setting; docs/configuration.md lists every one with its default.',
  ),
  PORT_IN_USE: spec(
    500,
    true,
    'Another program listens on a port that was configured.',
    'Stop the program that listens there, or choose another port (0 picks a free one).',
  ),
  DATA_DIR_IN_USE: spec(
    500,
    true,
    'Another gateway works on the same data folder.',
    'Stop the named process, or choose another folder with POSTERN_DATA_DIR.',
  ),
  DATABASE_UNAVAILABLE: spec(
    503,
    true,
    'The database could not be opened or does not answer.',
    'Check DATABASE_URL and that the server answers; the gateway keeps trying.',
  ),
  GATEWAY_NOT_RUNNING: spec(
    503,
    true,
    'A command needs the running gateway and none answers for this data folder.',
    'Start it with `postern serve` (or `postern start`), and run this as the same user with the same POSTERN_DATA_DIR.',
  ),
  SECRET_KEY_MISMATCH: spec(
    500,
    false,
    'Stored secrets were sealed with another key.',
    'Restore the secret.key (or POSTERN_SECRET_KEY) that sealed this data, or connect the grants again.',
  ),

  // The caller
  UNAUTHENTICATED: spec(
    401,
    false,
    'The request carries no valid app key.',
    'Send `Authorization: Bearer <app key>` with a key that was issued and not revoked.',
  ),
  FORBIDDEN: spec(
    403,
    false,
    'The app lacks a scope.',
    'Use an app whose scopes include the one named, or ask an administrator to add it.',
  ),
  NOT_FOUND: spec(
    404,
    false,
    'The thing asked for does not exist, or can not be reached with this app; which of the two is not said.',
    'Check the id: it is unknown, or not reachable with this app.',
  ),
  BAD_USER_INPUT: spec(
    400,
    false,
    'An argument has a value that is not allowed.',
    'Correct the argument named in the message.',
  ),
  BODY_TOO_LARGE: spec(
    413,
    false,
    'The request has a larger body than this route takes.',
    'Send a smaller body; the limit stands in the message.',
  ),
  GRAPHQL_PARSE_FAILED: spec(
    400,
    false,
    'The document is not GraphQL.',
    'Correct the document at the line and column given.',
  ),
  GRAPHQL_VALIDATION_FAILED: spec(
    400,
    false,
    'The document does not fit the schema.',
    'Correct the document; GraphiQL at /graphql shows the schema.',
  ),
  QUERY_TOO_LARGE: spec(
    400,
    false,
    'The document is too long, too deep or selects too many fields.',
    'Ask for less in one document; the limit stands in the message.',
  ),
  CURSOR_EXPIRED: spec(
    400,
    false,
    'The place that a cursor names can no longer be found.',
    'Start the list again without `after`.',
  ),
  RATE_LIMITED: spec(
    429,
    true,
    'The budget of calls at Zoho, or of requests of the app, is used up for now.',
    'Wait for `retryAfter` seconds; repeating earlier gains nothing. `lockedOut` says that Zoho itself refuses.',
  ),
  TOO_MANY_SUBSCRIPTIONS: spec(
    429,
    true,
    'The app has as many subscriptions open as it may have.',
    'End one first, or share one stream among those who read it.',
  ),
  COST_LIMIT: spec(
    400,
    false,
    'The document would take more calls at Zoho than this app may spend on one, or has taken as many.',
    'Ask for fewer items or fields in one document, or again for what is left: what was got is kept. `explain` tells a price at no call.',
  ),

  // Zoho
  GRANT_REQUIRED: spec(
    403,
    false,
    'The mailbox is not connected.',
    'Connect the mailbox: its owner has to authorise Postern once.',
  ),
  GRANT_REVOKED: spec(
    403,
    false,
    'The authorisation of the mailbox was taken back or expired.',
    'Connect the mailbox again: Zoho no longer accepts its authorisation.',
  ),
  MISSING_SCOPE: spec(
    403,
    false,
    'The authorisation of the mailbox does not cover this.',
    'Connect the mailbox again with the scope named.',
  ),
  NOT_ADMINISTRATOR: spec(
    403,
    false,
    'The organisation can be managed by its administrators only, and nobody who gave an authorisation is one.',
    'Have an administrator of the organisation authorise Postern, with the scopes of the organisation.',
  ),
  UPSTREAM_TIMEOUT: spec(
    504,
    true,
    'Zoho took longer than the request could wait.',
    'Try again; Zoho did not answer in time.',
  ),
  UPSTREAM_UNAVAILABLE: spec(
    503,
    true,
    'Zoho could not be reached, or failed inside.',
    'Try again later; Zoho could not be reached or failed.',
  ),
  UPSTREAM_ERROR: spec(
    502,
    false,
    'Zoho refused the call for a reason of its own.',
    'Zoho refused the call; its status and code stand in the error.',
  ),
  UPSTREAM_MALFORMED: spec(
    502,
    true,
    'The answer of Zoho could not be understood.',
    'Zoho answered something that is not its documented shape; try again, then report it.',
  ),
  UPSTREAM_TOO_LARGE: spec(
    502,
    false,
    'Zoho answered with more bytes than the gateway takes in.',
    'The object is larger than the gateway takes in; open it in Zoho Mail.',
  ),
  OUTCOME_UNKNOWN: spec(
    502,
    false,
    'A change was sent to Zoho and the answer was lost.',
    'The call may have taken effect; read the object before repeating it.',
  ),

  // Content
  CONTENT_UNAVAILABLE: spec(
    503,
    true,
    'A message or file can not be opened now, because too many are being opened.',
    'Try again in a moment, and ask for the content of fewer messages at once.',
  ),
  FILE_LINK_INVALID: spec(
    403,
    false,
    'The link to a file has expired, was altered, or leads to a mailbox that is gone.',
    'Ask the graph for a new `url` of the attachment.',
  ),

  // Webhooks
  HOOK_UNKNOWN: spec(
    404,
    false,
    'No webhook was ever prepared at this address.',
    'Use the address that was handed out when the webhook was prepared.',
  ),
  HOOK_NOT_ARMED: spec(
    403,
    false,
    'The address waits for no handshake, or had none yet.',
    'Prepare the webhook again; a handshake is accepted only for the minutes after that.',
  ),
  HOOK_SIGNATURE_INVALID: spec(
    401,
    false,
    'The body of the webhook is not signed with its secret.',
    'The body was not signed with the secret of the handshake; prepare the webhook again if Zoho sent it.',
  ),
  HOOK_PAYLOAD_INVALID: spec(
    400,
    false,
    'The body of the webhook is signed and not understood.',
    'The body is not a Zoho Mail webhook; the field named is missing or wrong.',
  ),

  // Scanning
  SOURCE_UNPARSABLE: spec(
    422,
    false,
    'A message could not be read as mail.',
    'The message could not be read as mail; it is recorded with a finding and stays where it is.',
  ),
  SCAN_FAILED: spec(500, true, 'A scan could not be run now.', 'A filter did not finish; the scan is repeated.'),

  INTERNAL: spec(
    500,
    true,
    'A bug, or something nobody thought of.',
    'Report the request id; the log of the gateway holds the cause.',
  ),
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
